import Foundation
import Pipeline
import Records
import Sandbox
import Support
import Testing

/// A desk whose pipeline seals at LTA, and the services for it, which this process serves to the programs that it starts.
///
///     let served = try ServedDesk(learners: 100)
///     let run = try Run("issue", served.desk.pipeline)
///     try #require(run.until { served.stamps >= 20 })
final class ServedDesk {
  let desk: Desk
  let server: SandboxServer
  private let folder: TemporaryFolder

  /// - Parameters:
  ///   - level: `level: LTA`, or `stages: [B, LTA]`.
  ///   - key: what the pipeline file says of the key; nil for one of the sandbox's.
  ///   - trust: beside the sandbox's root.
  ///   - change: what is to be different in the pipeline file.
  init(
    learners: Int, level: String = "level: LTA", service: String = "in_flight: 4", key: String? = nil,
    trust: [String] = [], _ change: (String) -> String = { $0 }
  ) throws {
    folder = try TemporaryFolder()
    server = try SandboxCopy.serve(in: folder)
    let sandbox = server.sandbox
    let own = "{pkcs12: \(sandbox.path("seal-p256.p12")), passphrase: file:passphrase}"
    let seal = """
      seal:
        \(level)
        profile: etsi-1.2.1
        trust: [\(([sandbox.path("root.pem")] + trust).joined(separator: ", "))]
        timestamps: {service: "\(server.timestampAddress)", \(service)}
        key: \(key ?? own)

      """
    desk = try Desk(Cohort(learners: learners)) { change($0.replacing(#/seal:\n( .*\n)+/#, with: seal)) }
    try desk.write(SandboxSettings.defaultPassphrase, to: "passphrase")
  }

  deinit { server.stop() }

  /// Requests for time-stamps that came to the service.
  var stamps: Int { server.requests(to: .timestamps) }
  var root: String { server.sandbox.path("root.pem") }

  /// What does not stand at a level, or cannot be verified.
  func below(_ level: String = "LTA", among paths: [String]) throws -> [String] {
    let options = try VerificationOptions(trust: [root], clock: SystemClock())
    return paths.map { FileVerification($0, options).text }.filter {
      !$0.contains(": VERIFIED\n") || !$0.contains("level \(level),")
    }
  }

  func paths() throws -> [String] { try desk.credentials().map(desk.file) }

  /// That the output folder is as an uninterrupted run leaves it.
  func expectComplete(_ count: Int) throws {
    try desk.expectComplete(count, verifying: 0)
    #expect(try below(among: paths()) == [])
  }
}
