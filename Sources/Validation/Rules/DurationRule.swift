import ELM
import Records

/// A workload is not written in months where minutes or hours were meant, and no duration is below zero.
///
/// Before the letter T an M stands for months, after it for minutes: `P60M` is sixty months, `PT60M` sixty minutes. The
/// Commission's own sample has this slip. Nothing forbids so many months, so that they are a warning; whoever means
/// them writes years. A duration below zero is an error.
///
/// - Wrong: `"volumeOfLearning": "P60M"`
/// - Right: `"volumeOfLearning": "PT60H"`
struct DurationRule: Rule {
  static let months = ProblemCode(
    "credential.duration.months", severity: .warning,
    meaning:
      "The duration of some learning is given in many months. Before the letter T an M stands for months, after "
      + "it for minutes.",
    remedy: "write sixty hours as PT60H, sixty minutes as PT60M")
  static let negative = ProblemCode(
    "credential.duration.negative",
    meaning: "The duration has a minus sign: it would last less than no time.",
    remedy: "remove the minus sign")
  static let codes = [months, negative]

  private let workloads = [Terms.index("volumeOfLearning"), Terms.index("workload")]
  private let others = [Terms.index("maximumDuration"), Terms.index("duration")]
  /// Whoever means so many months writes years.
  private static let mostMonths = 12

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    for term in workloads { check(term, of: node, isWork: true, context, &violations) }
    for term in others { check(term, of: node, isWork: false, context, &violations) }
  }

  private func check(
    _ term: Int, of node: NodeMap.Node, isWork: Bool, _ context: RuleContext, _ violations: inout [Violation]
  ) {
    guard let property = node.property(term) else { return }
    for value in property.values {
      guard let text = value.text else { continue }
      if text.utf8.first == UInt8(ascii: "-") {
        // What is no duration at all, the profile objects to.
        guard XSDLexical.isDuration(text) else { continue }
        violations.append(
          context.violation(
            DurationRule.negative, of: node, property, at: value.place, value: text, "is less than no time",
            remedy: "write \(text.dropFirst())"))
      } else if isWork, let months = DurationRule.months(in: text), months > DurationRule.mostMonths {
        violations.append(
          context.violation(
            DurationRule.months, of: node, property, at: value.place, value: text, "means \(months) months"))
      }
    }
  }

  /// The number of months of a duration that is made of months alone.
  private static func months(in text: String) -> Int? {
    guard text.hasPrefix("P"), text.hasSuffix("M") else { return nil }
    return Int(text.dropFirst().dropLast())
  }
}
