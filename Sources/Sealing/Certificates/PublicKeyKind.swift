import COpenSSL

/// What kind of key a certificate certifies.
public enum PublicKeyKind: Hashable, Sendable, CustomStringConvertible {
  case rsa(bits: Int)
  case ec(Curve)
  /// One that no seal can be made with, by OpenSSL's name for it.
  case other(String)

  /// The curves that JWS names (RFC 7518 §3.4).
  public enum Curve: String, Sendable, CaseIterable {
    case p256 = "P-256"
    case p384 = "P-384"
    case p521 = "P-521"

    /// Bytes of a coordinate, and of each half of a signature.
    var width: Int {
      switch self {
      case .p256: 32
      case .p384: 48
      case .p521: 66
      }
    }

    /// OpenSSL's name for it.
    var group: String {
      switch self {
      case .p256: "prime256v1"
      case .p384: "secp384r1"
      case .p521: "secp521r1"
      }
    }
  }

  /// Shorter RSA keys are not to be trusted any more (ETSI TS 119 312 §8.4).
  public static let fewestBits = 2048

  public var description: String {
    switch self {
    case .rsa(let bits): "RSA-\(bits)"
    case .ec(let curve): curve.rawValue
    case .other(let name): name
    }
  }

  /// - Parameter key: an `EVP_PKEY`, private or public.
  init(of key: OpaquePointer?) {
    guard let key else {
      self = .other("an unknown algorithm")
      return
    }
    let name = EVP_PKEY_get0_type_name(key).map { String(cString: $0) } ?? "an unknown algorithm"
    switch name {
    case "RSA": self = .rsa(bits: Int(EVP_PKEY_get_bits(key)))
    case "EC":
      let group = PublicKeyKind.group(of: key)
      self = Curve.allCases.first { $0.group == group }.map { .ec($0) } ?? .other("EC on \(group)")
    default: self = .other(name)
    }
  }

  private static func group(of key: OpaquePointer) -> String {
    var name = [CChar](repeating: 0, count: 80)
    var size = 0
    defer { _ = OpenSSLErrors.drain() }
    guard EVP_PKEY_get_group_name(key, &name, name.count, &size) == 1 else { return "a curve of its own" }
    return String(decoding: name.prefix(size).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
