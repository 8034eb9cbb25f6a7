import ELM
import Foundation
import Mapping
import Pipeline
import Records
import Support
import Testing

@Suite("Other sources")
struct SourceTests {
  private static let header = Cohort.Column.allCases.map(\.rawValue).joined(separator: ",")

  private func desk(_ lines: [String]) throws -> Desk {
    let desk = try Desk(Cohort(learners: 1)) {
      $0.replacing("  workbook: graduates.xlsx\n  sheet: Graduates\n", with: "  csv: graduates.csv\n")
    }
    try desk.write(([SourceTests.header] + lines).joined(separator: "\r\n") + "\r\n", to: "graduates.csv")
    return desk
  }

  private static let ana =
    "00123,Ana,\"Ķirsone, jr.\",2001-02-28,ana@example.org,LV-1,lv,MC-101,\"Digital “Content”\",7.125,190,7,blended,8.50,2026-06-30,"
  private static let faulty =
    "00124,Jo,Weiß,31/02/2001,jo@example.org,DE-1,de,MC-101,Digital Content,2,50,6,online,7,2026-06-30,"

  @Test("A CSV file is issued like a workbook, digit for digit, and its faulty rows come back in a workbook")
  func csv() throws {
    let desk = try desk([SourceTests.ana, SourceTests.faulty])
    let run = try desk.issue()
    #expect(run.findings == ["cell.date.unreadable graduates.csv!D3"])
    #expect(try desk.credentials() == ["00123-MC-101.jsonld"])
    let subject = try #require(try desk.sealed("00123-MC-101.jsonld")["credentialSubject"])
    #expect(subject.at("familyName", "en")?.string == "Ķirsone, jr.")
    #expect(subject.at("hasClaim", "specifiedBy", "creditPoint", "point") == .string("7.125"))
    #expect(subject.at("hasClaim", "provenBy", "grade", "noteLiteral", "en")?.string == "8.50")
    #expect(try desk.manifest().map { $0[5] } == ["graduates.csv!A2:P2"])
    #expect(try desk.issue().counts.unchanged == 1)
  }

  @Test("The error workbook of a CSV file, corrected, is accepted as input")
  func correctedWorkbook() throws {
    let desk = try desk([SourceTests.ana, SourceTests.faulty])
    _ = try desk.issue()
    #expect(try desk.check(input: desk.errors).findings == ["cell.date.unreadable graduates.csv!F2"])
    let corrected = SourceTests.faulty.replacing("31/02/2001", with: "2001-02-28")
    try desk.write("\(SourceTests.header)\n\(corrected)\n", to: "corrected.csv")
    let run = try desk.issue(input: desk.path("corrected.csv"))
    #expect(run.counts.issued == 1 && run.report.status == .done)
    #expect(try desk.credentials().count == 2)
  }

  @Test("A CSV file of a workbook's rows is the same cohort: nothing is issued again")
  func sameRows() throws {
    let desk = try Desk(Cohort(learners: 1))
    var row = Cohort(learners: 1).row(at: 0)
    row[.remarks] = .empty
    try Cohort.write([row], to: desk.path(Desk.workbook))
    _ = try desk.issue()
    let cells = Cohort.Column.allCases.map { column in
      switch row[column] {
      case .empty: ""
      case .text(let text), .number(let text): text
      case .date(let date): date.description
      case .failedFormula(_, let error): error
      }
    }
    try desk.write("\(SourceTests.header)\n\(cells.joined(separator: ","))\n", to: "rows.csv")
    #expect(try desk.issue(input: desk.path("rows.csv")).counts.unchanged == 1)
  }

  @Test("A source that is saved while it is read is refused, because its two readings differ")
  func changed() throws {
    let desk = try desk([SourceTests.ana])
    let pipeline = try PipelineDefinition(contentsOf: desk.pipeline)
    let rows = try RowIntake(Blueprint(pipeline, seal: nil, clock: SystemClock()), input: nil)
    try desk.write(
      ([SourceTests.header, SourceTests.ana, SourceTests.faulty]).joined(separator: "\r\n"), to: "graduates.csv")
    let failure = try #require(#expect(throws: RunFailure.self) { try rows.survey() })
    #expect(failure.status == .input)
    #expect(failure.problems.map(\.code.slug) == ["source.changed"])
  }

  @Test("Rows with long texts go in smaller groups, and every one of them is issued")
  func longRows() throws {
    let desk = try desk([])
    let long = String(repeating: "x", count: 30_000)
    // Some 18 MB: more than one group may hold, in fewer rows than one group has.
    let lines = (1...200).map { SourceTests.ana.replacing("00123", with: "\($0)") + ",\(long),\(long),\(long)" }
    try desk.write(([SourceTests.header + ",a,b,c"] + lines).joined(separator: "\r\n"), to: "graduates.csv")
    #expect(try desk.issue().counts.issued == 200)
    #expect(try desk.credentials().count == 200)
  }
}
