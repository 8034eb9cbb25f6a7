import ELM
import Records

/// Finds what a template says about one person and no cell replaces: the sample person of a template would be sealed into the
/// credential of everybody.
enum PersonalContent {
  /// What tells one person from another.
  private static let properties = [
    "givenName", "familyName", "fullName", "birthName", "patronymicName", "dateOfBirth", "placeOfBirth", "nationalID",
    "identifier", "contactPoint", "location", "gender", "citizenshipCountry",
  ]

  /// The paths at which something of the kind stands, each once.
  static func paths(in root: TemplateNode) -> [String] {
    sayings(in: root).map(\.property.path).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func sayings(in root: TemplateNode) -> [TemplateNode] {
    guard let subject = root["credentialSubject"] else { return [] }
    return properties.compactMap { subject[$0] }.flatMap { $0.sayings(qualifying: false) }
  }

  static func problems(in root: TemplateNode, template: Template) -> [Problem] {
    sayings(in: root).map { node in
      let property = node.property.path
      return Problem(
        .templatePersonal, at: template.place(of: node.path), value: node.text,
        "would stand in the credential of every row, as \(property)",
        remedy: "map a column to \(property), or remove it from the template", path: node.path)
    }
  }
}

extension TemplateNode {
  /// Values, at or below this, that the template itself settles. The name of an identifier's scheme only qualifies a value, and so
  /// does a concept beside values that come from cells; ids say nothing, except that a mailbox is its address.
  ///
  /// - Parameter qualifying: whether this stands beside values that come from cells.
  fileprivate func sayings(qualifying: Bool) -> [TemplateNode] {
    switch content {
    case .slot, .fact, .numbered: return []
    case .each(_, let model): return model.sayings(qualifying: qualifying)
    case .leaf: return [self]
    case .array(let elements): return elements.flatMap { $0.sayings(qualifying: qualifying) }
    case .object(let members):
      if type == "Concept" { return qualifying ? [] : [self] }
      guard let type else { return members.flatMap { $0.node.sayings(qualifying: false) } }
      let silent = TemplateNode.qualifiers.union([type == "Mailbox" ? "type" : "id"])
      return members.filter { !silent.contains($0.key) }.flatMap { $0.node.sayings(qualifying: isChangeable) }
    }
  }

  private static let qualifiers: Set = ["type", "schemeName", "schemeId", "schemeVersion", "schemeAgency"]

  /// What a column can be mapped to: of a text in a language map the property that has the map.
  fileprivate var property: TemplateNode {
    var node = self
    while let parent = node.parent, parent.type == nil, parent.parent != nil { node = parent }
    return node
  }

  fileprivate var text: String? {
    if case .leaf(let tree) = content { tree.string } else { id }
  }
}

extension ProblemCode {
  public static let templatePersonal = ProblemCode(
    "template.personal",
    meaning:
      "The template names, dates or addresses a person, and no column replaces it. It would be sealed into everybody's credential.",
    remedy: "map a column to it, or remove it from the template")
}
