import Foundation
import Ingest
import Pipeline
import Records
import Support
import Testing

@Suite("Issuing a cohort")
struct IssuingTests {
  /// The code that each kind of fault is reported with.
  static let codes: [Cohort.Fault.Kind: String] = [
    .impossibleDate: "cell.date.unreadable", .missingFamilyName: "cell.required.empty",
    .unknownCountry: "cell.concept.unknown", .levelOutOfRange: "cell.concept.unknown",
    .misspeltMode: "cell.concept.unknown", .negativeCredits: "cell.number.range", .repeatedRow: "row.repeated",
    .malformedEmail: "cell.email.unreadable", .workloadWithoutNumber: "cell.number.unreadable",
    .missingGrade: "cell.required.empty", .textTooLong: "cell.text.too-long", .formulaError: "cell.formula.error",
  ]

  /// One finding a faulty row, on the cell that is to blame.
  static func findings(of cohort: Cohort) -> [String] {
    cohort.faults.map { fault in
      "\(codes[fault.kind] ?? "") \(CellAddress(sheet: Cohort.sheet, row: fault.row, column: fault.column.position))"
    }
  }

  private let cohort = Cohort(learners: 300, faults: true)

  @Test("seals the 288 sound rows, and finds one problem in each of the other 12, on the cell that is to blame")
  func faultyCohort() throws {
    let desk = try Desk(cohort)
    let run = try desk.issue()
    #expect(run.report.status == .someRejected)
    #expect(run.counts.rows == 300 && run.counts.issued == 288 && run.counts.rejected == 12)
    #expect(run.findings == IssuingTests.findings(of: cohort))
    #expect(try desk.credentials().count == 288)
    #expect(try desk.staging().isEmpty)
    #expect(run.report.summary.contains("Sealed 288 credentials"))
    let lines = try desk.manifest()
    #expect(lines.count == 288)
    #expect(Set(lines.map { $0[2] }).count == 288)
    for line in lines { #expect(Digest(of: try desk.read("out/credentials/\(line[3])")).hex == line[4]) }
  }

  @Test("hands the faulty rows back in a workbook, as the registrar wrote them")
  func errorWorkbook() throws {
    let desk = try Desk(cohort)
    _ = try desk.issue()
    let table = try Table.open(SourceLocation(path: desk.errors, displayName: "errors.xlsx", sheet: Cohort.sheet))
    let source = try Table.open(SourceLocation(path: desk.path(Desk.workbook), displayName: Desk.workbook, sheet: nil))
    #expect(table.header.names == ["Status", "Problems"] + source.header.names)
    var originals: [Int: SourceRow] = [:]
    while let row = try source.next() { originals[row.number] = row }
    for fault in cohort.faults {
      let row = try #require(try table.next())
      let original = try #require(originals[fault.row])
      #expect(row.cells.dropFirst(2).map(\.content) == original.cells.map(\.content), "\(fault.kind)")
      #expect(row["Status"]?.text == "Not issued – 1 problem")
      let address = CellAddress(sheet: Cohort.sheet, row: fault.row, column: fault.column.position)
      #expect(row["Problems"]?.text.hasPrefix("\(address) ") == true, "\(fault.kind)")
    }
    #expect(try table.next() == nil)
  }

  @Test("seals nothing when it is run again, and leaves every file and the manifest as they were")
  func secondRun() throws {
    let desk = try Desk(cohort)
    _ = try desk.issue()
    let (names, manifest) = (try desk.credentials(), try desk.manifest())
    let run = try desk.issue()
    #expect(run.counts.sealed == 0 && run.counts.unchanged == 288 && run.counts.rejected == 12)
    #expect(run.report.summary.contains("No credential was sealed"))
    #expect(try desk.credentials() == names)
    #expect(try desk.manifest() == manifest)
    for line in manifest { #expect(Digest(of: try desk.read("out/credentials/\(line[3])")).hex == line[4]) }
  }

  @Test("restores a file that is gone, and one that was cut short, with the same id and the same bytes")
  func restoration() throws {
    let desk = try Desk(Cohort(learners: 60))
    _ = try desk.issue()
    let names = try desk.credentials()
    let (gone, cut) = (names[17], names[42])
    let (first, second) = (try desk.read("out/credentials/\(gone)"), try desk.read("out/credentials/\(cut)"))
    try FileManager.default.removeItem(atPath: desk.file(gone))
    try Data(second.prefix(1000)).write(to: URL(filePath: desk.file(cut)))
    let manifest = try desk.manifest()

    let run = try desk.issue(clock: FixedClock.later(hours: 5))
    #expect(run.counts.restored == 2 && run.counts.sealed == 2 && run.counts.unchanged == 58)
    #expect(run.report.status == .done)
    #expect(try desk.read("out/credentials/\(gone)") == first)
    #expect(try desk.read("out/credentials/\(cut)") == second)
    #expect(try desk.credentials() == names)
    #expect(try desk.manifest() == manifest)
  }

  @Test("rejects the row whose file is gone when it cannot be made again as it was, and keeps its neighbours")
  func impossibleRestoration() throws {
    let desk = try Desk(Cohort(learners: 20))
    _ = try desk.issue()
    let gone = try #require(try desk.credentials().first)
    try FileManager.default.removeItem(atPath: desk.file(gone))
    let other = try SealKey()
    try FileManager.default.removeItem(atPath: desk.path("seal.p12"))
    try FileManager.default.copyItem(atPath: other.pkcs12, toPath: desk.path("seal.p12"))
    let run = try desk.issue()
    #expect(run.findings == ["ledger.restore.differs Graduates!2:2"])
    #expect(run.counts.unchanged == 19 && run.counts.sealed == 0)
    #expect(try desk.credentials().count == 19)
  }

  @Test("gives the same ids whoever issues, and other ids under another pipeline name")
  func identifiers() throws {
    let cohort = Cohort(learners: 12)
    let first = try Desk(cohort)
    let second = try Desk(cohort)
    let renamed = try Desk(cohort) { $0.replacing("name: digital-micro", with: "name: another-micro") }
    for desk in [first, second, renamed] { _ = try desk.issue() }
    let ids = try [first, second, renamed].map { try $0.manifest().map { $0[2] } }
    #expect(ids[0] == ids[1])
    #expect(Set(ids[0]).isDisjoint(with: ids[2]))
  }

  @Test("of a source without rows seals nothing and is done")
  func noRows() throws {
    let desk = try Desk(Cohort(learners: 0))
    let run = try desk.issue()
    #expect(run.report.status == .done)
    #expect(run.counts.rows == 0)
    #expect(run.report.summary.contains("The source has no rows."))
    #expect(try desk.manifest().isEmpty)
  }
}
