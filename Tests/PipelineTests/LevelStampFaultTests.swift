import Foundation
import Records
import Sandbox
import Sealing
import Testing

@Suite("A time-stamping service that fails in the middle of a batch")
struct LevelStampFaultTests {
  /// A fault, and what it ends the run with.
  struct Case: Sendable, CustomTestStringConvertible {
    let fault: Fault
    let code: String
    let status: Records.ExitStatus
    /// Requests that it spoils.
    let tries: Int

    var testDescription: String { "\(fault)" }

    static func passing(_ fault: Fault, tries: Int = 3) -> Case {
      Case(fault: fault, code: "timestamp.exhausted", status: .temporary, tries: tries)
    }

    static func wrong(_ fault: Fault, _ code: String) -> Case {
      Case(fault: fault, code: code, status: .timestampOrRevocation, tries: 1)
    }
  }

  static let cases: [Case] = [
    .passing(.silence), .passing(.drip(pauseMilliseconds: 1000)), .passing(.reset), .passing(.cut),
    .passing(.status(500)), .passing(.status(503, retryAfter: 5)), .passing(.status(503, retryAfter: 7200), tries: 1),
    .wrong(.html, "timestamp.reply.type"), .wrong(.wrongNonce, "timestamp.nonce"), .wrong(.noNonce, "timestamp.nonce"),
    .wrong(.wrongImprint, "timestamp.imprint"), .wrong(.expiredUnit, "timestamp.unit.period"),
    .wrong(.unitWithoutUsage, "timestamp.unit.usage"), .wrong(.rejection, "timestamp.refused"),
    .wrong(.huge(bytes: 1_100_000), "timestamp.reply.size"),
  ]

  @Test(
    "keeps nothing below its level, keeps what it did give, and the same command finishes without a request too many",
    arguments: cases)
  func inTheMiddle(_ kind: Case) throws {
    let bench = try LevelDesk(learners: 5)
    // One to try it, two credentials with two, and one for a third that gets no second.
    bench.server.inject(kind.fault, into: .timestamps, after: 6)
    let first = try bench.issue()
    #expect(first.status == kind.status && first.codes == [kind.code], "\(first)")
    #expect(first.announced == 11)
    #expect(bench.stamps == 6 + kind.tries)
    #expect(try bench.levels() == [.lta: 2])
    #expect(try bench.unfinished().count == 1)
    let delivered = try bench.files()

    bench.server.heal(.timestamps)
    let second = try bench.issue()
    #expect(second.status == .done, "\(second)")
    // One to try it, one for the third, two for each of the others.
    #expect(second.announced == 6 && second.requests == 6)
    #expect(bench.stamps == 12 + kind.tries)
    try bench.expectComplete(5)
    for (name, bytes) in delivered { #expect(try bench.files()[name] == bytes) }
  }

  @Test("from the start is found out with one request, before anything is sealed", arguments: cases)
  func fromTheStart(_ kind: Case) throws {
    let bench = try LevelDesk(learners: 2)
    bench.server.inject(kind.fault, into: .timestamps)
    let first = try bench.issue()
    #expect(first.status == kind.status && first.codes == [kind.code], "\(first)")
    #expect(bench.stamps == kind.tries)
    #expect(try bench.desk.credentials().isEmpty && bench.desk.staging().isEmpty)
    bench.server.heal(.timestamps)
    #expect(try bench.issue().status == .done)
    #expect(bench.stamps == kind.tries + 5)
    try bench.expectComplete(2)
  }

  @Test("for a while loses nothing, and costs the requests that it spoilt", arguments: [1, 2])
  func recovers(times: Int) throws {
    let bench = try LevelDesk(learners: 3)
    bench.server.inject(.status(503, retryAfter: 5), into: .timestamps, after: 4, times: times)
    let run = try bench.issue()
    #expect(run.status == .done && run.announced == 7 && run.requests == 7 + times)
    try bench.expectComplete(3)
  }

  @Test("Content that was time-stamped is kept as well, wherever the service failed", arguments: Array(1...10))
  func keepsContentStamps(before: Int) throws {
    let bench = try LevelDesk(learners: 3, seal: ["content_stamp": "true"])
    bench.server.inject(.wrongNonce, into: .timestamps, after: before)
    let first = try bench.issue()
    #expect(first.announced == 10)
    guard before < 10 else {
      #expect(first.status == .done)
      return try bench.expectComplete(3)
    }
    #expect(first.status == .timestampOrRevocation && bench.stamps == before + 1)
    #expect(try bench.levels().keys.allSatisfy { $0 == .lta })
    bench.server.heal(.timestamps)
    let second = try bench.issue()
    #expect(second.status == .done)
    // All that the first one needed but its trial, the request that was spoilt, and another trial.
    #expect(bench.stamps == 10 + 1 + 1)
    #expect(second.announced == second.requests)
    try bench.expectComplete(3)
  }

  @Test("Many requests under way at once: those that succeeded count, and nothing else is lost")
  func manyAtOnce() throws {
    let bench = try LevelDesk(learners: 12, service: "in_flight: 4")
    bench.server.inject(.wrongImprint, into: .timestamps, after: 11)
    let first = try bench.issue()
    #expect(first.status == .timestampOrRevocation && first.announced == 25)
    let wasted = bench.stamps - 11
    #expect((1...4).contains(wasted))
    #expect(try bench.levels().keys.allSatisfy { $0 == .lta })
    bench.server.heal(.timestamps)
    let second = try bench.issue()
    #expect(second.status == .done && second.announced == second.requests)
    #expect(bench.stamps == 25 + wasted + 1)
    try bench.expectComplete(12)
  }

  @Test("The groups behind the one that failed are not begun: their time-stamps would be thrown away")
  func laterGroups() throws {
    // Two credentials a group.
    let bench = try LevelDesk(learners: 10, service: "in_flight: 1, limit: 4 per 1s")
    bench.server.inject(.reset, into: .timestamps, after: 8, times: 3)
    let first = try bench.issue()
    // It would have answered another group.
    #expect(first.status == .temporary && bench.stamps == 11)
    #expect(try bench.levels() == [.lta: 3])
    #expect(try bench.unfinished().count == 1)
    let second = try bench.issue()
    #expect(second.status == .done && second.announced == 14 && bench.stamps == 11 + 14)
    try bench.expectComplete(10)
  }
}
