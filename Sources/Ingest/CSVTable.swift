import Records

/// A CSV file as a source of rows; every cell is text.
final class CSVTable: RowSource {
  let header: Header
  private let columns: Columns
  private let reader: CSVReader
  private let sheet: String
  private let width: Int
  private var number = 1

  /// Reads the header, the first record that is not empty.
  init(_ location: SourceLocation) throws {
    reader = try CSVReader(location)
    sheet = location.title ?? location.fileName
    var first: [Cell] = []
    while first.allSatisfy(\.isEmpty) {
      guard try reader.advance() else {
        throw IngestCatalogue.failure(.headerMissing, in: location.displayName, "has no record that is not empty")
      }
      first = try CSVTable.cells(reader, sheet: sheet, row: 1)
    }
    width = reader.fieldCount
    columns = try Columns(sheet: sheet, row: 1, cells: first)
    header = columns.header
  }

  func next() throws -> SourceRow? {
    while try reader.advance() {
      number += 1
      let cells = try CSVTable.cells(reader, sheet: sheet, row: number)
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      if let row = try row(cells) { return row }
    }
    return nil
  }

  private func row(_ cells: [Cell]) throws -> SourceRow? {
    guard cells.count != width else { return try columns.row(number: number, cells: cells, problems: []) }
    // Which value belongs to which column is a guess: the cells are kept for the report, and the row is not issued.
    let problem = Problem(
      .csvRecordLength, at: .row(sheet: sheet, number: number),
      "has \(cells.count) fields, but the header has \(width) (line \(reader.line))")
    return try columns.row(number: number, cells: Array(cells.prefix(width)), problems: [problem])
  }

  private static func cells(_ reader: CSVReader, sheet: String, row: Int) throws -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(reader.fieldCount)
    try reader.bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<reader.fieldCount {
        let range = reader.field(index)
        let address = CellAddress(sheet: sheet, row: row, column: index)
        guard let text = String(validating: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self) else {
          let line = reader.line + bytes[..<range.lowerBound].count { $0 == CSVReader.lineFeed }
          throw reader.fault(.sourceEncoding, line, "is not in UTF-8")
        }
        cells.append(Cell(try CellText.content(text, at: address), at: address))
      }
    }
    return cells
  }
}
