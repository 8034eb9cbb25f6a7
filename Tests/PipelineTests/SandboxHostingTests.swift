import Foundation
import Mapping
import Pipeline
import Records
import Sandbox
import Support
import Testing

@Suite("A sandbox that is served by the run that needs it")
struct SandboxHostingTests {
  private let folder: TemporaryFolder
  /// Served where its certificates point to, until it is stopped.
  private let server: SandboxServer

  init() throws {
    folder = try TemporaryFolder()
    server = try SandboxCopy.serve(in: folder)
  }

  private func desk(_ sandbox: String) throws -> Desk {
    let desk = try Desk(Cohort(learners: 2)) { yaml in
      yaml.replacing(
        "level: B", with: "level: LTA\n  trust: \(server.sandbox.path("root.pem"))\n  timestamps: {sandbox: \(sandbox)}"
      )
      .replacing(
        #/key: {pkcs12: .*}/#,
        with:
          "key: {pem: \(server.sandbox.path("seal-p256.key.pem")), certificate: \(server.sandbox.path("seal-p256.pem"))}"
      )
    }
    return desk
  }

  private func run(_ desk: Desk) throws -> BatchReport {
    try Batch(PipelineDefinition(contentsOf: desk.pipeline), BatchOptions()).run()
  }

  @Test("Nobody has to serve it, and one that is served is left to whoever serves it")
  func serves() throws {
    let desk = try desk(server.sandbox.path)
    server.stop()
    let alone = try run(desk)
    #expect(alone.status == .done && alone.results.counts.issued == 2)
    #expect(alone.results.services?.announced == 5 && alone.results.services?.timeStamps == 5)
    #expect(server.requests(to: .timestamps) == 0)
    // Its port is free again.
    let second = try SandboxServer.start(at: server.sandbox.path)
    defer { second.stop() }
    let file = try #require(try desk.credentials().first)
    try FileManager.default.removeItem(atPath: desk.file(file))
    #expect(try run(desk).results.counts.restored == 1)
    #expect(second.requests(to: .timestamps) == 3)
  }

  @Test("A folder that holds none is named, with the command that makes one")
  func refuses() throws {
    let refused = try #require(try failure { _ = try run(desk("nowhere")) })
    #expect(refused.status == .configuration && refused.slug == "pipeline.invalid")
    #expect(refused.message.contains("\"nowhere\" holds no sandbox; make one with confer sandbox "))
  }
}
