import ELM
import Records

/// A concept that says it belongs to a vocabulary is on its list.
///
/// The European shapes ask only which list a concept names: EQF level 99 would pass. Of lists that grow between two
/// releases of Confer (the Qualifications Dataset Register, ESCO) the form of the IRI is known, and that alone is
/// checked.
///
/// - Wrong: `"eqfLevel": {"id": "http://data.europa.eu/snb/eqf/99", …}`
/// - Right: `"eqfLevel": {"id": "http://data.europa.eu/snb/eqf/6", …}`
struct ConceptMembershipRule: Rule {
  static let unknown = ProblemCode(
    "credential.concept.unknown",
    meaning: "The concept says that it belongs to a controlled vocabulary, but the vocabulary has no such concept.",
    remedy: "choose a concept of the vocabulary")
  static let codes = [unknown]

  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.concepts }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    guard node.classes & ConceptSchemes.concept != 0, let id = node.id else { return }
    for scheme in ConceptSchemes.ids(of: node, in: context.map) {
      guard !context.vocabularies.mayHold(id, in: scheme) else { continue }
      let names = context.vocabularies.withScheme(scheme).map { "\"\($0.name)\"" }.joined(separator: " or ")
      violations.append(
        context.violation(
          ConceptMembershipRule.unknown, of: node, at: node.place, value: id,
          "is not a concept of the vocabulary \(names)"))
    }
  }
}
