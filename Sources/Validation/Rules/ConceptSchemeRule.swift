import ELM
import Records

/// Where the model means a certain vocabulary, the concept comes from it, though the profile does not insist.
///
/// These are the mode of learning, the types of assessment, activity, opportunity and entitlement, the credit
/// framework, the supervision of an assessment, the decision of an accreditation, the target group, the status of a
/// grade, the schedule, the learner's gender, and how a file is encoded and of what type it is. A viewer knows what to
/// show for these lists and no others. For types, target groups, decisions and the status of a grade an issuer may have
/// concepts of its own, in a scheme of its own.
///
/// - Wrong: `"mode": {"id": "http://data.europa.eu/snb/eqf/6", …}`
/// - Right: `"mode": {"id": "http://data.europa.eu/snb/learning-assessment/e92d221e4d", …}`
struct ConceptSchemeRule: Rule {
  static let codes = [ProblemCode.conceptScheme]

  private static let official = ["http://data.europa.eu/", "http://publications.europa.eu/"]

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    guard !node.isCut else { return }
    for property in node.properties where property.coercion == .node {
      guard let rule = context.rule(property, of: node), let vocabulary = rule.vocabulary,
        case .rules(let allowsOwn) = rule.rule.demand
      else { continue }
      for value in property.values {
        guard let position = value.node else { continue }
        let concept = context.map.nodes[position]
        // What is no concept at all, the profile objects to.
        guard concept.classes & ConceptSchemes.concept != 0, !concept.isCut else { continue }
        let count = ConceptSchemes.property(of: concept)?.values.count ?? 0
        let isRight = context.answer("\(allowsOwn) own \(vocabulary.name)", of: position, with: count) {
          let schemes = ConceptSchemes.ids(of: concept, in: context.map)
          return schemes.contains(vocabulary.scheme) || allowsOwn && isOwn(concept.id, schemes)
        }
        if isRight { continue }
        violations.append(
          context.violation(
            .conceptScheme, of: node, property, at: value.place, value: concept.id,
            "is not from the list that the \(Wording.name(of: Terms.name(property))) must come from",
            remedy: "choose a concept of the vocabulary \"\(vocabulary.name)\""))
      }
    }
  }

  private func isOwn(_ id: String?, _ schemes: [String]) -> Bool {
    !schemes.isEmpty
      && ([id].compactMap { $0 } + schemes).allSatisfy { iri in
        !ConceptSchemeRule.official.contains { iri.hasPrefix($0) }
      }
  }
}
