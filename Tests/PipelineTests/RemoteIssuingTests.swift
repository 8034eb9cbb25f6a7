import Foundation
import Records
import Sandbox
import Support
import Testing

@Suite("Issuing with a key at a remote signing service")
final class RemoteIssuingTests {
  private let folder: TemporaryFolder
  private let server: SandboxServer

  init() throws {
    folder = try TemporaryFolder()
    server = try SandboxServer(SandboxCopy.open(in: folder), on: LoopbackListener(port: 0))
    server.start()
  }

  deinit { server.stop() }

  private func desk(learners: Int, pin: String = "123456", _ more: String = ", credential: seal-p256") throws -> Desk {
    let key = "{csc: \(server.signingAddress), client: sandbox, secret: file:secret, pin: file:pin\(more)}"
    let desk = try Desk(Cohort(learners: learners)) { $0.replacing(#/{pkcs12: .*}/#, with: key) }
    try desk.write("sandbox-secret", to: "secret")
    try desk.write(pin, to: "pin")
    return desk
  }

  @Test(
    "A whole batch is sealed by the service, a hundred hashes a request, and a second run seals nothing",
    arguments: ["seal-p256", "seal-rsa2048"])
  func issues(_ credential: String) throws {
    let desk = try desk(learners: 130, ", credential: \(credential)")
    let first = try desk.issue()
    #expect(first.report.status == .done)
    #expect(first.counts.issued == 130)
    #expect(server.requests(to: .signatures) == 2)
    for name in try desk.credentials() { _ = try desk.sealed(name) }
    #expect(first.report.sealWarnings.map(\.code.slug) == ["certificate.sandbox"])
    #expect(try desk.issue().counts.issued == 0)
    #expect(server.requests(to: .signatures) == 2)
  }

  @Test("A refused PIN ends the run; the next one issues what is left with the right one")
  func resumesAfterPIN() throws {
    let desk = try desk(learners: 20, pin: "mistaken")
    let refused = try #require(try failure { _ = try desk.issue() })
    #expect(refused.status == .keyOrSeal)
    #expect(refused.slug == "key.remote.pin-refused")
    #expect(server.requests(to: .authorizations) == 1)
    #expect(try desk.credentials().isEmpty)
    try desk.write("123456", to: "pin")
    #expect(try desk.issue().counts.issued == 20)
  }

  @Test("A service that goes away in the middle of a batch ends it for now, and nothing is lost or doubled")
  func resumesAfterOutage() throws {
    let desk = try desk(learners: 300)
    server.inject(.status(429, retryAfter: 600), into: .signatures, after: 3, times: 1)
    let first = try desk.issue().report
    #expect(first.status == .temporary)
    guard case .failure(let failure)? = first.stop else {
      Issue.record("the run went on")
      return
    }
    #expect(failure.problems.first?.code.slug == "key.remote.unreachable")
    let before = try desk.credentials()
    #expect(before.count == 256 || before.isEmpty)
    let second = try desk.issue()
    #expect(second.report.status == .done)
    #expect(second.counts.issued == 300 - before.count)
    #expect(try desk.credentials().count == 300)
  }

  @Test("An address that is not encrypted, and a key that is not named, end the run before the first row")
  func refusesBefore() throws {
    let plain = try Desk(Cohort(learners: 1)) {
      $0.replacing(#/{pkcs12: .*}/#, with: "{csc: http://remote.example/csc/v2, client: a, secret: file:passphrase}")
    }
    let refused = try #require(try failure { _ = try plain.issue() })
    #expect(refused.status == .configuration)
    #expect(refused.slug == "key.remote.address")
    #expect(try failure { _ = try plain.check() }?.slug == "key.remote.address")
    let unnamed = try #require(try failure { _ = try desk(learners: 1, "").issue() })
    #expect(unnamed.status == .keyOrSeal)
    #expect(unnamed.slug == "key.remote.credential-ambiguous")
  }
}
