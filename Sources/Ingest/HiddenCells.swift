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
    if !rows.isEmpty {
      let named = HiddenCells.list(rows) { String($0) }
      let what = count == 1 ? "row, which was read as well: \(named)" : "rows, which were read as well: \(named)"
      let number = count == 1 ? "a" : "\(count)"
      warnings.append(
        Problem(.sheetHidden, at: .file(file), "has \(number) hidden \(what) of the sheet \"\(sheet)\""))
    }
    if !columns.isEmpty {
      let named = HiddenCells.list(columns) { CellAddress.letters(forColumn: $0) }
      let what =
        columns.count == 1 && columns[0].count == 1 ? "a hidden column, which was" : "hidden columns, which were"
      warnings.append(
        Problem(.sheetHidden, at: .file(file), "has \(what) read as well: \(named) of the sheet \"\(sheet)\""))
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
