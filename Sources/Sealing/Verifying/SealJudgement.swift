import Records

/// What a seal proves beyond its signature: who sealed, since when, and whether that can still be believed.
public struct SealJudgement: Sendable {
  /// What the seal carries and what of it holds, as JAdES baseline levels name it (ETSI TS 119 182-1 §6).
  public let level: SealLevel
  /// The moment before which a time-stamp proves that the seal was made.
  public let provenAt: Timestamp?
  /// Nil when nobody said whom to trust.
  public let isTrusted: Bool?
  /// Whether every certificate below an anchor was known not to be revoked.
  public let isRevocationKnown: Bool
  /// Why the seal is not to be believed, the predicate of each sentence about the file.
  public let problems: [Problem]
  /// What stands in the seal and was not judged, by name.
  public let unjudged: [String]
}
