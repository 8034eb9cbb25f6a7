import Foundation
import Records
import Sandbox
import Synchronization
import Testing

@testable import Sealing

@Suite("Statements that say less than they seem to")
struct StatusStatementTests {
  @Test(
    "The openssl command understands the question, and is understood, whether the authority answers or its responder")
  func agreesWithOpenSSL() throws {
    let bench = try StatusBench()
    let (seal, issuing) = (try bench.certificate(.sealP256), try bench.certificate(.issuing))
    for signer in [Sandbox.Member.ocsp, .issuing] {
      let query = try StatusQuery(about: seal, issuedBy: issuing)
      let planned = try query.statement(
        in: bench.answer(to: query, signer: signer, "-ndays", "2"), from: "openssl", at: bench.now)
      #expect(planned.revoked == nil)
      #expect(planned.nextUpdate?.seconds == planned.thisUpdate.seconds + 2 * 86_400)
      #expect(try query.statement(in: bench.answer(to: query), from: "openssl", at: bench.now).nextUpdate == nil)
      // The answer to one question is none to the next.
      let other = try StatusQuery(about: seal, issuedBy: issuing)
      let fault = try #require(
        #expect(throws: StatusFault.self) {
          try other.statement(in: planned.der, from: "openssl", at: bench.now)
        })
      #expect(fault.code == .revocationNonce)
    }
    let query = try StatusQuery(about: seal, issuedBy: issuing)
    for stranger in [Sandbox.Member.tsa, .root] {
      let fault = try #require(
        #expect(throws: StatusFault.self) {
          try query.statement(in: bench.answer(to: query, signer: stranger), from: "openssl", at: bench.now)
        })
      #expect(fault.code == .revocationResponder, "\(stranger)")
    }
    let (since, _) = try Sandbox.revoke(.sealP256, in: bench.server.sandbox.path)
    #expect(try query.statement(in: bench.answer(to: query), from: "openssl", at: bench.now).revoked == since)
  }

  @Test("A responder that refuses to tell is taken at its word, and not asked again")
  func heedsRefusal() throws {
    let bench = try StatusBench()
    let workshop = try Workshop()
    try workshop.makeSelfSigned(
      "root", subject: "/CN=Example Root", extensions: ["keyUsage=critical,keyCertSign,cRLSign"])
    try workshop.makeIssued(
      "seal", by: "root", isAuthority: false,
      extensions: "authorityInfoAccess = OCSP;URI:\(bench.server.statusAddress)\n")
    let seal = try #require(TrustAnchors([workshop.path("seal.pem")]).certificates.first)
    let desk = RevocationDesk(trust: try TrustAnchors([workshop.path("root.pem")]), clock: SystemClock())
    let refused = try failure { _ = try desk.evidence(for: seal, among: [], at: bench.now) }
    #expect(refused.status == .timestampOrRevocation && refused.problems.map(\.code) == [.revocationRefused])
    #expect(refused.description.contains("refuses to tell about Example Seal (unauthorized)"), "\(refused)")
    #expect(bench.requests(.status) == 1)
  }

  @Test("A list of some certificates says nothing of one that is not on it, and enough of one that is")
  func passesOverPartialList() throws {
    let workshop = try Workshop()
    try workshop.makeChain()
    func certificate(_ name: String) throws -> CertificateHandle {
      try #require(TrustAnchors([workshop.path("\(name).pem")]).certificates.first)
    }
    let (seal, authority) = (try certificate("seal"), try certificate("authority"))
    for (isRevoked, isPartial) in [(false, false), (true, false), (false, true), (true, true)] {
      let der = try workshop.revocation(ofSealRevoked: isRevoked, partial: isPartial).list
      let list = try StatusList(
        der, from: "http://one.example/list.crl", of: authority, at: SystemClock().now(), about: seal)
      if isPartial, !isRevoked {
        let fault = try #require(#expect(throws: StatusFault.self) { try list.statement(about: seal) })
        #expect(fault.code == .revocationListPartial && fault.problem.message.contains("Example Seal is not on it"))
      } else {
        #expect(try (list.statement(about: seal).revoked != nil) == isRevoked)
      }
      // Whoever signs it, nothing may follow it.
      let longer = #expect(throws: StatusFault.self) {
        try StatusList(der + [0], from: "list.crl", of: authority, at: SystemClock().now(), about: seal)
      }
      #expect(longer?.code == .revocationUnreadable)
    }
  }

  @Test("A list from after a certificate's end may have dropped it, and says nothing")
  func passesOverLaterList() throws {
    let bench = try StatusBench(days: 800)
    let desk = try bench.desk([.issuing], attempts: 1)
    let moment = Timestamp(seconds: bench.now.seconds - 200 * 86_400)
    bench.server.inject(.reset, into: .status)
    let refused = try failure { _ = try bench.evidence(of: .sealP256, from: desk, at: moment) }
    #expect(refused.problems.map(\.code) == [.revocationUnreachable, .revocationListPartial])
    #expect(refused.status == .timestampOrRevocation)
  }

  /// A clock that goes on when somebody waits.
  private final class Watch: Records.Clock {
    private let seconds = Mutex(SystemClock().now().seconds)
    func now() -> Timestamp { Timestamp(seconds: seconds.withLock { $0 }) }
    func wait(_ pause: Double) { seconds.withLock { $0 += Int64(pause) } }
  }

  @Test("A responder that plans no next answer is believed for an hour, and then asked again")
  func asksAgain() throws {
    let watch = Watch()
    let bench = try StatusBench(clock: watch)
    bench.server.inject(.noNextUpdate, into: .status)
    let desk = RevocationDesk(trust: try bench.trust([.issuing]), clock: watch) { watch.wait($0) }
    let start = watch.now()
    func later(_ seconds: Int64) -> Timestamp { Timestamp(seconds: start.seconds + seconds) }
    for moment in [start, later(5), later(3600)] { _ = try bench.evidence(of: .sealP256, from: desk, at: moment) }
    #expect(desk.requests == 1 && watch.now() == start)
    // What is said now is nothing about then.
    let refused = try failure { _ = try bench.evidence(of: .sealP256, from: desk, at: later(4000)) }
    #expect(refused.problems.map(\.code) == [.revocationStale] && refused.status == .timestampOrRevocation)
    watch.wait(4000)
    _ = try bench.evidence(of: .sealP256, from: desk, at: later(4000))
    #expect(desk.requests == 3)
  }
}
