import Records

extension Sandbox {
  /// One of the keys that a sandbox has, by the name of its files.
  public enum Member: String, Sendable, CaseIterable {
    case root
    case issuing
    case sealRSA2048 = "seal-rsa2048"
    case sealRSA3072 = "seal-rsa3072"
    case sealP256 = "seal-p256"
    case tsa
    case ocsp

    /// Who certifies it; nil for the root, which certifies itself.
    public var issuer: Member? {
      switch self {
      case .root: nil
      case .issuing: .root
      default: .issuing
      }
    }

    public var isSeal: Bool {
      switch self {
      case .sealRSA2048, .sealRSA3072, .sealP256: true
      default: false
      }
    }

    /// Whether it certifies others.
    var isAuthority: Bool { self == .root || self == .issuing }

    public var certificateFile: String { "\(rawValue).pem" }
    public var keyFile: String { isSeal ? "\(rawValue).key.pem" : "\(rawValue).key" }
    /// Seals alone have one: key, certificate and chain behind the passphrase.
    public var pkcs12File: String? { isSeal ? "\(rawValue).p12" : nil }
    /// An authority's list of what it has issued and revoked.
    var indexFile: String { "\(rawValue).index" }
    /// Where an authority's certificate is served, in DER.
    var certificatePath: String { "/\(rawValue).cer" }
    /// Where an authority's revocation list is served, in DER.
    var listPath: String { "/\(rawValue).crl" }

    var commonName: String {
      switch self {
      case .root: "SANDBOX root authority"
      case .issuing: "SANDBOX issuing authority"
      case .sealRSA2048: "SANDBOX seal RSA-2048 (not for real use)"
      case .sealRSA3072: "SANDBOX seal RSA-3072 (not for real use)"
      case .sealP256: "SANDBOX seal P-256 (not for real use)"
      case .tsa: "SANDBOX time-stamping unit"
      case .ocsp: "SANDBOX OCSP responder"
      }
    }

    /// Both families of algorithms stand in every chain, as a client may meet them.
    var keyKind: PrivateKey.Kind {
      switch self {
      case .root, .issuing, .sealP256: .p256
      case .sealRSA2048, .tsa, .ocsp: .rsa(bits: 2048)
      case .sealRSA3072: .rsa(bits: 3072)
      }
    }

    /// Ten years for authorities, five for time-stamping, whose tokens are to be proven for long, two for the rest.
    var days: Int {
      switch self {
      case .root, .issuing: 3652
      case .tsa: 1826
      default: 730
      }
    }

    /// What its certificate is good for (RFC 5280 §4.2; RFC 3161 §2.3; RFC 6960 §4.2.2.2).
    func extensions(at address: String) -> [CertificateContent.Extension] {
      let own: [CertificateContent.Extension] =
        switch self {
        case .root: [.authority(pathLength: nil), .keyUsage("keyCertSign,cRLSign")]
        case .issuing: [.authority(pathLength: 0), .keyUsage("keyCertSign,cRLSign")]
        case .tsa: [.endEntity, .keyUsage("digitalSignature"), .extendedKeyUsage("critical,timeStamping")]
        case .ocsp: [.endEntity, .keyUsage("digitalSignature"), .extendedKeyUsage("OCSPSigning"), .ocspNoCheck]
        default: [.endEntity, .keyUsage("digitalSignature,nonRepudiation")]
        }
      guard let issuer else { return own + [.subjectKeyIdentifier] }
      // Nobody asks for the status of the one who tells the status, and the root answers for the issuing authority with
      // a list alone: so a client meets both ways in one chain.
      let hasStatus = issuer == .issuing && self != .ocsp
      var places: [CertificateContent.Extension] = [
        .access(issuer: address + issuer.certificatePath, status: hasStatus ? address + Sandbox.statusPath : nil)
      ]
      if self != .ocsp { places.append(.revocationList(address + issuer.listPath)) }
      return own + [.subjectKeyIdentifier, .authorityKeyIdentifier] + places
    }
  }

  public static let timestampPath = "/tsa"
  static let statusPath = "/ocsp"
  static let signingPath = "/csc/v2"
}
