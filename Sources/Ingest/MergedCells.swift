import Records

/// The merged cells among a table's rows, met row by row from above.
///
/// A sheet stores the value of merged cells in the first of them. Whoever merges four rows of a column may mean one value for
/// all, or one learner of four lines; which of the two, no program can tell. So the cells that a value covers are problems of
/// their rows, and nothing is copied. A row that has nothing else in it is empty, as it would be without the merging.
struct MergedCells {
  private struct Open {
    let range: CellRange
    /// Whether something stands in the first cell.
    var hasValue = false
  }

  private let ranges: [CellRange]
  private var next = 0
  private var open: [Open] = []

  /// - Parameters:
  ///   - ranges: in any order.
  ///   - columns: of the table; what lies beside them does not concern it.
  init(_ ranges: [CellRange], columns: ClosedRange<Int>) {
    self.ranges = ranges.filter { $0.columns.overlaps(columns) }
      .sorted { ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound) }
  }

  /// What is wrong with the cells of a row that merged ones cover. Rows must be asked for in their order.
  ///
  /// - Parameters:
  ///   - cells: of the row, in the order of their columns; what is left out is empty.
  ///   - columns: that have a name.
  /// - Throws: `RunFailure` when ranges cover one another, so that nobody can tell what the sheet shows.
  mutating func problems(row: Int, cells: [Cell], sheet: String, columns: [Int], in file: String) throws -> [Problem] {
    guard next < ranges.count || !open.isEmpty else { return [] }
    open.removeAll { $0.range.rows.upperBound < row }
    while next < ranges.count, ranges[next].rows.lowerBound <= row {
      let range = ranges[next]
      next += 1
      guard range.rows.upperBound >= row else { continue }
      let isFirst = range.rows.lowerBound == row
      let first = cells.first { $0.address.column == range.columns.lowerBound }
      open.append(Open(range: range, hasValue: isFirst && first?.isEmpty == false))
    }
    guard !open.isEmpty else { return [] }
    let taken = open.reduce(0) { $0 + $1.range.columns.count }
    guard taken <= Limits.columns else {
      throw IngestCatalogue.failure(
        .sourceCorrupt, in: file, "has merged cells over merged cells in row \(row) of its sheet \"\(sheet)\"")
    }
    let filled = Dictionary(cells.filter { !$0.isEmpty }.map { ($0.address.column, $0) }) { first, _ in first }
    return open.flatMap { problems(of: $0, row: row, filled: filled, sheet: sheet, columns: columns) }
  }

  private func problems(of open: Open, row: Int, filled: [Int: Cell], sheet: String, columns: [Int]) -> [Problem] {
    let range = open.range
    let corner = CellAddress(sheet: sheet, row: range.rows.lowerBound, column: range.columns.lowerBound)
    return MergedCells.those(of: columns, in: range.columns).compactMap { column in
      let address = CellAddress(sheet: sheet, row: row, column: column)
      guard address != corner else { return nil }
      if let hidden = filled[column] {
        return Problem(
          .cellMerged, at: .cell(address), value: hidden.text, "is a value that the merged cells \(range.text) hide")
      }
      guard open.hasValue else { return nil }
      return Problem(
        .cellMerged, at: .cell(address), alsoAt: [corner],
        "is one of the merged cells \(range.text), whose value stands in \(corner.columnLetters)\(corner.row) alone")
    }
  }

  /// The columns of an ordered list that lie in a range, found without a look at all of them.
  private static func those(of columns: [Int], in range: ClosedRange<Int>) -> ArraySlice<Int> {
    var low = 0
    var high = columns.count
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return columns[low...].prefix { $0 <= range.upperBound }
  }
}
