@_spi(Delivery) import ELM
import Ledger
import Records
import Support

/// A ledger in a folder of its own, and short words for what happens to it.
final class Fixture {
  private let temporary: TemporaryFolder
  let folder: String
  let path: String
  private(set) var ledger: SQLiteLedger
  static let pipeline = "spring"

  init(run: String = "run-1") throws {
    temporary = try TemporaryFolder()
    folder = temporary.path
    path = "\(folder)/ledger.sqlite"
    ledger = try SQLiteLedger(at: path)
    try begin(run)
  }

  /// What a killed process leaves, opened by the next one.
  func reopen() throws {
    try ledger.close()
    ledger = try SQLiteLedger(at: path)
  }

  func begin(_ run: String, pipeline: String = Fixture.pipeline) throws {
    try ledger.begin(
      RunRecord(
        id: run, pipeline: pipeline, started: Timestamp(seconds: 1_780_000_000), templateDigest: digest("template"),
        pipelineDigest: digest("pipeline"), sealCertificateDigest: digest("certificate")))
  }

  func intend(_ intentions: Intention..., run: String = "run-1") throws { try ledger.intend(intentions, run: run) }

  func entry(_ key: String, pipeline: String = Fixture.pipeline) throws -> LedgerEntry? {
    try ledger.entries(for: [IssuanceKey([key])], pipeline: pipeline)[IssuanceKey([key])]
  }

  func undelivered() throws -> [SealedRecord] { try ledger.undelivered(pipeline: Fixture.pipeline) }

  func seal(_ intention: Intention, file: String = "file") throws {
    try ledger.recordSealed([record(intention, file: file)])
  }

  func deliver(_ intention: Intention, file: String = "file") throws {
    try ledger.recordDelivered([delivered(intention, file: file)])
  }

  /// Intended, sealed and delivered.
  func issue(_ intention: Intention, run: String = "run-1") throws {
    try intend(intention, run: run)
    try seal(intention)
    try deliver(intention)
  }

  func deliveredKeys(pipeline: String = Fixture.pipeline) throws -> [String] {
    var keys: [String] = []
    try ledger.deliveredEntries(pipeline: pipeline) { keys.append("\($0.facts.key) r\($0.facts.revision)") }
    return keys
  }
}

func digest(_ text: String) -> Digest { Digest(of: Array(text.utf8)) }

func facts(_ key: String, revision: Int = 1, issued: Int64 = 1_780_000_100, pipeline: String = Fixture.pipeline)
  -> IssuingFacts
{
  let key = IssuanceKey([key])
  return IssuingFacts(
    key: key, revision: revision, id: CredentialID(pipeline: pipeline, key: key, revision: revision),
    issued: Timestamp(seconds: issued))
}

func intention(
  _ key: String, revision: Int = 1, content: String = "content", issued: Int64 = 1_780_000_100, file: String? = nil,
  pipeline: String = Fixture.pipeline
) -> Intention {
  let name = file ?? (revision == 1 ? "\(key).jsonld" : "\(key)-r\(revision).jsonld")
  return Intention(
    facts: facts(key, revision: revision, issued: issued, pipeline: pipeline), contentDigest: digest(content),
    payloadDigest: digest("payload of \(content)"), templateDigest: digest("template"), source: "Graduates!A2:C2",
    fileName: name, foldedName: name.lowercased())
}

func record(_ intention: Intention, file: String = "file", level: SealLevel = .b) -> SealedRecord {
  SealedRecord(
    facts: intention.facts, source: intention.source, fileName: intention.fileName, digest: digest(file),
    size: file.utf8.count, level: level)
}

func delivered(_ intention: Intention, file: String = "file") -> DeliveredCredential {
  DeliveredCredential(
    facts: intention.facts, source: intention.source, fileName: intention.fileName, digest: digest(file),
    size: file.utf8.count)
}
