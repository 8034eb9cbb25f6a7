import COpenSSL
import Records

/// A request for a time-stamp (RFC 3161 §2.4.1): a digest, a number that nobody has used before, and the wish for the
/// unit's certificate. It belongs to one thread.
final class TimeStampQuery {
  /// Of the nonce, so that no two are ever the same.
  static let nonceBytes = 8

  let pointer: OpaquePointer

  /// - Parameter imprint: a SHA-256 digest.
  /// - Throws: `RunFailure` with `.keyOrSeal` when OpenSSL cannot make one.
  init(_ imprint: Digest, policy: String? = nil) throws {
    defer { _ = OpenSSLErrors.drain() }
    guard let request = TS_REQ_new() else { throw SealingFault.cannot("ask for a time-stamp") }
    pointer = request
    guard TS_REQ_set_version(request, 1) == 1, TS_REQ_set_cert_req(request, 1) == 1,
      TimeStampQuery.set(imprint, of: request), try TimeStampQuery.setNonce(of: request),
      TimeStampQuery.set(policy, of: request)
    else { throw SealingFault.cannot("ask for a time-stamp") }
  }

  deinit { TS_REQ_free(pointer) }

  func der() throws -> [UInt8] {
    let size = i2d_TS_REQ(pointer, nil)
    guard size > 0 else { throw SealingFault.cannot("ask for a time-stamp") }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    bytes.withUnsafeMutableBufferPointer {
      var position = $0.baseAddress
      _ = i2d_TS_REQ(pointer, &position)
    }
    return bytes
  }

  private static func set(_ imprint: Digest, of request: OpaquePointer) -> Bool {
    guard let message = TS_MSG_IMPRINT_new(), let algorithm = X509_ALGOR_new() else { return false }
    defer {
      TS_MSG_IMPRINT_free(message)
      X509_ALGOR_free(algorithm)
    }
    var bytes = imprint.bytes
    // With NULL as its parameters: some services refuse the form without.
    return X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nil) == 1
      && TS_MSG_IMPRINT_set_algo(message, algorithm) == 1
      && TS_MSG_IMPRINT_set_msg(message, &bytes, Int32(bytes.count)) == 1
      && TS_REQ_set_msg_imprint(request, message) == 1
  }

  private static func setNonce(of request: OpaquePointer) throws -> Bool {
    var bytes = [UInt8](repeating: 0, count: nonceBytes)
    guard RAND_bytes(&bytes, Int32(bytes.count)) == 1 else { throw SealingFault.cannot("draw a random number") }
    guard let number = BN_bin2bn(&bytes, Int32(bytes.count), nil) else { return false }
    defer { BN_free(number) }
    guard let nonce = BN_to_ASN1_INTEGER(number, nil) else { return false }
    defer { ASN1_INTEGER_free(nonce) }
    return TS_REQ_set_nonce(request, nonce) == 1
  }

  private static func set(_ policy: String?, of request: OpaquePointer) -> Bool {
    guard let policy else { return true }
    guard let object = OBJ_txt2obj(policy, 1) else { return false }
    defer { ASN1_OBJECT_free(object) }
    return TS_REQ_set_policy_id(request, object) == 1
  }
}
