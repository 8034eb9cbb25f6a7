import COpenSSL
import Records

/// A key of OpenSSL's. It counts its references under a lock and is only read after it was made, so that threads may
/// share it.
final class KeyHandle: @unchecked Sendable {
  let pointer: OpaquePointer
  /// Where the key itself is, when it is not in memory.
  let token: SealToken?

  /// Takes over one reference.
  init(_ pointer: OpaquePointer, of token: SealToken? = nil) {
    self.pointer = pointer
    self.token = token
  }

  deinit { EVP_PKEY_free(pointer) }
}

/// A certificate of OpenSSL's, only read after it was made; what it computes lazily it computes under its own lock.
final class CertificateHandle: @unchecked Sendable {
  let pointer: OpaquePointer
  /// SHA-256 of the DER, which tells it from all others; nil when there is none.
  let digest: Digest?

  /// Takes over one reference.
  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
    let der = CertificateHandle.der(pointer)
    digest = der.isEmpty ? nil : Digest(of: der)
  }

  deinit { X509_free(pointer) }

  /// Nil unless `der` is one certificate and nothing else.
  convenience init?(der: [UInt8]) {
    let pointer = der.withUnsafeBufferPointer { bytes -> OpaquePointer? in
      var position = bytes.baseAddress
      guard let certificate = d2i_X509(nil, &position, bytes.count) else { return nil }
      if position == bytes.baseAddress.map({ $0 + bytes.count }) { return certificate }
      X509_free(certificate)
      return nil
    }
    _ = OpenSSLErrors.drain()
    guard let pointer else { return nil }
    self.init(pointer)
  }

  var der: [UInt8] { CertificateHandle.der(pointer) }

  private static func der(_ pointer: OpaquePointer) -> [UInt8] {
    let size = i2d_X509(pointer, nil)
    guard size > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    bytes.withUnsafeMutableBufferPointer {
      var position = $0.baseAddress
      _ = i2d_X509(pointer, &position)
    }
    return bytes
  }

  /// Whether the names, key identifiers and usages say that this certificate is certified by `issuer` (RFC 5280 §6.1).
  func isCertified(by issuer: CertificateHandle) -> Bool { X509_check_issued(issuer.pointer, pointer) == X509_V_OK }

  var isSelfSigned: Bool {
    defer { _ = OpenSSLErrors.drain() }
    return X509_self_signed(pointer, 0) == 1
  }

  func belongs(to key: KeyHandle) -> Bool {
    defer { _ = OpenSSLErrors.drain() }
    return X509_check_private_key(pointer, key.pointer) == 1
  }
}
