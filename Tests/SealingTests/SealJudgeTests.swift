import ELM
import Foundation
import Records
import Testing

@testable import Sealing

/// What a seal proves, by evidence made with the `openssl` command: a chain, a time-stamping unit, a revocation list.
@Suite("Judging a seal")
struct SealJudgeTests {
  private let workshop: Workshop
  private let key: SealingKey
  private let now: Timestamp

  init() throws {
    workshop = try Workshop()
    try workshop.makeChain()
    try workshop.makeTimeStampingUnit()
    try workshop.write(workshop.read("seal.pem") + workshop.read("authority.pem"), to: "chain.pem")
    key = try SealingKey.open(workshop.pem(certificate: "chain"), passphrase: nil)
    now = SystemClock().now()
  }

  /// A seal of now, with the authority's certificate in it.
  private func forgery() throws -> Forgery {
    var forgery = Forgery(key)
    forgery.set("x5c", .array(key.chain.map { .string(Base64.standard.encode($0.der)) }))
    forgery.set("sigT", .string("\(now)"))
    return forgery
  }

  private func file(_ forgery: Forgery, _ signature: String, _ properties: [String]) -> [UInt8] {
    var seal: [Tree.Member] = [
      .init("protected", .string(forgery.protected)), .init("signature", .string(signature)),
    ]
    if !properties.isEmpty { seal.append(.init("header", ["etsiU": .array(properties.map(Tree.string))])) }
    return Tree.object([.init("payload", .string(forgery.payload)), .init("signatures", [.object(seal)])]).json
  }

  private func judgement(_ file: [UInt8], trusting names: [String] = ["root.pem"], at time: Timestamp? = nil) throws
    -> SealJudgement
  {
    let seal = try #require(SealVerifier().verify(file, name: "sealed.jsonld").seal)
    let trust = try TrustAnchors(names.map(workshop.path))
    return SealJudge(trust: trust, at: time ?? now).judge(seal, name: "sealed.jsonld")
  }

  private func later(days: Int64) -> Timestamp { Timestamp(seconds: now.seconds + days * 86_400) }

  @Test("A seal without evidence is of level B: trusted while its certificate is valid, and not after")
  func baselineB() throws {
    let forgery = try forgery()
    let file = file(forgery, try forgery.signature(), [])
    let judgement = try judgement(file)
    #expect(judgement.level == .b && judgement.problems.isEmpty && judgement.isTrusted == true)
    #expect(!judgement.isRevocationKnown && judgement.provenAt == nil)
    #expect(try self.judgement(file, at: later(days: 60)).problems.map(\.code) == [.sealCertificatePeriod])
    #expect(try self.judgement(file, at: later(days: -60)).problems.first?.code == .sealCertificatePeriod)
  }

  @Test("Without trust nothing is said of it; with another's root the seal is untrusted")
  func trust() throws {
    let forgery = try forgery()
    let file = file(forgery, try forgery.signature(), [])
    #expect(try judgement(file, trusting: []).isTrusted == nil)
    try workshop.makeSelfSigned("other", subject: "/CN=Other Root")
    let untrusted = try judgement(file, trusting: ["other.pem"])
    #expect(untrusted.problems.map(\.code) == [.sealUntrusted] && untrusted.isTrusted == false)
    #expect(try judgement(file, trusting: ["authority.pem"]).problems.isEmpty)
    #expect(try judgement(file, trusting: ["seal.pem"]).problems.isEmpty)
  }

  @Test("A time-stamp over the signature keeps the seal proven after its certificate has expired")
  func levelT() throws {
    let forgery = try forgery()
    let signature = try forgery.signature()
    let stamp = Evidence.stamp("sigTst", try workshop.timeStamp(Array(signature.utf8)))
    let file = file(forgery, signature, [Evidence.text(stamp)])
    let judgement = try judgement(file)
    #expect(judgement.level == .t && judgement.problems.isEmpty)
    #expect(judgement.provenAt.map { abs($0.seconds - now.seconds) < 120 } == true)
    // The unit's certificate ends ten days before the seal's.
    let late = try self.judgement(file, at: later(days: 25))
    #expect(late.problems.map(\.code) == [.sealTimeStampInvalid] && late.level == .b)
  }

  @Test("Revocation data make it LT, a time-stamp over all of it LTA")
  func levels() throws {
    let forgery = try forgery()
    let signature = try forgery.signature()
    let stamp = Evidence.text(Evidence.stamp("sigTst", try workshop.timeStamp(Array(signature.utf8))))
    let authority = try workshop.revocationOfRoot()
    for statement in [true, false] {
      let (list, response) = try workshop.revocation(ofSealRevoked: false)
      let values = Evidence.text(
        Evidence.revocation(lists: (statement ? [list] : []) + [authority], responses: statement ? [] : [response]))
      #expect(try judgement(file(forgery, signature, [stamp, values])).level == .lt)
      let archived = "\(forgery.payload).\(forgery.protected).\(signature).\(stamp)\(values)"
      let archive = Evidence.text(
        Evidence.stamp("arcTst", try workshop.timeStamp(Array(archived.utf8), hash: "sha512")))
      let whole = try judgement(file(forgery, signature, [stamp, values, archive]))
      #expect(whole.level == .lta && whole.problems.isEmpty && whole.isRevocationKnown)
      // What the archive time-stamp covers may not change, not even in its order.
      let swapped = try judgement(file(forgery, signature, [values, stamp, archive]))
      #expect(swapped.problems.map(\.code) == [.sealTimeStampInvalid])
    }
  }

