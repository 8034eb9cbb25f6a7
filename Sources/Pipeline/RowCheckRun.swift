import ELM
import Mapping
import Records
import Reporting
import Sealing

/// Checks every row of a pipeline's source and issues nothing: no key, no ledger, no file.
public struct RowCheckRun {
  public struct Report: Sendable {
    public let rows: Int
    public let rejected: Int
    /// Rows of further tables that belong to none of the rows.
    public let orphans: Int
    public let warnings: Int

    public var status: ExitStatus { rejected + orphans > 0 ? .someRejected : .done }

    public var summary: String {
      let lost =
        "\(orphans) \(orphans == 1 ? "row of a further table belongs" : "rows of further tables belong") to none of them."
      return orphans == 0 ? outcome : "\(outcome) \(lost)"
    }

    private var outcome: String {
      if rows == 0 { return "The source has no rows." }
      let good = rows - rejected
      let warned = warnings > 0 ? " \(warnings) \(warnings == 1 ? "warning" : "warnings") above." : ""
      return rejected == 0
        ? "\(rows == 1 ? "The one row" : "All \(rows) rows") can be issued.\(warned)"
        : "\(good) of \(rows) \(rows == 1 ? "row" : "rows") can be issued, \(rejected) cannot.\(warned)"
    }
  }

  private let pipeline: PipelineDefinition
  private let input: String?
  private let clock: any Clock

  public init(_ pipeline: PipelineDefinition, input: String?, clock: any Clock = SystemClock()) {
    self.pipeline = pipeline
    self.input = input
    self.clock = clock
  }

  /// - Parameter report: hears of each problem, row by row.
  /// - Throws: `RunFailure` when the pipeline, the template or the source cannot be read.
  public func run(_ report: (Problem) -> Void) throws -> Report {
    // What a run would refuse before the first row is refused here, as far as it can be told without the key.
    if let seal = pipeline.seal {
      _ = try SealSettings(seal)
      _ = try TimeStampService.services(of: pipeline, isIssuing: false)
      _ = try KeySource(seal.key)
    }
    let blueprint = try Blueprint(pipeline, seal: nil, clock: clock)
    let rows = try RowIntake(blueprint, input: input)
    try rows.survey()
    let warnings = blueprint.warnings + rows.warnings
    var counts = (rows: 0, rejected: 0, orphans: 0, warnings: warnings.count)
    warnings.forEach(report)
    while let outcome = try rows.next() {
      let problems: [Problem]
      switch outcome {
      case .passed(let credential):
        problems = credential.warnings
        counts.rows += 1
      case .rejected(let rejected):
        problems = rejected.problems
        if rejected.table == nil {
          counts.rows += 1
          counts.rejected += 1
        } else {
          counts.orphans += 1
        }
      }
      counts.warnings += problems.filter { $0.severity == .warning }.count
      problems.forEach(report)
    }
    return Report(rows: counts.rows, rejected: counts.rejected, orphans: counts.orphans, warnings: counts.warnings)
  }
}
