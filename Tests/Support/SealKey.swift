import Foundation

/// A self-signed RSA-2048 seal key for tests, as `make demo` makes one: the same for the whole process, because making it takes
/// longer than sealing a hundred credentials.
///
///     let key = try SealKey.shared()
///     key.pkcs12          // a path; the passphrase is SealKey.passphrase
public struct SealKey: Sendable {
  public static let passphrase = "demo"
  public static let organisation = "Riverbend University of Applied Sciences"

  /// What a qualified certificate for electronic seals says of itself: QcCompliance, QcSSCD, and QcType eseal
  /// (ETSI EN 319 412-5).
  public static let qualified =
    "1.3.6.1.5.5.7.1.3=DER:30293008060604008E4601013008060604008E4601043013060604008E4601063009060704008E46010602"

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
      "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-sha256", "-days", "60", "-keyout", key, "-out",
      certificate, "-subj",
      "/C=NL/O=\(SealKey.organisation)/organizationIdentifier=NTRNL-00000000/CN=Riverbend test seal", "-addext",
      "keyUsage=critical,digitalSignature,nonRepudiation", "-addext", "basicConstraints=critical,CA:FALSE", "-addext",
      SealKey.qualified)
    try Command.output(
      "openssl", "pkcs12", "-export", "-inkey", key, "-in", certificate, "-out", pkcs12, "-passout",
      "pass:\(SealKey.passphrase)")
  }
}
