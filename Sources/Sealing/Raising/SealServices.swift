import COpenSSL
import Records

/// What a seal above level B needs beside its key: time-stamping services, those who know what has become of
/// certificates, and whom all of them lead to.
///
///     let services = SealServices(stamping: stamping, revocation: revocation, trust: anchors, clock: clock)
///     let warnings = try services.preflight(key, for: .lta)  // before the first row; one time-stamp is spent
///     let line = SealingLine(pool, services.raiser(for: key), settings, services)
public struct SealServices: Sendable {
  public let stamping: TimeStamping
  public let revocation: RevocationDesk
  public let trust: TrustAnchors
  private let clock: any Clock

  public init(stamping: TimeStamping, revocation: RevocationDesk, trust: TrustAnchors, clock: any Clock) {
    self.stamping = stamping
    self.revocation = revocation
    self.trust = trust
    self.clock = clock
  }

  /// - Parameter key: whose certificates the seals may need and not carry; nil when they are of others.
  public func raiser(for key: SealingKey?) -> SealRaiser {
    SealRaiser(stamps: stamping, status: revocation, trust: trust, known: key?.certificates ?? [], clock: clock)
  }

  /// Finds out, with one time-stamp and a request for each certificate, whether a batch can be sealed at a level. What is
  /// learned of certificates is kept for the batch.
  ///
  /// Below LT a seal is made whether or not anybody can be asked about its certificates, but not with one that was revoked.
  ///
  /// - Returns: what should be known of the certificates, and keeps nothing from being sealed.
  /// - Throws: `RunFailure` with whatever would keep the first credential from being sealed.
  public func preflight(_ key: SealingKey, for level: SealLevel) throws -> [Problem] {
    let failures = revocation.survey(key.certificate, among: key.certificates).compactMap(\.failure)
    for failure in failures {
      if level >= .lt || failure.problems.contains(where: { $0.code == .revocationRevoked }) { throw failure }
    }
    if level > .b { try tryStamping(for: level) }
    // Of an incomplete chain the key's own warnings speak.
    return failures.filter { $0.status != .keyOrSeal }.flatMap(\.problems).map(\.asWarning)
  }

  private func tryStamping(for level: SealLevel) throws {
    var bytes = [UInt8](repeating: 0, count: 32)
    guard RAND_bytes(&bytes, Int32(bytes.count)) == 1, let digest = Digest(bytes: bytes) else {
      throw SealingFault.cannot("draw a random number")
    }
    let stamped = try stamping.stamp(digest)
    guard level >= .lt else { return }
    _ = try revocation.evidence(for: stamped.unit, among: stamped.certificates, at: clock.now())
  }
}
