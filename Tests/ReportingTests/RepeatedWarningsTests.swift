import Records
import Reporting
import Testing

@Suite("Repeated warnings")
struct RepeatedWarningsTests {
  private func problem(_ code: String, _ severity: Problem.Severity, row: Int, column: Int) -> Problem {
    Problem(
      ProblemCode(code, meaning: "m", remedy: "r"), severity: severity,
      at: .cell(CellAddress(sheet: "S", row: row, column: column)), "is empty")
  }

  @Test("show the first of each kind and count the rest, column by column")
  func counts() {
    var repeats = RepeatedWarnings()
    let shown = (0..<25).flatMap { row in
      [problem("a", .warning, row: row, column: 11), problem("b", .warning, row: row / 5, column: 0)]
    }.filter { repeats.shows($0) }
    #expect(shown.count { $0.code.slug == "a" } == 10 && shown.count { $0.code.slug == "b" } == 10)
    #expect(
      repeats.rest == ["… and 15 more such warnings in column L (a).", "… and 15 more such warnings in column A (b)."])
  }

  @Test("tell columns of several sheets apart")
  func sheets() {
    var repeats = RepeatedWarnings()
    let shown = (0..<12).flatMap { row in
      ["S", "M"].map { sheet in
        Problem(
          ProblemCode("a", severity: .warning, meaning: "m", remedy: "r"),
          at: .cell(CellAddress(sheet: sheet, row: row, column: 2)), "is empty")
      }
    }.filter { repeats.shows($0) }
    #expect(shown.count == 20)
    #expect(
      repeats.rest == [
        "… and 2 more such warnings in column C of S (a).", "… and 2 more such warnings in column C of M (a).",
      ])
  }

  @Test("hide no error")
  func errors() {
    var repeats = RepeatedWarnings()
    let shown = (0..<50).filter { repeats.shows(problem("a", .error, row: $0, column: 0)) }
    #expect(shown.count == 50)
    #expect(repeats.rest == [])
  }

  @Test("say nothing more when all were shown")
  func few() {
    var repeats = RepeatedWarnings()
    let shown = (0..<10).filter { repeats.shows(problem("a", .warning, row: $0, column: 0)) }
    #expect(shown.count == 10)
    #expect(repeats.rest == [])
    let eleventh = repeats.shows(problem("a", .warning, row: 11, column: 0))
    #expect(!eleventh)
    #expect(repeats.rest == ["… and 1 more such warning in column A (a)."])
  }
}
