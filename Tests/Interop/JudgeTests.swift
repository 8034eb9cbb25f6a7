import Foundation
import Support
import Testing

/// What independent programs say of what was issued.
@Suite struct JudgeTests {
  @Test(.enabled(if: Judges.shaclPython != nil, "\(Judges.absence)"))
  func theOfficialShapesAcceptEveryCredential() throws {
    let cohort = try IssuedCohort(.init(algorithm: IssuedCohort.Seal.p256, store: .pkcs12, profile: "etsi-1.2.1"))
    #expect(cohort.report.status == .done, "\(cohort.report.firstProblems.map(\.message))")
    let verdicts = try Judges.shacl(cohort.credentials)
    #expect(verdicts.count == 12)
    for (name, fault) in verdicts { #expect(fault == nil, "\(name)") }
  }

  @Test(.enabled(if: Judges.jadesPython != nil, "\(Judges.absence)"), arguments: IssuedCohort.Seal.all)
  func aJAdESCheckerAcceptsEverySeal(_ seal: IssuedCohort.Seal) throws {
    let cohort = try IssuedCohort(seal)
    #expect(cohort.report.status == .done)
    let files = try cohort.files()
    #expect(files.count == 12)
    for file in files {
      let fault =
        seal.profile == "edc"
        ? try Judges.jades(file, trusting: cohort.certificate, "--profile", "1.1.1")
        : try Judges.jades(file, trusting: cohort.certificate)
      #expect(fault == nil, "\(file)")
    }
  }

  /// Where SoftHSM is not installed, the keys on a token are left out; `TokenKeyTests` says so.
  @Test(.enabled(if: Judges.jadesPython != nil, "\(Judges.absence)"), arguments: IssuedCohort.Seal.everySignature)
  func aJAdESCheckerAcceptsEverySignatureAlgorithm(_ seal: IssuedCohort.Seal) throws {
    let cohort = try IssuedCohort(seal)
    #expect(cohort.report.status == .done)
    let file = try #require(cohort.files().first)
    let version = seal.profile == "edc" ? "1.1.1" : "1.2.1"
    let fault = try Judges.jades(file, trusting: cohort.certificate, "--profile", version, "--strict")
    #expect(fault == nil)
    let header = try protectedHeader(of: file)
    #expect(header["alg"] as? String == seal.signature)
  }

  /// The judge can refuse: a changed credential, and another's certificate as trust.
  @Test(.enabled(if: Judges.jadesPython != nil, "\(Judges.absence)"))
  func theCheckerRefusesWhatWasChanged() throws {
    let seal = IssuedCohort.Seal(algorithm: IssuedCohort.Seal.p256, store: .pem, profile: "etsi-1.2.1")
    let cohort = try IssuedCohort(seal)
    let file = try #require(cohort.files().first)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let changed = "\(cohort.folder.path)/changed.jsonld"
    try Data(text.replacing("Riverbend", with: "Riverbemd", maxReplacements: 1).utf8).write(to: URL(filePath: changed))
    #expect(try Judges.jades(changed, trusting: cohort.certificate) != nil)
    let other = try TemporaryFolder()
    try IssuedCohort.prepare(other, seal)
    #expect(try Judges.jades(file, trusting: "\(other.path)/seal.pem") != nil)
  }

  /// RFC 7797 §3 by hand: the header, a point and the payload as it stands, under the key of the header's own certificate.
  @Test func opensslAloneVerifiesASignature() throws {
    let cohort = try IssuedCohort(.init(algorithm: IssuedCohort.Seal.rsa, store: .pkcs12, profile: "etsi-1.2.1"))
    let folder = cohort.folder.path
    let file = try #require(cohort.files().first)
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: file))) as? [String: Any]
    let payload = try #require(json?["payload"] as? String)
    let signature = try #require((json?["signatures"] as? [[String: Any]])?.first)
    let protected = try #require(signature["protected"] as? String)
    let header = try JSONSerialization.jsonObject(with: base64URL(protected)) as? [String: Any]
    #expect(header?["alg"] as? String == "RS256")
    let certificate = try #require((header?["x5c"] as? [String])?.first.flatMap { Data(base64Encoded: $0) })
    try certificate.write(to: URL(filePath: "\(folder)/x5c.der"))
    try base64URL(#require(signature["signature"] as? String)).write(to: URL(filePath: "\(folder)/signature"))
    try Data("\(protected).\(payload)".utf8).write(to: URL(filePath: "\(folder)/signed"))
    try Command.output(
      "openssl", "x509", "-inform", "der", "-in", "\(folder)/x5c.der", "-pubkey", "-noout", "-out",
      "\(folder)/public.pem")
    func verdict() -> String? {
      try? Command.output(
        "openssl", "dgst", "-sha256", "-verify", "\(folder)/public.pem", "-signature", "\(folder)/signature",
        "\(folder)/signed")
    }
    #expect(verdict() == "Verified OK\n")
    try Data("\(protected).\(payload) ".utf8).write(to: URL(filePath: "\(folder)/signed"))
    #expect(verdict() == nil)
  }

  private func protectedHeader(of file: String) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: file))) as? [String: Any]
    let signature = try #require((json?["signatures"] as? [[String: Any]])?.first)
    let protected = try base64URL(#require(signature["protected"] as? String))
    return try #require(JSONSerialization.jsonObject(with: protected) as? [String: Any])
  }

  private func base64URL(_ text: String) throws -> Data {
    let standard = text.replacing("-", with: "+").replacing("_", with: "/")
    return try #require(
      Data(base64Encoded: standard + String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)))
  }
}
