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
      let property = node.property.path
      return Problem(
        .templatePersonal, at: template.place(of: node.path), value: node.text,
        "would stand in the credential of every row, as \(property)",
        remedy: "map a column to \(property), or remove it from the template", path: node.path)
    }
  }
}

extension TemplateNode {
  /// Values, at or below this, that the template itself settles. A concept only qualifies a value, and identifiers say nothing,
  /// except that a mailbox is its address.
  fileprivate var sayings: [TemplateNode] {
    switch content {
    case .slot, .fact: return []
    case .leaf: return [self]
    case .array(let elements): return elements.flatMap(\.sayings)
    case .object(let members):
      if type == "Concept" { return [] }
      let isMailbox = type == "Mailbox"
      return members.filter { $0.key != "type" && (isMailbox || $0.key != "id" || type == nil) }.flatMap {
        $0.node.sayings
      }
    }
  }

  /// What a column can be mapped to: of a text in a language map the property that has the map.
  fileprivate var property: TemplateNode {
    var node = self
    while let parent = node.parent, parent.type == nil, parent.parent != nil { node = parent }
    return node
  }

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
