import ELM
import Records
import Sandbox
import Synchronization
import Testing

@testable import Sealing

@Suite("Asking what has become of certificates")
struct RevocationDeskTests {
  private let bench: StatusBench

  init() throws { bench = try StatusBench() }

  @Test("A seal's chain is asked about once: the seal by OCSP, the authority by the root's list")
  func gathersEvidence() throws {
    let desk = try bench.desk()
    let evidence = try bench.evidence(of: .sealRSA2048, from: desk)
    #expect(evidence.path.map(\.name) == ["SANDBOX seal RSA-2048 (not for real use)"] + authorities)
    #expect(evidence.responses.count == 1 && evidence.lists.count == 1)
    for _ in 0..<50 {
      let again = try bench.evidence(of: .sealRSA2048, from: desk)
      #expect(again.responses == evidence.responses && again.lists == evidence.lists)
    }
    #expect(desk.requests == 2 && bench.requests(.status) == 1 && bench.requests(.lists) == 1)
    #expect(bench.pauses.all.isEmpty)
  }

  private let authorities = ["SANDBOX issuing authority", "SANDBOX root authority"]

  @Test("What is gathered is what verification believes", arguments: [Sandbox.Member.sealP256, .tsa])
  func isBelieved(_ member: Sandbox.Member) throws {
    let moment = bench.now
    let evidence = try bench.evidence(of: member, from: bench.desk(), at: moment)
    let data = try bench.data(of: evidence)
    for (certificate, issuer) in zip(evidence.path, evidence.path.dropFirst()) {
      let status = data.status(of: certificate, issuer: issuer, among: CertificatePool(evidence.path), at: moment)
      guard case .good(let update) = status else {
        Issue.record("\(certificate.name): \(status)")
        continue
      }
      #expect(update >= moment)
    }
  }

  @Test("A seal with these proofs and time-stamps is of level LTA")
  func reachesLTA() throws {
    let key = try SealingKey.open(
      .pkcs12(KeyFile(bench.server.sandbox.path("seal-p256.p12"), name: "seal-p256.p12")),
      passphrase: Secret(SandboxSettings.defaultPassphrase))
    let desk = try bench.desk()
    var forgery = Forgery(key)
    forgery.set("x5c", .array(key.chain.map { .string(Base64.standard.encode($0.der)) }))
    forgery.set("sigT", .string("\(bench.now)"))
    let signature = try forgery.signature()
    let token = try bench.stamp(Array(signature.utf8))
    let stamped = try TimeStampToken(der: token)
    let unit = try #require(stamped.signer)
    let proofs = [
      try desk.evidence(
        for: key.certificate.handle, among: key.chain.map(\.handle), at: stamped.time),
      try desk.evidence(for: unit, among: stamped.certificates, at: stamped.time),
    ]
    let properties = [
      Evidence.stamp("sigTst", token), Evidence.certificates(proofs.flatMap(\.path).map(\.der)),
      Evidence.revocation(lists: proofs[0].lists, responses: proofs.flatMap(\.responses)),
    ].map(Evidence.text)
    let covered = "\(forgery.payload).\(forgery.protected).\(signature).\(properties.joined())"
    let archive = Evidence.text(Evidence.stamp("arcTst", try bench.stamp(Array(covered.utf8))))
    let file = Tree.object([
      .init("payload", .string(forgery.payload)),
      .init(
        "signatures",
        [
          [
            "protected": .string(forgery.protected), "signature": .string(signature),
            "header": ["etsiU": .array((properties + [archive]).map(Tree.string))],
          ]
        ]),
    ]).json
    let seal = try #require(SealVerifier().verify(file, name: "sealed.jsonld").seal)
    let judgement = SealJudge(trust: try bench.trust([.root]), at: bench.now).judge(seal, name: "sealed.jsonld")
    #expect(judgement.level == .lta && judgement.problems.isEmpty && judgement.isRevocationKnown, "\(judgement)")
    // The seal, the authority, the unit.
    #expect(desk.requests == 3)
  }

  @Test("A hundred threads that ask at once cause one request a certificate")
  func asksOnce() async throws {
    bench.server.inject(.delay(milliseconds: 200), into: .status, times: 1)
    let desk = try bench.desk()
    let leaf = try bench.certificate(.sealP256)
    let issuing = try bench.certificate(.issuing)
    let moment = bench.now
    let outcomes = Mutex<[Int]>([])
    await withCheckedContinuation { continuation in
      onThreads(100, finally: { continuation.resume() }) { _ in
        let evidence = try? desk.evidence(for: leaf, among: [issuing], at: moment)
        outcomes.withLock { $0.append(evidence.map { $0.lists.count + $0.responses.count } ?? 0) }
      }
    }
    #expect(outcomes.withLock { $0 } == Array(repeating: 2, count: 100))
    #expect(desk.requests == 2 && bench.requests(.status) == 1 && bench.requests(.lists) == 1)
  }

