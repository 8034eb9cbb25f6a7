import Foundation
import Ingest
import Records
import Support
import Testing

/// A pipeline whose rows stand in an Excel table or a named range, from the command line.
@Suite struct TableSourceTests {
  private static let header = [
    "student_id", "given_name", "family_name", "date_of_birth", "email", "national_id", "national_id_country",
    "course_code", "course_title", "ects", "workload_hours", "eqf_level", "mode", "grade", "award_date",
  ]

  private static func row(_ id: Int, _ name: String, grade: String) -> [String] {
    ["\(id)", name, "Berg", "2001-02-28", "", "", "", "MC-1", "Title", "2", "60", "5", "Online", grade, "2026-06-30"]
  }

  /// Notes on the first tab, on the second a table from B3 to P6 whose last row is hidden, and a remark right below it.
  private func office(_ choice: String) throws -> Office {
    func row(_ number: Int, _ texts: [String], _ attributes: String = "") -> String {
      let cells = texts.enumerated().map { column, text in
        "<c r=\"\(CellAddress.letters(forColumn: column + 1))\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(number)\"\(attributes)>\(cells.joined())</row>"
    }
    let rows =
      row(1, ["Spring term"]) + row(3, TableSourceTests.header)
      + row(4, TableSourceTests.row(1, "=cmd|'/c calc'!A0", grade: "7"))
      + row(5, TableSourceTests.row(2, "+1", grade: ""))
      + row(6, TableSourceTests.row(3, "@x", grade: "8"), " hidden=\"1\"")
      + row(7, ["asked for by mail"])
    let book = PlainBook { book in
      book.replace("<sheets>", in: PlainBook.workbook, with: "<sheets><sheet name=\"Notes\" sheetId=\"2\" r:id=\"n\"/>")
      book.replace(
        "</sheets>", in: PlainBook.workbook,
        with: "</sheets><definedNames><definedName name=\"Spring\">Graduates!$B$3:$P$6</definedName></definedNames>")
      book.replace(
        "</Relationships>", in: PlainBook.relationships,
        with: "<Relationship Id=\"n\" Type=\"http://x/worksheet\" Target=\"worksheets/notes.xml\"/></Relationships>")
      book["xl/worksheets/notes.xml"] = book[PlainBook.sheet]
      book[PlainBook.sheet] = "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
      book["xl/worksheets/_rels/sheet1.xml.rels"] =
        "<Relationships><Relationship Id=\"t\" Type=\"http://x/table\" Target=\"../tables/table1.xml\"/></Relationships>"
      book["xl/tables/table1.xml"] = "<table id=\"1\" name=\"Grads\" displayName=\"Grads\" ref=\"B3:P6\"/>"
    }
    let office = try Office(learners: 1) {
      $0.replacing("graduates.xlsx", with: "book.xlsx").replacing(/\n  sheet: \w+/, with: "\n  \(choice)")
    }
    try office.write(book.bytes, to: "samples/book.xlsx")
    return office
  }

  @Test(arguments: ["table: grads", "range: Spring"])
  func itIsIssuedAndCorrectedInTheErrorWorkbook(choice: String) throws {
    let office = try office(choice)
    let run = try office.run("issue", Office.pipeline)
    #expect(run.status == 3, "\(run.result)\(run.complaint)")
    #expect(office.credentials == ["demo/credentials/1-MC-1.jsonld", "demo/credentials/3-MC-1.jsonld"])
    #expect(run.result.contains("has a hidden row in its sheet \"Graduates\", which was read as well: 6;"))
    #expect(run.result.contains("Graduates!B7 stands right below the"))
    #expect(run.result.contains("Graduates!O5 is empty"))
    let results = String(decoding: try office.read("out/demo/run-results.json"), as: UTF8.self)
    #expect(results.contains("sheet.hidden") && results.contains("sheet.beyond-table"))
    // The error workbook has no table of the name, but one sheet.
    let errors = try Table.open(.init(path: office.path("out/demo/errors.xlsx"), displayName: "errors.xlsx"))
    #expect(try errors.next()?["given_name"]?.content == .text("+1"))
    let again = try office.run("issue", Office.pipeline, "--input", "out/demo/errors.xlsx")
    #expect(again.status == 3)
    #expect(again.result.contains("Graduates!P2 is empty"), "\(again.result)\(again.complaint)")
  }

  @Test func aSheetIsFoundByItsPlace() throws {
    let second = try office("sheet: 2").run("check", Office.pipeline)
    // Row 1 has a value, and so is the header: a title above a table needs a table or a range.
    #expect(second.status == 4)
    #expect(second.complaint.contains("Graduates!"))
    let third = try office("sheet: 3").run("check", Office.pipeline)
    #expect(third.status == 4)
    #expect(third.complaint.contains("has no sheet 3, but 2 sheets that can be seen: \"Notes\", \"Graduates\";"))
  }

  @Test func namesThatAreNotThereEndTheRun() throws {
    #expect(
      try office("table: Learners").run("check", Office.pipeline).complaint.contains(
        "has no table \"Learners\"; its tables are \"Grads\";"))
    #expect(
      try office("range: Autumn").run("check", Office.pipeline).complaint.contains(
        "has no range of the name \"Autumn\"; its names are \"Spring\";"))
  }

  @Test func theDoctorSpeaksOfWhatIsHidden() throws {
    let run = try office("table: Grads").run("doctor", Office.pipeline)
    #expect(run.result.contains("WARNING  source"))
    #expect(run.result.contains("has a hidden row"))
  }
}
