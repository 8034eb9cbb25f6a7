import Records

/// What is recorded before anything is sealed.
public struct Intention: Hashable, Sendable {
  public let facts: IssuingFacts
  /// Of what is awarded, without the issuing facts.
  public let contentDigest: Digest
  /// Of the bytes that will be signed.
  public let payloadDigest: Digest
  /// Of the template that the row was mapped onto.
  public let templateDigest: Digest
  /// The rows' cells it comes from, `Graduates!A14:S14`.
  public let source: String
  /// Relative to the folder of credentials.
  public let fileName: String
  /// The file's name as it is compared: two names that one file system might take for the same fold to the same.
  public let foldedName: String

  public init(
    facts: IssuingFacts, contentDigest: Digest, payloadDigest: Digest, templateDigest: Digest, source: String,
    fileName: String, foldedName: String
  ) {
    self.facts = facts
    self.contentDigest = contentDigest
    self.payloadDigest = payloadDigest
    self.templateDigest = templateDigest
    self.source = source
    self.fileName = fileName
    self.foldedName = foldedName
  }
}

extension Intention {
  /// What the ledger does with an intention.
  enum Decision: Hashable {
    /// Nothing is known of this revision: a new entry.
    case insert
    /// The revision was intended and nothing whole came of it: the new intention stands in its place.
    case replace
    /// The revision was delivered once and its file is gone: sealed again with all that was settled.
    case restore
    /// It contradicts what is recorded. The text is the predicate of a sentence.
    case refuse(String)
  }

  /// The rules of the record, the same for every kind of ledger.
  ///
  /// - Parameter latest: the highest revision of the same key; nil when there is none.
  func decision(after latest: LedgerEntry?) -> Decision {
    guard let latest else {
      return facts.revision == 1
        ? .insert : .refuse("has no revision 1, so that revision \(facts.revision) corrects nothing")
    }
    if facts.revision == latest.facts.revision + 1 {
      return latest.wasDelivered
        ? .insert : .refuse("has revision \(latest.facts.revision) unfinished, so that it cannot be corrected yet")
    }
    guard facts.revision == latest.facts.revision else {
      return .refuse("is at revision \(latest.facts.revision), so that revision \(facts.revision) cannot be intended")
    }
    guard facts.id == latest.facts.id else { return .refuse("is recorded under another credential id") }
    if latest.state == .sealed { return .refuse("is sealed already, and waits to be delivered") }
    guard latest.wasDelivered else { return .replace }
    // What was visible once may be in somebody's wallet: only the very same may be sealed again under its id.
    guard facts == latest.facts, contentDigest == latest.contentDigest, fileName == latest.fileName else {
      return .refuse("was delivered with another content, time or file name; a correction needs a new revision")
    }
    return .restore
  }
}
