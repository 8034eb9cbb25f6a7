import COpenSSL
import Records

/// Answers time-stamp requests (RFC 3161, RFC 5816) with OpenSSL's TS functions.
///
///     let reply = try TimestampResponder(sandbox, clock: clock).answer(query)
struct TimestampResponder: Sendable {
  /// A policy of its own, under the arc of UUIDs that nobody has to register (ITU-T X.667).
  static let policy = "2.25.24617108873231588529084114207167712555"
  /// A second one that it honours when it is asked for.
  static let otherPolicy = "\(policy).1"

  private let unit: Identity
  private let authority: Identity
  private let clock: any Records.Clock

  init(_ sandbox: Sandbox, clock: any Records.Clock) throws {
    unit = try sandbox.identity(.tsa)
    authority = try sandbox.identity(.issuing)
    self.clock = clock
  }

  /// - Returns: a TimeStampResp; one with the status "rejection" for what is no request, or not to be had.
  /// - Throws: `RunFailure` when OpenSSL cannot answer at all.
  func answer(_ query: [UInt8], fault: Fault? = nil) throws -> [UInt8] {
    let query = try TimestampQuery.altered(query, by: fault)
    switch fault {
    case .expiredUnit:
      let now = clock.now()
      let expired = try unit(Period(from: now.advanced(days: -30), until: now.advanced(days: -1)))
      return try reply(to: query, by: Identity(key: unit.key, certificate: expired))
    case .unitWithoutUsage:
      let now = clock.now()
      let unfit = try unit(Period(from: now, until: now.advanced(days: 1), hasUsage: false))
      return try resigned(try reply(to: query, by: unit), by: Identity(key: unit.key, certificate: unfit))
    case .clockOff(let seconds):
      return try reply(to: query, by: unit, off: Int64(seconds))
    default:
      return try reply(to: query, by: unit)
    }
  }

  // MARK: Replies

  private func reply(to query: [UInt8], by unit: Identity, off: Int64 = 0) throws -> [UInt8] {
    guard let context = TS_RESP_CTX_new() else { throw RunFailure.refused("answer a time-stamp request") }
    defer { TS_RESP_CTX_free(context) }
    try set(up: context, unit)
    // The callback below reads it while OpenSSL makes the answer.
    var now = clock.now().seconds + off
    return try withUnsafeMutablePointer(to: &now) { now in
      TS_RESP_CTX_set_time_cb(
        context,
        { _, now, seconds, microseconds in
          guard let now, let seconds, let microseconds else { return 0 }
          seconds.pointee = Int(now.load(as: Int64.self))
          microseconds.pointee = 0
          return 1
        }, now)
      return try query.withUnsafeBytes { bytes in
        guard let bio = BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count)) else {
          throw RunFailure.refused("answer a time-stamp request")
        }
        defer { BIO_free(bio) }
        guard let response = TS_RESP_create_response(context, bio) else {
          throw RunFailure.refused("answer a time-stamp request")
        }
        defer { TS_RESP_free(response) }
        // A request that is refused leaves its reason behind.
        ERR_clear_error()
        return try DER.encoded { i2d_TS_RESP(response, $0) }
      }
    }
  }

  private func set(up context: OpaquePointer, _ unit: Identity) throws {
    let chain = try CertificateStack([authority.certificate])
    let policies = [TimestampResponder.policy, TimestampResponder.otherPolicy].map { (policy: String) in
      OBJ_txt2obj(policy, 1)
    }
    defer { for policy in policies { ASN1_OBJECT_free(policy) } }
    guard TS_RESP_CTX_set_signer_cert(context, unit.certificate.pointer) == 1,
      TS_RESP_CTX_set_signer_key(context, unit.key.pointer) == 1,
      TS_RESP_CTX_set_certs(context, chain.pointer) == 1,
      TS_RESP_CTX_set_signer_digest(context, EVP_sha256()) == 1,
      // ESSCertIDv2, whose hash is no longer SHA-1 (RFC 5816).
      TS_RESP_CTX_set_ess_cert_id_digest(context, EVP_sha256()) == 1,
      TS_RESP_CTX_set_def_policy(context, policies[0]) == 1,
      TS_RESP_CTX_add_policy(context, policies[1]) == 1,
      [EVP_sha256(), EVP_sha384(), EVP_sha512()].allSatisfy({ TS_RESP_CTX_add_md(context, $0) == 1 }),
      TS_RESP_CTX_set_accuracy(context, 1, 0, 0) == 1
    else { throw RunFailure.refused("set up time-stamps") }
    TS_RESP_CTX_add_flags(context, TS_TSA_NAME)
    TS_RESP_CTX_set_serial_cb(
      context, { _, _ in try? CertificateContent.withRandomSerial { ASN1_INTEGER_dup($0) } }, nil)
  }

  // MARK: Units that are not as they should be

  private struct Period {
    let from: Timestamp
    let until: Timestamp
    var hasUsage = true
  }

  private func unit(_ period: Period) throws -> Certificate {
    let usage: [CertificateContent.Extension] = period.hasUsage ? [.extendedKeyUsage("critical,timeStamping")] : []
    let content = CertificateContent(
      subject: DistinguishedName(organisation: Sandbox.Organisation(), commonName: "SANDBOX unfit time-stamping unit"),
      extensions: [.endEntity, .keyUsage("digitalSignature")] + usage + [
        .subjectKeyIdentifier, .authorityKeyIdentifier,
      ],
      from: period.from, until: period.until)
    return try content.certificate(for: unit.key, signedBy: authority)
  }

  /// The same token, signed by another unit. OpenSSL's TS functions refuse to sign with a certificate that is not meant
  /// for time-stamps; its CMS functions do not look.
  private func resigned(_ reply: [UInt8], by unit: Identity) throws -> [UInt8] {
    guard let response = DER.decoded(reply, { d2i_TS_RESP(nil, $0, $1) }) else {
      throw RunFailure.refused("read its own time-stamp")
    }
    defer { TS_RESP_free(response) }
    guard let info = TS_RESP_get_tst_info(response) else { return reply }
    let content = try DER.encoded { i2d_TS_TST_INFO(info, $0) }
    let chain = try CertificateStack([authority.certificate])
    let flags = UInt32(CMS_PARTIAL | CMS_BINARY | CMS_NOSMIMECAP)
    guard let token = CMS_sign(nil, nil, chain.pointer, nil, flags) else {
      throw RunFailure.refused("sign a time-stamp")
    }
    defer { CMS_ContentInfo_free(token) }
    let signed = content.withUnsafeBytes { bytes in
      guard let bio = BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count)) else { return false }
      defer { BIO_free(bio) }
      return CMS_set1_eContentType(token, OBJ_nid2obj(NID_id_smime_ct_TSTInfo)) == 1
        && CMS_add1_signer(
          token, unit.certificate.pointer, unit.key.pointer, EVP_sha256(), flags | UInt32(CMS_CADES)) != nil
        && CMS_set_detached(token, 0) == 1 && CMS_final(token, bio, nil, flags) == 1
    }
    guard signed else { throw RunFailure.refused("sign a time-stamp") }
    guard let repacked = DER.decoded(try DER.encoded { i2d_CMS_ContentInfo(token, $0) }, { d2i_PKCS7(nil, $0, $1) }),
      let copy = TS_TST_INFO_dup(info)
    else { throw RunFailure.refused("pack a time-stamp") }
    TS_RESP_set_tst_info(response, repacked, copy)
    return try DER.encoded { i2d_TS_RESP(response, $0) }
  }
}
