import Records

/// How many time-stamp requests a run makes, and how long their services' limits make them take.
public struct TimeStampPlan: Sendable, Equatable, CustomStringConvertible {
  public let requests: Int
  /// Seconds before the last request may go out; nothing where the limits are not reached. What the services themselves
  /// take comes on top.
  public let seconds: Int
  private let limits: [RequestLimit]

  /// What one service takes, second by second.
  struct Room: Sendable {
    let limit: RequestLimit
    /// How many can go out at once.
    let free: Int
    /// In how many seconds each of those that went out before leaves the window.
    let leaving: [Int]

    /// How many requests can have gone out after so many seconds.
    func capacity(after seconds: Int) -> Int {
      // As many as are sent at once leave the window at once, a window later.
      let turns = { (first: Int) in seconds < first ? 0 : 1 + (seconds - first) / limit.seconds }
      return leaving.reduce(free * turns(0)) { $0 + turns($1) }
    }
  }

  /// - Parameter rooms: of every service; nil for one that takes as many as come.
  init(requests: Int, rooms: [Room?]) {
    self.requests = requests
    limits = rooms.compactMap { $0?.limit }
    let limited = rooms.compactMap { $0 }
    guard limited.count == rooms.count, !limited.isEmpty else {
      seconds = 0
      return
    }
    func isEnough(_ seconds: Int) -> Bool { limited.reduce(0) { $0 + $1.capacity(after: seconds) } >= requests }
    var low = 0
    var high = 1
    while !isEnough(high) { high *= 2 }
    while low < high {
      let middle = (low + high) / 2
      if isEnough(middle) { high = middle } else { low = middle + 1 }
    }
    seconds = low
  }

  /// `576 time-stamp requests; at 20 per 20min they take about 9 hours 20 minutes`
  public var description: String {
    let count = "\(requests) time-stamp request\(requests == 1 ? "" : "s")"
    guard seconds > 0 else { return count }
    let pace = limits.map(\.description).joined(separator: " and ")
    return "\(count); at \(pace) \(requests == 1 ? "it takes" : "they take") about \(TimeStampPlan.span(seconds))"
  }

  /// In the two largest units: minutes stand only beside hours, seconds beside minutes.
  static func span(_ seconds: Int) -> String {
    let units = [("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1)]
    var left = seconds
    var words: [String] = []
    for (unit, length) in units where words.count < 2 {
      let count = left / length
      left %= length
      if count > 0 {
        words.append("\(count) \(unit)\(count == 1 ? "" : "s")")
      } else if !words.isEmpty {
        break
      }
    }
    return words.joined(separator: " ")
  }
}

extension TimeStamping {
  /// What so many requests from now on mean, with those of the windows before them.
  public func plan(requests: Int) -> TimeStampPlan {
    let now = clock.now()
    return TimeStampPlan(
      requests: requests,
      rooms: turns.map { turns in
        guard let limit = turns.service.limit, let room = turns.room(at: now) else { return nil }
        return TimeStampPlan.Room(limit: limit, free: room.free, leaving: room.leaving)
      })
  }
}
