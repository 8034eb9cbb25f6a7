import Foundation
import Records

/// Remote signatures with the sandbox's seals, by the Cloud Signature Consortium's API (v2.0.0.2 §8.4.4, §11).
///
/// It keeps to what the API says of requests, answers and refusals, so that a client can be tried with it: tokens
/// expire, a PIN that was wrong five times locks the key, and an authorisation is good for its own hashes, once.
final class SigningService: Sendable {
  typealias Respond = (Fault?) throws -> HTTPResponse

  /// Refused in the API's words (§10.2).
  struct Refusal: Error {
    var status = 400
    var error = "invalid_request"
    let explanation: String
  }

  let sandbox: Sandbox
  let settings: SigningSettings
  let clock: any Records.Clock
  let ledger = SigningLedger()

  init(_ sandbox: Sandbox, _ settings: SigningSettings, clock: any Records.Clock) {
    self.sandbox = sandbox
    self.settings = settings
    self.clock = clock
  }

  /// Nil for what is no method of the API.
  func route(_ request: HTTPRequest) -> (Service, Respond)? {
    if request.method == "GET", request.path == "/.well-known/oauth-authorization-server\(Sandbox.signingPath)" {
      return (.tokens, { _ in try SigningService.response(200, self.metadata(request)) })
    }
    guard request.path.hasPrefix("\(Sandbox.signingPath)/"), request.method == "POST" else { return nil }
    func answering(_ answer: @escaping (SigningFault?) throws -> [String: Any]) -> Respond {
      { fault in
        do {
          let wrong: SigningFault? = if case .signing(let wrong) = fault { wrong } else { nil }
          if case .refusal(let error, let explanation) = wrong {
            let pin = (SigningService.object(request)["authData"] as? [[String: Any]])?.first?["value"] as? String
            throw Refusal(error: error, explanation: explanation.replacingOccurrences(of: "PIN", with: pin ?? "PIN"))
          }
          return try SigningService.response(200, try answer(wrong))
        } catch let refusal as Refusal {
          return try SigningService.response(
            refusal.status, ["error": refusal.error, "error_description": refusal.explanation])
        }
      }
    }
    switch request.path.dropFirst(Sandbox.signingPath.count + 1) {
    case "oauth2/token": return (.tokens, answering { try self.token(request, $0) })
    case "info" where settings.info != nil: return (.credentials, answering { _ in try self.info() })
    case "credentials/list": return (.credentials, answering { try self.list(request, $0) })
    case "credentials/info": return (.credentials, answering { try self.describe(request, $0) })
    case "credentials/authorize":
      return (
        .authorizations,
        { fault in
          guard fault == .signing(.pending) else { return try answering { try self.authorize(request, $0) }(fault) }
          return try SigningService.response(202, ["handle": "a person is asked"])
        }
      )
    case "signatures/signHash": return (.signatures, answering { try self.sign(request, $0) })
    default: return nil
    }
  }

  // MARK: Service

  private func token(_ request: HTTPRequest, _ fault: SigningFault?) throws -> [String: Any] {
    let form = SigningService.form(request.body)
    guard request.contentType == "application/x-www-form-urlencoded", let grant = form["grant_type"] else {
      throw Refusal(explanation: "Missing parameter grant_type")
    }
    guard grant == "client_credentials" else { throw Refusal(explanation: "Invalid parameter grant_type") }
    guard form["client_id"] == settings.client else { throw Refusal(explanation: "Invalid parameter client_id") }
    guard form["client_secret"] == settings.secret else {
      throw Refusal(explanation: "Invalid parameter client_secret")
    }
    if fault == .noToken { return ["token_type": "Bearer"] }
    let end = Timestamp(seconds: clock.now().seconds + Int64(settings.tokenSeconds))
    return ["access_token": try ledger.token(until: end), "token_type": "Bearer", "expires_in": settings.tokenSeconds]
  }

  private func info() throws -> [String: Any] {
    let more = try JSONSerialization.jsonObject(with: Data("{\(settings.info ?? "")}".utf8)) as? [String: Any] ?? [:]
    let own: [String: Any] = [
      "specs": "2.0.0.2", "name": "SANDBOX remote signing", "logo": "", "region": "NL", "lang": "en",
      "description": "Nothing here is for real use.", "authType": ["oauth2client"],
      "methods": [
        "info", "oauth2/token", "credentials/list", "credentials/info", "credentials/authorize", "signatures/signHash",
      ],
      "signAlgorithms": ["algos": Array(Set(settings.credentials.flatMap(algorithms))).sorted()],
      "signature_formats": ["formats": []], "conformance_levels": [],
    ]
    return own.merging(more) { $1 }
  }

  /// Of the server that authorises clients (RFC 8414), which is this one.
  private func metadata(_ request: HTTPRequest) -> [String: Any] {
    let issuer = "http://\(request.host ?? "")\(Sandbox.signingPath)"
    return [
      "issuer": issuer, "token_endpoint": "\(issuer)/oauth2/token", "grant_types_supported": ["client_credentials"],
    ]
  }

  // MARK: What every method does

  /// The body of a request that comes with an access token that holds.
  func admitted(_ request: HTTPRequest, _ fault: SigningFault?) throws -> [String: Any] {
    let bearer = "Bearer "
    guard let authorization = request.authorization, authorization.hasPrefix(bearer) else {
      throw Refusal(explanation: "Malformed authorization header")
    }
    let token = String(authorization.dropFirst(bearer.count))
    if fault == .expiredToken { ledger.forget(token) }
    guard ledger.holds(token, at: clock.now()) else {
      throw Refusal(status: 401, error: "invalid_token", explanation: "The access token is not valid")
    }
    guard request.contentType == "application/json" else { throw Refusal(explanation: "The body is no JSON") }
    return SigningService.object(request)
  }

  /// The key that a request names.
  func credential(_ body: [String: Any]) throws -> Sandbox.Member {
    guard let id = body["credentialID"] as? String else {
      throw Refusal(explanation: "Missing (or invalid type) string parameter credentialID")
    }
    guard let member = settings.credentials.first(where: { $0.rawValue == id }) else {
      throw Refusal(explanation: "Invalid parameter credentialID")
    }
    return member
  }

  func algorithms(of member: Sandbox.Member) -> [String] {
    settings.algorithms
      ?? (member.keyKind == .p256
        ? ["1.2.840.10045.4.3.2"]
        : [
          "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13", "1.2.840.113549.1.1.1",
          "1.2.840.113549.1.1.10",
        ])
  }

  // MARK: Bodies

  static func object(_ request: HTTPRequest) -> [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: Any] ?? [:]
  }

  private static func form(_ body: [UInt8]) -> [String: String] {
    let pairs = String(decoding: body, as: UTF8.self).split(separator: "&").compactMap { pair -> (String, String)? in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let value = parts[1].replacing("+", with: " ").removingPercentEncoding else { return nil }
      return (String(parts[0]), value)
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func response(_ status: Int, _ body: [String: Any]) throws -> HTTPResponse {
    HTTPResponse(
      status: status, contentType: "application/json",
      body: Array(try JSONSerialization.data(withJSONObject: body, options: [.sortedKeys, .withoutEscapingSlashes])))
  }
}
