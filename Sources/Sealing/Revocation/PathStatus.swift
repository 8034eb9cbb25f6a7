import Records

/// What is known of one certificate of a path, for people to read before a batch.
public struct PathStatus: Sendable {
  public enum Outcome: Sendable {
    /// It is trusted as it is: nobody is asked about it.
    case trusted
    /// It says itself that nobody is to be asked about it.
    case exempt
    /// An authority says that it stands.
    ///
    /// - source: the address of an OCSP responder or a revocation list.
    /// - thisUpdate: as of when.
    /// - nextUpdate: until when that holds; nil where nobody says.
    case good(source: String, thisUpdate: Timestamp, nextUpdate: Timestamp?)
    /// Nobody seals with it: the failure is the one that a batch would end with.
    case failed(RunFailure)
  }

  /// Its common name.
  public let certificate: String
  public let outcome: Outcome

  /// `good`, `trusted`, `not asked about`, or what is wrong.
  public var status: String {
    switch outcome {
    case .trusted: "trusted"
    case .exempt: "not asked about"
    case .good: "good"
    case .failed(let failure): failure.description
    }
  }

  public var failure: RunFailure? { if case .failed(let failure) = outcome { failure } else { nil } }
}

extension RevocationDesk {
  /// Asks about a certificate and all above it, now; what is learned is kept for the batch.
  ///
  /// - Parameter others: certificates among which the path's may be.
  /// - Returns: the leaf first, the trusted one last; the leaf alone when there is no path.
  public func survey(_ leaf: SealCertificate, among others: [SealCertificate]) -> [PathStatus] {
    survey(leaf.handle, among: others.map(\.handle))
  }

  func survey(_ leaf: CertificateHandle, among others: [CertificateHandle]) -> [PathStatus] {
    let now = clock.now()
    func status(_ certificate: CertificateHandle, _ ask: () throws -> PathStatus.Outcome) -> PathStatus {
      let outcome: PathStatus.Outcome
      do { outcome = try ask() } catch let failure as RunFailure {
        outcome = .failed(failure)
      } catch {
        outcome = .failed(
          RunFailure(.failed, Problem(.chainInvalid, at: .setting(certificate.name), "cannot be judged: \(error)")))
      }
      return PathStatus(certificate: certificate.name, outcome: outcome)
    }
    var path: [CertificateHandle] = []
    let found = status(leaf) {
      path = try self.path(of: leaf, among: others, at: now)
      return .trusted
    }
    guard let anchor = path.last else { return [found] }
    return zip(path, path.dropFirst()).map { certificate, issuer in
      status(certificate) {
        if certificate.needsNoStatus { return .exempt }
        let statement = try statement(about: certificate, issuedBy: issuer, at: now)
        return .good(
          source: statement.source, thisUpdate: statement.thisUpdate, nextUpdate: statement.nextUpdate)
      }
    } + [PathStatus(certificate: anchor.name, outcome: .trusted)]
  }
}
