import Records
import Sandbox
import Testing

@testable import Sealing

@Suite("Revocation services that do wrong")
struct RevocationFaultTests {
  private let bench: StatusBench

  init() throws { bench = try StatusBench() }

  @Test(
    "A wrong answer by OCSP ends at once, by its name, and is not walked around",
    arguments: [
      (Fault.stale, ProblemCode.revocationStale), (.unknown, .revocationUnknown), (.revoked, .revocationRevoked),
      (.wrongResponder, .revocationResponder), (.wrongStatusNonce, .revocationNonce),
      (.otherCertificate, .revocationOther), (.html, .revocationUnreadable),
      (.garbage, .revocationUnreadable), (.empty, .revocationUnreadable),
      (.huge(bytes: 2_000_000), .revocationUnreadable),
    ])
  func refusesResponses(_ fault: Fault, _ code: ProblemCode) throws {
    bench.server.inject(fault, into: .status)
    let desk = try bench.desk()
    let refused = try failure { _ = try bench.evidence(of: .sealP256, from: desk) }
    #expect(refused.problems.map(\.code) == [code] && refused.status == .timestampOrRevocation, "\(refused)")
    #expect(refused.description.contains("SANDBOX seal P-256") || code == .revocationUnreadable, "\(refused)")
    #expect(refused.description.contains(bench.server.statusAddress), "\(refused)")
    #expect(desk.requests == 1 && bench.requests(.status) == 1 && bench.pauses.all.isEmpty)
    // A wrong answer is not kept, but for that of a revocation, which is for ever.
    bench.server.heal(.status)
    if code == .revocationRevoked {
      #expect(try failure { _ = try bench.evidence(of: .sealP256, from: desk) }.problems.map(\.code) == [code])
      #expect(bench.requests(.status) == 1)
    } else {
      #expect(try bench.evidence(of: .sealP256, from: desk).responses.count == 1)
    }
  }

  @Test("A right answer under another type, late, or without the nonce is right")
  func toleratesOddities() throws {
    for fault in [
      Fault.noStatusNonce, .contentType("text/plain"), .delay(milliseconds: 50), .drip(pauseMilliseconds: 0),
    ] {
      bench.server.inject(fault, into: .status, times: 1)
      #expect(try bench.evidence(of: .sealP256, from: bench.desk()).responses.count == 1, "\(fault)")
    }
  }

  @Test(
    "A wrong list ends at once, by its name",
    arguments: [
      (Fault.expiredList, ProblemCode.revocationListExpired), (.wrongListSigner, .revocationListSigner),
      (.html, .revocationUnreadable), (.garbage, .revocationUnreadable), (.empty, .revocationUnreadable),
      (.huge(bytes: 5_000_000), .revocationUnreadable),
    ])
  func refusesLists(_ fault: Fault, _ code: ProblemCode) throws {
    bench.server.inject(fault, into: .lists)
    let desk = try bench.desk()
    let refused = try failure { _ = try bench.evidence(of: .sealP256, from: desk) }
    #expect(refused.problems.map(\.code) == [code] && refused.status == .timestampOrRevocation, "\(refused)")
    #expect(refused.description.contains(bench.server.listAddress(of: .root)))
    #expect(bench.requests(.lists) == 1 && bench.pauses.all.isEmpty)
    // One that takes the place of OCSP is looked at no less.
    bench.server.inject(.reset, into: .status)
    let both = try failure { _ = try bench.evidence(of: .sealP256, from: bench.desk([.issuing], attempts: 1)) }
    #expect(both.problems.map(\.code) == [.revocationUnreachable, code] && both.status == .timestampOrRevocation)
    bench.server.heal(.status)
    bench.server.heal(.lists)
    #expect(try bench.evidence(of: .sealP256, from: desk).lists.count == 1)
  }

