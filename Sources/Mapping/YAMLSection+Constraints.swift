import ELM
import Records
import Yams

/// The constraints on a column's cells, as `rules.columns`, `then`, `if` and `map` write them. What no cell can satisfy is a fault.
extension YAMLSection {
  /// Their keys, but for `required`.
  static let constraintKeys = [
    "pattern", "min", "max", "above", "below", "length", "one of", "none of", "date range",
  ]

  /// All constraints but `required`.
  func constraints() -> [ColumnRule.Constraint] {
    var found: [ColumnRule.Constraint] = []
    if let range = numberRange() { found.append(.number(range)) }
    if let (least, most) = lengths() { found.append(.length(least: least, most: most)) }
    found += textConstraints()
    refuseListedInVain(found)
    return found
  }

  /// A value that is listed, and that the rest of the same rule refuses.
  private func refuseListedInVain(_ constraints: [ColumnRule.Constraint]) {
    var listed: [String] = []
    let others = constraints.filter { constraint in
      switch constraint {
      case .oneOf(let values): listed = values
      case .pattern, .number, .length: return true
      case .required, .empty, .noneOf, .dates: break
      }
      return false
    }
    guard !listed.isEmpty, !others.isEmpty, let node = node("one of") else { return }
    let check = CellCheck(others, column: "")
    for (value, item) in zip(listed, node.sequence.map(Array.init) ?? [node]) {
      let cell = Cell(.text(value), at: CellAddress(sheet: "", row: 1, column: 0))
      if !check.isSatisfied(by: cell) {
        refuse(located(value, item), "is listed, but the rest of the rule refuses it", "remove it, or correct the rule")
      }
    }
  }

  /// Those that `map` takes besides its own.
  func textConstraints() -> [ColumnRule.Constraint] {
    var found: [ColumnRule.Constraint] = []
    if let pattern = pattern() { found.append(.pattern(pattern)) }
    let allowed = values("one of")
    let refused = values("none of")
    if let allowed { found.append(.oneOf(allowed)) }
    if let refused { found.append(.noneOf(refused)) }
    if allowed != nil, refused != nil, let node = node("none of") {
      fault(at: node, "`none of` adds nothing to `one of`", "keep one of the two")
    }
    if let dates = dateRange() { found.append(.dates(dates)) }
    return found
  }

  // MARK: Numbers

  func numberRange() -> NumberRange? {
    let lowest = bound("min", "above")
    let highest = bound("max", "below")
    guard lowest != nil || highest != nil else { return nil }
    let range = NumberRange(lowest: lowest, highest: highest)
    guard range.isEmpty, let lowest, let highest, let node = node(highest.isWithin ? "max" : "below") else {
      return range
    }
    if lowest.isWithin, highest.isWithin {
      fault(at: node, "min is above max", "swap them")
    } else {
      let names = (lowest.isWithin ? "min" : "above", highest.isWithin ? "max" : "below")
      fault(at: node, "no number satisfies both \(names.0) and \(names.1)", "correct one of them")
    }
    return nil
  }

  private func bound(_ within: String, _ beyond: String) -> NumberRange.Bound? {
    let bounds = [(within, true), (beyond, false)].compactMap { key, isWithin in
      decimal(key).map { NumberRange.Bound(value: $0, isWithin: isWithin) }
    }
    if bounds.count > 1, let node = node(beyond) {
      fault(at: node, "\(within) and \(beyond) are both given", "keep one of the two")
    }
    return bounds.first
  }

  // MARK: Texts

  static let lengthRange = 1...1_000_000

  /// `length: 200` is the most; `length: {min: 3, max: 200}` names both.
  func lengths() -> (least: Int?, most: Int?)? {
    guard let node = node("length") else { return nil }
    guard node.mapping != nil else { return integer("length", in: YAMLSection.lengthRange).map { (nil, $0) } }
    guard let section = section("length") else { return nil }
    let least = section.integer("min", in: YAMLSection.lengthRange)
    let most = section.integer("max", in: YAMLSection.lengthRange)
    if let least, let most, least > most {
      fault(at: node, "min is above max", "swap them")
      return nil
    }
    if section.node("min") == nil, section.node("max") == nil {
      fault(at: node, "`length` has neither min nor max", "write `length: 200` or `length: {min: 3, max: 200}`")
    }
    section.refuseOthers()
    return least == nil && most == nil ? nil : (least, most)
  }

  /// The values of a list, without white space around them.
  private func values(_ key: String) -> [String]? {
    guard let node = node(key) else { return nil }
    guard node.sequence?.isEmpty != true else {
      fault(at: node, "`\(key)` lists nothing", "write `\(key): [first, second]`")
      return nil
    }
    let found = texts(of: node, key)
    var values: [String] = []
    for value in found {
      let text = CellConversion.trimmed(value.value)
      if text.isEmpty {
        refuse(value, "is a text of nothing in `\(key)`", "remove it: empty cells are `required`'s matter")
      } else if values.contains(text) {
        refuse(value, "stands twice in `\(key)`", "remove one of the two")
      }
      values.append(text)
    }
    return values.isEmpty ? nil : values
  }

  private func pattern() -> TextPattern? {
    guard let text = text("pattern"), let node = node("pattern") else { return nil }
    do { return try TextPattern(text.value) } catch {
      refuse(.init(text.value, at: place(in: node, at: error.offset)), error.reason, error.remedy)
      return nil
    }
  }

  // MARK: Dates

  func dateRange() -> DateRange? {
    guard let section = section("date range") else { return nil }
    let first = section.day("from")
    let last = section.day("to")
    let format = section.dateFormat("format")
    if let first, let last, last < first, let node = section.node("to") {
      fault(at: node, "`to` is before `from`", "swap them")
      return nil
    }
    if section.node("from") == nil, section.node("to") == nil, let node = node("date range") {
      fault(
        at: node, "`date range` has neither from nor to", "write `date range: {from: 2026-01-01, to: 2026-12-31}`")
    }
    section.refuseOthers()
    return first == nil && last == nil ? nil : DateRange(first: first, last: last, format: format)
  }

  private func day(_ key: String) -> CivilDate? {
    guard let text = text(key) else { return nil }
    if text.value.utf8.count == 10, let date = XSDLexical.dateTime("\(text.value)T00:00:00Z")?.date { return date }
    refuse(text, "is no date", "write year, month and day, such as 2026-01-31")
    return nil
  }
}
