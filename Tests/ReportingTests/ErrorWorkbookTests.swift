import Foundation
import Records
import Reporting
import Support
import Testing

@Suite("The error workbook")
struct ErrorWorkbookTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("errors.xlsx") }

  init() throws { folder = try TemporaryFolder() }

  private func write(_ rejected: [RejectedRow], header: Header = Rows.header) throws {
    let workbook = ErrorWorkbook(path: path, header: header)
    for row in rejected { try workbook.append(row) }
    #expect(try workbook.close() == rejected.count)
  }

  private func part(_ name: String) throws -> String { try Command.output("unzip", "-p", path, name) }
  private var sheet: String { get throws { try part("xl/worksheets/sheet1.xml") } }

  private static let date = Problem(
    .sample, at: .cell(Rows.address(14, 2)), value: "31/02/2001", "is not a date", remedy: "write 2001-02-28")
  private static let row = Rows.texts(14, "0042", "Łęcka", "31/02/2001", "2.5", "", "=1+1")

  @Test("names the sheet as the source does and puts Status and Problems before its columns")
  func columns() throws {
    try write([RejectedRow(row: Self.row, problems: [Self.date])])
    #expect(try part("xl/workbook.xml").contains("name=\"Graduates\""))
    let titles = try sheet.matches(of: /<t>([a-z_]+|Status|Problems)<\/t>/).map { String($0.1) }
    #expect(titles == ["Status", "Problems"] + Rows.header.names)
    #expect(try sheet.contains("<pane ySplit=\"1\""))
    #expect(try sheet.contains("<autoFilter ref=\"A1:H2\"/>"))
  }

  @Test("keeps a text that begins with = a text, and leading zeros")
  func textStaysText() throws {
    try write([RejectedRow(row: Self.row, problems: [Self.date])])
    #expect(try sheet.contains("<t>=1+1</t>"))
    #expect(try sheet.contains("<t>0042</t>"))
    #expect(try !sheet.contains("<f>"))
  }

  @Test("lists each problem with its original place in a line of its own")
  func problems() throws {
    let second = Problem(.sample, at: .cell(Rows.address(14, 4)), "is missing", remedy: "write the grade")
    try write([RejectedRow(row: Self.row, problems: [Self.date, second])])
    #expect(try sheet.contains("Not issued – 2 problems"))
    let listing = """
      Graduates!C14 "31/02/2001" is not a date; write 2001-02-28.
      Graduates!E14 is missing; write the grade.
      """
    #expect(try sheet.contains(listing))
  }

  @Test("fills every bad cell and comments on it; the empty one, too")
  func marks() throws {
    let missing = Problem(.sample, at: .cell(Rows.address(14, 4)), "is missing", remedy: "write the grade")
    let doubtful = Problem(
      .sample, severity: .warning, at: .cell(Rows.address(14, 3)), value: "2.5", "is unusual", remedy: "check it")
    try write([RejectedRow(row: Self.row, problems: [Self.date, missing, doubtful])])
    let comments = try part("xl/comments1.xml")
    #expect(comments.matches(of: /<comment ref="([A-Z0-9]+)"/).map { String($0.1) } == ["E2", "F2", "G2"])
    #expect(comments.contains("is not a date.\nWrite 2001-02-28."))
    let styles = try part("xl/styles.xml")
    #expect(styles.contains("FFFFC7CE"))
    #expect(styles.contains("FFFFEB9C"))
    #expect(try sheet.contains(/<c r="G2" s="\d+"\/>/))
  }

  @Test("marks the status when no one cell is to blame, and both cells of the row that take part")
  func rowProblems() throws {
    let repeated = Problem(
      .sample, at: .row(sheet: "Graduates", number: 14), alsoAt: [Rows.address(3, 0)], "repeats row 3",
      remedy: "remove one of the two")
    let pair = Problem(
      .sample, at: .cell(Rows.address(15, 2)), alsoAt: [Rows.address(15, 4)], "is after the award", remedy: "check both"
    )
    try write([
      RejectedRow(row: Self.row, problems: [repeated]),
      RejectedRow(row: Rows.texts(15, "0043", "Groß", "2027-01-01", "", "8"), problems: [pair]),
    ])
    let comments = try part("xl/comments1.xml")
    #expect(comments.matches(of: /<comment ref="([A-Z0-9]+)"/).map { String($0.1) } == ["A2", "E3", "G3"])
    #expect(comments.contains("This row repeats row 3.\nRemove one of the two."))
    // What the one cell is to blame for is not said of the other.
    #expect(comments.contains("is after the award.\nCheck both."))
    #expect(comments.contains(/See \w+:\nIt "2027-01-01" is after the award|See \w+:\nIt is after the award/))
  }

  @Test("does not double its own columns when the input is an error workbook")
  func readBack() throws {
    let header = Rows.header("Status", "Problems", "student_id", "grade")
    let row = Rows.texts(2, "Not issued – 1 problem", "old", "0042", "", header: header)
    let missing = Problem(.sample, at: .cell(Rows.address(2, 3)), "is missing")
    try write([RejectedRow(row: row, problems: [missing])], header: header)
    let titles = try sheet.matches(of: /<c r="[A-Z]+1"[^>]*><is><t>([^<]+)/).map { String($0.1) }
    #expect(titles == ["Status", "Problems", "student_id", "grade"])
    #expect(try !sheet.contains("<t>old</t>"))
    #expect(try part("xl/comments1.xml").contains("ref=\"D2\""))
  }

  @Test("gives way to a column of the registrar's that is called Status")
  func ownStatus() throws {
    let header = Rows.header("student_id", "Status")
    let problem = Problem(.sample, at: .cell(Rows.address(2, 0)), "is missing")
    try write([RejectedRow(row: Rows.texts(2, "", "active", header: header), problems: [problem])], header: header)
    let titles = try sheet.matches(of: /<c r="[A-Z]+1"[^>]*><is><t>([^<]+)/).map { String($0.1) }
    #expect(titles == ["Confer status", "Confer problems", "student_id", "Status"])
  }

  @Test("leaves nothing behind when no row is rejected, nor when it is not closed")
  func nothing() throws {
    #expect(try ErrorWorkbook(path: path, header: Rows.header).close() == 0)
    try ErrorWorkbook(path: path, header: Rows.header).append(RejectedRow(row: Self.row, problems: [Self.date]))
    #expect(try folder.names().isEmpty)
  }

  @Test("replaces an earlier workbook whole, and removes a stale one when asked")
  func replaces() throws {
    try Data("earlier".utf8).write(to: URL(filePath: path))
    try write([RejectedRow(row: Self.row, problems: [Self.date])])
    #expect(try folder.names() == ["errors.xlsx"])
    #expect(try sheet.contains("0042"))
    try ErrorWorkbook.removeStale(at: path)
    try ErrorWorkbook.removeStale(at: path)
    #expect(try folder.names().isEmpty)
  }

  @Test("ends the run with code 7 when its folder is missing")
  func unwritable() throws {
    let workbook = ErrorWorkbook(path: folder.path("missing/errors.xlsx"), header: Rows.header)
    let failure = #expect(throws: RunFailure.self) {
      try workbook.append(RejectedRow(row: Self.row, problems: [Self.date]))
    }
    #expect(failure?.status == .output)
    #expect(failure?.problems.map(\.code) == [.errorWorkbookUnwritable])
  }

  @Test("ends the run with code 7 when there are more columns than a workbook has")
  func tooManyColumns() throws {
    let names = (0..<16_384).map { "column \($0)" }
    let header = Header(
      sheet: "Wide", names: names, addresses: names.indices.map { Rows.address(1, $0, sheet: "Wide") })
    let row = RejectedRow(
      row: Rows.row(2, [], header: header), problems: [Problem(.sample, at: .row(sheet: "Wide", number: 2), "is bad")])
    let failure = #expect(throws: RunFailure.self) { try ErrorWorkbook(path: path, header: header).append(row) }
    #expect(failure?.problems.map(\.code) == [.errorWorkbookTooLarge])
  }

  @Test("puts an error in the place of a text that no cell can hold, and says so in the row")
  func unholdable() throws {
    let row = Rows.texts(14, "0042", String(repeating: "x", count: 32_768), "31/02/2001", "", "a\u{0}b")
    try write([RejectedRow(row: row, problems: [Self.date])])
    #expect(try sheet.contains("Graduates!B14 has a text that a workbook cannot hold"))
    #expect(try sheet.contains("Graduates!E14 has a text that a workbook cannot hold"))
    #expect(try sheet.contains("Not issued – 1 problem, 2 warnings"))
    #expect(try sheet.matches(of: /<t>#N\/A<\/t>/).count == 2)
  }

  @Test("gives a sheet whose name Excel refuses the nearest name that it takes")
  func sheetNames() throws {
    let header = Rows.header("a", sheet: "exports/2026 [spring]: graduates of all faculties.csv")
    let problem = Problem(.sample, at: .row(sheet: header.sheet, number: 2), "is bad")
    try write([RejectedRow(row: Rows.texts(2, "x", header: header), problems: [problem])], header: header)
    #expect(try part("xl/workbook.xml").contains("name=\"exports_2026 _spring__ graduate\""))
  }
}
