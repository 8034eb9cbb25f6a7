import Records

/// A workload in months is probably one in minutes or hours: `P60M` is sixty months, `PT60M` sixty minutes.
///
/// The Commission's own sample has this slip. Nothing forbids it, so it is a warning.
struct DurationRule: Rule {
  static let months = ProblemCode(
    "credential.duration.months",
    meaning:
      "The duration of some learning is given in many months. Before the letter T an M stands for months, after "
      + "it for minutes.",
    remedy: "write sixty hours as PT60H, sixty minutes as PT60M")
  static let codes = [months]

  private let workloads = [Terms.index("volumeOfLearning"), Terms.index("workload")]
  /// Whoever means so many months writes years.
  private static let mostMonths = 12

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    for term in workloads {
      guard let property = node.property(term) else { continue }
      for value in property.values {
        guard let text = value.text, let months = DurationRule.months(in: text), months > DurationRule.mostMonths else {
          continue
        }
        violations.append(
          context.violation(
            DurationRule.months, .warning, of: node, property, at: value.place, value: text, "means \(months) months"))
      }
    }
  }

  /// The number of months of a duration that is made of months alone.
  private static func months(in text: String) -> Int? {
    guard text.hasPrefix("P"), text.hasSuffix("M") else { return nil }
    return Int(text.dropFirst().dropLast())
  }
}
