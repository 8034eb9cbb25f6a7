import COpenSSL
import Records

extension SealingKey {
  static func pem(key keyFile: KeyFile, certificate certificateFile: KeyFile, passphrase: Secret?) throws -> SealingKey
  {
    let key = try privateKey(in: keyFile, passphrase: passphrase)
    let certificates = try certificates(in: certificateFile)
    return try pairing(key, with: certificates, at: certificateFile.place)
  }

  private static func privateKey(in file: KeyFile, passphrase: Secret?) throws -> KeyHandle {
    try file.withBytes { bytes in
      let bio = BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count))
      defer { BIO_free(bio) }
      var answer = PassphraseAnswer(passphrase)
      func key() -> OpaquePointer? {
        withUnsafeMutablePointer(to: &answer) { PEM_read_bio_PrivateKey(bio, nil, PassphraseAnswer.callback, $0) }
      }
      if let key = key() { return KeyHandle(key) }
      var errors = OpenSSLErrors.drain()
      if errors.namesUnsupportedAlgorithm && answer.wasAsked && passphrase != nil {
        guard let legacy = LegacyProvider() else { throw RunFailure(.keyOrSeal, legacyEncryption(of: file)) }
        defer { withExtendedLifetime(legacy) {} }
        BIO_ctrl(bio, BIO_CTRL_RESET, 0, nil)
        if let key = key() { return KeyHandle(key) }
        errors = OpenSSLErrors.drain()
      }
      let problem =
        if answer.wasAsked && passphrase == nil {
          passphraseMissing(for: file)
        } else if answer.wasAsked {
          passphraseWrong(for: file)
        } else if holdsKey(bytes) {
          Problem(.keyDamaged, at: file.place, "holds a private key that cannot be read\(errors.note)")
        } else {
          Problem(.keyMissing, at: file.place, "holds no private key in PEM form\(errors.note)")
        }
      throw RunFailure(.keyOrSeal, problem)
    }
  }

  /// Whether a private key begins in the file, readable or not (RFC 7468 §10, §11).
  private static func holdsKey(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let mark = Array("PRIVATE KEY-----".utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: mark) }
  }

  static func certificates(in file: KeyFile) throws -> [CertificateHandle] {
    try file.withBytes { bytes in
      let bio = BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count))
      defer { BIO_free(bio) }
      var certificates: [CertificateHandle] = []
      // A certificate is never encrypted; without an answer OpenSSL would ask on the terminal.
      var answer = PassphraseAnswer(nil)
      while let certificate = withUnsafeMutablePointer(
        to: &answer, { PEM_read_bio_X509(bio, nil, PassphraseAnswer.callback, $0) })
      {
        certificates.append(CertificateHandle(certificate))
      }
      let errors = OpenSSLErrors.drain()
      guard errors.endedWithoutStartLine else {
        throw RunFailure(
          .keyOrSeal,
          Problem(.certificateUnreadable, at: file.place, "holds a certificate that cannot be read\(errors.note)"))
      }
      return certificates
    }
  }

  static func passphraseMissing(for file: KeyFile) -> Problem {
    Problem(.keyPassphraseMissing, at: file.place, "is encrypted, and no passphrase is given")
  }

  static func passphraseWrong(for file: KeyFile) -> Problem {
    Problem(.keyPassphraseWrong, at: file.place, "does not open with the passphrase given")
  }

  static func legacyEncryption(of file: KeyFile) -> Problem {
    Problem(
      .keyEncryptionLegacy, at: file.place,
      "is encrypted with an old algorithm that only OpenSSL's legacy provider has, and it cannot be loaded"
    )
  }
}

/// What OpenSSL gets when it asks for a passphrase; without this it would ask on the terminal.
private struct PassphraseAnswer {
  private let passphrase: Secret?
  private(set) var wasAsked = false

  init(_ passphrase: Secret?) { self.passphrase = passphrase }

  static let callback: @convention(c) (UnsafeMutablePointer<CChar>?, Int32, Int32, UnsafeMutableRawPointer?) -> Int32 =
    {
      buffer, capacity, _, context in
      guard let answer = context?.assumingMemoryBound(to: PassphraseAnswer.self) else { return -1 }
      answer.pointee.wasAsked = true
      guard let buffer, let passphrase = answer.pointee.passphrase else { return -1 }
      return passphrase.withBytes { bytes in
        let size = bytes.count - 1
        guard size <= Int(capacity), let start = bytes.baseAddress else { return -1 }
        buffer.update(from: start, count: size)
        return Int32(size)
      }
    }
}
