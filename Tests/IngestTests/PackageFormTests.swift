import Ingest
import Records
import Testing

/// The forms that one and the same table has in the packages of different programs.
struct PackageFormTests {
  private func rows(_ parts: [(name: String, content: String)]) throws -> [SourceRow] {
    let folder = try TestFolder()
    return try withExtendedLifetime(folder) { try IngestTests.rows(folder.archive(parts, as: "book.xlsx")) }
  }

  private func relationships(_ base: String, _ list: [(type: String, target: String)]) -> String {
    let items = list.enumerated().map { number, item in
      "<Relationship Id=\"rId\(number + 1)\" Type=\"\(base)/\(item.type)\" Target=\"\(item.target)\"/>"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
      + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(items.joined())</Relationships>"
  }

  /// ISO/IEC 29500 strict, as Excel saves it: other namespaces, dates in ISO 8601, lengths with units.
  @Test func strictOpenXML() throws {
    let main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let read = try rows([
      (
        "_rels/.rels",
        relationships(office, [("extendedProperties", "docProps/app.xml"), ("officeDocument", "xl/workbook.xml")])
      ),
      ("docProps/app.xml", "<Properties xmlns=\"http://purl.oclc.org/ooxml/officeDocument/extendedProperties\"/>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\" conformance=\"strict\"><workbookPr dateCompatibility=\"0\"/>"
          + "<sheets><sheet name=\"Graduates\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relationships(
          office,
          [("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")])
      ),
      (
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(main)\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>"
      ),
      (
        "xl/sharedStrings.xml",
        "<sst xmlns=\"\(main)\" count=\"3\" uniqueCount=\"3\"><si><t>name</t></si><si><t>born</t></si><si><r><t>A</t></r><r><rPr>"
          + "<sz val=\"11\"/></rPr><t xml:space=\"preserve\">na </t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh><phoneticPr fontId=\"1\"/></si></sst>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(main)\"><cols><col min=\"1\" max=\"1\" width=\"10.5\"/></cols><sheetData><row r=\"1\" ht=\"15pt\">"
          + "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c>"
          + "<c r=\"B2\" s=\"1\" t=\"d\"><v>1899-12-31</v></c></row><row r=\"3\"><c r=\"B3\" s=\"2\" t=\"d\"><v>2026-06-30T09:05:00Z</v></c></row>"
          + "<row r=\"4\"><c r=\"B4\" s=\"2\" t=\"d\"><v>2026-06-30T09:05:00</v></c></row></sheetData></worksheet>"
      ),
    ])
    #expect(read.first?["name"]?.content == .text("Ana "))
    #expect(read.map { $0["born"]?.text } == ["1899-12-31", "#NUM!", "2026-06-30T09:05:00"])
    #expect(read.map { $0.problems.map(\.code) } == [[], [.cellDateImpossible], []])
  }

  /// As Google Sheets exports: foreign namespaces, results of functions that Excel lacks, and a thousand rows of nothing.
  @Test func googleSheets() throws {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let names =
      "xmlns=\"\(main)\" xmlns:r=\"\(office)\" xmlns:mx=\"http://schemas.microsoft.com/office/mac/excel/2008/main\" "
      + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:mv=\"urn:schemas-microsoft-com:mac:vml\""
    let empty = (4...1000).map { "<row r=\"\($0)\" ht=\"15.75\" customHeight=\"1\"><c r=\"A\($0)\" s=\"2\"/></row>" }
      .joined()
    let read = try rows([
      ("_rels/.rels", relationships(office, [("officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><workbook \(names)><workbookPr/><sheets>"
          + "<sheet state=\"visible\" name=\"Form Responses 1\" sheetId=\"1\" r:id=\"rId4\"/></sheets><definedNames/><calcPr/></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relationships(
          office,
          [
            ("theme", "theme/theme1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml"),
            ("worksheet", "worksheets/sheet1.xml"),
          ])
      ),
      (
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(main)\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"m/d/yyyy h:mm:ss\"/></numFmts>"
          + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\"/>"
          + "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"0\"/></cellXfs></styleSheet>"
      ),
      (
        "xl/sharedStrings.xml",
        "<sst xmlns=\"\(main)\"><si><t>Timestamp</t></si><si><t xml:space=\"preserve\">Full name </t></si><si><t>Ana</t></si></sst>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet \(names)><sheetPr><outlinePr summaryBelow=\"0\" summaryRight=\"0\"/></sheetPr><sheetViews><sheetView "
          + "workbookViewId=\"0\"/></sheetViews><sheetFormatPr customHeight=\"1\" defaultColWidth=\"12.63\" defaultRowHeight=\"15.75\"/>"
          + "<sheetData><row r=\"1\"><c r=\"A1\" s=\"2\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"2\" t=\"s\"><v>1</v></c></row>"
          + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>46203.37847222222</v></c><c r=\"B2\" s=\"2\" t=\"s\"><v>2</v></c></row>"
          + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>46203.5</v></c><c r=\"B3\" s=\"2\" t=\"str\"><f>IFERROR(__xludf.DUMMYFUNCTION("
          + "\"unique(x)\"),\"Bea\")</f><v>Bea</v></c></row>\(empty)</sheetData><drawing r:id=\"rId1\"/></worksheet>"
      ),
    ])
    #expect(read.first?.header.names == ["Timestamp", "Full name"])
    #expect(read.map { $0.cells.map(\.text) } == [["2026-06-30T09:05:00", "Ana"], ["2026-06-30T12:00:00", "Bea"]])
    #expect(read.allSatisfy { $0.problems.isEmpty })
  }
}
