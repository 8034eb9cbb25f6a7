import COpenSSL
import Records

/// Tells the status of the issuing authority's certificates (OCSP, RFC 6960), as its index has it.
///
///     let reply = try StatusResponder(sandbox, clock: clock).answer(query, index: sandbox.index(of: .issuing))
struct StatusResponder: Sendable {
  /// How long an answer is current.
  static let seconds: Int64 = 3600
  /// Certificates in one request. A chain has a handful.
  private static let mostCertificates = 32

  private let responder: Identity
  private let authority: Certificate
  private let unfit: Identity
  private let clock: any Records.Clock

  init(_ sandbox: Sandbox, clock: any Records.Clock) throws {
    responder = try sandbox.identity(.ocsp)
    authority = try sandbox.identity(.issuing).certificate
    unfit = try sandbox.identity(.tsa)
    self.clock = clock
  }

  /// - Returns: an OCSPResponse; `malformedRequest` for what is no request, and `unauthorized` for the certificates of
  ///   another issuer.
  /// - Throws: `RunFailure` when OpenSSL cannot answer at all.
  func answer(_ query: [UInt8], index: SerialIndex, fault: Fault? = nil) throws -> [UInt8] {
    if fault == .tryLater { return try response(OCSP_RESPONSE_STATUS_TRYLATER, nil) }
    guard let request = DER.decoded(query, { d2i_OCSP_REQUEST(nil, $0, $1) }) else {
      return try response(OCSP_RESPONSE_STATUS_MALFORMEDREQUEST, nil)
    }
    defer { OCSP_REQUEST_free(request) }
    let count = OCSP_request_onereq_count(request)
    guard (1...StatusResponder.mostCertificates).contains(Int(count)) else {
      return try response(OCSP_RESPONSE_STATUS_MALFORMEDREQUEST, nil)
    }
    guard let basic = OCSP_BASICRESP_new() else { throw RunFailure.refused("tell a status") }
    defer { OCSP_BASICRESP_free(basic) }
    for number in 0..<count {
      guard let identifier = OCSP_onereq_get0_id(OCSP_request_onereq_get0(request, number)) else { continue }
      guard isOurs(identifier) else { return try response(OCSP_RESPONSE_STATUS_UNAUTHORIZED, nil) }
      try add(identifier, to: basic, index: index, fault: fault)
    }
    switch fault {
    case .noStatusNonce: break
    case .wrongStatusNonce:
      guard OCSP_basic_add1_nonce(basic, nil, 32) == 1 else { throw RunFailure.refused("make a nonce") }
    default: if OCSP_copy_nonce(basic, request) <= 0 { throw RunFailure.refused("repeat a nonce") }
    }
    let signer = fault == .wrongResponder ? unfit : responder
    guard OCSP_basic_sign(basic, signer.certificate.pointer, signer.key.pointer, EVP_sha256(), nil, 0) == 1 else {
      throw RunFailure.refused("sign a status")
    }
    return try response(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic)
  }

  /// Whether a CertID names our authority, by whichever hash it does.
  private func isOurs(_ identifier: OpaquePointer) -> Bool {
    defer { ERR_clear_error() }
    var algorithm: OpaquePointer?
    OCSP_id_get0_info(nil, &algorithm, nil, nil, identifier)
    guard let hash = EVP_get_digestbyname(OBJ_nid2sn(OBJ_obj2nid(algorithm))),
      let own = OCSP_cert_to_id(hash, nil, authority.pointer)
    else { return false }
    defer { OCSP_CERTID_free(own) }
    return OCSP_id_issuer_cmp(own, identifier) == 0
  }

  private func add(_ asked: OpaquePointer, to basic: OpaquePointer, index: SerialIndex, fault: Fault?) throws {
    var number: UnsafeMutablePointer<ASN1_INTEGER>?
    OCSP_id_get0_info(nil, nil, nil, &number, asked)
    let entry = Certificate.hex(number).flatMap(index.entry)
    let now = clock.now()
    var (status, revoked) = (V_OCSP_CERTSTATUS_GOOD, Timestamp?.none)
    if let since = entry?.revoked { (status, revoked) = (V_OCSP_CERTSTATUS_REVOKED, since) }
    if entry == nil || fault == .unknown { (status, revoked) = (V_OCSP_CERTSTATUS_UNKNOWN, nil) }
    if fault == .revoked { (status, revoked) = (V_OCSP_CERTSTATUS_REVOKED, revoked ?? now) }
    let from = fault == .stale ? now.advanced(days: -2) : now
    let until = fault == .stale ? now.advanced(days: -1) : Timestamp(seconds: now.seconds + StatusResponder.seconds)
    // The responder's own certificate is one that nobody asks about.
    let other =
      fault == .otherCertificate
      ? OCSP_cert_to_id(EVP_sha1(), responder.certificate.pointer, authority.pointer) : nil
    defer { OCSP_CERTID_free(other) }
    let added = try from.withASN1 { from in
      try until.withASN1 { until in
        try (revoked ?? now).withASN1 { time in
          // Why is left out: "unspecified" is not to be written (RFC 5280 §5.3.1).
          OCSP_basic_add1_status(
            basic, other ?? asked, Int32(status), -1, status == V_OCSP_CERTSTATUS_REVOKED ? time : nil, from,
            fault == .noNextUpdate ? nil : until)
        }
      }
    }
    guard added != nil else { throw RunFailure.refused("tell a status") }
  }

  private func response(_ status: Int32, _ basic: OpaquePointer?) throws -> [UInt8] {
    guard let response = OCSP_response_create(status, basic) else { throw RunFailure.refused("tell a status") }
    defer { OCSP_RESPONSE_free(response) }
    ERR_clear_error()
    return try DER.encoded { i2d_OCSP_RESPONSE(response, $0) }
  }
}
