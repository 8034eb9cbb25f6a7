import Foundation
import Support
import Testing

@Suite("A run that is asked to stop, or finds another at work", .serialized)
struct SignalTests {
  /// More than there is room for in the stages at once.
  private static let rows = 1_500

  @Test(
    "ends in good order, says so with its exit code, and goes on when it is run again",
    arguments: [(SIGTERM, Int32(143)), (SIGINT, Int32(130))])
  func signals(signal: Int32, status: Int32) throws {
    let desk = try Desk(Cohort(learners: SignalTests.rows))
    let run = try Run("issue", desk.pipeline)
    try #require(run.until { desk.visible > 0 })
    run.send(signal)
    let end = run.wait()
    #expect(end.status == status)
    #expect(end.errors.contains("stopped in good order"))
    let names = try desk.credentials()
    #expect((1..<SignalTests.rows).contains(names.count))
    #expect(desk.faults(of: names.prefix(100)) == [])
    #expect(try desk.staging() == [])
    #expect(try desk.manifest().map { $0[3] }.sorted() == names)
    let before = try desk.identities()

    let resumed = try Run("issue", desk.pipeline).wait()
    #expect(resumed.status == 0)
    #expect(
      resumed.output.contains("\(names.count.formatted(.number.locale(Locale(identifier: "en")))) credentials were"))
    try desk.expectComplete(SignalTests.rows, verifying: 100)
    let after = try desk.identities()
    for (name, identity) in before { #expect(after[name] == identity) }
  }

  @Test("is told at once that it is busy, whichever of output and ledger the two share, and disturbs nothing")
  func busy() throws {
    let cohort = Cohort(learners: SignalTests.rows)
    let desk = try Desk(cohort)
    let elsewhere = try Desk(cohort) {
      $0 + "\nledger: {sqlite: \(desk.path("out/ledger.sqlite"))}\n"
    }
    // Reading so many rows takes longer than a second: who is busy says so before.
    let long = desk.path("long.xlsx")
    try Cohort(learners: 60_000).write(to: long)
    let run = try Run("issue", desk.pipeline)
    try #require(run.until { desk.staged > 0 })
    var quickest = Duration.seconds(60)
    for pipeline in [desk.pipeline, elsewhere.pipeline, desk.pipeline] {
      let start = ContinuousClock.now
      let other = try Run("issue", pipeline, "--input", long)
      // Whoever is not refused would issue all of it.
      if other.until({ ContinuousClock.now - start > .seconds(10) }) { other.send(SIGKILL) }
      let end = other.wait()
      quickest = min(quickest, ContinuousClock.now - start)
      #expect(end.status == 11, "\(end.errors)")
      #expect(end.errors.contains("in use by another run"))
    }
    #expect(run.isRunning, "the first run ended before the others were told")
    #expect(quickest < .seconds(1))
    #expect(run.wait().status == 0)
    try desk.expectComplete(SignalTests.rows, verifying: 100)
    #expect(try elsewhere.credentials().isEmpty)
  }
}
