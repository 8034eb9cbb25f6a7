import Foundation
import Ingest
import Records
import Support
import Testing

enum LibreOffice {
  static let isThere = (try? Command.output("soffice", "--version")) != nil
}

/// Workbooks as LibreOffice writes them; skipped, and said so, where it is not at hand.
@Suite(.enabled(if: LibreOffice.isThere, "needs LibreOffice (soffice)"), .serialized)
struct LibreOfficeTests {
  /// What LibreOffice makes of a document of its own or of another program.
  private func converted(_ document: String, in folder: TestFolder, to kind: String = "xlsx") throws -> String {
    let filters = ["xlsx": "xlsx:Calc MS Excel 2007 XML", "xls": "xls:MS Excel 97", "ods": "ods"]
    try Command.output(
      "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
      filters[kind] ?? kind, "--outdir", "\(folder.path)/saved", "\(folder.path)/\(document)")
    let name = document.split(separator: ".").first.map(String.init) ?? document
    return "\(folder.path)/saved/\(name).\(kind)"
  }

  private func rows(_ path: String, _ choice: SheetChoice = .only) throws -> (rows: [SourceRow], warnings: [Problem]) {
    let source = try Table.open(.init(path: path, displayName: "book.xlsx", choice: choice))
    var rows: [SourceRow] = []
    while let row = try source.next() { rows.append(row) }
    return (rows, source.warnings)
  }

  private static let values = [
    (
      "text", "string", "", "<text:p>00123 <text:span text:style-name=\"bold\">é</text:span> &amp; 😀</text:p>",
      "00123 é & 😀"
    ),
    ("number", "float", "office:value=\"7.125\"", "", "7.125"),
    ("born", "date", "table:style-name=\"N1\" office:date-value=\"2001-02-28\"", "", "2001-02-28"),
    ("moment", "date", "table:style-name=\"N2\" office:date-value=\"2026-06-30T09:05:00\"", "", "2026-06-30T09:05:00"),
    ("time", "time", "table:style-name=\"N3\" office:time-value=\"PT09H05M00S\"", "", "09:05:00"),
    ("share", "percentage", "table:style-name=\"N4\" office:value=\"0.85\"", "", "85%"),
    ("padded", "float", "table:style-name=\"N5\" office:value=\"42\"", "", "00042"),
    ("flag", "boolean", "table:style-name=\"N6\" office:boolean-value=\"true\"", "", "true"),
    ("double", "float", "table:formula=\"of:=[.B2]*2\"", "", "14.25"),
    ("joined", "string", "table:formula=\"of:=[.A2]&amp;&quot;!&quot;\"", "", "00123 é & 😀!"),
    ("error", "float", "table:formula=\"of:=1/0\"", "", "#DIV/0!"),
    ("formula", "string", "", "<text:p>=1+1</text:p>", "=1+1"),
  ]

