import COpenSSL
import CShims
import Records

extension Identity {
  /// Key, certificate and chain behind a passphrase (RFC 7292), with the algorithms that OpenSSL 3 takes by itself.
  func pkcs12(chain: [Certificate], name: String, passphrase: Secret) throws -> [UInt8] {
    let others = try CertificateStack(chain)
    let made = passphrase.withBytes { secret in
      PKCS12_create(
        secret.baseAddress, name, key.pointer, certificate.pointer, others.pointer, 0, 0, PKCS12_DEFAULT_ITER,
        PKCS12_DEFAULT_ITER, 0)
    }
    guard let made else { throw RunFailure.refused("write a PKCS #12 file") }
    defer { PKCS12_free(made) }
    return try DER.encoded { i2d_PKCS12(made, $0) }
  }
}

/// Several certificates as OpenSSL's functions take them.
final class CertificateStack {
  let pointer: OpaquePointer

  init(_ certificates: [Certificate]) throws {
    let pointers: [OpaquePointer?] = certificates.map(\.pointer)
    guard let stack = confer_stack_certificates(pointers, pointers.count) else {
      throw RunFailure.refused("list certificates")
    }
    pointer = stack
  }

  deinit { confer_free_certificates(pointer) }
}
