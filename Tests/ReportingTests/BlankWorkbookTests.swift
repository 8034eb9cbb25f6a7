import Foundation
import Ingest
import Records
import Reporting
import Support
import Testing

/// An empty workbook that is made to be filled in: what it shows, and what its cells accept.
@Suite struct BlankWorkbookTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func part(_ name: String, of path: String) throws -> String {
    try Command.output("unzip", "-p", path, name)
  }

  private static var guide: SheetGuide {
    var key = ColumnGuide(name: "student_id", kind: .text, purposes: ["part of the key"])
    key.need = .always
    var mode = ColumnGuide(name: "mode", kind: .choice)
    mode.choices = .init(name: "mode", labels: ["Online", "Blended"], isComplete: false)
    var country = ColumnGuide(name: "country", kind: .choice)
    country.choices = .init(name: "country", labels: (1...200).map { "Country \($0)" }, isComplete: false)
    var home = ColumnGuide(name: "home", kind: .choice)
    home.choices = country.choices
    var grade = ColumnGuide(name: "grade", kind: .text)
    grade.choices = .init(name: "grade", labels: ["A, with honours", "B"], isComplete: true)
    var points = ColumnGuide(name: "points", kind: .decimal)
    points.lowest = ExactDecimal("0").map { .init($0, isWithin: false) }
    var title = ColumnGuide(name: "title", kind: .text)
    title.length = (3, 200)
    return SheetGuide(
      name: "Graduates",
      columns: [key, mode, country, home, grade, points, title, ColumnGuide(name: "born", kind: .date)])
  }

  @Test func theHeaderIsReadAsASource() throws {
    let path = folder.path("blank.xlsx")
    try BlankWorkbook(sheets: [BlankWorkbookTests.guide]).write(to: path)
    // The sheet with the lists is out of sight: the only one that is left needs no name.
    let rows = try Table.open(SourceLocation(path: path, displayName: "blank.xlsx"))
    #expect(rows.header.names == ["student_id", "mode", "country", "home", "grade", "points", "title", "born"])
    #expect(try rows.next() == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["blank.xlsx"])
  }

  @Test func cellsAcceptWhatCanBeRead() throws {
    let path = folder.path("blank.xlsx")
    try BlankWorkbook(sheets: [BlankWorkbookTests.guide]).write(to: path)
    let sheet = try part("xl/worksheets/sheet1.xml", of: path)
    #expect(sheet.contains("\"Online,Blended\""))
    #expect(sheet.contains("sqref=\"B2:B1048576\""))
    // A list that is long, or that has commas in its entries, is a range with a name; two columns of one list share it.
    #expect(sheet.components(separatedBy: "<formula1>list_1_country</formula1>").count == 3)
    #expect(sheet.contains("<formula1>list_2_grade</formula1>"))
    #expect(sheet.contains("type=\"decimal\" operator=\"greaterThan\""))
    #expect(sheet.contains("type=\"textLength\""))
    #expect(sheet.contains("type=\"date\""))
    #expect(sheet.contains("<pane ySplit=\"1\""))
    let workbook = try part("xl/workbook.xml", of: path)
    #expect(workbook.contains("<definedName name=\"list_1_country\">Lists!$A$2:$A$201</definedName>"))
    #expect(workbook.contains("name=\"Lists\" sheetId=\"2\" state=\"hidden\""))
    let comments = try part("xl/comments1.xml", of: path)
    #expect(comments.contains("Part of the key."))
    #expect(comments.contains("Required."))
    #expect(comments.contains("A number, such as 2.5, more than 0."))
    #expect(comments.contains("at least") == false)
    #expect(comments.contains("3 to 200 characters"))
  }

  @Test func noFileIsReplaced() throws {
    let path = folder.path("blank.xlsx")
    try Data("mine".utf8).write(to: URL(filePath: path))
    let failure = #expect(throws: RunFailure.self) {
      try BlankWorkbook(sheets: [BlankWorkbookTests.guide]).write(to: path)
    }
    #expect(failure?.status == .output)
    #expect(failure?.problems.first?.code == .blankWorkbookUnwritable)
    #expect(failure?.problems.first?.place == .file(path))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["blank.xlsx"])
  }

  @Test func strangeNamesAreNoHindrance() throws {
    let path = folder.path("blank.xlsx")
    let columns = ["a\"b", "=1+1", "<x>", "é & ü", String(repeating: "long ", count: 20)]
    let guides = columns.map { ColumnGuide(name: $0, kind: .date) }
    try BlankWorkbook(sheets: [
      SheetGuide(name: "Lists", columns: guides), SheetGuide(name: "a/b:c*d", columns: guides),
      SheetGuide(name: "LISTS", columns: [BlankWorkbookTests.guide.columns[2]]),
    ]).write(to: path)
    let rows = try Table.open(SourceLocation(path: path, displayName: "blank.xlsx", sheet: "Lists"))
    #expect(rows.header.names == columns.map { $0.trimmingCharacters(in: .whitespaces) })
  }
}
