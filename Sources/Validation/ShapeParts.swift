import ELM

/// Where a concept says which vocabulary it belongs to.
enum ConceptSchemes {
  static let bit = NodeMap.classes(["ConceptScheme"])
  static let concept = NodeMap.classes(["Concept"])
  private static let term = TermTable.edc.term("inScheme")?.index ?? -1

  static func property(of node: NodeMap.Node) -> NodeMap.Property? { node.property(term) }

  /// The ids of the schemes that a concept names.
  static func ids(of node: NodeMap.Node, in map: NodeMap) -> [String] {
    (property(of: node)?.values ?? []).compactMap { value in
      if case .node(let position) = value.content { map.nodes[position].id } else { nil }
    }
  }
}

/// `ClaimTypeNodeShape`: what a bare claim must have to stand where a claim is wanted.
enum ClaimShape {
  static let classes = NodeMap.classes(ApplicationProfile.claimClasses)

  private static let rules: [(term: Int, classes: NodeMap.ClassSet)] = [
    ("awardedBy", ["AwardingProcess"]), ("dcType", ["Concept"]), ("additionalNote", ["Note"]),
    ("supplementaryDocument", ["WebResource"]), ("identifier", ["Identifier", "LegalIdentifier"]),
  ].compactMap { name, classes in TermTable.edc.term(name).map { ($0.index, NodeMap.classes(classes)) } }

  private static let texts = ["title", "description"].compactMap { TermTable.edc.term($0)?.index }

  static func isSatisfied(by claim: NodeMap.Node, in map: NodeMap) -> Bool {
    for (position, rule) in rules.enumerated() {
      let values = claim.property(rule.term)?.values ?? []
      // Awarding details exactly once, and a type.
      if position == 0, values.count != 1 { return false }
      if position == 1, values.isEmpty { return false }
      let isSound = values.allSatisfy { value in
        if case .node(let node) = value.content { map.nodes[node].classes & rule.classes != 0 } else { false }
      }
      if !isSound { return false }
    }
    for (position, term) in texts.enumerated() {
      let values = claim.property(term)?.values ?? []
      if position == 0, values.isEmpty { return false }
      let languages = values.map { value -> String in
        if case .text(_, let language) = value.content { language } else { "" }
      }
      if languages.contains("") || Set(languages).count != languages.count { return false }
    }
    return true
  }
}
