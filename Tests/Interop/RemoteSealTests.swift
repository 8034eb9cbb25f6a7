import Foundation
import Mapping
import Pipeline
import Records
import Sandbox
import Support
import Testing

/// What the sandbox's remote signing service has signed, under the eyes of another implementation.
@Suite struct RemoteSealTests {
  @Test(
    .enabled(if: Judges.jadesPython != nil, "\(Judges.absence)"),
    arguments: [
      (Sandbox.Member.sealRSA2048, "RS256", "edc"), (.sealRSA3072, "PS256", "edc"),
      (.sealRSA2048, "PS384", "etsi-1.2.1"),
      (.sealP256, "ES256", "edc"), (.sealP256, "ES256", "etsi-1.2.1"),
    ])
  func aJAdESCheckerAcceptsARemoteSeal(_ member: Sandbox.Member, _ algorithm: String, _ profile: String) throws {
    let folder = try TemporaryFolder()
    let sandbox = try SandboxCopy.open(in: folder)
    let server = try SandboxServer(sandbox, on: LoopbackListener(port: 0))
    server.start()
    defer { server.stop() }
    let desk = try Desk(Cohort(learners: 3)) {
      $0.replacing(
        #/{pkcs12: .*}/#,
        with: """
          {csc: \(server.signingAddress), credential: \(member.rawValue), client: sandbox, secret: file:secret, pin: file:pin}
            algorithm: \(algorithm)
          """
      ).replacing(#/profile: etsi-1.2.1.*/#, with: "profile: \(profile)")
    }
    try desk.write("sandbox-secret\n", to: "secret")
    try desk.write("123456\n", to: "pin")
    let report = try Batch(try PipelineDefinition(contentsOf: desk.pipeline), BatchOptions()).run()
    #expect(report.status == .done, "\(report.firstProblems.map(\.message))")
    for name in try desk.credentials() {
      let version = profile == "edc" ? "1.1.1" : "1.2.1"
      #expect(try Judges.jades(desk.file(name), trusting: sandbox.path("root.pem"), "--profile", version) == nil)
    }
  }
}
