import ELM
import Records

/// A column's constraints made ready for its cells: patterns compiled, lists turned into sets.
///
///     let check = CellCheck(rule.constraints, column: "grade")
///     check.report(cell) { fault in … }
///
/// One thread's: its patterns remember.
struct CellCheck {
  private enum Test {
    case pattern(PatternMatcher)
    case number(NumberRange)
    case length(least: Int?, most: Int?)
    case oneOf(Set<String>, inOrder: [String])
    case noneOf(Set<String>)
    case dates(DateRange, DateFormat?)
  }

  private let tests: [Test]
  private let isRequired: Bool
  private let mustBeEmpty: Bool
  /// Whether any test looks at the cell's text; that of a date is made for it.
  private let readsText: Bool
  private let column: String
  private let numberFormat: NumberWriting?

  /// - Parameter writing: how dates and numbers are written in the columns, as far as `map` says so.
  init(_ constraints: [ColumnRule.Constraint], column: String, writing: ColumnWriting? = nil) {
    self.column = column
    numberFormat = writing?.numbers[column]
    let dateFormat = writing?.dates[column]
    var (isRequired, mustBeEmpty) = (false, false)
    var (tests, readsText): ([Test], Bool) = ([], false)
    for constraint in constraints {
      switch constraint {
      case .required: isRequired = true
      case .empty: mustBeEmpty = true
      case .number(let range): tests.append(.number(range))
      case .dates(let range): tests.append(.dates(range, range.format ?? dateFormat))
      case .pattern(let pattern): tests.append(.pattern(PatternMatcher(pattern)))
      case .length(let least, let most): tests.append(.length(least: least, most: most))
      case .oneOf(let values): tests.append(.oneOf(Set(values), inOrder: values))
      case .noneOf(let values): tests.append(.noneOf(Set(values)))
      }
      switch constraint {
      case .pattern, .length, .oneOf, .noneOf: readsText = true
      case .required, .empty, .number, .dates: break
      }
    }
    (self.isRequired, self.mustBeEmpty) = (isRequired, mustBeEmpty)
    (self.tests, self.readsText) = (tests, readsText)
  }

  /// Whether a cell says something that satisfies all constraints; what cannot be read satisfies none.
  func isSatisfied(by cell: Cell) -> Bool {
    guard !cell.isEmpty else { return false }
    if case .error = cell.content { return false }
    let text = text(of: cell)
    for test in tests where fault(of: cell, text, test) != nil { return false }
    return true
  }

  /// Why the cell cannot be compared with what is asked of it; nil for one that is empty or the error of a formula.
  func readingFault(of cell: Cell) -> CellFault? {
    guard !cell.isEmpty, !cell.isError else { return nil }
    let text = text(of: cell)
    return tests.lazy.compactMap { fault(of: cell, text, $0) }.first {
      if case .reading = $0.aspect { true } else { false }
    }
  }

  /// - Parameter hear: of each fault of the cell.
  func report(_ cell: Cell, _ hear: (CellFault) -> Void) {
    if cell.isEmpty {
      if isRequired {
        hear(CellFault(.ruleRequired, "is empty, and must not be", "fill in \(column)", aspect: .absence))
      }
      return
    }
    if mustBeEmpty {
      hear(CellFault(.ruleEmpty, "is not empty, and must be", "empty the cell", value: cell.text, aspect: .presence))
    }
    // What cannot be read is no value, not even one that merely has to be there.
    if case .error(let text) = cell.content, isRequired || !tests.isEmpty {
      hear(CellFault(.cellError, "is the error of a formula (\(text))"))
      return
    }
    guard !tests.isEmpty else { return }
    let shown = self.text(of: cell)
    for test in tests {
      if let fault = fault(of: cell, shown, test) { hear(fault) }
    }
  }

  private func text(of cell: Cell) -> String { readsText ? CellConversion.trimmed(cell.text) : "" }

