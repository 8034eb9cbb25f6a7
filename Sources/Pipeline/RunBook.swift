import Delivery
import Foundation
import Ledger
import Mapping
import Records
import Reporting
import Sealing

/// What is written about a run: its record in the ledger, progress, the error workbook, the manifest and the results.
final class RunBook {
  let tally: Tally
  let errors: ErrorWorkbook
  /// What a database is told in the end; nil when it is told nothing.
  let answers: RowAnswers?
  let run: RunRecord
  let output: OutputFolder
  let ledger: any IssuanceLedger
  let options: BatchOptions
  private let blueprint: Blueprint
  private let progress: ProgressReport
  private let sealWarnings: [Problem]
  private let writeBack: WriteBack?
  private let sourceWarnings: [Problem]
  private let services: SealServices
  /// Time-stamps that each credential takes.
  let stamps: Int
  /// Up to which `confer extend` raises what this run seals.
  private let lastLevel: SealLevel

  static let errorsName = "errors.xlsx"
  static let resultsName = "run-results.json"

  init(
    _ blueprint: Blueprint, rows: RowIntake, seal: SealOpening, services: SealServices, output: OutputFolder,
    ledger: any IssuanceLedger, writeBack: WriteBack?, options: BatchOptions, started: Timestamp
  ) throws {
    let pipeline = blueprint.pipeline
    self.blueprint = blueprint
    sealWarnings = seal.warnings
    self.writeBack = writeBack
    answers = try writeBack.map { _ in try RowAnswers(in: output.path) }
    sourceWarnings = rows.warnings
    self.services = services
    stamps = seal.settings.stamps
    lastLevel = seal.lastLevel
    self.output = output
    self.ledger = ledger
    self.options = options
    run = RunRecord(
      id: UUID().uuidString.lowercased(), pipeline: pipeline.name, started: started,
      templateDigest: blueprint.template.digest, pipelineDigest: pipeline.digest,
      sealCertificateDigest: seal.identity.certificateDigest)
    errors = ErrorWorkbook(
      path: "\(output.path)/\(RunBook.errorsName)", header: rows.header, sheets: pipeline.source.sheetTitles)
    progress = ProgressReport(total: rows.count, form: options.progress)
    tally = Tally(
      RunResults(
        pipeline: pipeline.name, run: run.id, source: SourceOpening(pipeline, input: options.input).displayName,
        started: started),
      total: rows.count, progress: progress, events: options.events)
  }

  func open() throws {
    try ledger.begin(run)
    tally.note(sealWarnings + blueprint.warnings + sourceWarnings)
  }

  /// The run ended before its rows did. The failure itself is the caller's to throw.
  func abandon(_ error: any Error) {
    progress.finish()
    noteServices()
    let status = (error as? RunFailure)?.status ?? .failed
    tally.change { $0.end(status, at: options.clock.now()) }
    if let failure = error as? RunFailure { tally.tell(.failed(failure)) }
    // The disk or the ledger may be what failed; the run's end is then not recorded, which is how a killed run looks, and harms
    // nothing.
    try? AtomicFile.write(tally.results.encoded(), to: "\(output.path)/\(RunBook.resultsName)")
    try? ledger.finish(run: run.id, ending(status))
  }

  /// What was asked of services, and what was wrong with some while others answered.
  private func noteServices() {
    guard stamps > 0 else { return }
    tally.note(services.stamping.warnings)
    tally.change {
      $0.services = RunResults.Services(
        announced: $0.services?.announced ?? 0, timeStamps: services.stamping.requests,
        revocation: services.revocation.requests)
    }
  }

  /// Writes what is to be known of the run, and says how it ended.
  ///
  /// - Parameter stop: what kept the run from sealing all rows; nil when nothing did.
  func close(stoppedBy stop: Stop?) throws -> BatchReport {
    progress.finish()
    noteServices()
    let isWhole = stop == nil
    if isWhole { try finishErrors() }
    var waiting = 0
    try Manifest.write(in: output, from: ledger, pipeline: run.pipeline) { entry in
      if entry.level < lastLevel { waiting += 1 }
    }
    let untold = tellDatabase()
    let status: ExitStatus =
      !isWhole ? .temporary : untold?.status ?? (tally.results.counts.keptBack > 0 ? .someRejected : .done)
    tally.change { results in
      results.files.credentials = output.credentialsPath
      results.files.manifest = "\(output.path)/\(Manifest.fileName)"
      if waiting > 0 { results.waiting = RunResults.Waiting(credentials: waiting, level: lastLevel.rawValue) }
      results.end(status, at: options.clock.now(), exitCode: stop?.signal.map { 128 + $0 })
    }
    try AtomicFile.write(tally.results.encoded(), to: "\(output.path)/\(RunBook.resultsName)")
    try ledger.finish(run: run.id, ending(status))
    if case .failure(let failure)? = stop { tally.tell(.failed(failure)) }
    if let untold { tally.tell(.failed(untold)) }
    tally.tell(.finished(tally.results))
    return BatchReport(
      results: tally.results, firstProblems: tally.firstProblems, sealWarnings: sealWarnings,
      pipelineFile: blueprint.pipeline.file,
      stop: stop, untold: untold, status: status)
  }

