import COpenSSL
import CShims
import Dispatch
import Support
import Synchronization

/// What a token can do and nothing else: signatures of one digest a second, in as many sessions as there are workers, through the
/// engine that sealing uses too.
enum TokenSpeed {
  /// One thread's context of the token's key.
  private struct Session: @unchecked Sendable {
    let context: OpaquePointer
    let size: Int

    init?(_ key: OpaquePointer) {
      guard let context = confer_engine_context(key), EVP_PKEY_sign_init(context) == 1,
        EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1,
        EVP_PKEY_CTX_set_signature_md(context, EVP_sha256()) == 1
      else { return nil }
      self.context = context
      size = Int(EVP_PKEY_get_size(key))
    }

    func signs(_ digest: [UInt8]) -> Bool {
      var signature = [UInt8](repeating: 0, count: size)
      var written = size
      return EVP_PKEY_sign(context, &signature, &written, digest, digest.count) == 1
    }
  }

  static func measure(_ token: SoftHSM, _ kind: SoftHSM.Kind, workers: Int, seconds: Int, _ pace: Pace) throws -> Double
  {
    var found: OpaquePointer?
    guard confer_engine_key(SoftHSM.module, SoftHSM.pin, "\(token.uri(kind.rawValue));type=private", &found) == 1,
      let key = found
    else { Benchmarks.stop("the token does not give its key") }
    defer { EVP_PKEY_free(key) }
    let sessions = (0..<workers).compactMap { _ in Session(key) }
    defer { for session in sessions { EVP_PKEY_CTX_free(session.context) } }
    let digest = [UInt8](repeating: 7, count: 32)
    let rate = pace.rate(of: workers) {
      let total = Mutex(0)
      let start = ContinuousClock.now
      DispatchQueue.concurrentPerform(iterations: sessions.count) { index in
        var count = 0
        while ContinuousClock.now - start < .seconds(seconds), sessions[index].signs(digest) { count += 1 }
        total.withLock { $0 += count }
      }
      return total.withLock { $0 }
    }
    guard rate > 0 else { Benchmarks.stop("the token does not sign") }
    return rate
  }
}
