import Foundation
import Records

/// The parts of a small sound workbook, to be spoilt one way or another.
///
///     PlainBook(rows: PlainBook.row(2, "1", "Ana"))                          // a header `id`, `name`, and one row
///     PlainBook { $0["xl/styles.xml"] = nil }                                // without styles
struct PlainBook {
  static let sheet = "xl/worksheets/sheet1.xml"
  static let workbook = "xl/workbook.xml"
  static let strings = "xl/sharedStrings.xml"
  static let styles = "xl/styles.xml"
  static let relationships = "xl/_rels/workbook.xml.rels"

  private(set) var parts: [(name: String, content: String)]

  init(rows: String = PlainBook.row(2, "1", "Ana"), tail: String = "", _ change: (inout PlainBook) -> Void = { _ in }) {
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let packaging = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    parts = [
      ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
      (
        "_rels/.rels",
        "<Relationships \(packaging)><Relationship Id=\"r\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
          + "</Relationships>"
      ),
      (
        PlainBook.workbook,
        "<workbook \(main) xmlns:r=\"\(office)\"><sheets><sheet name=\"Graduates\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
          + "</workbook>"
      ),
      (
        PlainBook.relationships,
        "<Relationships \(packaging)><Relationship Id=\"r1\" Type=\"\(office)/worksheet\" "
          + "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"\(office)/sharedStrings\" "
          + "Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
          + "</Relationships>"
      ),
      (PlainBook.strings, "<sst \(main)><si><t>shared</t></si></sst>"),
      (
        PlainBook.styles,
        "<styleSheet \(main)><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
      ),
      (
        PlainBook.sheet,
        "<worksheet \(main)><sheetData>\(PlainBook.row(1, "id", "name"))\(rows)</sheetData>\(tail)</worksheet>"
      ),
    ]
    change(&self)
  }

  /// A workbook of whose second row, under `id` and `name`, the first cell is this one.
  init(cell: String) { self.init(rows: "<row r=\"2\">\(cell)</row>") }

  /// What a part says; nil where there is none.
  subscript(name: String) -> String? {
    get { parts.first { $0.name == name }?.content }
    set {
      if let newValue, self[name] == nil { parts.append((name, newValue)) }
      parts = parts.compactMap { $0.name == name ? newValue.map { (name, $0) } : $0 }
    }
  }

  mutating func replace(_ text: String, in part: String, with other: String) {
    self[part] = self[part]?.replacing(text, with: other)
  }

  var zip: RawZip { RawZip(parts) }
  var bytes: [UInt8] { zip.bytes }

  /// A row of inline strings; `<` and `&` must come escaped.
  static func row(_ number: Int, _ texts: String...) -> String {
    let cells = texts.enumerated().map { column, text in
      "<c r=\"\(CellAddress.letters(forColumn: column))\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }
}
