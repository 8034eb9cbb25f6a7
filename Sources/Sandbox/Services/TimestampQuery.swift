import COpenSSL
import Records

/// A TimeStampReq (RFC 3161 §2.4.1), changed so that the answer to it is a wrong answer to the one that was sent.
enum TimestampQuery {
  /// - Returns: the request as it is where the fault is none of the request's, and for what is no request.
  static func altered(_ query: [UInt8], by fault: Fault?) throws -> [UInt8] {
    guard let fault, let alter = alteration(fault) else { return query }
    guard let request = DER.decoded(query, { d2i_TS_REQ(nil, $0, $1) }) else { return query }
    defer { TS_REQ_free(request) }
    guard let altered = TS_REQ_new() else { throw RunFailure.refused("change a time-stamp request") }
    defer { TS_REQ_free(altered) }
    // What stands in a request cannot be taken out of it again: a new one is filled with what stays.
    guard TS_REQ_set_version(altered, 1) == 1,
      TS_REQ_set_msg_imprint(altered, TS_REQ_get_msg_imprint(request)) == 1,
      TS_REQ_set_cert_req(altered, TS_REQ_get_cert_req(request)) == 1,
      TS_REQ_get_policy_id(request).map({ TS_REQ_set_policy_id(altered, $0) == 1 }) ?? true,
      fault == .noNonce || TS_REQ_get_nonce(request).map({ TS_REQ_set_nonce(altered, $0) == 1 }) ?? true,
      alter(altered)
    else { throw RunFailure.refused("change a time-stamp request") }
    return try DER.encoded { i2d_TS_REQ(altered, $0) }
  }

  private static func alteration(_ fault: Fault) -> ((OpaquePointer) -> Bool)? {
    switch fault {
    case .noNonce: { _ in true }
    case .noCertificate: { TS_REQ_set_cert_req($0, 0) == 1 }
    case .wrongNonce:
      { request in
        (try? CertificateContent.withRandomSerial { TS_REQ_set_nonce(request, $0) == 1 }) == true
      }
    case .wrongImprint:
      { request in
        let imprint = TS_REQ_get_msg_imprint(request)
        guard let message = TS_MSG_IMPRINT_get_msg(imprint) else { return false }
        var bytes = [UInt8](
          UnsafeBufferPointer(start: ASN1_STRING_get0_data(message), count: Int(ASN1_STRING_length(message))))
        guard !bytes.isEmpty else { return false }
        bytes[0] ^= 1
        return TS_MSG_IMPRINT_set_msg(imprint, &bytes, Int32(bytes.count)) == 1
      }
    case .wrongPolicy: { request in setPolicy(of: request) { $0 == TimestampResponder.otherPolicy } }
    case .rejection:
      { request in
        let foreign = OBJ_txt2obj("2.25.1", 1)
        defer { ASN1_OBJECT_free(foreign) }
        return TS_REQ_set_policy_id(request, foreign) == 1
      }
    default: nil
    }
  }

  /// The policy that the client does not expect: the other one, or the service's own where the other was asked for.
  private static func setPolicy(of request: OpaquePointer, where isOther: (String) -> Bool) -> Bool {
    var text = [CChar](repeating: 0, count: 128)
    if let asked = TS_REQ_get_policy_id(request) { OBJ_obj2txt(&text, Int32(text.count), asked, 1) }
    let asked = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let policy = OBJ_txt2obj(isOther(asked) ? TimestampResponder.policy : TimestampResponder.otherPolicy, 1)
    defer { ASN1_OBJECT_free(policy) }
    return TS_REQ_set_policy_id(request, policy) == 1
  }
}
