import Foundation
import Records
import Sandbox
import Testing

@testable import Sealing

@Suite("Certificates up to whom is trusted, before anybody is asked about them")
struct RevocationPathTests {
  private func refusal(
    _ bench: StatusBench, _ member: Sandbox.Member, trusting: [Sandbox.Member], among others: [Sandbox.Member],
    at moment: Timestamp? = nil
  ) throws -> RunFailure {
    let desk = try bench.desk(trusting)
    let refused = try failure { _ = try bench.evidence(of: member, from: desk, among: others, at: moment) }
    #expect(desk.requests == 0)
    return refused
  }

  @Test("A certificate that is missing is named, and where it can be had; whose chain it is decides the exit status")
  func namesMissingIssuer() throws {
    let bench = try StatusBench()
    let seal = try refusal(bench, .sealP256, trusting: [.root], among: [])
    #expect(seal.status == .keyOrSeal && seal.problems.map(\.code) == [.chainIncomplete])
    #expect(
      seal.description == """
        SANDBOX seal P-256 (not for real use) was issued by C=NL, O=SANDBOX University of Applied Sciences, \
        organizationIdentifier=NTRNL-00000000, CN=SANDBOX issuing authority, whose certificate is not at hand; add that \
        certificate (it can be had at \(bench.server.address)/issuing.cer) to the key's file, or name it in `seal.trust`.
        """)
    let unit = try refusal(bench, .tsa, trusting: [.root], among: [])
    #expect(unit.status == .timestampOrRevocation && unit.problems.map(\.code) == [.chainIncomplete])
    #expect(unit.description.contains("; name that certificate (it can be had at \(bench.server.address)/issuing.cer)"))
    // Nobody is trusted, and nothing at hand stands for it.
    let top = try refusal(bench, .sealP256, trusting: [], among: [.issuing])
    #expect(top.problems.map(\.code) == [.chainIncomplete] && top.description.contains("/root.cer)"))
    #expect(top.problems.map(\.place) == [.setting("SANDBOX issuing authority")])
  }

  @Test("Without trust, a root in the key's file stands for it")
  func takesRootOfKeyFile() throws {
    let bench = try StatusBench()
    let sandbox = bench.server.sandbox
    let names = [Sandbox.Member.root, .sealP256].map { sandbox.path($0.certificateFile) }
    let all = try names.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined()
    let file = bench.folder.path("all.pem")
    try all.write(toFile: file, atomically: true, encoding: .utf8)
    let key = try SealingKey.open(
      .pem(key: KeyFile(sandbox.path(Sandbox.Member.sealP256.keyFile)), certificate: KeyFile(file)), passphrase: nil)
    #expect(key.chain.count == 2 && key.certificates.count == 3)
    let survey = try bench.desk([]).survey(key.certificate, among: key.certificates)
    #expect(survey.map(\.status) == ["good", "good", "trusted"])
    #expect(try bench.desk([]).survey(key.certificate, among: key.chain).first?.failure?.status == .keyOrSeal)
  }

  @Test("About a certificate that is trusted itself nobody is asked, whoever certified it")
  func stopsAtTrustedLeaf() throws {
    let bench = try StatusBench()
    let desk = try bench.desk([.tsa])
    let evidence = try bench.evidence(of: .tsa, from: desk, among: [.issuing, .root])
    #expect(evidence.path.count == 1 && evidence.lists.isEmpty && evidence.responses.isEmpty)
    #expect(desk.requests == 0)
  }

  @Test("A chain that ends at somebody else than whom is trusted is refused by that one's name")
  func refusesOtherAnchor() throws {
    let bench = try StatusBench()
    for (member, status) in [(Sandbox.Member.sealP256, Records.ExitStatus.keyOrSeal), (.tsa, .timestampOrRevocation)] {
      let refused = try refusal(bench, member, trusting: [.ocsp], among: [.issuing, .root])
      #expect(refused.status == status && refused.problems.map(\.code) == [.chainUntrusted])
      #expect(refused.description.hasPrefix("SANDBOX root authority is not among the certificates"))
    }
  }

  @Test("A chain that was not valid at the moment is refused, though it is now")
  func refusesInvalid() throws {
    let bench = try StatusBench()
    let desk = try bench.desk([.issuing])
    _ = try bench.evidence(of: .sealP256, from: desk)
    let before = Timestamp(seconds: bench.now.seconds - 2 * 86_400)
    let refused = try failure { _ = try bench.evidence(of: .sealP256, from: desk, at: before) }
    #expect(refused.status == .keyOrSeal && refused.problems.map(\.code) == [.chainInvalid])
    #expect(refused.description.contains("as of \(before), was not valid yet"))
  }

  @Test("A certificate that certifies itself needs no proof where nobody else is trusted, and trust where some are")
  func takesSelfSigned() throws {
    let workshop = try Workshop()
    let key = try workshop.openKey()
    try workshop.makeSelfSigned("other", subject: "/CN=Other Root")
    let desk = RevocationDesk(trust: .none, clock: SystemClock())
    let evidence = try desk.evidence(for: key.certificate.handle, among: [], at: SystemClock().now())
    #expect(evidence.path.count == 1 && evidence.lists.isEmpty && evidence.responses.isEmpty && desk.requests == 0)
    #expect(desk.survey(key.certificate, among: []).map(\.status) == ["trusted"])
    let stranger = RevocationDesk(trust: try TrustAnchors([workshop.path("other.pem")]), clock: SystemClock())
    #expect(stranger.survey(key.certificate, among: []).map { $0.failure?.problems.first?.code } == [.chainUntrusted])
  }

  @Test("A certificate that says nowhere where its status is to be had cannot be proven to stand")
  func refusesWithoutAddress() throws {
    let workshop = try Workshop()
    try workshop.makeSelfSigned(
      "root", subject: "/CN=Example Root", extensions: ["keyUsage=critical,keyCertSign,cRLSign"])
    // What only LDAP reaches, or tells some reasons alone, does not count.
    try workshop.makeIssued(
      "seal", by: "root", isAuthority: false,
      extensions: """
        crlDistributionPoints = ldap, some
        authorityInfoAccess = caIssuers;URI:http://127.0.0.1/root.cer,OCSP;URI:ldap://directory.example/
        [ldap]
        fullname = URI:ldap://directory.example/cn=list
        [some]
        fullname = URI:http://127.0.0.1/some.crl
        reasons = keyCompromise

        """)
    let seal = try #require(TrustAnchors([workshop.path("seal.pem")]).certificates.first)
    #expect(
      seal.issuerAddresses == ["http://127.0.0.1/root.cer"] && seal.statusAddresses == [] && seal.listAddresses == [])
    let desk = RevocationDesk(trust: try TrustAnchors([workshop.path("root.pem")]), clock: SystemClock())
    let refused = try failure { _ = try desk.evidence(for: seal, among: [], at: SystemClock().now()) }
    #expect(refused.status == .timestampOrRevocation && refused.problems.map(\.code) == [.revocationUnavailable])
    #expect(refused.description.hasPrefix("Example Seal names neither an OCSP responder nor a revocation list"))
    #expect(desk.requests == 0)
  }

  @Test("Addresses come in the certificate's order, http and https alone")
  func readsAddresses() throws {
    let workshop = try Workshop()
    try workshop.makeSelfSigned(
      extensions: [
        "authorityInfoAccess=OCSP;URI:http://one.example/ocsp,OCSP;URI:HTTPS://two.example/ocsp,OCSP;DNS:three.example",
        "crlDistributionPoints=URI:ldap://directory.example/cn=list,URI:http://one.example/list.crl",
      ])
    let certificate = try #require(TrustAnchors([workshop.path("seal.pem")]).certificates.first)
    #expect(certificate.statusAddresses == ["http://one.example/ocsp", "HTTPS://two.example/ocsp"])
    #expect(certificate.listAddresses == ["http://one.example/list.crl"] && certificate.issuerAddresses == [])
    #expect(!certificate.isForTimeStamping && !certificate.needsNoStatus)
  }
}
