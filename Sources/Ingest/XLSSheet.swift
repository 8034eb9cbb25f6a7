import Records

/// A worksheet's rows in a workbook of Excel 97 to 2003, pulled one at a time (MS-XLS §2.1.7.20.5).
///
/// Where each cell stands is noted before the first row is handed out: damage shows at once, merged cells are known, and rows
/// come in their order even from writers that scatter them.
final class XLSSheet {
  private let workbook: XLSWorkbook
  private let name: String
  /// Row, column and place in the stream of every cell that may hold something, in 16, 16 and 32 bits, sorted.
  ///
  /// The place is that of a record, or of a number in a run of them, which the highest of the 32 bits tells.
  private var cells: [UInt64] = []
  private static let inRun: UInt64 = 1 << 31
  private var head = 0
  private(set) var merges: [CellRange] = []

  /// - Throws: `RunFailure` when the sheet's records contradict each other.
  init(_ sheet: XLSWorkbook.Sheet, in workbook: XLSWorkbook) throws {
    self.workbook = workbook
    name = sheet.name
    let stream = workbook.stream
    guard let start = try stream.record(at: sheet.start), start.kind == .beginning else {
      throw stream.damaged("its sheet \"\(sheet.name)\" is not where it should be")
    }
    var place = start.content.upperBound
    // Charts stand inside a sheet with a beginning and an end of their own.
    var depth = 1
    while depth > 0 {
      guard let record = try stream.record(at: place) else {
        throw stream.damaged("its sheet \"\(sheet.name)\" breaks off")
      }
      switch record.kind {
      case .beginning: depth += 1
      case .end: depth -= 1
      default: if depth == 1 { try note(record, at: place) }
      }
      place = record.content.upperBound
    }
    try sort()
  }

  /// The next row that has a cell with something in it; nil at the end.
  func next() throws -> StoredRow? {
    guard head < cells.count else { return nil }
    let row = Int(cells[head] >> 48)
    var stored = StoredRow(number: row + 1)
    while head < cells.count, Int(cells[head] >> 48) == row {
      let place = Int(cells[head] & (XLSSheet.inRun - 1))
      var cell = StoredCell(column: Int(cells[head] >> 32 & 0xFFFF), start: stored.bytes.count)
      let value = XLSValue(stream: workbook.stream, isCalculated: workbook.isCalculated)
      if cells[head] & XLSSheet.inRun != 0 {
        value.readNumber(at: place, into: &cell, &stored.bytes)
      } else {
        try value.read(at: place, into: &cell, &stored.bytes)
      }
      cell.end = stored.bytes.count
      if cell.hasFormula || cell.end > cell.start { stored.cells.append(cell) }
      guard stored.bytes.count <= Limits.rowBytes else {
        throw IngestCatalogue.failure(
          .sourceTooLarge, in: workbook.stream.file,
          "has more than \(Limits.rowBytes >> 20) MB of text in row \(stored.number) of \(name)")
      }
      head += 1
    }
    return stored
  }

  private func note(_ record: BIFFStream.Record, at place: Int) throws {
    let stream = workbook.stream
    switch record.kind {
    case .number, .rk, .text, .richText, .sharedString, .booleanOrError, .formula:
      try note(row: stream.u16(record, 0), column: stream.u16(record, 2), at: UInt64(place))
    case .multipleRK:
      let first = try stream.u16(record, 2)
      let row = try stream.u16(record, 0)
      for index in 0..<max(record.content.count - 6, 0) / 6 {
        let place = record.content.lowerBound + 4 + 6 * index
        try note(row: row, column: first + index, at: UInt64(place) | XLSSheet.inRun)
      }
    case .mergedCells:
      for index in 0..<(try stream.u16(record, 0)) {
        let corners = try (0..<4).map { try stream.u16(record, 2 + 8 * index + 2 * $0) }
        guard corners[0] < corners[1] || corners[2] < corners[3] else { continue }
        let text = [(corners[2], corners[0]), (corners[3], corners[1])]
          .map { "\(CellAddress.letters(forColumn: $0.0))\($0.1 + 1)" }.joined(separator: ":")
        if let range = CellRange(text) { merges.append(range) }
      }
    default: break
    }
  }

  private func note(row: Int, column: Int, at place: UInt64) throws {
    guard column < Limits.legacyColumns else {
      throw misplaced("a cell in column \(column + 1) of row \(row + 1); there are \(Limits.legacyColumns) at most")
    }
    cells.append(UInt64(row) << 48 | UInt64(column) << 32 | place)
  }

  private func sort() throws {
    var isSorted = true
    for index in cells.indices.dropFirst() where cells[index - 1] > cells[index] { isSorted = false }
    if !isSorted { cells.sort() }
    for index in cells.indices.dropFirst() where cells[index - 1] >> 32 == cells[index] >> 32 {
      let column = CellAddress.letters(forColumn: Int(cells[index] >> 32 & 0xFFFF))
      throw misplaced("the cell \(column)\(cells[index] >> 48 + 1) twice")
    }
  }

  private func misplaced(_ what: String) -> RunFailure {
    IngestCatalogue.failure(.sheetReference, in: workbook.stream.file, "has \(what) in its sheet \(name)")
  }
}
