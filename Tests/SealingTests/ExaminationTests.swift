import Records
import Testing

@testable import Sealing

/// What is said of a certificate before it seals: how long it lasts, what it claims to be, and who vouches for it.
@Suite("Examining the certificate")
struct ExaminationTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private static let compliance = "3008060604008E460101"
  private static let device = "3008060604008E460104"
  private static func kinds(_ numbers: String...) -> String {
    let identifiers = numbers.map { "060704008E4601060\($0)" }.joined()
    return sequence("060604008E460106" + sequence(identifiers))
  }

  /// A SEQUENCE of less than 128 bytes, in hexadecimal.
  private static func sequence(_ content: String) -> String {
    let size = String(content.utf8.count / 2, radix: 16, uppercase: true)
    return "30\(size.utf8.count == 1 ? "0" : "")\(size)\(content)"
  }

  private func key(statements: String?) throws -> SealingKey {
    try workshop.makeSelfSigned(extensions: statements.map { ["1.3.6.1.5.5.7.1.3=DER:\($0)"] } ?? [])
    return try SealingKey.open(workshop.pem(), passphrase: nil)
  }

  @Test("A qualified certificate for seals is told as one, with its device and the provider's terms")
  func knowsQualified() throws {
    // PdsLocations: one address, https://p.example/ in English.
    let address = "1612" + "68747470733A2F2F702E6578616D706C652F"
    let terms = ExaminationTests.sequence(
      "060604008E460105" + ExaminationTests.sequence(ExaminationTests.sequence(address + "1302656E")))
    let all = [ExaminationTests.compliance, ExaminationTests.device, ExaminationTests.kinds("2"), terms].joined()
    let key = try key(statements: ExaminationTests.sequence(all))
    let statements = try #require(key.certificate.qualifiedStatements)
    #expect(statements.isQualifiedSeal && statements.isQualified && statements.isInQualifiedDevice)
    #expect(statements.kinds == [.seal] && statements.countries.isEmpty)
    #expect(statements.disclosures == ["https://p.example/"])
    #expect(key.examination(at: key.certificate.notBefore).statements.isEmpty)
  }

  @Test(
    "Whatever is no qualified certificate for seals is warned of, in words",
    arguments: [
      (nil, "no qualified certificate"), (sequence(device), "no qualified certificate"),
      (sequence(compliance), "does not say that it is one for electronic seals"),
      (sequence(compliance + kinds("1")), "for electronic signatures of natural persons"),
      (sequence(compliance + kinds("3")), "for websites"),
      (sequence(compliance + kinds("1", "2")), "not for electronic"),
      // QcCClegislation: GB.
      (
        sequence(compliance + kinds("2") + sequence("060604008E460107" + sequence("13024742"))),
        "under the law of GB, and not of the European Union"
      ),
    ])
  func warnsOfOthers(_ statements: String?, _ words: String) throws {
    let key = try key(statements: statements)
    let warnings = key.examination(at: key.certificate.notBefore).statements
    #expect(warnings.map(\.code) == [.certificateNotQualified])
    #expect(warnings.first?.severity == .warning && warnings.first?.reason.contains(words) == true)
    // An advanced seal is a legal one.
    #expect(try key.preflight(at: key.certificate.notBefore).country == "ES")
  }

  @Test(
    "Statements that are not in the standard's form are warned of, and nothing is read into them",
    arguments: [
      "0500", "3000FF", "30020500", "3003040100", "3080300806060400" + "8E4601010000", "308400FFFFFF00",
      sequence(sequence("060604008E460106" + "0500")), sequence(sequence("060604008E460105" + sequence("0500"))),
      sequence("3008060604008E4601" + "FF"), sequence(sequence("060604008E460101" + "0500" + "0500")), "30",
    ])
  func survivesDamage(_ statements: String) throws {
    let key = try key(statements: statements)
    #expect(key.certificate.qualifiedStatements == nil)
    let warnings = key.examination(at: key.certificate.notBefore).statements
    #expect(warnings.map(\.code) == [.certificateNotQualified])
    #expect(warnings.first?.reason.contains("cannot be read") == true)
  }

  @Test("A statement that nobody here knows, and semantics of names, change nothing")
  func passesOverOthers() throws {
    // id-qcs-pkixQCSyntax-v2 with the semantics of legal persons, QcEuRetentionPeriod of ten years.
    let others = [
      "3015" + "06082B06010505070B02" + "3009" + "060704008BEC490102", "300B" + "060604008E460103" + "02010A",
    ]
    let all = others.joined() + ExaminationTests.compliance + ExaminationTests.kinds("2")
    let key = try key(statements: ExaminationTests.sequence(all))
    #expect(key.certificate.qualifiedStatements?.isQualifiedSeal == true)
  }

  @Test("Whatever bytes stand there, reading them ends, and says nothing that does not stand there")
  func survivesAnything() throws {
    let whole = ExaminationTests.sequence(
      ExaminationTests.compliance + ExaminationTests.device + ExaminationTests.kinds("2")
        + ExaminationTests.sequence("060604008E460107" + ExaminationTests.sequence("13024742")))
    var numbers = SystemRandomNumberGenerator()
    let bytes = stride(from: 0, to: whole.utf8.count, by: 2).compactMap {
      UInt8(whole.dropFirst($0).prefix(2), radix: 16)
    }
    for _ in 0..<20_000 {
      var spoilt = bytes
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        spoilt[Int.random(in: spoilt.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      }
      spoilt.removeLast(Int.random(in: 0...3, using: &numbers))
      let read = try? QualifiedStatements(der: spoilt)
      if read?.kinds.contains(.website) == true { #expect(spoilt.contains(3)) }
      #expect((read?.countries.count ?? 0) <= 64)
    }
    #expect(throws: QualifiedStatements.Fault.self) {
      try QualifiedStatements(der: [0x30, 0x82, 0x40, 0x01] + [UInt8](repeating: 0, count: 0x4001))
    }
  }

  @Test("An end within thirty days is warned of, and one beyond is not")
  func warnsOfNearEnd() throws {
    let key = try workshop.openKey()
    func warnings(secondsBeforeEnd seconds: Int64) -> [Problem] {
      key.examination(at: Timestamp(seconds: key.certificate.notAfter.seconds - seconds)).validity
    }
    #expect(warnings(secondsBeforeEnd: 30 * 86_400).isEmpty)
    let month = warnings(secondsBeforeEnd: 30 * 86_400 - 1)
    #expect(month.map(\.code) == [.certificateEndsSoon] && month.first?.severity == .warning)
    #expect(month.first?.reason.hasPrefix("ends in 29 days, on \(key.certificate.notAfter)") == true)
    #expect(warnings(secondsBeforeEnd: 86_400).first?.reason.hasPrefix("ends in a day") == true)
    #expect(warnings(secondsBeforeEnd: 0).first?.reason.hasPrefix("ends today") == true)
    #expect(warnings(secondsBeforeEnd: -1).map(\.code) == [.certificateExpired])
    #expect(key.certificate.daysLeft(at: Timestamp(seconds: key.certificate.notAfter.seconds + 1)) == -1)
  }

  @Test("A certificate without its authority's beside it is warned of; a whole chain is not")
  func warnsOfLoneCertificate() throws {
    try workshop.makeChain()
    let lone = try SealingKey.open(workshop.pem(), passphrase: nil)
    let warnings = lone.examination(at: lone.certificate.notBefore).chain
    #expect(warnings.map(\.code) == [.certificateChain] && warnings.first?.severity == .warning)
    #expect(warnings.first?.reason.contains("CN=Example Authority") == true)
    for others in [["authority"], ["authority", "root"]] {
      try workshop.write(try (["seal"] + others).map { try workshop.read("\($0).pem") }.joined(), to: "whole.pem")
      let whole = try SealingKey.open(workshop.pem("seal", certificate: "whole"), passphrase: nil)
      #expect(whole.examination(at: whole.certificate.notBefore).chain.isEmpty)
    }
  }

  @Test("An authority's certificate of the right name and another key is refused")
  func refusesOtherAuthority() throws {
    try workshop.makeChain()
    let seal = try workshop.read("seal.pem")
    // Of the same name, without key identifiers that would tell.
    try workshop.makeSelfSigned(
      "authority", subject: "/CN=Example Authority",
      extensions: ["keyUsage=critical,keyCertSign", "subjectKeyIdentifier=none", "authorityKeyIdentifier=none"])
    try workshop.write(seal + workshop.read("authority.pem"), to: "whole.pem")
    let key = try SealingKey.open(workshop.pem("seal", certificate: "whole"), passphrase: nil)
    let refused = try failure { try key.preflight(at: key.certificate.notBefore) }
    #expect(refused.status == .keyOrSeal && refused.problems.map(\.code) == [.certificateChain])
    #expect(refused.problems.first?.message.contains("did not sign it") == true)
  }

  @Test("An authority's certificate that has expired is refused, the seal's own being valid")
  func refusesExpiredAuthority() throws {
    try workshop.makeChain()
    try workshop.write(workshop.read("seal.pem") + workshop.read("authority.pem"), to: "whole.pem")
    let key = try SealingKey.open(workshop.pem("seal", certificate: "whole"), passphrase: nil)
    let authority = try #require(key.chain.last)
    // Made earlier, it ends earlier; where both were made in one second, both end.
    let between = Timestamp(seconds: authority.notAfter.seconds + 1)
    let refused = try failure { try key.preflight(at: between) }
    #expect(refused.problems.contains { $0.code == .certificateChain && $0.reason.contains("expired on") })
  }

  @Test("A key whose signature the certificate does not verify is found out")
  func findsForeignKey() throws {
    let honest = try workshop.openKey()
    let mixed = SealingKey(
      try Workshop().openKey().handle, honest.certificate, chain: honest.chain, at: .file("seal.pem"))
    let refused = try failure { try mixed.trySigning(SealSettings()) }
    #expect(refused.status == .keyOrSeal && refused.problems == [Problem(.sealNotVerified, at: .file("seal.pem"), "")])
  }

  @Test("A key that opens proves itself by a signature", arguments: [Workshop.Kind.rsa2048, .p256, .p521])
  func triesKey(_ kind: Workshop.Kind) throws {
    let key = try workshop.openKey(kind)
    try key.trySigning(SealSettings())
    let refused = try failure { try key.trySigning(SealSettings(algorithm: kind == .rsa2048 ? .es256 : .rs256)) }
    #expect(refused.status == .configuration && refused.problems.map(\.code) == [.sealAlgorithmMismatch])
  }
}
