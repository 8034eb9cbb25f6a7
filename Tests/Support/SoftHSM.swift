import Foundation

/// A token of SoftHSM in a folder of its own, with keys that the `openssl` command made.
///
///     let token = try SoftHSM(label: "University seal")
///     try token.add("seal", .rsa2048)
///     token.environment                  // for the program that is to use it
///     token.uri("seal")                  // pkcs11:token=University%20seal;object=seal
///
/// SoftHSM reads where its tokens are when it is loaded, once a process: tests that seal in their own process share
/// `SoftHSM.own`, the others run the program with `environment`.
public final class SoftHSM: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case rsa2048 = "rsa:2048"
    case rsa3072 = "rsa:3072"
    case p256 = "P-256"
    case p384 = "P-384"
    case p521 = "P-521"

    var arguments: [String] {
      switch self {
      case .rsa2048, .rsa3072: ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:\(rawValue.dropFirst(4))"]
      case .p256, .p384, .p521: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:\(rawValue)"]
      }
    }
  }

  public static let pin = "2468-trustworthy"
  public static let module = "/usr/lib/softhsm/libsofthsm2.so"
  /// A library of OpenSC's that passes calls on to another and writes them down.
  public static let spy = "/usr/lib/x86_64-linux-gnu/pkcs11-spy.so"

  public static let absence = "softhsm2, libengine-pkcs11-openssl or opensc is not installed"
  public static let isAvailable =
    FileManager.default.fileExists(atPath: module) && FileManager.default.fileExists(atPath: spy)
    && (try? Command.output("openssl", "engine", "pkcs11")) != nil

  public let label: String
  private let folder: TemporaryFolder

  public convenience init(label: String = "University seal") throws {
    try self.init(label: label, in: TemporaryFolder())
  }

  private init(label: String, in folder: TemporaryFolder) throws {
    self.label = label
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder.path("tokens"), withIntermediateDirectories: true)
    let settings = "directories.tokendir = \(folder.path("tokens"))\nobjectstore.backend = file\nlog.level = ERROR\n"
    try Data(settings.utf8).write(to: URL(filePath: folder.path("softhsm2.conf")))
    try run("softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", "13579", "--pin", SoftHSM.pin)
  }

  /// Another token in the folder of this one, to be found beside it.
  public func another(label: String) throws -> SoftHSM { try SoftHSM(label: label, in: folder) }

  public var environment: [String: String] { ["SOFTHSM2_CONF": folder.path("softhsm2.conf")] }

  public func path(_ name: String) -> String { folder.path(name) }

  /// The certificate of a key, as a PEM file.
  public func certificate(_ name: String) -> String { path("\(name).pem") }

  public func uri(_ name: String) -> String {
    "pkcs11:token=\(label.replacingOccurrences(of: " ", with: "%20"));object=\(name)"
  }

  /// Makes a key and its certificate: files `NAME.key` and `NAME.pem` in the folder, and both on the token.
  public func add(_ name: String, _ kind: Kind = .p256, id: String = "01", withCertificate: Bool = true) throws {
    let (key, pem) = (path("\(name).key"), certificate(name))
    _ = try Command.output("openssl", ["genpkey", "-out", key] + kind.arguments)
    try Command.output(
      "openssl", "req", "-x509", "-key", key, "-out", pem, "-days", "30", "-utf8", "-subj",
      "/C=NL/O=\(SealKey.organisation)/organizationIdentifier=NTRNL-00000000/CN=Riverbend test seal", "-addext",
      "keyUsage=critical,digitalSignature,nonRepudiation", "-addext", "basicConstraints=critical,CA:FALSE")
    try hold(name, key: key, id: id)
    guard withCertificate else { return }
    try Command.output("openssl", "x509", "-in", pem, "-outform", "DER", "-out", path("\(name).der"))
    try run(
      "pkcs11-tool", "--module", SoftHSM.module, "--token-label", label, "--login", "--pin", SoftHSM.pin,
      "--write-object", path("\(name).der"), "--type", "cert", "--id", id, "--label", "certificate of \(name)")
  }

  /// Puts a private key that stands in a PEM file on the token, without a certificate.
  public func hold(_ name: String, key: String, id: String) throws {
    try run(
      "softhsm2-util", "--import", key, "--token", label, "--label", name, "--id", id, "--pin", SoftHSM.pin)
  }

  /// What happens when somebody pulls the token out.
  public func remove() throws {
    try FileManager.default.moveItem(atPath: path("tokens"), toPath: path("removed"))
    try FileManager.default.createDirectory(atPath: path("tokens"), withIntermediateDirectories: true)
  }

  public func restore() throws {
    try FileManager.default.removeItem(atPath: path("tokens"))
    try FileManager.default.moveItem(atPath: path("removed"), toPath: path("tokens"))
  }

  /// Runs a program over this token.
  @discardableResult
  public func run(_ program: String, _ arguments: String...) throws -> String {
    try Command.output("env", environment.map { "\($0.key)=\($0.value)" } + [program] + arguments)
  }

  // MARK: In this process

  /// The token of this process, with a key of every kind, named as `Kind` is (`rsa:2048`, `P-256`…).
  public static func own() throws -> SoftHSM { try made.get() }

  private static let made = Result {
    let token = try SoftHSM(label: "Riverbend seal")
    for (index, kind) in Kind.allCases.enumerated() { try token.add(kind.rawValue, kind, id: "0\(index + 1)") }
    for (name, value) in token.environment { setenv(name, value, 1) }
    // What is static is never released, and its folder would stay.
    atexit { if let token = try? SoftHSM.own() { try? FileManager.default.removeItem(atPath: token.folder.path) } }
    return token
  }
}
