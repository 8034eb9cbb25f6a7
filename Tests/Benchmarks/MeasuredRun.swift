import Foundation

/// What running a program took, as the kernel accounts for it.
///
///     let run = try MeasuredRun("/usr/bin/python3", ["-c", "…"])
///     run.processor, run.peak
struct MeasuredRun {
  struct Failure: Error {
    let program: String
    let status: Int32
  }

  /// Seconds by the clock, and of the processor in the program itself and in the kernel for it.
  let clock: Double
  let processor: Double
  /// Bytes of memory at the most.
  let peak: Int

  /// Runs a program to its end; its output is left out.
  ///
  /// - Throws: `Failure` when it cannot be started, or does not end with 0.
  init(_ program: String, _ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let texts = ([program] + arguments).map { strdup($0) }
    defer { for text in texts { free(text) } }
    var child: pid_t = 0
    let start = ContinuousClock.now
    let refusal = posix_spawn(&child, program, &actions, nil, texts + [nil], environ)
    guard refusal == 0 else { throw Failure(program: program, status: refusal) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Failure(program: program, status: errno) }
    }
    guard status == 0 else { throw Failure(program: program, status: status) }
    clock = (ContinuousClock.now - start) / .seconds(1)
    processor = MeasuredRun.seconds(usage.ru_utime) + MeasuredRun.seconds(usage.ru_stime)
    // Linux counts kilobytes.
    peak = usage.ru_maxrss << 10
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
