import Delivery
@_spi(Sealing) import ELM
import Foundation
import Ledger
import Records
import Support
import Testing

/// Delivery and ledger together in the write order, cut short at every instant between two steps, then run again.
@Suite("A run that is killed at any instant and run again ends as one that was not")
struct CrashWalkTests {
  enum Instant: String, CaseIterable {
    case beforeIntending, intended, stagedInPart, staged, torn, sealed, publishedInPart, published, delivered
  }

  enum Story: String, CaseIterable { case firstIssue, correction, restoration }

  @Test(
    "One visible and recorded credential for each key, with the id it was meant to have", arguments: Story.allCases,
    Instant.allCases)
  func walk(story: Story, instant: Instant) throws {
    let folder = try TemporaryFolder()
    let keys = (1...5).map { IssuanceKey(["S\($0)"]) }
    if story != .firstIssue { try Run(in: folder, content: "first").finish(keys) }
    let firstFacts = try Run(in: folder, content: "first").facts(of: keys)
    if story == .restoration {
      for key in keys.prefix(3) {
        try FileManager.default.removeItem(atPath: "\(folder.path)/demo/credentials/\(key).jsonld")
      }
      try "damaged".write(toFile: "\(folder.path)/demo/credentials/S4.jsonld", atomically: false, encoding: .utf8)
    }
    let content = story == .correction ? "corrected" : "first"

    let killed = try Run(in: folder, content: content)
    try killed.walk(keys, until: instant)
    let meant = try killed.facts(of: keys)
    killed.release()

    let resumed = try Run(in: folder, content: content)
    try resumed.finish(keys)
    let entries = try resumed.ledger.entries(for: keys, pipeline: "spring")
    for key in keys {
      let entry = try #require(entries[key])
      #expect(entry.state == .delivered)
      #expect(entry.facts.revision == (story == .correction ? 2 : 1))
      if let meant = meant[key], meant.revision == entry.facts.revision { #expect(entry.facts == meant) }
      if story == .restoration { #expect(entry.facts == firstFacts[key]) }
      let file = try Data(contentsOf: URL(filePath: "\(folder.path)/demo/credentials/\(entry.fileName)"))
      #expect(Digest(of: file) == entry.fileDigest)
      #expect(String(decoding: file, as: UTF8.self).hasPrefix("\(entry.facts.id) \(entry.facts.issued) \(content)"))
    }
    let names = keys.map { "\($0).jsonld" } + (story == .correction ? keys.map { "\($0)-r2.jsonld" } : [])
    #expect(try folder.names(in: "demo/credentials") == names.sorted())
    #expect(try folder.names(in: "demo/.staging").isEmpty)
    var current: [IssuanceKey] = []
    try resumed.ledger.deliveredEntries(pipeline: "spring") { current.append($0.facts.key) }
    #expect(current == keys)

    resumed.release()
    let again = try Run(in: folder, content: content)
    try again.finish(keys)
    #expect(again.sealCount == 0)
  }

  /// What a pipeline does with the two, in small. Each seal is different, as with ECDSA, and each run has its own time.
  final class Run {
    let ledger: SQLiteLedger
    private var output: OutputFolder?
    private let lock: RunLock
    private let content: String
    private let id = UUID().uuidString
    private(set) var sealCount = 0

    init(in folder: TemporaryFolder, content: String) throws {
      self.content = content
      lock = try RunLock.acquire(beside: "\(folder.path)/ledger.sqlite")
      ledger = try SQLiteLedger(at: "\(folder.path)/ledger.sqlite")
      output = try OutputFolder.open("\(folder.path)/demo")
      let digest = Digest(of: [])
      try ledger.begin(
        RunRecord(
          id: id, pipeline: "spring", started: Timestamp(seconds: 1), templateDigest: digest, pipelineDigest: digest,
          sealCertificateDigest: digest))
    }

    /// What the kernel does for a process that is killed.
    func release() {
      output = nil
      lock.release()
    }

    func facts(of keys: [IssuanceKey]) throws -> [IssuanceKey: IssuingFacts] {
      try ledger.entries(for: keys, pipeline: "spring").mapValues(\.facts)
    }

    func finish(_ keys: [IssuanceKey]) throws {
      try recover()
      try walk(keys, until: .delivered)
      release()
    }

    private func recover() throws {
      let output = try #require(output)
      var delivered: [DeliveredCredential] = []
      var lost: [SealedRecord] = []
      for recovery in try output.recover(ledger.undelivered(pipeline: "spring")) {
        switch recovery {
        case .delivered(let credential): delivered.append(credential)
        case .lost(let record): lost.append(record)
        }
      }
      try ledger.recordDelivered(delivered)
      try ledger.recordLost(lost)
    }

    func walk(_ keys: [IssuanceKey], until instant: Instant) throws {
      let output = try #require(output)
      if instant == .beforeIntending { return }
      let entries = try ledger.entries(for: keys, pipeline: "spring")
      let intentions = try keys.compactMap { try intention(for: $0, entry: entries[$0], output) }
      try ledger.intend(intentions, run: id)
      if instant == .intended { return }
      let group = intentions.map { (seal($0.facts), $0.fileName) }
      if instant == .stagedInPart {
        _ = try output.stage(Array(group.prefix(2)))
        return
      }
      let staged = try output.stage(group)
      if instant == .staged { return }
      try ledger.recordSealed(staged.map(\.record))
      if instant == .torn, let first = staged.first {
        // What a disk may do that lied about its sync: the record is there, the file is not whole.
        let path = "\(output.path)/.staging/\(first.record.digest.hex).part"
        try "half".write(toFile: path, atomically: false, encoding: .utf8)
        return
      }
      if instant == .sealed { return }
      let restoring = Set(intentions.filter { entries[$0.facts.key]?.wasDelivered == true }.map(\.facts.id))
      if instant == .publishedInPart {
        _ = try output.publish(Array(staged.prefix(2)), restoring: restoring)
        return
      }
      let delivered = try output.publish(staged, restoring: restoring)
      if instant == .published { return }
      try ledger.recordDelivered(delivered)
    }

    /// Nil when the credential stands already.
    private func intention(for key: IssuanceKey, entry: LedgerEntry?, _ output: OutputFolder) throws -> Intention? {
      let digest = Digest(of: Array("\(key) \(content)".utf8))
      var facts = IssuingFacts(
        key: key, revision: 1, id: CredentialID(pipeline: "spring", key: key, revision: 1), issued: SystemClock().now())
      if let entry, entry.contentDigest == digest {
        if entry.state == .delivered, let size = entry.fileSize,
          try output.condition(of: entry.fileName, size: size, digest: entry.fileDigest) == .whole
        {
          return nil
        }
        facts = entry.facts
      } else if let entry {
        let revision = entry.wasDelivered ? entry.facts.revision + 1 : entry.facts.revision
        facts = IssuingFacts(
          key: key, revision: revision, id: CredentialID(pipeline: "spring", key: key, revision: revision),
          issued: SystemClock().now())
      }
      let name = facts.revision == 1 ? "\(key).jsonld" : "\(key)-r\(facts.revision).jsonld"
      return Intention(
        facts: facts, contentDigest: digest, payloadDigest: digest, templateDigest: digest, source: "Graduates!A2:C2",
        fileName: name, foldedName: FileNaming.folded(name))
    }

    private func seal(_ facts: IssuingFacts) -> SealedCredential {
      sealCount += 1
      let file = Array("\(facts.id) \(facts.issued) \(content) \(UUID().uuidString)".utf8)
      return SealedCredential(facts: facts, source: "Graduates!A2:C2", file: file, level: .b)
    }
  }
}
