import COpenSSL
import Records

/// What a service answered to a request for a time-stamp (RFC 3161 §2.4.2), looked at in every respect before anybody
/// relies on it. It belongs to one thread.
///
///     let reply = try TimeStampReply(body)
///     let stamped = try reply.token(for: query, trust: trust, at: clock.now())
final class TimeStampReply {
  private let response: OpaquePointer
  /// DER of the token, as it came.
  private let token: [UInt8]

  /// - Throws: `StampFault` for what is no reply, and for one that grants no time-stamp.
  init(_ body: [UInt8]) throws {
    defer { _ = OpenSSLErrors.drain() }
    guard !body.isEmpty else { throw StampFault(.stampReplyEmpty, "answered with nothing") }
    let (response, size) = body.withUnsafeBufferPointer { bytes in
      var position = bytes.baseAddress
      let response = d2i_TS_RESP(nil, &position, bytes.count)
      return (response, position.flatMap { end in bytes.baseAddress.map { end - $0 } } ?? 0)
    }
    guard let response else {
      throw StampFault(.stampReplyUnreadable, "answered with something that is no time-stamp reply")
    }
    guard size == body.count else {
      TS_RESP_free(response)
      throw StampFault(.stampReplyUnreadable, "answered with a time-stamp reply and \(body.count - size) bytes more")
    }
    self.response = response
    token = TimeStampReply.token(in: body)
    try requireGranted()
  }

  deinit { TS_RESP_free(response) }

