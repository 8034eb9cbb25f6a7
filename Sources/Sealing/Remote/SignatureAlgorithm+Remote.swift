import CShims

/// How remote services name algorithms, and how they write signatures (CSC API v2 §7.5, §11.10).
extension SignatureAlgorithm {
  /// A name that a service may know an algorithm by.
  struct RemoteName: Equatable {
    /// `signAlgo`.
    let oid: String
    /// DER of `signAlgoParams`, where the name alone does not say it all.
    var parameters: [UInt8]?
    /// Whether the name says which hash it is of.
    let namesHash: Bool
  }

  /// The best first.
  var remoteNames: [RemoteName] {
    switch scheme {
    // sha…WithRSAEncryption and rsaEncryption (RFC 8017 appendix A.2.4, A.1).
    case .pkcs1:
      [
        RemoteName(oid: "1.2.840.113549.1.1.\(10 + hash.number)", namesHash: true),
        RemoteName(oid: "1.2.840.113549.1.1.1", namesHash: false),
      ]
    // id-RSASSA-PSS.
    case .pss: [RemoteName(oid: "1.2.840.113549.1.1.10", parameters: hash.pssParameters, namesHash: false)]
    // ecdsa-with-SHA… and id-ecPublicKey (RFC 5758 §3.2, RFC 5480 §2.1.1).
    case .ecdsa:
      [
        RemoteName(oid: "1.2.840.10045.4.3.\(1 + hash.number)", namesHash: true),
        RemoteName(oid: "1.2.840.10045.2.1", namesHash: false),
      ]
    }
  }

  /// The signature as JWS has it: for ECDSA R and S, each as wide as the curve (RFC 7518 §3.4). Nil for what is
  /// neither.
  ///
  /// The API does not say in which form ECDSA signatures come: some services send R and S so, some DER (RFC 3279
  /// §2.2.3). The length tells them apart: DER is some bytes longer, but for one in 2⁴⁰, and such a one is not taken
  /// for good either.
  func jws(_ signature: [UInt8]) -> [UInt8]? {
    guard case .ecdsa(let curve) = scheme, signature.count != 2 * curve.width else { return signature }
    var raw = [UInt8](repeating: 0, count: 2 * curve.width)
    defer { _ = OpenSSLErrors.drain() }
    return confer_ecdsa_raw(signature, signature.count, &raw, curve.width) == 1 ? raw : nil
  }
}

extension SignatureAlgorithm.HashFunction {
  /// The last number in the OIDs of SHA-256, SHA-384 and SHA-512.
  fileprivate var number: UInt8 {
    switch self {
    case .sha256: 1
    case .sha384: 2
    case .sha512: 3
    }
  }

  /// Bytes of a digest.
  fileprivate var size: UInt8 {
    switch self {
    case .sha256: 32
    case .sha384: 48
    case .sha512: 64
    }
  }

  var oid: String { "2.16.840.1.101.3.4.2.\(number)" }

  /// DER of RSASSA-PSS-params (RFC 8017 appendix A.2.3): this hash, MGF1 with it, and a salt as long as its digest.
  fileprivate var pssParameters: [UInt8] {
    let hash: [UInt8] = [
      0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, number, 0x05, 0x00,
    ]
    let mask: [UInt8] = [0x30, 0x1A, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x08] + hash
    return [0x30, 0x34, 0xA0, 0x0F] + hash + [0xA1, 0x1C] + mask + [0xA2, 0x03, 0x02, 0x01, size]
  }
}
