import ELM
import Testing

/// One property of one class, in a credential in which columns fill it.
struct PropertyCase: CustomTestStringConvertible {
  let type: String
  let rule: PropertyRule
  /// The way from the credential to a node of the class.
  let way: [Step]

  /// From a node by a property to a node of a class.
  struct Step {
    let term: String
    let type: String
  }

  /// A path of the credential, and what the cell that is mapped to it says.
  struct Filling {
    let path: String
    let text: String
  }

  var testDescription: String { "\(type).\(rule.term)" }

  /// What columns fill: the property, or in the node that is its value all that such a node cannot be without.
  var fillings: [Filling] {
    PropertyCase.fillings(of: rule, in: type, at: (way.map(\.term) + [rule.term]).joined(separator: "."))
  }

  private static func fillings(of rule: PropertyRule, in type: String, at path: String) -> [Filling] {
    if let text = Specimen.text(for: rule, in: type) { return [Filling(path: path, text: text)] }
    let value = rule.term == "credentialSubject" ? "Person" : Specimen.classes(of: rule).last ?? ""
    if value == "Concept" {
      var specimen = Specimen()
      if rule.vocabulary != nil {
        return [Filling(path: path, text: specimen.concept(of: rule).id ?? "")]
      }
      return [Filling(path: "\(path).prefLabel", text: "specimen")]
    }
    if value == "Mailbox" { return [Filling(path: "\(path).id", text: "ana@example.org")] }
    let rules = ApplicationProfile.edcGenericFull.rules(for: value)
    // Of a node without properties, who it is.
    if rules.isEmpty { return [Filling(path: "\(path).id", text: "https://example.org/specimen")] }
    let mandatory = rules.filter { Specimen.isMandatory($0, in: value) }
    let filled =
      mandatory.isEmpty ? rules.filter { Specimen.text(for: $0, in: value) != nil }.prefix(1) : mandatory[...]
    return filled.flatMap { fillings(of: $0, in: value, at: "\(path).\($0.term)") }
  }

  /// A template whose node of the class lacks the property, or has a node there that lacks what columns fill.
  var template: Tree {
    var specimen = Specimen()
    return specimen.credential(
      way[...],
      ending: { specimen in
        var members: [Tree.Member] = []
        if Specimen.text(for: rule, in: type) == nil,
          rule.vocabulary == nil || Specimen.classes(of: rule) != ["Concept"]
        {
          members.append(
            .init(
              rule.term, rule.term == "credentialSubject" ? specimen.node("Person") : specimen.value(of: rule, in: type)
            ))
        }
        return members
      })
  }

}

extension PropertyCase {
  /// Every property of every class that a credential can hold.
  static let all: [PropertyCase] = ways.sorted { $0.key < $1.key }.flatMap { type, way in
    ApplicationProfile.edcGenericFull.rules(for: type).map { PropertyCase(type: type, rule: $0, way: way) }
  }

  /// The classes that no property leads to in a credential.
  static let unreachable = Set(ApplicationProfile.edcGenericFull.classes).subtracting(ways.keys)

  /// The shortest way to each class.
  static let ways: [String: [Step]] = {
    var ways: [String: [Step]] = ["EuropeanDigitalCredential": []]
    var queue = ["EuropeanDigitalCredential"]
    while !queue.isEmpty {
      let type = queue.removeFirst()
      for rule in ApplicationProfile.edcGenericFull.rules(for: type) where !blocked.contains(rule.term) {
        // What a template says of the learner must be mapped: other things of the kind are easier to speak of.
        for value in values(of: rule) where ways[value] == nil && !(type == "Person" && rule.term != "hasClaim") {
          ways[value] = (ways[type] ?? []) + [Step(term: rule.term, type: value)]
          queue.append(value)
        }
      }
    }
    return ways
  }()

  /// What no column leads through: the seal settles the issuer, and the template its profiles and its looks.
  private static let blocked: Set = ["issuer", "credentialProfiles", "credentialSchema", "hasCredential"]

  private static func values(of rule: PropertyRule) -> [String] {
    switch rule.kind {
    case .classes(let names): rule.term == "credentialSubject" ? ["Person"] : names
    case .node: ApplicationProfile.claimClasses + ["Claim"]
    case .nodeOfClass(let name): [name]
    default: []
    }
  }
}
