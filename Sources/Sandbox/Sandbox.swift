import Records

/// A certificate authority of one's own, for trying things out: a root, an issuing authority, seals, a time-stamping unit
/// and an OCSP responder, in one folder. All of them say SANDBOX in their subject, and nobody trusts them.
///
///     let sandbox = try Sandbox.open("sandbox", SandboxSettings(port: 8471))
///     for note in sandbox.notes { print(note) }              // "seal-p256.pem was made"
///     try Sandbox.revoke(.sealP256, in: "sandbox")
///     let server = try SandboxServer.start(at: "sandbox")
///
/// Opening one again makes what is missing, renews what has expired for the key that it was for, and leaves everything
/// else as it is.
public struct Sandbox: Sendable {
  /// Who is to seal: the subject's C, O and organizationIdentifier (2.5.4.97).
  public struct Organisation: Hashable, Sendable, CustomStringConvertible {
    public let country: String
    public let name: String
    public let identifier: String

    /// - Parameters:
    ///   - country: two letters (ISO 3166-1).
    ///   - identifier: a registration number (ETSI EN 319 412-1 §5.1.4).
    public init(
      country: String = "NL", name: String = "SANDBOX University of Applied Sciences",
      identifier: String = "NTRNL-00000000"
    ) {
      self.country = country
      self.name = name
      self.identifier = identifier
    }

    public var description: String { "\(name) (\(country), \(identifier))" }
  }

  /// What opening the folder did, a line each for people: "issuing.pem was made".
  public let notes: [String]
  public let path: String
  /// `http://127.0.0.1:8471`: where the certificates say that their services are.
  public let address: String
  let identities: [Member: Identity]

  init(_ path: String, address: String, identities: [Member: Identity], notes: [String]) {
    self.path = path
    self.address = address
    self.identities = identities
    self.notes = notes
  }

  /// The path of a file of the folder.
  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// - Throws: `RunFailure` with `.failed` for a member that was not made; `Sandbox.open` makes all of them.
  func identity(_ member: Member) throws -> Identity {
    guard let identity = identities[member] else { throw RunFailure.refused("find \(member.rawValue)") }
    return identity
  }

  /// The index of one of the authorities, as it is in the folder now: another command may have revoked something.
  func index(of authority: Member) throws -> SerialIndex {
    try Sandbox.index(at: path(authority.indexFile), try SandboxFolder.read(path(authority.indexFile)))
  }

  static func index(at path: String, _ bytes: [UInt8]?) throws -> SerialIndex {
    guard let bytes else { return SerialIndex() }
    guard let index = SerialIndex(String(decoding: bytes, as: UTF8.self)) else {
      throw RunFailure(.output, Problem(.sandboxDamaged, at: .file(path), "is no index of certificates"))
    }
    return index
  }
}

/// How a sandbox is made.
public struct SandboxSettings: Sendable {
  public static let defaultPort: UInt16 = 8471
  public static let defaultPassphrase = "sandbox"

  /// Nil takes the port that the folder has, or the usual one.
  public var port: UInt16?
  /// Nil takes the one that the folder has, or an invented one.
  public var organisation: Sandbox.Organisation?
  /// Of the PKCS #12 files that are made now.
  public var passphrase: Secret

  public init(
    port: UInt16? = nil, organisation: Sandbox.Organisation? = nil,
    passphrase: Secret = Secret(Array(SandboxSettings.defaultPassphrase.utf8))
  ) {
    self.port = port
    self.organisation = organisation
    self.passphrase = passphrase
  }
}
