import COpenSSL
import Records

/// How a seal is signed, by its name in the header (RFC 7518 §3.1).
public enum SignatureAlgorithm: String, Sendable, CaseIterable {
  case rs256 = "RS256"
  case rs384 = "RS384"
  case rs512 = "RS512"
  case ps256 = "PS256"
  case ps384 = "PS384"
  case ps512 = "PS512"
  case es256 = "ES256"
  case es384 = "ES384"
  case es512 = "ES512"

  enum Scheme: Hashable {
    /// RSASSA-PKCS1-v1_5 (RFC 8017 §8.2).
    case pkcs1
    /// RSASSA-PSS with a salt as long as the digest (RFC 7518 §3.5).
    case pss
    case ecdsa(PublicKeyKind.Curve)
  }

  enum HashFunction: String, Sendable {
    case sha256 = "SHA256"
    case sha384 = "SHA384"
    case sha512 = "SHA512"
  }

  var scheme: Scheme {
    switch self {
    case .rs256, .rs384, .rs512: .pkcs1
    case .ps256, .ps384, .ps512: .pss
    case .es256: .ecdsa(.p256)
    case .es384: .ecdsa(.p384)
    case .es512: .ecdsa(.p521)
    }
  }

  var hash: HashFunction {
    switch self {
    case .rs256, .ps256, .es256: .sha256
    case .rs384, .ps384, .es384: .sha384
    case .rs512, .ps512, .es512: .sha512
    }
  }

  /// Whether a key of this kind can sign so.
  public func suits(_ key: PublicKeyKind) -> Bool {
    switch (scheme, key) {
    case (.pkcs1, .rsa), (.pss, .rsa): true
    case (.ecdsa(let curve), .ec(let other)): curve == other
    default: false
    }
  }

  /// RS256 for RSA, as the Commission's issuer signs; for an elliptic curve the one of its size. Nil when a seal cannot
  /// be made with such a key.
  public static func usual(for key: PublicKeyKind) -> SignatureAlgorithm? { allCases.first { $0.suits(key) } }
}
