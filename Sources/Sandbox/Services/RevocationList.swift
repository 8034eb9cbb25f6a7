import COpenSSL
import Records

/// The list of what an authority has revoked (RFC 5280 §5), made anew for whoever asks.
struct RevocationList {
  /// How long a list is current.
  static let days = 1

  let issuer: Identity
  let index: SerialIndex
  let now: Timestamp

  /// DER. Lists are numbered by the second in which they are made, so that a later one never has a smaller number.
  func der(fault: Fault? = nil, otherKey: PrivateKey? = nil) throws -> [UInt8] {
    guard let list = X509_CRL_new() else { throw RunFailure.refused("make a revocation list") }
    defer { X509_CRL_free(list) }
    let issued = fault == .expiredList ? now.advanced(days: -2) : now
    guard X509_CRL_set_version(list, Int(X509_CRL_VERSION_2)) == 1,
      X509_CRL_set_issuer_name(list, X509_get_subject_name(issuer.certificate.pointer)) == 1,
      try issued.withASN1({ X509_CRL_set1_lastUpdate(list, $0) }) == 1,
      try issued.advanced(days: RevocationList.days).withASN1({ X509_CRL_set1_nextUpdate(list, $0) }) == 1
    else { throw RunFailure.refused("fill a revocation list") }
    for entry in index.entries {
      if let revoked = entry.revoked { try add(entry.serial, revoked, to: list) }
    }
    X509_CRL_sort(list)
    try CertificateContent.Extension.authorityKeyIdentifier.withPointer(
      subject: nil, issuer: issuer.certificate.pointer
    ) { X509_CRL_add_ext(list, $0, -1) }
    try number(list, issued)
    let key = fault == .wrongListSigner ? otherKey ?? issuer.key : issuer.key
    guard X509_CRL_sign(list, key.pointer, EVP_sha256()) > 0 else { throw RunFailure.refused("sign a revocation list") }
    return try DER.encoded { i2d_X509_CRL(list, $0) }
  }

  private func number(_ list: OpaquePointer, _ time: Timestamp) throws {
    guard let number = ASN1_INTEGER_new() else { throw RunFailure.refused("number a revocation list") }
    defer { ASN1_INTEGER_free(number) }
    guard ASN1_INTEGER_set_int64(number, time.seconds) == 1,
      X509_CRL_add1_ext_i2d(list, NID_crl_number, number, 0, 0) == 1
    else { throw RunFailure.refused("number a revocation list") }
  }

  private func add(_ serial: String, _ revoked: Timestamp, to list: OpaquePointer) throws {
    var number: OpaquePointer?
    guard BN_hex2bn(&number, serial) > 0 else { throw RunFailure.refused("read a serial number") }
    defer { BN_free(number) }
    guard let integer = BN_to_ASN1_INTEGER(number, nil) else { throw RunFailure.refused("read a serial number") }
    defer { ASN1_INTEGER_free(integer) }
    guard let entry = X509_REVOKED_new() else { throw RunFailure.refused("list a certificate") }
    guard X509_REVOKED_set_serialNumber(entry, integer) == 1,
      try revoked.withASN1({ X509_REVOKED_set_revocationDate(entry, $0) }) == 1, X509_CRL_add0_revoked(list, entry) == 1
    else {
      X509_REVOKED_free(entry)
      throw RunFailure.refused("list a certificate")
    }
  }
}
