import Records

/// A condition on a column, compiled once against a table's header.
///
/// One thread's: its patterns remember.
struct CellCondition {
  enum Test {
    case present
    case empty
    case satisfied(CellCheck)
  }

  let position: Int
  let column: String
  let test: Test

  /// - Parameter position: where the column stands in the table.
  init(_ condition: ConditionalRule.Condition, at position: Int, writing: ColumnWriting) {
    self.position = position
    column = condition.column.value
    test =
      switch condition.test {
      case .present: .present
      case .empty: .empty
      case .satisfies(let constraints): .satisfied(CellCheck(constraints, column: column, writing: writing))
      }
  }

  func isMet(in row: SourceRow) -> Bool {
    let cell = row.cells[position]
    // A formula that failed says neither that something is there nor that nothing is.
    return switch test {
    case .present: !cell.isEmpty && !cell.isError
    case .empty: cell.isEmpty
    case .satisfied(let check): check.isSatisfied(by: cell)
    }
  }
}

/// How dates and numbers are written in the columns that single lines of `map` read.
struct ColumnWriting {
  private(set) var dates: [String: DateFormat] = [:]
  private(set) var numbers: [String: NumberWriting] = [:]

  init(_ map: [MapEntry]) {
    for entry in map {
      guard entry.columns.count == 1, let column = entry.columns.first?.value,
        entry.sources.allSatisfy({ $0.lookup == nil })
      else { continue }
      if let format = entry.dateFormat { dates[column] = format }
      if let format = entry.numberFormat { numbers[column] = format }
    }
  }
}

extension Cell {
  /// Whether it shows the error of a formula.
  var isError: Bool { if case .error = content { true } else { false } }
}
