import Reporting
import Synchronization
import Testing

@Suite("Progress")
struct ProgressReportTests {
  /// A clock that the test moves and a page that keeps what was written.
  private final class Desk: Sendable {
    private let state = Mutex((time: 100.0, written: ""))
    var time: Double {
      get { state.withLock { $0.time } }
      set { state.withLock { $0.time = newValue } }
    }
    var written: String { state.withLock { $0.written } }

    func progress(total: Int?, _ form: ProgressReport.Form) -> ProgressReport {
      ProgressReport(
        total: total, form: form, now: { self.time },
        sink: { text in self.state.withLock { $0.written += text } })
    }
  }

  @Test("draws one line over itself, ten times a second at most, and leaves it at the end")
  func line() {
    let desk = Desk()
    let progress = desk.progress(total: 5_000, .line(columns: 80, colour: false))
    progress.update(done: 1, rejected: 0)
    progress.update(done: 2, rejected: 0)
    desk.time += 2
    progress.update(done: 2_000, rejected: 3)
    progress.finish()
    #expect(
      desk.written == "\r1 of 5,000\u{1B}[K" + "\r2,000 of 5,000 · 3 rejected · 1,000 a second · 3 s left\u{1B}[K"
        + "\r2,000 of 5,000 · 3 rejected · 1,000 a second · 3 s left\u{1B}[K\n")
  }

  @Test("never wraps on a narrow terminal, and colours only where that is wanted")
  func narrow() {
    let desk = Desk()
    let progress = desk.progress(total: 5_000, .line(columns: 32, colour: true))
    desk.time += 2
    progress.update(done: 2_000, rejected: 3)
    #expect(desk.written == "\r2,000 of 5,000 · \u{1B}[31m3 rejected\u{1B}[0m\u{1B}[K")
  }

  @Test("stands aside for a message and is drawn again at the next update")
  func standAside() {
    let desk = Desk()
    let progress = desk.progress(total: nil, .line(columns: 80, colour: false))
    progress.standAside()
    progress.update(done: 1, rejected: 0)
    progress.standAside()
    progress.update(done: 2, rejected: 0)
    #expect(desk.written == "\r1 done\u{1B}[K" + "\r\u{1B}[K" + "\r2 done\u{1B}[K")
  }

  @Test("writes a line a minute where there is no terminal")
  func log() {
    let desk = Desk()
    let progress = desk.progress(total: 100_000, .log)
    for second in 1...150 {
      desk.time += 1
      progress.update(done: second * 20, rejected: second / 100)
    }
    #expect(
      desk.written == """
        1,200 of 100,000 · 20 a second · 83 min left
        2,400 of 100,000 · 20 a second · 82 min left · 1 rejected

        """)
  }

  @Test("says nothing when it is to be quiet, nor on a run that was over at once")
  func silence() {
    let desk = Desk()
    let quiet = desk.progress(total: 10, .silent)
    desk.time += 100
    quiet.update(done: 10, rejected: 0)
    quiet.finish()
    let short = desk.progress(total: 10, .log)
    short.update(done: 10, rejected: 0)
    short.finish()
    #expect(desk.written.isEmpty)
  }

  @Test("forgets a slow start")
  func pace() {
    let desk = Desk()
    let progress = desk.progress(total: nil, .line(columns: 80, colour: false))
    for second in 1...60 {
      desk.time += 1
      progress.update(done: second <= 30 ? second : 30 + (second - 30) * 50, rejected: 0)
    }
    #expect(desk.written.hasSuffix("\r1,530 done · 50 a second\u{1B}[K"))
  }

  @Test(
    "takes the form that terminal and environment ask for",
    arguments: [
      (true, true, [:], ProgressReport.Form.silent), (false, false, [:], .log), (false, true, ["TERM": "dumb"], .log),
      (false, true, ["COLUMNS": "120"], .line(columns: 120, colour: true)),
      (false, true, ["COLUMNS": "120", "NO_COLOR": "1"], .line(columns: 120, colour: false)),
      (false, true, ["COLUMNS": "120", "NO_COLOR": ""], .line(columns: 120, colour: true)),
    ] as [(Bool, Bool, [String: String], ProgressReport.Form)])
  func form(quiet: Bool, isTerminal: Bool, environment: [String: String], expected: ProgressReport.Form) {
    #expect(ProgressReport.Form.fitting(quiet: quiet, isTerminal: isTerminal, environment: environment) == expected)
  }
}
