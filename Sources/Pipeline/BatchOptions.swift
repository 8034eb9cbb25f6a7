import Foundation
import Records
import Reporting

/// What the command line says beyond the pipeline file.
public struct BatchOptions: Sendable {
  /// Read instead of the pipeline's own source.
  public var input: String?
  public var clock: any Clock
  /// How progress is shown.
  public var progress: Progress.Form
  /// Hears of each event, for `--json`.
  public var events: (@Sendable (Event) -> Void)?
  public var interruption: Interruption
  /// Sealing threads; more than there are cores bring nothing.
  public var workers: Int

  public init(
    input: String? = nil, clock: any Clock = SystemClock(), progress: Progress.Form = .silent,
    events: (@Sendable (Event) -> Void)? = nil, interruption: Interruption = Interruption(),
    workers: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.input = input
    self.clock = clock
    self.progress = progress
    self.events = events
    self.interruption = interruption
    self.workers = workers
  }
}
