import ELM
import Foundation
import Records
import Testing

@testable import Sealing

/// The evidence in the Commission's own sealed samples: level LTA, from 2023.
@Suite("Judging the official samples", .enabled(if: Shared.hasSamples, "the official samples are not at hand"))
struct OfficialEvidenceTests {
  private static let names = ["Sample-MC-Annex1-signed.jsonld", "Sample-CertOfPart-signed.jsonld"]
  /// When every certificate in them was valid: 2 October 2023.
  private static let then = Timestamp(seconds: 1_696_204_800)

  private let workshop: Workshop
  private let trust: TrustAnchors

  /// Trusts what a trusted list would: the authority that issues seals, and the root of the time-stamps.
  init() throws {
    workshop = try Workshop()
    let evidence = try OfficialEvidenceTests.seal(OfficialEvidenceTests.file(OfficialEvidenceTests.names[0])).evidence
    for (index, der) in evidence.certificates.enumerated() {
      let name = CertificateHandle(der: der)?.name
      guard name == "root-ca" || name == "ANF AC Qualified Certificates for eSeal" else { continue }
      try Data(der).write(to: workshop.folder.appending(path: "\(index).cer"))
    }
    trust = try TrustAnchors([workshop.folder.path])
  }

  private static func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Shared.samples.appending(path: name)))
  }

  private static func seal(_ file: [UInt8]) throws -> VerifiedSeal {
    try #require(SealVerifier().verify(file, name: "sample").seal)
  }

  private func judgement(_ file: [UInt8], at time: Timestamp = then) throws -> SealJudgement {
    SealJudge(trust: trust, at: time).judge(try OfficialEvidenceTests.seal(file), name: "sample")
  }

  @Test("They hold at level LTA when their certificates were valid", arguments: names)
  func holds(_ name: String) throws {
    let judgement = try judgement(OfficialEvidenceTests.file(name))
    #expect(judgement.level == .lta)
    #expect(judgement.problems.isEmpty)
    #expect(judgement.isTrusted == true && judgement.isRevocationKnown)
    #expect(judgement.provenAt?.date.description == "2023-09-27")
  }

  @Test("Today the unit of their newest time-stamp has expired, and they say so")
  func expired() throws {
    let judgement = try judgement(OfficialEvidenceTests.file(OfficialEvidenceTests.names[0]), at: SystemClock().now())
    #expect(judgement.problems.contains { $0.code == .sealTimeStampInvalid && $0.reason.contains("expired") })
  }

  @Test("One bit changed in anything that is signed or time-stamped is found: 1,000 of them")
  func bitFlips() throws {
    let file = try OfficialEvidenceTests.file(OfficialEvidenceTests.names[1])
    let original = Stamped(file)
    #expect(original != nil)
    var state: UInt64 = 7
    var changed = 0
    for round in 0..<1000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var flipped = file
      flipped[Int((state >> 33) % UInt64(file.count))] ^= 1 << UInt8(round % 8)
      guard Stamped(flipped) != original else { continue }
      changed += 1
      guard let seal = SealVerifier().verify(flipped, name: "flipped").seal else { continue }
      #expect(!SealJudge(trust: trust, at: OfficialEvidenceTests.then).judge(seal, name: "flipped").problems.isEmpty)
    }
    #expect(changed > 600)
  }

  /// All that is signed or covered by the archive time-stamp.
  private struct Stamped: Equatable {
    let parts: [Tree?]

    init?(_ file: [UInt8]) {
      guard let tree = try? TreeParser.parse(file, name: "flipped", tracksLines: false).tree else { return nil }
      let seal = tree["signatures"]?.elements.first
      parts =
        [tree["payload"], seal?["protected"], seal?["signature"]]
        + (seal?["header"]?["etsiU"]?.elements.dropLast().map { $0 } ?? [])
    }
  }
}
