import COpenSSL
import Records

extension CertificateContent {
  /// An extension of a certificate (RFC 5280 §4.2), in the words of OpenSSL's configuration files.
  struct Extension {
    let identifier: Int32
    let value: String

    /// Lends the extension to `body`.
    func withPointer(
      subject: OpaquePointer?, issuer: OpaquePointer, _ body: (OpaquePointer) -> Int32
    ) throws {
      var context = X509V3_CTX()
      X509V3_set_ctx(&context, issuer, subject, nil, nil, 0)
      guard let made = X509V3_EXT_conf_nid(nil, &context, identifier, value) else {
        throw RunFailure.refused("write the extension “\(value)”")
      }
      defer { X509_EXTENSION_free(made) }
      guard body(made) == 1 else { throw RunFailure.refused("add the extension “\(value)”") }
    }

    func add(to certificate: OpaquePointer, issuer: OpaquePointer) throws {
      try withPointer(subject: certificate, issuer: issuer) { X509_add_ext(certificate, $0, -1) }
    }

    static func authority(pathLength: Int?) -> Extension {
      Extension(
        identifier: NID_basic_constraints, value: "critical,CA:TRUE\(pathLength.map { ",pathlen:\($0)" } ?? "")")
    }

    static let endEntity = Extension(identifier: NID_basic_constraints, value: "critical,CA:FALSE")
    static let subjectKeyIdentifier = Extension(identifier: NID_subject_key_identifier, value: "hash")
    static let authorityKeyIdentifier = Extension(identifier: NID_authority_key_identifier, value: "keyid:always")
    static let ocspNoCheck = Extension(identifier: NID_id_pkix_OCSP_noCheck, value: "ignored")

    static func keyUsage(_ usages: String) -> Extension {
      Extension(identifier: NID_key_usage, value: "critical,\(usages)")
    }

    static func extendedKeyUsage(_ usages: String) -> Extension {
      Extension(identifier: NID_ext_key_usage, value: usages)
    }

    /// Where the issuer's certificate is, and who tells the status of this one.
    static func access(issuer: String, status: String?) -> Extension {
      let parts = [status.map { "OCSP;URI:\($0)" }, "caIssuers;URI:\(issuer)"]
      return Extension(identifier: NID_info_access, value: parts.compactMap(\.self).joined(separator: ","))
    }

    static func revocationList(_ address: String) -> Extension {
      Extension(identifier: NID_crl_distribution_points, value: "URI:\(address)")
    }
  }
}
