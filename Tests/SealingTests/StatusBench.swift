import Foundation
import Records
import Sandbox
import Support
import Synchronization
import Testing
import Web

@testable import Sealing

/// A sandbox that is served for one test, and desks that ask it.
///
///     let bench = try StatusBench()
///     bench.server.inject(.stale, into: .status)
///     try bench.evidence(of: .sealP256, from: bench.desk())  // throws
final class StatusBench {
  let folder: TemporaryFolder
  let server: SandboxServer
  /// What desks waited for, in seconds; none of them really waits.
  let pauses = Pauses()

  final class Pauses: Sendable {
    private let seconds = Mutex<[Double]>([])
    var all: [Double] { seconds.withLock { $0 } }
    func add(_ pause: Double) { seconds.withLock { $0.append(pause) } }
  }

  /// - Parameters:
  ///   - days: since the certificates began, so that there are moments before now.
  ///   - clock: of the services.
  init(days: Int64 = 1, clock: any Records.Clock = SystemClock()) throws {
    folder = try TemporaryFolder()
    let made = Timestamp(seconds: clock.now().seconds - days * 86_400)
    server = try SandboxCopy.serve(in: folder, made: made, clock: clock)
  }

  deinit { server.stop() }

  var now: Timestamp { SystemClock().now() }

  func trust(_ members: [Sandbox.Member]) throws -> TrustAnchors {
    // Those below the issuing authority carry its certificate along.
    try TrustAnchors(
      members.map { member in
        let file = folder.path("trust-\(member.rawValue).cer")
        try Data(certificate(member).der).write(to: URL(filePath: file))
        return file
      })
  }

  func certificate(_ member: Sandbox.Member) throws -> CertificateHandle {
    try #require(TrustAnchors([server.sandbox.path(member.certificateFile)]).certificates.first)
  }

  /// - Parameter seconds: that one request may take.
  func desk(
    _ members: [Sandbox.Member] = [.root], seconds: Int = 20, attempts: Int = 3,
    clock: any Records.Clock = SystemClock()
  ) throws -> RevocationDesk {
    var settings = RevocationSettings()
    settings.response.totalSeconds = seconds
    settings.list.totalSeconds = seconds
    settings.attempts = attempts
    let pauses = pauses
    return RevocationDesk(trust: try trust(members), clock: clock, settings: settings) { pauses.add($0) }
  }

  /// Of a certificate that the issuing authority issued.
  func evidence(
    of member: Sandbox.Member, from desk: RevocationDesk, among others: [Sandbox.Member] = [.issuing],
    at moment: Timestamp? = nil
  ) throws -> StatusEvidence {
    try desk.evidence(for: certificate(member), among: others.map(certificate), at: moment ?? now)
  }

  /// As a seal's verification has it.
  func data(of evidence: StatusEvidence) throws -> RevocationData {
    var data = RevocationData()
    for response in evidence.responses {
      let isRead = data.add(response: response)
      try #require(isRead)
    }
    for list in evidence.lists {
      let isRead = data.add(list: list)
      try #require(isRead)
    }
    return data
  }

  /// What the `openssl` command answers in the place of the sandbox's responder, from the same index.
  ///
  /// - Parameter signer: the responder, or the authority itself.
  func answer(to query: StatusQuery, signer: Sandbox.Member = .ocsp, _ options: String...) throws -> [UInt8] {
    let sandbox = server.sandbox
    let (asked, told) = (folder.path("asked"), folder.path("told"))
    try Data(query.der).write(to: URL(filePath: asked))
    _ = try Command.output(
      "openssl",
      [
        "ocsp", "-index", sandbox.path("issuing.index"), "-CA", sandbox.path("issuing.pem"), "-rsigner",
        sandbox.path(signer.certificateFile), "-rkey", sandbox.path(signer.keyFile), "-reqin", asked, "-respout", told,
      ] + options)
    return Array(try Data(contentsOf: URL(filePath: told)))
  }

  func requests(_ service: Service) -> Int { server.requests(to: service) }

  /// A token of the sandbox's unit, by a query of the `openssl` command.
  func stamp(_ bytes: [UInt8]) throws -> [UInt8] {
    let (stamped, query, reply, token) = (
      folder.path("stamped"), folder.path("query"), folder.path("reply"), folder.path("token")
    )
    try Data(bytes).write(to: URL(filePath: stamped))
    try Command.output("openssl", "ts", "-query", "-data", stamped, "-sha256", "-cert", "-out", query)
    let answer = try WebClient().send(
      .post(
        Array(try Data(contentsOf: URL(filePath: query))), as: "application/timestamp-query",
        to: server.timestampAddress))
    try Data(answer.body).write(to: URL(filePath: reply))
    try Command.output("openssl", "ts", "-reply", "-in", reply, "-token_out", "-out", token)
    return Array(try Data(contentsOf: URL(filePath: token)))
  }
}
