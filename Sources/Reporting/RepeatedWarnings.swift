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
    /// The column's letters; nil for what is no cell's.
    let column: String?
  }

  /// How many warnings of a kind are shown.
  public static let limit = 10

  private var counts: [Kind: Int] = [:]
  /// In the order in which they first occurred.
  private var kinds: [Kind] = []

  public init() {}

  public mutating func shows(_ problem: Problem) -> Bool {
    guard problem.severity == .warning else { return true }
    let column: String? = if case .cell(let address) = problem.place { address.columnLetters } else { nil }
    let kind = Kind(code: problem.code.slug, column: column)
    if counts[kind] == nil { kinds.append(kind) }
    counts[kind, default: 0] += 1
    return counts[kind, default: 0] <= RepeatedWarnings.limit
  }

  /// A line for each kind of which not all were shown.
  public var rest: [String] {
    kinds.compactMap { kind in
      let more = (counts[kind] ?? 0) - RepeatedWarnings.limit
      guard more > 0 else { return nil }
      let place = kind.column.map { " in column \($0)" } ?? ""
      return "… and \(more) more such \(more == 1 ? "warning" : "warnings")\(place) (\(kind.code))."
    }
  }
}