  /// The bytes behind the status; empty where there are none.
  private static func token(in body: [UInt8]) -> [UInt8] {
    body.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return [] }
      var position: UnsafePointer<UInt8>? = start
      var size = 0
      var tag: Int32 = 0
      var kind: Int32 = 0
      ASN1_get_object(&position, &size, &tag, &kind, bytes.count)
      guard let inside = position else { return [] }
      let rest = bytes.count - (inside - start)
      ASN1_get_object(&position, &size, &tag, &kind, rest)
      guard let status = position, size >= 0, status - start + size <= bytes.count else { return [] }
      return Array(bytes[(status - start + size)...])
    }
  }

  // MARK: Status

  private func requireGranted() throws {
    let info = TS_RESP_get_status_info(response)
    let status = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(info))
    if status == TS_STATUS_GRANTED || status == TS_STATUS_GRANTED_WITH_MODS { return }
    let said = ([TimeStampReply.word(for: status)] + failures(info)).joined(separator: ", ")
    let own = text(info).map { " (\"\(Problem.clipped($0, to: 200))\")" } ?? ""
    // The service's own troubles pass; what it does not like about the request stays.
    let passes =
      status == TS_STATUS_WAITING
      || [TS_INFO_TIME_NOT_AVAILABLE, TS_INFO_SYSTEM_FAILURE].contains { isSet($0, in: info) }
    throw StampFault(
      .stampRefused, "grants no time-stamp: \(said)\(own)", passes ? .temporary(retryAfter: nil) : .lasting)
  }

  private static func word(for status: Int) -> String {
    switch Int32(clamping: status) {
    case TS_STATUS_REJECTION: "rejection"
    case TS_STATUS_WAITING: "waiting"
    case TS_STATUS_REVOCATION_WARNING: "revocationWarning"
    case TS_STATUS_REVOCATION_NOTIFICATION: "revocationNotification"
    default: "status \(status)"
    }
  }

  /// The standard's names of the reasons (RFC 3161 §2.4.2, PKIFailureInfo).
  private static let failureNames = [
    (TS_INFO_BAD_ALG, "badAlg"), (TS_INFO_BAD_REQUEST, "badRequest"), (TS_INFO_BAD_DATA_FORMAT, "badDataFormat"),
    (TS_INFO_TIME_NOT_AVAILABLE, "timeNotAvailable"), (TS_INFO_UNACCEPTED_POLICY, "unacceptedPolicy"),
    (TS_INFO_UNACCEPTED_EXTENSION, "unacceptedExtension"), (TS_INFO_ADD_INFO_NOT_AVAILABLE, "addInfoNotAvailable"),
    (TS_INFO_SYSTEM_FAILURE, "systemFailure"),
  ]

  private func failures(_ info: OpaquePointer?) -> [String] {
    TimeStampReply.failureNames.filter { isSet($0.0, in: info) }.map(\.1)
  }

  private func isSet(_ bit: Int32, in info: OpaquePointer?) -> Bool {
    guard let bits = TS_STATUS_INFO_get0_failure_info(info) else { return false }
    return ASN1_BIT_STRING_get_bit(bits, bit) == 1
  }

  private func text(_ info: OpaquePointer?) -> String? {
    guard let texts = TS_STATUS_INFO_get0_text(info), OPENSSL_sk_num(texts) > 0,
      let first = OPENSSL_sk_value(texts, 0)?.assumingMemoryBound(to: ASN1_STRING.self),
      let bytes = ASN1_STRING_get0_data(first), ASN1_STRING_length(first) > 0
    else { return nil }
    return String(decoding: UnsafeBufferPointer(start: bytes, count: Int(ASN1_STRING_length(first))), as: UTF8.self)
  }

  // MARK: Token

  /// The token, when it is the one that was asked for, by a unit that may make it.
  ///
  /// - Parameters:
  ///   - trust: nobody leaves open whom the unit belongs to; the certificates that the token carries must fit all the
  ///     same.
  ///   - time: when the unit's certificate has to be valid.
  /// - Throws: `StampFault`.
  func token(for query: TimeStampQuery, trust: TrustAnchors, at time: Timestamp) throws -> StampedToken {
    defer { _ = OpenSSLErrors.drain() }
    guard !token.isEmpty else {
      throw StampFault(.stampReplyUnreadable, "says that it grants a time-stamp, and sent none")
    }
    let stamp: TimeStampToken
    do { stamp = try TimeStampToken(der: token) } catch let fault as TimeStampToken.Fault {
      throw StampFault(.stampReplyUnreadable, "gave a time-stamp that \(fault.reason)")
    }
    guard let signer = stamp.signer else {
      throw StampFault(.stampUnitMissing, "gave a time-stamp without its unit's certificate")
    }
    let unit = TimeStampingUnit(signer, among: stamp.certificates)
    try unit.requireUsage()
    try unit.requirePeriod(at: time)
    let anchors = try unit.anchors(in: trust, at: time)
    try verify(for: query, among: stamp.certificates, to: anchors, at: time)
    return StampedToken(der: token, time: stamp.time, unit: signer, certificates: stamp.certificates)
  }

  /// Signature, certificate, version, policy, imprint and nonce, all of which OpenSSL compares with the request.
  private func verify(
    for query: TimeStampQuery, among certificates: [CertificateHandle], to anchors: [CertificateHandle],
    at time: Timestamp
  ) throws {
    let store = try CertificateStore(anchors, at: time)
    guard let context = TS_REQ_to_TS_VERIFY_CTX(query.pointer, nil) else {
      throw SealingFault.cannot("verify a time-stamp")
    }
    defer { TS_VERIFY_CTX_free(context) }
    // The context frees the store.
    X509_STORE_up_ref(store.pointer)
    _ = TS_VERIFY_CTX_set_store(context, store.pointer)
    _ = TS_VERIFY_CTX_add_flags(context, Int32(TS_VFY_SIGNATURE))
    _ = OpenSSLErrors.drain()
    if TS_RESP_verify_response(context, response) == 1 { return }
    throw fault(OpenSSLErrors.drain(), query)
  }

  private func fault(_ errors: OpenSSLErrors, _ query: TimeStampQuery) -> StampFault {
    switch errors.timeStampFault {
    case TS_R_NONCE_MISMATCH: StampFault(.stampNonce, "answered another request: its nonce is another one")
    case TS_R_NONCE_NOT_RETURNED:
      StampFault(.stampNonce, "does not say which request it answered: it left out the nonce")
    case TS_R_MESSAGE_IMPRINT_MISMATCH: StampFault(.stampImprint, "stamped something else than it was given")
    case TS_R_POLICY_MISMATCH:
      StampFault(.stampPolicy, "stamped under the policy \(policy), and not under the one that was asked for")
    default: StampFault(.stampSignature, "gave a time-stamp that does not verify\(errors.note)")
    }
  }

  private var policy: String {
    var text = [CChar](repeating: 0, count: 128)
    guard let info = TS_RESP_get_tst_info(response), let object = TS_TST_INFO_get_policy_id(info),
      OBJ_obj2txt(&text, Int32(text.count), object, 1) > 0
    else { return "of its own" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
