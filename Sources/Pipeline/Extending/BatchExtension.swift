import Delivery
import ELM
import Ledger
import Mapping
import Records
import Sealing

/// Raises what a pipeline has issued to its last level, as the ledger remembers it: the second of `stages: [B, LTA]`, or a level
/// that the pipeline file has come to ask for.
///
///     let report = try BatchExtension(pipeline, BatchOptions()).run()
///     report.raised                                          // credentials
///
/// A seal is only added to, so that no key is needed, unless seals carry their own certificate alone: those that certify it
/// come with the key then. Each file is replaced whole, in the order that survives a crash at any moment, and
/// stays what it was where it cannot be raised.
public struct BatchExtension {
  private let pipeline: PipelineDefinition
  private let options: BatchOptions
  private let renews: Bool

  /// - Parameter renews: whether what stands at LTA already gets a new archive time-stamp.
  public init(_ pipeline: PipelineDefinition, _ options: BatchOptions, renews: Bool = false) {
    self.pipeline = pipeline
    self.options = options
    self.renews = renews
  }

  /// - Throws: `RunFailure` for what ends it. What was raised before stays raised and recorded.
  public func run() throws -> ExtensionReport {
    let seal = try SealOpening.seal(of: pipeline)
    _ = try SealSettings(seal)
    let level = try SealSettings.lastLevel(of: seal)
    let hosting = try SandboxHosting(pipeline)
    defer { hosting.stop() }
    let output = try OutputFolder.open(pipeline.output.path)
    try output.claim(for: pipeline.name)
    let lock = try RunLock.acquire(beside: pipeline.ledger.path)
    defer { lock.release() }
    let ledger = try SQLiteLedger(at: pipeline.ledger.path)
    try BatchRecovery(output: output, ledger: ledger, pipeline: pipeline.name).run()
    let services = try SealServices(
      TimeStampService.services(of: pipeline), trust: TrustAnchors(seal), ledger: ledger, options)
    var report = ExtensionReport(level: level)
    let waiting = try waiting(in: ledger, for: level, &report)
    guard !waiting.isEmpty else { return report }
    announce(waiting, level: level, services)

    let carriesChain = try SealSettings(seal).certificates == .chain
    let raiser = services.raiser(for: carriesChain ? nil : try SealOpening.key(of: seal, in: pipeline.folder))
    let size = services.groupSize(stamps: max(1, level.stamps)) ?? 1
    var rest = waiting[...]
    while !rest.isEmpty, report.failure == nil, options.interruption.signal == nil {
      let group = Array(rest.prefix(size))
      rest = rest.dropFirst(size)
      try raise(group, to: level, raiser, services, output, ledger, &report)
    }
    report.signal = options.interruption.signal
    try Manifest.write(in: output, from: ledger, pipeline: pipeline.name)
    report.notes = services.stamping.warnings
    report.requests = services.stamping.requests
    return report
  }

  /// What stands below the level, or is to be renewed there.
  private func waiting(in ledger: any IssuanceLedger, for level: SealLevel, _ report: inout ExtensionReport) throws
    -> [SealedRecord]
  {
    var waiting: [SealedRecord] = []
    try ledger.deliveredEntries(pipeline: pipeline.name) { entry in
      guard let digest = entry.fileDigest, let size = entry.fileSize else { return }
      guard entry.level < level || renews && level == .lta && entry.level == .lta else {
        report.unchanged += 1
        return
      }
      waiting.append(
        SealedRecord(
          facts: entry.facts, source: entry.source, fileName: entry.fileName, digest: digest, size: size,
          level: entry.level, restores: true))
    }
    return waiting
  }

  private func announce(_ waiting: [SealedRecord], level: SealLevel, _ services: SealServices) {
    // A renewal is one archive time-stamp.
    let requests = waiting.reduce(0) { $0 + ($1.level == .lta ? 1 : level.stamps - $1.level.stamps) }
    let plan = services.stamping.plan(requests: requests)
    let count = "\(waiting.count) credential\(waiting.count == 1 ? "" : "s")"
    options.events?(.announcement(timeStamps: requests, text: "\(plan) (\(count))"))
  }

  private func raise(
    _ group: [SealedRecord], to level: SealLevel, _ raiser: SealRaiser, _ services: SealServices,
    _ output: OutputFolder, _ ledger: any IssuanceLedger, _ report: inout ExtensionReport
  ) throws {
    var orders: [RaisingOrder] = []
    for record in group {
      if let file = try output.file(of: record) {
        orders.append(RaisingOrder(record, file: file))
      } else {
        report.problems.append(
          Problem(
            .extendFileMissing, at: .file("\(output.credentialsPath)/\(record.fileName)"),
            "is gone, or is not as it was sealed"))
      }
    }
    let result = raiser.raise(orders, to: level, atOnce: services.stamping.inFlight)
    report.problems += result.refused
    report.failure = result.failure
    let raised = result.raised.filter { $0.credential.file != orders[$0.index].file }
    let staged = try output.stage(raised.map { ($0.credential, orders[$0.index].record.fileName) })
    try ledger.recordRaised(staged.map(\.record))
    let delivered = try output.publish(staged, restoring: Set(raised.map(\.credential.facts.id)))
    try ledger.recordDelivered(delivered)
    for (index, credential) in raised where credential.level == level {
      if orders[index].record.level == level { report.renewed += 1 } else { report.raised += 1 }
    }
  }
}

/// How an extension ended.
public struct ExtensionReport: Sendable {
  public let level: SealLevel
  /// Credentials that have come to the level.
  public var raised = 0
  /// Credentials with a new archive time-stamp over the one that they had.
  public var renewed = 0
  /// Credentials that stood at the level, or above it.
  public var unchanged = 0
  /// Of single files, which stay as they were.
  public var problems: [Problem] = []
  /// What was wrong with a service while another answered.
  public var notes: [Problem] = []
  /// Time-stamp requests that were sent.
  public var requests = 0
  /// Why not all others are at the level.
  public var failure: (any Error)?
  public var signal: Int32?

  public init(level: SealLevel) { self.level = level }

  public var status: ExitStatus {
    if let failure { return (failure as? RunFailure)?.status ?? .failed }
    if signal != nil { return .temporary }
    return problems.isEmpty ? .done : .someRejected
  }

  /// For people.
  public var summary: String {
    func count(_ number: Int, _ what: String) -> String { "\(number) credential\(number == 1 ? "" : "s") \(what)" }
    var parts: [String] = []
    if raised > 0 || renewed == 0 { parts.append(count(raised, "raised to \(level.rawValue)")) }
    if renewed > 0 { parts.append(count(renewed, "renewed")) }
    if unchanged > 0 { parts.append(count(unchanged, "stood there already")) }
    if !problems.isEmpty { parts.append("\(problems.count) left as they were") }
    return parts.joined(separator: ", ") + "."
  }
}

extension ProblemCode {
  public static let extendFileMissing = ProblemCode(
    "extend.file.missing",
    meaning: "The file of a credential is gone, or is not the one that was sealed, so that its seal cannot be raised.",
    remedy: "run confer issue, which makes it again, and then confer extend")
  public static let extendFileOfPipeline = ProblemCode(
    "extend.file.of-pipeline",
    meaning: """
      The file stands in the output folder of a pipeline, whose ledger remembers each file byte for byte: a file raised behind \
      its back would be taken for a damaged one, and sealed anew.
      """,
    remedy: "run confer extend with the pipeline file instead; it raises all of its credentials, and records it")
}
