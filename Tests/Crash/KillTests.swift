import Foundation
import Support
import Testing

/// Kills the real program over and over, at moments spread over its whole work.
///
/// `CONFER_CRASH_ROWS` and `CONFER_CRASH_KILLS` set the scale, `CONFER_CRASH_SEED` other moments.
@Suite("A run that is killed at any moment, and run again", .serialized)
struct KillTests {
  private static func number(_ name: String, _ standard: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? standard
  }

  private static let rows = number("CONFER_CRASH_ROWS", 1_500)
  private static let kills = number("CONFER_CRASH_KILLS", 20)
  private static let seed = number("CONFER_CRASH_SEED", 2026)

  /// When to kill.
  enum Moment {
    /// So long after the start, as a share of an uninterrupted run.
    case after(Double)
    /// While a group's temporary files are written, or made durable.
    case staging(Int)
    /// While a group's files are renamed, so many of them visible.
    case publishing(Int)
    /// So many microseconds after a group was written whole: around the ledger's second record.
    case sealed(UInt32)

    init(_ number: Int, _ choice: inout Choice) {
      self =
        switch number % 4 {
        case 0: .after(Double(choice.below(1000)) / 1000)
        case 1: .staging(1 + choice.below(250))
        case 2: .publishing(1 + choice.below(250))
        default: .sealed(UInt32(choice.below(60_000)))
        }
    }
  }

  @Test("ends as one that was not: each credential once, whole, with the same id, and never touched again")
  func kills() throws {
    let cohort = Cohort(learners: KillTests.rows)
    let undisturbed = try Desk(cohort)
    let start = ContinuousClock.now
    let reference = try Run("issue", undisturbed.pipeline).wait()
    let duration = ContinuousClock.now - start
    #expect(reference.status == 0, "\(reference.errors)")
    let ids = try undisturbed.ids()

    let desk = try Desk(cohort)
    var choice = Choice(seed: UInt64(KillTests.seed))
    var killed = 0
    var seen: [String: Desk.Identity] = [:]
    for attempt in 0..<KillTests.kills * 4 where killed < KillTests.kills {
      let run = try Run("issue", desk.pipeline)
      kill(run, desk, at: Moment(attempt, &choice), of: duration)
      let end = run.wait()
      #expect([0, 128 + SIGKILL].contains(end.status), "\(end.errors)")
      if end.status == 0 {
        // Finished before its time had come. What it made is taken away in part, so that the next runs restore it.
        try desk.expectComplete(KillTests.rows, verifying: 100)
        for name in try desk.credentials() where choice.below(3) == 0 {
          try FileManager.default.removeItem(atPath: desk.file(name))
          seen[name] = nil
        }
        continue
      }
      killed += 1
      let now = try desk.identities()
      for (name, identity) in seen { #expect(now[name] == identity, "\(name) was touched again") }
      seen = now
      var sample: Set<String> = []
      let names = now.keys.sorted()
      while sample.count < min(100, names.count) { sample.insert(choice.one(of: names)) }
      #expect(desk.faults(of: sample) == [])
    }
    #expect(killed == KillTests.kills)

    let last = try Run("issue", desk.pipeline).wait()
    #expect(last.status == 0, "\(last.errors)")
    try desk.expectComplete(KillTests.rows)
    #expect(try desk.ids() == ids)
    let now = try desk.identities()
    for (name, identity) in seen { #expect(now[name] == identity, "\(name) was touched again") }

    let again = try Run("issue", desk.pipeline).wait()
    #expect(again.status == 0 && again.output.contains("No credential was sealed."))
    #expect(try desk.identities() == now)
  }

  private func kill(_ run: Run, _ desk: Desk, at moment: Moment, of duration: Duration) {
    let visible = desk.visible
    switch moment {
    case .after(let share):
      let deadline = ContinuousClock.now + duration * share
      _ = run.until { ContinuousClock.now >= deadline }
    case .staging(let count): _ = run.until { desk.staged >= count }
    case .publishing(let count): _ = run.until { desk.visible >= visible + count }
    case .sealed(let pause):
      // What a killed run left staged is not this run's.
      _ = run.until { desk.visible > visible || desk.staged >= 256 }
      usleep(pause)
    }
    run.send(SIGKILL)
  }
}
