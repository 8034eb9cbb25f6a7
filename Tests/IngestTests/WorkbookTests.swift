import Ingest
import Records
import Testing

/// What stands in the cells of a workbook, and where.
struct WorkbookTests {
  @Test func everyCellKeepsItsAddressAndRowsTheirNumbers() throws {
    let read = try rows(
      TestWorkbook(
        textRow(3, "student_id", "given_name")
          + "<row r=\"7\"><c r=\"B7\" t=\"inlineStr\"><is><t>Ana</t></is></c></row>"))
    #expect(read.count == 1)
    #expect(read.first?.number == 7)
    #expect(read.first?.header.names == ["student_id", "given_name"])
    #expect(read.first?.header.addresses.map(\.description) == ["Graduates!A3", "Graduates!B3"])
    #expect(read.first?["given_name"]?.address.description == "Graduates!B7")
    #expect(read.first?["student_id"]?.content == .empty)
    #expect(read.first?["student_id"]?.address.description == "Graduates!A7")
    #expect(read.first?.range == "Graduates!A7:B7")
  }

  @Test func cellsAndRowsWithoutReferencesFollowOneAnother() throws {
    let read = try rows(
      TestWorkbook(
        "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c></row>"
          + "<row r=\"5\"><c/><c><v>1</v></c></row><row><c><v>2</v></c></row>"))
    #expect(read.map(\.number) == [5, 6])
    #expect(read.first?["b"]?.content == .number("1"))
    #expect(read.last?["a"]?.address.description == "Graduates!A6")
  }

  @Test func sharedStringsJoinTheirRunsAndLeavePhoneticsOut() throws {
    var book = TestWorkbook(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>"
        + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>2</v></c></row><row r=\"4\"><c r=\"A4\" t=\"s\"><v>3</v></c></row>")
    book.strings = [
      "<t>name</t>", "<r><t xml:space=\"preserve\">Ana </t></r><r><rPr><b/></rPr><t>María</t></r>",
      "<t>課</t><rPh sb=\"0\" eb=\"1\"><t>か</t></rPh>", "<t>R &amp; D &#233; 😀</t>",
    ]
    #expect(try rows(book).map { $0["name"]?.text } == ["Ana María", "課", "R & D é 😀"])
  }

  @Test(arguments: [
    ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_xD83D__xDE00_", "😀"), ("_xD83D_", "_xD83D_"),
    ("_x00G0_", "_x00G0_"), ("snake_case_", "snake_case_"), ("_x0041", "_x0041"), ("  00123 ", "  00123 "),
  ])
  func textIsKeptExactlyButForItsEscapes(written: String, read: String) throws {
    let content = try cell("<c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(written)</t></is></c>")?.content
    #expect(content == .text(read))
  }

  @Test(arguments: [
    ("<c r=\"A2\" t=\"b\"><v>1</v></c>", Cell.Content.boolean(true)),
    ("<c r=\"A2\" t=\"b\"><v>0</v></c>", .boolean(false)),
    ("<c r=\"A2\" t=\"e\"><v>#N/A</v></c>", .error("#N/A")),
    ("<c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", .error("#DIV/0!")),
    ("<c r=\"A2\" t=\"inlineStr\"><is><t>#REF!</t></is></c>", .error("#REF!")),
    ("<c r=\"A2\" t=\"str\"><f>A1&amp;\"x\"</f><v>valuex</v></c>", .text("valuex")),
    ("<c r=\"A2\"><f>6*7</f><v>42</v></c>", .number("42")),
    ("<c r=\"A2\" t=\"d\"><v>2026-06-30</v></c>", .date(CivilDate(year: 2026, month: 6, day: 30)!)),
    (
      "<c r=\"A2\" t=\"d\"><v>2026-06-30T09:05:00.000</v></c>",
      .dateTime(CivilDate(year: 2026, month: 6, day: 30)!, CivilTime(hour: 9, minute: 5)!)
    ),
    ("<c r=\"A2\" t=\"inlineStr\"><is><t>#hash</t></is></c>", .text("#hash")),
  ])
  func eachTypeOfCellIsRead(xml: String, content: Cell.Content) throws {
    #expect(try cell(xml)?.content == content)
  }

  @Test func rowsThatLookEmptyAreSkippedAndHiddenOnesAreRead() throws {
    let read = try rows(
      TestWorkbook(
        "<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>" + textRow(2, "a") + "<row r=\"3\"><c r=\"A3\" s=\"0\"/></row>"
          + textRow(4, " ") + "<row r=\"5\" hidden=\"1\"><c r=\"A5\"><v>5</v></c></row>"
          + "<row r=\"6\"><c r=\"A6\" t=\"str\"><f>\"\"</f><v></v></c></row>"))
    #expect(read.map(\.number) == [5])
  }

  @Test func strictWorkbooksAndPrefixedNamesAreRead() throws {
    var book = TestWorkbook("")
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    book.replaced["xl/worksheets/sheet1.xml"] =
      "<x:worksheet xmlns:x=\"\(strict)\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>a</x:t></x:is>"
      + "</x:c></x:row><x:row r=\"2\"><x:c r=\"A2\"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    let relationships = book.parts.first { $0.name == "_rels/.rels" }?.content ?? ""
    book.replaced["_rels/.rels"] = relationships.replacing(
      "http://schemas.openxmlformats.org/officeDocument/2006", with: "http://purl.oclc.org/ooxml/officeDocument")
    #expect(try rows(book).map { $0["a"]?.content } == [.number("1")])
  }

  @Test func aSourceCanBeOpenedAgain() throws {
    let folder = try TestFolder()
    let location = try TestWorkbook(textRow(1, "a") + textRow(2, "x") + textRow(3, "y")).write(in: folder)
    #expect(try rows(location).map { $0["a"]?.text } == ["x", "y"])
    #expect(try rows(location).map { $0["a"]?.text } == ["x", "y"])
  }

  @Test func aHeaderAloneGivesNoRows() throws {
    #expect(try rows(TestWorkbook(textRow(1, "a"))).isEmpty)
  }

  @Test func namesOfColumnsAreTrimmed() throws {
    let folder = try TestFolder()
    let source = try Table.open(TestWorkbook(textRow(1, " given name\n", "b")).write(in: folder))
    #expect(source.header.names == ["given name", "b"])
  }

  @Test func rowsThatSpanManyChunksAreReadInOrder() throws {
    let data = (2...5000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined()
    let read = try rows(TestWorkbook(textRow(1, "a") + data))
    #expect(read.count == 4999)
    #expect(read.allSatisfy { $0["a"]?.content == .number(String($0.number)) })
  }
}
