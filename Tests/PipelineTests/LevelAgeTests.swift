import Records
import Sandbox
import Sealing
import Support
import Testing

@Suite("What proves that nothing was revoked holds for an hour or a day, and seals for longer")
struct LevelAgeTests {
  private static let month = 30.0 * 86_400

  @Test("Seals of level LT are raised, and renewed again and again, long after their proofs have run out")
  func old() throws {
    let bench = try LevelDesk(learners: 2, seal: ["level": nil, "stages": "[LT, LTA]", "content_stamp": "true"])
    #expect(try bench.issue().status == .done)
    #expect(try bench.levels() == [.lt: 2] && bench.stamps == 5)
    bench.time.advance(LevelAgeTests.month)
    let (raised, _) = try bench.extend()
    #expect(raised.status == .done && raised.raised == 2, "\(raised.problems) \(String(describing: raised.failure))")
    #expect(bench.stamps == 7)
    try bench.expectComplete(2)
    for round in 1...2 {
      bench.time.advance(LevelAgeTests.month)
      let (renewed, announced) = try bench.extend(renews: true)
      #expect(renewed.status == .done && renewed.renewed == 2 && announced == 2, "\(renewed)")
      #expect(bench.stamps == 7 + 2 * round)
      try bench.expectComplete(2)
    }
  }

  @Test("A limit under which a seal waits for longer than its proofs hold keeps none from its level")
  func slow() throws {
    // Responses hold for an hour.
    let bench = try LevelDesk(learners: 3, service: "in_flight: 4, limit: 2 per 3h")
    let run = try bench.issue()
    #expect(run.status == .done && run.requests == 7 && bench.stamps == 7, "\(run)")
    try bench.expectComplete(3)
  }

  @Test("A run that sees its proofs run out asks for new ones")
  func renewed() throws {
    let bench = try LevelDesk(learners: 60, tick: 5)
    let start = bench.time.now()
    let run = try bench.issue()
    #expect(run.status == .done && run.requests == 121, "\(run)")
    #expect(bench.time.now().seconds - start.seconds > 3600)
    #expect(bench.server.requests(to: .status) > 2)
    #expect(try bench.levels() == [.lta: 60])
  }
}
