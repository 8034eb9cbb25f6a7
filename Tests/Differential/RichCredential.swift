import ELM

/// A credential in which every class of the profile has every property that the profile gives it, so that mutants reach
/// every rule. Each class stands once and is referred to from everywhere else.
enum RichCredential {
  static let document: Tree = {
    var writer = Writer()
    let credential = writer.node("EuropeanDigitalCredential")
    let rest = ApplicationProfile.edcGenericFull.classes.filter { !writer.written.contains($0) }.map { writer.node($0) }
    return credential.with("@context", .array(TermTable.contexts.map(Tree.string)))
      .with("type", ["VerifiableCredential", "EuropeanDigitalCredential"]).with("hasPart", .array(rest))
  }()

  private struct Writer {
    private(set) var written: Set<String> = []
    private let profile = ApplicationProfile.edcGenericFull

    mutating func node(_ className: String) -> Tree {
      var tree: Tree = ["id": .string("urn:x:rich:\(className)"), "type": .string(className)]
      guard written.insert(className).inserted else { return tree }
      for rule in profile.rules(for: className) {
        guard let term = TermTable.edc.term(rule.term), term.objection == nil else { continue }
        tree = tree.with(rule.term, value(rule))
      }
      return tree
    }

    private mutating func value(_ rule: PropertyRule) -> Tree {
      switch rule.kind {
      case .classes(["Concept"]): concept(rule)
      case .nodeOfClass(let name): node(name)
      case .classes(let names): node(names.first { !written.contains($0) } ?? names.last ?? "")
      case .node: node(ApplicationProfile.claimClasses.first { !written.contains($0) } ?? "LearningAchievement")
      case .datatype(let datatype): literal(datatype)
      case .literal: "7"
      case .iri: ["id": "urn:x:rich:iri"]
      }
    }

    private func concept(_ rule: PropertyRule) -> Tree {
      let scheme = rule.vocabulary.flatMap(Vocabulary.named)?.scheme ?? "urn:x:rich:scheme"
      return [
        "id": .string("\(scheme)/\(rule.term)"), "type": "Concept",
        "inScheme": ["id": .string(scheme), "type": "ConceptScheme"],
        "prefLabel": ["en": .string(rule.term)],
      ]
    }

    private func literal(_ datatype: PropertyRule.Datatype) -> Tree {
      switch datatype {
      case .langString: ["en": "Words", "it": "Parole"]
      case .dateTime: "2023-01-01T00:00:00Z"
      case .duration: "PT60H"
      case .integer, .positiveInteger: 7
      case .decimal: "7.5"
      case .boolean: true
      case .anyURI: "https://example.org/rich"
      case .string, .html: "Words"
      }
    }
  }
}
