import Records

extension ApplicationProfile {
  /// One published profile: what it is called, by whom it is chosen, and its table.
  public struct Declaration: Hashable, Sendable {
    /// As the command line names it: `accredited`.
    public let word: String
    /// As the Commission names it: `edc-accredited`.
    public let name: String
    public let version: String
    /// Written as `credentialSchema.id`; what verifiers choose their shapes by.
    public let schema: String
    /// The concept of the vocabulary `credential-profile` that stands in a credential's `credentialProfiles`.
    public let concept: String
    let table: String
    /// SHA-256 (FIPS 180-4) of what the profile is called and what its table says, together with the table that it adds
    /// to: two programs with one digest check the same. Line breaks and indentation do not count.
    public let digest: Digest

    init(
      word: String, name: String, version: String = "1.1.0", schema: String, concept: String, table: String,
      base: Declaration? = nil
    ) {
      self.word = word
      self.name = name
      self.version = version
      self.schema = schema
      self.concept = concept
      self.table = table
      let words = table.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
      let parts = [name, version, schema, concept, base?.digest.hex ?? "", words]
      digest = Digest(of: parts.joined(separator: "\n").utf8)
    }

    /// The label of its concept: `Issued by mandate`.
    public var label: String { Vocabulary.named("credential-profile")?.label(ofConcept: concept) ?? word }

    /// `edc-accredited 1.1.0`
    public var title: String { "\(name) \(version)" }

    public static func == (left: Declaration, right: Declaration) -> Bool { left.digest == right.digest }
    public func hash(into hasher: inout Hasher) { hasher.combine(digest) }
  }

  /// `edc-accredited 1.1.0 and edc-issued-by-mandate 1.1.0`
  public var title: String { declarations.map(\.title).joined(separator: " and ") }

  /// The `credentialSchema` of a credential of this profile: an object, or an array of them for several profiles.
  public var credentialSchema: Tree {
    let schemas = declarations.map { declaration -> Tree in
      ["id": .string(declaration.schema), "type": "ShaclValidator2017"]
    }
    return schemas.count == 1 ? schemas[0] : .array(schemas)
  }
}
