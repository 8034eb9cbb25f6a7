import Records

/// The header of a table, checked, and the way from a source's columns to those of the header.
struct Columns {
  let header: Header
  /// Index of a column in the header, by its place in the source; nil for one without a name.
  private let positions: [Int?]

  /// - Parameters:
  ///   - row: the header's row, in which at least one cell is not empty.
  ///   - cells: its cells in the order of their columns.
  ///   - merges: the merged ranges that touch the row.
  ///   - layout: a recipients workbook repeats a reference where a field can have several values.
  /// - Throws: `RunFailure` with all merged cells, or all names that stand there twice.
  init(sheet: String, row: Int, cells: [Cell], merges: [CellRange] = [], layout: SourceLayout = .plain) throws {
    let named = (layout == .recipients ? RecipientsTable.distinct(cells) : cells).filter { !$0.isEmpty }
    let names = named.map { Columns.trimmed($0.text) }
    var positions = [Int?](repeating: nil, count: (named.last?.address.column ?? -1) + 1)
    for (index, cell) in named.enumerated() { positions[cell.address.column] = index }

    let merged = merges.filter { $0.columns.lowerBound < positions.count }.map { range in
      let corner = CellAddress(sheet: sheet, row: range.rows.lowerBound, column: range.columns.lowerBound)
      return Problem(.headerMerged, at: .cell(corner), value: range.text, "is merged, and is part of the header")
    }
    guard merged.isEmpty else { throw RunFailure(.input, merged) }

    let groups = Dictionary(grouping: named.indices) { names[$0] }
    let duplicates = groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.map { group in
      Problem(
        .headerDuplicate, at: .cell(named[group[0]].address), alsoAt: group.dropFirst().map { named[$0].address },
        value: names[group[0]],
        "is the name of several columns: \(group.map { named[$0].address.columnLetters }.joined(separator: ", "))")
    }
    guard duplicates.isEmpty else { throw RunFailure(.input, duplicates) }

    header = Header(sheet: sheet, names: names, addresses: named.map(\.address))
    self.positions = positions
  }

  /// The row that some cells make, in the order of the header; nil when nothing stands in them.
  ///
  /// - Parameter cells: in the order of their columns; what is left out is empty.
  /// - Throws: `RunFailure` when a value stands below an empty cell of the header.
  func row(number: Int, cells found: [Cell], problems: [Problem]) throws -> SourceRow? {
    var problems = problems
    guard !problems.isEmpty || found.contains(where: { !$0.isEmpty }) else { return nil }
    // Most rows have a cell for each name, and nothing else.
    if found.count == header.names.count,
      found.indices.allSatisfy({ header.addresses[$0].column == found[$0].address.column })
    {
      return SourceRow(header: header, number: number, cells: found, problems: problems)
    }
    var cells: [Cell] = []
    cells.reserveCapacity(header.names.count)
    var beyond: [Cell] = []
    for cell in found {
      let column = cell.address.column
      guard column < positions.count else {
        if !cell.isEmpty { beyond.append(cell) }
        continue
      }
      guard let position = positions[column] else {
        if !cell.isEmpty { throw unnamed(cell) }
        continue
      }
      while cells.count < position { cells.append(empty(cells.count, number)) }
      cells.append(cell)
    }
    while cells.count < header.names.count { cells.append(empty(cells.count, number)) }
    if let first = beyond.first {
      problems.append(
        Problem(
          .cellBeyondHeader, at: .cell(first.address),
          alsoAt: beyond.dropFirst().prefix(Limits.namedCells).map(\.address), value: first.text,
          "stands to the right of the last column that has a name, \(lastLetters)"))
    }
    return SourceRow(header: header, number: number, cells: cells, problems: problems)
  }

  private var lastLetters: String { CellAddress.letters(forColumn: positions.count - 1) }

  private func empty(_ index: Int, _ row: Int) -> Cell {
    Cell(.empty, at: CellAddress(sheet: header.sheet, row: row, column: header.addresses[index].column))
  }

  private func unnamed(_ cell: Cell) -> RunFailure {
    let row = header.addresses.first?.row ?? 1
    let above = CellAddress(sheet: header.sheet, row: row, column: cell.address.column)
    return RunFailure(
      .input,
      Problem(
        .headerEmpty, at: .cell(above), alsoAt: [cell.address], "is empty, but \(cell.address) below it has a value"))
  }

  /// A text without the white space around it.
  static func trimmed(_ name: String) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let scalars = name.unicodeScalars.drop(while: isSpace)
    guard let last = scalars.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(scalars[...last])
  }
}
