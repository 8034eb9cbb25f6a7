extension ApplicationProfile {
  /// The profile that a credential asks for in its `credentialProfiles`: the union of all that are known among them, and
  /// the generic one when none is.
  public init(namedBy credential: Tree) {
    let concepts = ApplicationProfile.concepts(of: credential)
    self.init(union: ApplicationProfile.all.filter { $0.declarations.contains { concepts.contains($0.concept) } })
  }

  /// The profile of a word of the command line; nil when there is none.
  public static func named(_ word: String) -> ApplicationProfile? {
    all.first { $0.declarations.first?.word == word }
  }

  /// The concepts of profiles that exist and that no credential can be checked against, with the reason as the predicate
  /// of a sentence.
  public static let refusals = [
    "http://data.europa.eu/snb/credential/6dff8a0f87":
      "is the profile of diploma supplements, whose shapes no credential can satisfy: each qualification must have a "
      + "part that is a qualification and so must have parts itself, without end"
  ]

  /// The concepts that stand in a credential's `credentialProfiles`, each as an object or as a bare IRI.
  static func concepts(of credential: Tree) -> Set<String> {
    Set((credential["credentialProfiles"]?.elements ?? []).compactMap { $0.id ?? $0.string })
  }
}
