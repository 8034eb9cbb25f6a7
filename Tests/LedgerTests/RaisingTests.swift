import GRDB
import Ledger
import Records
import Support
import Testing

@Suite("Seals raised to a higher level, and what their time-stamps cost")
struct RaisingTests {
  @Test("A file of a higher level takes the place of the delivered one, and recovery knows it is its own")
  func raises() throws {
    let fixture = try Fixture()
    try fixture.issue(intention("S1"))
    #expect(try fixture.entry("S1")?.level == .b)
    let raised = record(intention("S1"), file: "raised", level: .lta)
    try fixture.ledger.recordRaised([raised])
    try fixture.reopen()
    let waiting = try #require(try fixture.undelivered().first)
    #expect(waiting.restores && waiting.level == .lta && waiting.digest == digest("raised"))
    try fixture.deliver(intention("S1"), file: "raised")
    let entry = try #require(try fixture.entry("S1"))
    #expect(entry.state == .delivered && entry.level == .lta && entry.fileDigest == digest("raised"))
  }

  @Test("Only what is delivered and in force is raised")
  func refuses() throws {
    let fixture = try Fixture()
    try fixture.intend(intention("S1"))
    let early = try #require(
      try failure(of: { try fixture.ledger.recordRaised([record(intention("S1"), level: .t)]) }))
    #expect(early.status == .ledger)
    try fixture.issue(intention("S2"))
    try fixture.issue(intention("S2", revision: 2, content: "corrected"))
    #expect(
      try failure(of: { try fixture.ledger.recordRaised([record(intention("S2"), file: "raised", level: .t)]) }) != nil)
  }

  @Test("A raised file that was lost is intended again, at no level yet")
  func loses() throws {
    let fixture = try Fixture()
    try fixture.issue(intention("S1"))
    let raised = record(intention("S1"), file: "raised", level: .lta)
    try fixture.ledger.recordRaised([raised])
    try fixture.ledger.recordLost([raised])
    let entry = try #require(try fixture.entry("S1"))
    #expect(entry.state == .intended && entry.level == .b && entry.wasDelivered)
  }

  @Test("Requests to a service are remembered from run to run, and forgotten when they are old")
  func requests() throws {
    let fixture = try Fixture()
    for second in [100, 200, 300] {
      try fixture.ledger.noteTimeStampRequest(to: "https://tsa.example/", at: Timestamp(seconds: Int64(second)))
    }
    try fixture.reopen()
    let since = Timestamp(seconds: 200)
    #expect(
      try fixture.ledger.timeStampRequests(since: since)
        == ["https://tsa.example/": [since, Timestamp(seconds: 300)]])
    #expect(try fixture.ledger.timeStampRequests(since: Timestamp(seconds: 0)).values.flatMap(\.self).count == 3)
    let years = Timestamp(seconds: 2 * 366 * 86_400)
    #expect(try fixture.ledger.timeStampRequests(since: years).isEmpty)
    #expect(try fixture.ledger.timeStampRequests(since: Timestamp(seconds: 0)).isEmpty)
  }

  @Test("A ledger of the first version is brought up to date, with all that it holds at level B")
  func migrates() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("ledger.sqlite")
    let current = try Fixture()
    try current.issue(intention("S1"))
    try current.ledger.close()
    // What the second version added is taken away again.
    let queue = try DatabaseQueue(path: current.path)
    try queue.write { database in
      try database.execute(
        sql: """
          ALTER TABLE credentials DROP COLUMN level;
          DROP TABLE timestamp_requests;
          PRAGMA user_version = 1;
          """)
    }
    try queue.vacuum(into: path)
    try queue.close()
    let ledger = try SQLiteLedger(at: path)
    let key = IssuanceKey(["S1"])
    #expect(try ledger.entries(for: [key], pipeline: Fixture.pipeline)[key]?.level == .b)
    try ledger.noteTimeStampRequest(to: "tsa", at: Timestamp(seconds: 1))
    #expect(try ledger.timeStampRequests(since: Timestamp(seconds: 0)).count == 1)
  }
}