  @Test("A proof that holds is used again, one that does not is fetched anew")
  func renews() throws {
    let desk = try bench.desk()
    let start = bench.now
    _ = try bench.evidence(of: .sealP256, from: desk, at: start)
    // What came later says something of every earlier moment, and holds for an hour.
    for seconds in [-3600, -1, 3599] as [Int64] {
      _ = try bench.evidence(of: .sealP256, from: desk, at: Timestamp(seconds: start.seconds + seconds + 1))
    }
    #expect(desk.requests == 2)
    let late = Timestamp(seconds: start.seconds + 7200)
    #expect(
      try failure { _ = try bench.evidence(of: .sealP256, from: desk, at: late) }.problems.first?.code
        == .revocationStale)
    #expect(bench.requests(.status) == 2 && bench.requests(.lists) == 1)
  }

  @Test("An issuing authority that is trusted is asked nothing about")
  func stopsAtAnchor() throws {
    let desk = try bench.desk([.issuing])
    let evidence = try bench.evidence(of: .sealP256, from: desk)
    #expect(evidence.path.map(\.name) == ["SANDBOX seal P-256 (not for real use)", "SANDBOX issuing authority"])
    #expect(evidence.lists.isEmpty && evidence.responses.count == 1 && desk.requests == 1)
    let itself = try bench.evidence(of: .sealP256, from: bench.desk([.sealP256]), among: [])
    #expect(itself.path.count == 1 && itself.lists.isEmpty && itself.responses.isEmpty)
  }

  @Test("Without trust the self-signed certificate at the end stands for it")
  func takesTopForAnchor() throws {
    let desk = try bench.desk([])
    let evidence = try bench.evidence(of: .sealP256, from: desk, among: [.root, .issuing])
    #expect(evidence.path.count == 3 && desk.requests == 2)
  }

  @Test("Nobody is asked about a certificate that says so itself")
  func exempts() throws {
    let desk = try bench.desk()
    let evidence = try bench.evidence(of: .ocsp, from: desk)
    #expect(evidence.path.count == 3 && evidence.responses.isEmpty && evidence.lists.count == 1)
    #expect(bench.requests(.status) == 0 && desk.requests == 1)
    #expect(
      desk.survey(try bench.certificate(.ocsp), among: [try bench.certificate(.issuing)]).first?.status
        == "not asked about")
  }

  @Test("Where no responder can be reached, the list tells, once for all certificates of an authority")
  func fallsBackToList() throws {
    for fault in [Fault.reset, .status(503), .tryLater, .status(404)] {
      let bench = try StatusBench()
      bench.server.inject(fault, into: .status)
      let desk = try bench.desk()
      let seal = try bench.evidence(of: .sealP256, from: desk)
      let unit = try bench.evidence(of: .tsa, from: desk)
      #expect(seal.responses.isEmpty && seal.lists.count == 2 && seal.lists == unit.lists, "\(fault)")
      #expect(bench.requests(.status) == (fault == .status(404) ? 2 : 6) && bench.requests(.lists) == 2, "\(fault)")
    }
  }

  @Test("A survey names each certificate, where its status comes from, and until when that holds")
  func surveys() throws {
    let desk = try bench.desk()
    let leaf = try #require(SealCertificate(bench.certificate(.sealP256)))
    let issuing = try #require(SealCertificate(bench.certificate(.issuing)))
    let survey = desk.survey(leaf, among: [issuing])
    #expect(survey.map(\.certificate) == ["SANDBOX seal P-256 (not for real use)"] + authorities)
    #expect(survey.map(\.status) == ["good", "good", "trusted"])
    let sources = [bench.server.statusAddress, bench.server.listAddress(of: .root)]
    for (status, (source, seconds)) in zip(survey, zip(sources, [3600, 86_400] as [Int64])) {
      guard case .good(source, let update, let next?) = status.outcome else {
        Issue.record("\(status)")
        continue
      }
      #expect(next.seconds - update.seconds == seconds && abs(update.seconds - bench.now.seconds) < 60)
    }
    // What was learned is there for the batch.
    _ = try bench.evidence(of: .sealP256, from: desk)
    #expect(desk.requests == 2)

    _ = try Sandbox.revoke(.issuing, in: bench.server.sandbox.path)
    let later = try bench.desk().survey(leaf, among: [issuing])
    #expect(later.map { $0.failure?.problems.first?.code } == [nil, .revocationRevoked, nil])
    let lost = try bench.desk().survey(leaf, among: [])
    #expect(lost.count == 1 && lost.first?.failure?.problems.first?.code == .chainIncomplete)
  }
}
