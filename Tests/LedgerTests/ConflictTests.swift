import Ledger
import Records
import Support
import Testing

@Suite("What contradicts the record is refused")
struct ConflictTests {
  @Test(
    "Revisions that do not follow from the record are refused",
    arguments: [([Int](), 2), ([1], 3), ([1, 2], 1)])
  func revisions(issued: [Int], asked: Int) throws {
    let fixture = try Fixture()
    for revision in issued { try fixture.issue(intention("S1", revision: revision, content: "v\(revision)")) }
    let refused = try failure { try fixture.intend(intention("S1", revision: asked, content: "v\(asked)")) }
    #expect(refused?.status == .ledger && refused?.slug == "ledger.conflict")
    #expect(refused?.message.contains("S1") == true)
  }

  @Test("A correction of what is not delivered yet is refused")
  func unfinished() throws {
    let fixture = try Fixture()
    try fixture.intend(intention("S1"))
    #expect(try failure { try fixture.intend(intention("S1", revision: 2)) }?.slug == "ledger.conflict")
    try fixture.seal(intention("S1"))
    #expect(try failure { try fixture.intend(intention("S1", revision: 2)) }?.slug == "ledger.conflict")
    #expect(try failure { try fixture.intend(intention("S1")) }?.slug == "ledger.conflict")
  }

  @Test("A group with one contradiction records nothing")
  func atomic() throws {
    let fixture = try Fixture()
    #expect(
      try failure { try fixture.intend(intention("S1"), intention("S2", revision: 2)) }?.slug == "ledger.conflict")
    #expect(try fixture.entry("S1") == nil)
    try fixture.intend(intention("S1"), intention("S2"))
    let records = [record(intention("S1")), record(intention("S3"))]
    #expect(try failure { try fixture.ledger.recordSealed(records) }?.slug == "ledger.conflict")
    #expect(try fixture.entry("S1")?.state == .intended)
    try fixture.seal(intention("S1"))
    #expect(
      try failure { try fixture.ledger.recordDelivered([delivered(intention("S1")), delivered(intention("S2"))]) }?.slug
        == "ledger.conflict")
    #expect(try fixture.deliveredKeys().isEmpty)
  }

  @Test("A state is never skipped, and a file of another digest or name is never taken for the recorded one")
  func skipped() throws {
    let fixture = try Fixture()
    let one = intention("S1")
    #expect(try failure { try fixture.seal(one) }?.slug == "ledger.conflict")
    try fixture.intend(one)
    #expect(try failure { try fixture.deliver(one) }?.slug == "ledger.conflict")
    #expect(try failure { try fixture.seal(intention("S1", file: "elsewhere.jsonld")) }?.slug == "ledger.conflict")
    try fixture.seal(one)
    #expect(try failure { try fixture.seal(one, file: "another file") }?.slug == "ledger.conflict")
    #expect(try failure { try fixture.deliver(one, file: "another file") }?.slug == "ledger.conflict")
    #expect(
      try failure { try fixture.ledger.recordLost([record(one, file: "another file")]) }?.slug == "ledger.conflict")
    try fixture.deliver(one)
    #expect(try failure { try fixture.ledger.recordLost([record(one)]) }?.slug == "ledger.conflict")
    #expect(try fixture.deliveredKeys() == ["S1 r1"])
  }

  @Test("A file name belongs to one key, whatever its letter case, even when its credential was replaced")
  func names() throws {
    let fixture = try Fixture()
    try fixture.issue(intention("S1"))
    try fixture.issue(intention("S1", revision: 2, content: "corrected"))
    let thief = intention("S9", file: "s1.JSONLD")
    let refused = try failure { try fixture.intend(thief) }
    #expect(refused?.slug == "ledger.conflict")
    #expect(refused?.message.contains("another award's credential") == true)
    #expect(
      try fixture.ledger.holders(
        ofFoldedNames: ["s1.jsonld", "s1-r2.jsonld", "free.jsonld"], pipeline: Fixture.pipeline)
        == ["s1.jsonld": IssuanceKey(["S1"]), "s1-r2.jsonld": IssuanceKey(["S1"])])
  }

  @Test("Two keys of one run cannot intend the same name")
  func sameRun() throws {
    let fixture = try Fixture()
    #expect(
      try failure { try fixture.intend(intention("S1"), intention("S2", file: "S1.jsonld")) }?.slug == "ledger.conflict"
    )
    #expect(try fixture.entry("S1") == nil)
  }

  @Test("An intention of an earlier run that came to nothing gives its name up")
  func abandoned() throws {
    let fixture = try Fixture()
    try fixture.intend(intention("mistyped", file: "S1.jsonld"))
    try fixture.begin("run-2")
    #expect(try fixture.ledger.holders(ofFoldedNames: ["s1.jsonld"], pipeline: Fixture.pipeline).isEmpty)
    try fixture.issue(intention("S1"), run: "run-2")
    #expect(try fixture.entry("mistyped") == nil)
    #expect(try fixture.deliveredKeys() == ["S1 r1"])
  }

  @Test("A restoration that was cut short keeps its name")
  func restoring() throws {
    let fixture = try Fixture()
    try fixture.issue(intention("S1"))
    try fixture.intend(intention("S1"))
    try fixture.begin("run-2")
    #expect(
      try failure { try fixture.intend(intention("S9", file: "S1.jsonld"), run: "run-2") }?.slug == "ledger.conflict")
    #expect(
      try fixture.ledger.holders(ofFoldedNames: ["s1.jsonld"], pipeline: Fixture.pipeline)
        == ["s1.jsonld": IssuanceKey(["S1"])])
  }

  @Test("Nothing is intended for a run that the ledger does not know")
  func unknownRun() throws {
    let fixture = try Fixture()
    #expect(try failure { try fixture.intend(intention("S1"), run: "no such run") }?.slug == "ledger.conflict")
  }
}
