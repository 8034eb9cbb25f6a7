import COpenSSL
import Records

extension CertificatePath {
  /// Bytes of DER of all its certificates.
  var size: Int { certificates.reduce(0) { $0 + Int(max(0, i2d_X509($1.pointer, nil))) } }

  /// When OpenSSL takes all of them for valid, which is until the second before the first of them ends.
  ///
  /// Nil when there is no such time, or one is written otherwise than RFC 5280 §4.1.2.5 has it.
  var period: ClosedRange<Timestamp>? {
    var (first, last) = (Int64.min, Int64.max)
    for certificate in certificates {
      guard let begin = CertificatePath.time(X509_get0_notBefore(certificate.pointer)),
        let end = CertificatePath.time(X509_get0_notAfter(certificate.pointer))
      else { return nil }
      first = max(first, begin.seconds)
      last = min(last, end.seconds - 1)
    }
    guard !certificates.isEmpty, first <= last else { return nil }
    return Timestamp(seconds: first)...Timestamp(seconds: last)
  }

  private static func time(_ time: UnsafePointer<ASN1_TIME>?) -> Timestamp? {
    var epoch = time_t(0)
    // Zero for what OpenSSL would not compare.
    guard let time, X509_cmp_time(time, &epoch) != 0 else { return nil }
    return Timestamp(time)
  }
}
