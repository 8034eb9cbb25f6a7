import COpenSSL
import CShims
import Dispatch
import Foundation
import Support
import Synchronization

/// What a key can do in this process and nothing else: signatures of one digest, in one context for each worker.
final class BareSigning: @unchecked Sendable {
  private let key: OpaquePointer
  private let contexts: [OpaquePointer]

  /// The key of a token, through the engine that sealing uses too; each context signs in a session of its own.
  convenience init(_ token: SoftHSM, _ kind: SoftHSM.Kind, workers: Int) {
    var key: OpaquePointer?
    let found = confer_engine_key(SoftHSM.module, SoftHSM.pin, "\(token.uri(kind.rawValue));type=private", &key)
    guard found == 1, let key else { Benchmarks.stop("the token does not give its key") }
    self.init(key, (0..<workers).map { _ in confer_engine_context(key) })
  }

  /// The key of a PEM file.
  convenience init(pem path: String, workers: Int) {
    guard let file = BIO_new_file(path, "r") else { Benchmarks.stop("\(path) cannot be read") }
    defer { BIO_free(file) }
    guard let key = PEM_read_bio_PrivateKey(file, nil, nil, nil) else { Benchmarks.stop("\(path) holds no key") }
    self.init(key, (0..<workers).map { _ in EVP_PKEY_CTX_new(key, nil) })
  }

  private init(_ key: OpaquePointer, _ contexts: [OpaquePointer?]) {
    self.key = key
    self.contexts = contexts.map { context in
      guard let context, EVP_PKEY_sign_init(context) == 1,
        EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1,
        EVP_PKEY_CTX_set_signature_md(context, EVP_sha256()) == 1
      else { Benchmarks.stop("the key cannot sign") }
      return context
    }
  }

  deinit {
    for context in contexts { EVP_PKEY_CTX_free(context) }
    EVP_PKEY_free(key)
  }

  /// Signatures a second.
  func rate(seconds: Double, _ pace: Pace) -> Double {
    pace.rate(of: contexts.count) {
      let total = Mutex(0)
      let start = ContinuousClock.now
      DispatchQueue.concurrentPerform(iterations: contexts.count) { index in
        var count = 0
        while ContinuousClock.now - start < .seconds(seconds) {
          for _ in 0..<8 where !self.signs(index) { Benchmarks.stop("the key does not sign") }
          count += 8
        }
        total.withLock { $0 += count }
      }
      return total.withLock { $0 }
    }
  }

  private func signs(_ index: Int) -> Bool {
    let digest = [UInt8](repeating: 7, count: 32)
    var size = Int(EVP_PKEY_get_size(key))
    var signature = [UInt8](repeating: 0, count: size)
    return EVP_PKEY_sign(contexts[index], &signature, &size, digest, digest.count) == 1
  }
}
