import ELM
import Records

/// A date of birth is neither in the future nor before 1900, and nothing is awarded in the future.
///
/// Two-digit years and swapped columns make such dates. A day of grace covers the zones.
struct PlausibleDateRule: Rule {
  static let implausible = ProblemCode(
    "credential.date.implausible",
    meaning: "The date exists, but cannot be right: a birth before 1900 or in the future, or an award in the future.",
    remedy: "check the year, and that the columns are not swapped")
  static let codes = [implausible]

  private let birth = Terms.index("dateOfBirth")
  private let award = Terms.index("awardingDate")
  private static let earliest = 1900

  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.dated }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    let tomorrow = Timestamp(seconds: context.now.seconds + 86_400)
    if let birth = node.moment(birth) {
      if birth.moment.moment > tomorrow {
        report(node, self.birth, birth.value, birth.text, "is a date of birth in the future", context, &violations)
      } else if birth.moment.date.year < PlausibleDateRule.earliest {
        report(node, self.birth, birth.value, birth.text, "is a date of birth before 1900", context, &violations)
      }
    }
    if let award = node.moment(award), award.moment.moment > tomorrow {
      report(node, self.award, award.value, award.text, "is an award in the future", context, &violations)
    }
  }

  private func report(
    _ node: NodeMap.Node, _ term: Int, _ value: NodeMap.Value, _ text: String, _ reason: String, _ context: RuleContext,
    _ violations: inout [Violation]
  ) {
    violations.append(
      context.violation(
        PlausibleDateRule.implausible, of: node, node.property(term), at: value.place, value: text, reason))
  }
}
