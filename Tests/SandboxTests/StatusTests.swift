import Foundation
import Records
import Sandbox
import Testing

@Suite("Revocation, as the openssl command sees it")
struct StatusTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  @Test(
    "What stands is good, by POST and with either hash",
    arguments: Sandbox.Member.allCases.filter { $0.issuer == .issuing })
  func tellsGood(_ member: Sandbox.Member) throws {
    for hash in ["-sha1", "-sha256"] {
      // The hash concerns the certificate that is named behind it.
      let outcome = try bench.run([
        "openssl", "ocsp", "-issuer", "issuing.pem", hash, "-cert", member.certificateFile, "-url",
        bench.server.statusAddress, "-CAfile", "root.pem",
      ])
      #expect(outcome.text.contains("Response verify OK"))
      #expect(outcome.text.contains("\(member.certificateFile): good"))
      #expect(!outcome.text.contains("WARNING"))
    }
  }

  @Test("The same by GET, with the request in the path")
  func answersGet() throws {
    try bench.openssl(
      "ocsp", "-issuer", "issuing.pem", "-cert", "tsa.pem", "-no_nonce", "-reqout", "request")
    let request = try Data(contentsOf: URL(filePath: bench.sandbox.path("request"))).base64EncodedString()
    let escaped = try #require(request.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    let told = try bench.curl(
      "--output", "status", "--write-out", "%{content_type}", "\(bench.server.statusAddress)/\(escaped)")
    #expect(told.text == "application/ocsp-response")
    let outcome = try bench.openssl(
      "ocsp", "-respin", "status", "-reqin", "request", "-issuer", "issuing.pem", "-cert", "tsa.pem", "-CAfile",
      "root.pem")
    #expect(outcome.text.contains("Response verify OK") && outcome.text.contains("tsa.pem: good"))
  }

  @Test("A seal that is revoked is so from the next answer on, by OCSP and by list, and only that one")
  func revokes() throws {
    let list = { _ = try bench.curl("--output", "list", bench.server.listAddress()) }
    let listed = { try bench.openssl("crl", "-inform", "DER", "-in", "list", "-text", "-CAfile", "issuing.pem").text }
    try list()
    #expect(try listed().contains("verify OK") && listed().contains("No Revoked Certificates."))

    let clock = FixedClock(Timestamp(seconds: SystemClock().now().seconds - 60))
    let first = try Sandbox.revoke(.sealRSA2048, in: bench.sandbox.path, clock: clock)
    #expect(first.since == clock.now() && !first.wasRevoked)
    let again = try Sandbox.revoke(.sealRSA2048, in: bench.sandbox.path)
    #expect(again.since == clock.now() && again.wasRevoked)

    #expect(try bench.status(of: "seal-rsa2048.pem").text.contains("seal-rsa2048.pem: revoked"))
    #expect(try bench.status(of: "seal-p256.pem").text.contains("seal-p256.pem: good"))
    try list()
    let serial = try bench.openssl("x509", "-in", "seal-rsa2048.pem", "-noout", "-serial").text
    let text = try listed()
    #expect(text.contains("verify OK"))
    #expect(text.components(separatedBy: "Serial Number:").count == 2)
    #expect(text.contains("Serial Number: \(serial.dropFirst(7).trimmingCharacters(in: .newlines))"))
    #expect(text.contains("X509v3 CRL Number") && text.contains("X509v3 Authority Key Identifier"))
    try bench.openssl("crl", "-inform", "DER", "-in", "list", "-out", "list.pem")
    let refused = try bench.openssl(
      "verify", "-crl_check", "-CAfile", "root.pem", "-untrusted", "issuing.pem", "-CRLfile", "list.pem",
      "seal-rsa2048.pem")
    #expect(refused.status != 0 && refused.text.contains("certificate revoked"))
  }

  @Test("The root tells by its list that the issuing authority is revoked")
  func revokesAuthority() throws {
    _ = try Sandbox.revoke(.issuing, in: bench.sandbox.path)
    try bench.curl("--output", "list", bench.server.listAddress(of: .root))
    let text = try bench.openssl("crl", "-inform", "DER", "-in", "list", "-text", "-CAfile", "root.pem").text
    let serial = try bench.openssl("x509", "-in", "issuing.pem", "-noout", "-serial").text
    #expect(text.contains("verify OK"))
    #expect(text.contains("Serial Number: \(serial.dropFirst(7).trimmingCharacters(in: .newlines))"))
  }

  @Test("The root cannot be revoked, nor what is not there")
  func refusesRevocation() throws {
    #expect(throws: RunFailure.self) { try Sandbox.revoke(.root, in: bench.sandbox.path) }
    #expect(throws: RunFailure.self) { try Sandbox.revoke(.tsa, in: bench.folder.path("nowhere")) }
    #expect(!FileManager.default.fileExists(atPath: bench.folder.path("nowhere")))
  }

  @Test("A number that was never given is unknown; another issuer's certificate is none of its business")
  func knowsWhatItIssued() throws {
    let unknown = try bench.run([
      "openssl", "ocsp", "-issuer", "issuing.pem", "-serial", "0x1234", "-url", bench.server.statusAddress, "-CAfile",
      "root.pem",
    ])
    #expect(unknown.text.contains("0x1234: unknown"))
    let foreign = try bench.run([
      "openssl", "ocsp", "-issuer", "root.pem", "-cert", "issuing.pem", "-url", bench.server.statusAddress,
    ])
    #expect(foreign.text.contains("unauthorized (6)"))
    try bench.post("root.pem", "application/ocsp-request", to: bench.server.statusAddress)
    #expect(try bench.openssl("ocsp", "-respin", "reply").text.contains("malformedrequest (1)"))
    try bench.curl("--output", "reply", "\(bench.server.statusAddress)/not-base64")
    #expect(try bench.openssl("ocsp", "-respin", "reply").text.contains("malformedrequest (1)"))
  }

  @Test("The index is one that openssl itself can answer from")
  func writesIndex() throws {
    _ = try Sandbox.revoke(.sealP256, in: bench.sandbox.path)
    let asked = ["-issuer", "issuing.pem", "-cert", "seal-p256.pem", "-cert", "tsa.pem", "-no_nonce"]
    try bench.run(["openssl", "ocsp", "-reqout", "request"] + asked)
    try bench.openssl(
      "ocsp", "-index", "issuing.index", "-CA", "issuing.pem", "-rsigner", "ocsp.pem", "-rkey", "ocsp.key", "-reqin",
      "request", "-respout", "told", "-ndays", "1")
    let told = try bench.run(["openssl", "ocsp", "-respin", "told", "-CAfile", "root.pem"] + asked)
    #expect(told.text.contains("seal-p256.pem: revoked") && told.text.contains("tsa.pem: good"))
  }

  @Test("The authorities' certificates are where those below them say")
  func servesCertificates() throws {
    for authority in ["root", "issuing"] {
      #expect(
        try bench.curl(
          "--output", "certificate", "--write-out", "%{content_type}", "\(bench.server.address)/\(authority).cer"
        ).text == "application/pkix-cert")
      let served = try bench.openssl("x509", "-inform", "DER", "-in", "certificate", "-outform", "PEM").text
      #expect(try String(contentsOfFile: bench.sandbox.path("\(authority).pem"), encoding: .utf8) == served)
    }
  }
}
