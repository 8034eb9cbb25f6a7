import Delivery
import Foundation
import Records
import Support
import Testing

@Suite("What a crash left is found by its digest")
struct RecoveryTests {
  /// What became of each record, by key.
  private func summary(_ recoveries: [Recovery]) -> [String] {
    recoveries.map {
      switch $0 {
      case .delivered(let credential): "\(credential.facts.key) delivered"
      case .lost(let record): "\(record.facts.key) lost"
      }
    }
  }

  @Test("A whole temporary file is promoted, a published one is accepted, and nothing is sealed again for them")
  func promoted() throws {
    let fixture = try Fixture()
    let staged = try fixture.open().stage([sealed("S1"), sealed("S2")])
    _ = try fixture.open().publish(Array(staged.prefix(1)))
    let output = try fixture.reopen()
    #expect(summary(try output.recover(staged.map(\.record))) == ["S1 delivered", "S2 delivered"])
    #expect(try fixture.visible() == ["S1.jsonld", "S2.jsonld"])
    #expect(try fixture.content(of: "S2.jsonld") == "sealed S2")
    #expect(try fixture.staged().isEmpty)
    #expect(summary(try output.recover(staged.map(\.record))) == ["S1 delivered", "S2 delivered"])
  }

  @Test("A torn or missing temporary file is lost, and never becomes visible")
  func lost() throws {
    let fixture = try Fixture()
    let records = try fixture.open().stage([sealed("S1"), sealed("S2")]).map(\.record)
    try fixture.plant("seal", as: "\(records[0].digest.hex).part", in: ".staging")
    try FileManager.default.removeItem(atPath: "\(fixture.path)/.staging/\(records[1].digest.hex).part")
    #expect(summary(try fixture.reopen().recover(records)) == ["S1 lost", "S2 lost"])
    #expect(try fixture.visible().isEmpty)
    #expect(try fixture.staged().isEmpty)
  }

  @Test("Temporary files that no record knows are removed; what is not ours stays")
  func leftovers() throws {
    let fixture = try Fixture()
    _ = try fixture.open().stage([sealed("S1")])
    try fixture.plant("mine", as: "notes.txt", in: ".staging")
    #expect(try fixture.reopen().recover([]).isEmpty)
    #expect(try fixture.staged() == ["notes.txt"])
    #expect(try fixture.visible().isEmpty)
  }

  @Test("A foreign file under the name ends the run before anything is removed")
  func foreign() throws {
    let fixture = try Fixture()
    let records = try fixture.open().stage([sealed("S1")]).map(\.record)
    try fixture.plant("somebody else's", as: "S1.jsonld")
    let output = try fixture.reopen()
    let refused = try failure { _ = try output.recover(records) }
    #expect(refused?.status == .output && refused?.slug == "output.collision")
    #expect(try fixture.content(of: "S1.jsonld") == "somebody else's")
    try FileManager.default.removeItem(atPath: "\(fixture.path)/credentials/S1.jsonld")
    #expect(summary(try output.recover(records)) == ["S1 delivered"])
  }

  @Test("A restoration that was cut short replaces the damaged file of its own credential")
  func restoring() throws {
    let fixture = try Fixture()
    let record = try #require(try fixture.open().stage([sealed("S1")]).first?.record)
    try fixture.plant("damaged", as: "S1.jsonld")
    let known = SealedRecord(
      facts: record.facts, source: record.source, fileName: record.fileName, digest: record.digest, size: record.size,
      level: record.level, restores: true)
    #expect(summary(try fixture.reopen().recover([known])) == ["S1 delivered"])
    #expect(try fixture.content(of: "S1.jsonld") == "sealed S1")
  }

  @Test("A crash between link and unlink, where renaming is by links, leaves one visible file")
  func twoNames() throws {
    let fixture = try Fixture()
    let record = try #require(try fixture.open().stage([sealed("S1")]).first?.record)
    try FileManager.default.linkItem(
      atPath: "\(fixture.path)/.staging/\(record.digest.hex).part", toPath: "\(fixture.path)/credentials/S1.jsonld")
    #expect(summary(try fixture.reopen().recover([record])) == ["S1 delivered"])
    #expect(try fixture.visible() == ["S1.jsonld"])
    #expect(try fixture.staged().isEmpty)
  }
}
