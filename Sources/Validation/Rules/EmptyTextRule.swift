import Records

/// No text is empty, or white space alone.
///
/// The European shapes count an empty text as a value, and a person sees nothing where a title should be. Where there
/// is nothing to say, there is no text.
///
/// - Wrong: `"title": {"en": " "}`
/// - Right: `"title": {"en": "Creating Digital Learning Content"}`
struct EmptyTextRule: Rule {
  static let empty = ProblemCode(
    "credential.text.empty",
    meaning: "A text is there, but nobody can see any of it. The European shapes count it as a value all the same.",
    remedy: "write something, or leave the whole of it out")
  static let codes = [empty]

  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.features.contains(.doubtfulTexts) ? map.shown : [] }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    for property in node.properties {
      for value in property.values {
        guard let text = value.text, isBlank(text) else { continue }
        violations.append(
          context.violation(
            EmptyTextRule.empty, of: node, property, at: value.place, value: text,
            "is empty, and the \(Wording.name(of: Terms.name(property))) must say something"))
      }
    }
  }

  private func isBlank(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    // A text that begins with a visible ASCII character is not blank; nearly all do.
    if first > 0x20, first < 0x7F { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
        || scalar.properties.generalCategory == .control
    }
  }
}
