import Foundation
import Records
import Testing

@testable import Sealing

@Suite("A time-stamp token and its certificates, apart")
struct TokenPartsTests {
  private let workshop: Workshop
  private let token: [UInt8]
  private let stamped = Array("what is stamped".utf8)

  init() throws {
    workshop = try Workshop()
    try workshop.makeSelfSigned(
      "root", subject: "/CN=Example Root", extensions: ["keyUsage=critical,keyCertSign,cRLSign"])
    try workshop.makeTimeStampingUnit()
    token = try workshop.timeStamp(stamped)
  }

  private func der(_ name: String) throws -> [UInt8] {
    try #require(TrustAnchors([workshop.path("\(name).pem")]).certificates.first).der
  }

  @Test("Without its certificates it says the same, and they are those that OpenSSL finds in it")
  func apart() throws {
    let parts = try #require(TokenParts(token))
    #expect(try parts.certificates.map(\.der) == [der("tsa")])
    #expect(parts.bare.count < token.count - 300)
    #expect(TokenParts(parts.bare) == nil)
    let (whole, bare) = (try TimeStampToken(der: token), try TimeStampToken(der: parts.bare))
    #expect(whole.time == bare.time && whole.imprint == bare.imprint && whole.hash == bare.hash)
    #expect(try whole.signer?.der == der("tsa"))
    #expect(bare.signer == nil && bare.certificates.isEmpty)
    // Both halves put together again are what `openssl` believes.
    try Data(parts.bare).write(to: workshop.folder.appending(path: "bare.der"))
    try Data(stamped).write(to: workshop.folder.appending(path: "stamped"))
    let outcome = try workshop.openssl(
      "ts", "-verify", "-token_in", "-in", "bare.der", "-data", "stamped", "-CAfile", "root.pem", "-untrusted",
      "tsa.pem")
    #expect(outcome.contains("OK") || outcome.isEmpty)
  }

  @Test("In other than DER OpenSSL reads it, with the same unit")
  func indefinite() throws {
    // The outermost length is left to two bytes at the end (X.690 §8.1.3.6).
    let head = token[1] == 0x82 ? 4 : token[1] == 0x81 ? 3 : 2
    let endless = [0x30, 0x80] + token[head...] + [0, 0]
    #expect(TokenParts(endless) == nil)
    let read = try TimeStampToken(der: endless)
    #expect(try read.signer?.der == der("tsa"))
    #expect(read.certificates.count == 1)
  }

  @Test("What is cut off, longer or changed in its structure is never taken for another token")
  func damaged() throws {
    for size in 0..<token.count { #expect(TokenParts(Array(token.prefix(size))) == nil, "\(size)") }
    #expect(TokenParts(token + [0]) == nil)
    let trust = try TrustAnchors([workshop.path("root.pem")])
    let now = SystemClock().now()
    var believed = 0
    for index in token.indices {
      var changed = token
      changed[index] ^= 1 << UInt8(index % 8)
      guard let read = try? TimeStampToken(der: changed), (try? read.requireImprint(of: [stamped])) != nil,
        (try? read.verify(among: CertificatePool([]), to: trust, at: now, JudgeMemory())) != nil
      else { continue }
      believed += 1
      // Only what nobody signs may differ: the unit and its time stand.
      #expect(try read.signer?.der == der("tsa"), "byte \(index)")
      #expect(try read.time == TimeStampToken(der: token).time, "byte \(index)")
    }
    #expect(believed < 40)
  }
}
