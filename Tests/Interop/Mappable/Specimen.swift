import ELM

/// Makes nodes that satisfy the generic profile and say no more than they must.
///
///     var specimen = Specimen()
///     let assessment = specimen.node("LearningAssessment")      // with its title, its grade and who awarded it
struct Specimen {
  private let profile = ApplicationProfile.edcGenericFull
  private var made = 0

  /// A credential with the nodes of a way, and members of the last of them.
  mutating func credential(_ way: ArraySlice<PropertyCase.Step>, ending: (inout Specimen) -> [Tree.Member]) -> Tree {
    func end(_ way: ArraySlice<PropertyCase.Step>, _ specimen: inout Specimen) -> [Tree.Member] {
      guard let step = way.first else { return ending(&specimen) }
      let below = end(way.dropFirst(), &specimen)
      return [.init(step.term, specimen.node(step.type, with: below))]
    }
    var own = end(way, &self)
    own.removeAll { ["credentialProfiles", "validFrom"].contains($0.key) }
    if !own.contains(where: { $0.key == "credentialSubject" }) {
      own.append(.init("credentialSubject", node("Person")))
    }
    if !own.contains(where: { $0.key == "issuer" }) { own.append(.init("issuer", node("Organisation"))) }
    own += [
      .init("credentialProfiles", Vocabulary.named("credential-profile")?.resolve("Generic")?.tree() ?? .null),
      .init("validFrom", "2026-05-04T00:00:00Z"),
    ]
    guard case .object(let members) = node("EuropeanDigitalCredential", with: own) else { return .null }
    let settled: Set = ["id", "type", "issued", "credentialSchema"]
    return .object(
      [
        .init("id", "urn:credential:00000000-0000-4000-8000-000000000000"),
        .init("type", ["VerifiableCredential", "EuropeanDigitalCredential"]),
      ]
        + members.filter { !settled.contains($0.key) }
        + [
          .init(
            "@context", ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap"])
        ])
  }

  /// A node of the class, and the mandatory ones below it.
  ///
  /// - Parameter extra: members that the node has besides, or in place of those that it would have.
  mutating func node(_ type: String, with extra: [Tree.Member] = []) -> Tree {
    made += 1
    var members: [Tree.Member] = [
      .init("id", .string(type == "Mailbox" ? "mailto:m\(made)@example.org" : "urn:epass:\(type):\(made)")),
      .init("type", .string(type)),
    ]
    for rule in profile.rules(for: type) where Specimen.isMandatory(rule, in: type) {
      if extra.contains(where: { $0.key == rule.term }) { continue }
      members.append(.init(rule.term, value(of: rule, in: type)))
    }
    return .object(members + extra)
  }

  /// A claim that is none of the usual ones must say what it is, where a claim is wanted (`ClaimNodeShape`).
  static func isMandatory(_ rule: PropertyRule, in type: String) -> Bool {
    rule.min > 0 || type == "Claim" && rule.term == "dcType"
  }

  /// One value of a property.
  mutating func value(of rule: PropertyRule, in type: String) -> Tree {
    if let text = Specimen.text(for: rule, in: type) {
      switch TermTable.edc.term(rule.term)?.coercion {
      case .language: return .object([.init("en", .string(text))])
      case .integer, .positiveInteger: return .number(text)
      case .boolean: return .boolean(text == "true")
      default: return .string(text)
      }
    }
    let classes = Specimen.classes(of: rule)
    return classes.contains("Concept") ? concept(of: rule) : node(classes.last ?? "Organisation")
  }

  /// A concept of the vocabulary that the property asks for, or of nobody's.
  mutating func concept(of rule: PropertyRule) -> Tree {
    if let name = rule.vocabulary, let vocabulary = Vocabulary.named(name) {
      if let first = vocabulary.concepts.first(where: { $0.label != nil }) { return first.tree() }
      return ownConcept("\(vocabulary.prefix)3f9e5b2a-0000-4000-8000-000000000001", scheme: vocabulary.scheme)
    }
    made += 1
    return ownConcept("https://example.org/concepts/\(made)", scheme: "https://example.org/concepts")
  }

  private func ownConcept(_ iri: String, scheme: String) -> Tree {
    [
      "id": .string(iri), "type": "Concept", "inScheme": ["id": .string(scheme), "type": "ConceptScheme"],
      "prefLabel": ["en": "specimen"],
    ]
  }

  /// The classes of a property's values, without those that are never written: an agent is a person or an organisation.
  static func classes(of rule: PropertyRule) -> [String] {
    switch rule.kind {
    case .classes(let names): names.count > 1 ? names.filter { $0 != "Agent" } : names
    case .node: ["LearningAchievement"]
    case .nodeOfClass(let name): [name]
    default: []
    }
  }

  /// What a cell says for a property that holds a literal; nil for one that holds nodes.
  static func text(for rule: PropertyRule, in type: String) -> String? {
    switch rule.kind {
    case .classes, .node, .nodeOfClass: return nil
    case .iri: return "https://example.org/specimen"
    case .literal: return "N-1"
    case .datatype(let datatype):
      switch datatype {
      case .dateTime: return Specimen.moment
      case .anyURI: return "https://example.org/specimen"
      case .duration: return "PT60H"
      case .integer, .positiveInteger: return "12"
      case .decimal: return "2.50"
      case .boolean: return "true"
      case .html: return "<p>specimen</p>"
      case .langString: return "specimen"
      case .string: return rule.term == "content" ? Specimen.picture : "7.125"
      }
    }
  }

  static let moment = "2026-05-05T12:00:00+02:00"

  /// A PNG image of one grey pixel.
  private static let picture =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCA+4pDdQAAAABJRU5ErkJggg=="
}
