import COpenSSL

/// Where a certificate says that more is to be had about it. Only http and https count: nothing here speaks LDAP.
extension CertificateHandle {
  /// OCSP responders (RFC 5280 §4.2.2.1), in the certificate's order.
  var statusAddresses: [String] { accessAddresses(NID_ad_OCSP) }

  /// Where the certificate of its issuer is.
  var issuerAddresses: [String] { accessAddresses(NID_ad_ca_issuers) }

  /// Whole revocation lists of the issuer itself (RFC 5280 §4.2.1.13).
  var listAddresses: [String] {
    guard let points = OpaquePointer(X509_get_ext_d2i(pointer, NID_crl_distribution_points, nil, nil)) else {
      _ = OpenSSLErrors.drain()
      return []
    }
    defer { CRL_DIST_POINTS_free(points) }
    return (0..<max(0, OPENSSL_sk_num(points))).flatMap { index -> [String] in
      guard
        let point = OPENSSL_sk_value(points, index).map({ $0.assumingMemoryBound(to: DIST_POINT.self).pointee }),
        // A list for some reasons of revocation, or by somebody else, does not tell what the issuer's whole list does.
        point.reasons == nil, point.CRLissuer == nil, let name = point.distpoint, name.pointee.type == 0,
        let names = name.pointee.name.fullname
      else { return [] }
      return (0..<max(0, OPENSSL_sk_num(names))).compactMap { number in
        OPENSSL_sk_value(names, number).flatMap {
          CertificateHandle.address(in: $0.assumingMemoryBound(to: GENERAL_NAME.self))
        }
      }
    }
  }

  /// Whether nobody is to ask for its status: an OCSP responder's own certificate may say so (RFC 6960 §4.2.2.2.1).
  var needsNoStatus: Bool { X509_get_ext_by_NID(pointer, NID_id_pkix_OCSP_noCheck, -1) >= 0 }

  /// Whether it is a time-stamping unit's: those alone are meant for time-stamping and nothing else (RFC 3161 §2.3).
  var isForTimeStamping: Bool {
    X509_get_extension_flags(pointer) & UInt32(EXFLAG_XKUSAGE) != 0
      && X509_get_extended_key_usage(pointer) & UInt32(XKU_TIMESTAMP) != 0
  }

  private func accessAddresses(_ method: Int32) -> [String] {
    guard let descriptions = OpaquePointer(X509_get_ext_d2i(pointer, NID_info_access, nil, nil)) else {
      _ = OpenSSLErrors.drain()
      return []
    }
    defer { AUTHORITY_INFO_ACCESS_free(descriptions) }
    return (0..<max(0, OPENSSL_sk_num(descriptions))).compactMap { index in
      guard
        let description = OPENSSL_sk_value(descriptions, index).map({
          $0.assumingMemoryBound(to: ACCESS_DESCRIPTION.self).pointee
        }), OBJ_obj2nid(description.method) == method
      else { return nil }
      return CertificateHandle.address(in: description.location)
    }
  }

  private static func address(in name: UnsafePointer<GENERAL_NAME>?) -> String? {
    var kind: Int32 = 0
    guard let value = GENERAL_NAME_get0_value(name, &kind), kind == GEN_URI else { return nil }
    let text = value.assumingMemoryBound(to: ASN1_STRING.self)
    let size = Int(ASN1_STRING_length(text))
    guard size > 0, let bytes = ASN1_STRING_get0_data(text) else { return nil }
    let characters = UnsafeBufferPointer(start: bytes, count: size)
    // What is no printable ASCII is no address, and must not reach a terminal.
    guard characters.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    let address = String(decoding: characters, as: UTF8.self)
    let scheme = address.prefix { $0 != ":" }.lowercased()
    return scheme == "http" || scheme == "https" ? address : nil
  }
}
