import COpenSSL
import Records

/// One question to an OCSP responder (RFC 6960 §4.1), and what the answer to it says.
///
///     let query = try StatusQuery(about: certificate, issuedBy: issuer)
///     let answer = try clients.send(.post(query.der, as: "application/ocsp-request", to: address))
///     try query.statement(in: answer.body, from: address, at: clock.now())
///
/// It asks with a nonce (RFC 8954), and by SHA-1, which names the issuer here and protects nothing: many responders know
/// no other (RFC 5019 §2.1.1). It belongs to one thread.
final class StatusQuery {
  /// One clock may be so much ahead of another. Seconds.
  static let leeway: Int64 = 300
  /// As many bytes as RFC 9654 §2.1 asks for, and RFC 8954 allows.
  private static let nonceSize: Int32 = 32

  let der: [UInt8]
  private let request: OpaquePointer
  private let certificate: CertificateHandle
  private let issuer: CertificateHandle

  /// - Throws: `RunFailure` with `.keyOrSeal` when memory is gone.
  init(about certificate: CertificateHandle, issuedBy issuer: CertificateHandle) throws {
    defer { _ = OpenSSLErrors.drain() }
    guard let request = OCSP_REQUEST_new() else { throw SealingFault.cannot("ask for a status") }
    self.request = request
    self.certificate = certificate
    self.issuer = issuer
    guard let identifier = OCSP_cert_to_id(EVP_sha1(), certificate.pointer, issuer.pointer) else {
      der = []
      throw SealingFault.cannot("ask for a status")
    }
    guard OCSP_request_add0_id(request, identifier) != nil else {
      der = []
      OCSP_CERTID_free(identifier)
      throw SealingFault.cannot("ask for a status")
    }
    guard OCSP_request_add1_nonce(request, nil, StatusQuery.nonceSize) == 1 else {
      der = []
      throw SealingFault.cannot("ask for a status")
    }
    der = StatusQuery.encoded(request)
    guard !der.isEmpty else { throw SealingFault.cannot("ask for a status") }
  }

  deinit { OCSP_REQUEST_free(request) }

  private static func encoded(_ request: OpaquePointer) -> [UInt8] {
    let size = i2d_OCSP_REQUEST(request, nil)
    guard size > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    bytes.withUnsafeMutableBufferPointer {
      var position = $0.baseAddress
      _ = i2d_OCSP_REQUEST(request, &position)
    }
    return bytes
  }

  /// - Throws: `StatusFault` for everything but an answer to this question, signed by whom it has to be, that says
  ///   whether the certificate stands or is revoked.
  func statement(in answer: [UInt8], from source: String, at now: Timestamp) throws(StatusFault) -> StatusStatement {
    defer { _ = OpenSSLErrors.drain() }
    let response = try basicResponse(answer, source)
    guard OCSP_check_nonce(request, response.pointer) != 0 else {
      throw fault(.revocationNonce, source, "answered about \(certificate.name) with a nonce that it was not sent")
    }
    guard let single = RevocationData.single(for: certificate, issuer, in: response) else {
      throw fault(.revocationOther, source, "was asked about \(certificate.name) and speaks of another certificate")
    }
    guard let producedAt = Timestamp(OCSP_resp_get0_produced_at(response.pointer)),
      RevocationData.isSigned(response, by: issuer, among: [], at: producedAt)
    else {
      throw fault(
        .revocationResponder, source,
        "answered about \(certificate.name) with a signature that is neither \(issuer.name)'s nor that of a responder "
          + "certified by it")
    }
    var (reason, revoked, update, next):
      (
        Int32, UnsafeMutablePointer<ASN1_TIME>?, UnsafeMutablePointer<ASN1_TIME>?, UnsafeMutablePointer<ASN1_TIME>?
      ) = (0, nil, nil, nil)
    let status = OCSP_single_get0_status(single, &reason, &revoked, &update, &next)
    guard let thisUpdate = Timestamp(update) else {
      throw fault(.revocationUnreadable, source, "does not say as of when \(certificate.name) has its status")
    }
    let nextUpdate = Timestamp(next)
    if thisUpdate.seconds > now.seconds + StatusQuery.leeway {
      throw fault(
        .revocationStale, source,
        "answered about \(certificate.name) as of \(thisUpdate), which is later than now, \(now)"
      )
    }
    if let nextUpdate, nextUpdate < now {
      throw fault(
        .revocationStale, source,
        "answered about \(certificate.name) as of \(thisUpdate), which held until \(nextUpdate), and it is \(now)")
    }
    switch status {
    case V_OCSP_CERTSTATUS_GOOD, V_OCSP_CERTSTATUS_REVOKED: break
    default: throw fault(.revocationUnknown, source, "does not know \(certificate.name)")
    }
    return StatusStatement(
      form: .response, der: answer, source: source, thisUpdate: thisUpdate, nextUpdate: nextUpdate,
      revoked: status == V_OCSP_CERTSTATUS_REVOKED ? Timestamp(revoked) ?? thisUpdate : nil)
  }

  private func basicResponse(_ answer: [UInt8], _ source: String) throws(StatusFault) -> RevocationData.Response {
    var isWhole = false
    let response = answer.withUnsafeBufferPointer { bytes -> OpaquePointer? in
      var position = bytes.baseAddress
      let response = d2i_OCSP_RESPONSE(nil, &position, bytes.count)
      isWhole = position == bytes.baseAddress.map { $0 + bytes.count }
      return response
    }
    defer { OCSP_RESPONSE_free(response) }
    guard let response, isWhole else {
      throw fault(.revocationUnreadable, source, "answered about \(certificate.name) with what is no OCSP response")
    }
    switch OCSP_response_status(response) {
    case OCSP_RESPONSE_STATUS_SUCCESSFUL: break
    case let status where status == OCSP_RESPONSE_STATUS_TRYLATER || status == OCSP_RESPONSE_STATUS_INTERNALERROR:
      var later = fault(
        .revocationUnreachable, source, "cannot tell about \(certificate.name) now (\(StatusQuery.name(of: status)))")
      later.mayGoBetter = true
      later.mayAskElsewhere = true
      throw later
    case let status:
      throw fault(
        .revocationRefused, source, "refuses to tell about \(certificate.name) (\(StatusQuery.name(of: status)))")
    }
    guard let basic = OCSP_response_get1_basic(response) else {
      throw fault(.revocationUnreadable, source, "answered about \(certificate.name) in a form that nobody knows")
    }
    return RevocationData.Response(basic)
  }

  private static func name(of status: Int32) -> String {
    OCSP_response_status_str(Int(status)).map { String(cString: $0) } ?? "\(status)"
  }

  private func fault(_ code: ProblemCode, _ source: String, _ reason: String) -> StatusFault {
    StatusFault(code: code, place: source, reason: reason)
  }
}
