/// What is remembered of a sealed file: enough to find it after a crash, whole and unchanged, and to finish its delivery.
///
/// The word that passes between the ledger, which remembers, and delivery, which looks.
public struct SealedRecord: Hashable, Sendable {
  public let facts: IssuingFacts
  /// The rows' cells it came from, `Graduates!A14:S14`.
  public let source: String
  /// Relative to the folder of credentials.
  public let fileName: String
  /// Of the whole file.
  public let digest: Digest
  /// Bytes.
  public let size: Int
  public let level: SealLevel
  /// Whether this very credential was delivered before and its file was lost or damaged: what stands under its name is its own.
  public let restores: Bool

  public init(
    facts: IssuingFacts, source: String, fileName: String, digest: Digest, size: Int, level: SealLevel,
    restores: Bool = false
  ) {
    self.facts = facts
    self.source = source
    self.fileName = fileName
    self.digest = digest
    self.size = size
    self.level = level
    self.restores = restores
  }
}
