import Records

/// The way to one time-stamp: which service is asked next, what each has brought so far, and when there is no way left.
///
/// It decides and does nothing, so that every way can be gone through without a service.
struct StampCall {
  enum Step {
    case ask(Int)
    /// Until then, because services rest, or because their limits are reached.
    case wait(Timestamp, isRest: Bool)
    case giveUp
  }

  private struct Attempt {
    var count = 0
    /// It is not asked again for this time-stamp.
    var isGivenUp = false
    /// What it brought, or why it rests.
    var rest: ServiceTurns.Rest?
  }

  private var attempts: [Attempt]
  /// To be reported when another service gives the time-stamp.
  private(set) var warnings: [Problem] = []

  /// - Parameter count: of the services.
  init(_ count: Int) { attempts = Array(repeating: Attempt(), count: count) }

  /// The first service that can be asked now; otherwise the wait for the one that can be asked first.
  mutating func next(among turns: [ServiceTurns], at now: Timestamp, _ patience: StampPatience) -> Step {
    var soonest: (moment: Timestamp, isRest: Bool)?
    for (index, turns) in turns.enumerated() where !attempts[index].isGivenUp {
      let moment: Timestamp
      var isRest = false
      switch turns.turn(at: now) {
      case .now: return .ask(index)
      case .later(let next): moment = next
      case .resting(let rest):
        // Nor does anybody wait for a service that answers wrongly: only time can tell whether it was mended.
        guard rest.fault.isTemporary, rest.until.seconds - now.seconds <= patience.longestWait else {
          attempts[index].isGivenUp = true
          attempts[index].rest = rest
          continue
        }
        moment = rest.until
        isRest = true
      }
      if soonest.map({ moment < $0.moment }) ?? true { soonest = (moment, isRest) }
    }
    return soonest.map { .wait($0.moment, isRest: $0.isRest) } ?? .giveUp
  }

  /// Takes note of what a service brought in place of a time-stamp.
  mutating func note(
    _ rest: ServiceTurns.Rest, at index: Int, of service: TimeStampService, _ patience: StampPatience
  ) {
    attempts[index].count += 1
    attempts[index].rest = rest
    attempts[index].isGivenUp = !rest.fault.isTemporary || attempts[index].count >= patience.tries
    if !rest.fault.isTemporary { warnings.append(rest.fault.problem(at: service, severity: .warning)) }
  }

  /// Why there is no time-stamp. Where one of the services may give one later, trying again is worth it.
  func failure(of services: [TimeStampService]) -> RunFailure {
    var problems: [Problem] = []
    var isTemporary = false
    for (service, attempt) in zip(services, attempts) {
      guard let rest = attempt.rest else { continue }
      guard rest.fault.isTemporary else {
        problems.append(rest.fault.problem(at: service))
        continue
      }
      isTemporary = true
      let tries = attempt.count > 1 ? " (\(attempt.count) tries)" : ""
      problems.append(
        Problem(
          .stampsExhausted, at: .setting(service.name), "gives no time-stamps now: it \(rest.fault.reason)\(tries)",
          remedy: "run the same command again, after \(rest.until) at the earliest"))
    }
    return RunFailure(isTemporary ? .temporary : .timestampOrRevocation, problems)
  }
}
