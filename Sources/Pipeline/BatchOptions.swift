import Foundation
import Records
import Reporting
import Sealing

/// What the command line says beyond the pipeline file.
public struct BatchOptions: Sendable {
  /// Read instead of the pipeline's own source.
  public var input: String?
  public var clock: any Clock
  /// How progress is shown.
  public var progress: ProgressReport.Form
  /// Hears of each event, for `--json`.
  public var events: (@Sendable (Event) -> Void)?
  public var interruption: Interruption
  /// Sealing threads; more than there are cores bring nothing.
  public var workers: Int
  /// How long time-stamping services are waited for.
  package var patience = StampPatience()

  public init(
    input: String? = nil, clock: any Clock = SystemClock(), progress: ProgressReport.Form = .silent,
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
