import Records

/// How far a credential has come. The ledger knows no other states.
public enum LedgerState: String, Sendable {
  /// Its id and issuing time are settled; nothing whole exists of it.
  case intended
  /// A sealed file with the recorded digest was durable when this was written; it may not be visible yet.
  case sealed
  /// It stands, whole and durable, under its name.
  case delivered
}

/// What the ledger knows of one credential.
public struct LedgerEntry: Hashable, Sendable {
  /// The delivered revision that an unfinished correction is about to replace.
  public struct Predecessor: Hashable, Sendable {
    public let facts: IssuingFacts
    public let contentDigest: Digest
    public let fileName: String

    public init(facts: IssuingFacts, contentDigest: Digest, fileName: String) {
      self.facts = facts
      self.contentDigest = contentDigest
      self.fileName = fileName
    }
  }

  public let facts: IssuingFacts
  public let state: LedgerState
  /// Of what is awarded, without the issuing facts.
  public let contentDigest: Digest
  /// Of the bytes that are signed.
  public let payloadDigest: Digest
  /// Relative to the folder of credentials.
  public let fileName: String
  /// The rows' cells it came from, `Graduates!A14:S14`.
  public let source: String
  /// Of the sealed file; nil while it is only intended.
  public let fileDigest: Digest?
  /// Bytes of the sealed file; nil while it is only intended.
  public let fileSize: Int?
  /// Whether it was ever delivered. What was once visible keeps its content, id, issuing time and file name for good; when it is
  /// intended again, that is to restore its file.
  public let wasDelivered: Bool
  /// Of the sealed file; B while it is only intended.
  public let level: SealLevel
  /// For a correction that is not delivered yet: what it will replace, and what is in force until then.
  public let predecessor: Predecessor?

  public init(
    facts: IssuingFacts, state: LedgerState, contentDigest: Digest, payloadDigest: Digest, fileName: String,
    source: String, fileDigest: Digest?, fileSize: Int?, wasDelivered: Bool, level: SealLevel,
    predecessor: Predecessor?
  ) {
    self.facts = facts
    self.state = state
    self.contentDigest = contentDigest
    self.payloadDigest = payloadDigest
    self.fileName = fileName
    self.source = source
    self.fileDigest = fileDigest
    self.fileSize = fileSize
    self.wasDelivered = wasDelivered
    self.level = level
    self.predecessor = predecessor
  }
}
