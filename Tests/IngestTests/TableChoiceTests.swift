import Ingest
import Records
import Testing

/// Excel tables, defined names and places among the tabs as sources.
struct TableChoiceTests {
  /// A title, a table from B3 to D6 of which the last row is totals, a note beside it, and more below.
  private func book(
    _ table: String = "ref=\"B3:D6\" totalsRowCount=\"1\"", name: String = "Grads", below: String = ""
  ) -> TestWorkbook {
    var book = TestWorkbook("")
    book.sheets = [
      ("Notes", textRow(1, "nothing")),
      (
        "Spring term",
        textRow(1, "Graduates of the spring term")
          + textRow(3, "note", "id", "name", "grade", "aside") + textRow(4, "x", "1", "Ana", "7")
          + textRow(5, "", "2", "Bea", "8", "y") + textRow(6, "", "Total", "2", "15") + below
      ),
    ]
    book.replaced["xl/worksheets/_rels/sheet2.xml.rels"] =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
      + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/table\" Target=\"../tables/table1.xml\"/>"
      + "</Relationships>"
    book.replaced["xl/tables/table1.xml"] =
      "<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" id=\"1\" name=\"\(name)\" "
      + "displayName=\"\(name)\" \(table)><autoFilter ref=\"B3:D5\"/><tableColumns count=\"3\"/></table>"
    return book
  }

  private func book(names: String) -> TestWorkbook {
    var book = book()
    let workbook = book.parts.first { $0.name == "xl/workbook.xml" }?.content ?? ""
    book.replaced["xl/workbook.xml"] = workbook.replacing(
      "</sheets>", with: "</sheets><definedNames>\(names)</definedNames>")
    return book
  }

  private func source(_ book: TestWorkbook, _ choice: SheetChoice) throws -> (rows: [SourceRow], warnings: [Problem]) {
    let folder = try TestFolder()
    return try withExtendedLifetime(folder) {
      let source = try Table.open(book.write(in: folder, choice))
      var rows: [SourceRow] = []
      while let row = try source.next() { rows.append(row) }
      #expect(try source.next() == nil)
      return (rows, source.warnings)
    }
  }

  @Test(arguments: ["Grads", "grads", "GRADS"])
  func aTableGivesItsOwnRowsAndColumns(name: String) throws {
    let (read, warnings) = try source(book(), .table(name))
    #expect(read.first?.header.names == ["id", "name", "grade"])
    #expect(read.first?.header.addresses.first?.description == "'Spring term'!B3")
    #expect(read.map(\.range) == ["'Spring term'!B4:D4", "'Spring term'!B5:D5"])
    #expect(read.map { $0.cells.map(\.text) } == [["1", "Ana", "7"], ["2", "Bea", "8"]])
    #expect(read.allSatisfy { $0.problems.isEmpty } && warnings.isEmpty)
  }

