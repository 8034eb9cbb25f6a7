/// An entry of a controlled vocabulary, such as the country Italy or the mode "Blended" (SKOS, §3).
///
///     let italy = Vocabulary.named("country")?.resolve("it")
///     italy?.tree()     // {"id": "…/country/ITA", "type": "Concept", "inScheme": {…}, "notation": "country", …}
public struct Concept: Hashable, Sendable {
  /// What a concept is called in one language.
  public struct Label: Hashable, Sendable {
    /// BCP 47 tag: `en`.
    public let language: String
    public let text: String

    public init(_ language: String, _ text: String) {
      self.language = language
      self.text = text
    }
  }

  public let iri: String
  /// One a language. English alone in the lists that we hold, and none for the languages whose English names we do not have;
  /// an institution's own lists have what the institution wrote.
  public let labels: [Label]
  /// What else people write for it: ISO codes, abbreviations, other names.
  public let codes: [String]
  /// The IRI of the vocabulary's concept scheme.
  public let scheme: String
  /// What the official credentials write as the concept's notation: the list's name for lists of the Publications
  /// Office, nothing else. An institution's own list says itself.
  public let notation: String?

  public init(iri: String, labels: [Label], codes: [String], scheme: String, notation: String?) {
    self.iri = iri
    self.labels = labels
    self.codes = codes
    self.scheme = scheme
    self.notation = notation
  }

  /// The concept whole, its members in the order of the official credentials.
  ///
  /// `prefLabel` has the labels that the list has, whatever the credential's language is: an English word is never passed
  /// off as a word of another language.
  public func tree(language: String = "en") -> Tree {
    var members = [
      Tree.Member("id", .string(iri)),
      Tree.Member("type", "Concept"),
      Tree.Member("inScheme", .object([Tree.Member("id", .string(scheme)), Tree.Member("type", "ConceptScheme")])),
    ]
    if let notation { members.append(Tree.Member("notation", .string(notation))) }
    if !labels.isEmpty {
      let texts = labels.map { Tree.Member($0.language, .string($0.text)) }
      members.append(Tree.Member("prefLabel", .object(texts)))
    }
    return .object(members)
  }

  /// In English, or in the first language that there is.
  public var label: String? { (labels.first { $0.language == "en" } ?? labels.first)?.text }

  /// The label, or the code of a concept without one.
  public var name: String { label ?? codes.first ?? iri }
}
