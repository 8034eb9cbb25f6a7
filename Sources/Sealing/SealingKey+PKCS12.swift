import COpenSSL
import CShims
import Records

extension SealingKey {
  static func pkcs12(_ file: KeyFile, passphrase: Secret?) throws -> SealingKey {
    try file.withBytes { bytes in
      let bio = BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count))
      defer { BIO_free(bio) }
      guard let container = d2i_PKCS12_bio(bio, nil) else {
        let errors = OpenSSLErrors.drain()
        throw RunFailure(
          .keyOrSeal, Problem(.keyMissing, at: file.place, "is no PKCS#12 file\(errors.note)"))
      }
      defer { PKCS12_free(container) }
      return try open(container, of: file, passphrase: passphrase)
    }
  }

  private static func open(_ container: OpaquePointer, of file: KeyFile, passphrase: Secret?) throws -> SealingKey {
    var key: OpaquePointer?
    var certificate: OpaquePointer?
    var others: OpaquePointer?
    let opened =
      if let passphrase {
        passphrase.withBytes { PKCS12_parse(container, $0.baseAddress, &key, &certificate, &others) }
      } else {
        PKCS12_parse(container, nil, &key, &certificate, &others)
      }
    let handle = key.map(KeyHandle.init)
    var certificates = certificate.map { [CertificateHandle($0)] } ?? []
    for index in 0..<max(0, OPENSSL_sk_num(others)) {
      guard let pointer = OPENSSL_sk_value(others, index).map(OpaquePointer.init), X509_up_ref(pointer) == 1 else {
        continue
      }
      certificates.append(CertificateHandle(pointer))
    }
    confer_free_certificates(others)
    guard opened == 1 else {
      let errors = OpenSSLErrors.drain()
      let problem =
        if errors.namesUnsupportedAlgorithm {
          legacyEncryption(of: file)
        } else if errors.saysPassphraseIsWrong && passphrase == nil {
          passphraseMissing(for: file)
        } else if errors.saysPassphraseIsWrong {
          passphraseWrong(for: file)
        } else {
          Problem(.keyMissing, at: file.place, "is a PKCS#12 file that cannot be read\(errors.note)")
        }
      throw RunFailure(.keyOrSeal, problem)
    }
    guard let handle else {
      throw RunFailure(.keyOrSeal, Problem(.keyMissing, at: file.place, "holds no private key"))
    }
    return try pairing(handle, with: certificates, at: file.place)
  }
}
