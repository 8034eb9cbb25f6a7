import Records

/// What was found out for one seal and holds for every other: files of one batch carry the same certificates and the same
/// revocation data, and to verify them anew for each file takes longer than all the rest.
///
/// Nothing that is kept depends on the moment of a judgement. Everything else that it depends on is in its key, by SHA-256:
/// certificates, all those among which others were looked for, all that are trusted, and the statement. Of paths only those
/// that were found are kept, so that whatever is refused is refused anew. What is kept is public and names no learner.
final class JudgeMemory: Sendable {
  /// Of the whole process.
  static let shared = JudgeMemory()

  /// Bytes of DER. What is larger is worked out each time, so that what is kept has a bound.
  private static let mostOfPath = 32 << 10
  private static let mostOfStatement = 16 << 10
  private static let mostOfLargeStatement = 2 << 20

  private let paths = Kept<Digest, FoundPath?>(limit: 256)
  private let climbs = Kept<Digest, CertificatePath?>(limit: 256)
  private let meanings = Kept<Digest, RevocationData.Meaning>(limit: 4096)
  private let lists = Kept<Digest, RevocationData.List?>(limit: 256)
  private let largeLists = Kept<Digest, RevocationData.List?>(limit: 8)
  private let responses = Kept<Digest, RevocationData.Response?>(limit: 512)

  /// A path that was verified but for validity, and when all of it is valid.
  private struct FoundPath: Sendable {
    let path: CertificatePath
    let period: ClosedRange<Timestamp>
  }

  // MARK: Paths

  /// As `CertificatePath` finds it at a moment.
  ///
  /// OpenSSL prefers certificates that are valid at the moment, and without a moment takes the first. Where all that it took
  /// are valid, it is the path that it would have found; where they are not, there may be another, so that it is asked.
  ///
  /// - Throws: `CertificatePath.Fault`.
  func path(
    of leaf: CertificateHandle, among pool: CertificatePool, to trust: TrustAnchors, at time: Timestamp,
    for purpose: CertificatePath.Purpose = .any
  ) throws -> CertificatePath {
    func found(at time: Timestamp?) throws -> CertificatePath {
      let anchors = trust.reached(by: pool.certificates + [leaf])
      return try CertificatePath(leaf, among: pool.certificates, to: anchors, at: time, for: purpose)
    }
    guard let key = Digest(naming: "path \(purpose.rawValue)", [leaf.digest, pool.digest, trust.digest]) else {
      return try found(at: time)
    }
    let known = paths.value(for: key) {
      guard let path = try? found(at: nil), path.size <= JudgeMemory.mostOfPath, let period = path.period else {
        return nil
      }
      return FoundPath(path: path, period: period)
    }
    if let known, known.period.contains(time) { return known.path }
    return try found(at: time)
  }

  /// Without anchors: as far up as certificates lead.
  func path(of leaf: CertificateHandle, asFarAs pool: CertificatePool) -> CertificatePath {
    func climb() -> CertificatePath { CertificatePath(leaf, asFarAs: pool.certificates) }
    guard let key = Digest(naming: "climb", [leaf.digest, pool.digest]) else { return climb() }
    let known = climbs.value(for: key) {
      let path = climb()
      return path.size <= JudgeMemory.mostOfPath ? path : nil
    }
    return known ?? climb()
  }

  // MARK: Statements

  /// - Parameter read: nil for what is no list.
  func list(_ name: Digest, size: Int, _ read: () -> RevocationData.List?) -> RevocationData.List? {
    guard size <= JudgeMemory.mostOfLargeStatement else { return read() }
    return (size <= JudgeMemory.mostOfStatement ? lists : largeLists).value(for: name, read)
  }

  /// - Parameter read: nil for what is no response.
  func response(_ name: Digest, size: Int, _ read: () -> RevocationData.Response?) -> RevocationData.Response? {
    size <= JudgeMemory.mostOfStatement ? responses.value(for: name, read) : read()
  }

  /// What a statement says of a certificate.
  ///
  /// - Parameter key: nil where it cannot be told from others.
  func meaning(_ key: Digest?, _ read: () -> RevocationData.Meaning) -> RevocationData.Meaning {
    key.map { meanings.value(for: $0, read) } ?? read()
  }
}
