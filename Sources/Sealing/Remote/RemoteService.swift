import ELM
import Records
import Web

/// A remote signing service that follows the Cloud Signature Consortium's API, version 2 (v2.0.0.2 §11).
///
///     let service = RemoteService(access, secret: secret, pin: pin)
///     try service.ask(.list, [:])["credentialIDs"]
final class RemoteService: Sendable {
  enum Method: String {
    /// §11.4.
    case list = "credentials/list"
    /// §11.5.
    case info = "credentials/info"
    /// §11.6.
    case authorize = "credentials/authorize"
    /// §11.10.
    case sign = "signatures/signHash"
  }

  /// More than any pool has workers.
  private static let mostRequests = 64

  let address: RemoteAddress
  let patience: RemotePatience
  private let line: RemoteLine
  private let tokens: RemoteTokens

  init(_ access: RemoteAccess, secret: Secret, pin: Secret?, _ patience: RemotePatience = RemotePatience()) {
    address = access.address
    self.patience = patience
    line = RemoteLine(
      atMost: RemoteService.mostRequests, seconds: patience.answer, hiding: [secret] + (pin.map { [$0] } ?? []))
    tokens = RemoteTokens(access, secret: secret, over: line, now: patience.now)
  }

  /// Asks once; a token that does not hold any more is renewed, once, and the request made again with the new one.
  ///
  /// - Parameter passwords: in the body, which must not come back in a message.
  /// - Throws: `RemoteFault`.
  func ask(_ method: Method, _ body: Tree, hiding passwords: [String] = []) throws -> Tree {
    let hidden = passwords.map { Secret(Array($0.utf8)) }
    let token = try tokens.current()
    do { return try send(method, body, token, hidden) } catch RemoteFault.unauthorised {
      return try send(method, body, try tokens.renewed(insteadOf: token), hidden)
    }
  }

  private func send(_ method: Method, _ body: Tree, _ token: Secret, _ hidden: [Secret]) throws -> Tree {
    var request = WebRequest.post(
      body.json, as: "application/json", to: address.appending(method.rawValue), accept: "application/json",
      authentication: .bearer(token))
    // A wrong PIN must not count twice, nor an authorisation be used twice.
    request.isSentOnce = method == .authorize || method == .sign
    return try line.send(request, hiding: hidden + [token])
  }
}
