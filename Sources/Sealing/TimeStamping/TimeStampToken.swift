import COpenSSL
import Records

/// A time-stamp token (RFC 3161 §2.4.2): that some bytes existed at a moment, sealed by a time-stamping unit.
struct TimeStampToken {
  struct Fault: Error {
    /// The predicate of a sentence about the time-stamp.
    let reason: String
  }

  /// The moment that it proves, without its fraction of a second.
  let time: Timestamp
  let imprint: [UInt8]
  /// OpenSSL's name of the hash of the imprint.
  let hash: String
  private static let mostCertificates = 32

  /// Those that the token carries.
  let certificates: [CertificateHandle]
  /// The certificate that the token names as its signer's.
  let signer: CertificateHandle?
  private let content: Content

  /// PKCS#7 of OpenSSL's, only read after it was made.
  private final class Content: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<PKCS7>

    init(_ pointer: UnsafeMutablePointer<PKCS7>) { self.pointer = pointer }

    deinit { PKCS7_free(pointer) }
  }

  /// - Throws: `Fault` when the bytes are no token, or one with a hash that is not to be trusted.
  init(der: [UInt8]) throws {
    defer { _ = OpenSSLErrors.drain() }
    let parts = TokenParts(der)
    content = Content(try TimeStampToken.content(parts?.bare ?? der))
    guard let info = PKCS7_to_TS_TST_INFO(content.pointer) else { throw Fault(reason: "is no time-stamp token") }
    defer { TS_TST_INFO_free(info) }
    guard let time = Timestamp(TS_TST_INFO_get_time(info)) else { throw Fault(reason: "does not say its time") }
    self.time = time
    (hash, imprint) = try TimeStampToken.imprint(TS_TST_INFO_get_msg_imprint(info))
    certificates =
      parts?.certificates ?? CertificateStack.certificates(in: content.pointer.pointee.d.sign.pointee.cert)
    guard certificates.count <= TimeStampToken.mostCertificates else {
      throw Fault(reason: "carries more certificates than any needs")
    }
    signer = try TimeStampToken.signer(of: content, among: certificates)
  }

  private static func content(_ der: [UInt8]) throws -> UnsafeMutablePointer<PKCS7> {
    let content = der.withUnsafeBufferPointer { bytes -> UnsafeMutablePointer<PKCS7>? in
      var position = bytes.baseAddress
      guard let content = d2i_PKCS7(nil, &position, bytes.count) else { return nil }
      if position == bytes.baseAddress.map({ $0 + bytes.count }) { return content }
      PKCS7_free(content)
      return nil
    }
    guard let content else { throw Fault(reason: "is no time-stamp token") }
    guard OBJ_obj2nid(content.pointee.type) == NID_pkcs7_signed, content.pointee.d.sign != nil else {
      PKCS7_free(content)
      throw Fault(reason: "is no signed time-stamp token")
    }
    return content
  }

  private static func imprint(_ imprint: OpaquePointer?) throws -> (hash: String, bytes: [UInt8]) {
    guard let imprint, let algorithm = TS_MSG_IMPRINT_get_algo(imprint), let value = TS_MSG_IMPRINT_get_msg(imprint)
    else { throw Fault(reason: "does not say what it stamps") }
    var object: OpaquePointer?
    X509_ALGOR_get0(&object, nil, nil, algorithm)
    let hash: String
    switch OBJ_obj2nid(object) {
    case NID_sha256: hash = "SHA256"
    case NID_sha384: hash = "SHA384"
    case NID_sha512: hash = "SHA512"
    default: throw Fault(reason: "is made with a hash that is not to be trusted")
    }
    let size = Int(ASN1_STRING_length(value))
    guard size > 0, let bytes = ASN1_STRING_get0_data(value) else { throw Fault(reason: "does not say what it stamps") }
    return (hash, Array(UnsafeBufferPointer(start: bytes, count: size)))
  }

  /// - Throws: `Fault` unless it stamps these bytes, one piece after the other.
  func requireImprint(of pieces: [[UInt8]]) throws {
    defer { _ = OpenSSLErrors.drain() }
    guard let context = EVP_MD_CTX_new(), let function = EVP_MD_fetch(nil, hash, nil) else {
      throw SealingFault.cannot("hash")
    }
    defer {
      EVP_MD_CTX_free(context)
      EVP_MD_free(function)
    }
    guard EVP_DigestInit_ex2(context, function, nil) == 1 else { throw SealingFault.cannot("hash") }
    for piece in pieces {
      guard EVP_DigestUpdate(context, piece, piece.count) == 1 else { throw SealingFault.cannot("hash") }
    }
    var digest = [UInt8](repeating: 0, count: Int(EVP_MD_get_size(function)))
    guard EVP_DigestFinal_ex(context, &digest, nil) == 1 else { throw SealingFault.cannot("hash") }
    guard digest == imprint else { throw Fault(reason: "stamps other bytes than these") }
  }

  private static func signer(of content: Content, among certificates: [CertificateHandle]) throws
    -> CertificateHandle?
  {
    let stack = try CertificateStack(certificates)
    guard let signers = PKCS7_get0_signers(content.pointer, stack.pointer, 0) else { return nil }
    defer { OPENSSL_sk_free(signers) }
    guard let signer = OPENSSL_sk_value(signers, 0).map({ OpaquePointer($0) }) else { return nil }
    return certificates.first { $0.pointer == signer }
  }

  /// Verifies the token's signature, and that its certificate is one for time-stamping alone, which leads to an anchor
  /// and was valid.
  ///
  /// - Parameters:
  ///   - others: certificates that may stand between.
  ///   - trust: nobody leaves open whom the unit belongs to.
  ///   - time: when the certificates have to be valid.
  /// - Throws: `Fault`.
  func verify(among others: CertificatePool, to trust: TrustAnchors, at time: Timestamp, _ memory: JudgeMemory) throws {
    defer { _ = OpenSSLErrors.drain() }
    guard let signer else { throw Fault(reason: "does not carry the certificate of its time-stamping unit") }
    let pool = others.adding(certificates)
    if trust.isEmpty {
      guard try isSigned(among: pool.certificates, to: [signer], at: time) else { throw unverified() }
      return
    }
    // Where the unit is known to lead to an anchor, OpenSSL needs to look no further than the unit.
    if (try? memory.path(of: signer, among: pool, to: trust, at: time, for: .timeStamping)) != nil,
      try isSigned(among: [signer], to: [signer], at: time)
    {
      return
    }
    // A token may name all of its unit's path, which OpenSSL then has to find itself.
    _ = OpenSSLErrors.drain()
    let anchors = trust.reached(by: pool.certificates + [signer])
    guard try !isSigned(among: pool.certificates, to: anchors, at: time) else { return }
    let fault = unverified()
    // A path of its own says in clearer words why there is none.
    do { _ = try CertificatePath(signer, among: pool.certificates, to: anchors, at: time) } catch let fault
      as CertificatePath.Fault
    {
      throw Fault(reason: "is signed by \(signer.name), whose certificate, as of \(time), \(fault.reason)")
    }
    throw fault
  }

  private func isSigned(
    among others: [CertificateHandle], to anchors: [CertificateHandle], at time: Timestamp
  ) throws -> Bool {
    let store = try CertificateStore(anchors, at: time)
    let untrusted = try CertificateStack(others)
    return TS_RESP_verify_signature(content.pointer, untrusted.pointer, store.pointer, nil) == 1
  }

  /// With what OpenSSL just said.
  private func unverified() -> Fault { Fault(reason: "does not verify\(OpenSSLErrors.drain().note)") }
}

extension Timestamp {
  /// The moment that ASN.1 writes, in UTC.
  init?(_ time: UnsafePointer<ASN1_TIME>?) {
    var parts = tm()
    guard let time, ASN1_TIME_to_tm(time, &parts) == 1,
      let date = CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { return nil }
    let ofDay = Int(parts.tm_hour) * 3600 + Int(parts.tm_min) * 60 + Int(parts.tm_sec)
    self.init(seconds: Int64(date.daysSinceEpoch * 86_400 + ofDay))
  }
}