  @Test func valuesRightBelowATableAreSpokenOf() throws {
    let (read, warnings) = try source(book("ref=\"B3:D5\""), .table("Grads"))
    #expect(read.count == 2)
    #expect(warnings.map(\.code) == [.sheetBeyondTable])
    #expect(warnings.map(\.severity) == [.warning])
    #expect(
      warnings.first?.message.hasPrefix(
        "'Spring term'!B6 stands right below the table \"Grads\", and was not read; extend the table or range") == true)
    // After the totals, or an empty row, nobody means the table any more.
    #expect(try source(book(below: textRow(7, "", "9")), .table("Grads")).warnings.isEmpty)
    #expect(try source(book("ref=\"B3:D4\"", below: textRow(8, "", "9")), .table("Grads")).warnings.count == 1)
    #expect(try source(book("ref=\"B3:D6\"", below: textRow(8, "", "9")), .table("Grads")).warnings.isEmpty)
  }

  @Test func aTableThatIsNotThereIsNamedWithTheNearest() throws {
    let failure = try failure(book(), .table("Grad"))
    #expect(failure?.codes == [.tableMissing])
    #expect(failure?.places == ["book.xlsx"])
    #expect(failure?.problems.first?.reason == "has no table \"Grad\"; its tables are \"Grads\"")
    #expect(failure?.problems.first?.remedy.hasPrefix("write \"Grads\", or correct the name") == true)
    #expect(try IngestTests.failure(TestWorkbook(textRow(1, "a")), .table("x"))?.codes == [.tableMissing])
  }

  @Test func aTableWithoutAHeaderRowIsRefused() throws {
    #expect(try failure(book("ref=\"B4:D6\" headerRowCount=\"0\""), .table("Grads"))?.codes == [.tableHeadless])
    #expect(try failure(book("ref=\"B2:D6\""), .table("Grads"))?.codes == [.headerMissing])
  }

  @Test(arguments: [
    "ref=\"B3:D6\" totalsRowCount=\"9\"", "ref=\"B3:D6\" headerRowCount=\"2\"", "ref=\"D6:B3\"", "ref=\"x\"", "",
    "ref=\"B3:D6\" headerRowCount=\"-1\"", "ref=\"B3:XFE6\"",
  ])
  func aTableThatContradictsItselfIsRefused(table: String) throws {
    #expect(try failure(book(table), .table("Grads"))?.codes == [.sourceCorrupt])
  }

  @Test(arguments: [
    ("Spring", "<definedName name=\"Spring\">'Spring term'!$B$3:$D$5</definedName>"),
    ("spring", "<definedName name=\"Spring\" hidden=\"1\">'Spring term'!$B$3:$D$5</definedName>"),
    ("Spring term!Own", "<definedName name=\"Own\" localSheetId=\"1\">'Spring term'!$B$3:$D$5</definedName>"),
    ("Own", "<definedName name=\"Own\" localSheetId=\"1\">'SPRING TERM'!$B$3:$D$5</definedName>"),
    (
      "Own",
      "<definedName name=\"Own\" localSheetId=\"0\">Notes!$A$1:$A$2</definedName><definedName name=\"Own\">"
        + "'Spring term'!$B$3:$D$5</definedName>"
    ),
  ])
  func aDefinedNameGivesItsCells(name: String, definition: String) throws {
    let read = try source(book(names: definition), .range(name)).rows
    #expect(read.map { $0.cells.map(\.text) } == [["1", "Ana", "7"], ["2", "Bea", "8"]])
    #expect(read.first?["grade"]?.address.description == "'Spring term'!D4")
  }

  @Test func wholeColumnsAndRowsAreRanges() throws {
    let columns = "<definedName name=\"All\">'Spring term'!$B:$D</definedName>"
    // The title in A1 is beside them.
    #expect(try source(book(names: columns), .range("All")).rows.map { $0["name"]?.text } == ["Ana", "Bea", "2"])
    let rows = "<definedName name=\"All\">'Spring term'!$3:$5</definedName>"
    #expect(try source(book(names: rows), .range("All")).rows.map { $0["note"]?.text } == ["x", ""])
  }

  @Test(arguments: [
    "'Spring term'!B3:D5", "'Spring term'!$B3:$D$5", "Notes!$A$1,Notes!$B$1", "OFFSET(Notes!$A$1,0,0,5,5)", "#REF!",
    "Notes!#REF!", "[1]Notes!$A$1:$B$2", "'[other.xlsx]Notes'!$A$1:$B$2", "Notes:Spring!$A$1:$B$2", "Grads[#All]",
    "3.14", "\"text\"", "Notes!$B$2:$A$1", "Notes!$XFE$1", "Notes!$A$1048577", "$A$1:$B$2", "Notes!$A:$B$2", "Notes!$A",
    "", "'Notes!$A$1", "Notes!$A$1:$B$2:$C$3", "Notes!$$A$1", "'a'b'!$A$1",
  ])
  func aNameForAnythingElseIsRefused(formula: String) throws {
    let written = formula.replacing("\"", with: "&quot;")
    let failure = try failure(
      book(names: "<definedName name=\"Odd\">\(written)</definedName>"), .range("Odd"))
    #expect(failure?.codes == [.rangeUnusable], "\(formula)")
    #expect(failure?.problems.first?.remedy.contains("=Students!$A$1:$F$200") == true)
  }

  @Test func aRangeThatIsNotThereOrIsSeveral() throws {
    let names =
      "<definedName name=\"Own\" localSheetId=\"0\">Notes!$A$1</definedName><definedName name=\"Own\" localSheetId=\"1\">"
      + "Notes!$A$1</definedName><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">Notes!$A$1</definedName>"
    let several = try failure(book(names: names), .range("Own"))
    #expect(several?.codes == [.rangeMissing])
    #expect(several?.problems.first?.remedy == "write one of \"Notes!Own\", \"Spring term!Own\"")
    let missing = try failure(book(names: names), .range("Owns"))
    #expect(
      missing?.problems.first?.reason
        == "has no range of the name \"Owns\"; its names are \"Notes!Own\", \"Spring term!Own\"")
    #expect(try failure(book(), .range("Own"))?.codes == [.rangeMissing])
    let elsewhere = "<definedName name=\"Gone\">Autumn!$A$1:$B$2</definedName>"
    #expect(try failure(book(names: elsewhere), .range("Gone"))?.codes == [.sheetMissing])
  }

  @Test func mergedCellsBesideATableDoItNoHarm() throws {
    var book = book()
    book.tail =
      "<mergeCells><mergeCell ref=\"A1:F1\"/><mergeCell ref=\"E3:F3\"/><mergeCell ref=\"A4:A5\"/></mergeCells>"
    #expect(try source(book, .table("Grads")).rows.map { $0.problems.count } == [0, 0])
    book.tail = "<mergeCells><mergeCell ref=\"A3:B3\"/></mergeCells>"
    #expect(try failure(book, .table("Grads"))?.codes == [.headerMerged])
  }

  @Test func aSheetIsFoundByItsPlaceAmongTheTabsThatCanBeSeen() throws {
    var book = TestWorkbook("")
    book.sheets = ["First", "Lists", "2026"].map { ($0, textRow(1, "from") + textRow(2, $0)) }
    #expect(try rows(book, .position(2)).first?["from"]?.text == "Lists")
    book.sheetAttributes["Lists"] = "state=\"hidden\""
    #expect(try rows(book, .position(2)).first?["from"]?.text == "2026")
    let beyond = try failure(book, .position(3))
    #expect(beyond?.codes == [.sheetMissing])
    #expect(beyond?.problems.first?.reason == "has no sheet 3, but 2 sheets that can be seen: \"First\", \"2026\"")
    let year = try failure(book, .position(2026))
    #expect(year?.problems.first?.remedy == "write `sheet: \"2026\"`, in quotes, for the sheet of that name")
  }

  @Test func chartSheetsHaveTabsButNoRows() throws {
    var book = TestWorkbook("")
    book.sheets = ["Chart", "Rows"].map { ($0, textRow(1, "from") + textRow(2, $0)) }
    let relationships = book.parts.first { $0.name == "xl/_rels/workbook.xml.rels" }?.content ?? ""
    book.replaced["xl/_rels/workbook.xml.rels"] = relationships.replacing(
      "relationships/worksheet\" Target=\"worksheets/sheet1.xml", with: "relationships/chartsheet\" Target=\"c.xml")
    #expect(try rows(book, .only).first?["from"]?.text == "Rows")
    #expect(try rows(book, .position(2)).first?["from"]?.text == "Rows")
    #expect(try failure(book, .position(1))?.codes == [.sheetMissing])
    #expect(try failure(book, .name("Chart"))?.problems.first?.reason.hasPrefix("has a chart or macros") == true)
  }
}
