import Foundation
import Ledger
import Mapping
import Records
import Sandbox
import Sealing
import Support
import Testing

@testable import Pipeline

@Suite("What a batch asks of services")
struct LevelCountTests {
  /// `CONFER_LEVEL_ROWS` sets the scale.
  private static let rows = ProcessInfo.processInfo.environment["CONFER_LEVEL_ROWS"].flatMap { Int($0) } ?? 100

  @Test("is as many time-stamps as it announces, and the status of each certificate once")
  func announced() throws {
    let bench = try LevelDesk(learners: LevelCountTests.rows, service: "in_flight: 4")
    let run = try bench.issue()
    let requests = 1 + 2 * LevelCountTests.rows
    #expect(run.status == .done && run.announced == requests && run.requests == requests)
    #expect(bench.stamps == requests)
    // The seal's and the unit's by OCSP; the issuing authority's by the root's list.
    #expect(bench.server.requests(to: .status) == 2 && bench.server.requests(to: .lists) == 1)
    #expect(run.report?.results.services?.revocation == 3)
    let written = String(decoding: try bench.desk.read("out/run-results.json"), as: UTF8.self)
    #expect(written.contains("\"announced\": \(requests),\n    \"timeStamps\": \(requests),\n    \"revocation\": 3"))
    try bench.expectComplete(LevelCountTests.rows)

    let again = try bench.issue()
    #expect(again.status == .done && again.announced == nil && again.report?.results.counts.sealed == 0)
    #expect(bench.stamps == requests && bench.server.requests(to: .status) == 2)
  }

  @Test("for one corrected row is its two time-stamps and one to try the service")
  func corrected() throws {
    let bench = try LevelDesk(learners: 4)
    #expect(try bench.issue().status == .done)
    #expect(bench.stamps == 9)
    var rows = (0..<4).map { Cohort(learners: 4).row(at: $0) }
    rows[2][.grade] = .text("Distinction")
    try Cohort.write(rows, to: bench.desk.path(Desk.workbook))
    let run = try bench.issue()
    #expect(run.status == .done && run.announced == 3 && run.requests == 3)
    #expect(run.report?.results.counts.corrected == 1 && bench.stamps == 12)
    #expect(try bench.levels() == [.lta: 5])
  }

  @Test(
    "depends on the level and on the content's time-stamp",
    arguments: [
      ("B", false, 0), ("T", false, 1), ("LT", false, 1), ("LTA", false, 2), ("LTA", true, 3), ("B", true, 1),
    ])
  func levels(_ level: String, _ stampsContent: Bool, _ each: Int) throws {
    let bench = try LevelDesk(learners: 3, seal: ["level": level, "content_stamp": "\(stampsContent)"])
    let run = try bench.issue()
    let requests = 3 * each + (level == "B" ? 0 : 1)
    #expect(run.status == .done && bench.stamps == requests, "\(run)")
    #expect(run.announced == (requests == 0 ? nil : requests))
    #expect(try bench.levels() == [try #require(SealLevel(rawValue: level)): 3])
  }

  @Test("A credential whose file is gone is made again, and asked for like a new one")
  func restored() throws {
    let bench = try LevelDesk(learners: 3)
    #expect(try bench.issue().status == .done)
    try FileManager.default.removeItem(atPath: bench.desk.file(try bench.desk.credentials()[1]))
    let run = try bench.issue()
    #expect(run.status == .done && run.announced == 3 && run.report?.results.counts.restored == 1)
    #expect(bench.stamps == 7 + 3)
    try bench.expectComplete(3)
  }
}
