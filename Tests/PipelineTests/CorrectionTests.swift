import Foundation
import Pipeline
import Records
import Support
import Testing

@Suite("Correcting")
struct CorrectionTests {
  private let cohort = Cohort(learners: 300, faults: true)

  /// The error workbook as a registrar saves it after correcting every row.
  private func writeCorrected(to path: String) throws {
    try Cohort.write(cohort.faults.map(cohort.correctedRow), to: path, leading: ["Status", "Problems"])
  }

  @Test("the rows of the error workbook issues those twelve and no others, and keeps the corrected workbook")
  func errorWorkbook() throws {
    let desk = try Desk(cohort)
    _ = try desk.issue()
    let before = try Set(desk.credentials())
    try writeCorrected(to: desk.errors)
    let corrected = try desk.read("out/errors.xlsx")

    let run = try desk.issue(input: desk.errors)
    #expect(run.report.status == .done)
    #expect(run.counts.rows == 12 && run.counts.issued == 12 && run.counts.sealed == 12)
    #expect(try desk.credentials().count == 300)
    #expect(try before.isSubset(of: desk.credentials()))
    #expect(try desk.manifest().count == 300)
    let kept = try #require(run.report.results.files.corrected)
    #expect(try [UInt8](Data(contentsOf: URL(filePath: kept))) == corrected)
    #expect(run.report.results.files.errors == nil)
    #expect(!FileManager.default.fileExists(atPath: desk.errors))

    let again = try desk.issue(input: kept)
    #expect(again.counts.sealed == 0 && again.counts.unchanged == 12)
    let source = try desk.issue()
    #expect(source.counts.sealed == 0 && source.counts.unchanged == 288 && source.counts.rejected == 12)
  }

  @Test("only some of them hands the others back again, beside the workbook that was given")
  func partly() throws {
    let desk = try Desk(cohort)
    _ = try desk.issue()
    let rows = cohort.faults.enumerated().map { place, fault in
      place < 9 ? cohort.correctedRow(fault) : cohort.row(at: fault.index)
    }
    let input = desk.path("corrected by Anna.xlsx")
    try Cohort.write(rows, to: input, leading: ["Status", "Problems"])
    let run = try desk.issue(input: input)
    #expect(run.counts.issued == 9 && run.counts.rejected == 3)
    #expect(run.report.results.files.corrected == nil)
    #expect(FileManager.default.fileExists(atPath: input))
    #expect(try desk.check(input: desk.errors).report.rejected == 3)
    #expect(try desk.credentials().count == 297)
  }

  @Test("an issued row makes revision 2 with an id and a file of its own, and leaves the old file as it was")
  func revision() throws {
    let cohort = Cohort(learners: 40)
    let desk = try Desk(cohort)
    _ = try desk.issue()
    let old = try #require(try desk.manifest().first { $0[5] == "Graduates!A9:P9" })
    let bytes = try desk.read("out/credentials/\(old[3])")
    var rows = Array(cohort.rows)
    rows[7][.grade] = .number("4")
    try Cohort.write(rows, to: desk.path(Desk.workbook))

    let run = try desk.issue()
    #expect(run.counts.corrected == 1 && run.counts.sealed == 1 && run.counts.unchanged == 39)
    let new = try #require(try desk.manifest().first { $0[5] == "Graduates!A9:P9" })
    #expect(new[0] == old[0] && new[1] == "2" && new[2] != old[2])
    #expect(new[3] == old[3].replacing(".jsonld", with: "-r2.jsonld"))
    #expect(try desk.read("out/credentials/\(old[3])") == bytes)
    #expect(try desk.credentials().count == 41)
    #expect(try desk.manifest().count == 40)
    #expect(try desk.sealed(new[3]).id == new[2])
    #expect(try desk.sealed(old[3]).id == old[2])
    #expect(try desk.issue().counts.unchanged == 40)
  }

  @Test("an issued row twice makes revision 3, and a lost file of revision 3 is restored as it was")
  func laterRevisions() throws {
    let cohort = Cohort(learners: 10)
    let desk = try Desk(cohort)
    _ = try desk.issue()
    for grade in ["4", "3"] {
      var rows = Array(cohort.rows)
      rows[0][.grade] = .number(grade)
      try Cohort.write(rows, to: desk.path(Desk.workbook))
      #expect(try desk.issue().counts.corrected == 1)
    }
    let name = try #require(try desk.manifest().first { $0[1] == "3" }?[3])
    let bytes = try desk.read("out/credentials/\(name)")
    try FileManager.default.removeItem(atPath: desk.file(name))
    let run = try desk.issue(clock: FixedClock.later(hours: 2))
    #expect(run.counts.restored == 1 && run.counts.sealed == 1)
    #expect(try desk.read("out/credentials/\(name)") == bytes)
    // What revision 3 replaced is not wanted back when it goes.
    try FileManager.default.removeItem(atPath: desk.file(name.replacing("-r3", with: "-r2")))
    #expect(try desk.issue().counts.sealed == 0)
  }

  @Test("a column that no credential shows corrects nothing")
  func remarks() throws {
    let cohort = Cohort(learners: 20)
    let desk = try Desk(cohort)
    _ = try desk.issue()
    var rows = Array(cohort.rows)
    rows[3][.remarks] = .text("telephoned on Monday")
    rows.swapAt(5, 11)
    try Cohort.write(rows, to: desk.path(Desk.workbook))
    #expect(try desk.issue().counts.unchanged == 20)
  }

  @Test("a row so that its second file would take the name of another award rejects that row alone")
  func takenRevisionName() throws {
    let desk = try Desk(Cohort(learners: 6)) {
      $0.replacing("key: [student_id, course_code]", with: "key: [student_id]")
        .replacing("\"{student_id}-{course_code}.jsonld\"", with: "\"{student_id}.jsonld\"")
    }
    var rows = Array(Cohort(learners: 6).rows)
    rows[1][.studentID] = .text("0001207-r2")
    try Cohort.write(rows, to: desk.path(Desk.workbook))
    _ = try desk.issue()
    rows[0][.grade] = .number("4")
    rows[2][.grade] = .number("4")
    // With the other award in the same source, and without it.
    try Cohort.write(rows, to: desk.path(Desk.workbook))
    let run = try desk.issue()
    #expect(run.findings == ["output.name.shared Graduates!2:2"])
    #expect(run.counts.corrected == 1 && run.counts.unchanged == 4)
    rows.remove(at: 1)
    try Cohort.write(rows, to: desk.path(Desk.workbook))
    let without = try desk.issue()
    #expect(without.findings == ["output.name.shared Graduates!2:2"])
    #expect(without.counts.sealed == 0 && without.counts.unchanged == 4)
  }

  @Test("a row beside a new award that takes the name of its second file rejects the correction")
  func contestedRevisionName() throws {
    let desk = try Desk(Cohort(learners: 6)) {
      $0.replacing("key: [student_id, course_code]", with: "key: [student_id]")
        .replacing("\"{student_id}-{course_code}.jsonld\"", with: "\"{student_id}.jsonld\"")
    }
    _ = try desk.issue()
    var rows = Array(Cohort(learners: 8).rows)
    rows[0][.grade] = .number("4")
    rows[7][.studentID] = .text("0001207-r2")
    try Cohort.write(rows, to: desk.path(Desk.workbook))
    let run = try desk.issue()
    #expect(run.findings == ["output.name.shared Graduates!2:2"])
    #expect(run.counts.corrected == 0 && run.counts.issued == 2 && run.counts.unchanged == 5)
  }
}
