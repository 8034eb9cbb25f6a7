import ELM
import Foundation
import Records
import Testing

@testable import Sealing

/// What stands beside the repository on machines that judge it.
enum Shared {
  static let folder = URL(filePath: #filePath).appending(path: "../../../../shared").standardizedFileURL
  static let samples = folder.appending(path: "reference/elm/samples")
  static let judge = folder.appending(path: "judge/jades.py")

  static let hasSamples = FileManager.default.fileExists(atPath: samples.path)

  /// A Python that has the judge's packages; nil without judge or packages.
  static let python: String? = {
    guard FileManager.default.fileExists(atPath: judge.path) else { return nil }
    let python = ProcessInfo.processInfo.environment["CONFER_JUDGE_PYTHON"] ?? "python3"
    let imports = try? run(
      [python, "-c", "import asn1crypto, cryptography"], in: FileManager.default.temporaryDirectory)
    return imports?.status == 0 ? python : nil
  }()
}

@Suite("Agreement with others")
struct AgreementTests {
  @Test(
    "The seals of both official samples verify",
    .enabled(if: Shared.hasSamples, "the official samples are not at hand"),
    arguments: ["Sample-MC-Annex1-signed.jsonld", "Sample-CertOfPart-signed.jsonld"])
  func verifiesOfficialSamples(_ name: String) throws {
    let file = Array(try Data(contentsOf: Shared.samples.appending(path: name)))
    let seal = try #require(SealVerifier().verify(file, name: name).seal)
    #expect(seal.algorithm == .rs256)
    #expect(seal.profile == .edc)
    #expect(seal.evidence.unknown.isEmpty && seal.evidence.faults.isEmpty)
    #expect(seal.evidence.stamps.map(\.kind) == [.content, .signature, .archive])
    #expect(seal.signingTime.date.description == "2023-09-27")
    #expect(try TreeParser.parse(seal.payload, name: name).tree.types.contains("EuropeanDigitalCredential"))
    // One letter of the payload, which stands first in the file.
    var changed = file
    changed[20] ^= 1
    #expect(SealVerifier().verify(changed, name: name).problem != nil)
  }

  @Test(
    "The official samples' kid is built as ours is",
    .enabled(if: Shared.hasSamples, "the official samples are not at hand"))
  func buildsSameKid() throws {
    let file = Array(try Data(contentsOf: Shared.samples.appending(path: "Sample-MC-Annex1-signed.jsonld")))
    let protected = try TreeParser.parse(file, name: "sample").tree["signatures"]?.elements.first?["protected"]?.string
    let theirs = try TreeParser.parse(try #require(Base64.url.decode((protected ?? "").utf8)), name: "header").tree
    let certificate = try #require(SealVerifier().verify(file, name: "sample").seal?.certificate)
    var header = try ProtectedHeader(.edc, .rs256, chain: [certificate])
    let encoded = header.encoded(at: Timestamp(seconds: 0))
    let ours = try TreeParser.parse(try #require(Base64.url.decode(encoded)), name: "header").tree
    for name in ["alg", "cty", "kid", "x5t#S256", "x5c", "typ", "b64"] {
      #expect(ours[name] == theirs[name], "\(name)")
    }
  }

  @Test(
    "The judge finds every seal to be baseline B",
    .enabled(if: Shared.python != nil, "the judge or its packages are not at hand"),
    arguments: [
      (Workshop.Kind.rsa2048, SignatureAlgorithm.rs256), (.rsa3072, .ps256), (.p256, .es256), (.p384, .es384),
      (.p521, .es512),
    ])
  func convincesJudge(_ kind: Workshop.Kind, _ algorithm: SignatureAlgorithm) throws {
    let workshop = try Workshop()
    let key = try workshop.openKey(kind)
    for (profile, version) in [(HeaderProfile.edc, "1.1.1"), (.etsi121, "1.2.1")] {
      for form in SealForm.allCases {
        let file = try Samples.sealedFile(key, SealSettings(profile: profile, algorithm: algorithm, form: form))
        try judge(file, trust: "seal.pem", version: version, in: workshop)
      }
    }
  }

  @Test(
    "The judge accepts a chain below a trust anchor",
    .enabled(if: Shared.python != nil, "the judge or its packages are not at hand"))
  func convincesJudgeOfChain() throws {
    let workshop = try Workshop()
    try workshop.makeChain()
    try workshop.write(workshop.read("seal.pem") + workshop.read("authority.pem"), to: "chain.pem")
    let key = try SealingKey.open(workshop.pem(certificate: "chain"), passphrase: nil)
    try judge(Samples.sealedFile(key), trust: "root.pem", version: "1.1.1", in: workshop)
  }

  private func judge(_ file: [UInt8], trust: String, version: String, in workshop: Workshop) throws {
    try Data(file).write(to: workshop.folder.appending(path: "sealed.jsonld"))
    let python = try #require(Shared.python)
    let verdict = try run(
      [
        python, Shared.judge.path, "sealed.jsonld", "--trust", trust, "--profile", version, "--require", "B",
        "--strict",
      ], in: workshop.folder)
    #expect(verdict.status == 0, "\(verdict.output)")
    #expect(verdict.output.contains("\"level\": \"JAdES-BASELINE-B\""))
  }
}
