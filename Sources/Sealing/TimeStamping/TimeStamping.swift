import Records
import Synchronization
import Web

/// Gets time-stamps from the services of a pipeline: the first that can give one now is asked, and each answer is looked
/// at in every respect.
///
///     let stamping = TimeStamping([service], trust: trust, clock: SystemClock())
///     print(stamping.plan(requests: 576))          // 576 time-stamp requests; at 20 per 20min they take about …
///     let token = try stamping.stamp(digest)
///     stamping.requests                            // 1
///
/// Calls block, and may come from many threads. A service's limit is never exceeded: a call waits for its turn, unless
/// another service can be asked. A service that fails rests, each time longer, while the others are asked.
public final class TimeStamping: StampSource, Sendable {
  /// Seconds that the time in a time-stamp may lie before its request or after its answer.
  public static let clockTolerance = 60

  let turns: [ServiceTurns]
  let trust: TrustAnchors
  let clock: any Clock
  let patience: StampPatience
  private let clients: [WebClients]
  private let isStopped: @Sendable () -> Bool
  private let onRequest: @Sendable (TimeStampService, Timestamp) throws -> Void
  private let noted = Mutex<[Problem]>([])

  /// - Parameters:
  ///   - services: in the order in which they are preferred.
  ///   - trust: whom the units' certificates must lead to; nobody leaves it open.
  ///   - history: when each service, by its address, was asked before this run: its limit looks at those as well.
  ///   - isStopped: whether the run is to end; asked while a call waits for its turn.
  ///   - onRequest: told of every request just before it goes out, to be kept for the next run's `history`.
  public convenience init(
    _ services: [TimeStampService], trust: TrustAnchors, clock: any Clock, history: [String: [Timestamp]] = [:],
    isStopped: @escaping @Sendable () -> Bool = { false },
    onRequest: @escaping @Sendable (TimeStampService, Timestamp) throws -> Void = { _, _ in }
  ) {
    self.init(
      services, trust: trust, clock: clock, patience: StampPatience(), history: history, isStopped: isStopped,
      onRequest: onRequest)
  }

  package init(
    _ services: [TimeStampService], trust: TrustAnchors, clock: any Clock, patience: StampPatience,
    history: [String: [Timestamp]] = [:], isStopped: @escaping @Sendable () -> Bool = { false },
    onRequest: @escaping @Sendable (TimeStampService, Timestamp) throws -> Void = { _, _ in }
  ) {
    // A request may have been on its way for so long before the service counted it.
    let way = Int64(patience.limits.totalSeconds)
    turns = services.map { service in
      ServiceTurns(service, history: (history[service.address] ?? []).map { Timestamp(seconds: $0.seconds + way) })
    }
    clients = services.map { WebClients(atMost: $0.inFlight, patience.limits) }
    self.trust = trust
    self.clock = clock
    self.patience = patience
    self.isStopped = isStopped
    self.onRequest = onRequest
  }

  public var services: [TimeStampService] { turns.map(\.service) }

  /// Requests that can be under way at once.
  public var inFlight: Int { turns.reduce(0) { $0 + $1.service.inFlight } }

  /// How many requests were sent so far, answered well or not.
  public var requests: Int { turns.reduce(0) { $0 + $1.requests } }

  /// The same by the services' addresses.
  public var requestsByService: [String: Int] {
    Dictionary(turns.map { ($0.service.address, $0.requests) }, uniquingKeysWith: +)
  }

  /// What was wrong with services while others gave the time-stamps, each kind of fault of a service once.
  public var warnings: [Problem] { noted.withLock { $0 } }

  // MARK: One time-stamp

  func stamp(_ imprint: () throws -> Digest) throws -> StampedToken {
    guard !turns.isEmpty else {
      throw RunFailure(
        .configuration, Problem(.stampServiceMissing, at: .setting("seal.timestamps"), "names no time-stamping service")
      )
    }
    var call = StampCall(turns.count)
    while true {
      let now = clock.now()
      switch call.next(among: turns, at: now, patience) {
      case .ask(let index):
        if let stamped = try ask(index, imprint, &call) { return stamped }
      case .wait(let moment, let isRest):
        guard patience.wait(until: moment, by: clock, unless: isStopped) else { throw stopped() }
        if isRest { patience.pause(patience.jitter()) }
      case .giveUp:
        throw call.failure(of: services)
      }
    }
  }

  /// Nil when the service gave none, or cannot be asked at this moment after all.
  private func ask(_ index: Int, _ imprint: () throws -> Digest, _ call: inout StampCall) throws -> StampedToken? {
    switch try attempt(imprint, with: index) {
    case .stamped(let token):
      call.warnings.forEach(warn)
      return token
    case .failed(let rest):
      call.note(rest, at: index, of: turns[index].service, patience)
      return nil
    case .notNow: return nil
    }
  }

  enum Attempt {
    case stamped(StampedToken)
    /// What it brought in place of a time-stamp, and until when the service rests.
    case failed(ServiceTurns.Rest)
    /// It was not asked, because it cannot be before then.
    case notNow(Timestamp)
  }

  /// Asks a service once, if it can be asked now, and remembers how it behaved.
  ///
  /// - Throws: `RunFailure` when the run is to stop, or OpenSSL cannot make a request; what `imprint` throws.
  func attempt(_ imprint: () throws -> Digest, with index: Int) throws -> Attempt {
    let turns = turns[index]
    while !turns.takePlace() { if isStopped() { throw stopped() } }
    defer { turns.leavePlace() }
    let digest = try imprint()
    let sent = clock.now()
    if let moment = turns.begin(at: sent) { return .notNow(moment) }
    do {
      // What cannot be remembered is not asked for: the next run would ask too often.
      try onRequest(turns.service, sent)
      let token = try exchange(digest, with: index, sent: sent)
      turns.succeed(at: clock.now())
      return .stamped(token)
    } catch let fault as StampFault {
      return .failed(turns.fail(fault, at: clock.now(), patience: patience))
    } catch {
      // Neither the service's fault nor its merit.
      turns.succeed(at: clock.now())
      throw error
    }
  }

  /// One request and its answer.
  ///
  /// - Throws: `StampFault` for an answer that cannot be used, or none.
  private func exchange(_ imprint: Digest, with index: Int, sent: Timestamp) throws -> StampedToken {
    let service = turns[index].service
    let query = try TimeStampQuery(imprint, policy: service.policy)
    let request = WebRequest.post(
      try query.der(), as: TimeStampExchange.queryType, to: service.address, accept: TimeStampExchange.replyType,
      authentication: service.account.map { .basic(user: $0.user, password: $0.password) })
    let response: WebResponse
    do { response = try clients[index].send(request) } catch { throw TimeStampExchange.fault(error) }
    let reply = try TimeStampReply(try TimeStampExchange.body(of: response))
    let now = clock.now()
    let stamped = try reply.token(for: query, trust: trust, at: now)
    let tolerance = Int64(TimeStamping.clockTolerance)
    guard stamped.time.seconds >= sent.seconds - tolerance, stamped.time.seconds <= now.seconds + tolerance else {
      throw StampFault(.stampClock, "says that it is \(stamped.time), when this machine's clock says \(now)")
    }
    return stamped
  }

  private func warn(_ problem: Problem) {
    noted.withLock { if !$0.contains(problem) { $0.append(problem) } }
  }

  private func stopped() -> RunFailure {
    RunFailure(
      .temporary,
      Problem(.stampWaitStopped, at: .setting("seal.timestamps"), "were waited for when the run was asked to stop"))
  }
}
