import Ledger
import Records

/// What is to be done with a row that passed all checks, in the light of what the ledger remembers.
enum IssueDecision: Equatable {
  /// Nothing current exists: issued, as a new award or in the place of an intention that came to nothing.
  case issue(IssuingFacts)
  /// What is current says something else: issued as the next revision, which replaces it.
  case correct(IssuingFacts)
  /// It was issued and its file is gone: made again with the same facts.
  case restore(IssuingFacts)
  /// It stands, whole, as the row has it.
  case unchanged
  /// As `unchanged`; a correction that was intended, and then taken back in the source, is forgotten.
  case withdraw(IssuingFacts)

  /// - Parameters:
  ///   - entry: what the ledger has under the key; nil when it has nothing.
  ///   - content: the row's content digest.
  ///   - isWhole: whether a delivered file stands as it was recorded; asked only where it matters.
  init(
    _ entry: LedgerEntry?, key: IssuanceKey, content: Digest, pipeline: String, now: Timestamp,
    isWhole: (LedgerEntry) throws -> Bool
  ) rethrows {
    func facts(revision: Int) -> IssuingFacts {
      IssuingFacts(
        key: key, revision: revision, id: CredentialID(pipeline: pipeline, key: key, revision: revision), issued: now)
    }
    guard let entry else {
      self = .issue(facts(revision: 1))
      return
    }
    let isSame = entry.contentDigest == content
    if entry.wasDelivered {
      if !isSame {
        self = .correct(facts(revision: entry.facts.revision + 1))
      } else if try entry.state == .delivered && isWhole(entry) {
        self = .unchanged
      } else {
        self = .restore(entry.facts)
      }
    } else if let former = entry.predecessor {
      // An unfinished correction: finished as it was intended, settled anew when the row has changed again, or dropped.
      if former.contentDigest == content {
        self = .withdraw(entry.facts)
      } else {
        self = .correct(isSame ? entry.facts : facts(revision: entry.facts.revision))
      }
    } else {
      self = .issue(isSame ? entry.facts : facts(revision: entry.facts.revision))
    }
  }
}
