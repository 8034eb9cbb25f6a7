import Records

/// Where the value of one line of `map` comes from: one column, or several whose texts are joined.
struct CellSource {
  /// The columns' positions in a row.
  let positions: [Int]
  private let joiner: String

  /// - Parameters:
  ///   - positions: at least one.
  ///   - joiner: what stands between joined texts.
  init(_ positions: [Int], joiner: String) {
    self.positions = positions
    self.joiner = joiner
  }

  /// The cell of the row; for joined columns a cell with the joined text, or the first one that is faulty by itself.
  func cell(of row: SourceRow) -> Cell {
    let cells = positions.map { row.cells[$0] }
    guard cells.count > 1 else { return cells[0] }
    if let faulty = cells.first(where: CellConversion.isFaultyText) { return faulty }
    let texts = cells.filter { !$0.isEmpty }.map { CellConversion.trimmed($0.text) }
    return Cell(texts.isEmpty ? .empty : .text(texts.joined(separator: joiner)), at: cells[0].address)
  }
}
