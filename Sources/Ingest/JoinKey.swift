import Records

/// What some cells of a row say, to be compared with cells of another table as people see them: white space around a text does
/// not count, nor how an accent is stored; 00123 and 123 are different.
struct JoinKey: Hashable {
  private let high: UInt64
  private let low: UInt64

  /// Nil where a cell is empty or shows a formula's error: it says nothing, and nothing belongs to it.
  init?(_ row: SourceRow, _ positions: [Int]) {
    var bytes: [UInt8] = []
    for position in positions {
      let cell = row.cells[position]
      if cell.isEmpty { return nil }
      if case .error = cell.content { return nil }
      let text = JoinKey.shown(cell)
      // The length first, so that no two different sets of values run together into the same bytes.
      bytes.append(contentsOf: "\(text.utf8.count):".utf8)
      bytes.append(contentsOf: text.utf8)
    }
    // Half of a SHA-256: sixteen bytes a key, and nobody finds two texts that share them.
    let digest = Digest(of: bytes).bytes
    high = digest[0..<8].reduce(0) { $0 << 8 | UInt64($1) }
    low = digest[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// What a person sees in a cell.
  static func shown(_ cell: Cell) -> String { Columns.trimmed(cell.text).composed }
}
