import Foundation
import Records
import Support
import Testing

@Suite("Issuing with a key on a token", .enabled(if: SoftHSM.isAvailable, "\(SoftHSM.absence)"))
struct TokenIssuingTests {
  private func desk(_ kind: SoftHSM.Kind, learners: Int) throws -> Desk {
    let token = try SoftHSM.own()
    let key = """
      {pkcs11: "\(token.uri(kind.rawValue))?module-path=\(SoftHSM.module)", pin: file:pin, certificate: seal.pem}
      """
    let desk = try Desk(Cohort(learners: learners)) { $0.replacing(#/{pkcs12: .*}/#, with: key) }
    try desk.write(SoftHSM.pin, to: "pin")
    try FileManager.default.copyItem(atPath: token.certificate(kind.rawValue), toPath: desk.path("seal.pem"))
    return desk
  }

  @Test(
    "A whole batch is sealed on the token, and a second run seals nothing", arguments: [SoftHSM.Kind.rsa2048, .p256])
  func issues(_ kind: SoftHSM.Kind) throws {
    let desk = try desk(kind, learners: 60)
    let first = try desk.issue()
    #expect(first.report.status == .done)
    #expect(first.counts.issued == 60)
    for name in try desk.credentials() { _ = try desk.sealed(name) }
    let second = try desk.issue()
    #expect(second.counts.issued == 0)
    #expect(try desk.credentials().count == 60)
  }

  @Test("A key of another pair than the certificate ends the run before the first row")
  func refusesMismatch() throws {
    let desk = try desk(.p256, learners: 1)
    try FileManager.default.removeItem(atPath: desk.path("seal.pem"))
    try FileManager.default.copyItem(
      atPath: SoftHSM.own().certificate(SoftHSM.Kind.rsa2048.rawValue), toPath: desk.path("seal.pem"))
    let refused = try failure { _ = try desk.issue() }
    #expect(refused?.status == .keyOrSeal)
    #expect(refused?.slug == "certificate.mismatch")
    #expect(try desk.credentials().isEmpty)
  }
}
