import Glibc

/// What a second is.
enum Pace: String {
  /// A second of the clock.
  case clock
  /// A second of every worker's processor time: on a machine that others use too, their share falls out.
  case processor = "processor time"

  /// How much is done in a second.
  ///
  /// - Parameters:
  ///   - workers: threads that are busy all the while.
  ///   - work: returns how much it did.
  func rate(of workers: Int, _ work: () throws -> Int) rethrows -> Double {
    let start = ContinuousClock.now
    let processor = Pace.processorTime
    let count = Double(try work())
    switch self {
    case .clock: return count / ((ContinuousClock.now - start) / .seconds(1))
    case .processor: return count / ((Pace.processorTime - processor) / Double(workers))
    }
  }

  /// Of this process, in seconds.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
