import ELM
import Records

/// The language of a text is a tag of BCP 47, such as `en` or `de-AT`.
///
/// A viewer looks for the texts in its user's language by this tag, and finds none under a name of its own making.
///
/// - Wrong: `"title": {"english": "Creating Digital Learning Content"}`
/// - Right: `"title": {"en": "Creating Digital Learning Content"}`
struct LanguageTagRule: Rule {
  static let malformed = ProblemCode(
    "credential.language.malformed",
    meaning:
      "The language of a text is no tag of BCP 47, such as en, sl or de-AT. A viewer finds no text under another "
      + "name.",
    remedy: "write the language's code, such as en")
  static let codes = [malformed]

  func nodes(of map: NodeMap) -> [NodeMap.Node] { map.features.contains(.doubtfulLanguages) ? map.shown : [] }

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    for property in node.properties where property.coercion == .language {
      for value in property.values {
        guard case .text(_, let language) = value.content, !language.isEmpty, !isTag(language) else { continue }
        violations.append(
          context.violation(
            LanguageTagRule.malformed, of: node, property, at: value.place, value: language, "is no code of a language")
        )
      }
    }
  }

  private func isTag(_ language: String) -> Bool {
    // Nearly every tag is two letters, and needs no parsing.
    let bytes = language.utf8
    if bytes.count == 2 { return bytes.allSatisfy { $0 &- UInt8(ascii: "a") < 26 } }
    // BCP 47 keeps names of more than three letters for languages that none was ever registered under: `english` is none.
    return XSDLexical.isLanguageTag(language) && bytes.prefix { $0 != UInt8(ascii: "-") }.count <= 3
  }
}
