import Records
import Reporting
import Synchronization

/// What became of the rows so far: counted by the stages, shown as progress, written down at the end.
public final class Tally: Sendable {
  private struct State {
    var results: RunResults
    var problems: [Problem] = []
    var warnings: [Problem] = []
  }

  private let state: Mutex<State>
  private let total: Int
  private let progress: ProgressReport
  private let events: (@Sendable (Event) -> Void)?

  /// - Parameters:
  ///   - total: rows of the source.
  ///   - events: whoever wants to hear of each problem and credential at once.
  init(_ results: RunResults, total: Int, progress: ProgressReport, events: (@Sendable (Event) -> Void)?) {
    state = Mutex(State(results: results))
    self.total = total
    self.progress = progress
    self.events = events
    events?(.started(results))
  }

  public var results: RunResults { state.withLock { $0.results } }
  /// As many as a summary shows, with their values.
  public var firstProblems: [Problem] { state.withLock { $0.problems + $0.warnings } }

  func change(_ body: (inout RunResults) -> Void) { state.withLock { body(&$0.results) } }

  func count(_ body: (inout RunResults.Counts) -> Void) {
    let counts = state.withLock { state in
      body(&state.results.counts)
      return state.results.counts
    }
    progress.update(done: counts.sealed + counts.unchanged + counts.rejected, rejected: counts.rejected)
  }

  func note(_ problems: [Problem]) {
    state.withLock { state in
      for problem in problems {
        state.results.note(problem)
        switch problem.severity {
        case .error: if state.problems.count < Summary.problemLimit { state.problems.append(problem) }
        case .warning: if state.warnings.count < Summary.problemLimit { state.warnings.append(problem) }
        }
      }
    }
    for problem in problems { events?(.problem(problem)) }
  }

  func tellProgress() {
    let counts = results.counts
    tell(
      .progress(
        done: counts.sealed + counts.unchanged + counts.rejected, total: total, rejected: counts.rejected))
  }

  func tell(_ event: Event) { events?(event) }
}
