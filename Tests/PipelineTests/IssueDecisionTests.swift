import Ledger
import Records
import Testing

@testable import Pipeline

@Suite("What is to be done with a row, in the light of the ledger")
struct IssueDecisionTests {
  private static let key = IssuanceKey(["S1"])
  private static let same = Digest(of: Array("as the row has it".utf8))
  private static let other = Digest(of: Array("as it was".utf8))
  private static let now = Timestamp(seconds: 2_000)
  private static let before = Timestamp(seconds: 1_000)

  private static func facts(_ revision: Int, at time: Timestamp) -> IssuingFacts {
    IssuingFacts(
      key: key, revision: revision, id: CredentialID(pipeline: "p", key: key, revision: revision), issued: time)
  }

  private static func entry(
    _ revision: Int, _ state: LedgerState, _ content: Digest, wasDelivered: Bool, predecessor: Digest? = nil
  ) -> LedgerEntry {
    LedgerEntry(
      facts: facts(revision, at: before), state: state, contentDigest: content, payloadDigest: content,
      fileName: "S1.jsonld", source: "Graduates!A2:C2", fileDigest: state == .intended ? nil : content,
      fileSize: state == .intended ? nil : 9, wasDelivered: wasDelivered, level: .b,
      predecessor: predecessor.map {
        LedgerEntry.Predecessor(
          facts: facts(revision - 1, at: before), contentDigest: $0, fileName: "S1.jsonld")
      })
  }

  private func decision(_ entry: LedgerEntry?, isWhole: Bool = true) -> IssueDecision {
    IssueDecision(entry, key: Self.key, content: Self.same, pipeline: "p", now: Self.now) { _ in isWhole }
  }

  @Test("Nothing is recorded: a first credential, now")
  func new() {
    #expect(decision(nil) == .issue(Self.facts(1, at: Self.now)))
  }

  @Test("It stands as the row has it: nothing")
  func unchanged() {
    #expect(decision(Self.entry(1, .delivered, Self.same, wasDelivered: true)) == .unchanged)
  }

  @Test("Its file is gone: the same credential again, with the time it had")
  func restored() {
    let delivered = Self.entry(1, .delivered, Self.same, wasDelivered: true)
    #expect(decision(delivered, isWhole: false) == .restore(Self.facts(1, at: Self.before)))
    // A restoration that was itself killed.
    let intended = Self.entry(2, .intended, Self.same, wasDelivered: true)
    #expect(decision(intended) == .restore(Self.facts(2, at: Self.before)))
  }

  @Test("It says something else: the next revision, now, whether or not the old file stands")
  func corrected() {
    let delivered = Self.entry(2, .delivered, Self.other, wasDelivered: true)
    for isWhole in [true, false] {
      #expect(decision(delivered, isWhole: isWhole) == .correct(Self.facts(3, at: Self.now)))
    }
    let lost = Self.entry(1, .intended, Self.other, wasDelivered: true)
    #expect(decision(lost) == .correct(Self.facts(2, at: Self.now)))
  }

  @Test("A first credential was only intended: with the facts it had, or with new ones when the row has changed since")
  func unfinished() {
    #expect(
      decision(Self.entry(1, .intended, Self.same, wasDelivered: false)) == .issue(Self.facts(1, at: Self.before)))
    #expect(
      decision(Self.entry(1, .intended, Self.other, wasDelivered: false)) == .issue(Self.facts(1, at: Self.now)))
  }

  @Test("A correction was only intended: finished, settled anew, or forgotten when it was taken back")
  func unfinishedCorrection() {
    let third = Digest(of: Array("as it was in between".utf8))
    #expect(
      decision(Self.entry(2, .intended, Self.same, wasDelivered: false, predecessor: Self.other))
        == .correct(Self.facts(2, at: Self.before)))
    #expect(
      decision(Self.entry(2, .intended, third, wasDelivered: false, predecessor: Self.other))
        == .correct(Self.facts(2, at: Self.now)))
    #expect(
      decision(Self.entry(2, .intended, Self.other, wasDelivered: false, predecessor: Self.same))
        == .withdraw(Self.facts(2, at: Self.before)))
  }
}
