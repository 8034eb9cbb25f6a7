import ELM
import Records

/// Finds what a template says about one person and no cell replaces: the sample person of a template would be sealed into the
/// credential of everybody.
enum PersonalContent {
  /// What tells one person from another.
  private static let properties = [
    "givenName", "familyName", "fullName", "birthName", "patronymicName", "dateOfBirth", "placeOfBirth", "nationalID",
    "identifier", "contactPoint",
  ]

  static func problems(in root: TemplateNode, template: Template) -> [Problem] {
    guard let subject = root["credentialSubject"] else { return [] }
    return properties.compactMap { subject[$0] }.flatMap(\.sayings).map { node in
      Problem(
        .templatePersonal, at: template.place(of: node.path), value: node.text,
        "would stand in the credential of every row, as \(node.path)",
        remedy: "map a column to \(node.path), or remove it from the template", path: node.path)
    }
  }
}

extension TemplateNode {
  /// Values, at or below this, that the template itself settles. A concept and the name of an identifier's scheme only qualify a
  /// value, and ids say nothing, except that a mailbox is its address.
  fileprivate var sayings: [TemplateNode] {
    switch content {
    case .slot, .fact: return []
    case .leaf: return [self]
    case .array(let elements): return elements.flatMap(\.sayings)
    case .object(let members):
      if type == "Concept" { return [] }
      guard let type else { return members.flatMap { $0.node.sayings } }
      let silent = TemplateNode.qualifiers.union([type == "Mailbox" ? "type" : "id"])
      return members.filter { !silent.contains($0.key) }.flatMap { $0.node.sayings }
    }
  }

  private static let qualifiers: Set = ["type", "schemeName", "schemeId", "schemeVersion", "schemeAgency"]

  fileprivate var text: String? {
    if case .leaf(let tree) = content { tree.string } else { nil }
  }
}

extension ProblemCode {
  public static let templatePersonal = ProblemCode(
    "template.personal",
    meaning:
      "The template names, dates or addresses a person, and no column replaces it. It would be sealed into everybody's credential.",
    remedy: "map a column to it, or remove it from the template")
}
