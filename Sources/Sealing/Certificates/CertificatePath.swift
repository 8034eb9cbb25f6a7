import COpenSSL
import Records

/// A certificate and those above it, up to a trust anchor (RFC 5280 §6).
struct CertificatePath: Sendable {
  /// What the leaf, and those above it, have to be meant for.
  enum Purpose: String {
    case any
    /// As OpenSSL demands it of a time-stamping unit (RFC 3161 §2.3).
    case timeStamping

    fileprivate var identifier: Int32? { self == .any ? nil : X509_PURPOSE_TIMESTAMP_SIGN }
  }

  /// More than any authority puts between a seal and its root.
  private static let mostLinks = 10

  /// The leaf first, the anchor last.
  let certificates: [CertificateHandle]

  struct Fault: Error {
    /// The predicate of a sentence about the certificate.
    let reason: String
    /// Whether the certificates are sound as far as they are at hand, and do not reach an anchor.
    var leadsNowhere = false
  }

  /// Verifies signatures, validity at `time`, constraints and usages, but not revocation.
  ///
  /// - Parameters:
  ///   - others: certificates of any origin that may stand between.
  ///   - anchors: none of them leads anywhere further.
  ///   - time: nil leaves open when the certificates are valid.
  /// - Throws: `Fault` when there is no such path.
  init(
    _ leaf: CertificateHandle, among others: [CertificateHandle], to anchors: [CertificateHandle], at time: Timestamp?,
    for purpose: Purpose = .any
  )
    throws
  {
    let store = try CertificateStore(anchors, at: time)
    let untrusted = try CertificateStack(others)
    guard let context = X509_STORE_CTX_new() else { throw SealingFault.cannot("verify certificates") }
    defer {
      X509_STORE_CTX_free(context)
      _ = OpenSSLErrors.drain()
    }
    guard X509_STORE_CTX_init(context, store.pointer, leaf.pointer, untrusted.pointer) == 1 else {
      throw SealingFault.cannot("verify certificates")
    }
    if let identifier = purpose.identifier, X509_STORE_CTX_set_purpose(context, identifier) != 1 {
      throw SealingFault.cannot("verify certificates")
    }
    guard X509_verify_cert(context) == 1 else {
      let code = X509_STORE_CTX_get_error(context)
      throw Fault(reason: CertificatePath.reason(code), leadsNowhere: CertificatePath.endsEarly(code))
    }
    let chain = CertificateStack.certificates(in: X509_STORE_CTX_get0_chain(context))
    // Where the leaf itself is trusted, the chain may go on to whoever certified it, whom nobody has to trust.
    let anchor = chain.firstIndex { certificate in anchors.contains { $0.der == certificate.der } }
    certificates = anchor.map { Array(chain[...$0]) } ?? chain
  }

  /// Without anchors: as far up as the certificates at hand lead; the last one stands for the anchor.
  init(_ leaf: CertificateHandle, asFarAs others: [CertificateHandle]) {
    var path = [leaf]
    // What strangers send may lead round and round: what costs most comes last, and there is an end.
    while path.count < CertificatePath.mostLinks, let last = path.last, !last.isSelfSigned,
      let next = others.first(where: { other in
        last.isCertified(by: other) && !path.contains { X509_cmp($0.pointer, other.pointer) == 0 }
          && last.isSigned(by: other)
      })
    {
      path.append(next)
    }
    certificates = path
  }

  private static func endsEarly(_ code: Int32) -> Bool {
    switch code {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT,
      X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN,
      X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
      true
    default: false
    }
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case X509_V_ERR_CERT_HAS_EXPIRED: "had expired"
    case X509_V_ERR_CERT_NOT_YET_VALID: "was not valid yet"
    case let code where endsEarly(code): "does not lead to a certificate that is trusted"
    default: "is not certified as it should be (\(String(cString: X509_verify_cert_error_string(Int(code)))))"
    }
  }
}

extension CertificateHandle {
  /// Whether the other certificate's key made this one's signature.
  func isSigned(by issuer: CertificateHandle) -> Bool {
    defer { _ = OpenSSLErrors.drain() }
    guard let key = X509_get0_pubkey(issuer.pointer) else { return false }
    return X509_verify(pointer, key) == 1
  }

  /// The subject's common name, or the whole subject.
  var name: String {
    let certificate = SealCertificate(self)
    return certificate?.values(of: .commonName).first ?? certificate?.subject ?? "a certificate"
  }
}
