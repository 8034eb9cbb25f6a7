/// Something that a service does wrong, for a client to be tested with. It is given to a `SandboxServer` in code; no command
/// does it.
///
///     server.inject(.wrongNonce, into: .timestamps)
///     server.inject(.status(503, retryAfter: 1), into: .timestamps, times: 2)
public enum Fault: Hashable, Sendable {
  // Any service, on the line

  /// The right answer, late.
  case delay(milliseconds: Int)
  /// No answer, on a connection that stays open.
  case silence
  /// The connection is reset instead of an answer.
  case reset
  /// Half of the answer; then the connection ends.
  case cut
  /// The right answer, a byte at a time.
  case drip(pauseMilliseconds: Int)

  // Any service, in HTTP

  /// Another status, with a page for people; the seconds go into Retry-After.
  case status(Int, retryAfter: Int? = nil)
  /// 200, and a page for people.
  case html
  /// The right type, and so many bytes that mean nothing.
  case huge(bytes: Int)
  /// The right answer under another content type.
  case contentType(String)
  /// The right type, and bytes that are no answer.
  case garbage
  /// The right type, and nothing.
  case empty

  // Time-stamps

  case wrongNonce
  case noNonce
  case wrongImprint
  /// Another policy than the service's own, or the one that was asked for.
  case wrongPolicy
  /// Status 2, rejection, with unacceptedPolicy.
  case rejection
  /// By a unit whose certificate expired yesterday.
  case expiredUnit
  /// By a unit whose certificate has no extended key usage.
  case unitWithoutUsage
  /// Without the unit's certificate, though it was asked for.
  case noCertificate
  /// Another time than the clock's, by so many seconds.
  case clockOff(seconds: Int)

  // Status of certificates (OCSP)

  /// Of the day before yesterday, and no longer current since yesterday.
  case stale
  /// Without a time by when there will be a newer one.
  case noNextUpdate
  case unknown
  case revoked
  /// Signed by one of the issuing authority's certificates that is not meant for it.
  case wrongResponder
  /// Of another certificate than the one that was asked about.
  case otherCertificate
  /// Without the nonce that was asked for.
  case noStatusNonce
  /// With another nonce than the one that was asked for.
  case wrongStatusNonce
  /// The error tryLater.
  case tryLater

  // Revocation lists

  /// Of the day before yesterday, with the next one due yesterday.
  case expiredList
  /// Signed by another key than the authority's.
  case wrongListSigner

  // Remote signatures

  case signing(SigningFault)
}

/// Something that the remote signing service does wrong.
public enum SigningFault: Hashable, Sendable {
  /// The access token does not hold any more.
  case expiredToken
  /// No access token, though the client is the right one.
  case noToken
  /// The key is disabled.
  case disabled
  /// The key's certificate is `revoked`, `suspended` or `expired`, as the service knows.
  case certificate(status: String)
  /// The certificate of another key.
  case otherCertificate
  /// Refused with this error and explanation; `PIN` in the explanation is what the client sent as PIN.
  case refusal(error: String, explanation: String)
  /// A person is to consent first.
  case pending
  /// Without the data that a signature needs.
  case noAuthorization
  case fewerSignatures
  case moreSignatures
  /// The right signatures, in another order.
  case otherOrder
  /// Signatures by another key.
  case otherKey
  /// Texts that are no base64.
  case noBase64
}

/// A kind of service, for faults and counts.
public enum Service: String, Sendable, CaseIterable {
  /// RFC 3161.
  case timestamps
  /// RFC 6960.
  case status
  /// RFC 5280 §5.
  case lists
  /// The authorities' certificates, and a page that says what there is.
  case certificates
  /// Access tokens of the remote signing service (CSC API v2 §8.4.4).
  case tokens
  /// What keys it has (§11.1, §11.4, §11.5).
  case credentials
  /// Their use (§11.6).
  case authorizations
  /// Their signatures (§11.10).
  case signatures
}
