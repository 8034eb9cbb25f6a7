import Delivery
import Ledger
import Mapping
import Records
import Reporting
import Sealing

/// One run of a pipeline, from rows to sealed files.
///
///     let pipeline = try PipelineDefinition(contentsOf: "Pipelines/micro-credential.yaml")
///     let report = try Batch(pipeline, BatchOptions()).run()
///     print(report.summary)
///
/// The same command can be run at any time, any number of times, and killed at any moment: what was sealed stays, what was not is
/// sealed by the next run, and nothing is sealed twice.
public struct Batch {
  private let pipeline: PipelineDefinition
  private let options: BatchOptions

  public init(_ pipeline: PipelineDefinition, _ options: BatchOptions) {
    self.pipeline = pipeline
    self.options = options
  }

  /// Issues what is new or corrected.
  ///
  /// - Throws: `RunFailure` for what ends a run. What was delivered before it stays delivered and recorded.
  public func run() throws -> BatchReport {
    // Whatever can be wrong with the pipeline, the template, the key, the source and the folder shows before the first row.
    let started = options.clock.now()
    let seal = try SealOpening(pipeline, at: started)
    let blueprint = try Blueprint(pipeline, seal: seal.identity, clock: options.clock)
    let rows = try RowIntake(blueprint, input: options.input)
    let writeBack = try WriteBack(pipeline)
    try writeBack?.look()
    let pool = try SealingPool(seal.key, seal.settings, workers: options.workers)
    let hosting = try SandboxHosting(pipeline)
    defer { hosting.stop() }
    let output = try OutputFolder.open(pipeline.output.path)
    try output.claim(for: pipeline.name)
    let lock = try RunLock.acquire(beside: pipeline.ledger.path)
    defer { lock.release() }
    // From here on this run is the only one; another was told so at once, and not after a reading of all rows.
    try rows.survey()
    let ledger = try SQLiteLedger(at: pipeline.ledger.path)
    try BatchRecovery(output: output, ledger: ledger, pipeline: pipeline.name).run()

    let services = try SealServices(seal.timestamps, trust: seal.trust, ledger: ledger, options)
    let line = try SealingLine(pool, seal.settings, services: services, key: seal.key)
    let book = try RunBook(
      blueprint, rows: rows, seal: seal, services: services, output: output, ledger: ledger, writeBack: writeBack,
      options: options, started: started)
    try book.open()
    let preparation = Preparation(rows: rows, book: book, services: services)
    let delivery = BatchDelivery(output: output, ledger: ledger, tally: book.tally)
    do {
      try BatchPreflight(services: services, seal: seal, tally: book.tally, clock: options.clock) {
        let rows = try RowIntake(blueprint, input: options.input)
        return try SealForecast(rows: rows, ordering: Ordering(book: book, rows: rows), line: line).count()
      }.run()
      try Conveyor.run(
        produce: preparation.next,
        then: { group in BatchDelivery.Group(group, line.seal(group.orders.map(\.sealing))) },
        // What were sealed after a group that failed would cost time-stamps, and be thrown away with it.
        until: { $0.failure != nil },
        finally: delivery.deliver)
      return try book.close(stoppedBy: preparation.isComplete ? nil : options.interruption.signal.map(Stop.signal))
    } catch let failure as RunFailure where failure.status == .temporary {
      // Whoever is to be asked again later has been asked in vain, or somebody ended the waiting.
      return try book.close(stoppedBy: options.interruption.signal.map(Stop.signal) ?? .failure(failure))
    } catch {
      book.abandon(error)
      throw error
    }
  }
}
