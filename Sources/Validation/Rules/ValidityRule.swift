import ELM
import Records

/// What begins ends later, and a credential is not over before it is issued.
///
/// A credential whose end is not after its beginning would never be valid, and a period that ends before it begins is
/// none. A credential that is over when it is issued is of no use to its learner, unless it is meant as a record, so that
/// it is a warning.
///
/// - Wrong: `validFrom` 2026-07-01, `validUntil` 2025-07-01
/// - Right: `validFrom` 2026-07-01, `validUntil` 2031-07-01
struct ValidityRule: Rule {
  static let reversed = ProblemCode(
    "credential.validity.reversed",
    meaning: "The end is not after the beginning: a credential would never be valid, or a period would last no time.",
    remedy: "correct one of the two dates")
  static let over = ProblemCode(
    "credential.validity.over", severity: .warning,
    meaning: "The credential is over before it is issued: every viewer will say that it is no longer valid.",
    remedy: "correct the end of its validity, unless the credential is meant as a record of what is over")
  static let codes = [reversed, over]

  private let pairs = [
    (from: Terms.index("validFrom"), until: Terms.index("validUntil"), isOfCredential: true),
    (from: Terms.index("validFrom"), until: Terms.index("expirationDate"), isOfCredential: true),
    (from: Terms.index("startDate"), until: Terms.index("endDate"), isOfCredential: false),
  ]
  private let issued = Terms.index("issued")

  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.dated }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    for pair in pairs {
      guard let until = node.moment(pair.until), let from = node.moment(pair.from) else { continue }
      let (begin, end) = (from.moment.moment, until.moment.moment)
      if end < begin || end == begin && pair.isOfCredential {
        violations.append(
          context.violation(
            ValidityRule.reversed, of: node, node.property(pair.until), at: until.value.place,
            alsoAt: [from.value.place], value: until.text, "is not after the time at which it begins"))
      } else if pair.isOfCredential, end < node.moment(issued)?.moment.moment ?? context.now {
        violations.append(
          context.violation(
            ValidityRule.over, of: node, node.property(pair.until), at: until.value.place, value: until.text,
            "is over before the credential is issued"))
      }
    }
  }
}
