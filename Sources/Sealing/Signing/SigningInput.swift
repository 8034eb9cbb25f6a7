import COpenSSL
import Records

/// Hashes what a seal signs: the protected header as it stands, a full stop and the payload (RFC 7515 §5.1, RFC 7797
/// §3).
///
/// One context is kept for all seals of a worker, and is fed in pieces; the whole input never stands in memory.
final class SigningInput {
  private let context: OpaquePointer
  private let function: OpaquePointer
  private let size: Int

  init(_ hash: SignatureAlgorithm.HashFunction) throws {
    guard let function = EVP_MD_fetch(nil, hash.rawValue, nil) else {
      throw SealingFault.cannot("fetch \(hash.rawValue)")
    }
    guard let context = EVP_MD_CTX_new() else {
      EVP_MD_free(function)
      throw SealingFault.cannot("hash")
    }
    self.function = function
    self.context = context
    size = Int(EVP_MD_get_size(function))
  }

  deinit {
    EVP_MD_CTX_free(context)
    EVP_MD_free(function)
  }

  func digest(protected: ArraySlice<UInt8>, payload: ArraySlice<UInt8>) throws -> [UInt8] {
    guard EVP_DigestInit_ex2(context, function, nil) == 1 else { throw SealingFault.cannot("hash") }
    try update(protected)
    try update([UInt8(ascii: ".")])
    try update(payload)
    var digest = [UInt8](repeating: 0, count: size)
    guard EVP_DigestFinal_ex(context, &digest, nil) == 1 else { throw SealingFault.cannot("hash") }
    return digest
  }

  private func update(_ bytes: ArraySlice<UInt8>) throws {
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
