import Records

// A credential on its way, named for what is now true of it. Only the stage that earns a type can make one: each initialiser
// is in an interface (`@_spi`) that no other module imports, so that sealing what was not checked does not compile.

/// A row mapped onto the template, not yet checked. Made by Mapping.
public struct DraftCredential: Sendable {
  /// A path of the credential and the cell that it was filled from.
  public struct Origin: Hashable, Sendable {
    /// As in the pipeline file, with indices where the template has arrays: `credentialSubject.hasClaim.title`.
    public let path: String
    public let cell: CellAddress
    /// Whether the cell gave a value; one that is empty or faulty did not.
    public let isFilled: Bool

    public init(path: String, cell: CellAddress, isFilled: Bool = true) {
      self.path = path
      self.cell = cell
      self.isFilled = isFilled
    }
  }

  public let row: SourceRow
  public let key: IssuanceKey
  /// The whole credential.
  public let pattern: CredentialPattern
  /// The parts that rows can change, with what is the same in all of them cut to `id` and `type`: all that a row's check needs.
  public let changeable: CredentialPattern
  public let filling: CredentialPattern.Filling
  public let origins: [Origin]
  /// What is awarded, without the issuing facts: two rows with the same digest are the same credential.
  public let contentDigest: Digest
  /// What mapping found wrong; a place that a faulty cell should have filled is empty.
  public let problems: [Problem]

  @_spi(Mapping)
  public init(
    row: SourceRow, key: IssuanceKey, pattern: CredentialPattern, changeable: CredentialPattern,
    filling: CredentialPattern.Filling, origins: [Origin], contentDigest: Digest, problems: [Problem]
  ) {
    self.row = row
    self.key = key
    self.pattern = pattern
    self.changeable = changeable
    self.filling = filling
    self.origins = origins
    self.contentDigest = contentDigest
    self.problems = problems
  }
}

/// A credential that satisfies the profile and the rules. Made by Validation.
public struct CheckedCredential: Sendable {
  public let draft: DraftCredential
  public let warnings: [Problem]

  @_spi(Validation)
  public init(_ draft: DraftCredential, warnings: [Problem]) {
    self.draft = draft
    self.warnings = warnings
  }

  /// The bytes to be sealed.
  public func payload(_ facts: IssuingFacts) -> Payload { draft.pattern.payload(of: draft.filling, facts) }
}

/// A sealed file in memory, verified with the public key. Made by Sealing.
public struct SealedCredential: Sendable {
  public let facts: IssuingFacts
  /// The rows' cells it came from, `Graduates!A14:S14`.
  public let source: String
  /// The whole file.
  public let file: [UInt8]
  public let level: SealLevel
  /// Of the file; worked out anew each time, so that it is asked for once, where the file is written.
  public var digest: Digest { Digest(of: file) }

  @_spi(Sealing)
  public init(facts: IssuingFacts, source: String, file: [UInt8], level: SealLevel) {
    self.facts = facts
    self.source = source
    self.file = file
    self.level = level
  }
}

/// A sealed file that stands, whole and durable, in the output folder. Made by Delivery.
public struct DeliveredCredential: Sendable {
  public let facts: IssuingFacts
  public let source: String
  /// Relative to the folder of credentials.
  public let fileName: String
  public let digest: Digest
  /// Bytes.
  public let size: Int

  @_spi(Delivery)
  public init(facts: IssuingFacts, source: String, fileName: String, digest: Digest, size: Int) {
    self.facts = facts
    self.source = source
    self.fileName = fileName
    self.digest = digest
    self.size = size
  }
}