  /// - Returns: what kept the database from being told; nothing that was delivered depends on it.
  private func tellDatabase() -> RunFailure? {
    guard let writeBack, let answers else { return nil }
    do {
      try writeBack.tell(answers, from: ledger)
      return nil
    } catch let failure as RunFailure {
      return failure
    } catch {
      return RunFailure(.failed, Problem(.resultsUnwritten, at: .setting("write_back"), "cannot be told: \(error)"))
    }
  }

  /// The error workbook in its place, or none when nothing was rejected.
  ///
  /// A registrar's corrections stand in the workbook of an earlier run and nowhere else: one that was this run's input, or that
  /// was changed since it was written, is kept under another name before this run's takes its place.
  private func finishErrors() throws {
    let path = "\(output.path)/\(RunBook.errorsName)"
    let isInput = options.input.map { RunBook.isSameFile($0, path) } ?? false
    if try isInput || isEdited(path) {
      let kept = RunBook.freeName(beside: path, "errors-corrected")
      guard link(path, kept) == 0 else {
        let fault = SystemFault()
        throw RunFailure(.output, Problem(.outputWrite, at: .file(kept), fault.reason, remedy: fault.remedy))
      }
      tally.change { $0.files.corrected = kept }
    }
    if try errors.close() > 0 {
      tally.change { $0.files.errors = path }
      try AtomicFile.write(Array(RunBook.digest(of: path).utf8), to: digestPath)
    } else if options.input == nil || isInput {
      // Another input's rows say nothing of those that this workbook holds.
      try ErrorWorkbook.removeStale(at: path)
    }
  }

  /// Where the digest of the error workbook stands, as it was written.
  private var digestPath: String { "\(output.path)/.errors.sha256" }

  /// Whether an error workbook is there that is not as a run left it.
  private func isEdited(_ path: String) throws -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    let written = FileManager.default.contents(atPath: digestPath).map { String(decoding: $0, as: UTF8.self) }
    return RunBook.digest(of: path) != written
  }

  private static func digest(of path: String) -> String {
    Digest(of: [UInt8](FileManager.default.contents(atPath: path) ?? Data())).hex
  }

  private static func isSameFile(_ first: String, _ second: String) -> Bool {
    var one = stat()
    var other = stat()
    return stat(first, &one) == 0 && stat(second, &other) == 0 && one.st_dev == other.st_dev
      && one.st_ino == other.st_ino
  }

  private static func freeName(beside path: String, _ stem: String) -> String {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    var number = 1
    while access("\(folder)/\(stem)-\(number).xlsx", F_OK) == 0 { number += 1 }
    return "\(folder)/\(stem)-\(number).xlsx"
  }

  private func ending(_ status: ExitStatus) -> RunRecord.Ending {
    let counts = tally.results.counts
    return RunRecord.Ending(
      finished: options.clock.now(), outcome: status,
      counts: .init(
        rows: counts.rows, issued: counts.issued + counts.corrected, restored: counts.restored,
        unchanged: counts.unchanged,
        rejected: counts.rejected))
  }
}

/// What stopped a run in good order before it had sealed all rows: the next one goes on from there.
public enum Stop: Sendable {
  /// SIGINT or SIGTERM.
  case signal(Int32)
  /// A service that has to be asked again later.
  case failure(RunFailure)

  public var signal: Int32? { if case .signal(let number) = self { number } else { nil } }
}

/// How a batch ended.
public struct BatchReport: Sendable {
  public let results: RunResults
  /// The first problems, with their values: for the terminal.
  public let firstProblems: [Problem]
  /// What should be known of the certificate that sealed.
  public let sealWarnings: [Problem]
  public let pipelineFile: String
  /// What stopped the run in good order; nil when it went through all rows.
  public let stop: Stop?
  /// What kept the database from being told what became of the rows; nil when it was told, or nobody asked for it.
  public let untold: RunFailure?
  /// The signal that stopped it.
  public var signal: Int32? { stop?.signal }
  public let status: ExitStatus

  /// For people.
  public var summary: String { Summary(results, firstProblems: firstProblems, pipelineFile: pipelineFile).text }
}
