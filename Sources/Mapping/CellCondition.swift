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

extension CellCondition {
  /// The cell, and why it cannot be compared: it holds no number, or no date, where the condition asks for one.
  func fault(in row: SourceRow) -> (cell: Cell, fault: CellFault)? {
    guard case .satisfied(let check) = test else { return nil }
    let cell = row.cells[position]
    return check.readingFault(of: cell).map { (cell, $0) }
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

  /// The same within a list: how its own columns are written its own lines alone say.
  func within(_ list: [MapEntry], isOwn: (String) -> Bool) -> ColumnWriting {
    var writing = ColumnWriting(list)
    writing.dates.merge(dates.filter { !isOwn($0.key) }) { own, _ in own }
    writing.numbers.merge(numbers.filter { !isOwn($0.key) }) { own, _ in own }
    return writing
  }
}

extension Cell {
  /// Whether it shows the error of a formula.
  var isError: Bool { if case .error = content { true } else { false } }

  var isText: Bool { if case .text = content { true } else { false } }
}
