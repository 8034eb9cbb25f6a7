import ELM
import Foundation
import Mapping
import Pipeline
import Records
import Sandbox
import Sealing
import Support
import Testing

/// The sample pipeline over the sample student information system, as `make demo-postgres` runs it.
@Suite(.enabled(if: PrivatePostgres.isAvailable, "\(PrivatePostgres.absence)"))
struct TranscriptJudgeTests {
  /// A database of its own with the sample's schema, and a folder with the pipeline file over it.
  private final class Registry {
    let folder: TemporaryFolder
    let server: SandboxServer
    let database: String
    private let postgres: PrivatePostgres

    init() throws {
      folder = try TemporaryFolder()
      server = try SandboxCopy.serve(in: folder)
      postgres = try PrivatePostgres.shared()
      database = "registrar_\(UUID().uuidString.prefix(8).lowercased())"
      try postgres.run("CREATE DATABASE \(database)")
      try run(String(contentsOfFile: Desk.repository("Samples/registrar.sql"), encoding: .utf8))
      var text = try String(contentsOfFile: Desk.repository("Pipelines/postgres-transcript.yaml"), encoding: .utf8)
      for (sample, own) in [
        ("../Samples/templates", Desk.repository("Samples/templates")), ("env:DATABASE_URL", "file:database"),
        ("{sandbox: ../out/sandbox}", server.timestampAddress), ("../out/sandbox", server.sandbox.path("")),
        ("env:CONFER_SEAL_PASSPHRASE", "file:passphrase"), ("../out/transcripts", "out"),
      ] {
        #expect(text.contains(sample))
        text = text.replacing(sample, with: own)
      }
      for (name, content) in [
        ("pipeline.yaml", text), ("database", postgres.url(database)),
        ("passphrase", SandboxSettings.defaultPassphrase),
      ] { try Data(content.utf8).write(to: URL(filePath: folder.path(name))) }
    }

    deinit {
      server.stop()
      _ = try? postgres.run("DROP DATABASE \(database) WITH (FORCE)")
    }

    @discardableResult
    func run(_ statements: String) throws -> [[String]] {
      try postgres.run(statements, database: database).split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
    }

    func issue() throws -> BatchReport {
      try Batch(PipelineDefinition(contentsOf: folder.path("pipeline.yaml")), BatchOptions()).run()
    }
  }

  @Test(
    "Each transcript has its modules with their own grades, credits and outcomes; what the database is told is the manifest"
  )
  func transcripts() throws {
    let registry = try Registry()
    let report = try registry.issue()
    #expect(report.results.counts.issued == 57 && report.results.counts.rejected == 3, "\(report.summary)")
    #expect(report.status == .someRejected)
    let told = try registry.run(
      """
      SELECT student_id || ' / ' || term, credential_id, file FROM registrar.credential_results
      WHERE status = 'issued' ORDER BY 1
      """)
    let manifest = String(
      decoding: try Data(contentsOf: URL(filePath: registry.folder.path("out/manifest.csv"))), as: UTF8.self
    )
    .split(separator: "\r\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    #expect(told == manifest.map { [$0[0], $0[2], $0[3]] } && told.count == 57)
    #expect(
      try registry.run(
        "SELECT count(*) FROM registrar.credential_results WHERE problems LIKE 'modules.grade is empty%'") == [["1"]])
    #expect(
      try registry.run("SELECT count(*), count(problems) FROM registrar.credential_results WHERE status = 'rejected'")
        == [["3", "3"]])

    var sizes: Set<Int> = []
    for line in told {
      let id = String(line[0].prefix { $0 != " " })
      let modules = try registry.run(
        """
        SELECT c.title, c.ects, r.grade, (SELECT count(*) FROM registrar.outcomes o WHERE o.course_code = c.code)
        FROM registrar.results r JOIN registrar.courses c ON c.code = r.course_code WHERE student_id = '\(id)' ORDER BY c.code
        """)
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: registry.folder.path("out/credentials/\(line[2])"))))
      guard case .intact(let seal) = SealVerifier().verify(bytes, name: line[2]) else {
        Issue.record("\(line[2])")
        continue
      }
      let claim = try TreeParser.parse(seal.payload, name: line[2]).tree["credentialSubject"]?["hasClaim"]
      let parts = claim?["hasPart"]?.elements ?? []
      sizes.insert(parts.count)
      let found = parts.map { part in
        [
          part["title"]?["en"]?.string, part["specifiedBy"]?["creditPoint"]?["point"]?.string,
          part["provenBy"]?["grade"]?["noteLiteral"]?["en"]?.string,
          part["specifiedBy"]?["learningOutcome"].map { String(max($0.elements.count, 1)) },
        ]
      }
      #expect(found == modules.map { $0.map(Optional.some) }, "\(id)")
    }
    #expect(sizes.min() == 3 && sizes.max() == 12)
    #expect(try registry.issue().results.counts.unchanged == 57)
  }

  @Test(.enabled(if: Judges.shaclPython != nil && Judges.jadesPython != nil, "\(Judges.absence)"))
  func bothJudgesAcceptThem() throws {
    let registry = try Registry()
    _ = try registry.issue()
    try FileManager.default.createDirectory(atPath: registry.folder.path("some"), withIntermediateDirectories: true)
    let names = try registry.folder.names(in: "out/credentials").enumerated().filter { $0.offset % 6 == 0 }.map(
      \.element)
    for name in names {
      try FileManager.default.copyItem(
        atPath: registry.folder.path("out/credentials/\(name)"), toPath: registry.folder.path("some/\(name)"))
    }
    let verdicts = try Judges.shacl(registry.folder.path("some"))
    #expect(verdicts.count == names.count && names.count >= 9)
    for (name, fault) in verdicts { #expect(fault == nil, "\(name)") }
    for name in names.prefix(3) {
      let fault = try Judges.jades(
        registry.folder.path("some/\(name)"), trusting: registry.server.sandbox.path("root.pem"), level: "LTA",
        "--profile",
        "1.2.1", "--strict")
      #expect(fault == nil, "\(name)")
    }
  }
}
