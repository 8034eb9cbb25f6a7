import Foundation

/// A self-signed RSA-2048 seal key for tests, as `make demo` makes one: the same for the whole process, because making it takes
/// longer than sealing a hundred credentials.
///
///     let key = try SealKey.shared()
///     key.pkcs12          // a path; the passphrase is SealKey.passphrase
public struct SealKey: Sendable {
  public static let passphrase = "demo"
  public static let organisation = "Riverbend University of Applied Sciences"

  private let folder: TemporaryFolder

  /// Key and certificate, behind the passphrase.
  public var pkcs12: String { "\(folder.path)/seal.p12" }
  /// The certificate alone.
  public var certificate: String { "\(folder.path)/seal.pem" }

  private static let made = Result {
    let key = try SealKey()
    // What is static is never released, and its folder would stay.
    atexit { try? FileManager.default.removeItem(atPath: SealKey.shared().folder.path) }
    return key
  }

  public static func shared() throws -> SealKey { try made.get() }

  /// Another key with a certificate of the same name.
  public init() throws {
    folder = try TemporaryFolder()
    let key = "\(folder.path)/seal.key"
    try Command.output(
      "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-sha256", "-days", "30", "-keyout", key, "-out",
      certificate, "-subj",
      "/C=NL/O=\(SealKey.organisation)/organizationIdentifier=NTRNL-00000000/CN=Riverbend test seal", "-addext",
      "keyUsage=critical,digitalSignature,nonRepudiation", "-addext", "basicConstraints=critical,CA:FALSE")
    try Command.output(
      "openssl", "pkcs12", "-export", "-inkey", key, "-in", certificate, "-out", pkcs12, "-passout",
      "pass:\(SealKey.passphrase)")
  }
}
