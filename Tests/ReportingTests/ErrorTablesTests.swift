import Records
import Reporting
import Support
import Testing

@Suite("The error workbook of several tables")
struct ErrorTablesTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("errors.xlsx") }

  init() throws { folder = try TemporaryFolder() }

  private static let modules = Rows.header("student_id", "code", "credits", sheet: "Modules")
  private static let header = Header(
    sheet: "Graduates", names: ["student_id", "grade"], addresses: [Rows.address(1, 0), Rows.address(1, 1)],
    children: [ChildHeader(name: "modules", header: modules)])

  private func row(_ number: Int, _ id: String, modules: [SourceRow]) -> SourceRow {
    let own = Rows.texts(number, id, "8", header: Self.header)
    return SourceRow(header: Self.header, number: number, cells: own.cells, children: [modules])
  }

  private func part(_ name: String) throws -> String { try Command.output("unzip", "-p", path, name) }

  private func write(_ rejected: [RejectedRow], sheets: [String: String] = ["modules": "Modules"]) throws {
    let workbook = ErrorWorkbook(path: path, header: Self.header, sheets: sheets)
    for row in rejected { try workbook.append(row) }
    #expect(try workbook.close() == rejected.count)
  }

  @Test("marks and comments on a bad cell in the sheet that it stands in, and names it in the row's problems")
  func marks() throws {
    let module = Rows.texts(7, "S1", "M1", "five", header: Self.modules)
    let bad = Problem(
      .sample, at: .cell(Rows.address(7, 2, sheet: "Modules")), value: "five", "is no number", remedy: "write 5")
    try write([RejectedRow(row: row(2, "S1", modules: [module]), problems: [bad])])
    let (main, child) = try (part("xl/worksheets/sheet1.xml"), part("xl/worksheets/sheet2.xml"))
    #expect(main.contains("Not issued – 1 problem") && main.contains("Modules!C7 \"five\" is no number; write 5."))
    #expect(child.contains("Not issued – 1 problem") && child.contains("Modules!C7 \"five\" is no number; write 5."))
    let marked = try #require(child.firstMatch(of: /<c r="E2" s="(\d+)" t="inlineStr"><is><t>five/))
    let plain = try #require(child.firstMatch(of: /<c r="D2"( s="(\d+)")? t="inlineStr"><is><t>M1/))
    #expect(marked.1 != plain.2)
    // Comments in the second sheet alone.
    #expect(try part("xl/comments1.xml").contains("ref=\"E2\""))
    #expect(try part("xl/comments1.xml").contains("credits \"five\" is no number."))
    #expect(try !part("xl/worksheets/_rels/sheet2.xml.rels").isEmpty)
    #expect(throws: (any Error).self) { try part("xl/worksheets/_rels/sheet1.xml.rels") }
  }

  @Test("of a problem that cells of two sheets share marks both, and blames the first")
  func shared() throws {
    let module = Rows.texts(7, "S1", "M1", "5", header: Self.modules)
    let both = Problem(
      .sample, at: .cell(Rows.address(2, 1)), alsoAt: [Rows.address(7, 2, sheet: "Modules")], "does not fit")
    try write([RejectedRow(row: row(2, "S1", modules: [module]), problems: [both])])
    #expect(try part("xl/comments1.xml").contains("ref=\"D2\""))
    #expect(try part("xl/comments2.xml").contains("See Graduates!B2:"))
  }

  @Test("has a row that belongs to several once, and one that belongs to nobody with its own problem")
  func once() throws {
    let shared = Rows.texts(3, "S1", "M1", "5", header: Self.modules)
    let orphan = Rows.texts(9, "X", "M9", "5", header: Self.modules)
    let missing = Problem(.sample, at: .cell(Rows.address(9, 0, sheet: "Modules")), value: "X", "belongs to nobody")
    let bad = { (row: Int) in Problem(.sample, at: .cell(Rows.address(row, 1)), "is bad") }
    try write([
      RejectedRow(row: row(2, "S1", modules: [shared]), problems: [bad(2)]),
      RejectedRow(row: row(3, "S1", modules: [shared]), problems: [bad(3)]),
      RejectedRow(row: orphan, problems: [missing], table: "modules"),
    ])
    let child = try part("xl/worksheets/sheet2.xml")
    #expect(child.matches(of: /<t>M1<\/t>/).count == 1)
    #expect(child.matches(of: /<row r="(\d+)"/).map { String($0.1) } == ["1", "2", "3"])
    #expect(child.contains("Belongs to a row that was not issued"))
    #expect(child.contains("Modules!A9 \"X\" belongs to nobody"))
    #expect(try part("xl/workbook.xml").contains("name=\"Modules\""))
  }

  @Test("calls the first sheet otherwise where a further table has its name")
  func names() throws {
    let rejected = RejectedRow(
      row: row(2, "S1", modules: []), problems: [Problem(.sample, at: .cell(Rows.address(2, 1)), "is bad")])
    try write([rejected], sheets: ["modules": "graduates"])
    let names = try part("xl/workbook.xml").matches(of: /<sheet name="([^"]*)"/).map { String($0.1) }
    #expect(names == ["Rows", "graduates"])
    // A table of which no row was rejected has a sheet all the same.
    #expect(try part("xl/worksheets/sheet2.xml").contains("<t>credits</t>"))
  }
}
