import COpenSSL
import Records

/// What a certificate is to say, before somebody signs it.
///
///     let content = CertificateContent(subject: name, extensions: [.authority(pathLength: 0)], from: now, until: then)
///     let certificate = try content.certificate(for: key, signedBy: root)
struct CertificateContent {
  let subject: DistinguishedName
  let extensions: [Extension]
  let from: Timestamp
  let until: Timestamp

  /// Signs with SHA-256.
  ///
  /// - Parameter issuer: nil for a certificate that signs itself.
  func certificate(for key: PrivateKey, signedBy issuer: Identity?) throws -> Certificate {
    guard let pointer = X509_new() else { throw RunFailure.refused("make a certificate") }
    // Its init frees it when it refuses it, and so does its deinit.
    var isOwned = true
    defer { if isOwned { X509_free(pointer) } }
    try CertificateContent.withRandomSerial { serial in
      guard X509_set_version(pointer, Int(X509_VERSION_3)) == 1, X509_set_serialNumber(pointer, serial) == 1 else {
        throw RunFailure.refused("number a certificate")
      }
    }
    let name = X509_get_subject_name(pointer)
    try subject.write(to: name)
    let authority = issuer.map { X509_get_subject_name($0.certificate.pointer) } ?? name
    guard X509_set_issuer_name(pointer, authority) == 1,
      X509_set_pubkey(pointer, key.pointer) == 1,
      try from.withASN1({ X509_set1_notBefore(pointer, $0) }) == 1,
      try until.withASN1({ X509_set1_notAfter(pointer, $0) }) == 1
    else { throw RunFailure.refused("fill a certificate") }
    for part in extensions { try part.add(to: pointer, issuer: issuer?.certificate.pointer ?? pointer) }
    guard X509_sign(pointer, (issuer?.key ?? key).pointer, EVP_sha256()) > 0 else {
      throw RunFailure.refused("sign a certificate")
    }
    isOwned = false
    guard let certificate = Certificate(pointer) else { throw RunFailure.refused("read the certificate that it made") }
    return certificate
  }

  /// 127 random bits: more than the 64 that serial numbers need so that nobody foresees them, and never negative.
  static func withRandomSerial<Result>(_ body: (UnsafeMutablePointer<ASN1_INTEGER>) throws -> Result) throws -> Result {
    guard let number = BN_new() else { throw RunFailure.refused("make a serial number") }
    defer { BN_free(number) }
    guard BN_rand(number, 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1, let serial = BN_to_ASN1_INTEGER(number, nil)
    else { throw RunFailure.refused("make a serial number") }
    defer { ASN1_INTEGER_free(serial) }
    return try body(serial)
  }
}

/// The subject of a sandbox certificate: the attributes that a seal certificate has to have (ETSI EN 319 412-3 §4.2.1).
struct DistinguishedName {
  let organisation: Sandbox.Organisation
  let commonName: String

  fileprivate func write(to name: OpaquePointer?) throws {
    for (attribute, value) in [
      (NID_countryName, organisation.country), (NID_organizationName, organisation.name),
      (NID_organizationIdentifier, organisation.identifier), (NID_commonName, commonName),
    ] {
      let bytes = Array(value.utf8)
      guard X509_NAME_add_entry_by_NID(name, attribute, MBSTRING_UTF8, bytes, Int32(bytes.count), -1, 0) == 1 else {
        throw RunFailure.refused("write “\(value)” into a subject")
      }
    }
  }
}
