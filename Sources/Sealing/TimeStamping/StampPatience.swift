import Foundation
import Records
import Web

/// How long one waits for time-stamping services that do not answer as they should, and with what.
///
/// Everything that takes time is in here, so that a test has no need to wait.
package struct StampPatience: Sendable {
  /// Requests to one service for one time-stamp, at most.
  package var tries = 3
  /// Seconds that a service rests after a failure; each one in a row doubles them.
  package var firstRest = 1
  /// The same after an answer that is wrong.
  package var firstRestOfWrong = 60
  /// Seconds that a service rests at most, unless it asks for more.
  package var longestRest = 600
  /// Seconds of rest that are granted to a service that asks for them, at most.
  package var longestAskedRest = 86_400
  /// Seconds of rest that one time-stamp waits out. A service that rests longer is given up for it.
  package var longestWait = 30
  /// Of one exchange.
  package var limits = WebLimits()
  /// Lets so many seconds pass.
  package var pause: @Sendable (Double) -> Void = { Thread.sleep(forTimeInterval: $0) }
  /// From 0 to 1, so that clients that failed together do not come back together.
  package var jitter: @Sendable () -> Double = { Double.random(in: 0..<1) }
  /// How long one goes on waiting before looking whether the run is to stop, in seconds.
  package var look = 0.2

  package init() {}

  /// Seconds that a service rests after so many failures in a row, of which this is the last.
  func rest(after failures: Int, in fault: StampFault) -> Int {
    if case .temporary(let asked?) = fault.duration { return min(asked, longestAskedRest) }
    let first = fault.isTemporary ? firstRest : firstRestOfWrong
    return min(first << min(max(failures - 1, 0), 20), longestRest)
  }

  /// Waits until the clock shows a moment, or somebody asks to stop.
  ///
  /// - Returns: false when somebody did.
  func wait(until moment: Timestamp, by clock: any Clock, unless isStopped: () -> Bool) -> Bool {
    while clock.now() < moment {
      if isStopped() { return false }
      pause(look)
    }
    return !isStopped()
  }
}
