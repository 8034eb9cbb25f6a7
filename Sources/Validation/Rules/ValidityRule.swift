import ELM
import Records

/// What begins ends later: a credential's validity, and every period.
struct ValidityRule: Rule {
  static let reversed = ProblemCode(
    "credential.validity.reversed",
    meaning: "The end is not after the beginning: a credential would never be valid, or a period would last no time.",
    remedy: "correct one of the two dates")
  static let codes = [reversed]

  private let pairs = [
    (from: Terms.index("validFrom"), until: Terms.index("validUntil"), mayBeEqual: false),
    (from: Terms.index("validFrom"), until: Terms.index("expirationDate"), mayBeEqual: false),
    (from: Terms.index("startDate"), until: Terms.index("endDate"), mayBeEqual: true),
  ]

  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.dated }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    for pair in pairs {
      guard let until = node.moment(pair.until), let from = node.moment(pair.from) else { continue }
      let (begin, end) = (from.moment.moment, until.moment.moment)
      guard end < begin || end == begin && !pair.mayBeEqual else { continue }
      violations.append(
        context.violation(
          ValidityRule.reversed, of: node, node.property(pair.until), at: until.value.place, value: until.text,
          "is not after the time at which it begins"))
    }
  }
}
