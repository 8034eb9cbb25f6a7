import COpenSSL
import Records

/// Hashes what a seal signs: the protected header as it stands, a full stop and the payload (RFC 7515 §5.1, RFC 7797
/// §3).
///
/// One context is kept for all seals of a worker, and is fed in pieces; the whole input never stands in memory. The header, with its
/// certificates some thousands of bytes, is the same in all seals of a second: it is hashed once, and each seal begins from there.
final class SigningInput {
  private let function: OpaquePointer
  /// What has taken `header` and the full stop.
  private let begun: OpaquePointer
  private let context: OpaquePointer
  private let size: Int
  private var header: ArraySlice<UInt8>?

  init(_ hash: SignatureAlgorithm.HashFunction) throws {
    guard let function = EVP_MD_fetch(nil, hash.rawValue, nil) else {
      throw SealingFault.cannot("fetch \(hash.rawValue)")
    }
    let contexts = (EVP_MD_CTX_new(), EVP_MD_CTX_new())
    guard let begun = contexts.0, let context = contexts.1 else {
      EVP_MD_CTX_free(contexts.0)
      EVP_MD_CTX_free(contexts.1)
      EVP_MD_free(function)
      throw SealingFault.cannot("hash")
    }
    self.function = function
    self.begun = begun
    self.context = context
    size = Int(EVP_MD_get_size(function))
  }

  deinit {
    EVP_MD_CTX_free(begun)
    EVP_MD_CTX_free(context)
    EVP_MD_free(function)
  }

  func digest(protected: ArraySlice<UInt8>, payload: ArraySlice<UInt8>) throws -> [UInt8] {
    if header != protected { try begin(protected) }
    guard EVP_MD_CTX_copy_ex(context, begun) == 1 else { throw SealingFault.cannot("hash") }
    try update(context, payload)
    return try [UInt8](unsafeUninitializedCapacity: size) { digest, count in
      guard EVP_DigestFinal_ex(context, digest.baseAddress, nil) == 1 else { throw SealingFault.cannot("hash") }
      count = size
    }
  }

  private func begin(_ protected: ArraySlice<UInt8>) throws {
    header = nil
    guard EVP_DigestInit_ex2(begun, function, nil) == 1 else { throw SealingFault.cannot("hash") }
    try update(begun, protected)
    try update(begun, [UInt8(ascii: ".")])
    header = protected
  }

  private func update(_ context: OpaquePointer, _ bytes: ArraySlice<UInt8>) throws {
    let fed = bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    guard fed == 1 else { throw SealingFault.cannot("hash") }
  }
}

/// Faults of OpenSSL or of the machine while a seal is made.
enum SealingFault {
  static func cannot(_ action: String) -> RunFailure {
    let errors = OpenSSLErrors.drain()
    return RunFailure(.keyOrSeal, Problem(.sealNotMade, at: .setting("seal"), "cannot \(action)\(errors.note)"))
  }
}
