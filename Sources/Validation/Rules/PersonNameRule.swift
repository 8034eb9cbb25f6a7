import Records

/// A person's name is written in one language only.
///
/// The profile allows one full name, one family name and one given name, whatever their languages: a name in two
/// languages would be two names. It is written as it stands in the person's passport, and its language is that of the
/// other texts.
///
/// - Wrong: `"givenName": {"en": "Anna", "el": "Άννα"}`
/// - Right: `"givenName": {"en": "Anna"}`
struct PersonNameRule: Rule {
  static let several = ProblemCode(
    "credential.name.several",
    meaning:
      "A person's name stands here in several languages, or twice in one. In a credential a person has one full "
      + "name, one family name and one given name.",
    remedy: "keep the name in one language")
  static let codes = [several]

  private let names = ["fullName", "familyName", "givenName"].map(Terms.index)
  private let person = NodeMap.classes(["Person"])

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    guard node.classes & person != 0, !node.isCut else { return }
    var languages: Set<String> = []
    for term in names {
      guard let property = node.property(term) else { continue }
      for value in property.values {
        guard case .text(let text, let language) = value.content else { continue }
        let isFirst = languages.isEmpty
        guard languages.insert(language).inserted, !isFirst else { continue }
        violations.append(
          context.violation(
            PersonNameRule.several, of: node, property, at: value.place, value: text,
            "is the person's name in another language, \"\(language)\""))
      }
    }
  }
}
