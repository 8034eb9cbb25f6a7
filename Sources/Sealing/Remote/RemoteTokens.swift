import ELM
import Records
import Synchronization
import Web

/// The access token of a client (CSC API v2 §8.4.4; RFC 6749 §4.4), had by its secret and renewed before it expires.
final class RemoteTokens: Sendable {
  private struct State {
    /// Where tokens are had, once it is known.
    var endpoint: String?
    var token: Secret?
    /// When to get another one.
    var renewal = 0
  }

  /// Seconds; a token is renewed at least once a day.
  private static let longestUse = 86_400

  private let access: RemoteAccess
  private let secret: Secret
  private let line: RemoteLine
  private let now: @Sendable () -> Int
  /// Held while a token is fetched: the other workers wait for it and fetch none of their own.
  private let state = Mutex(State())

  /// - Parameter now: seconds that only ever go on.
  init(_ access: RemoteAccess, secret: Secret, over line: RemoteLine, now: @escaping @Sendable () -> Int) {
    self.access = access
    self.secret = secret
    self.line = line
    self.now = now
  }

  /// - Throws: `RemoteFault`.
  func current() throws -> Secret {
    try state.withLock { state in
      if let token = state.token, now() < state.renewal { return token }
      return try fetch(&state)
    }
  }

  /// Another one than the token that was refused.
  ///
  /// - Throws: `RemoteFault`.
  func renewed(insteadOf refused: Secret) throws -> Secret {
    try state.withLock { state in
      if let token = state.token, token !== refused { return token }
      return try fetch(&state)
    }
  }

  private func fetch(_ state: inout State) throws -> Secret {
    let endpoint = try state.endpoint ?? found()
    state.endpoint = endpoint
    state.token = nil
    let answer: Tree
    do {
      answer = try line.send(
        .post(form(), as: "application/x-www-form-urlencoded", to: endpoint, accept: "application/json"))
    } catch RemoteFault.refused(let words) {
      throw RemoteFault.clientRefused(words)
    } catch RemoteFault.unauthorised(let words) {
      throw RemoteFault.clientRefused(words)
    }
    guard let text = answer["access_token"]?.string, !text.isEmpty, text.utf8.count <= 8192,
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { throw RemoteFault.wrong(reason: "gives no access token at \(endpoint)") }
    guard answer["token_type"]?.string.map({ $0.lowercased() == "bearer" }) ?? true else {
      throw RemoteFault.wrong(reason: "gives an access token that is no bearer token at \(endpoint)")
    }
    let seconds = min(max(0, answer["expires_in"]?.wholeNumber ?? 3600), RemoteTokens.longestUse)
    // So early that a token does not expire on its way.
    state.renewal = now() + seconds - min(60, seconds / 10 + 1)
    let token = Secret(Array(text.utf8))
    state.token = token
    return token
  }

  /// The body of the client credentials grant, with the client's name and secret in it as CSC API v2 §8.4.4 shows them.
  private func form() -> [UInt8] {
    var form = Array("grant_type=client_credentials&scope=service&client_id=".utf8)
    RemoteTokens.encode(access.client.utf8, into: &form)
    form += Array("&client_secret=".utf8)
    secret.withBytes { RemoteTokens.encode($0.dropLast().map { UInt8(bitPattern: $0) }, into: &form) }
    return form
  }

  private static func encode(_ text: some Sequence<UInt8>, into form: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        form.append(byte)
      default:
        form.append(UInt8(ascii: "%"))
        form += Array((byte < 16 ? "0" : "").utf8) + Array(String(byte, radix: 16, uppercase: true).utf8)
      }
    }
  }

  // MARK: Where tokens are had

  /// As the pipeline says; or as `info` says, by the server's base address or by its issuer, whose metadata name it
  /// (§11.1, RFC 8414); or beside the service's own methods.
  private func found() throws -> String {
    if let token = access.token { return token.description }
    let info: Tree
    do {
      info = try line.send(
        .post(
          Array("{}".utf8), as: "application/json", to: access.address.appending("info"), accept: "application/json"))
    } catch RemoteFault.refused, RemoteFault.unauthorised {
      return access.address.appending("oauth2/token")
    }
    if let base = info["oauth2"]?.string { return try address(base).appending("oauth2/token") }
    guard let issuer = info["oauth2Issuer"]?.string else { return access.address.appending("oauth2/token") }
    let metadata: Tree
    do { metadata = try line.send(.get(try address(issuer).metadata, accept: "application/json")) } catch RemoteFault
      .refused
    { throw RemoteFault.wrong(reason: "names an authorisation server that tells nothing of itself") }
    guard let endpoint = metadata["token_endpoint"]?.string else {
      throw RemoteFault.wrong(reason: "names an authorisation server that does not say where tokens are had")
    }
    return try address(endpoint).description
  }

  /// The secret goes there: it must be encrypted like the service itself.
  private func address(_ text: String) throws -> RemoteAddress {
    do { return try RemoteAddress(text) } catch {
      throw RemoteFault.wrong(reason: "names an authorisation server whose address \(error.reason)")
    }
  }
}

extension Tree {
  /// Of a number without fraction or exponent.
  var wholeNumber: Int? {
    if case .number(let digits) = self { Int(digits) } else { nil }
  }
}
