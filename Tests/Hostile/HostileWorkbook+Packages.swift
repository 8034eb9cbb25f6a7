import Ingest
import Records

extension HostileWorkbook {
  private static let compound: [UInt8] =
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1016)

  private static func encrypted() -> [UInt8] {
    compound + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static func document(_ type: String, _ part: String, _ content: String) -> [UInt8] {
    PlainBook { book in
      book.replace("xl/workbook.xml", in: "_rels/.rels", with: part)
      for name in [PlainBook.workbook, PlainBook.sheet, PlainBook.relationships] { book[name] = nil }
      book[part] = content
    }.bytes
  }

  /// Parts that are missing, point at one another or out of the workbook, and files that are something else.
  static let packages: [HostileWorkbook] = [
    book("content types that are all wrong", sound) {
      $0["[Content_Types].xml"] = "<Types><Default Extension=\"xml\" ContentType=\"image/png\"/></Types>"
    },
    book("no content types", sound) { $0["[Content_Types].xml"] = nil },
    book("macros", sound) {
      $0["xl/vbaProject.bin"] = "Sub Auto_Open()"
      $0.replace(
        "</Relationships>", in: PlainBook.relationships,
        with:
          "<Relationship Id=\"v\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/></Relationships>"
      )
    },
    book("a link to another workbook", sound) {
      $0["xl/externalLinks/externalLink1.xml"] = "<externalLink><externalBook/></externalLink>"
      $0.replace(
        "</Relationships>", in: PlainBook.relationships,
        with:
          "<Relationship Id=\"e\" Type=\"http://x/externalLink\" Target=\"http://evil.example/x.xlsx\" TargetMode=\"External\"/></Relationships>"
      )
    },
    book("a sheet that points at the workbook", .refused(.headerMissing)) {
      $0.replace("worksheets/sheet1.xml", in: PlainBook.relationships, with: "workbook.xml")
    },
    book("relationships that point at themselves", .refused(.headerMissing)) {
      $0.replace("worksheets/sheet1.xml", in: PlainBook.relationships, with: "_rels/workbook.xml.rels")
    },
    book("a workbook that is its own relationships", .refused(.sourceWrongKind)) {
      $0.replace("xl/workbook.xml", in: "_rels/.rels", with: "_rels/.rels")
    },
    book("a sheet on a web server", .refused(.sourceCorrupt)) {
      $0.replace(
        "Target=\"worksheets/sheet1.xml\"", in: PlainBook.relationships,
        with: "Target=\"http://evil.example/sheet\" TargetMode=\"External\"")
    },
    book("a sheet on a web server that says nothing of it", .refused(.sourceCorrupt)) {
      $0.replace("worksheets/sheet1.xml", in: PlainBook.relationships, with: "http://evil.example/sheet1.xml")
    },
    book("a sheet in a file of this machine", .refused(.sourceCorrupt)) {
      $0.replace("worksheets/sheet1.xml", in: PlainBook.relationships, with: "file:///etc/passwd")
    },
    book("texts on a web server", .read([["1", "Ana"]])) {
      $0.replace(
        "Target=\"sharedStrings.xml\"", in: PlainBook.relationships,
        with: "Target=\"http://evil.example/\" TargetMode=\"External\"")
    },
    book("a workbook on a web server", .refused(.sourceWrongKind)) {
      $0.replace(
        "Target=\"xl/workbook.xml\"", in: "_rels/.rels",
        with: "Target=\"https://evil.example/\" TargetMode=\"External\"")
    },
    book("a path that climbs out of the archive and comes back", sound) {
      $0.replace("worksheets/sheet1.xml", in: PlainBook.relationships, with: "../../../../xl/worksheets/sheet1.xml")
    },
    book("an absolute path", sound) {
      $0.replace("worksheets/sheet1.xml", in: PlainBook.relationships, with: "/xl/worksheets/sheet1.xml")
    },
    book("a path that leads nowhere", .refused(.sourceCorrupt)) {
      $0.replace("worksheets/sheet1.xml", in: PlainBook.relationships, with: "../../../etc/passwd")
    },
    HostileWorkbook("absolute names of parts", .refused(.sourceWrongKind)) {
      RawZip(PlainBook().parts.map { ("/\($0.name)", $0.content) }).bytes
    },
    book("no relationships", .refused(.sourceWrongKind)) { $0["_rels/.rels"] = nil },
    book("no relationships of the workbook", .refused(.sheetMissing)) { $0[PlainBook.relationships] = nil },
    book("no workbook", .refused(.sourceWrongKind)) { $0[PlainBook.workbook] = nil },
    book("no sheet", .refused(.sourceCorrupt)) { $0[PlainBook.sheet] = nil },
    book("no styles", sound) { $0[PlainBook.styles] = nil },
    book("styles without formats", sound) { $0[PlainBook.styles] = "<styleSheet/>" },
    book("no texts", sound) { $0[PlainBook.strings] = nil },
    book("more cell formats than there can be", .refused(.sourceTooLarge)) {
      $0.replace("<xf numFmtId=\"14\"/>", in: PlainBook.styles, with: String(repeating: "<xf/>", count: 70_000))
    },
    book("more sheets than anybody has", .refused(.sourceTooLarge)) {
      $0.replace(
        "</sheets>", in: PlainBook.workbook,
        with: String(repeating: "<sheet name=\"x\" r:id=\"r1\"/>", count: 1001) + "</sheets>")
    },
    book("more names than anybody has", .refused(.sourceTooLarge)) {
      $0.replace(
        "</sheets>", in: PlainBook.workbook,
        with: "</sheets>" + String(repeating: "<definedName name=\"n\">1</definedName>", count: 66_000))
    },
    book("a name for a formula without end", .refused(.rangeUnusable), .range("n")) {
      $0.replace(
        "</sheets>", in: PlainBook.workbook,
        with: "</sheets><definedName name=\"n\">\(String(repeating: "(", count: 900_000))</definedName>")
    },
    book("names that mean one another", .refused(.rangeUnusable), .range("n")) {
      $0.replace(
        "</sheets>", in: PlainBook.workbook,
        with: "</sheets><definedName name=\"n\">m</definedName><definedName name=\"m\">n</definedName>")
    },
    book("a table on a web server", .refused(.tableMissing), .table("t")) {
      $0["xl/worksheets/_rels/sheet1.xml.rels"] =
        "<Relationships><Relationship Id=\"t\" Type=\"http://x/table\" Target=\"http://evil.example/\" TargetMode=\"External\"/></Relationships>"
    },
    book("a table that is the sheet itself", .refused(.sourceCorrupt), .table("t")) {
      $0["xl/worksheets/_rels/sheet1.xml.rels"] =
        "<Relationships><Relationship Id=\"t\" Type=\"http://x/table\" Target=\"sheet1.xml\"/></Relationships>"
    },
    book("two tables of one name", .refused(.sourceCorrupt), .table("t")) {
      $0["xl/worksheets/_rels/sheet1.xml.rels"] =
        "<Relationships>"
        + String(repeating: "<Relationship Id=\"t\" Type=\"http://x/table\" Target=\"../t.xml\"/>", count: 2)
        + "</Relationships>"
      $0["xl/t.xml"] = "<table displayName=\"t\" ref=\"A1:B2\"/>"
    },
    book("no sheets", .refused(.sheetMissing)) { $0[PlainBook.workbook] = "<workbook><sheets/></workbook>" },
    book("two sheets of one name", .refused(.sourceCorrupt), .name("Graduates")) {
      $0.replace("</sheets>", in: PlainBook.workbook, with: "<sheet name=\"Graduates\" r:id=\"r1\"/></sheets>")
    },
    book("a sheet named with quotes and exclamation marks", .refused(.sheetSharedString, at: "'O''Brien''s!A1'!A2")) {
      $0.replace("Graduates", in: PlainBook.workbook, with: "O'Brien's!A1")
      $0.replace("r=\"A2\" t=\"inlineStr\"><is><t>1</t></is>", in: PlainBook.sheet, with: "r=\"A2\" t=\"s\"><v>9</v>")
    },
    HostileWorkbook("the first bytes of a workbook with a password", .refused(.sourceCorrupt)) { encrypted() },
    HostileWorkbook("the first bytes of a workbook of Excel 97", .refused(.sourceCorrupt)) { compound },
    HostileWorkbook("a binary workbook", .refused(.sourceWrongKind)) {
      document("officeDocument", "xl/workbook.bin", "\u{1}\u{2}\u{3}")
    },
    HostileWorkbook("an OpenDocument table", .refused(.sourceWrongKind)) {
      RawZip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")]).bytes
    },
    HostileWorkbook("a Word document", .refused(.sourceWrongKind)) {
      document("officeDocument", "word/document.xml", "<w:document xmlns:w=\"x\"/>")
    },
    HostileWorkbook("a text file", .refused(.sourceCorrupt)) { Array("id,name\n1,Ana\n".utf8) },
    HostileWorkbook("a web page", .refused(.sourceWrongKind)) { Array("<html><table></table></html>".utf8) },
    HostileWorkbook("a workbook as one XML file", .refused(.sourceWrongKind)) {
      Array("<?xml version=\"1.0\"?><Workbook/>".utf8)
    },
    HostileWorkbook("noise", .refused(.sourceCorrupt)) { (0..<5000).map { UInt8($0 &* 7919 >> 3 & 0xFF) | 1 } },
  ]
}
