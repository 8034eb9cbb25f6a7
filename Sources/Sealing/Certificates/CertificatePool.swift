import Records

/// Certificates of any origin, among which those between one and an anchor are looked for: each once, and in the order in
/// which they were first named, which decides between two that fit.
struct CertificatePool: Sendable {
  let certificates: [CertificateHandle]
  /// Tells it from every other pool; nil when that cannot be told.
  let digest: Digest?
  private let members: Set<Digest>

  init(_ certificates: [CertificateHandle]) {
    var members: Set<Digest> = []
    self.certificates = certificates.filter { $0.digest.map { members.insert($0).inserted } ?? true }
    self.members = members
    digest = Digest(naming: "pool", self.certificates.map(\.digest))
  }

  func adding(_ others: [CertificateHandle]) -> CertificatePool {
    let areKnown = others.allSatisfy { $0.digest.map(members.contains) ?? false }
    return areKnown ? self : CertificatePool(certificates + others)
  }
}
