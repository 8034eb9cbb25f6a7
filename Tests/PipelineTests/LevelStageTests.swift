import Delivery
import ELM
import Foundation
import Ledger
import Mapping
import Records
import Sandbox
import Sealing
import Support
import Testing

@testable import Pipeline

@Suite("A batch that is sealed first and time-stamped later")
struct LevelStageTests {
  private static let stages: [String: String?] = ["level": nil, "stages": "[B, LTA]"]

  private func bench(_ learners: Int) throws -> LevelDesk {
    let bench = try LevelDesk(learners: learners, seal: LevelStageTests.stages)
    let issued = try bench.issue()
    #expect(issued.status == .done && bench.stamps == 0)
    #expect(try bench.levels() == [.b: learners])
    return bench
  }

  @Test("is raised by its ledger, with as many time-stamps as are announced, and once")
  func raises() throws {
    let bench = try bench(5)
    let ids = try bench.desk.manifest().map { $0[2] }
    let (report, announced) = try bench.extend()
    #expect(report.status == .done && report.raised == 5 && report.requests == 10 && announced == 10)
    #expect(bench.stamps == 10)
    try bench.expectComplete(5)
    #expect(try bench.desk.manifest().map { $0[2] } == ids)
    let again = try bench.extend()
    #expect(again.report.status == .done && again.report.raised == 0 && again.report.unchanged == 5)
    #expect(again.announced == nil && bench.stamps == 10)
    // Raised files are what the ledger knows: there is nothing to issue.
    let issued = try bench.issue()
    #expect(issued.status == .done && issued.report?.results.counts.unchanged == 5)
    let renewed = try bench.extend(renews: true)
    #expect(renewed.report.status == .done && renewed.report.renewed == 5 && renewed.announced == 5)
    #expect(bench.stamps == 15)
    try bench.expectComplete(5)
  }

  /// Instants at which a run that raises may be killed.
  enum Instant: String, CaseIterable { case raised, staged, recorded, publishedInPart, published, delivered }

  @Test(
    "A run that was killed at any instant is gone on with: nothing is lost, nothing below its level stays",
    arguments: Instant.allCases)
  func killed(_ instant: Instant) throws {
    let bench = try bench(4)
    try raise(3, in: bench, until: instant)
    let spent = bench.stamps
    #expect(spent == 6)
    let (report, announced) = try bench.extend()
    #expect(report.status == .done, "\(report.problems.map(\.message))")
    // What was written down is not asked for again.
    let rest = [.raised, .staged].contains(instant) ? 4 : 1
    #expect(report.raised == rest && announced == 2 * rest && bench.stamps == spent + 2 * rest)
    #expect(report.unchanged == 4 - rest)
    try bench.expectComplete(4)
    #expect(try bench.issue().report?.results.counts.unchanged == 4)
  }

