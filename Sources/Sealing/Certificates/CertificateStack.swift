import COpenSSL
import CShims
import Records

/// A stack of certificates for OpenSSL's calls. It belongs to one thread.
final class CertificateStack {
  let pointer: OpaquePointer

  /// - Throws: `RunFailure` with `.keyOrSeal` when memory is gone.
  init(_ certificates: [CertificateHandle]) throws {
    guard let stack = OPENSSL_sk_new_null() else { throw SealingFault.cannot("hold certificates") }
    pointer = stack
    for certificate in certificates where OPENSSL_sk_push(stack, UnsafeRawPointer(certificate.pointer)) > 0 {
      X509_up_ref(certificate.pointer)
    }
  }

  deinit { confer_free_certificates(pointer) }

  /// The certificates of a stack that somebody else owns.
  static func certificates(in stack: OpaquePointer?) -> [CertificateHandle] {
    guard let stack else { return [] }
    return (0..<max(0, OPENSSL_sk_num(stack))).compactMap { index in
      guard let certificate = OPENSSL_sk_value(stack, index).map({ OpaquePointer($0) }) else { return nil }
      X509_up_ref(certificate)
      return CertificateHandle(certificate)
    }
  }
}

/// What certificates are trusted, and at which moment they are looked at.
final class CertificateStore {
  let pointer: OpaquePointer

  /// - Parameters:
  ///   - anchors: trusted as they are, whether or not they are roots: trusted lists name the authorities that issue.
  ///   - time: the moment at which everything must be valid; nil leaves that to the caller.
  init(_ anchors: [CertificateHandle], at time: Timestamp?) throws {
    guard let store = X509_STORE_new(), let parameters = X509_STORE_get0_param(store) else {
      throw SealingFault.cannot("hold trust anchors")
    }
    pointer = store
    for anchor in anchors { X509_STORE_add_cert(store, anchor.pointer) }
    X509_VERIFY_PARAM_set_flags(parameters, UInt(X509_V_FLAG_PARTIAL_CHAIN))
    if let time {
      X509_VERIFY_PARAM_set_time(parameters, Int(time.seconds))
    } else {
      X509_VERIFY_PARAM_set_flags(parameters, UInt(X509_V_FLAG_NO_CHECK_TIME))
    }
  }

  deinit { X509_STORE_free(pointer) }
}
