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
        let problem =
          isBegun(bytes)
          ? Problem(.keyDamaged, at: file.place, "is a PKCS#12 file that was cut off or changed\(errors.note)")
          : Problem(.keyMissing, at: file.place, "is no PKCS#12 file\(errors.note)")
        throw RunFailure(.keyOrSeal, problem)
      }
      defer { PKCS12_free(container) }
      return try open(container, of: file, passphrase: passphrase)
    }
  }

  /// Whether the bytes begin as every PKCS#12 file does: a sequence, and in it the version 3 (RFC 7292 §4).
  private static func isBegun(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count > 2, bytes[0] == 0x30 else { return false }
    let lengthSize = bytes[1] & 0x80 == 0 ? 1 : 1 + Int(bytes[1] & 0x7F)
    return bytes.dropFirst(1 + lengthSize).starts(with: [0x02, 0x01, 0x03])
  }

  private static func open(_ container: OpaquePointer, of file: KeyFile, passphrase: Secret?) throws -> SealingKey {
    var contents = PKCS12Contents(container, passphrase: passphrase)
    if contents.errors?.namesUnsupportedAlgorithm == true {
      guard let legacy = LegacyProvider() else { throw RunFailure(.keyOrSeal, legacyEncryption(of: file)) }
      contents = PKCS12Contents(container, passphrase: passphrase)
      withExtendedLifetime(legacy) {}
    }
    if let errors = contents.errors {
      let problem =
        if errors.saysPassphraseIsWrong && passphrase == nil {
          passphraseMissing(for: file)
        } else if errors.saysPassphraseIsWrong {
          passphraseWrong(for: file)
        } else {
          Problem(.keyDamaged, at: file.place, "is a PKCS#12 file that cannot be read\(errors.note)")
        }
      throw RunFailure(.keyOrSeal, problem)
    }
    guard let key = contents.key else {
      throw RunFailure(.keyOrSeal, Problem(.keyMissing, at: file.place, "holds no private key"))
    }
    return try pairing(key, with: contents.certificates, at: file.place)
  }
}

/// What a PKCS#12 file holds, or why it does not open.
private struct PKCS12Contents {
  let key: KeyHandle?
  private(set) var certificates: [CertificateHandle]
  /// Nil when it was opened.
  let errors: OpenSSLErrors?

  init(_ container: OpaquePointer, passphrase: Secret?) {
    var key: OpaquePointer?
    var certificate: OpaquePointer?
    var others: OpaquePointer?
    let opened =
      if let passphrase {
        passphrase.withBytes { PKCS12_parse(container, $0.baseAddress, &key, &certificate, &others) }
      } else {
        PKCS12_parse(container, nil, &key, &certificate, &others)
      }
    self.key = key.map { KeyHandle($0) }
    certificates = certificate.map { [CertificateHandle($0)] } ?? []
    for index in 0..<max(0, OPENSSL_sk_num(others)) {
      guard let pointer = OPENSSL_sk_value(others, index).map(OpaquePointer.init), X509_up_ref(pointer) == 1 else {
        continue
      }
      certificates.append(CertificateHandle(pointer))
    }
    confer_free_certificates(others)
    let errors = OpenSSLErrors.drain()
    self.errors = opened == 1 ? nil : errors
  }
}
