import ELM
import Foundation
import Records
import Testing

@testable import Sealing

/// A seal, and all that can stand in it or be held against it, for judgements in many combinations.
///
/// `short` certifies the authority's key too, for a few days; `impostor` has the authority's name and key identifier, and
/// another key and root.
struct JudgedWorld {
  /// What is judged, by names; as it stands, a seal of level LT in which nothing is wrong.
  struct Case: Hashable {
    var certificates = ["authority"]
    var lists: [String] = []
    var responses = ["good"]
    var stamp: String? = "tsa"
    var trust = ["root"]
    /// After the seal.
    var day: Int64 = 0
  }

  let now: Timestamp
  private(set) var certificates: [String: CertificateHandle] = [:]
  private let forgery: Forgery
  private let signature: String
  private var lists: [String: [UInt8]] = [:]
  private var responses: [String: [UInt8]] = [:]
  private var stamps: [String: [UInt8]] = [:]
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    let other = try Workshop()
    for (shop, authority) in [(workshop, "authority"), (other, "authority")] {
      try shop.makeSelfSigned(
        "root", subject: "/CN=Example Root", extensions: ["keyUsage=critical,keyCertSign,cRLSign"])
      try shop.makeIssued(
        authority, by: "root", subject: "/CN=Example Authority", isAuthority: true,
        extensions: "subjectKeyIdentifier=0102030405060708\n")
      try shop.makeTimeStampingUnit()
    }
    try workshop.makeIssued("seal", by: "authority", isAuthority: false, extensions: "authorityKeyIdentifier=keyid\n")
    try workshop.openssl(
      "x509", "-req", "-in", "authority.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-days", "5",
      "-extfile", "authority.ext", "-out", "short.pem")
    try other.write(workshop.read("seal.pem"), to: "seal.pem")
    try workshop.write(other.read("authority.pem"), to: "impostor.pem")
    try workshop.write(other.read("root.pem"), to: "other.pem")
    for name in ["root", "authority", "short", "seal", "tsa", "impostor", "other"] {
      certificates[name] = try TrustAnchors([workshop.path("\(name).pem")]).certificates.first
    }
    (lists["good"], responses["good"]) = try workshop.revocation(ofSealRevoked: false)
    (lists["revoked"], responses["revoked"]) = try workshop.revocation(ofSealRevoked: true)
    (lists["impostor"], responses["impostor"]) = try other.revocation(ofSealRevoked: true)
    lists["root"] = try workshop.revocationOfRoot()

    now = SystemClock().now()
    let key = try SealingKey.open(workshop.pem(), passphrase: nil)
    var forgery = Forgery(key)
    forgery.set("sigT", .string("\(now)"))
    self.forgery = forgery
    signature = try forgery.signature()
    stamps["tsa"] = try workshop.timeStamp(Array(signature.utf8))
    stamps["other"] = try other.timeStamp(Array(signature.utf8))
  }

  func trust(_ names: [String]) throws -> TrustAnchors { try TrustAnchors(names.map { workshop.path("\($0).pem") }) }

  func anyCase(_ dice: inout Dice) throws -> Case {
    Case(
      certificates: dice.some(of: ["authority", "short", "impostor", "tsa", "root"], mostly: "authority"),
      lists: dice.some(of: ["good", "revoked", "impostor"], mostly: nil),
      responses: dice.some(of: ["good", "revoked", "impostor"], mostly: "good"),
      stamp: [nil, "tsa", "tsa", "other"][dice.below(4)],
      trust: [[], ["root"], ["root"], ["other"], ["authority"], ["root", "other"], ["impostor"], ["short"]][
        dice.below(8)],
      day: [0, 0, 0, 3, 8, 22, 60, -60][dice.below(8)])
  }

  func judgement(_ chosen: Case, _ memory: JudgeMemory) throws -> SealJudgement {
    var properties: [Tree] = []
    if let stamp = chosen.stamp { properties.append(Evidence.stamp("sigTst", try #require(stamps[stamp]))) }
    properties.append(Evidence.certificates(try chosen.certificates.map { try #require(certificates[$0]).der }))
    // That of the root speaks of the authority and the unit.
    properties.append(
      Evidence.revocation(
        lists: try (chosen.lists + ["root"]).map { try #require(lists[$0]) },
        responses: try chosen.responses.map { try #require(responses[$0]) }))
    let file = Tree.object([
      .init("payload", .string(forgery.payload)),
      .init(
        "signatures",
        [
          [
            "protected": .string(forgery.protected), "signature": .string(signature),
            "header": ["etsiU": .array(properties.map { .string(Evidence.text($0)) })],
          ]
        ]),
    ]).json
    let seal = try #require(SealVerifier().verify(file, name: "sealed.jsonld").seal)
    let time = Timestamp(seconds: now.seconds + chosen.day * 86_400 + 5)
    return SealJudge(trust: try trust(chosen.trust), among: [], at: time, memory: memory)
      .judge(seal, name: "sealed.jsonld")
  }
}

/// Numbers that are the same in each run.
struct Dice {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// Up to three of them, in any order.
  mutating func some(of names: [String], mostly usual: String?) -> [String] {
    if below(2) == 0 { return usual.map { [$0] } ?? [] }
    var left = names
    return (0..<below(4)).map { _ in left.remove(at: below(left.count)) }
  }
}
