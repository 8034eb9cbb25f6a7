import COpenSSL
import Records

/// The revocation lists (RFC 5280 §5) and OCSP responses (RFC 6960) that a seal carries, and what they say of its
/// certificates.
struct RevocationData {
  enum Status: Equatable {
    /// Nobody says anything that can be believed.
    case unknown
    /// As of a moment.
    case good(Timestamp)
    case revoked(Timestamp)
  }

  /// A list of OpenSSL's, only read after it was made.
  final class List: @unchecked Sendable {
    let pointer: OpaquePointer
    init(_ pointer: OpaquePointer) { self.pointer = pointer }
    deinit { X509_CRL_free(pointer) }
  }

  /// The basic response in an OCSP response, only read after it was made.
  final class Response: @unchecked Sendable {
    let pointer: OpaquePointer
    init(_ pointer: OpaquePointer) { self.pointer = pointer }
    deinit { OCSP_BASICRESP_free(pointer) }
  }

  /// What a statement says of a certificate, whenever it is asked.
  enum Meaning: Sendable {
    case nothing
    case good(Timestamp, next: Timestamp?)
    case revoked(Timestamp)

    func status(at time: Timestamp) -> Status {
      switch self {
      case .nothing: .unknown
      case .revoked(let since): .revoked(since)
      case .good(let update, let next): RevocationData.isTimely(update, next, at: time) ? .good(update) : .unknown
      }
    }
  }

  private var lists: [(name: Digest, list: List)] = []
  private var responses: [(name: Digest, response: Response)] = []
  private let memory: JudgeMemory

  init(_ memory: JudgeMemory = .shared) { self.memory = memory }

  /// - Returns: false when the bytes are no revocation list.
  mutating func add(list der: [UInt8]) -> Bool {
    let name = Digest(of: der)
    guard let list = memory.list(name, size: der.count, { RevocationData.list(der) }) else { return false }
    lists.append((name, list))
    return true
  }

  private static func list(_ der: [UInt8]) -> List? {
    defer { _ = OpenSSLErrors.drain() }
    let list = der.withUnsafeBufferPointer { bytes in
      var position = bytes.baseAddress
      return d2i_X509_CRL(nil, &position, bytes.count)
    }
    return list.map(List.init)
  }

  /// - Parameter der: a whole `OCSPResponse`, not the basic response in it.
  /// - Returns: false when the bytes are no response, or a refusal.
  mutating func add(response der: [UInt8]) -> Bool {
    let name = Digest(of: der)
    guard let response = memory.response(name, size: der.count, { RevocationData.response(der) }) else { return false }
    responses.append((name, response))
    return true
  }

  private static func response(_ der: [UInt8]) -> Response? {
    defer { _ = OpenSSLErrors.drain() }
    let response = der.withUnsafeBufferPointer { bytes in
      var position = bytes.baseAddress
      return d2i_OCSP_RESPONSE(nil, &position, bytes.count)
    }
    guard let response else { return nil }
    defer { OCSP_RESPONSE_free(response) }
    guard OCSP_response_status(response) == OCSP_RESPONSE_STATUS_SUCCESSFUL,
      let basic = OCSP_response_get1_basic(response)
    else { return nil }
    return Response(basic)
  }

  /// What is known of a certificate at a moment. A revocation counts from the moment that it names.
  ///
  /// - Parameters:
  ///   - others: certificates among which a responder's own may be.
  ///   - time: of the seal or the time-stamp that was made with the certificate's key.
  func status(
    of certificate: CertificateHandle, issuer: CertificateHandle, among others: CertificatePool, at time: Timestamp
  ) -> Status {
    let (own, above) = (certificate.digest, issuer.digest)
    let meanings =
      lists.map { name, list in
        memory.meaning(Digest(naming: "list", [name, own, above])) {
          RevocationData.meaning(of: certificate, issuer, in: list)
        }
      }
      + responses.map { name, response in
        // Who signed it is looked for among the others.
        memory.meaning(Digest(naming: "response", [name, own, above, others.digest])) {
          RevocationData.meaning(of: certificate, issuer, others.certificates, in: response)
        }
      }
    let statements = meanings.map { $0.status(at: time) }
    // One that says "revoked" outweighs all that say nothing of it.
    if let revoked = statements.first(where: { if case .revoked = $0 { true } else { false } }) { return revoked }
    return statements.first { $0 != .unknown } ?? .unknown
  }

