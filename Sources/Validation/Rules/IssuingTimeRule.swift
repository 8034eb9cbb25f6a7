import ELM
import Records

/// A credential says when it is issued, and says it twice: as `issuanceDate` and as `issued`.
///
/// The W3C's data model demands the one (VCDM 1.1 §4.6), the European profile the other; the European shapes do not ask
/// for both. Both say the same. Confer writes them itself, so that only credentials made elsewhere can lack one.
///
/// - Wrong: `"issued": "2026-07-01T10:00:00Z"` alone
/// - Right: `"issued": "2026-07-01T10:00:00Z", "issuanceDate": "2026-07-01T10:00:00Z"`
struct IssuingTimeRule: Rule {
  static let missing = ProblemCode(
    "credential.issuance.missing",
    meaning:
      "The credential has no issuanceDate, or another time than issued. The European shapes do not ask for it; the "
      + "W3C's data model does.",
    remedy: "write the same time as issued and as issuanceDate")
  static let codes = [missing]

  private let issued = Terms.index("issued")
  private let issuance = Terms.index("issuanceDate")
  private let credential = NodeMap.classes(["EuropeanDigitalCredential"])

  func nodes(of map: NodeMap) -> [NodeMap.Node] { Array(map.nodes.prefix(1)) }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    guard context.phase == .issue, node.place == 0, node.classes & credential != 0 else { return }
    let issued = node.property(issued)?.values.first?.text
    let issuance = node.property(issuance)?.values.first?.text
    guard issuance == nil || issued != nil && issued != issuance else { return }
    violations.append(
      context.violation(
        IssuingTimeRule.missing, of: node, node.property(self.issuance), at: 0, value: issuance,
        "does not carry the time of issue as its issuanceDate"))
  }
}
