import Records
import Sealing
import Testing

@Suite("Checking the certificate before the first row")
struct PreflightTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test("A good certificate says who seals")
  func acceptsGoodCertificate() throws {
    let key = try workshop.openKey()
    #expect(try key.preflight(at: key.certificate.notBefore).organisation == "University of Example, Faculty A")
    #expect(try key.preflight(at: key.certificate.notAfter) == key.certificate.identity)
  }

  @Test("Each attribute that the subject lacks is named", arguments: ["C", "O", "organizationIdentifier", "CN"])
  func namesMissingAttribute(_ attribute: String) throws {
    let parts = Workshop.subject.split(separator: "/").filter { !$0.hasPrefix("\(attribute)=") }
    try workshop.makeSelfSigned(subject: "/" + parts.joined(separator: "/"))
    let refused = try refusal()
    #expect(refused.status == .keyOrSeal)
    #expect(refused.problems.map(\.code) == [.certificateSubjectIncomplete])
    #expect(refused.problems.map(\.path) == [attribute])
    #expect(refused.problems.map(\.place) == [.file("seal.pem")])
  }

  @Test("Everything that is wrong is reported at once")
  func reportsEverything() throws {
    try workshop.makeSelfSigned(
      "seal", .rsa1024, subject: "/O=One/O=Two", extensions: ["keyUsage=critical,keyEncipherment"])
    let refused = try refusal(after: 365 * 86_400)
    #expect(
      refused.problems.map(\.code) == [
        .certificateSubjectIncomplete, .certificateSubjectAmbiguous, .certificateSubjectIncomplete,
        .certificateSubjectIncomplete, .certificateExpired, .keyWeak, .certificateUsage,
      ])
  }

  @Test("A subject with two organisations is not guessed at")
  func refusesTwoOrganisations() throws {
    try workshop.makeSelfSigned(subject: Workshop.subject + "/O=Another")
    let refused = try refusal()
    #expect(refused.problems.map(\.code) == [.certificateSubjectAmbiguous])
    #expect(refused.problems.first?.value == "University of Example, Faculty A | Another")
  }

  @Test("A certificate that is not valid yet, or not any more, is refused")
  func refusesOutsideValidity() throws {
    try workshop.makeSelfSigned()
    #expect(try refusal(after: -1).problems.map(\.code) == [.certificateNotYetValid])
    #expect(try refusal(after: 30 * 86_400 + 1).problems.map(\.code) == [.certificateExpired])
  }

  @Test("A key that no seal can be made with is refused", arguments: [Workshop.Kind.secp256k1, .ed25519])
  func refusesUnsupportedKey(_ kind: Workshop.Kind) throws {
    try workshop.makeSelfSigned("seal", kind)
    let refused = try refusal()
    #expect(refused.problems.map(\.code) == [.keyKindUnsupported])
    #expect(refused.problems.first?.reason.contains(kind.rawValue) == true)
    let key = try SealingKey.open(workshop.pem(), passphrase: nil)
    #expect(try failure { _ = try Sealer(key, SealSettings()) }.problems.map(\.code) == [.keyKindUnsupported])
  }

  @Test("A key too short, or not meant for signatures, seals nothing even when nobody asked before")
  func refusesToSealUnfit() throws {
    try workshop.makeSelfSigned("seal", .rsa1024, extensions: ["keyUsage=critical,keyEncipherment"])
    let key = try SealingKey.open(workshop.pem(), passphrase: nil)
    #expect(try failure { _ = try Sealer(key, SealSettings()) }.problems.map(\.code) == [.keyWeak, .certificateUsage])
  }

  @Test("A keyUsage that allows signatures is accepted", arguments: ["digitalSignature", "nonRepudiation"])
  func acceptsUsage(_ usage: String) throws {
    try workshop.makeSelfSigned(extensions: ["keyUsage=critical,\(usage)"])
    let key = try SealingKey.open(workshop.pem(), passphrase: nil)
    #expect(try key.preflight(at: key.certificate.notBefore).country == "ES")
  }

  private func refusal(after seconds: Int64 = 0) throws -> RunFailure {
    let key = try SealingKey.open(workshop.pem(), passphrase: nil)
    let time = Timestamp(seconds: key.certificate.notBefore.seconds + seconds)
    return try failure { try key.preflight(at: time) }
  }
}
