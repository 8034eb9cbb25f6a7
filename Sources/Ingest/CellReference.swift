/// Addresses as sheets write them, `AB12` (ECMA-376 part 1, §18.18.62 and §18.18.7).
struct CellReference: Hashable {
  /// Counted from 0.
  let column: Int
  /// Counted from 1.
  let row: Int

  /// Nil unless the bytes are a cell within a sheet's limits.
  init?(_ text: some Collection<UInt8>) {
    var column = 0
    var row = 0
    var sawDigit = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        guard !sawDigit, column <= Limits.columns else { return nil }
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard row <= Limits.rows else { return nil }
        sawDigit = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    guard (1...Limits.columns).contains(column), (1...Limits.rows).contains(row) else { return nil }
    self.column = column - 1
    self.row = row
  }
}

/// `A1:C1`; a single cell is a range of one.
struct CellRange: Hashable {
  let text: String
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  init?(_ text: String) {
    let corners = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { CellReference($0) }
    guard corners.count <= 2, let first = corners.first ?? nil, let last = corners.last ?? nil,
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.text = text
    rows = first.row...last.row
    columns = first.column...last.column
  }
}