  private static func meaning(of certificate: CertificateHandle, _ issuer: CertificateHandle, in list: List) -> Meaning
  {
    defer { _ = OpenSSLErrors.drain() }
    guard RevocationData.isSigned(list, by: issuer),
      let update = Timestamp(X509_CRL_get0_lastUpdate(list.pointer))
    else { return .nothing }
    var entry: OpaquePointer?
    // Two says that the entry takes the certificate off the list again.
    if X509_CRL_get0_by_cert(list.pointer, &entry, certificate.pointer) == 1, let entry {
      return .revoked(Timestamp(X509_REVOKED_get0_revocationDate(entry)) ?? update)
    }
    // A list of a part, or of changes, says nothing of what is not on it; nor does one that may have dropped what expired.
    guard !RevocationData.isPartial(list), let end = Timestamp(X509_get0_notAfter(certificate.pointer)), update <= end
    else {
      return .nothing
    }
    return .good(update, next: Timestamp(X509_CRL_get0_nextUpdate(list.pointer)))
  }

  /// By the issuer of the certificates that it is about.
  static func isSigned(_ list: List, by issuer: CertificateHandle) -> Bool {
    guard X509_NAME_cmp(X509_CRL_get_issuer(list.pointer), X509_get_subject_name(issuer.pointer)) == 0,
      let key = X509_get0_pubkey(issuer.pointer)
    else { return false }
    return X509_CRL_verify(list.pointer, key) == 1
  }

  /// Both extensions that narrow what a list is about are critical (RFC 5280 §5.2.4, §5.2.5).
  static func isPartial(_ list: List) -> Bool {
    (0..<max(0, X509_CRL_get_ext_count(list.pointer))).contains {
      X509_EXTENSION_get_critical(X509_CRL_get_ext(list.pointer, $0)) == 1
    }
  }

  private static func meaning(
    of certificate: CertificateHandle, _ issuer: CertificateHandle, _ others: [CertificateHandle],
    in response: Response
  ) -> Meaning {
    defer { _ = OpenSSLErrors.drain() }
    guard let single = RevocationData.single(for: certificate, issuer, in: response) else { return .nothing }
    var (reason, revoked, update, next):
      (
        Int32, UnsafeMutablePointer<ASN1_TIME>?, UnsafeMutablePointer<ASN1_TIME>?, UnsafeMutablePointer<ASN1_TIME>?
      ) = (0, nil, nil, nil)
    let status = OCSP_single_get0_status(single, &reason, &revoked, &update, &next)
    guard let thisUpdate = Timestamp(update), let producedAt = Timestamp(OCSP_resp_get0_produced_at(response.pointer)),
      RevocationData.isSigned(response, by: issuer, among: others, at: producedAt)
    else { return .nothing }
    switch status {
    case V_OCSP_CERTSTATUS_REVOKED: return .revoked(Timestamp(revoked) ?? thisUpdate)
    case V_OCSP_CERTSTATUS_GOOD: return .good(thisUpdate, next: Timestamp(next))
    default: return .nothing
    }
  }

  /// The part of a response that speaks of the certificate.
  static func single(for certificate: CertificateHandle, _ issuer: CertificateHandle, in response: Response)
    -> OpaquePointer?
  {
    for index in 0..<max(0, OCSP_resp_count(response.pointer)) {
      guard let single = OCSP_resp_get0(response.pointer, index), let id = OCSP_SINGLERESP_get0_id(single) else {
        continue
      }
      var hash: OpaquePointer?
      OCSP_id_get0_info(nil, &hash, nil, nil, id)
      guard let function = EVP_get_digestbyname(OBJ_nid2sn(OBJ_obj2nid(hash))),
        let own = OCSP_cert_to_id(function, certificate.pointer, issuer.pointer)
      else { continue }
      defer { OCSP_CERTID_free(own) }
      if OCSP_id_cmp(own, id) == 0 { return single }
    }
    return nil
  }

  /// Signed by the issuer itself, or by a responder that the issuer certifies for this (RFC 6960 §4.2.2.2).
  static func isSigned(
    _ response: Response, by issuer: CertificateHandle, among others: [CertificateHandle], at time: Timestamp
  ) -> Bool {
    guard let store = try? CertificateStore([issuer], at: time), let stack = try? CertificateStack([issuer] + others)
    else { return false }
    return OCSP_basic_verify(response.pointer, stack.pointer, store.pointer, UInt(OCSP_PARTIAL_CHAIN)) == 1
  }

  /// Seconds for which a statement holds that does not say when the next one comes: newer information is there all the
  /// time then (RFC 6960 §4.2.2.1), and nobody asks for it once a seal.
  private static let usualLife: Int64 = 3600

  /// Whether a statement made at `update` still holds at `time`, or was made later.
  static func isTimely(_ update: Timestamp, _ next: Timestamp?, at time: Timestamp) -> Bool {
    update >= time || (next ?? Timestamp(seconds: update.seconds + usualLife)) >= time
  }
}
