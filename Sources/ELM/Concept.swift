/// An entry of a controlled vocabulary, such as the country Italy or the mode "Blended" (SKOS, §3).
///
///     let italy = Vocabulary.named("country")?.resolve("it")
///     italy?.tree()     // {"id": "…/country/ITA", "type": "Concept", "inScheme": {…}, "notation": "country", …}
public struct Concept: Hashable, Sendable {
  public let iri: String
  /// In English; nil for the languages whose English names we do not have.
  public let label: String?
  /// What else people write for it: ISO codes, abbreviations, other names.
  public let codes: [String]
  /// The IRI of the vocabulary's concept scheme.
  public let scheme: String
  /// What the official credentials write as the concept's notation: the list's name for lists of the Publications
  /// Office, nothing else.
  public let notation: String?

  /// The concept whole, its members in the order of the official credentials.
  ///
  /// The lists that we hold have English labels alone, so `prefLabel` is English whatever the credential's language is:
  /// an English word is never passed off as a word of another language.
  public func tree(language: String = "en") -> Tree {
    var members = [
      Tree.Member("id", .string(iri)),
      Tree.Member("type", "Concept"),
      Tree.Member("inScheme", .object([Tree.Member("id", .string(scheme)), Tree.Member("type", "ConceptScheme")])),
    ]
    if let notation { members.append(Tree.Member("notation", .string(notation))) }
    if let label { members.append(Tree.Member("prefLabel", .object([Tree.Member("en", .string(label))]))) }
    return .object(members)
  }

  /// The label, or the code of a concept without one.
  public var name: String { label ?? codes.first ?? iri }
}
