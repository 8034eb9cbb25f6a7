import Foundation
import Records
import Testing

@testable import Sealing

@Suite("Replies of time-stamping services, byte by byte")
struct StampReplyTests {
  private let bench: StampBench
  private let query: TimeStampQuery
  private let body: [UInt8]

  init() throws {
    bench = try StampBench()
    query = try TimeStampQuery(StampBench.digest)
    let folder = URL(filePath: bench.folder.path)
    try Data(query.der()).write(to: folder.appending(path: "query"))
    let curl = try run(
      [
        "curl", "--silent", "--fail", "--header", "Content-Type: application/timestamp-query", "--data-binary",
        "@query", "--output", "reply", bench.first.timestampAddress,
      ], in: folder)
    try #require(curl.status == 0, "\(curl.errors)")
    body = Array(try Data(contentsOf: folder.appending(path: "reply")))
  }

  private func token(_ body: [UInt8], for query: TimeStampQuery? = nil) throws -> StampedToken {
    try TimeStampReply(body).token(for: query ?? self.query, trust: bench.trust, at: bench.time.now())
  }

  private func code(_ body: [UInt8], for query: TimeStampQuery? = nil) throws -> ProblemCode? {
    do {
      _ = try token(body, for: query)
      return nil
    } catch let fault as StampFault { return fault.code }
  }

  @Test("The token is the bytes that came")
  func keepsBytes() throws {
    let token = try token(body)
    #expect(body.suffix(token.der.count) == token.der[...] && token.der.count < body.count)
  }

  @Test("A reply that is cut anywhere, or goes on, is none")
  func wantsAllOfIt() throws {
    for size in stride(from: 1, to: body.count, by: 13) {
      #expect(try code(Array(body.prefix(size))) == .stampReplyUnreadable, "\(size)")
    }
    #expect(try code([]) == .stampReplyEmpty)
    let fault = #expect(throws: StampFault.self) { try token(body + [0, 0]) }
    #expect(fault?.code == .stampReplyUnreadable && fault?.reason.hasSuffix("2 bytes more") == true)
  }

  @Test("A signature that was changed does not verify")
  func verifiesTheSignature() throws {
    for index in stride(from: body.count - 256, to: body.count, by: 15) {
      var changed = body
      changed[index] ^= 1
      #expect(try code(changed) == .stampSignature, "\(index)")
    }
  }

  @Test("No changed byte makes another token of it")
  func survivesChanges() throws {
    let original = try token(body)
    for index in stride(from: 0, to: body.count, by: 7) {
      var changed = body
      changed[index] ^= 0x10
      guard let token = try? token(changed) else { continue }
      // What is not signed may differ: algorithms that are named twice, certificates that nobody needs.
      #expect(token.time == original.time && token.unit.der == original.unit.der, "\(index)")
      try TimeStampToken(der: token.der).requireImprint(of: [Array("what is stamped".utf8)])
    }
  }

  @Test("The reply to another request is refused")
  func wantsItsOwn() throws {
    #expect(try code(body, for: TimeStampQuery(StampBench.digest)) == .stampNonce)
    #expect(try code(body, for: TimeStampQuery(Digest(of: "something else".utf8))) == .stampImprint)
    #expect(try code(body, for: TimeStampQuery(StampBench.digest, policy: "1.2.3.4")) == .stampPolicy)
  }

  @Test(
    "A refusal names its reason, and whether it passes",
    arguments: [
      // PKIStatusInfo: the status, a text where there is one, the bits of PKIFailureInfo.
      ([0x02, 0x01, 0x02, 0x03, 0x02, 0x07, 0x80], "rejection, badAlg", false),
      ([0x02, 0x01, 0x02, 0x03, 0x02, 0x02, 0x04], "rejection, badDataFormat", false),
      ([0x02, 0x01, 0x02, 0x03, 0x03, 0x01, 0x00, 0x02], "rejection, timeNotAvailable", true),
      ([0x02, 0x01, 0x02, 0x03, 0x05, 0x06, 0x00, 0x00, 0x00, 0x40], "rejection, systemFailure", true),
      ([0x02, 0x01, 0x02, 0x30, 0x05, 0x0C, 0x03, 0x61, 0x1B, 0x62], "rejection (\"a\u{1B}b\")", false),
      ([0x02, 0x01, 0x03], "waiting", true), ([0x02, 0x01, 0x04], "revocationWarning", false),
      ([0x02, 0x01, 0x63], "status 99", false), ([0x02, 0x01, 0xFF], "status -1", false),
    ] as [([UInt8], String, Bool)])
  func refuses(_ status: [UInt8], _ reason: String, _ passes: Bool) throws {
    let size = UInt8(status.count)
    let fault = #expect(throws: StampFault.self) { try TimeStampReply([0x30, size + 2, 0x30, size] + status) }
    #expect(fault?.code == .stampRefused && fault?.isTemporary == passes)
    #expect(fault?.reason == "grants no time-stamp: \(reason)")
    let service = try bench.service()
    #expect(fault?.problem(at: service).message.unicodeScalars.contains("\u{1B}") == false)
  }

  @Test("A time-stamp that is granted with modifications is looked at like any other")
  func takesModifications() throws {
    var changed = body
    // The status: 30 82 .. .. 30 03 02 01 00
    try #require(Array(changed[4...8]) == [0x30, 0x03, 0x02, 0x01, 0x00])
    changed[8] = 1
    #expect(try token(changed).der == token(body).der)
  }

  @Test("A reply that grants a time-stamp and holds none is refused")
  func wantsAToken() throws {
    #expect(try code([0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x00]) == .stampReplyUnreadable)
  }

  @Test(
    "A unit is certified for time-stamping alone, and critically",
    arguments: [
      ("critical,timeStamping", true), ("timeStamping", false), ("critical,timeStamping,clientAuth", false),
      ("critical,clientAuth", false), ("critical,anyExtendedKeyUsage", false),
    ])
  func wantsUsage(_ usage: String, _ isTaken: Bool) throws {
    let workshop = try Workshop()
    try workshop.makeSelfSigned("root", subject: "/CN=Example Root")
    try workshop.makeTimeStampingUnit(usage: usage)
    let certificate = try #require(try TrustAnchors([workshop.path("tsa.pem")]).certificates.first)
    let unit = TimeStampingUnit(certificate, among: [])
    if isTaken {
      try unit.requireUsage()
    } else {
      #expect(#expect(throws: StampFault.self) { try unit.requireUsage() }?.code == .stampUnitUsage)
    }
  }
}
