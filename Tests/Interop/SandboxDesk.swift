import Foundation
import Mapping
import Pipeline
import Records
import Sandbox
import Support
import Testing

/// A desk with a sandbox of its own, whose services are there for as long as the desk is: it seals at any level, with a key of any
/// kind of store.
///
///     let desk = try SandboxDesk(SandboxDesk.Seal(.sealP256, .token, form: "flattened"))
///     let report = try desk.issue()
///     try desk.expectAccepted(at: "LTA")                     // by a JAdES checker, and by ourselves
final class SandboxDesk {
  /// What the pipeline file says of a seal.
  struct Seal: Sendable, CustomStringConvertible {
    enum Store: String { case pkcs12, pem, token, remote }

    let member: Sandbox.Member
    let store: Store
    /// Nil for the one that is usual for the key.
    var algorithm: String?
    var profile = "edc"
    var form = "general"
    var certificates = "chain"
    var level = "LTA"
    /// That `confer issue` seals at where `confer extend` is to raise it to `level`.
    var firstStage: String?
    var stampsContent = false

    init(
      _ member: Sandbox.Member, _ store: Store, _ algorithm: String? = nil, profile: String = "edc",
      form: String = "general", certificates: String = "chain", level: String = "LTA", firstStage: String? = nil,
      stampsContent: Bool = false
    ) {
      self.member = member
      self.store = store
      self.algorithm = algorithm
      self.profile = profile
      self.form = form
      self.certificates = certificates
      self.level = level
      self.firstStage = firstStage
      self.stampsContent = stampsContent
    }

    var description: String {
      let stages = firstStage.map { "\($0), then " } ?? ""
      let stamp = stampsContent ? " content stamped" : ""
      return
        "\(member.rawValue) \(store) \(algorithm ?? "") \(profile) \(form) \(certificates) \(stages)\(level)\(stamp)"
    }

    /// The version of ETSI TS 119 182-1 whose baseline the header follows.
    var version: String { profile == "edc" ? "1.1.1" : "1.2.1" }

    /// Time-stamps that `confer issue` gets for a credential.
    var stamps: Int {
      (["B": 0, "T": 1, "LT": 1, "LTA": 2][firstStage ?? level] ?? 0) + (stampsContent ? 1 : 0)
    }
  }

  let seal: Seal
  let server: SandboxServer
  private let folder: TemporaryFolder
  private let desk: Desk

  init(_ seal: Seal, learners: Int = 2) throws {
    self.seal = seal
    folder = try TemporaryFolder()
    server = try SandboxCopy.serve(in: folder)
    let text = try SandboxDesk.text(of: seal, server)
    desk = try Desk(Cohort(learners: learners)) { $0.replacing(#/seal:\n( .*\n)+/#, with: text) }
    try desk.write(SandboxSettings.defaultPassphrase, to: "passphrase")
    try desk.write("sandbox-secret\n", to: "secret")
    try desk.write("123456\n", to: "remote-pin")
    try desk.write(SoftHSM.pin, to: "token-pin")
  }

  deinit { server.stop() }

  var root: String { server.sandbox.path("root.pem") }
  var credentials: String { desk.path("out/credentials") }

  func files() throws -> [String] { try desk.credentials().map(desk.file) }

  func issue() throws -> BatchReport { try Batch(pipeline(), BatchOptions()).run() }

  /// `confer extend` with the pipeline file.
  func extend(renewing renews: Bool = false) throws -> ExtensionReport {
    try BatchExtension(pipeline(), BatchOptions(), renews: renews).run()
  }

  private func pipeline() throws -> PipelineDefinition { try PipelineDefinition(contentsOf: desk.pipeline) }

  /// The `seal` of a pipeline file.
  private static func text(of seal: Seal, _ server: SandboxServer) throws -> String {
    let certificate = server.sandbox.path(seal.member.certificateFile)
    let key =
      switch seal.store {
      case .pkcs12: "{pkcs12: \(server.sandbox.path("\(seal.member.rawValue).p12")), passphrase: file:passphrase}"
      case .pem: "{pem: \(server.sandbox.path(seal.member.keyFile)), certificate: \(certificate)}"
      case .token:
        "{pkcs11: \"\(try token.get().uri(seal.member.rawValue))\", module: \(SoftHSM.module), pin: file:token-pin, "
          + "certificate: \(certificate)}"
      case .remote:
        "{csc: \(server.signingAddress), credential: \(seal.member.rawValue), client: sandbox, "
          + "secret: file:secret, pin: file:remote-pin}"
      }
    return """
      seal:
        \(seal.firstStage.map { "stages: [\($0), \(seal.level)]" } ?? "level: \(seal.level)")
        profile: \(seal.profile)
        form: \(seal.form)
        x5c: \(seal.certificates)
        content_stamp: \(seal.stampsContent)
        trust: \(server.sandbox.path("root.pem"))
        timestamps: \(server.timestampAddress)
        key: \(key)\(seal.algorithm.map { "\n  algorithm: \($0)" } ?? "")

      """
  }

  /// The token of this process, with the keys that all copies of the sandbox have.
  private static let token = Result {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let sandbox = try SandboxCopy.open(in: folder)
    let token = try SoftHSM.own()
    for (index, member) in Sandbox.Member.allCases.filter(\.isSeal).enumerated() {
      try token.hold(member.rawValue, key: sandbox.path(member.keyFile), id: "1\(index)")
    }
    return token
  }

  // MARK: What others say

  /// Records an issue for each file that the JAdES checker or `confer verify` does not accept at exactly this level.
  func expectAccepted(
    at level: String, _ files: [String]? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation
  )
    throws
  {
    let options = try VerificationOptions(trust: [root], clock: SystemClock())
    for file in try files ?? self.files() {
      let fault = try Judges.jades(file, trusting: root, level: level, "--profile", seal.version, "--strict")
      #expect(fault == nil, "\(seal) \(file)", sourceLocation: sourceLocation)
      let verification = FileVerification(file, options)
      #expect(verification.verdict == .verified, "\(seal) \(verification.text)", sourceLocation: sourceLocation)
    }
  }
}
