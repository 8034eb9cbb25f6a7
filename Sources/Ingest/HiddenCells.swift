import Records

/// The hidden rows and columns that were read all the same.
///
/// Rows that a filter hides are hidden like any others, and are read: a filter that somebody left on must not lose learners.
struct HiddenCells {
  private var rows: [ClosedRange<Int>] = []
  private var count = 0
  private var columns: [ClosedRange<Int>] = []

  /// A row that was read, of which something is not empty. Rows must be noted in their order.
  mutating func note(row: Int) {
    count += 1
    if let last = rows.last, last.upperBound == row - 1 {
      rows[rows.count - 1] = last.lowerBound...row
    } else if rows.count <= Limits.namedCells {
      rows.append(row...row)
    }
  }

  /// Columns that have a name, in their order.
  mutating func note(columns named: [Int], hidden: [ClosedRange<Int>]) {
    for column in named where hidden.contains(where: { $0.contains(column) }) {
      if let last = columns.last, last.upperBound == column - 1 {
        columns[columns.count - 1] = last.lowerBound...column
      } else {
        columns.append(column...column)
      }
    }
  }

  /// At most one for rows and one for columns.
  func warnings(sheet: String, in file: String) -> [Problem] {
    var warnings: [Problem] = []
    func warn(_ what: String, isOne: Bool, _ which: String) {
      warnings.append(
        Problem(
          .sheetHidden, at: .file(file),
          "has \(what) in its sheet \"\(sheet)\", which \(isOne ? "was" : "were") read as well: \(which)"))
    }
    if !rows.isEmpty {
      warn(
        count == 1 ? "a hidden row" : "\(count) hidden rows", isOne: count == 1, HiddenCells.list(rows) { String($0) })
    }
    if !columns.isEmpty {
      let count = columns.reduce(0) { $0 + $1.count }
      let named = HiddenCells.list(columns) { CellAddress.letters(forColumn: $0) }
      warn(count == 1 ? "a hidden column" : "\(count) hidden columns", isOne: count == 1, named)
    }
    return warnings
  }

  private static func list(_ ranges: [ClosedRange<Int>], _ name: (Int) -> String) -> String {
    let texts = ranges.prefix(Limits.namedCells).map { range in
      range.count == 1 ? name(range.lowerBound) : "\(name(range.lowerBound))–\(name(range.upperBound))"
    }
    return texts.joined(separator: ", ") + (ranges.count > Limits.namedCells ? " and more" : "")
  }
}
