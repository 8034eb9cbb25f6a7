import COpenSSL
import Records

/// Who signed a time-stamp (RFC 3161 §2.3): its certificate, and those that came with it.
struct TimeStampingUnit {
  private let certificate: CertificateHandle
  private let others: [CertificateHandle]

  init(_ certificate: CertificateHandle, among others: [CertificateHandle]) {
    self.certificate = certificate
    self.others = others
  }

  /// - Throws: `StampFault` unless it is certified for time-stamping and nothing else, and critically so.
  func requireUsage() throws {
    var isCritical: Int32 = 0
    let usages = X509_get_ext_d2i(certificate.pointer, NID_ext_key_usage, &isCritical, nil).map { OpaquePointer($0) }
    defer { EXTENDED_KEY_USAGE_free(usages) }
    let found = usages.map { usages in
      (0..<max(0, OPENSSL_sk_num(usages))).map { OBJ_obj2nid(OPENSSL_sk_value(usages, $0).map { OpaquePointer($0) }) }
    }
    guard found == [NID_time_stamp], isCritical == 1 else {
      throw StampFault(
        .stampUnitUsage, "signed with \(certificate.name), whose certificate is not one for time-stamping alone")
    }
  }

  /// - Throws: `StampFault` unless it is valid at `time`.
  func requirePeriod(at time: Timestamp) throws {
    guard let unit = SealCertificate(certificate) else {
      throw StampFault(.stampSignature, "signed with a certificate that cannot be read")
    }
    guard time >= unit.notBefore else {
      throw StampFault(
        .stampUnitPeriod, "signed with \(certificate.name), whose certificate is valid from \(unit.notBefore)")
    }
    guard time <= unit.notAfter else {
      throw StampFault(.stampUnitPeriod, "signed with \(certificate.name), whose certificate expired \(unit.notAfter)")
    }
  }

  /// Whom it leads to: those of `trust`, or where nobody is trusted the last that came with it.
  ///
  /// - Throws: `StampFault` when it leads to none of them.
  func anchors(in trust: TrustAnchors, at time: Timestamp) throws -> [CertificateHandle] {
    let anchors =
      trust.isEmpty
      ? Array(CertificatePath(certificate, asFarAs: others).certificates.suffix(1))
      : trust.reached(by: [certificate] + others)
    do {
      _ = try CertificatePath(certificate, among: others, to: anchors, at: time)
      return anchors
    } catch let fault as CertificatePath.Fault {
      throw StampFault(.stampUnitUntrusted, "signed with \(certificate.name), whose certificate \(fault.reason)")
    }
  }
}
