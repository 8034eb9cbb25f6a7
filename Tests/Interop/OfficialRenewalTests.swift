import ELM
import Foundation
import Pipeline
import Records
import Sandbox
import Support
import Testing

@testable import Sealing

/// The Commission's own sealed samples, renewed on a day when their certificates were valid, by a sandbox that lives on that day.
@Suite(.enabled(if: Judges.hasSamples, "the official samples are not at hand"))
struct OfficialRenewalTests {
  /// 2 October 2023, five days after they were sealed.
  private static let then = Timestamp(seconds: 1_696_204_800)
  private static let names = ["Sample-MC-Annex1-signed.jsonld", "Sample-CertOfPart-signed.jsonld"]

  private let folder: TemporaryFolder
  private let server: SandboxServer
  /// Whom a verifier trusts, as one PEM file: the authority that issues seals and the root of the time-stamps, as a trusted list would
  /// have them, and the sandbox's root.
  private let trust: String
  /// The same with the time-stamping unit in place of its root, so that nobody has to be asked today what had become of it in 2023.
  private let trustWhileRaising: String

  init() throws {
    folder = try TemporaryFolder()
    server = try SandboxCopy.serve(
      in: folder, made: Timestamp(seconds: Self.then.seconds - 86_400), clock: FixedClock(Self.then))
    trust = folder.path("trust.pem")
    trustWhileRaising = folder.path("trust-while-raising.pem")
    let root = try String(contentsOfFile: server.sandbox.path("root.pem"), encoding: .utf8)
    let carried = try Self.certificates()
    for (path, names) in [(trust, [Self.authority, "root-ca"]), (trustWhileRaising, [Self.authority, "good-tsa"])] {
      let anchors = names.compactMap { carried[$0] }.map { "\n\(Self.pem($0))\n" }
      try #require(anchors.count == names.count)
      try Data((root + anchors.joined()).utf8).write(to: URL(filePath: path))
    }
  }

  private static let authority = "ANF AC Qualified Certificates for eSeal"

  /// What the first sample carries, by name.
  private static func certificates() throws -> [String: [UInt8]] {
    let file = try Array(Data(contentsOf: URL(filePath: "\(Judges.samples)/\(names[0])")))
    guard case .intact(let seal) = SealVerifier().verify(file, name: names[0]) else { return [:] }
    let ofUnits = try seal.evidence.stamps.flatMap { try TimeStampToken(der: $0.token).certificates }.map(\.der)
    return (seal.evidence.certificates + ofUnits).reduce(into: [:]) { named, der in
      if let name = CertificateHandle(der: der)?.name { named[name] = der }
    }
  }

  private static func pem(_ der: [UInt8]) -> String {
    let text = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    return "-----BEGIN CERTIFICATE-----\n\(text)\n-----END CERTIFICATE-----"
  }

  private func parts(_ path: String) throws -> (signed: [Tree?], properties: [Tree]) {
    let tree = try TreeParser.parse(Array(Data(contentsOf: URL(filePath: path))), name: path).tree
    let seal = try #require(tree["signatures"]?.elements.first)
    return ([tree["payload"], seal["protected"], seal["signature"]], seal["header"]?["etsiU"]?.elements ?? [])
  }

  @Test("A new archive time-stamp takes over, and what was signed and stamped before stays", arguments: names)
  func renews(_ name: String) throws {
    defer { server.stop() }
    let path = folder.path(name)
    try FileManager.default.copyItem(atPath: "\(Judges.samples)/\(name)", toPath: path)
    let before = try parts(path)
    let services = try SealServices(
      timestamps: [server.timestampAddress], limit: nil, trust: [trustWhileRaising], clock: FixedClock(Self.then),
      interruption: Interruption())
    var outcomes: [FileExtension.Outcome] = []
    let ending = FileExtension(services, to: .lta).run([path]) { outcomes.append($0) }
    #expect(ending.status == .done, "\(outcomes.map(\.text))")
    #expect(outcomes.first?.seal?.isRenewed == true)
    #expect(server.requests(to: .timestamps) == 1)

    let after = try parts(path)
    #expect(after.signed == before.signed)
    #expect(after.properties.count == before.properties.count + 1)
    #expect(Array(after.properties.dropLast()) == before.properties)

    let file = try Array(Data(contentsOf: URL(filePath: path)))
    guard case .intact(let seal) = SealVerifier().verify(file, name: name) else {
      Issue.record("the renewed seal is not intact")
      return
    }
    let judgement = SealJudge(trust: try TrustAnchors([trust]), at: Self.then).judge(seal, name: name)
    #expect(judgement.level == .lta && judgement.problems.isEmpty && judgement.isTrusted == true)
    #expect(judgement.provenAt?.date.description == "2023-09-27")
    let options = try VerificationOptions(trust: [trust], at: "\(Self.then)", clock: SystemClock())
    #expect(FileVerification(path, options).verdict == .verified, "\(FileVerification(path, options).text)")
    if Judges.jadesPython != nil {
      let fault = try Judges.jades(path, trusting: trust, level: "LTA", "--strict", "--at", "\(Self.then)")
      #expect(fault == nil)
    }
  }
}
