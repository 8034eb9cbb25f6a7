import Foundation

/// How long a service that has no time is waited for.
struct RemotePatience: Sendable {
  /// Seconds for one answer: a hundred signatures take a slow module a while.
  var answer = 60
  /// Of one request, the first one included.
  var tries = 4
  /// Seconds before the second try; each further pause is twice as long.
  var firstPause = 0.5
  /// Seconds. A service that wants to be left alone for longer is.
  var longestPause = 30
  var pause: @Sendable (Double) -> Void = { Thread.sleep(forTimeInterval: $0) }
  /// Seconds that only ever go on.
  var now: @Sendable () -> Int = {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }

  /// Repeats what met `RemoteFault.unreachable`, a few times.
  func attempt<Result>(_ body: () throws -> Result) throws -> Result {
    var pauseLength = firstPause
    var left = tries - 1
    while true {
      do { return try body() } catch RemoteFault.unreachable(let reason, let after, let isUntouched) {
        guard left > 0, (after ?? 0) <= longestPause else {
          throw RemoteFault.unreachable(reason: reason, after: after, isUntouched: isUntouched)
        }
        left -= 1
        // Workers that were turned away together do not come back together.
        pause(max(Double(after ?? 0), pauseLength) * Double.random(in: 1...1.25))
        pauseLength *= 2
      }
    }
  }
}
