import Foundation

/// A moment in whole seconds since 1970-01-01T00:00:00Z, the precision of `sigT` (ETSI TS 119 182-1 §5.2.1).
public struct Timestamp: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let seconds: Int64

  public init(seconds: Int64) { self.seconds = seconds }

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

  /// The calendar date in UTC.
  public var date: CivilDate {
    let days = Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    // Outside the years 1 to 9999 no calendar date exists; the nearest end stands in, so that printing never traps.
    return CivilDate(daysSinceEpoch: min(max(days, -719_162), 2_932_896)) ?? Timestamp.epochDate
  }

  private static let epochDate = CivilDate(year: 1970, month: 1, day: 1)!

  /// `2026-06-30T09:05:00Z`: XML Schema's `dateTime` with its zone, without a fraction.
  public var description: String {
    let ofDay = Int(((seconds % 86_400) + 86_400) % 86_400)
    return
      "\(date)T\(padded(ofDay / 3600, to: 2)):\(padded(ofDay / 60 % 60, to: 2)):\(padded(ofDay % 60, to: 2))Z"
  }
}

/// Where the time comes from. Injected, so that a test decides what "now" is.
public protocol Clock: Sendable {
  func now() -> Timestamp
}

/// The machine's own clock.
public struct SystemClock: Clock {
  public init() {}

  public func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(seconds: Int64(time.tv_sec))
  }
}

/// A clock that stands still, for tests and for reproducible runs.
public struct FixedClock: Clock {
  private let time: Timestamp

  public init(_ time: Timestamp) { self.time = time }

  public func now() -> Timestamp { time }
}
