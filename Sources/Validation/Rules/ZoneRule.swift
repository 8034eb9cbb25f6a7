import ELM
import Records

/// Every date with a time says its time zone.
///
/// XML Schema allows a date and time without one, and then nobody knows the moment: a credential could be valid in one
/// country and not yet in another. What Confer writes from cells has its zone; a template may lack it.
///
/// - Wrong: `"validFrom": "2026-07-01T00:00:00"`
/// - Right: `"validFrom": "2026-07-01T00:00:00Z"`
struct ZoneRule: Rule {
  static let missing = ProblemCode(
    "credential.date.zoneless",
    meaning: "The date has a time but no zone, so that nobody knows which moment it means.",
    remedy: "add the zone: Z for UTC, or +02:00")
  static let codes = [missing]

  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.dated }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    for property in node.properties where property.coercion == .dateTime {
      for value in property.values {
        guard let text = value.text, let moment = XSDLexical.dateTime(text), !moment.hasZone else { continue }
        violations.append(
          context.violation(
            ZoneRule.missing, of: node, property, at: value.place, value: text, "does not say its time zone",
            remedy: "write \(text)Z if it is UTC, or add another zone such as +02:00"))
      }
    }
  }
}
