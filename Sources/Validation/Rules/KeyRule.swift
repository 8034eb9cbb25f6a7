import ELM
import Records

/// Every key and every type of the credential is known, stands where it means something, and can be used.
///
/// Readers drop a key that they do not know, and with it the value: a misspelt `giveName` would vanish in silence. A
/// few keys are known, but in a way that contradicts the profile, so that no value of theirs can be right. A property
/// that the profile does not know of this class is kept, but read by nobody, and worth a warning.
///
/// - Wrong: `"giveName": {"en": "Ana"}`
/// - Right: `"givenName": {"en": "Ana"}`
/// - Wrong: `"grade": {…}` on the person
/// - Right: `"grade": {…}` on the assessment
struct KeyRule: Rule {
  static let unknown = ProblemCode(
    "credential.key.unknown",
    meaning:
      "The contexts of a European Digital Credential define no such key or type here, so that every reader would "
      + "drop it with its value.",
    remedy: "correct or remove it")
  static let unusable = ProblemCode(
    "credential.key.unusable",
    meaning: "The key is defined, but in a way that contradicts the profile, so that no value can be right.",
    remedy: "remove it")
  static let misplaced = ProblemCode(
    "credential.key.misplaced", severity: .warning,
    meaning: "The profile does not know this property of this class, so that readers will probably not show it.",
    remedy: "move it to where the profile has it, or remove it")
  static let codes = [unknown, unusable, misplaced]

  /// By the term's index: whether there is more to ask of it than where it stands.
  private let isSpecial = NodeMap.table.terms.map { $0.objection != nil || $0.isOfCredential }
  private let credential = NodeMap.classes(["VerifiableCredential"])
  /// To find the nearest of all keys takes a while, and whoever has a thousand faults needs no thousand suggestions.
  private static let mostSuggestions = 1000

  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.features.contains(.oddities) ? map.reached : map.shown }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    for oddity in node.oddities {
      switch oddity {
      case .unknownKey(let key, let place):
        let nearest = violations.count < KeyRule.mostSuggestions ? NodeMap.table.nearestTerm(to: key) : nil
        violations.append(
          context.violation(
            KeyRule.unknown, of: node, at: place, value: key, "is no key of the European Learning Model",
            remedy: nearest.map { "write \"\($0)\" if that is meant, or remove it" }))
      case .unknownType(let name, let place):
        let nearest = violations.count < KeyRule.mostSuggestions ? NodeMap.table.nearestClass(to: name) : nil
        violations.append(
          context.violation(
            KeyRule.unknown, of: node, at: place, value: name, "is no type of the European Learning Model",
            remedy: nearest.map { "write \"\($0)\" if that is meant" }))
      default: continue
      }
    }
    guard !node.isCut else { return }
    for property in node.properties {
      if !isSpecial[property.term] {
        if node.classes != 0, context.rule(property, of: node) == nil {
          report(misplaced: property, of: node, context, &violations)
        }
        continue
      }
      let term = NodeMap.table.terms[property.term]
      if let objection = term.objection {
        violations.append(
          context.violation(KeyRule.unusable, of: node, property, at: property.place, value: term.name, objection))
      } else if term.isOfCredential, node.classes & credential == 0 {
        violations.append(
          context.violation(
            KeyRule.unknown, of: node, property, at: property.place, value: term.name,
            "has a meaning on the credential itself alone", remedy: remedy(for: term.name)))
      } else if node.classes != 0, context.rule(property, of: node) == nil {
        report(misplaced: property, of: node, context, &violations)
      }
    }
  }

  private func report(
    misplaced property: NodeMap.Property, of node: NodeMap.Node, _ context: RuleContext,
    _ violations: inout [Violation]
  ) {
    violations.append(
      context.violation(
        KeyRule.misplaced, of: node, property, at: property.place, value: Terms.name(property),
        "is no property of \(Wording.someone(of: node.types))"))
  }

  private func remedy(for term: String) -> String? {
    term == "issued" ? "write dateIssued here, or remove it" : nil
  }
}