  @Test(
    "A service that cannot be reached now is asked three times, ever later, and the run may be tried again",
    arguments: [
      Fault.reset, .cut, .silence, .drip(pauseMilliseconds: 500), .status(500), .status(503, retryAfter: 7),
      .status(429, retryAfter: 7),
    ])
  func givesUpForNow(_ fault: Fault) throws {
    bench.server.inject(fault, into: .status)
    // Once is enough for those that take a second each.
    let isSlow = fault == .silence || fault == .drip(pauseMilliseconds: 500)
    bench.server.inject(isSlow ? .reset : fault, into: .lists)
    let desk = try bench.desk(seconds: isSlow ? 1 : 20)
    let refused = try failure { _ = try bench.evidence(of: .sealP256, from: desk) }
    #expect(refused.status == .temporary)
    #expect(refused.problems.map(\.code) == [.revocationUnreachable, .revocationUnreachable])
    #expect(
      refused.problems.map(\.place) == [.setting(bench.server.statusAddress), .setting(bench.server.listAddress())])
    #expect(bench.requests(.status) == 3 && bench.requests(.lists) == 3 && desk.requests == 6)
    let pauses = bench.pauses.all
    let expected: [ClosedRange<Double>]
    switch fault {
    case .status(_, retryAfter: 7?): expected = [7...7, 7...7]
    default: expected = [0.5...1, 1...2]
    }
    #expect(pauses.count == 4 && zip(pauses, expected + expected).allSatisfy { $1.contains($0) }, "\(pauses)")
  }

  @Test("A service that is back at the second attempt has cost one pause and no certificate")
  func triesAgain() throws {
    bench.server.inject(.tryLater, into: .status, times: 1)
    bench.server.inject(.reset, into: .lists, times: 2)
    let desk = try bench.desk()
    let evidence = try bench.evidence(of: .sealP256, from: desk)
    #expect(evidence.responses.count == 1 && evidence.lists.count == 1)
    #expect(bench.requests(.status) == 2 && bench.requests(.lists) == 3 && bench.pauses.all.count == 3)
  }

  @Test("A service that wants to be left alone for long is, and one that refuses is not asked again")
  func heedsService() throws {
    bench.server.inject(.status(503, retryAfter: 600), into: .status)
    bench.server.inject(.status(403), into: .lists)
    let refused = try failure { _ = try bench.evidence(of: .sealP256, from: bench.desk()) }
    #expect(refused.problems.map(\.code) == [.revocationUnreachable, .revocationRefused])
    #expect(refused.status == .timestampOrRevocation)
    #expect(bench.requests(.status) == 1 && bench.requests(.lists) == 1 && bench.pauses.all.isEmpty)
  }

  @Test("A certificate that was really revoked stops everything, by OCSP and by list, with the day")
  func stopsForRevoked() throws {
    let path = bench.server.sandbox.path
    let (since, _) = try Sandbox.revoke(.sealP256, in: path)
    let seal = try failure { _ = try bench.evidence(of: .sealP256, from: bench.desk()) }
    #expect(seal.status == .timestampOrRevocation && seal.problems.map(\.code) == [.revocationRevoked])
    #expect(seal.description.hasPrefix("SANDBOX seal P-256 (not for real use) was revoked on \(since)"))
    bench.server.inject(.reset, into: .status)
    let listed = try failure { _ = try bench.evidence(of: .sealP256, from: bench.desk(attempts: 1)) }
    #expect(listed.problems.map(\.code) == [.revocationRevoked] && listed.description.contains("issuing.crl"))
    bench.server.heal(.status)
    #expect(try bench.evidence(of: .sealRSA2048, from: bench.desk()).responses.count == 1)

    _ = try Sandbox.revoke(.issuing, in: path)
    let authority = try failure { _ = try bench.evidence(of: .sealRSA2048, from: bench.desk()) }
    #expect(authority.description.hasPrefix("SANDBOX issuing authority was revoked on"))
  }

  @Test("A revocation counts from its moment: what was sealed before it can still be proven")
  func provesEarlierMoments() throws {
    let (since, _) = try Sandbox.revoke(.sealP256, in: bench.server.sandbox.path)
    let desk = try bench.desk()
    let before = Timestamp(seconds: since.seconds - 1)
    let evidence = try bench.evidence(of: .sealP256, from: desk, at: before)
    let data = try bench.data(of: evidence)
    #expect(
      data.status(of: evidence.path[0], issuer: evidence.path[1], among: CertificatePool([]), at: before)
        == .revoked(since))
    #expect(
      try failure { _ = try bench.evidence(of: .sealP256, from: desk, at: since) }.problems.map(\.code) == [
        .revocationRevoked
      ])
    #expect(bench.requests(.status) == 1)
  }

  @Test("Answers of a time that is not now are refused, but for a clock that is a little off")
  func refusesOtherTimes() throws {
    // The services go by the machine's clock; this desk's own is behind it, then before it.
    for (seconds, code) in [(-200, nil), (-400, .revocationStale), (3000, nil), (3700, .revocationStale)]
      as [(Int64, ProblemCode?)]
    {
      let clock = FixedClock(Timestamp(seconds: bench.now.seconds + seconds))
      let desk = try bench.desk([.issuing], clock: clock)
      if let code {
        let refused = try failure { _ = try bench.evidence(of: .sealP256, from: desk, at: bench.now) }
        #expect(refused.problems.map(\.code) == [code], "\(seconds)")
        #expect(refused.description.contains("\(clock.now())"))
      } else {
        #expect(try bench.evidence(of: .sealP256, from: desk, at: bench.now).responses.count == 1, "\(seconds)")
      }
    }
    bench.server.inject(.reset, into: .status)
    let clock = FixedClock(Timestamp(seconds: bench.now.seconds - 400))
    let listed = try failure {
      _ = try bench.evidence(of: .sealP256, from: bench.desk([.issuing], attempts: 1, clock: clock), at: bench.now)
    }
    #expect(listed.problems.map(\.code) == [.revocationUnreachable, .revocationStale])
  }
}
