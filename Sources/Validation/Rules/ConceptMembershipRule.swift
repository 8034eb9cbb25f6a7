import ELM
import Records

/// A concept that says it belongs to a vocabulary is on its list.
///
/// The shapes ask only which scheme a concept names: EQF level 99 would pass. Lists that grow between our releases (the
/// Qualifications Dataset Register, ESCO) are known by the form of their IRIs.
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
      guard let vocabulary = Vocabulary.withScheme(scheme), !vocabulary.contains(id) else { continue }
      violations.append(
        context.violation(
          ConceptMembershipRule.unknown, of: node, at: node.place, value: id,
          "is not a concept of the vocabulary \"\(vocabulary.name)\""))
    }
  }
}
