import Records

/// Whoever says what has become of certificates.
///
/// Calls block, and may come from several threads at once.
protocol StatusSource: Sendable {
  /// What proves that a certificate and all above it, below the trust anchor, were good at a moment.
  ///
  /// - Parameters:
  ///   - others: certificates among which the path's may be.
  ///   - moment: of the seal or the time-stamp that was made with the certificate's key.
  /// - Throws: `RunFailure` with `.timestampOrRevocation` when one of them is revoked or unknown, or nobody says anything
  ///   that can be believed; with `.temporary` when a service cannot be reached now. When the path is incomplete or leads
  ///   to somebody else than whom is trusted, with `.timestampOrRevocation` for a time-stamping unit's certificate and
  ///   `.keyOrSeal` for a seal's.
  func evidence(for leaf: CertificateHandle, among others: [CertificateHandle], at moment: Timestamp) throws
    -> StatusEvidence
}

/// Certificates of a path and the statements that none of them was revoked.
struct StatusEvidence: Sendable {
  /// The leaf first, the anchor last.
  let path: [CertificateHandle]
  /// DER of revocation lists (RFC 5280 §5).
  let lists: [[UInt8]]
  /// DER of whole OCSP responses (RFC 6960 §4.2.1).
  let responses: [[UInt8]]
}