  private func document(epoch: String) -> String {
    let header = LibreOfficeTests.values.map {
      "<table:table-cell office:value-type=\"string\"><text:p>\($0.0)</text:p></table:table-cell>"
    }
    let cells = LibreOfficeTests.values.map {
      "<table:table-cell office:value-type=\"\($0.1)\" \($0.2)>\($0.3)</table:table-cell>"
    }
    let names = ["office", "table", "text", "style"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }
    func style(_ name: String, _ kind: String, _ parts: String) -> String {
      "<number:\(kind)-style style:name=\"D\(name)\">\(parts)</number:\(kind)-style><style:style style:name=\"\(name)\" "
        + "style:family=\"table-cell\" style:data-style-name=\"D\(name)\"/>"
    }
    let day =
      "<number:day number:style=\"long\"/><number:text>.</number:text><number:month number:style=\"long\"/>"
      + "<number:text>.</number:text><number:year number:style=\"long\"/>"
    let hour =
      "<number:hours number:style=\"long\"/><number:text>:</number:text><number:minutes number:style=\"long\"/>"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document \(names.joined(separator: " ")) xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
        xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
        office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>
      \(style("N1", "date", day))\(style("N2", "date", day + "<number:text> </number:text>" + hour))\(style("N3", "time", hour))
      \(style("N4", "percentage", "<number:number number:min-integer-digits=\"1\"/><number:text>%</number:text>"))
      \(style("N5", "number", "<number:number number:decimal-places=\"0\" number:min-integer-digits=\"5\"/>"))
      \(style("N6", "boolean", "<number:boolean/>"))
      <style:style style:name="bold" style:family="text"/></office:automatic-styles><office:body><office:spreadsheet>
      <table:calculation-settings><table:null-date table:date-value="\(epoch)"/></table:calculation-settings>
      <table:table table:name="Spring &amp; O'Brien"><table:table-column/><table:table-column table:visibility="collapse"/>
      <table:table-row>\(header.joined())</table:table-row><table:table-row>\(cells.joined())</table:table-row>
      <table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>hidden</text:p>
      </table:table-cell></table:table-row><table:table-row table:visibility="filter"><table:table-cell
      office:value-type="string"><text:p>filtered</text:p></table:table-cell></table:table-row><table:table-row>
      <table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>both</text:p></table:table-cell>
      <table:table-cell office:value-type="float" office:value="1"/></table:table-row><table:table-row>
      <table:covered-table-cell/><table:table-cell office:value-type="float" office:value="2"/></table:table-row>
      </table:table><table:named-expressions><table:named-range table:name="Some"
      table:base-cell-address="$'Spring &amp; O''Brien'.$A$1"
      table:cell-range-address="$'Spring &amp; O''Brien'.$A$1:.$B$3"/></table:named-expressions>
      </office:spreadsheet></office:body></office:document>
      """
  }

  @Test(arguments: ["1899-12-30", "1904-01-01"])
  func valuesOfEveryKindAreReadAsTheyAreShown(epoch: String) throws {
    let folder = try TestFolder()
    _ = try folder.write(document(epoch: epoch), as: "book.fods")
    let path = try converted("book.fods", in: folder)
    let (read, warnings) = try rows(path)
    #expect(read.first?.header.names == LibreOfficeTests.values.map(\.0))
    #expect(read.first?.cells.map(\.text) == LibreOfficeTests.values.map(\.4))
    #expect(read.first?["born"]?.content == CivilDate(year: 2001, month: 2, day: 28).map { .date($0) })
    #expect(read.first?["error"]?.content == .error("#DIV/0!"))
    #expect(read.map(\.number) == [2, 3, 4, 5, 6])
    #expect(read.map { $0.problems.map(\.code) } == [[], [], [], [], [.cellMerged]])
    #expect(read.last?.problems.first?.place.description == "'Spring & O''Brien'!A6")
    #expect(
      warnings.map(\.reason) == [
        "has 2 hidden rows in its sheet \"Spring & O'Brien\", which were read as well: 3–4",
        "has a hidden column in its sheet \"Spring & O'Brien\", which was read as well: B",
      ])
    #expect(
      try rows(path, .range("some")).rows.map { $0.cells.map(\.text) } == [["00123 é & 😀", "7.125"], ["hidden", ""]])
  }

  @Test func anExcelTableKeepsItsNameThroughLibreOffice() throws {
    let folder = try TestFolder()
    var book = TestWorkbook(textRow(2, "", "id", "name") + textRow(3, "", "1", "Ana") + textRow(4, "", "2", "Bea"))
    book.replaced["xl/worksheets/_rels/sheet1.xml.rels"] =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
      + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/table\" Target=\"../tables/table1.xml\"/>"
      + "</Relationships>"
    book.replaced["xl/tables/table1.xml"] =
      "<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" id=\"1\" name=\"Grads\" "
      + "displayName=\"Grads\" ref=\"B2:C4\"><autoFilter ref=\"B2:C4\"/><tableColumns count=\"2\"><tableColumn id=\"1\" "
      + "name=\"id\"/><tableColumn id=\"2\" name=\"name\"/></tableColumns></table>"
    book.tail =
      "<tableParts count=\"1\"><tablePart xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      + "relationships\" r:id=\"r1\"/></tableParts>"
    let types = [
      ("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("sharedStrings", "sharedStrings"),
      ("styles", "styles"), ("tables/table1", "table"),
    ].map { part, type in
      "<Override PartName=\"/xl/\(part).xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + "\(type)+xml\"/>"
    }
    // LibreOffice goes by the types of the parts.
    book.replaced["[Content_Types].xml"] =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\(types.joined())</Types>"
    _ = try book.write(in: folder)
    #expect(
      try rows("\(folder.path)/book.xlsx", .table("Grads")).rows.map { $0.cells.map(\.text) } == [
        ["1", "Ana"], ["2", "Bea"],
      ])
    let path = try converted("book.xlsx", in: folder)
    #expect(try rows(path, .table("Grads")).rows.map { $0.cells.map(\.text) } == [["1", "Ana"], ["2", "Bea"]])
  }

  @Test func itsOtherFormatsAreNamedWithTheRemedy() throws {
    let folder = try TestFolder()
    _ = try folder.write("id,name\n1,Ana\n", as: "book.csv")
    let ods = try IngestTests.failure { _ = try rows(converted("book.csv", in: folder, to: "ods")) }
    #expect(ods?.codes == [.sourceWrongKind])
    #expect(ods?.problems.first?.reason.contains("OpenDocument") == true)
  }
}
