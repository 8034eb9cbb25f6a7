import Foundation
import Records
import Synchronization

/// Brings each request to the service that it is for, and its faults upon the answer.
final class ServiceDesk: Sendable {
  private struct State {
    var requests: [Service: Int] = [:]
    var faults: [Service: [(fault: Fault?, times: Int)]] = [:]
  }

  private let sandbox: Sandbox
  private let clock: any Records.Clock
  private let timestamps: TimestampResponder
  private let status: StatusResponder
  private let signing: SigningService
  private let state = Mutex(State())

  init(_ sandbox: Sandbox, signing settings: SigningSettings, clock: any Records.Clock) throws {
    self.sandbox = sandbox
    self.clock = clock
    timestamps = try TimestampResponder(sandbox, clock: clock)
    status = try StatusResponder(sandbox, clock: clock)
    signing = SigningService(sandbox, settings, clock: clock)
  }

  func requests(to service: Service) -> Int { state.withLock { $0.requests[service] ?? 0 } }

  func inject(_ fault: Fault, into service: Service, after count: Int, times: Int) {
    state.withLock {
      for (fault, times) in [(nil, count), (fault, times)] where times > 0 {
        $0.faults[service, default: []].append((fault, times))
      }
    }
  }

  func heal(_ service: Service) { state.withLock { $0.faults[service] = nil } }

  func answer(_ request: HTTPRequest) -> HTTPAnswer {
    guard let (service, respond) = route(request) else { return HTTPAnswer(response: .failure(404)) }
    let fault = nextFault(of: service)
    do {
      let response = try respond(fault)
      return fault?.spoiling(response) ?? HTTPAnswer(response: response)
    } catch {
      return HTTPAnswer(response: .text("\(error)", status: 500))
    }
  }

  /// Counts the request, and uses up one time of the fault that is next.
  private func nextFault(of service: Service) -> Fault? {
    state.withLock { state in
      state.requests[service, default: 0] += 1
      guard var first = state.faults[service]?.first else { return nil }
      if first.times != .max { first.times -= 1 }
      if first.times == 0 { state.faults[service]?.removeFirst() } else { state.faults[service]?[0] = first }
      return first.fault
    }
  }

  // MARK: Routes

  private typealias Respond = (Fault?) throws -> HTTPResponse

  private func route(_ request: HTTPRequest) -> (Service, Respond)? {
    let isRead = request.method == "GET" || request.method == "HEAD"
    switch request.path {
    case Sandbox.timestampPath: return (.timestamps, { try self.stamp(request, $0) })
    case Sandbox.statusPath: return (.status, { try self.tell(request, $0) })
    case "/": return isRead ? (.certificates, { _ in self.page }) : nil
    default: break
    }
    if let (service, respond) = signing.route(request) { return (service, respond) }
    guard isRead else { return nil }
    if request.path.hasPrefix("\(Sandbox.statusPath)/") {
      // The request in base64, percent-encoded (RFC 6960 appendix A.1).
      let text = request.path.dropFirst(Sandbox.statusPath.count + 1).removingPercentEncoding ?? ""
      return (.status, { try self.tell(Data(base64Encoded: text).map(Array.init) ?? [], $0) })
    }
    for authority in [Sandbox.Member.root, .issuing] {
      if request.path == authority.listPath { return (.lists, { try self.list(of: authority, $0) }) }
      if request.path == authority.certificatePath {
        let certificate = sandbox.identities[authority]?.certificate
        return (.certificates, { _ in try .init(contentType: "application/pkix-cert", body: certificate?.der() ?? []) })
      }
    }
    return nil
  }

  private func stamp(_ request: HTTPRequest, _ fault: Fault?) throws -> HTTPResponse {
    if let refusal = refusal(of: request, type: "application/timestamp-query") { return refusal }
    return HTTPResponse(
      contentType: "application/timestamp-reply", body: try timestamps.answer(request.body, fault: fault))
  }

  private func tell(_ request: HTTPRequest, _ fault: Fault?) throws -> HTTPResponse {
    if let refusal = refusal(of: request, type: "application/ocsp-request") { return refusal }
    return try tell(request.body, fault)
  }

  private func tell(_ query: [UInt8], _ fault: Fault?) throws -> HTTPResponse {
    let body = try status.answer(query, index: sandbox.index(of: .issuing), fault: fault)
    return HTTPResponse(contentType: "application/ocsp-response", body: body)
  }

  private func list(of authority: Sandbox.Member, _ fault: Fault?) throws -> HTTPResponse {
    let list = RevocationList(
      issuer: try sandbox.identity(authority), index: try sandbox.index(of: authority), now: clock.now())
    return HTTPResponse(
      contentType: "application/pkix-crl", body: try list.der(fault: fault, otherKey: sandbox.identity(.sealP256).key))
  }

  private func refusal(of request: HTTPRequest, type: String) -> HTTPResponse? {
    guard request.method == "POST" else {
      return .text("Send a request with POST, as \(type).", status: 405, fields: [("Allow", "POST")])
    }
    guard request.contentType == type else { return .text("Send a request as \(type).", status: 415) }
    return nil
  }

  private var page: HTTPResponse {
    .text(
      """
      SANDBOX: nothing here is for real use.

      POST \(sandbox.address)\(Sandbox.timestampPath)            time-stamps (RFC 3161)
      POST, GET \(sandbox.address)\(Sandbox.statusPath)      status of certificates (RFC 6960)
      POST \(sandbox.address)\(Sandbox.signingPath)/…       remote signatures (CSC API v2)
      GET \(sandbox.address)\(Sandbox.Member.issuing.listPath)     revocation list of the issuing authority
      GET \(sandbox.address)\(Sandbox.Member.root.listPath)        revocation list of the root
      GET \(sandbox.address)\(Sandbox.Member.issuing.certificatePath)     certificate of the issuing authority
      GET \(sandbox.address)\(Sandbox.Member.root.certificatePath)        certificate of the root
      """)
  }
}
