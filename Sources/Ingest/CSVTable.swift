import Records

/// A CSV file as a source of rows; every cell is text.
final class CSVTable: RowSource {
  let header: Header
  private let columns: Columns
  private let reader: CSVReader
  private let sheet: String
  private let decimalMark: DecimalMark
  private let width: Int
  private var number = 1

  /// Reads the header, the first record that is not empty.
  init(_ location: SourceLocation) throws {
    reader = try CSVReader(location)
    sheet = location.title ?? location.fileName
    decimalMark = location.dialect.decimalMark
    var first: [Cell] = []
    while first.allSatisfy(\.isEmpty) {
      guard try reader.advance() else {
        throw IngestCatalogue.failure(.headerMissing, in: location.displayName, "has no record that is not empty")
      }
      first = try CSVTable.cells(reader, sheet: sheet, row: 1, decimalMark)
    }
    width = reader.fieldCount
    columns = try Columns(sheet: sheet, row: 1, cells: first, layout: location.layout)
    header = columns.header
  }

  func next() throws -> SourceRow? {
    while try reader.advance() {
      number += 1
      let cells = try CSVTable.cells(reader, sheet: sheet, row: number, decimalMark)
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      if let row = try row(cells) { return row }
    }
    return nil
  }

  private func row(_ cells: [Cell]) throws -> SourceRow? {
    var problems: [Problem] = []
    if reader.bytes.starts(with: CSVReader.mark), let first = cells.first {
      problems.append(
        Problem(
          .csvByteOrderMark, at: .cell(first.address),
          "begins with a byte order mark in the middle of the file (line \(reader.line))"))
    }
    guard cells.count != width else { return try columns.row(number: number, cells: cells, problems: problems) }
    // Which value belongs to which column is a guess: the cells are kept for the report, and the row is not issued.
    problems.append(
      Problem(
        .csvRecordLength, at: .row(sheet: sheet, number: number),
        "has \(cells.count) fields, but the header has \(width) (line \(reader.line))"))
    return try columns.row(number: number, cells: Array(cells.prefix(width)), problems: problems)
  }

  private static func cells(_ reader: CSVReader, sheet: String, row: Int, _ decimalMark: DecimalMark) throws -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(reader.fieldCount)
    try reader.bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<reader.fieldCount {
        let address = CellAddress(sheet: sheet, row: row, column: index)
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[reader.field(index)]), as: UTF8.self)
        cells.append(Cell(try CellText.content(text, at: address), at: address, decimalMark: decimalMark))
      }
    }
    return cells
  }
}
