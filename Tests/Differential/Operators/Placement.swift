import ELM
import Support

extension Operator {
  private static let isTyped: @Sendable (Site) -> Bool = { $0.value["type"]?.string != nil }
  private static let isLearner: @Sendable (Site) -> Bool = { $0.value["hasClaim"] != nil }
  private static let isNode: @Sendable (Site) -> Bool = { $0.value.isObject && $0.term?.coercion != .language }
  private static let credentialTerms = TermTable.edc.terms.filter(\.isOfCredential)
  private static let others = TermTable.edc.terms.filter { !$0.isOfCredential }

  private static func value(for term: TermTable.Term, _ random: inout SplitMix) -> Tree {
    switch term.coercion {
    case .node:
      random.below(4) == 0
        ? "urn:x:made" : ["id": "urn:x:made", "type": .string(random.pick(TermTable.edc.classes) ?? "")]
    case .language: random.below(4) == 0 ? "Made" : ["en": "Made"]
    case .dateTime: "2023-01-01T00:00:00Z"
    case .duration: "PT5H"
    case .boolean: true
    case .decimal: "2.5"
    case .anyURI: "https://x.org/made"
    default: random.below(2) == 0 ? 5 : "5"
    }
  }

  /// Properties where they belong and where they do not.
  static let placement: [Operator] = [
    .at("any property", weight: 6, isNode) { site, random in
      guard let term = random.pick(others) else { return nil }
      return site.value.with(term.name, value(for: term, &random))
    },
    .at("a property of its class", weight: 8, isTyped) { site, random in
      let rules = site.value["type"]?.string.map(ApplicationProfile.edcGenericFull.rules) ?? []
      guard let rule = random.pick(rules), let term = TermTable.edc.term(rule.term) else { return nil }
      return site.value.with(term.name, value(for: term, &random))
    },
    .at("a second value", weight: 8, isTyped) { site, random in
      let rules = site.value["type"]?.string.map(ApplicationProfile.edcGenericFull.rules) ?? []
      let held = rules.filter { site.value[$0.term] != nil }
      guard let rule = random.pick(held), let term = TermTable.edc.term(rule.term) else { return nil }
      return site.value.with(term.name, .array((site.value[term.name]?.elements ?? []) + [value(for: term, &random)]))
    },
    .at("a term of the credential elsewhere", weight: 3, isNode) { site, random in
      guard let term = random.pick(credentialTerms) else { return nil }
      return site.value.with(term.name, value(for: term, &random))
    },
    Operator("a term of the credential", weight: 4) { document, random in
      random.pick(credentialTerms).map { document.with($0.name, value(for: $0, &random)) }
    },
    .at("a claim of any kind", weight: 4, isLearner) { site, random in
      let kind = random.pick(["Claim", "LearningActivity", "LearningAssessment", "LearningEntitlement", "Grant"]) ?? ""
      var claim: Tree = ["id": "urn:x:claim", "type": .string(kind)]
      if random.below(3) > 0 { claim = claim.with("title", random.below(4) == 0 ? "Claim" : ["en": "Claim"]) }
      if random.below(3) > 0 {
        claim = claim.with("awardedBy", ["id": "urn:epass:awardingProcess:1", "type": "AwardingProcess"])
      }
      if random.below(3) > 0 { claim = claim.with("dcType", ["id": "urn:x:kind", "type": "Concept"]) }
      if random.below(3) == 0 { claim = claim.with("description", ["en": ["One", "Two"]]) }
      return site.value.with("hasClaim", .array((site.value["hasClaim"]?.elements ?? []) + [claim]))
    },
    .at("what contradicts the shapes", weight: 3, isNode) { site, random in
      let key = random.pick([
        "dateModified", "descriptionHtml", "latitude", "nationalID", "areaDialingCode", "refreshService",
      ])
      return key.map { site.value.with($0, ["id": "urn:x:contradiction"]) }
    },
  ]
}
