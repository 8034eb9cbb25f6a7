import Foundation
import Records
import Sandbox
import Testing

@Suite("Time-stamps, as the openssl command sees them")
struct TimestampTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  @Test("Each hash is stamped, and the token leads to the root", arguments: ["sha256", "sha384", "sha512"])
  func stamps(_ hash: String) throws {
    #expect(try bench.ask(["-\(hash)", "-cert"]).text == "200 application/timestamp-reply")
    #expect(try bench.verify().text.contains("Verification: OK"))
    let text = try bench.openssl("ts", "-reply", "-in", "reply", "-text").text
    #expect(text.contains("Hash Algorithm: \(hash)"))
    #expect(text.contains("Accuracy: 0x01 seconds"))
    #expect(text.contains("CN=SANDBOX time-stamping unit"))
    #expect(text.contains(/Nonce: 0x[0-9A-F]+/))
    #expect(text.contains("Policy OID: 2.25.24617108873231588529084114207167712555\n"))
  }

  @Test("What was not asked for is not given: no certificate, no nonce")
  func givesWhatWasAskedFor() throws {
    try bench.ask(["-sha256", "-no_nonce"])
    #expect(try bench.openssl("ts", "-reply", "-in", "reply", "-text").text.contains("Nonce: unspecified"))
    #expect(try !bench.verify().text.contains("Verification: OK"))
    let known = try bench.run(
      [
        "openssl", "ts", "-verify", "-queryfile", "query", "-in", "reply", "-CAfile", "root.pem", "-untrusted",
        "tsa.pem",
      ])
    #expect(known.text.contains("Verification: OK"))
  }

  @Test("The token names its certificate by SHA-256, and carries the issuing authority along")
  func namesItsCertificate() throws {
    try bench.ask()
    try bench.openssl("ts", "-reply", "-in", "reply", "-token_out", "-out", "token")
    let parts = try bench.openssl("asn1parse", "-inform", "DER", "-in", "token").text
    #expect(parts.contains("id-smime-aa-signingCertificateV2"))
    let certificates = try bench.openssl("pkcs7", "-inform", "DER", "-in", "token", "-print_certs", "-noout").text
    #expect(certificates.contains("CN = SANDBOX time-stamping unit"))
    #expect(certificates.contains("CN = SANDBOX issuing authority"))
  }

  @Test("A policy that it has is honoured; a foreign one, an old hash and what is no request are rejected")
  func honoursAndRejects() throws {
    let policy = "2.25.24617108873231588529084114207167712555.1"
    try bench.ask(["-sha256", "-cert", "-tspolicy", policy])
    #expect(try bench.verify().text.contains("Verification: OK"))
    #expect(try bench.openssl("ts", "-reply", "-in", "reply", "-text").text.contains("Policy OID: \(policy)\n"))

    for (options, reason) in [
      (["-sha256", "-tspolicy", "1.2.3.4"], "the requested TSA policy is not supported"),
      (["-sha1"], "unrecognized or unsupported algorithm identifier"),
    ] {
      try bench.ask(options)
      let text = try bench.openssl("ts", "-reply", "-in", "reply", "-text").text
      #expect(text.contains("Status: Rejected.") && text.contains(reason))
    }
    #expect(
      try bench.post("root.pem", "application/timestamp-query", to: bench.server.timestampAddress).text
        == "200 application/timestamp-reply")
    #expect(
      try bench.openssl("ts", "-reply", "-in", "reply", "-text").text.contains("Failure info: the data submitted"))
  }

  @Test("The time is the clock's")
  func tellsTheTime() throws {
    let bench = try Bench(clock: FixedClock(Timestamp(seconds: 1_900_000_000)))
    try bench.ask()
    #expect(
      try bench.openssl("ts", "-reply", "-in", "reply", "-text").text.contains("Time stamp: Mar 17 17:46:40 2030 GMT"))
  }

  @Test("Many requests go over one connection, and are counted")
  func keepsAlive() throws {
    try bench.ask()
    let before = bench.server.connections
    let address = bench.server.timestampAddress
    try bench.run(
      ["curl", "--silent", "--header", "Content-Type: application/timestamp-query", "--data-binary", "@query"]
        + (0..<5).flatMap { ["--output", "reply-\($0)", address] })
    #expect(bench.server.connections == before + 1)
    #expect(bench.server.requests(to: .timestamps) == 6)
    let replies = try (0..<5).map { try Data(contentsOf: URL(filePath: bench.sandbox.path("reply-\($0)"))) }
    #expect(Set(replies).count == 5)
  }

  @Test("Many clients are served at once, each with a token of its own")
  func servesMany() throws {
    try bench.ask()
    let address = bench.server.timestampAddress
    try bench.run(
      ["curl", "--silent", "--parallel", "--parallel-immediate", "--parallel-max", "16"]
        + ["--header", "Content-Type: application/timestamp-query", "--data-binary", "@query"]
        + (0..<60).flatMap { ["--output", "reply-\($0)", address] })
    let replies = try (0..<60).map { try Data(contentsOf: URL(filePath: bench.sandbox.path("reply-\($0)"))) }
    #expect(Set(replies).count == 60)
    for number in [0, 31, 59] {
      let verified = try bench.openssl(
        "ts", "-verify", "-queryfile", "query", "-in", "reply-\(number)", "-CAfile", "root.pem")
      #expect(verified.text.contains("Verification: OK"))
    }
  }

  @Test("Another method or type is refused, as HTTP has it")
  func refuses() throws {
    #expect(try bench.curl("--head", bench.server.timestampAddress).text.hasPrefix("HTTP/1.1 405"))
    #expect(try bench.curl("--head", bench.server.timestampAddress).text.contains("Allow: POST"))
    try bench.ask()
    #expect(
      try bench.post("query", "text/plain", to: bench.server.timestampAddress).text == "415 text/plain; charset=utf-8")
    #expect(try bench.curl("--include", bench.server.address + "/tsb").text.hasPrefix("HTTP/1.1 404"))
  }
}
