import COpenSSL
import Records

/// A path that was verified, and when all of its certificates are valid.
struct KnownPath: Sendable {
  let certificates: [CertificateHandle]
  let period: ClosedRange<Timestamp>?
}

extension RevocationDesk {
  /// A certificate and those above it, up to one that is trusted.
  ///
  /// - Throws: `RunFailure` when there is no such path: with `.timestampOrRevocation` for a time-stamping unit's
  ///   certificate, which says of itself that it is one, and with `.keyOrSeal` for every other.
  func path(of leaf: CertificateHandle, among others: [CertificateHandle], at moment: Timestamp) throws
    -> [CertificateHandle]
  {
    // Of all that is verified, validity alone depends on the moment.
    try paths.value(
      of: Digest(of: leaf.der).description, where: { $0.period?.contains(moment) == true },
      fetch: {
        let certificates = try newPath(of: leaf, among: others, at: moment)
        return KnownPath(certificates: certificates, period: RevocationDesk.period(of: certificates))
      }
    ).certificates
  }

  private func newPath(of leaf: CertificateHandle, among others: [CertificateHandle], at moment: Timestamp) throws
    -> [CertificateHandle]
  {
    let known = CertificatePath(leaf, asFarAs: others).certificates
    let top = known.last ?? leaf
    let anchors: [CertificateHandle]
    if trust.isEmpty {
      guard top.isSelfSigned else { throw failure(of: leaf, incomplete(top)) }
      anchors = [top]
    } else {
      anchors = trust.reached(by: [leaf] + others)
    }
    do {
      return try CertificatePath(leaf, among: others, to: anchors, at: moment).certificates
    } catch let fault as CertificatePath.Fault {
      guard fault.leadsNowhere else { throw failure(of: leaf, invalid(leaf, fault, moment)) }
      throw failure(of: leaf, top.isSelfSigned ? untrusted(top) : incomplete(top))
    }
  }

  private static func period(of path: [CertificateHandle]) -> ClosedRange<Timestamp>? {
    let begins = path.compactMap { Timestamp(X509_get0_notBefore($0.pointer)) }
    let ends = path.compactMap { Timestamp(X509_get0_notAfter($0.pointer)) }
    guard begins.count == path.count, ends.count == path.count, let first = begins.max(), let last = ends.min(),
      first <= last
    else { return nil }
    return first...last
  }

  private func failure(of leaf: CertificateHandle, _ problem: Problem) -> RunFailure {
    RunFailure(leaf.isForTimeStamping ? .timestampOrRevocation : .keyOrSeal, problem)
  }

  private func incomplete(_ top: CertificateHandle) -> Problem {
    let place = top.issuerAddresses.first.map { " (it can be had at \($0))" } ?? ""
    return Problem(
      .chainIncomplete, at: .setting(top.name),
      "was issued by \(top.issuerLine), whose certificate is not at hand",
      remedy: top.isForTimeStamping
        ? "name that certificate\(place) in `seal.trust`"
        : "add that certificate\(place) to the key's file, or name it in `seal.trust`")
  }

  private func untrusted(_ top: CertificateHandle) -> Problem {
    Problem(.chainUntrusted, at: .setting(top.name), "is not among the certificates that `seal.trust` names")
  }

  private func invalid(_ leaf: CertificateHandle, _ fault: CertificatePath.Fault, _ moment: Timestamp) -> Problem {
    Problem(
      .chainInvalid, at: .setting(leaf.name), "or a certificate above it, as of \(moment), \(fault.reason)")
  }
}

extension CertificateHandle {
  /// Who issued it, on one line for people.
  var issuerLine: String { SealCertificate.line(X509_get_issuer_name(pointer)) }
}
