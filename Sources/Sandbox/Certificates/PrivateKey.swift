import COpenSSL
import CShims
import Records

/// A private key of the sandbox's. OpenSSL counts its references under a lock and only reads it after it was made, so
/// that threads may share it.
final class PrivateKey: @unchecked Sendable {
  enum Kind: Hashable, Sendable {
    case rsa(bits: Int)
    case p256
  }

  let pointer: OpaquePointer

  /// Makes a new one.
  init(_ kind: Kind) throws {
    let key =
      switch kind {
      case .rsa(let bits): confer_generate_rsa(bits)
      case .p256: confer_generate_ec("P-256")
      }
    guard let key else { throw RunFailure.refused("make a key") }
    pointer = key
  }

  /// Nil unless `pem` holds a private key that is not encrypted.
  init?(pem: [UInt8]) {
    // A passphrase is never asked for: the sandbox writes its keys without.
    guard let key = PEM.read(pem, { PEM_read_bio_PrivateKey($0, nil, { _, _, _, _ in -1 }, nil) }) else { return nil }
    pointer = key
  }

  deinit { EVP_PKEY_free(pointer) }

  /// PKCS #8, not encrypted (RFC 5958).
  func pem() throws -> [UInt8] {
    try PEM.written { PEM_write_bio_PKCS8PrivateKey($0, pointer, nil, nil, 0, nil, nil) }
  }
}
