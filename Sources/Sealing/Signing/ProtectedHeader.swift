import COpenSSL
import CShims
import Records

/// Writes the signed part of a seal's header in the order of the Commission's issuer (ETSI TS 119 182-1 §5.1, §5.2).
///
/// All but the signing time is the same in every seal of a run. Seals of one second share one header.
struct ProtectedHeader {
  private let profile: HeaderProfile
  private let start: [UInt8]
  private var cached: (time: Timestamp, encoded: [UInt8])?

  init(_ profile: HeaderProfile, _ algorithm: SignatureAlgorithm, chain: [SealCertificate]) throws {
    guard let leaf = chain.first else { throw SealingFault.cannot("write a header without a certificate") }
    self.profile = profile
    let certificates = chain.map { "\"\(Base64.standard.encode($0.der))\"" }.joined(separator: ",")
    let members = [
      "\"alg\":\"\(algorithm.rawValue)\"",
      "\"cty\":\"octet-stream\"",
      "\"kid\":\"\(Base64.standard.encode(try ProtectedHeader.issuerSerial(of: leaf)))\"",
      "\"x5t#S256\":\"\(Base64.url.encode(leaf.digest.bytes))\"",
      "\"x5c\":[\(certificates)]",
      "\"typ\":\"jose+json\"",
      "\"b64\":false",
    ]
    start = Array("{\(members.joined(separator: ",")),".utf8)
  }

  /// The header as it is signed and written, in base64url.
  ///
  /// - Parameter contentStamp: DER of a token over the payload, which no two seals share (`adoTst`, §5.2.6).
  mutating func encoded(at time: Timestamp, contentStamp: [UInt8]? = nil) -> [UInt8] {
    if let contentStamp { return encoded(end(time, stamp: contentStamp)) }
    if let cached, cached.time == time { return cached.encoded }
    let encoded = encoded(end(time, stamp: nil))
    cached = (time, encoded)
    return encoded
  }

  private func encoded(_ end: String) -> [UInt8] {
    var encoded: [UInt8] = []
    Base64.url.encode(start + Array(end.utf8), into: &encoded)
    return encoded
  }

  /// What is critical the older version demands of every property of its own, the newer one of `b64` alone (§5.1.9).
  private func end(_ time: Timestamp, stamp: [UInt8]?) -> String {
    let adoTst = stamp.map { "\"adoTst\":\(SealProperty.tokens([$0]))," } ?? ""
    return switch profile {
    case .edc: "\"sigT\":\"\(time)\",\(adoTst)\"crit\":[\"b64\",\"sigT\"\(stamp == nil ? "" : ",\"adoTst\"")]}"
    case .etsi121: "\"iat\":\(time.seconds),\(adoTst)\"crit\":[\"b64\"]}"
    }
  }

  /// DER of the certificate's issuer and serial number (RFC 5035 §5.4.1), which `kid` carries (ETSI TS 119 182-1
  /// §5.1.4).
  private static func issuerSerial(of certificate: SealCertificate) throws -> [UInt8] {
    var der: UnsafeMutablePointer<UInt8>?
    let size = confer_issuer_serial(certificate.handle.pointer, &der)
    defer { CRYPTO_free(der, #file, #line) }
    guard size > 0, let der else { throw SealingFault.cannot("name the certificate by issuer and serial number") }
    return Array(UnsafeBufferPointer(start: der, count: Int(size)))
  }
}
