import Foundation
import Records
import Sandbox
import Testing

@Suite("Faults that are asked for, as the openssl command sees them")
struct FaultTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  // MARK: Time-stamps

  @Test(
    "A time-stamp is wrong in one thing, and otherwise well made",
    arguments: [
      (Fault.wrongNonce, "nonce mismatch"), (.noNonce, "nonce not returned"),
      (.wrongImprint, "message imprint mismatch"), (.wrongPolicy, "policy mismatch"),
      (.expiredUnit, "certificate has expired"), (.unitWithoutUsage, "unsuitable certificate purpose"),
      (.rejection, "unacceptedPolicy"), (.garbage, "Verification: FAILED"), (.empty, "Verification: FAILED"),
      (.noCertificate, "signer certificate not found"),
    ])
  func spoilsTimestamps(_ fault: Fault, _ reason: String) throws {
    bench.server.inject(fault, into: .timestamps, times: 1)
    let options = ["-sha256", "-cert", "-tspolicy", "2.25.24617108873231588529084114207167712555"]
    #expect(try bench.ask(options).text == "200 application/timestamp-reply")
    let outcome = try bench.verify()
    #expect(outcome.status != 0 && outcome.text.contains(reason), "\(outcome.text)")
    // One time, and no more.
    try bench.ask(options)
    #expect(try bench.verify().text.contains("Verification: OK"))
  }

  @Test("A unit without its usage signs as well as any other")
  func signsWithoutUsage() throws {
    bench.server.inject(.unitWithoutUsage, into: .timestamps)
    try bench.ask()
    try bench.openssl("ts", "-reply", "-in", "reply", "-token_out", "-out", "token")
    let checked = try bench.openssl(
      "cms", "-verify", "-inform", "DER", "-in", "token", "-CAfile", "root.pem", "-purpose", "any", "-binary", "-out",
      "content")
    #expect(checked.text.contains("successful"), "\(checked.text)")
    let text = try bench.openssl("asn1parse", "-inform", "DER", "-in", "token").text
    #expect(text.contains("id-smime-aa-signingCertificateV2") && text.contains("id-smime-ct-TSTInfo"))
  }

  @Test("A clock that is off says another time")
  func shiftsTheClock() throws {
    let bench = try Bench(clock: FixedClock(Timestamp(seconds: 1_900_000_000)))
    bench.server.inject(.clockOff(seconds: -100), into: .timestamps)
    try bench.ask()
    #expect(
      try bench.openssl("ts", "-reply", "-in", "reply", "-text").text.contains("Time stamp: Mar 17 17:45:00 2030 GMT"))
  }

  // MARK: On the line

  @Test(
    "The line fails in each way",
    arguments: [
      (Fault.silence, 28), (.reset, 56), (.cut, 18), (.drip(pauseMilliseconds: 100), 28),
      (.delay(milliseconds: 30_000), 28),
    ] as [(Fault, Int32)])
  func failsOnTheLine(_ fault: Fault, _ code: Int32) throws {
    bench.server.inject(fault, into: .lists, times: 1)
    // The codes of curl: 18 is less than was promised, 28 too late, 56 a reset.
    #expect(try bench.curl("--max-time", "3", "--output", "list", bench.server.listAddress()).status == code)
    #expect(try bench.curl("--output", "list", bench.server.listAddress()).status == 0)
  }

  @Test("A late answer is the right one")
  func delays() throws {
    bench.server.inject(.delay(milliseconds: 400), into: .timestamps, times: 1)
    let start = ContinuousClock.now
    try bench.ask()
    #expect(ContinuousClock.now - start >= .milliseconds(400))
    #expect(try bench.verify().text.contains("Verification: OK"))
  }

  @Test("A dripping answer is the right one, for whoever waits")
  func drips() throws {
    bench.server.inject(.drip(pauseMilliseconds: 1), into: .lists, times: 1)
    try bench.curl("--output", "list", bench.server.listAddress())
    #expect(
      try bench.openssl("crl", "-inform", "DER", "-in", "list", "-CAfile", "issuing.pem").text.contains("verify OK"))
  }

  @Test(
    "HTTP fails in each way",
    arguments: [
      (Fault.status(500), "500 text/html; charset=utf-8"), (.html, "200 text/html; charset=utf-8"),
      (.contentType("text/plain"), "200 text/plain"), (.huge(bytes: 2_000_000), "200 application/timestamp-reply"),
    ])
  func failsInHTTP(_ fault: Fault, _ told: String) throws {
    bench.server.inject(fault, into: .timestamps)
    #expect(try bench.ask().text == told)
    if case .huge(let bytes) = fault {
      #expect(try Data(contentsOf: URL(filePath: bench.sandbox.path("reply"))).count == bytes)
    }
    bench.server.heal(.timestamps)
    #expect(try bench.ask().text == "200 application/timestamp-reply")
  }

  @Test("A service that is overloaded says when to come back, and faults come in their order")
  func saysWhen() throws {
    bench.server.inject(.status(503, retryAfter: 7), into: .timestamps, times: 2)
    bench.server.inject(.html, into: .timestamps, times: 1)
    try bench.ask()
    #expect(
      try bench.curl("--include", "--data", "x", bench.server.timestampAddress).text.contains("Retry-After: 7\r\n"))
    #expect(try bench.ask().text == "200 text/html; charset=utf-8")
    #expect(try bench.ask().text == "200 application/timestamp-reply")
    #expect(bench.server.requests(to: .timestamps) == 4)
    // The other services had nothing to do with it.
    #expect(bench.server.requests(to: .status) == 0)
  }

  @Test("A service that is used up after so many stamps")
  func isUsedUp() throws {
    bench.server.inject(.status(429, retryAfter: 60), into: .timestamps, after: 2)
    let told = try (0..<4).map { _ in try bench.ask().text.prefix(3) }
    #expect(told == ["200", "200", "429", "429"])
    #expect(bench.server.mostConnections == 1)
  }

  // MARK: Revocation

  @Test(
    "The status of a certificate is wrong in one thing",
    arguments: [
      (Fault.stale, "status expired"), (.unknown, "tsa.pem: unknown"), (.revoked, "tsa.pem: revoked"),
      (.wrongResponder, "Response Verify Failure"), (.otherCertificate, "No Status found"),
      (.noStatusNonce, "no nonce in response"), (.wrongStatusNonce, "Nonce Verify error"), (.tryLater, "trylater (3)"),
      (.garbage, "Error querying OCSP responder"),
    ])
  func spoilsStatus(_ fault: Fault, _ reason: String) throws {
    bench.server.inject(fault, into: .status)
    let outcome = try bench.status(of: "tsa.pem")
    #expect(outcome.text.contains(reason), "\(outcome.text)")
    bench.server.heal(.status)
    #expect(try bench.status(of: "tsa.pem").text.contains("tsa.pem: good"))
  }

  @Test(
    "A list is out of date, or another's",
    arguments: [(Fault.expiredList, "CRL has expired"), (.wrongListSigner, "CRL signature failure")])
  func spoilsLists(_ fault: Fault, _ reason: String) throws {
    bench.server.inject(fault, into: .lists)
    try bench.curl("--output", "list", bench.server.listAddress())
    try bench.openssl("crl", "-inform", "DER", "-in", "list", "-out", "list.pem")
    let outcome = try bench.openssl(
      "verify", "-crl_check", "-CAfile", "root.pem", "-untrusted", "issuing.pem", "-CRLfile", "list.pem", "tsa.pem")
    #expect(outcome.status != 0 && outcome.text.contains(reason), "\(outcome.text)")
  }
}