  private func fault(of cell: Cell, _ text: String, _ test: Test) -> CellFault? {
    switch test {
    case .pattern(let matcher):
      return matcher.matches(text)
        ? nil
        : CellFault(
          .rulePattern, "does not have the form \(Problem.clipped(matcher.pattern.text))",
          "write \(column) in that form",
          value: cell.text, aspect: .form)
    case .number(let range):
      switch CellConversion.number(in: cell, numberFormat) {
      case .failure(let fault): return fault
      case .success(let number): return range.fault(of: number, in: cell, .ruleRange)
      }
    case .length(let least, let most): return length(of: text, cell, least: least, most: most)
    case .oneOf(let values, let list):
      // A short list is compared sooner than a text is hashed.
      let isListed = list.count <= 8 ? list.contains(text) : values.contains(text)
      return isListed || cell.shows(oneOf: list) ? nil : unlisted(text, cell, list)
    case .noneOf(let values):
      return values.contains(text) || cell.shows(oneOf: values)
        ? CellFault(
          .ruleNoneOf, "is no value that \(column) may have", "write the right value, or leave the cell empty",
          value: cell.text, aspect: .form)
        : nil
    case .dates(let range, let format):
      switch CellDates.day(cell, format: format) {
      case .failure(let fault): return CellFault(fault.code, fault.reason, fault.remedy, value: cell.text)
      case .success(let day): return range.fault(of: day, in: cell)
      }
    }
  }

  private func length(of text: String, _ cell: Cell, least: Int?, most: Int?) -> CellFault? {
    // No text has more characters than bytes.
    if least == nil, let most, text.utf8.count <= most { return nil }
    let count = text.characterCount
    if let most, count > most {
      return CellFault(
        .ruleLength, "has \(count) characters, and \(most) are allowed", "shorten it to \(most) characters",
        value: cell.text, aspect: .longest(most))
    }
    if let least, count < least {
      return CellFault(
        .ruleLength, "has \(count) \(count == 1 ? "character" : "characters"), and \(least) are the least",
        "write \(least) characters or more", value: cell.text, aspect: .shortest(least))
    }
    return nil
  }

  /// Offers what was most likely meant, and all values of a short list.
  private func unlisted(_ text: String, _ cell: Cell, _ values: [String]) -> CellFault {
    let isShort = values.count <= 12
    let all = values.joined(separator: ", ")
    // Of single letters each is near every other.
    let nearest = Spelling.nearest(to: text, among: values, limit: 3).filter {
      text.count > 3 || $0.lowercased() == text.lowercased()
    }
    let remedy =
      switch (isShort, nearest.isEmpty) {
      case (true, true): values.count == 1 ? "write \(all)" : "write one of \(all)"
      case (true, false): values.count == 1 ? "write \(all)" : "write \(nearest[0]), or another of \(all)"
      case (false, true): "write one of the \(values.count) values that the pipeline file lists"
      case (false, false):
        "write one of the values that the pipeline file lists; the nearest are "
          + nearest.joined(separator: ", ")
      }
    return CellFault(
      .ruleOneOf, "is none of the values that \(column) may have", remedy, value: cell.text, aspect: .list)
  }
}

extension NumberRange {
  /// What is wrong with a number that is outside.
  func fault(of number: ExactDecimal, in cell: Cell, _ code: ProblemCode) -> CellFault? {
    if let lowest, number < lowest.value || number == lowest.value && !lowest.isWithin {
      let bound = lowest.value
      return CellFault(
        code, lowest.isWithin ? "is below \(bound)" : "is not above \(bound)",
        lowest.isWithin ? "write a number that is \(bound) or more" : "write a number above \(bound)",
        value: cell.text, aspect: .lowest(lowest))
    }
    if let highest, number > highest.value || number == highest.value && !highest.isWithin {
      let bound = highest.value
      return CellFault(
        code, highest.isWithin ? "is above \(bound)" : "is not below \(bound)",
        highest.isWithin ? "write a number that is \(bound) or less" : "write a number below \(bound)",
        value: cell.text, aspect: .highest(highest))
    }
    return nil
  }
}

extension DateRange {
  /// What is wrong with a day that is outside.
  fileprivate func fault(of day: CivilDate, in cell: Cell) -> CellFault? {
    if let first, day < first {
      return CellFault(
        .ruleDateRange, "is before \(first)", "write a day from \(first) on", value: cell.text, aspect: .first(first))
    }
    if let last, day > last {
      return CellFault(
        .ruleDateRange, "is after \(last)", "write a day up to \(last)", value: cell.text, aspect: .last(last))
    }
    return nil
  }
}

extension Cell {
  /// Whether a cell that holds no text shows one of these values: TRUE and true are one, and so are 5 and 5.0.
  fileprivate func shows(oneOf values: some Collection<String>) -> Bool {
    switch content {
    case .boolean(let flag): return values.contains { $0.lowercased() == (flag ? "true" : "false") }
    case .number(let digits):
      guard let number = ExactDecimal(digits) else { return false }
      return values.contains { ExactDecimal($0) == number }
    default: return false
    }
  }
}
