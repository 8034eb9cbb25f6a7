import Records
import Reporting
import Testing

@Suite("The summary")
struct SummaryTests {
  private var results = RunResults(
    pipeline: "spring-2026", run: "r-1", source: "s.xlsx", started: Timestamp(seconds: 0))
  private let problem = Problem(
    .sample, at: .cell(Rows.address(14, 2)), value: "31/02/2001", "is not a date", remedy: "write 2001-02-28")

  init() { results.files = .init(credentials: "out/demo/credentials", errors: "out/demo/errors.xlsx") }

  private func text(_ results: RunResults, _ problems: [Problem] = []) -> String {
    Summary(results, firstProblems: problems, pipelineFile: "Pipelines/micro-credential.yaml").text
  }

  @Test("says what was sealed, what was not and what to do next")
  func rejected() {
    var results = results
    results.counts.rows = 300
    results.counts.issued = 288
    results.counts.rejected = 12
    for _ in 0..<12 { results.note(problem) }
    #expect(
      text(results, [problem, problem]) == """
        Sealed 288 credentials, in out/demo/credentials.

        12 rows were not issued:
          Graduates!C14 "31/02/2001" is not a date; write 2001-02-28.
          Graduates!C14 "31/02/2001" is not a date; write 2001-02-28.
          … and 10 more.

        The workbook out/demo/errors.xlsx has these rows, with the cells to correct marked.
        Correct them there, save the workbook, and run
          confer issue Pipelines/micro-credential.yaml --input out/demo/errors.xlsx
        """)
  }

  @Test("spells out ten problems and ten warnings at most, each among its own")
  func limits() {
    var results = results
    results.counts.rejected = 12
    let warning = Problem(.sample, severity: .warning, at: .cell(Rows.address(2, 2)), "is unusual")
    let all = Array(repeating: warning, count: 13) + Array(repeating: problem, count: 12)
    for problem in all { results.note(problem) }
    let lines = text(results, all).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("  Graduates!C14") }.count == 10)
    #expect(lines.contains("  … and 2 more."))
    #expect(lines.filter { $0.hasPrefix("  Graduates!C2 is unusual;") }.count == 10)
    #expect(lines.contains("13 warnings that alone kept no row back:"))
    #expect(lines.contains("  … and 3 more: see the run's results."))
    #expect(text(results).contains("13 warnings that alone kept no row back: see the run's results."))
  }

  @Test("of a second run says that nothing changed")
  func unchanged() {
    var results = results
    results.counts.rows = 288
    results.counts.unchanged = 288
    #expect(
      text(results) == "No credential was sealed.\n288 credentials were issued before and did not change.")
  }

  @Test("tells corrections and restored files from new credentials")
  func kinds() {
    var results = results
    results.counts.rows = 14
    results.counts.issued = 10
    results.counts.corrected = 3
    results.counts.restored = 1
    #expect(
      text(results) == """
        Sealed 14 credentials, in out/demo/credentials.
          3 of them replace an earlier one.
          1 of them had lost its file.
        """)
  }

  @Test("says what waits for its second stage, and how it gets there")
  func waiting() {
    var results = results
    results.counts.rows = 288
    results.counts.issued = 288
    results.waiting = .init(credentials: 288, level: "LTA")
    #expect(
      text(results) == """
        Sealed 288 credentials, in out/demo/credentials.

        288 credentials wait to be raised to level LTA. When it suits the services, run
          confer extend Pipelines/micro-credential.yaml
        """)
    results.waiting = .init(credentials: 1, level: "LTA")
    #expect(text(results).contains("1 credential waits to be raised"))
  }

  @Test("quotes a path that a shell would take apart")
  func quoting() {
    var results = results
    results.counts.rejected = 1
    results.files.errors = "out/summer term/errors.xlsx"
    #expect(text(results, [problem]).hasSuffix("--input 'out/summer term/errors.xlsx'"))
  }
}
