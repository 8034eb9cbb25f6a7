import Records

/// Keeps warnings that come with every other row from burying all else: the first of each kind are shown, the others counted.
///
///     var repeats = RepeatedWarnings()
///     for problem in problems where repeats.shows(problem) { print(problem.message) }
///     repeats.rest.forEach { print($0) }      // … and 280 more such warnings in column L (elements.annex-i.if-applicable).
///
/// What keeps a row back is always shown.
public struct RepeatedWarnings: Sendable {
  private struct Kind: Hashable {
    let code: String
    /// The column's letters and its sheet; nil for what is no cell's.
    let column: Column?
  }

  private struct Column: Hashable {
    let sheet: String
    let letters: String
  }

  /// How many warnings of a kind are shown.
  public static let limit = 10

  private var counts: [Kind: Int] = [:]
  /// In the order in which they first occurred.
  private var kinds: [Kind] = []

  public init() {}

  public mutating func shows(_ problem: Problem) -> Bool {
    guard problem.severity == .warning else { return true }
    let column: Column? =
      if case .cell(let address) = problem.place {
        Column(sheet: address.sheet, letters: address.columnLetters)
      } else { nil }
    let kind = Kind(code: problem.code.slug, column: column)
    if counts[kind] == nil { kinds.append(kind) }
    counts[kind, default: 0] += 1
    return counts[kind, default: 0] <= RepeatedWarnings.limit
  }

  /// A line for each kind of which not all were shown.
  public var rest: [String] {
    let sheets = Set(kinds.compactMap(\.column?.sheet))
    return kinds.compactMap { kind in
      let more = (counts[kind] ?? 0) - RepeatedWarnings.limit
      guard more > 0 else { return nil }
      let place = kind.column.map { " in column \($0.letters)\(sheets.count > 1 ? " of \($0.sheet)" : "")" } ?? ""
      return "… and \(more) more such \(more == 1 ? "warning" : "warnings")\(place) (\(kind.code))."
    }
  }
}
