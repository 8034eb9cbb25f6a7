import Foundation
import Ledger
import Mapping
import Records
import Sandbox
import Sealing
import Support
import Synchronization
import Testing

@testable import Pipeline

@Suite("A batch whose services go away, or take only so much")
struct LevelStopTests {
  /// Watches a service while a run is at work.
  private func watching<Result>(
    _ look: @escaping @Sendable () -> Bool, during work: () throws -> Result
  ) rethrows -> Result {
    let isOver = Mutex(false)
    let watcher = Thread { while !isOver.withLock({ $0 }), look() { usleep(500) } }
    watcher.start()
    defer { isOver.withLock { $0 = true } }
    return try work()
  }

  @Test("A service that is killed in the middle, and started again: nothing is lost, nothing is made twice")
  func killed() throws {
    let bench = try LevelDesk(learners: 30, service: "in_flight: 4")
    let server = bench.server
    let first = try watching(
      {
        guard server.requests(to: .timestamps) >= 25 else { return true }
        server.stop()
        return false
      }, during: { try bench.issue() })
    #expect(first.status == .temporary && first.codes == ["timestamp.exhausted"], "\(first)")
    #expect(first.announced == 61)
    let (delivered, begun) = (try bench.files(), try bench.unfinished().count)
    #expect((1..<30).contains(delivered.count))
    #expect(try bench.levels() == [.lta: delivered.count])
    let given = 1 + 2 * delivered.count + begun
    // Those that were under way when it was killed.
    #expect((given...given + 4).contains(server.requests(to: .timestamps)))

    let absent = try bench.issue()
    #expect(absent.status == .temporary && absent.codes.allSatisfy { $0 == "revocation.unreachable" }, "\(absent)")
    #expect(try bench.files() == delivered && bench.unfinished().count == begun)

    try bench.serveAgain()
    let last = try bench.issue()
    #expect(last.status == .done, "\(last)")
    #expect(last.announced == 61 - given + 1 && bench.stamps == 61 - given + 1)
    try bench.expectComplete(30)
    for (name, bytes) in delivered { #expect(try bench.files()[name] == bytes) }
  }

  @Test("A limit is kept, whichever span one looks at, and the next run knows of this one's requests")
  func limited() throws {
    let bench = try LevelDesk(learners: 14, service: "in_flight: 2, limit: 6 per 20min")
    let start = bench.time.now()
    let run = try bench.issue()
    #expect(run.status == .done && run.requests == 29)
    try bench.expectComplete(14)
    var rows = (0..<14).map { Cohort(learners: 14).row(at: $0) }
    rows[3][.grade] = .text("Distinction")
    try Cohort.write(rows, to: bench.desk.path(Desk.workbook))
    #expect(try bench.issue().status == .done)
    let ledger = try SQLiteLedger(at: PipelineDefinition(contentsOf: bench.desk.pipeline).ledger.path)
    let times = try ledger.timeStampRequests(since: start).values.flatMap { $0 }.map(\.seconds).sorted()
    #expect(times.count == 32 && bench.stamps == 32)
    for (first, seventh) in zip(times, times.dropFirst(6)) { #expect(seventh - first >= 1200, "\(times)") }
    // 32 requests are at least five windows and a bit; a client that waits too long would be as wrong.
    let took = try #require(times.last) - start.seconds
    #expect((5 * 1200...5 * 1200 + 60).contains(took), "\(took)")
  }

  @Test("A limit is kept in real time as well")
  func limitedInRealTime() throws {
    let bench = try LevelDesk(learners: 4, service: "in_flight: 4, limit: 4 per 1s", isTimeReal: true)
    let server = bench.server
    let seen = Mutex<[(ContinuousClock.Instant, Int)]>([])
    let run = try watching(
      {
        let count = server.requests(to: .timestamps)
        seen.withLock { if $0.last?.1 != count { $0.append((.now, count)) } }
        return true
      }, during: { try bench.issue() })
    #expect(run.status == .done && bench.stamps == 9)
    let looks = seen.withLock { $0 }
    for (index, look) in looks.enumerated() {
      // Whatever came in the second after this look; the look itself may have come late.
      let later = looks[index...].last { $0.0 - look.0 < .milliseconds(980) }
      #expect((later?.1 ?? 0) - look.1 <= 4)
    }
    try bench.expectComplete(4)
  }

  @Test("A signal ends the wait for the limit at once, in good order, and no request is wasted then or later")
  func signal() throws {
    let bench = try LevelDesk(learners: 5, service: "in_flight: 2, limit: 4 per 1h", isTimeReal: true)
    let interruption = Interruption()
    let server = bench.server
    let asked = Mutex<ContinuousClock.Instant?>(nil)
    let run = try watching(
      {
        guard server.requests(to: .timestamps) >= 4 else { return true }
        usleep(300_000)
        asked.withLock { $0 = .now }
        interruption.request(SIGTERM)
        return false
      }, during: { try bench.issue(interruption: interruption) })
    let end = ContinuousClock.now
    #expect(end - (try #require(asked.withLock { $0 })) < .seconds(5))
    #expect(run.status == .temporary && run.report?.signal == SIGTERM, "\(run)")
    #expect(run.report?.results.exitCode == 143)
    let delivered = try bench.desk.credentials().count
    let begun = try bench.unfinished().count
    #expect(bench.stamps == 4 && 1 + 2 * delivered + begun == 4)
    #expect(try bench.levels().keys.allSatisfy { $0 == .lta })
    #expect(try bench.desk.manifest().count == delivered)

    // The limit is still reached: whoever asks to stop meanwhile is obeyed without a request.
    let impatient = Interruption()
    impatient.request(SIGINT)
    let stopped = try bench.issue(interruption: impatient)
    #expect(stopped.report?.signal == SIGINT && bench.stamps == 4)
  }
}
