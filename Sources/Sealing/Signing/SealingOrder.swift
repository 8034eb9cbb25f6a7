import ELM
import Records

/// A checked credential with the facts of its issue: all that is needed to seal it.
///
/// The payload is made here and nowhere else, so that it can be neither of another credential nor with other facts. Its
/// digest goes into the ledger before anything is sealed.
public struct SealingOrder: Sendable {
  public let credential: CheckedCredential
  public let facts: IssuingFacts
  public let payload: Payload
  /// The file of an earlier run that was time-stamped and did not reach its level; nil when there is none. It is gone on with
  /// if it is this very credential, sealed with the same certificate.
  public var unfinished: [UInt8]?
  /// DER of a time-stamp token over the payload, to stand in the signed header.
  var contentStamp: [UInt8]?

  /// - Throws: `RunFailure` with `.failed` when the facts were recorded for another award than the row's.
  public init(_ credential: CheckedCredential, _ facts: IssuingFacts) throws {
    let row = credential.draft.row
    guard facts.key == credential.draft.key else {
      throw RunFailure(
        .failed,
        Problem(
          .sealOrderMixed, at: .row(sheet: row.header.sheet, number: row.number),
          "would be sealed with the facts of another row"))
    }
    self.credential = credential
    self.facts = facts
    payload = credential.payload(facts)
  }

  /// Of the bytes that are signed.
  public var payloadDigest: Digest { Digest(of: payload.bytes) }

  var place: Problem.Place { .row(sheet: credential.draft.row.header.sheet, number: credential.draft.row.number) }
}
