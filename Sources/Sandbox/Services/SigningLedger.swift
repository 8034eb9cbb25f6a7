import COpenSSL
import Records
import Synchronization

/// What the remote signing service has given out: access tokens, and authorisations that are each good for some hashes.
final class SigningLedger: Sendable {
  private struct Authorization {
    let credential: Sandbox.Member
    let hashes: Set<[UInt8]>
    var left: Int
    let end: Timestamp
  }

  private struct State {
    var tokens: [String: Timestamp] = [:]
    var authorizations: [String: Authorization] = [:]
    /// Wrong PINs, one after the other.
    var mistakes: [Sandbox.Member: Int] = [:]
  }

  private static let mostMistakes = 5
  /// Seconds that an authorisation holds.
  static let seconds = 300

  private let state = Mutex(State())

  /// A new access token.
  func token(until end: Timestamp) throws -> String {
    let token = try SigningLedger.random()
    state.withLock { $0.tokens[token] = end }
    return token
  }

  func holds(_ token: String, at now: Timestamp) -> Bool {
    state.withLock { $0.tokens[token].map { now < $0 } ?? false }
  }

  /// Forgets a token, as if its time were over.
  func forget(_ token: String) { state.withLock { $0.tokens[token] = nil } }

  enum Entry {
    case right
    case wrong
    case locked
  }

  /// Compares a PIN; after a few wrong ones no PIN is right any more.
  func enter(_ pin: String?, for credential: Sandbox.Member, expecting right: String) -> Entry {
    state.withLock { state in
      let mistakes = state.mistakes[credential] ?? 0
      guard mistakes < SigningLedger.mostMistakes else { return .locked }
      state.mistakes[credential] = pin == right ? nil : mistakes + 1
      return pin == right ? .right : .wrong
    }
  }

  /// New signature activation data for these hashes.
  func authorize(_ credential: Sandbox.Member, _ hashes: [[UInt8]], count: Int, at now: Timestamp) throws -> String {
    let data = try SigningLedger.random()
    let end = Timestamp(seconds: now.seconds + Int64(SigningLedger.seconds))
    state.withLock {
      $0.authorizations[data] = Authorization(credential: credential, hashes: Set(hashes), left: count, end: end)
    }
    return data
  }

  /// Uses up an authorisation.
  ///
  /// - Returns: why it is not good for this, in the API's words; nil when it is.
  func use(_ data: String, for credential: Sandbox.Member, _ hashes: [[UInt8]], at now: Timestamp) -> String? {
    state.withLock { state in
      guard var authorization = state.authorizations[data], authorization.credential == credential else {
        return "Invalid parameter SAD"
      }
      guard now < authorization.end else { return "SAD expired" }
      guard authorization.hashes.isSuperset(of: hashes), hashes.count <= authorization.left else {
        return "Hash is not authorized by the SAD"
      }
      authorization.left -= hashes.count
      state.authorizations[data] = authorization.left == 0 ? nil : authorization
      return nil
    }
  }

  /// 128 bits that nobody guesses.
  private static func random() throws -> String {
    var bytes = [UInt8](repeating: 0, count: 16)
    guard RAND_bytes(&bytes, Int32(bytes.count)) == 1 else { throw RunFailure.refused("make a token") }
    return bytes.map { "\($0 < 16 ? "0" : "")\(String($0, radix: 16))" }.joined()
  }
}
