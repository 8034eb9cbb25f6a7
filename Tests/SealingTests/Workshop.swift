import Foundation
import Records
import Sealing
import Testing

/// A folder of its own for one test, where the `openssl` command makes keys and certificates.
final class Workshop {
  enum Kind: String, CaseIterable {
    case rsa1024 = "rsa:1024"
    case rsa2048 = "rsa:2048"
    case rsa3072 = "rsa:3072"
    case p256 = "P-256"
    case p384 = "P-384"
    case p521 = "P-521"
    case secp256k1 = "secp256k1"
    case ed25519 = "ED25519"

    var arguments: [String] {
      switch self {
      case .rsa1024, .rsa2048, .rsa3072:
        ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:\(rawValue.dropFirst(4))"]
      case .p256, .p384, .p521, .secp256k1: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:\(rawValue)"]
      case .ed25519: ["-algorithm", "ED25519"]
      }
    }
  }

  static let subject = "/C=ES/O=University of Example, Faculty A/organizationIdentifier=VATES-A00000000/CN=Example Seal"
  static let passphrase = "correct horse battery staple"

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sealing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: folder.appending(path: name)) }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// Runs `openssl` in the folder; standard output is returned, and a failure is a failure of the test.
  @discardableResult
  func openssl(_ arguments: String...) throws -> String { try openssl(arguments) }

  @discardableResult
  func openssl(_ arguments: [String]) throws -> String {
    let outcome = try run(["openssl"] + arguments, in: folder)
    try #require(outcome.status == 0, "openssl \(arguments.first ?? ""): \(outcome.errors)")
    return outcome.output
  }

  /// Makes `NAME.key`, a private key in PEM.
  func makeKey(_ name: String = "seal", _ kind: Kind = .p256) throws {
    try openssl(["genpkey", "-out", "\(name).key"] + kind.arguments)
  }

  /// Makes `NAME.key` and `NAME.pem`, certified by itself.
  func makeSelfSigned(
    _ name: String = "seal", _ kind: Kind = .p256, subject: String = Workshop.subject, extensions: [String] = []
  ) throws {
    try makeKey(name, kind)
    try openssl(
      ["req", "-x509", "-key", "\(name).key", "-out", "\(name).pem", "-days", "30", "-subj", subject, "-utf8"]
        + extensions.flatMap { ["-addext", $0] })
  }

  /// Makes `NAME.key` and `NAME.pem`, certified by `issuer`.
  ///
  /// - Parameter extensions: more of them, a line each, and the sections that they name.
  func makeIssued(
    _ name: String, _ kind: Kind = .p256, by issuer: String, subject: String = Workshop.subject, isAuthority: Bool,
    usage: String? = nil, extensions: String = ""
  )
    throws
  {
    try makeKey(name, kind)
    let usage = usage ?? (isAuthority ? "keyCertSign,cRLSign" : "digitalSignature,nonRepudiation")
    try write(
      "basicConstraints=critical,CA:\(isAuthority)\nkeyUsage=critical,\(usage)\n\(extensions)", to: "\(name).ext")
    try openssl("req", "-new", "-key", "\(name).key", "-out", "\(name).csr", "-subj", subject)
    try openssl(
      "x509", "-req", "-in", "\(name).csr", "-CA", "\(issuer).pem", "-CAkey", "\(issuer).key", "-CAcreateserial",
      "-days", "30", "-extfile", "\(name).ext", "-out", "\(name).pem")
  }

  /// Makes a root, an authority below it, and `seal`, certified by the authority.
  func makeChain() throws {
    try makeSelfSigned("root", subject: "/CN=Example Root", extensions: ["keyUsage=critical,keyCertSign,cRLSign"])
    try makeIssued("authority", by: "root", subject: "/CN=Example Authority", isAuthority: true)
    try makeIssued("seal", by: "authority", isAuthority: false)
  }

  func pem(_ name: String = "seal", certificate: String? = nil) -> KeySource {
    .pem(
      key: KeyFile(path("\(name).key"), name: "\(name).key"),
      certificate: KeyFile(path("\(certificate ?? name).pem"), name: "\(certificate ?? name).pem"))
  }

  func pkcs12(_ name: String = "seal") -> KeySource { .pkcs12(KeyFile(path("\(name).p12"), name: "\(name).p12")) }

  /// Makes a self-signed key and opens it.
  func openKey(_ kind: Kind = .p256) throws -> SealingKey {
    try makeSelfSigned("seal", kind)
    return try SealingKey.open(pem(), passphrase: nil)
  }
}

extension Secret {
  convenience init(_ text: String) { self.init(Array(text.utf8)) }
}

struct Outcome {
  let status: Int32
  let output: String
  let errors: String
}

func run(_ command: [String], in folder: URL) throws -> Outcome {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = command
  process.currentDirectoryURL = folder
  process.standardInput = FileHandle.nullDevice
  // Files rather than pipes: a child that writes more than a pipe holds must not wait for us.
  let stdout = folder.appending(path: "\(UUID().uuidString).out")
  let stderr = folder.appending(path: "\(UUID().uuidString).err")
  defer { for file in [stdout, stderr] { try? FileManager.default.removeItem(at: file) } }
  for file in [stdout, stderr] { try Data().write(to: file) }
  process.standardOutput = try FileHandle(forWritingTo: stdout)
  process.standardError = try FileHandle(forWritingTo: stderr)
  try process.run()
  process.waitUntilExit()
  return Outcome(
    status: process.terminationStatus, output: String(decoding: try Data(contentsOf: stdout), as: UTF8.self),
    errors: String(decoding: try Data(contentsOf: stderr), as: UTF8.self))
}

/// What `body` throws; a test fails when it throws nothing, or something else.
func failure(_ body: () throws -> Void) throws -> RunFailure {
  let error = #expect(throws: RunFailure.self) { try body() }
  return try #require(error)
}
