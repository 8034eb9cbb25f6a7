import Dispatch
import Records
import Synchronization

/// Who may ask one service, and when: its places, its limit, and how it has behaved. Many threads share it.
final class ServiceTurns: Sendable {
  private struct State {
    var window: RequestWindow
    var requests = 0
    /// Answers in a row that were of no use.
    var failures = 0
    /// Nobody asks it before.
    var rest: Rest?
  }

  /// Why and until when a service is left alone.
  struct Rest: Sendable {
    let until: Timestamp
    let fault: StampFault
  }

  /// Whether a service can be asked.
  enum Turn: Sendable {
    case now
    /// Its limit is reached until then.
    case later(Timestamp)
    case resting(Rest)
  }

  let service: TimeStampService
  private let places: DispatchSemaphore
  private let state: Mutex<State>

  /// - Parameter history: when requests of before this run were answered, at the latest.
  init(_ service: TimeStampService, history: [Timestamp]) {
    self.service = service
    places = DispatchSemaphore(value: service.inFlight)
    state = Mutex(State(window: RequestWindow(service.limit, history: history)))
  }

  /// How many requests were sent to it.
  var requests: Int { state.withLock { $0.requests } }

  /// Takes one of the places, in which at most so many requests are under way; false when none was free for a moment.
  func takePlace() -> Bool { places.wait(timeout: .now() + .milliseconds(100)) == .success }

  func leavePlace() { places.signal() }

  func turn(at now: Timestamp) -> Turn {
    state.withLock { ServiceTurns.turn($0.rest, &$0.window, now) }
  }

  /// Begins a request and counts it, and returns nil; or says before when none may go out.
  func begin(at now: Timestamp) -> Timestamp? {
    state.withLock { state in
      switch ServiceTurns.turn(state.rest, &state.window, now) {
      case .now: break
      case .later(let moment): return moment
      case .resting(let rest): return rest.until
      }
      state.window.begin()
      state.requests += 1
      return nil
    }
  }

  private static func turn(_ rest: Rest?, _ window: inout RequestWindow, _ now: Timestamp) -> Turn {
    if let rest, rest.until > now { return .resting(rest) }
    let next = window.next(at: now)
    return next > now ? .later(next) : .now
  }

  /// Ends a request that was answered as it should be.
  func succeed(at now: Timestamp) {
    state.withLock { state in
      state.window.end(at: now)
      // What another request was told meanwhile still holds.
      state.failures = 0
    }
  }

  /// Ends a request that brought nothing, and leaves the service alone for a while: each time longer, or as it said.
  func fail(_ fault: StampFault, at now: Timestamp, patience: StampPatience) -> Rest {
    state.withLock { state in
      state.window.end(at: now)
      let known = state.rest.flatMap { $0.until > now ? $0 : nil }
      // Requests that went out together and failed together are one failure.
      if known == nil { state.failures += 1 }
      let rest = Rest(
        until: Timestamp(seconds: now.seconds + Int64(patience.rest(after: state.failures, in: fault))), fault: fault)
      if let known, known.until > rest.until { return Rest(until: known.until, fault: fault) }
      state.rest = rest
      return rest
    }
  }

  /// What is left of the limit, for a plan; nil without one.
  func room(at now: Timestamp) -> (free: Int, leaving: [Int])? { state.withLock { $0.window.room(at: now) } }
}
