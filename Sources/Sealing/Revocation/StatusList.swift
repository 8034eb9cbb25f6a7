import COpenSSL
import Records

/// A revocation list that its issuer signed and that is current (RFC 5280 §5), for all certificates of that issuer.
struct StatusList: Sendable {
  private let list: RevocationData.List
  private let der: [UInt8]
  private let source: String
  let thisUpdate: Timestamp
  private let nextUpdate: Timestamp?

  /// - Parameters:
  ///   - answer: DER, and nothing else.
  ///   - certificate: for whose sake it was fetched.
  /// - Throws: `StatusFault` for what is no list, not the issuer's, or not of now.
  init(
    _ answer: [UInt8], from source: String, of issuer: CertificateHandle, at now: Timestamp,
    about certificate: CertificateHandle
  ) throws(StatusFault) {
    defer { _ = OpenSSLErrors.drain() }
    func fault(_ code: ProblemCode, _ reason: String) -> StatusFault {
      StatusFault(code: code, place: source, reason: reason)
    }
    var isWhole = false
    let pointer = answer.withUnsafeBufferPointer { bytes -> OpaquePointer? in
      var position = bytes.baseAddress
      let list = d2i_X509_CRL(nil, &position, bytes.count)
      isWhole = position == bytes.baseAddress.map { $0 + bytes.count }
      return list
    }
    let list = pointer.map(RevocationData.List.init)
    guard let list, isWhole, let thisUpdate = Timestamp(X509_CRL_get0_lastUpdate(list.pointer)) else {
      throw fault(.revocationUnreadable, "is no revocation list, which is to tell about \(certificate.name)")
    }
    guard RevocationData.isSigned(list, by: issuer), issuer.maySignLists else {
      throw fault(
        .revocationListSigner,
        "is a revocation list that \(issuer.name) did not sign, which is to tell about \(certificate.name)")
    }
    let nextUpdate = Timestamp(X509_CRL_get0_nextUpdate(list.pointer))
    if thisUpdate.seconds > now.seconds + StatusQuery.leeway {
      throw fault(.revocationStale, "is a revocation list of \(thisUpdate), which is later than now, \(now)")
    }
    if let nextUpdate, nextUpdate < now {
      throw fault(
        .revocationListExpired,
        "is a revocation list of \(thisUpdate); the next one was due on \(nextUpdate), and it is \(now)")
    }
    self.list = list
    self.source = source
    self.thisUpdate = thisUpdate
    self.nextUpdate = nextUpdate
    der = answer
  }

  /// Whether it says something of a moment.
  func holds(at moment: Timestamp) -> Bool { RevocationData.isTimely(thisUpdate, nextUpdate, at: moment) }

  /// - Parameter certificate: one of the issuer's.
  /// - Throws: `StatusFault` when it is not on the list, and the list may leave it out although it is revoked.
  func statement(about certificate: CertificateHandle) throws(StatusFault) -> StatusStatement {
    var entry: OpaquePointer?
    // Two says that the entry takes the certificate off the list again.
    let isListed = X509_CRL_get0_by_cert(list.pointer, &entry, certificate.pointer) == 1
    _ = OpenSSLErrors.drain()
    if !isListed {
      guard !RevocationData.isPartial(list) else {
        throw StatusFault(
          code: .revocationListPartial, place: source,
          reason: "is a list of some certificates only, and \(certificate.name) is not on it")
      }
      guard let end = Timestamp(X509_get0_notAfter(certificate.pointer)), thisUpdate <= end else {
        throw StatusFault(
          code: .revocationListPartial, place: source,
          reason: "is a list of \(thisUpdate), which may leave out \(certificate.name), which had expired")
      }
    }
    return StatusStatement(
      form: .list, der: der, source: source, thisUpdate: thisUpdate, nextUpdate: nextUpdate,
      revoked: isListed ? Timestamp(X509_REVOKED_get0_revocationDate(entry)) ?? thisUpdate : nil)
  }
}

extension CertificateHandle {
  /// Whether `keyUsage`, when it is there, allows revocation lists (RFC 5280 §6.3.3 f).
  fileprivate var maySignLists: Bool { X509_get_key_usage(pointer) & UInt32(KU_CRL_SIGN) != 0 }
}
