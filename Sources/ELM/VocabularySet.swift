/// The vocabularies that one pipeline knows: those of the European Learning Model, and lists of the institution's own.
///
///     let set = try VocabularySet(own: [faculties])
///     set.named("faculty")?.resolve("Law")
///     set.withScheme("https://riverbend.example/faculties").map(\.name)     // ["faculty"]
public struct VocabularySet: Sendable {
  /// Without any list of an institution.
  public static let official = VocabularySet(own: [])

  public let own: [Vocabulary]

  /// - Parameter own: lists with names that no official one has.
  public init(own: [Vocabulary]) { self.own = own }

  /// Whether any list of a scheme has a concept, or may have it; true as well for a scheme that nobody here knows.
  public func mayHold(_ iri: String, in scheme: String) -> Bool {
    let lists = withScheme(scheme)
    return lists.isEmpty || lists.contains { $0.contains(iri) }
  }

  public var all: [Vocabulary] { Vocabulary.all + own }

  public func named(_ name: String) -> Vocabulary? { Vocabulary.named(name) ?? own.first { $0.name == name } }

  /// Every list of a concept scheme: an institution may hold newer concepts of an official one.
  public func withScheme(_ iri: String) -> [Vocabulary] {
    let official = Vocabulary.withScheme(iri)
    guard !own.isEmpty else { return official.map { [$0] } ?? [] }
    return (official.map { [$0] } ?? []) + own.filter { $0.scheme == iri }
  }
}

extension Vocabulary {
  /// A list of an institution's own, whose concepts may have any IRIs.
  ///
  /// - Parameter concepts: all of `scheme`, each with an IRI of its own.
  public convenience init(own name: String, scheme: String, concepts: [Concept]) {
    let entries = concepts.map {
      ConceptTable.Entry(local: $0.iri, labels: $0.labels, codes: $0.codes, notation: $0.notation)
    }
    let table = ConceptTable(entries, codes: false)
    self.init(name, scheme: scheme, prefix: "", load: { table })
  }
}
