import ELM
import Records

/// A concept bears the English name that its list gives it.
///
/// The country Italy labelled "Spain" shows one thing to people and another to machines. Lists change their wording now
/// and then, so that a name that merely differs is a warning; a name that another concept of the list bears is an
/// error. That copies of a concept bear one name throughout the credential, the rule `divergent-copy` sees to.
///
/// - Wrong: `"id": "…/authority/country/ITA", "prefLabel": {"en": "Spain"}`
/// - Right: `"id": "…/authority/country/ITA", "prefLabel": {"en": "Italy"}`
struct ConceptLabelRule: Rule {
  static let relabelled = ProblemCode(
    "credential.concept.relabelled", severity: .warning,
    meaning:
      "The concept's English name is not the one that its list gives it, so that people and machines may read "
      + "different things.",
    remedy: "write the name that the list gives it, or choose the concept that is meant")
  static let mislabelled = ProblemCode(
    "credential.concept.mislabelled",
    meaning: "The concept bears the name of another concept of its list: people read the one, machines the other.",
    remedy: "choose the concept that is meant, and write its own name")
  static let codes = [relabelled, mislabelled]

  private let label = Terms.index("prefLabel")

  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.concepts }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    guard node.classes & ConceptSchemes.concept != 0, let id = node.id, let property = node.property(label) else {
      return
    }
    for scheme in ConceptSchemes.ids(of: node, in: context.map) {
      // The first list that has the concept says what it is called.
      let holder = context.vocabularies.withScheme(scheme).lazy.compactMap { vocabulary in
        vocabulary.englishLabel(ofConcept: id).map { (vocabulary: vocabulary, label: $0) }
      }.first
      guard let (vocabulary, known) = holder else { continue }
      for value in property.values {
        guard case .text(let text, "en") = value.content, text != known else { continue }
        let isAnothers = vocabulary.resolve(text).map { $0.iri != id } ?? false
        // The names of a list that grows between our releases are renewed with it.
        guard isAnothers || !vocabulary.isOpen else { continue }
        violations.append(
          context.violation(
            isAnothers ? ConceptLabelRule.mislabelled : ConceptLabelRule.relabelled, of: node, property,
            at: value.place,
            value: text, "is not the name of \(id), which is \"\(known)\""))
      }
    }
  }
}