  /// What `BatchExtension` does with a group, cut short.
  private func raise(_ count: Int, in bench: LevelDesk, until instant: Instant) throws {
    let pipeline = try PipelineDefinition(contentsOf: bench.desk.pipeline)
    let seal = try SealOpening.seal(of: pipeline)
    let output = try OutputFolder.open(pipeline.output.path)
    let lock = try RunLock.acquire(beside: pipeline.ledger.path)
    defer { lock.release() }
    let ledger = try SQLiteLedger(at: pipeline.ledger.path)
    let services = try SealServices(
      TimeStampService.services(of: pipeline), trust: TrustAnchors(seal), ledger: ledger,
      BatchOptions(clock: bench.time))
    var orders: [RaisingOrder] = []
    try ledger.deliveredEntries(pipeline: pipeline.name) { entry in
      guard orders.count < count, let digest = entry.fileDigest, let size = entry.fileSize else { return }
      let record = SealedRecord(
        facts: entry.facts, source: entry.source, fileName: entry.fileName, digest: digest, size: size,
        level: entry.level, restores: true)
      orders.append(RaisingOrder(record, file: try #require(try output.file(of: record))))
    }
    let raised = services.raiser(for: nil).raise(orders, to: .lta, atOnce: 1).raised
    #expect(raised.count == count)
    if instant == .raised { return }
    let staged = try output.stage(raised.map { ($0.credential, orders[$0.index].record.fileName) })
    if instant == .staged { return }
    try ledger.recordRaised(staged.map(\.record))
    if instant == .recorded { return }
    let part = instant == .publishedInPart ? Array(staged.prefix(1)) : staged
    let delivered = try output.publish(part, restoring: Set(raised.map(\.credential.facts.id)))
    if instant == .delivered { try ledger.recordDelivered(delivered) }
  }

  @Test("A run that was killed after it had written down what it raised is finished by confer issue as well")
  func finishedByIssue() throws {
    let bench = try bench(3)
    try raise(2, in: bench, until: .recorded)
    let issued = try bench.issue()
    #expect(issued.status == .done && issued.report?.results.counts.unchanged == 3)
    #expect(try bench.levels() == [.lta: 2, .b: 1])
    #expect(try bench.extend().report.raised == 1)
    try bench.expectComplete(3)
  }

  @Test("A service that gives out ends it, and what was time-stamped is kept and gone on with")
  func givesOut() throws {
    let bench = try bench(4)
    bench.server.inject(.status(503, retryAfter: 7200), into: .timestamps, after: 5)
    let (report, announced) = try bench.extend()
    #expect(report.status == .temporary && report.raised == 2 && announced == 8 && bench.stamps == 6)
    // The third has its first time-stamp: no less than it was.
    #expect(try bench.levels() == [.lta: 2, .t: 1, .b: 1])
    bench.server.heal(.timestamps)
    let last = try bench.extend()
    #expect(last.report.status == .done && last.report.raised == 2 && last.announced == 3 && bench.stamps == 9)
    try bench.expectComplete(4)
  }

  @Test("A file that is gone, or was changed, is reported and left; issued again, it is raised")
  func damaged() throws {
    let bench = try bench(4)
    let names = try bench.desk.credentials()
    try FileManager.default.removeItem(atPath: bench.desk.file(names[0]))
    try bench.desk.write("changed", to: "out/credentials/\(names[1])")
    let (report, _) = try bench.extend()
    #expect(report.status == .someRejected && report.raised == 2)
    #expect(report.problems.map(\.code.slug) == ["extend.file.missing", "extend.file.missing"])
    #expect(try bench.desk.read("out/credentials/\(names[1])") == Array("changed".utf8))
    #expect(bench.stamps == 4)
    let issued = try bench.issue()
    #expect(issued.status == .done && issued.report?.results.counts.restored == 2)
    #expect(try bench.levels() == [.lta: 2, .b: 2])
    #expect(try bench.extend().report.raised == 2)
    try bench.expectComplete(4)
  }

  @Test("A raised credential whose file is lost is made again at the first level, and raised again")
  func lostAfterwards() throws {
    let bench = try bench(2)
    #expect(try bench.extend().report.raised == 2)
    try FileManager.default.removeItem(atPath: bench.desk.file(try bench.desk.credentials()[0]))
    #expect(try bench.issue().report?.results.counts.restored == 1)
    #expect(try bench.levels() == [.lta: 1, .b: 1])
    let (report, announced) = try bench.extend()
    #expect(report.raised == 1 && report.unchanged == 1 && announced == 2)
    try bench.expectComplete(2)
  }

  @Test("A signal ends it between two credentials, and the same command goes on")
  func stopped() throws {
    let bench = try bench(2)
    let interruption = Interruption()
    interruption.request(SIGTERM)
    let (report, _) = try bench.extend(interruption: interruption)
    #expect(report.status == .temporary && report.signal == SIGTERM && report.raised == 0 && bench.stamps == 0)
    #expect(try bench.extend().report.raised == 2)
    try bench.expectComplete(2)
  }
}
