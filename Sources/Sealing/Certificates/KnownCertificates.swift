import Records

/// Files of one issuer carry the same few certificates, and to read one takes longer than to verify a signature with it.
///
/// Only what certificates say is kept; whether they are believed is judged for each file anew.
private enum KnownCertificates {
  /// A hundred times what the files of one issuer carry.
  private static let most = 512
  /// Bytes. Larger ones are read each time, so that what is kept has a bound.
  private static let largest = 16 << 10

  // By the digest: to look a kilobyte up in a dictionary takes longer than to hash it.
  private static let seals = Kept<Digest, SealCertificate?>(limit: most)
  private static let handles = Kept<Digest, CertificateHandle?>(limit: most)

  static func seal(_ der: [UInt8]) -> SealCertificate? {
    guard der.count <= largest else { return SealCertificate(der: der) }
    return seals.value(for: Digest(of: der)) { SealCertificate(der: der) }
  }

  static func handle(_ der: [UInt8]) -> CertificateHandle? {
    guard der.count <= largest else { return CertificateHandle(der: der) }
    return handles.value(for: Digest(of: der)) { CertificateHandle(der: der) }
  }
}

extension SealCertificate {
  /// As `init(der:)` reads it, read once for all files.
  static func known(der: [UInt8]) -> SealCertificate? { KnownCertificates.seal(der) }
}

extension CertificateHandle {
  /// As `init(der:)` reads it, read once for all files.
  static func known(der: [UInt8]) -> CertificateHandle? { KnownCertificates.handle(der) }
}
