import Foundation
import Records
import Reporting
import Testing

@Suite("The results of a run")
struct RunResultsTests {
  private let problem = Problem(
    .sample, at: .cell(Rows.address(14, 2)), value: "31/02/2001", "is not a date", remedy: "write 2001-02-28",
    path: "credentialSubject.dateOfBirth")

  private var results: RunResults {
    var results = RunResults(
      pipeline: "spring-2026", run: "r-1", source: "Samples/spring-2026.xlsx",
      started: Timestamp(seconds: 1_782_810_300))
    results.counts.rows = 300
    results.counts.issued = 299
    results.counts.rejected = 1
    results.files.errors = "out/demo/errors.xlsx"
    results.services = RunResults.Services(announced: 599, timeStamps: 600, revocation: 3)
    results.note(problem)
    results.end(.someRejected, at: Timestamp(seconds: 1_782_810_302))
    return results
  }

  @Test("come back from their JSON as they were")
  func roundTrip() throws {
    #expect(try JSONDecoder().decode(RunResults.self, from: Data(results.encoded())) == results)
  }

  @Test("are written in a fixed order, with the outcome and its exit code")
  func order() {
    let text = String(decoding: results.encoded(), as: UTF8.self)
    #expect(
      text.hasPrefix(
        """
        {
          "version": 1,
          "pipeline": "spring-2026",
          "run": "r-1",
          "source": "Samples/spring-2026.xlsx",
          "started": "2026-06-30T09:05:00Z",
          "finished": "2026-06-30T09:05:02Z",
          "outcome": "someRejected",
          "exitCode": 3,
          "counts": {
            "rows": 300,

        """))
    #expect(text.hasSuffix("}\n"))
    #expect(results.encoded() == results.encoded())
  }

  @Test("tell what was asked of services, and what waits for its second stage")
  func services() throws {
    var results = results
    results.services = .init(announced: 577, timeStamps: 578, revocation: 2)
    results.waiting = .init(credentials: 4, level: "LTA")
    let bytes = results.encoded()
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"timeStamps\": 578"))
    #expect(try JSONDecoder().decode(RunResults.self, from: Data(bytes)) == results)
  }

  @Test("carry place, code and reason but no value of a cell")
  func discretion() {
    let text = String(decoding: results.encoded(), as: UTF8.self)
    #expect(text.contains("\"place\": \"Graduates!C14\""))
    #expect(text.contains("\"code\": \"cell.sample\""))
    #expect(text.contains("\"path\": \"credentialSubject.dateOfBirth\""))
    #expect(!text.contains("31/02/2001"))
    #expect(!text.contains("2001-02-28"))
  }

  @Test("count every problem but list only so many")
  func bounded() {
    var results = results
    let warning = Problem(.sample, severity: .warning, at: .cell(Rows.address(2, 2)), "is unusual")
    for _ in 0..<RunResults.problemLimit { results.note(warning) }
    #expect(results.problems.count == RunResults.problemLimit)
    #expect(results.problemsByCode == ["cell.sample": RunResults.problemLimit + 1])
    #expect(results.counts.problems == 1)
    #expect(results.counts.warnings == RunResults.problemLimit)
  }
}

@Suite("An event")
struct EventTests {
  private func line(_ event: Event) -> String { String(decoding: event.line, as: UTF8.self) }

  @Test("is one line of JSON that begins with its type")
  func progress() {
    #expect(
      line(.progress(done: 120, total: 300, rejected: 4))
        == "{\"type\":\"progress\",\"done\":120,\"total\":300,\"rejected\":4}\n")
    #expect(
      line(.progress(done: 120, total: nil, rejected: 0)) == "{\"type\":\"progress\",\"done\":120,\"rejected\":0}\n")
  }

  @Test("tells of a problem without the value, on one line whatever the reason holds")
  func problem() {
    let problem = Problem(.sample, at: .cell(Rows.address(14, 2)), value: "Łęcka", "is \"odd\"\nand long")
    #expect(
      line(.problem(problem))
        == #"{"type":"problem","place":"Graduates!C14","code":"cell.sample","severity":"error","reason":"is \"odd\"\nand long"}"#
        + "\n")
  }

  @Test("of a run that ends has the exit code")
  func endings() {
    var results = RunResults(pipeline: "p", run: "r-1", source: "s.csv", started: Timestamp(seconds: 0))
    #expect(
      line(.started(results))
        == #"{"type":"started","pipeline":"p","run":"r-1","source":"s.csv","started":"1970-01-01T00:00:00Z"}"# + "\n")
    results.end(.done, at: Timestamp(seconds: 1))
    #expect(
      line(.finished(results)).hasPrefix(#"{"type":"finished","run":"r-1","outcome":"done","exitCode":0,"counts":{"#))
    let failure = RunFailure(.input, Problem(.sample, at: .file("s.csv", line: 3), "is not readable"))
    #expect(line(.failed(failure)).hasPrefix(#"{"type":"failed","exitCode":4,"problems":[{"place":"s.csv:3","#))
  }
}
