import ELM
import Records
import Web

/// Brings requests to a service and reads what it says, JSON in both directions (CSC API v2 §7.1, §10).
///
/// It writes nothing down; and what a service says is not repeated when one of our secrets is in it.
final class RemoteLine: Sendable {
  private let clients: WebClients
  private let secrets: [Secret]

  /// - Parameters:
  ///   - count: requests under way at once.
  ///   - seconds: for one answer.
  ///   - secrets: that must not come back in a message.
  init(atMost count: Int, seconds: Int, hiding secrets: [Secret]) {
    var limits = WebLimits()
    limits.totalSeconds = seconds
    clients = WebClients(atMost: count, limits)
    self.secrets = secrets
  }

  /// - Parameter more: secrets of this request alone.
  /// - Throws: `RemoteFault`.
  func send(_ request: WebRequest, hiding more: [Secret] = []) throws -> Tree {
    let hidden = secrets + more
    let response: WebResponse
    do { response = try clients.send(request) } catch { throw RemoteFault(error) }
    let body = try? TreeParser.parse(response.body, name: "answer", tracksLines: false).tree
    switch response.status {
    case 200:
      guard let body, body.members != nil else {
        throw RemoteFault.wrong(reason: "answered with something else than a JSON object")
      }
      return body
    case 429, 500, 502...599: throw busy(response)
    case 202, 400...499, 501: throw fault(response, RemoteRefusal(response.status, body, hiding: hidden))
    default: throw RemoteFault.wrong(reason: "answered with HTTP \(response.status), which means nothing here")
    }
  }

  /// What a refusal is, by the words that the API has for all methods (§10.2, table 3).
  private func fault(_ response: WebResponse, _ refusal: RemoteRefusal) -> RemoteFault {
    switch refusal.error {
    case "temporarily_unavailable", "server_error": busy(response)
    case "invalid_token", "expired_token": .unauthorised(refusal)
    // Whatever the status is: with another token the same PIN would be as wrong, and cost another try.
    case "invalid_pin", "invalid_otp", "invalid_authentication_data": .refused(refusal)
    default: response.status == 401 ? .unauthorised(refusal) : .refused(refusal)
    }
  }

  private func busy(_ response: WebResponse) -> RemoteFault {
    .unreachable(
      reason: "has no time for requests (HTTP \(response.status))", after: response.retryAfter,
      isUntouched: response.status == 429 || response.status == 503)
  }
}
