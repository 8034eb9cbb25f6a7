import Foundation
import Synchronization

/// How far a run has come, for whoever waits: one line on a terminal, drawn anew; elsewhere a line a minute; or nothing.
///
///     let progress = ProgressReport(total: 300, form: .fitting(quiet: false))
///     progress.update(done: 120, rejected: 4)    // from any thread, as often as you like
///     progress.standAside()                      // before something else is written to the terminal
///     progress.finish()
///
/// What it says goes to standard error; time and output can be injected.
public final class ProgressReport: Sendable {
  public enum Form: Hashable, Sendable {
    /// One line of so many columns, drawn over itself ten times a second at most.
    case line(columns: Int, colour: Bool)
    /// A line of its own each minute.
    case log
    case silent

    /// What standard error and the environment ask for: `NO_COLOR` (any value but the empty one) takes the colour away, and
    /// a terminal that cannot move its cursor (`TERM=dumb`) is written to like a file.
    public static func fitting(
      quiet: Bool, isTerminal: Bool = isatty(STDERR_FILENO) == 1,
      environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> Form {
      if quiet { return .silent }
      guard isTerminal, environment["TERM"] != "dumb" else { return .log }
      let columns = environment["COLUMNS"].flatMap { Int($0) } ?? Form.terminalColumns ?? 80
      return .line(columns: max(columns, 20), colour: (environment["NO_COLOR"] ?? "").isEmpty)
    }

    private static var terminalColumns: Int? {
      var size = winsize()
      guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
      return Int(size.ws_col)
    }
  }

  private struct State {
    var done = 0
    var rejected = 0
    var lastShown: Double
    var isDrawn = false
    var pace: Pace
  }

  private let total: Int?
  private let form: Form
  private let now: @Sendable () -> Double
  private let sink: @Sendable (String) -> Void
  private let state: Mutex<State>

  /// - Parameters:
  ///   - total: how many rows there are; nil when the source cannot say.
  ///   - now: seconds of a clock that never goes back.
  ///   - sink: takes what is to be written, control sequences included.
  public init(
    total: Int?, form: Form, now: @escaping @Sendable () -> Double = { ProcessInfo.processInfo.systemUptime },
    sink: @escaping @Sendable (String) -> Void = { FileHandle.standardError.write(Data($0.utf8)) }
  ) {
    self.total = total
    self.form = form
    self.now = now
    self.sink = sink
    let start = now()
    // The first line on a terminal appears at once, the first of a log after a minute.
    state = Mutex(State(lastShown: form == .log ? start : -.infinity, pace: Pace(start: start)))
  }

  /// Says how many rows are done with, the rejected ones among them.
  public func update(done: Int, rejected: Int) {
    let time = now()
    state.withLock { state in
      state.done = done
      state.rejected = rejected
      state.pace.note(done, at: time)
      guard time - state.lastShown >= interval else { return }
      show(&state, at: time)
    }
  }

  /// Clears the line, so that a message can be written; the next update draws it again.
  public func standAside() {
    state.withLock { state in
      guard state.isDrawn else { return }
      sink("\r\u{1B}[K")
      state.isDrawn = false
      state.lastShown = -.infinity
    }
  }

  /// Shows the last state once more, unless nothing was ever shown, and leaves the line.
  public func finish() {
    let time = now()
    state.withLock { state in
      guard state.isDrawn else { return }
      show(&state, at: time)
      if case .line = form { sink("\n") }
      state.isDrawn = false
    }
  }

  private var interval: Double {
    switch form {
    case .line: 0.1
    case .log: 60
    case .silent: .infinity
    }
  }

  private func show(_ state: inout State, at time: Double) {
    let status = ProgressStatus(
      done: state.done, total: total, rejected: state.rejected, perSecond: state.pace.perSecond(at: time))
    switch form {
    case .silent: return
    case .log: sink("\(status.text)\n")
    case .line(let columns, let colour): sink("\r\(status.fitted(to: columns - 1, colour: colour))\u{1B}[K")
    }
    state.lastShown = time
    state.isDrawn = true
  }
}
