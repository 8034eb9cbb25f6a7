import Ingest
import Records

extension HostileWorkbook {
  private static func inUTF16(_ text: String, mark: [UInt8]) -> [UInt8] {
    mark + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  /// A sound workbook of which one part is these bytes.
  private static func raw(
    _ name: String, _ verdict: Verdict, in part: String = PlainBook.sheet,
    _ change: @escaping @Sendable (String) -> [UInt8]
  ) -> HostileWorkbook {
    HostileWorkbook(name, verdict) {
      var zip = PlainBook().zip
      zip[part] = RawZip.Entry(part, change(PlainBook()[part] ?? ""))
      return zip.bytes
    }
  }

  private static func doctype(in part: String) -> HostileWorkbook {
    book("a document type in \(part)", .refused(.sourceDoctype)) {
      $0[part] = "<!DOCTYPE x [<!ENTITY e \"boom\">]>" + ($0[part] ?? "")
    }
  }

  private static let laughs =
    "<!DOCTYPE x [<!ENTITY a \"ha\">"
    + zip("bcdefghij", "abcdefghi").map { name, inner in
      "<!ENTITY \(name) \"\(String(repeating: "&\(inner);", count: 10))\">"
    }.joined() + "]>"

  /// XML that breaks off, breaks the rules, or keeps them to do harm.
  static let markup: [HostileWorkbook] =
    [PlainBook.sheet, PlainBook.workbook, PlainBook.strings, PlainBook.styles, PlainBook.relationships, "_rels/.rels"]
    .map(doctype) + [
      book("a billion laughs", .refused(.sourceDoctype)) {
        $0[PlainBook.strings] = laughs + "<sst><si><t>&j;</t></si></sst>"
      },
      book("an entity from a file", .refused(.sourceDoctype)) {
        $0[PlainBook.sheet] = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>"
      },
      book("a document type from a web server", .refused(.sourceDoctype)) {
        $0[PlainBook.sheet] = "<!DOCTYPE x SYSTEM \"http://evil.example/x.dtd\">" + ($0[PlainBook.sheet] ?? "")
      },
      book("an entity that nobody declared", .refused(.sourceCorrupt)) {
        $0.replace("Ana", in: PlainBook.sheet, with: "&nbsp;")
      },
      book("an element inside an element, without end", .refused(.sourceTooLarge)) {
        $0.replace("</worksheet>", in: PlainBook.sheet, with: String(repeating: "<x>", count: 100_000))
      },
      book("an attribute without end", .refused(.sourceTooLarge)) {
        $0.replace(
          "<row r=\"2\"", in: PlainBook.sheet, with: "<row spans=\"\(String(repeating: "9", count: 3 << 20))\" r=\"2\"")
      },
      book("a name without end", .refused(.sourceTooLarge)) {
        $0.replace(
          "<row r=\"2\"", in: PlainBook.sheet, with: "<\(String(repeating: "x", count: 3 << 20))/><row r=\"2\"")
      },
      book("a comment without end", .refused(.sourceTooLarge)) {
        $0.replace(
          "<sheetData>", in: PlainBook.sheet, with: "<!--\(String(repeating: "x", count: 3 << 20))--><sheetData>")
      },
      book("fifty thousand attributes", sound) { book in
        let attributes = (0..<50_000).map { " a\($0)=\"\"" }.joined()
        book.replace("<row r=\"2\"", in: PlainBook.sheet, with: "<row\(attributes) r=\"2\"")
      },
      book("one attribute twice", .refused(.sourceCorrupt)) {
        $0.replace("<row r=\"2\"", in: PlainBook.sheet, with: "<row r=\"2\" r=\"2\"")
      },
      book("tags that cross", .refused(.sourceCorrupt)) {
        $0.replace("</row></sheetData>", in: PlainBook.sheet, with: "</sheetData></row>")
      },
      book("two roots", .refused(.sourceCorrupt)) {
        $0[PlainBook.sheet] = ($0[PlainBook.sheet] ?? "") + "<worksheet/>"
      },
      book("a sheet that breaks off", .refused(.sourceCorrupt)) {
        $0.replace("</sheetData></worksheet>", in: PlainBook.sheet, with: "")
      },
      book("texts that break off", .refused(.sourceCorrupt)) {
        $0.replace("</t></si></sst>", in: PlainBook.strings, with: "")
      },
      book("an empty part", .refused(.sourceCorrupt)) { $0[PlainBook.sheet] = " " },
      book("a web page in place of the workbook", .refused(.sourceWrongKind)) {
        $0[PlainBook.workbook] = "<html><body>Please log in</body></html>"
      },
      book("a web page in place of the sheet", .refused(.headerMissing)) {
        $0[PlainBook.sheet] = "<html><body>Please log in</body></html>"
      },
      book("an encoding that nobody knows", .refused(.sourceCorrupt)) {
        $0[PlainBook.sheet] = "<?xml version=\"1.0\" encoding=\"EBCDIC-FR\"?>" + ($0[PlainBook.sheet] ?? "")
      },
      raw("bytes that are no UTF-8", .refused(.sourceCorrupt)) {
        Array($0.utf8).replacing(Array("Ana".utf8), with: [0x41, 0xFF, 0xFE])
      },
      raw("a surrogate in UTF-8", .refused(.sourceCorrupt)) {
        Array($0.utf8).replacing(Array("Ana".utf8), with: [0xED, 0xA0, 0x80])
      },
      raw("a letter written longer than it is", .refused(.sourceCorrupt)) {
        Array($0.utf8).replacing(Array("Ana".utf8), with: [0xC1, 0x81])
      },
      raw("a zero byte", .refused(.sourceCorrupt)) {
        Array($0.utf8).replacing(Array("Ana".utf8), with: [0x41, 0, 0x61])
      },
      raw("a control character", .refused(.sourceCorrupt)) {
        Array($0.utf8).replacing(Array("Ana".utf8), with: [0x41, 0x08])
      },
      book("a reference to the zero character", .refused(.sourceCorrupt)) {
        $0.replace("Ana", in: PlainBook.sheet, with: "&#0;")
      },
      book("a reference beyond Unicode", .refused(.sourceCorrupt)) {
        $0.replace("Ana", in: PlainBook.sheet, with: "&#x110000;")
      },
      raw("a sheet in UTF-16", .refused(.sourceCorrupt)) { inUTF16($0, mark: [0xFF, 0xFE]) },
      raw("a sheet in UTF-16 that does not say so", .refused(.sourceCorrupt)) { inUTF16($0, mark: []) },
      raw("a workbook in UTF-16", sound, in: PlainBook.workbook) { inUTF16($0, mark: [0xFF, 0xFE]) },
      raw("texts in UTF-16 with half a character", .refused(.sourceCorrupt), in: PlainBook.strings) {
        inUTF16($0, mark: [0xFF, 0xFE]).dropLast()
      },
      raw("a mark of the byte order", sound) { [0xEF, 0xBB, 0xBF] + Array($0.utf8) },
    ]
}