  @Test("An archive time-stamp that does not come after the other makes no LTA")
  func order() throws {
    let forgery = try forgery()
    let signature = try forgery.signature()
    let values = Evidence.text(
      Evidence.revocation(
        lists: [try workshop.revocation(ofSealRevoked: false).list, try workshop.revocationOfRoot()]))
    let archived = "\(forgery.payload).\(forgery.protected).\(signature).\(values)"
    let archive = Evidence.text(Evidence.stamp("arcTst", try workshop.timeStamp(Array(archived.utf8))))
    let stamp = Evidence.text(Evidence.stamp("sigTst", try workshop.timeStamp(Array(signature.utf8))))
    let judgement = try judgement(file(forgery, signature, [values, archive, stamp]))
    #expect(judgement.level == .lt && judgement.problems.isEmpty)
  }

  @Test("A list of authorities alone says nothing of a seal that is not on it")
  func partialList() throws {
    let forgery = try forgery()
    let list = try workshop.revocation(ofSealRevoked: false, partial: true).list
    let values = Evidence.revocation(lists: [list, try workshop.revocationOfRoot()])
    let judgement = try judgement(file(forgery, try forgery.signature(), [Evidence.text(values)]))
    #expect(judgement.problems.isEmpty && !judgement.isRevocationKnown)
  }

  @Test("A certificate that is not meant for signatures makes no seal")
  func usage() throws {
    try workshop.makeIssued("seal", by: "authority", isAuthority: false, usage: "keyEncipherment")
    try workshop.write(workshop.read("seal.pem") + workshop.read("authority.pem"), to: "chain.pem")
    let key = try SealingKey.open(workshop.pem(certificate: "chain"), passphrase: nil)
    var forgery = Forgery(key)
    forgery.set("x5c", .array(key.chain.map { .string(Base64.standard.encode($0.der)) }))
    forgery.set("sigT", .string("\(SystemClock().now())"))
    let judgement = try judgement(file(forgery, try forgery.signature(), []), at: SystemClock().now())
    #expect(judgement.problems.map(\.code) == [.sealUntrusted])
  }

  @Test("A seal that claims to be from the future is refused")
  func future() throws {
    var forgery = try forgery()
    forgery.set("sigT", .string("\(later(days: 5))"))
    let judgement = try judgement(file(forgery, try forgery.signature(), []))
    #expect(judgement.problems.map(\.code) == [.sealCertificatePeriod])
  }

  /// The root's list, on which neither the authority nor the unit stands.
  @Test("A revoked certificate is refused, whether a list or an OCSP response says so", arguments: [true, false])
  func revoked(byList: Bool) throws {
    let forgery = try forgery()
    let (list, response) = try workshop.revocation(ofSealRevoked: true)
    let values = Evidence.revocation(lists: byList ? [list] : [], responses: byList ? [] : [response])
    let judgement = try judgement(file(forgery, try forgery.signature(), [Evidence.text(values)]))
    #expect(judgement.problems.map(\.code) == [.sealRevoked])
    #expect(judgement.problems.first?.reason.contains("2020-01-01") == true)
  }

  @Test("Revocation data of somebody else say nothing")
  func foreignRevocation() throws {
    let forgery = try forgery()
    let other = try Workshop()
    try other.makeChain()
    let (list, response) = try other.revocation(ofSealRevoked: true)
    let values = Evidence.revocation(lists: [list], responses: [response])
    let judgement = try judgement(file(forgery, try forgery.signature(), [Evidence.text(values)]))
    #expect(judgement.problems.isEmpty && !judgement.isRevocationKnown)
  }

  @Test("A time-stamp over other bytes, by a unit that is not trusted, with a weak hash, or that is none")
  func badStamps() throws {
    let forgery = try forgery()
    let signature = try forgery.signature()
    func code(_ token: [UInt8], _ name: String = "sigTst") throws -> [ProblemCode] {
      try judgement(file(forgery, signature, [Evidence.text(Evidence.stamp(name, token))])).problems.map(\.code)
    }
    let good = try workshop.timeStamp(Array(signature.utf8))
    #expect(try code(good).isEmpty)
    #expect(try code(workshop.timeStamp(Array("other".utf8))) == [.sealTimeStampInvalid])
    #expect(try code(workshop.timeStamp(Array(signature.utf8), hash: "sha1")) == [.sealTimeStampInvalid])
    #expect(try code(good, "arcTst") == [.sealTimeStampInvalid])
    #expect(try code(good + [0]) == [.sealTimeStampInvalid])
    #expect(try code(Array(good.dropLast(40))) == [.sealTimeStampInvalid])
    #expect(try code([]) == [.sealTimeStampInvalid])
    var changed = good
    changed[changed.count - 20] ^= 1
    #expect(try code(changed) == [.sealTimeStampInvalid])
    let other = try Workshop()
    try other.makeChain()
    try other.makeTimeStampingUnit()
    #expect(try code(other.timeStamp(Array(signature.utf8))) == [.sealTimeStampInvalid])
  }

