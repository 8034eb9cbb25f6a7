import Records

/// The requests that a limit still looks at, and when the next one may go out.
///
/// A moment here is a whole second that was cut off, and a service counts a request when it arrives, which is after it was
/// sent and before it was answered. So a request counts for its whole way, and from its answer on for one second more
/// than the window is long: the service never sees more than the limit.
struct RequestWindow: Sendable {
  private let limit: RequestLimit?
  /// When the requests of the window were answered, oldest first.
  private var answered: [Timestamp]
  private var underWay = 0
  private var latest: Timestamp?
  /// Seconds. A moment that lies further behind the latest is of a clock that was set back.
  private static let overtaking: Int64 = 300

  /// - Parameter history: when requests of before this run were answered, at the latest.
  init(_ limit: RequestLimit?, history: [Timestamp] = []) {
    self.limit = limit
    answered = limit == nil ? [] : history.sorted()
  }

  /// When a request may go out: `now`, or the moment at which enough of the others have left the window. Those under way
  /// are taken for ones that end now, so ask again then.
  mutating func next(at now: Timestamp) -> Timestamp {
    guard let limit else { return now }
    let present = present(now)
    leave(at: present)
    let inside = answered + Array(repeating: present, count: underWay)
    guard inside.count >= limit.count else { return now }
    return Timestamp(seconds: inside[inside.count - limit.count].seconds + Int64(limit.seconds) + 1)
  }

  /// How many could go out at once, and in how many seconds each of the others that are in the window leaves it.
  mutating func room(at now: Timestamp) -> (free: Int, leaving: [Int])? {
    guard let limit else { return nil }
    let now = present(now)
    leave(at: now)
    let inside = (answered + Array(repeating: now, count: underWay)).suffix(limit.count)
    return (limit.count - inside.count, inside.map { Int($0.seconds - now.seconds) + limit.seconds + 1 })
  }

  mutating func begin() { underWay += 1 }

  mutating func end(at now: Timestamp) {
    underWay -= 1
    guard limit != nil else { return }
    let now = present(now)
    leave(at: now)
    answered.append(now)
  }

  /// A thread looks at the clock and then waits for its turn here; by then others may have come with a later moment, and none
  /// of what they did lies ahead.
  private mutating func present(_ now: Timestamp) -> Timestamp {
    if let latest, latest > now, latest.seconds - now.seconds <= RequestWindow.overtaking { return latest }
    latest = now
    return now
  }

  private mutating func leave(at now: Timestamp) {
    guard let limit else { return }
    // The clock may have been set back: what seems to lie ahead was not later than now.
    for index in answered.indices where answered[index] > now { answered[index] = now }
    answered.removeAll { $0.seconds + Int64(limit.seconds) + 1 <= now.seconds }
  }
}
