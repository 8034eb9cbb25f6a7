import Records

/// What a seal says, after its signature was verified with the public key of the certificate in it.
///
/// It says nothing about whom to trust: whether the certificate leads to a trusted authority, was valid or had been
/// revoked is for `SealJudge` to say.
public struct VerifiedSeal: Sendable {
  /// The sealed bytes themselves, un-escaped or decoded.
  public let payload: [UInt8]
  /// The certificate that the seal was made with.
  public let certificate: SealCertificate
  /// The certificates in the seal, the one above first, in the seal's order.
  public let chain: [SealCertificate]
  public let algorithm: SignatureAlgorithm
  /// When the sealing party says that it sealed; a time-stamp may prove it.
  public let signingTime: Timestamp
  public let profile: HeaderProfile
  let evidence: SealEvidence
}

/// Whether a sealed file is what was sealed.
public enum SealVerdict: Sendable {
  case intact(VerifiedSeal)
  /// With the first reason found.
  case refused(Problem)
}

/// Why reading a seal stopped.
struct SealRefusal: Error {
  let problem: Problem
}
