import Records
import Web

/// Why a remote service did not do what it was asked to.
enum RemoteFault: Error {
  /// Nobody answered, or the service has no time now.
  ///
  /// - `after`: seconds that it wants to be left alone.
  /// - `isUntouched`: the service says itself that it did not look at the request.
  case unreachable(reason: String, after: Int?, isUntouched: Bool)
  /// The same, for a request that must not be made twice.
  case lost(reason: String)
  /// It does not prove that it is the server it says.
  case untrusted(reason: String)
  /// 401: the access token does not hold, or no longer.
  case unauthorised(RemoteRefusal)
  /// The client itself is refused, where tokens are had.
  case clientRefused(RemoteRefusal)
  case refused(RemoteRefusal)
  /// An answer that is none.
  case wrong(reason: String)
  /// This machine's own.
  case machine(reason: String)

  init(_ fault: WebFault) {
    self =
      switch fault.kind {
      case .timeout, .connection: .unreachable(reason: fault.reason, after: nil, isUntouched: false)
      case .trust: .untrusted(reason: fault.reason)
      case .size, .address: .wrong(reason: fault.reason)
      case .machine: .machine(reason: fault.reason)
      }
  }

  /// What ends the run.
  ///
  /// - Parameter refusal: what it means when the service says no to this request.
  func failure(at place: Problem.Place, refusal: (RemoteRefusal) -> Problem) -> RunFailure {
    switch self {
    case .unreachable(let reason, let seconds?, _):
      RunFailure(
        .temporary,
        Problem(
          .remoteUnreachable, at: place, reason, remedy: "run the same command again after \(seconds) seconds"))
    case .unreachable(let reason, nil, _), .lost(let reason):
      RunFailure(.temporary, Problem(.remoteUnreachable, at: place, reason))
    case .untrusted(let reason): RunFailure(.keyOrSeal, Problem(.remoteUntrusted, at: place, reason))
    case .unauthorised(let words):
      RunFailure(.keyOrSeal, Problem(.remoteAccessRefused, at: place, "refuses the access token that it gave\(words)"))
    case .clientRefused(let words):
      RunFailure(.keyOrSeal, Problem(.remoteClientRefused, at: place, "refuses the client or its secret\(words)"))
    case .refused(let words): RunFailure(.keyOrSeal, refusal(words))
    case .wrong(let reason): RunFailure(.keyOrSeal, Problem(.remoteAnswer, at: place, reason))
    case .machine(let reason): RunFailure(.failed, Problem(.remoteUnreachable, at: place, reason))
    }
  }
}
