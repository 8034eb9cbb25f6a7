import Records

/// Whoever gives time-stamp tokens over digests.
///
/// Calls block, and may come from several threads at once.
protocol StampSource: Sendable {
  /// - Parameter imprint: a SHA-256 digest. It is asked for when the turn has come, again for each try, because what is
  ///   time-stamped may hold for a shorter time than one waits; what it throws ends the call.
  /// - Returns: a token that has been verified: its imprint, its signature, its unit's certificate up to whom is trusted.
  /// - Throws: `RunFailure` with `.temporary` when no service can give one now, and `.timestampOrRevocation` when what
  ///   they give cannot be used, or none will ever be given.
  func stamp(_ imprint: () throws -> Digest) throws -> StampedToken
}

extension StampSource {
  func stamp(_ imprint: Digest) throws -> StampedToken { try stamp { imprint } }
}

/// A token and what was learned when it was verified.
struct StampedToken: Sendable {
  /// DER of the TimeStampToken, as it goes into a seal.
  let der: [UInt8]
  /// The moment that it proves.
  let time: Timestamp
  /// The time-stamping unit's certificate.
  let unit: CertificateHandle
  /// Those that the token carries.
  let certificates: [CertificateHandle]
}
