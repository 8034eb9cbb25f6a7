import Ledger
import Records
import Support
import Testing

@Suite("Corrections, restorations and what is taken back")
struct RevisionTests {
  @Test("A correction leaves the delivered revision in force until it is delivered itself")
  func correction() throws {
    let fixture = try Fixture()
    try fixture.issue(intention("S1"))
    let second = intention("S1", revision: 2, content: "corrected")
    try fixture.intend(second)
    try fixture.reopen()
    #expect(try fixture.deliveredKeys() == ["S1 r1"])
    let pending = try #require(try fixture.entry("S1"))
    #expect(pending.facts == second.facts && pending.state == .intended)
    #expect(pending.predecessor?.facts == facts("S1"))
    #expect(pending.predecessor?.contentDigest == digest("content"))
    #expect(pending.predecessor?.fileName == "S1.jsonld")

    try fixture.seal(second)
    #expect(try fixture.deliveredKeys() == ["S1 r1"])
    try fixture.deliver(second)
    #expect(try fixture.deliveredKeys() == ["S1 r2"])
    #expect(try fixture.entry("S1")?.predecessor == nil)
  }

  @Test("Each correction replaces the one before it")
  func chain() throws {
    let fixture = try Fixture()
    for revision in 1...4 { try fixture.issue(intention("S1", revision: revision, content: "v\(revision)")) }
    #expect(try fixture.deliveredKeys() == ["S1 r4"])
    #expect(try fixture.entry("S1")?.facts.revision == 4)
  }

  @Test("A correction that was taken back leaves no trace")
  func withdrawn() throws {
    let fixture = try Fixture()
    try fixture.issue(intention("S1"))
    let second = intention("S1", revision: 2, content: "corrected")
    try fixture.intend(second)
    try fixture.ledger.withdraw([second.facts])
    let entry = try #require(try fixture.entry("S1"))
    #expect(entry.facts.revision == 1 && entry.state == .delivered)
    try fixture.issue(second)
    #expect(try fixture.deliveredKeys() == ["S1 r2"])
  }

  @Test("What was sealed or delivered cannot be withdrawn")
  func notWithdrawn() throws {
    let fixture = try Fixture()
    try fixture.issue(intention("S1"))
    try fixture.intend(intention("S2"))
    try fixture.seal(intention("S2"))
    for key in ["S1", "S2"] {
      #expect(try failure { try fixture.ledger.withdraw([facts(key)]) }?.slug == "ledger.conflict")
    }
    #expect(try fixture.deliveredKeys() == ["S1 r1"])
    #expect(try fixture.undelivered().count == 1)
  }

  @Test("A lost file is restored under the same id, time and revision")
  func restored() throws {
    let fixture = try Fixture()
    try fixture.issue(intention("S1"))
    try fixture.intend(intention("S1"))
    let pending = try #require(try fixture.entry("S1"))
    #expect(pending.state == .intended && pending.wasDelivered && pending.facts == facts("S1"))
    try fixture.seal(intention("S1"), file: "sealed again")
    #expect(try fixture.undelivered().map(\.restores) == [true])
    try fixture.deliver(intention("S1"), file: "sealed again")
    #expect(try fixture.deliveredKeys() == ["S1 r1"])
    #expect(try fixture.entry("S1")?.fileDigest == digest("sealed again"))
  }

  @Test("A restoration cannot change what was visible once")
  func unchangeable() throws {
    let fixture = try Fixture()
    try fixture.issue(intention("S1"))
    let forged = [
      intention("S1", content: "other"), intention("S1", issued: 1), intention("S1", file: "other.jsonld"),
    ]
    for forged in forged { #expect(try failure { try fixture.intend(forged) }?.slug == "ledger.conflict") }
    // Nor in two steps, through an intention that a crash left.
    try fixture.intend(intention("S1"))
    for forged in forged { #expect(try failure { try fixture.intend(forged) }?.slug == "ledger.conflict") }
    #expect(try fixture.entry("S1")?.contentDigest == digest("content"))
  }

  @Test("A credential whose restoration was cut short can still be corrected")
  func correctedWhileRestored() throws {
    let fixture = try Fixture()
    try fixture.issue(intention("S1"))
    try fixture.intend(intention("S1"))
    try fixture.issue(intention("S1", revision: 2, content: "corrected"))
    #expect(try fixture.deliveredKeys() == ["S1 r2"])
    #expect(try fixture.undelivered().isEmpty)
  }
}
