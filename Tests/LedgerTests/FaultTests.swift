import Foundation
import GRDB
import Records
import Support
import Testing

@testable import Ledger

@Suite("A ledger that cannot be used says where and why, and is left as it is")
struct FaultTests {
  private func opening(_ path: String) throws -> ThrownFailure? {
    try failure { _ = try SQLiteLedger(at: path) }
  }

  @Test("A folder in the ledger's place")
  func folder() throws {
    let fixture = try Fixture()
    let refused = try opening(fixture.folder)
    #expect(refused?.status == .ledger && refused?.slug == "ledger.unwritable")
    #expect(
      refused?.message
        == "\(fixture.folder) is a folder, where a file is needed; move it away, or choose another place.")
  }

  @Test("A ledger in a folder that is not there")
  func missingFolder() throws {
    let fixture = try Fixture()
    let refused = try opening("\(fixture.folder)/missing/ledger.sqlite")
    #expect(refused?.slug == "ledger.unwritable")
    #expect(refused?.message.contains("its folder is not there; create the folder") == true)
  }

  @Test("A ledger below a file")
  func belowFile() throws {
    let fixture = try Fixture()
    let refused = try opening("\(fixture.path)/ledger.sqlite")
    #expect(refused?.status == .ledger && refused?.slug == "ledger.unwritable")
  }

  @Test("A file that is no database is refused and not touched")
  func noDatabase() throws {
    let fixture = try Fixture()
    let path = "\(fixture.folder)/notes.txt"
    let text = Data(String(repeating: "These are my notes. ", count: 500).utf8)
    try text.write(to: URL(filePath: path))
    let refused = try opening(path)
    #expect(refused?.status == .ledger && refused?.slug == "ledger.corrupt")
    #expect(refused?.message.contains("restore the ledger from a backup") == true)
    #expect(try Data(contentsOf: URL(filePath: path)) == text)
  }

  @Test("A ledger whose pages are overwritten is damaged, not empty")
  func damaged() throws {
    let fixture = try Fixture()
    for number in 1...200 { try fixture.intend(intention("S\(number)")) }
    try fixture.ledger.close()
    let file = try FileHandle(forUpdating: URL(filePath: fixture.path))
    let size = try file.seekToEnd()
    try file.seek(toOffset: 4096)
    try file.write(contentsOf: Data(repeating: 0xA5, count: Int(size) - 4096))
    try file.close()
    let refused = try failure { _ = try SQLiteLedger(at: fixture.path).undelivered(pipeline: Fixture.pipeline) }
    #expect(refused?.status == .ledger && refused?.slug == "ledger.corrupt")
  }

  @Test("A ledger of a later version is refused, with both versions named")
  func newer() throws {
    let fixture = try Fixture()
    try fixture.ledger.close()
    try DatabaseQueue(path: fixture.path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let refused = try opening(fixture.path)
    #expect(refused?.status == .ledger && refused?.slug == "ledger.newer")
    #expect(refused?.message.contains("version 99") == true)
  }

  @Test("The database of another program is refused and not changed")
  func foreign() throws {
    let fixture = try Fixture()
    let path = "\(fixture.folder)/other.sqlite"
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE notes (text TEXT)") }
    #expect(try opening(path)?.slug == "ledger.corrupt")
    #expect(try other.read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_master") } == ["notes"])
  }

  @Test("A ledger that another program writes to is busy, and nothing is recorded")
  func locked() throws {
    let fixture = try Fixture()
    let other = try DatabaseQueue(path: fixture.path)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      let refused = try failure { try fixture.intend(intention("S1")) }
      #expect(refused?.status == .busy && refused?.slug == "ledger.busy")
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try fixture.entry("S1") == nil)
  }

  @Test(
    "A full disk ends the run with the group unrecorded, and what was recorded before is safe",
    .enabled(if: SmallFileSystem.isAvailable, "needs the right to mount a small file system"))
  func full() throws {
    let small = try SmallFileSystem(kilobytes: 256)
    let ledger = try SQLiteLedger(at: "\(small.path)/ledger.sqlite")
    try ledger.begin(
      RunRecord(
        id: "run-1", pipeline: Fixture.pipeline, started: Timestamp(seconds: 1), templateDigest: digest("t"),
        pipelineDigest: digest("p"), sealCertificateDigest: digest("c")))
    try ledger.intend([intention("S0")], run: "run-1")
    let refused = try failure { try ledger.intend((1...2000).map { intention("S\($0)") }, run: "run-1") }
    #expect(refused?.status == .ledger && refused?.slug == "ledger.full")
    #expect(refused?.message.contains("free some space") == true)
    let keys = ["S0", "S1"].map { IssuanceKey([$0]) }
    #expect(try ledger.entries(for: keys, pipeline: Fixture.pipeline).keys.map(\.description) == ["S0"])
    try ledger.close()
  }

  @Test("Every transaction waits for the disk: a write-ahead log with full synchronisation")
  func durability() throws {
    let fixture = try Fixture()
    // https://www.sqlite.org/pragma.html#pragma_synchronous: 2 is FULL.
    #expect(try fixture.ledger.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
    #expect(try fixture.ledger.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
  }

  @Test("The catalogue lists each code of the module once")
  func catalogue() {
    let slugs = LedgerCatalogue.codes.map(\.slug)
    #expect(Set(slugs).count == slugs.count && slugs.count == 6)
    #expect(slugs.allSatisfy { $0.hasPrefix("ledger.") })
  }
}
