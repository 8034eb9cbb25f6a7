import ELM
import Foundation
import Pipeline
import Records
import Support
import Testing

/// Seals of every level and from every kind of key store, under the eyes of another implementation and our own.
///
/// Everything that a pipeline file can say of a seal meets much of everything else; not all of it at once.
@Suite struct LevelJudgeTests {
  /// Where SoftHSM is not installed, the keys on a token are left out; `TokenKeyTests` says so.
  static let seals: [SandboxDesk.Seal] = [
    .init(.sealRSA2048, .pkcs12, profile: "etsi-1.2.1"),
    .init(.sealRSA2048, .pkcs12, certificates: "leaf", stampsContent: true),
    .init(.sealRSA3072, .pem, form: "flattened"),
    .init(.sealRSA3072, .pkcs12, "PS256", profile: "etsi-1.2.1", form: "flattened", certificates: "leaf"),
    .init(.sealRSA2048, .token, "PS256", stampsContent: true),
    .init(.sealP256, .pem, profile: "etsi-1.2.1", certificates: "leaf", stampsContent: true),
    .init(.sealP256, .token, "ES256", form: "flattened", certificates: "leaf"),
    .init(.sealRSA3072, .token, "PS384", profile: "etsi-1.2.1"),
    .init(.sealRSA2048, .pem, "RS512", profile: "etsi-1.2.1", form: "flattened", stampsContent: true),
    .init(.sealP256, .remote, profile: "etsi-1.2.1", form: "flattened", stampsContent: true),
    .init(.sealRSA3072, .remote, "PS256", certificates: "leaf"),
    .init(.sealP256, .pkcs12, level: "LT"),
    .init(.sealRSA2048, .token, "RS384", form: "flattened", certificates: "leaf", level: "LT", stampsContent: true),
    .init(.sealRSA3072, .pem, "PS512", profile: "etsi-1.2.1", level: "T"),
    .init(.sealRSA2048, .remote, profile: "etsi-1.2.1", level: "T", stampsContent: true),
    .init(.sealP256, .pem, profile: "etsi-1.2.1", level: "B", stampsContent: true),
  ].filter { $0.store != .token || SoftHSM.isAvailable }

  @Test(.enabled(if: Judges.jadesPython != nil, "\(Judges.absence)"), arguments: seals)
  func aJAdESCheckerAcceptsEveryLevel(_ seal: SandboxDesk.Seal) throws {
    let desk = try SandboxDesk(seal)
    let report = try desk.issue()
    #expect(report.status == .done, "\(report.firstProblems.map(\.message))")
    #expect(try desk.files().count == 2)
    // One more, before the first credential, finds out whether the service does what it has to.
    let trial = seal.level == "B" ? 0 : 1
    #expect(report.results.services?.announced == 2 * seal.stamps + trial)
    #expect(desk.server.requests(to: .timestamps) == 2 * seal.stamps + trial)
    try desk.expectAccepted(at: seal.level)
  }

  @Test(
    .enabled(if: Judges.shaclPython != nil, "\(Judges.absence)"),
    arguments: [
      SandboxDesk.Seal(.sealRSA2048, .pkcs12, profile: "etsi-1.2.1"),
      SandboxDesk.Seal(.sealP256, .remote, form: "flattened", stampsContent: true),
    ])
  func theOfficialShapesAcceptWhatIsTimeStamped(_ seal: SandboxDesk.Seal) throws {
    let desk = try SandboxDesk(seal, learners: 1)
    #expect(try desk.issue().status == .done)
    let verdicts = try Judges.shacl(desk.credentials)
    #expect(verdicts.count == 1)
    for (name, fault) in verdicts { #expect(fault == nil, "\(name)") }
  }

  /// The judge can refuse: a level that is not there, and a root that is not trusted.
  @Test(.enabled(if: Judges.jadesPython != nil, "\(Judges.absence)"))
  func theCheckerRefusesALevelThatIsNotThere() throws {
    let desk = try SandboxDesk(.init(.sealP256, .pem, level: "LT"), learners: 1)
    _ = try desk.issue()
    let file = try #require(desk.files().first)
    #expect(try Judges.jades(file, trusting: desk.root, level: "LT", "--profile", "1.1.1") == nil)
    #expect(
      try Judges.jades(file, trusting: desk.root, level: "LTA", "--profile", "1.1.1")?.contains("LTA required") == true)
    let stranger = try SealKey.shared().certificate
    let verdict = try Judges.jades(file, trusting: stranger, level: "LT", "--profile", "1.1.1")
    #expect(verdict?.contains("chain does not reach a trust anchor") == true)
  }
}
