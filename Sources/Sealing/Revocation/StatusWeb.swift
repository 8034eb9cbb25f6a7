import Records
import Synchronization
import Web

/// How long services are asked that tell whether certificates were revoked.
public struct RevocationSettings: Sendable {
  /// Of one request for an OCSP response.
  public var response = WebLimits()
  /// Of one request for a revocation list. It goes into every seal, so that a larger one is of no use.
  public var list: WebLimits = {
    var limits = WebLimits()
    limits.mostBytes = 4 << 20
    return limits
  }()
  /// At one address, before it counts as one that cannot be reached.
  public var attempts = 3
  /// Seconds before the second attempt; each later one waits twice as long as the one before it.
  public var firstPause = 1.0
  /// Seconds. A service that wants to be left alone for longer cannot be reached now.
  public var longestPause = 30.0
  /// Requests under way at once, in each of the two forms.
  public var inFlight = 4

  public init() {}
}

/// Sends requests for statements, counts them, and sends them again where that may help.
final class StatusWeb: Sendable {
  private let settings: RevocationSettings
  private let responses: WebClients
  private let lists: WebClients
  private let pause: @Sendable (Double) -> Void
  private let count = Mutex(0)

  init(_ settings: RevocationSettings, pause: @escaping @Sendable (Double) -> Void) {
    self.settings = settings
    self.pause = pause
    responses = WebClients(atMost: settings.inFlight, settings.response)
    lists = WebClients(atMost: settings.inFlight, settings.list)
  }

  var requests: Int { count.withLock { $0 } }

  /// Runs `attempt` until it goes well, or cannot go better.
  ///
  /// - Throws: what the last attempt does.
  func trying<Answer>(_ attempt: () throws -> Answer) throws -> Answer {
    var wait = settings.firstPause
    for _ in 1..<max(1, settings.attempts) {
      do { return try attempt() } catch let fault as StatusFault where fault.mayGoBetter {
        let asked = fault.pause.map(Double.init) ?? 0
        guard asked <= settings.longestPause else { throw fault }
        // Nobody comes back at the same moment as all others whom the service turned away.
        pause(max(asked, min(wait, settings.longestPause) * Double.random(in: 0.5...1)))
        wait *= 2
      }
    }
    return try attempt()
  }

  /// - Parameter name: of the certificate that it is about, for people.
  /// - Returns: the body of an answer that says yes.
  /// - Throws: `StatusFault` for every other.
  func send(_ request: WebRequest, for form: StatusStatement.Form, about name: String) throws(StatusFault) -> [UInt8] {
    count.withLock { $0 += 1 }
    let answer: WebResponse
    do {
      switch form {
      case .response: answer = try responses.send(request)
      case .list: answer = try lists.send(request)
      }
    } catch {
      throw fault(error, at: request.address, about: name)
    }
    switch answer.status {
    case 200: return answer.body
    case 408, 429, 500...:
      throw StatusFault(
        code: .revocationUnreachable, place: request.address,
        reason: "cannot tell about \(name) now (HTTP \(answer.status))",
        mayGoBetter: true, pause: answer.retryAfter, mayAskElsewhere: true)
    default:
      throw StatusFault(
        code: .revocationRefused, place: request.address,
        reason: "refuses to tell about \(name) (HTTP \(answer.status))",
        mayAskElsewhere: true)
    }
  }

  private func fault(_ fault: WebFault, at address: String, about name: String) -> StatusFault {
    let reason = "\(fault.reason), and is to tell about \(name)"
    return switch fault.kind {
    case .timeout, .connection:
      StatusFault(
        code: .revocationUnreachable, place: address, reason: reason, mayGoBetter: true, mayAskElsewhere: true)
    case .machine: StatusFault(code: .revocationUnreachable, place: address, reason: reason)
    case .trust, .address:
      StatusFault(code: .revocationRefused, place: address, reason: reason, mayAskElsewhere: true)
    case .size: StatusFault(code: .revocationUnreadable, place: address, reason: reason)
    }
  }
}
