import Records

/// Objects, ids and texts have the form that JSON-LD gives them.
///
/// An id is a string, and a text for people is an object of languages and strings. Whatever has another form is dropped
/// or misread by those who read the credential.
///
/// - Wrong: `"title": {"en": 7}`
/// - Right: `"title": {"en": "7"}`
struct FormRule: Rule {
  static let malformed = ProblemCode(
    "credential.form.malformed",
    meaning:
      "What stands here cannot be read as JSON-LD: an id that is no string, or a language whose text is no string.",
    remedy: "write a string here")
  static let codes = [malformed]

  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.features.contains(.oddities) ? map.reached : [] }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    for oddity in node.oddities {
      guard case .malformed(let place) = oddity else { continue }
      violations.append(context.violation(FormRule.malformed, of: node, at: place, "does not have the form of JSON-LD"))
    }
  }
}
