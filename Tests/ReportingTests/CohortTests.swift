import Foundation
import Records
import Support
import Testing

@Suite("The sample cohort")
struct CohortTests {
  private let cohort = Cohort(learners: 300, faults: true)

  @Test("has twelve faults of twelve kinds in twelve rows, spread over the sheet")
  func faults() {
    #expect(cohort.faults.count == 12)
    #expect(Set(cohort.faults.map(\.kind)).count == 12)
    #expect(zip(cohort.faults, cohort.faults.dropFirst()).allSatisfy { $1.row - $0.row >= 20 })
    #expect(cohort.faults.allSatisfy { (2...301).contains($0.row) })
  }

  @Test("differs from its sound self in the faulty cells, and in the whole of the repeated row")
  func faultyCells() {
    let sound = Cohort(learners: 300)
    for fault in cohort.faults where fault.kind != .repeatedRow {
      let (faulty, sound) = (cohort.row(at: fault.index), sound.row(at: fault.index))
      // A faulty row always has a national identifier, so that its country can be wrong.
      let columns = Cohort.Column.allCases.filter {
        sound[.nationalID] != .empty || ![.nationalID, .nationalIDCountry].contains($0) || $0 == fault.column
      }
      #expect(columns.filter { faulty[$0] != sound[$0] } == [fault.column], "\(fault.kind)")
    }
    let repeated = cohort.faults.first { $0.kind == .repeatedRow }
    #expect(repeated.map { cohort.row(at: $0.index) == cohort.row(at: cohort.firstRow(repeatedBy: $0) - 2) } == true)
  }

  @Test("says what each faulty cell should have been, and the corrected rows are 300 different awards")
  func corrections() {
    var rows = Array(cohort.rows)
    for fault in cohort.faults {
      #expect(cohort.corrected(fault) != rows[fault.index][fault.column], "\(fault.kind)")
      rows[fault.index] = cohort.correctedRow(fault)
    }
    #expect(Set(rows.map { [$0[.studentID], $0[.courseCode]] }).count == 300)
    for row in rows {
      for column in Cohort.Column.allCases where ![.nationalID, .nationalIDCountry, .remarks].contains(column) {
        #expect(row[column] != .empty, "\(column)")
      }
      #expect((row[.nationalID] == .empty) == (row[.nationalIDCountry] == .empty))
    }
  }

  @Test("gives the same bytes every time, and they are those of the sample in the repository")
  func bytes() throws {
    let folder = try TemporaryFolder()
    try cohort.write(to: folder.path("first.xlsx"))
    try Cohort(learners: 300, faults: true).write(to: folder.path("second.xlsx"))
    let first = try Data(contentsOf: URL(filePath: folder.path("first.xlsx")))
    #expect(try first == Data(contentsOf: URL(filePath: folder.path("second.xlsx"))))
    // The compressed bytes depend on the machine's zlib, the parts do not.
    let sample = URL(filePath: #filePath).appending(path: "../../../Samples/spring-2026.xlsx").standardized
    for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"] {
      #expect(
        try Command.output("unzip", "-p", folder.path("first.xlsx"), part)
          == Command.output("unzip", "-p", sample.path(percentEncoded: false), part))
    }
  }

  @Test("is as long as one asks, each graduate with an own number")
  func length() {
    let long = Cohort(learners: 5_000)
    #expect(long.faults.isEmpty)
    #expect(Set(long.rows.map { $0[.studentID] }).count == 5_000)
  }
}