  @Test("A certificate that is not for time-stamping alone makes no time-stamp")
  func badUnit() throws {
    let forgery = try forgery()
    let signature = try forgery.signature()
    _ = try workshop.timeStamp(Array(signature.utf8))
    func code(usage: String) throws -> [ProblemCode] {
      // `openssl ts` refuses such a unit, so that its certificate signs what a good one has stamped.
      try workshop.openssl("cms", "-verify", "-noverify", "-inform", "DER", "-in", "token.der", "-out", "info.der")
      try workshop.makeTimeStampingUnit(usage: usage)
      try workshop.openssl(
        "cms", "-sign", "-binary", "-nodetach", "-cades", "-econtent_type", "1.2.840.113549.1.9.16.1.4", "-in",
        "info.der", "-signer", "tsa.pem", "-inkey", "tsa.key", "-outform", "DER", "-out", "other.der")
      let token = Array(try Data(contentsOf: workshop.folder.appending(path: "other.der")))
      // The unit's certificate is younger than this test.
      let file = file(forgery, signature, [Evidence.text(Evidence.stamp("sigTst", token))])
      return try judgement(file, at: SystemClock().now()).problems.map(\.code)
    }
    #expect(try code(usage: "critical,timeStamping").isEmpty)
    #expect(try code(usage: "timeStamping") == [.sealTimeStampInvalid])
    #expect(try code(usage: "critical,timeStamping,emailProtection") == [.sealTimeStampInvalid])
    #expect(try code(usage: "critical,emailProtection") == [.sealTimeStampInvalid])
  }

  @Test("A seal that claims to be later than its time-stamp contradicts itself")
  func contradiction() throws {
    var forgery = try forgery()
    forgery.set("sigT", .string("\(Timestamp(seconds: now.seconds + 3600))"))
    let signature = try forgery.signature()
    let stamp = Evidence.stamp("sigTst", try workshop.timeStamp(Array(signature.utf8)))
    #expect(
      try judgement(file(forgery, signature, [Evidence.text(stamp)]), at: later(days: 1)).problems.map(\.code)
        == [.sealTimeStampInvalid])
  }

  @Test("Evidence that is no evidence is named, and what nobody knows is handed on by name")
  func malformedEvidence() throws {
    let forgery = try forgery()
    let signature = try forgery.signature()
    let wrong: [Tree] = [
      ["sigTst": ["tstTokens": []]], ["sigTst": ["tstTokens": [["val": "***"]]]],
      ["xVals": [["x509Cert": ["val": "not base64"]]]], ["rVals": ["crlVals": [["val": "AAAA"]]]],
      ["rVals": ["ocspVals": [["val": 1]]]],
    ]
    for property in wrong {
      let judgement = try judgement(file(forgery, signature, [Evidence.text(property)]))
      #expect(judgement.problems.map(\.code) == [.sealEvidenceInvalid], "\(property)")
    }
    let known = try judgement(file(forgery, signature, [Evidence.text(["cSig": "x"])]))
    #expect(known.unjudged == ["cSig"] && known.problems.isEmpty)
    let statements = Evidence.text(Evidence.revocation(lists: Array(repeating: [1], count: 300)))
    let tooMany = try judgement(file(forgery, signature, [statements])).problems
    #expect(tooMany.map(\.code) == [.sealEvidenceInvalid])
    #expect(tooMany.first?.reason.contains("than any seal needs") == true)
    let many = Array(repeating: Evidence.text(Evidence.stamp("sigTst", [1])), count: 70)
    #expect(try judgement(file(forgery, signature, many)).problems.map(\.code) == [.sealEvidenceInvalid])
  }

  @Test("Trust that cannot be read is refused by name")
  func badTrust() throws {
    try workshop.write("no certificate", to: "empty.pem")
    try FileManager.default.createDirectory(
      at: workshop.folder.appending(path: "folder"), withIntermediateDirectories: false)
    for name in ["empty.pem", "missing.pem", "folder"] {
      let refused = try failure { _ = try TrustAnchors([workshop.path(name)]) }
      #expect(refused.status == .usage && refused.problems.map(\.code) == [.trustUnreadable], "\(name)")
    }
    try workshop.openssl("x509", "-in", "root.pem", "-outform", "DER", "-out", "folder/root.cer")
    #expect(try TrustAnchors([workshop.path("folder")]).certificates.count == 1)
    try workshop.write(workshop.read("root.pem") + workshop.read("authority.pem"), to: "both.pem")
    #expect(try TrustAnchors([workshop.path("both.pem")]).certificates.count == 2)
  }
}
