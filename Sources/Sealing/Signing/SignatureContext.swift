import COpenSSL
import CShims

/// A key made ready to sign or to verify digests with one algorithm; kept for all seals of a worker, never shared.
final class SignatureContext {
  enum Purpose { case signing, verifying }

  private let context: OpaquePointer
  private let key: KeyHandle
  private let algorithm: SignatureAlgorithm

  /// - Parameter key: kept as long as the context is.
  init(_ purpose: Purpose, _ key: KeyHandle, _ algorithm: SignatureAlgorithm) throws {
    let made = key.token.map { $0.context(for: key.pointer) } ?? EVP_PKEY_CTX_new(key.pointer, nil)
    guard let context = made else { throw SealingFault.cannot("use the key") }
    self.context = context
    self.key = key
    self.algorithm = algorithm
    let started = purpose == .signing ? EVP_PKEY_sign_init(context) : EVP_PKEY_verify_init(context)
    guard started == 1, setPadding(), setHash() else {
      throw SealingFault.cannot("use the key with \(algorithm.rawValue)")
    }
  }

  deinit { EVP_PKEY_CTX_free(context) }

  /// The signature as JWS has it: for ECDSA R and S, each as wide as the curve (RFC 7518 §3.4).
  func sign(_ digest: [UInt8]) throws -> [UInt8] {
    var size = Int(EVP_PKEY_get_size(key.pointer))
    var signature = [UInt8](repeating: 0, count: max(0, size))
    guard EVP_PKEY_sign(context, &signature, &size, digest, digest.count) == 1 else {
      throw key.token?.lost() ?? SealingFault.cannot("sign")
    }
    guard case .ecdsa(let curve) = algorithm.scheme else { return Array(signature.prefix(size)) }
    var raw = [UInt8](repeating: 0, count: 2 * curve.width)
    guard confer_ecdsa_raw(signature, size, &raw, curve.width) == 1 else {
      throw SealingFault.cannot("read its own signature")
    }
    return raw
  }

  func verifies(_ signature: [UInt8], of digest: [UInt8]) -> Bool {
    defer { _ = OpenSSLErrors.drain() }
    guard case .ecdsa(let curve) = algorithm.scheme else {
      return EVP_PKEY_verify(context, signature, signature.count, digest, digest.count) == 1
    }
    guard signature.count == 2 * curve.width else { return false }
    // Two integers of a byte more each, their heads, and that of the sequence, take at most 16 bytes more.
    var der = [UInt8](repeating: 0, count: signature.count + 16)
    let size = confer_ecdsa_der(signature, curve.width, &der, der.count)
    return size > 0 && EVP_PKEY_verify(context, der, Int(size), digest, digest.count) == 1
  }

  private func setPadding() -> Bool {
    switch algorithm.scheme {
    case .pkcs1: EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1
    case .pss:
      EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1
    case .ecdsa: true
    }
  }

  private func setHash() -> Bool {
    let function =
      switch algorithm.hash {
      case .sha256: EVP_sha256()
      case .sha384: EVP_sha384()
      case .sha512: EVP_sha512()
      }
    return EVP_PKEY_CTX_set_signature_md(context, function) == 1
  }
}
