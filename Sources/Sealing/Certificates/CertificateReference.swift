import COpenSSL
import ELM

/// A certificate named by a digest of its DER: `{"digAlg": "S512", "digVal": "…"}` (ETSI TS 119 182-1 §5.2.2).
enum CertificateReference {
  /// The standard's names of digest algorithms, and OpenSSL's.
  private static let algorithms = [
    "S256": "SHA256", "S384": "SHA384", "S512": "SHA512",
    "S3-256": "SHA3-256", "S3-384": "SHA3-384", "S3-512": "SHA3-512",
  ]

  static func matches(_ reference: Tree, _ certificate: SealCertificate) -> Bool {
    guard let algorithm = reference["digAlg"]?.string.flatMap({ algorithms[$0] }),
      let value = reference["digVal"]?.string.flatMap({ Base64.url.decode($0.utf8) })
    else { return false }
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var size = 0
    let done = EVP_Q_digest(nil, algorithm, nil, certificate.der, certificate.der.count, &digest, &size)
    return done == 1 && value == Array(digest.prefix(size))
  }
}
