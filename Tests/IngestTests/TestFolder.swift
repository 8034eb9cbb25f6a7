import CZip
import Foundation
import Ingest
import Records

/// A folder of its own for each test, removed with it.
final class TestFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/confer-ingest-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], as name: String) throws -> SourceLocation {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(filePath: file))
    return SourceLocation(path: file, displayName: name)
  }

  func write(_ text: String, as name: String) throws -> SourceLocation { try write(Array(text.utf8), as: name) }

  /// Writes a zip archive of these parts.
  func archive(_ parts: [(name: String, content: String)], as name: String) throws -> SourceLocation {
    let file = "\(path)/\(name)"
    var code: Int32 = 0
    guard let archive = zip_open(file, ZIP_CREATE | ZIP_EXCL, &code) else { throw ArchiveFault(code: code) }
    for part in parts {
      // The archive frees the copy when it is closed.
      let bytes = Array(part.content.utf8)
      let copy = malloc(max(bytes.count, 1))
      bytes.withUnsafeBytes { source in
        if let copy, let base = source.baseAddress { memcpy(copy, base, source.count) }
      }
      guard let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1),
        zip_file_add(archive, part.name, source, 0) >= 0
      else { throw ArchiveFault(code: -1) }
    }
    guard zip_close(archive) == 0 else { throw ArchiveFault(code: -2) }
    return SourceLocation(path: file, displayName: name)
  }

  struct ArchiveFault: Error { let code: Int32 }
}

/// The parts of a small workbook, written by hand so that a test says exactly what stands in the file.
struct TestWorkbook {
  /// Names of the tabs and what stands in each `sheetData`.
  var sheets: [(name: String, rows: String)]
  /// What follows `sheetData`.
  var tail = ""
  /// What stands in each `si`.
  var strings: [String] = []
  /// Number formats of the workbook's own, and the number format of each cell format.
  var codes: [(id: Int, code: String)] = []
  var cellFormats = [0]
  var workbookProperties = ""
  var calculation = ""
  var sheetAttributes: [String: String] = [:]
  /// Parts that stand in for those above, and parts besides; an empty one is left out.
  var replaced: [String: String] = [:]

  init(_ rows: String, name: String = "Graduates") { sheets = [(name, rows)] }

  private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packaging = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""

  var parts: [(name: String, content: String)] {
    let main = TestWorkbook.main
    let office = TestWorkbook.office
    func relationships(_ list: [(String, String, String)]) -> String {
      let items = list.map { "<Relationship Id=\"\($0.0)\" Type=\"\(office)/\($0.1)\" Target=\"\($0.2)\"/>" }
      return "<Relationships \(TestWorkbook.packaging)>\(items.joined())</Relationships>"
    }
    let tabs = sheets.enumerated().map { index, sheet in
      let more = sheetAttributes[sheet.name] ?? ""
      return "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\" \(more)/>"
    }
    let formats = codes.map { "<numFmt numFmtId=\"\($0.id)\" formatCode=\"\($0.code)\"/>" }.joined()
    let styles = cellFormats.map { "<xf numFmtId=\"\($0)\" applyNumberFormat=\"1\"/>" }.joined()
    var parts: [(name: String, content: String)] = [
      ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
      ("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        "<workbook \(main) xmlns:r=\"\(office)\"><workbookPr \(workbookProperties)/><sheets>\(tabs.joined())</sheets>"
          + "<calcPr \(calculation)/></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relationships(
          sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
            + [("s", "sharedStrings", "sharedStrings.xml"), ("f", "styles", "/xl/styles.xml")])
      ),
      ("xl/sharedStrings.xml", "<sst \(main)>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
      (
        "xl/styles.xml",
        "<styleSheet \(main)><numFmts>\(formats)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
          + "<cellXfs>\(styles)</cellXfs><dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"yyyy\"/></dxf></dxfs></styleSheet>"
      ),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "<worksheet \(main)><dimension ref=\"A1\"/><sheetData>\(sheet.rows)</sheetData>\(tail)</worksheet>"
        ))
    }
    parts = parts.map { ($0.name, replaced[$0.name] ?? $0.content) }
    parts += replaced.filter { key, _ in !parts.contains { $0.name == key } }.map { ($0.key, $0.value) }
    return parts.filter { !$0.content.isEmpty }
  }

  func write(in folder: TestFolder, as name: String = "book.xlsx", sheet: String? = nil) throws -> SourceLocation {
    try write(in: folder, as: name, sheet.map { .name($0) } ?? .only)
  }

  func write(in folder: TestFolder, as name: String = "book.xlsx", _ choice: SheetChoice) throws -> SourceLocation {
    var location = try folder.archive(parts, as: name)
    location.choice = choice
    return location
  }
}

/// A row of inline strings; `<` and `&` must come escaped.
func textRow(_ number: Int, _ texts: String...) -> String {
  let cells = texts.enumerated().map { column, text in
    "<c r=\"\(CellAddress.letters(forColumn: column))\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }
  return "<row r=\"\(number)\">\(cells.joined())</row>"
}

/// All rows of a source.
func rows(_ location: SourceLocation) throws -> [SourceRow] {
  let source = try Table.open(location)
  var rows: [SourceRow] = []
  while let row = try source.next() { rows.append(row) }
  return rows
}

/// The rows of a workbook in a folder that lives as long as the reading.
func rows(_ workbook: TestWorkbook, sheet: String? = nil) throws -> [SourceRow] {
  let folder = try TestFolder()
  return try withExtendedLifetime(folder) { try rows(workbook.write(in: folder, sheet: sheet)) }
}

/// What one cell, the first below a header of one column, is read as.
func cell(_ xml: String, _ change: (inout TestWorkbook) -> Void = { _ in }) throws -> Cell? {
  var workbook = TestWorkbook(textRow(1, "value", "other") + "<row r=\"2\">\(xml)</row>")
  change(&workbook)
  return try rows(workbook).first?.cells.first
}

/// The failure that reading ends with; nil when it ends well.
func failure(_ body: () throws -> Void) throws -> RunFailure? {
  do {
    try body()
    return nil
  } catch let failure as RunFailure {
    return failure
  }
}

func rows(_ workbook: TestWorkbook, _ choice: SheetChoice) throws -> [SourceRow] {
  let folder = try TestFolder()
  return try withExtendedLifetime(folder) { try rows(workbook.write(in: folder, choice)) }
}

func failure(_ workbook: TestWorkbook, _ choice: SheetChoice) throws -> RunFailure? {
  try failure { _ = try rows(workbook, choice) }
}

func failure(_ workbook: TestWorkbook, sheet: String? = nil) throws -> RunFailure? {
  try failure { _ = try rows(workbook, sheet: sheet) }
}

extension RunFailure {
  var codes: [ProblemCode] { problems.map(\.code) }
  var places: [String] { problems.map(\.place.description) }
}
