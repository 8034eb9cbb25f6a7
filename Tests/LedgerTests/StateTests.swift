import Ledger
import Records
import Support
import Testing

@Suite("From intended to sealed to delivered")
struct StateTests {
  @Test("An intention is durable with all its facts when the call returns")
  func intended() throws {
    let fixture = try Fixture()
    try fixture.intend(intention("S1"))
    try fixture.reopen()
    let entry = try #require(try fixture.entry("S1"))
    #expect(entry.facts == facts("S1"))
    #expect(entry.state == .intended)
    #expect(entry.contentDigest == digest("content"))
    #expect(entry.payloadDigest == digest("payload of content"))
    #expect(entry.fileName == "S1.jsonld")
    #expect(entry.source == "Graduates!A2:C2")
    #expect(entry.fileDigest == nil && entry.fileSize == nil)
    #expect(!entry.wasDelivered && entry.predecessor == nil)
    #expect(try fixture.undelivered().isEmpty)
  }

  @Test("A sealed credential is known with its digest, and waits to be delivered")
  func sealed() throws {
    let fixture = try Fixture()
    try fixture.intend(intention("S1"), intention("S2"))
    try fixture.seal(intention("S2"), file: "the sealed file")
    try fixture.reopen()
    #expect(try fixture.entry("S1")?.state == .intended)
    let entry = try #require(try fixture.entry("S2"))
    #expect(entry.state == .sealed)
    #expect(entry.fileDigest == digest("the sealed file") && entry.fileSize == 15)
    #expect(try fixture.undelivered() == [record(intention("S2"), file: "the sealed file")])
  }

  @Test("A delivered credential is recorded once and waits for nothing")
  func delivered() throws {
    let fixture = try Fixture()
    try fixture.issue(intention("S1"))
    try fixture.reopen()
    #expect(try fixture.entry("S1")?.state == .delivered)
    #expect(try fixture.entry("S1")?.wasDelivered == true)
    #expect(try fixture.undelivered().isEmpty)
    #expect(try fixture.deliveredKeys() == ["S1 r1"])
  }

  @Test("A key that was never intended has no entry")
  func unknown() throws {
    let fixture = try Fixture()
    #expect(try fixture.entry("nobody") == nil)
    #expect(try fixture.ledger.entries(for: [], pipeline: Fixture.pipeline).isEmpty)
  }

  @Test("What was only intended is intended anew with other content, under the same id")
  func reintended() throws {
    let fixture = try Fixture()
    try fixture.intend(intention("S1"))
    try fixture.intend(intention("S1", content: "corrected", issued: 1_780_000_999, file: "other.jsonld"))
    let entry = try #require(try fixture.entry("S1"))
    #expect(entry.contentDigest == digest("corrected"))
    #expect(entry.facts.issued.seconds == 1_780_000_999)
    #expect(entry.facts.id == facts("S1").id)
    #expect(entry.fileName == "other.jsonld")
  }

  @Test("A sealed credential of which nothing is left is intended again with the same facts")
  func lost() throws {
    let fixture = try Fixture()
    try fixture.intend(intention("S1"))
    try fixture.seal(intention("S1"))
    try fixture.ledger.recordLost(fixture.undelivered())
    let entry = try #require(try fixture.entry("S1"))
    #expect(entry.state == .intended && entry.fileDigest == nil)
    #expect(entry.facts == facts("S1"))
    // It was durable, so that somebody took it away and may have seen it: under its id nothing else is sealed any more.
    #expect(entry.wasDelivered)
    #expect(try failure { try fixture.intend(intention("S1", content: "corrected")) }?.slug == "ledger.conflict")
    #expect(try fixture.undelivered().isEmpty)
    try fixture.issue(intention("S1"))
    #expect(try fixture.deliveredKeys() == ["S1 r1"])
  }

  @Test("Recording the same twice is recording it once")
  func repeated() throws {
    let fixture = try Fixture()
    try fixture.issue(intention("S1"))
    try fixture.deliver(intention("S1"))
    try fixture.intend(intention("S2"))
    try fixture.seal(intention("S2"))
    try fixture.seal(intention("S2"))
    #expect(try fixture.deliveredKeys() == ["S1 r1"])
    #expect(try fixture.undelivered().count == 1)
  }

  @Test("Pipelines in one ledger know nothing of each other's keys and names")
  func pipelines() throws {
    let fixture = try Fixture()
    try fixture.begin("run-autumn", pipeline: "autumn")
    try fixture.issue(intention("S1"))
    try fixture.issue(intention("S1", pipeline: "autumn"), run: "run-autumn")
    #expect(try fixture.deliveredKeys() == ["S1 r1"])
    #expect(try fixture.deliveredKeys(pipeline: "autumn") == ["S1 r1"])
    #expect(try fixture.entry("S1", pipeline: "autumn")?.facts.id != fixture.entry("S1")?.facts.id)
  }

  @Test("Delivered entries come in the order of their keys, and what the reader throws is thrown on")
  func ordered() throws {
    struct Enough: Error {}
    let fixture = try Fixture()
    for key in ["S3", "S1", "S2"] { try fixture.issue(intention(key)) }
    #expect(try fixture.deliveredKeys() == ["S1 r1", "S2 r1", "S3 r1"])
    #expect(throws: Enough.self) {
      try fixture.ledger.deliveredEntries(pipeline: Fixture.pipeline) { _ in throw Enough() }
    }
    #expect(try fixture.entry("S1") != nil)
  }

  @Test("Keys of several parts and any characters come back as they were")
  func keys() throws {
    let fixture = try Fixture()
    let key = IssuanceKey(["S'1\"; DROP TABLE credentials", "", "ЖЖ / %_"])
    let id = CredentialID(pipeline: Fixture.pipeline, key: key, revision: 1)
    let facts = IssuingFacts(key: key, revision: 1, id: id, issued: Timestamp(seconds: -5))
    try fixture.intend(
      Intention(
        facts: facts, contentDigest: digest("c"), payloadDigest: digest("p"), templateDigest: digest("t"), source: "",
        fileName: "x", foldedName: "x"))
    #expect(try fixture.ledger.entries(for: [key], pipeline: Fixture.pipeline)[key]?.facts == facts)
  }
}
