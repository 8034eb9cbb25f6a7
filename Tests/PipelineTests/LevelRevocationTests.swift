import Foundation
import Records
import Sandbox
import Sealing
import Support
import Synchronization
import Testing

@Suite("What keeps a batch from being sealed at its level")
struct LevelRevocationTests {
  /// A fault of the services that tell of revocations, and what it ends the run with.
  struct Case: Sendable, CustomTestStringConvertible {
    let service: Service
    let fault: Fault
    let code: String

    var testDescription: String { "\(fault)" }
  }

  static let cases = [
    Case(service: .status, fault: .stale, code: "revocation.stale"),
    Case(service: .status, fault: .unknown, code: "revocation.unknown"),
    Case(service: .status, fault: .revoked, code: "revocation.revoked"),
    Case(service: .status, fault: .wrongResponder, code: "revocation.responder"),
    Case(service: .lists, fault: .expiredList, code: "revocation.list.expired"),
    Case(service: .lists, fault: .wrongListSigner, code: "revocation.list.signer"),
  ]

  @Test("of the seal's certificate, before the first row: no time-stamp is asked for", arguments: cases)
  func ofTheSeal(_ kind: Case) throws {
    let bench = try LevelDesk(learners: 2)
    bench.server.inject(kind.fault, into: kind.service)
    let run = try bench.issue()
    #expect(run.status == .timestampOrRevocation && run.codes == [kind.code], "\(run)")
    #expect(bench.stamps == 0 && bench.server.requests(to: kind.service) == 1)
    #expect(try bench.desk.credentials().isEmpty && bench.desk.staging().isEmpty)
    bench.server.heal(kind.service)
    #expect(try bench.issue().status == .done)
    #expect(bench.stamps == 5)
    try bench.expectComplete(2)
  }

  @Test("of the time-stamping unit, after one time-stamp and before the first row", arguments: cases.prefix(4))
  func ofTheUnit(_ kind: Case) throws {
    let bench = try LevelDesk(learners: 2)
    bench.server.inject(kind.fault, into: .status, after: 1)
    let run = try bench.issue()
    #expect(run.status == .timestampOrRevocation && run.codes == [kind.code], "\(run)")
    #expect(bench.stamps == 1)
    #expect(try bench.desk.credentials().isEmpty && bench.desk.staging().isEmpty)
    bench.server.heal(.status)
    #expect(try bench.issue().status == .done)
    #expect(bench.stamps == 1 + 5)
    try bench.expectComplete(2)
  }

  @Test("when what was known has expired in the middle of the batch, and is asked for again", arguments: cases)
  func inTheMiddle(_ kind: Case) throws {
    // Two credentials a group.
    let bench = try LevelDesk(learners: 12, service: "in_flight: 1, limit: 4 per 1s")
    let (server, time) = (bench.server, bench.time)
    let isLater = Mutex(false)
    let first = try bench.issue { event in
      guard case .delivered = event else { return }
      isLater.withLock {
        guard !$0 else { return }
        $0 = true
        server.inject(kind.fault, into: kind.service)
        time.advance(8 * 86_400)
      }
    }
    #expect(first.status == .timestampOrRevocation && first.codes == [kind.code], "\(first)")
    let (delivered, begun) = (try bench.desk.credentials().count, try bench.unfinished().count)
    #expect((1..<12).contains(delivered) && begun == 1)
    #expect(try bench.levels() == [.lta: delivered])
    let before = bench.stamps
    bench.server.heal(kind.service)
    let second = try bench.issue()
    #expect(second.status == .done, "\(second)")
    #expect(bench.stamps - before == 1 + 2 * (12 - delivered) - begun)
    #expect(second.announced == second.requests)
    try bench.expectComplete(12)
  }

  @Test("A chain that ends nowhere, or with a stranger")
  func chains() throws {
    let nobody = try LevelDesk(learners: 1, seal: ["trust": nil])
    let incomplete = try nobody.issue()
    #expect(incomplete.status == .keyOrSeal && incomplete.codes == ["certificate.chain.incomplete"], "\(incomplete)")
    let stranger = try LevelDesk(learners: 1, seal: ["trust": SealKey.shared().certificate])
    let untrusted = try stranger.issue()
    #expect(untrusted.status == .keyOrSeal, "\(untrusted)")
    #expect(["certificate.chain.incomplete", "certificate.chain.untrusted"].contains(untrusted.codes.first))
    // Trust in whoever sealed is none in the time-stamping unit.
    let leaf = try LevelDesk(
      learners: 1,
      seal: ["trust": SealKey.shared().certificate, "key": "{pkcs12: seal.p12, passphrase: file:demo}"])
    try leaf.desk.write(SealKey.passphrase, to: "demo")
    let unit = try leaf.issue()
    #expect(unit.status == .timestampOrRevocation && unit.codes == ["timestamp.unit.untrusted"], "\(unit)")
    for bench in [nobody, stranger] { #expect(bench.stamps == 0) }
    #expect(leaf.stamps == 1)
    for bench in [nobody, stranger, leaf] {
      #expect(try bench.desk.credentials().isEmpty && bench.desk.staging().isEmpty)
    }
  }

  @Test("A key of another pair than the certificate")
  func pairs() throws {
    let key = "{pem: SANDBOX/seal-rsa2048.key.pem, certificate: SANDBOX/seal-p256.pem, passphrase: file:passphrase}"
    let bench = try LevelDesk(learners: 1, seal: ["key": key])
    let run = try bench.issue()
    #expect(run.status == .keyOrSeal && run.codes == ["certificate.mismatch"], "\(run)")
    #expect(bench.stamps == 0 && bench.server.requests(to: .status) == 0)
    #expect(try bench.desk.credentials().isEmpty)
  }

  @Test("Another service takes over in the middle of the batch, and the first one's fault is a warning")
  func failsOver() throws {
    let folder = try TemporaryFolder()
    let bench = try LevelDesk(learners: 4)
    let other = try SandboxCopy.serve(in: folder, clock: bench.time)
    defer { other.stop() }
    let yaml = String(decoding: try bench.desk.read("pipeline.yaml"), as: UTF8.self)
    try bench.desk.write(
      yaml.replacing(#/timestamps: (.*)/#) { "timestamps: [\($0.output.1), \"\(other.timestampAddress)\"]" }
        .replacing(#/trust: (.*)/#) { "trust: [\($0.output.1), \(other.sandbox.path("root.pem"))]" },
      to: "pipeline.yaml")
    bench.server.inject(.wrongNonce, into: .timestamps, after: 4)
    let run = try bench.issue()
    #expect(run.status == .done && run.announced == 9 && run.requests == 10, "\(run)")
    #expect(bench.stamps == 5 && other.requests(to: .timestamps) == 5)
    #expect(run.report?.results.problemsByCode["timestamp.nonce"] == 1)
    // Each certificate's status is asked for once: the seal's and the two units'.
    #expect(bench.server.requests(to: .status) == 2 && other.requests(to: .status) == 1)
    let judge = SealJudge(
      trust: try TrustAnchors(bench.trust + [other.sandbox.path("root.pem")]), at: bench.time.now())
    for name in try bench.desk.credentials() {
      let judgement = judge.judge(try bench.seal(name), name: name)
      #expect(judgement.level == .lta && judgement.problems.isEmpty)
    }
    #expect(try bench.desk.credentials().count == 4)
  }
}
