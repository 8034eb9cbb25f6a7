import Foundation
import Pipeline
import Records
import Support
import Testing

@Suite("A run that is asked to stop")
struct InterruptionTests {
  @Test("before its first row seals nothing, and the next run does it all")
  func before() throws {
    let desk = try Desk(Cohort(learners: 20))
    let interruption = Interruption()
    interruption.request(SIGTERM)
    interruption.request(SIGINT)
    let run = try desk.issue(interruption: interruption)
    #expect(run.report.signal == SIGTERM && run.report.status == .temporary)
    #expect(run.counts.sealed == 0)
    #expect(try desk.credentials().isEmpty)
    #expect(try desk.issue().counts.issued == 20)
  }

  @Test("in its midst finishes what is under way, writes it down, and leaves the earlier error workbook alone")
  func amid() throws {
    let desk = try Desk(Cohort(learners: 2_000))
    try FileManager.default.createDirectory(atPath: desk.output, withIntermediateDirectories: true)
    try desk.write("of an earlier run", to: "out/errors.xlsx")
    let interruption = Interruption()
    let run = try desk.issue(interruption: interruption) { event in
      if case .delivered = event { interruption.request(SIGINT) }
    }
    #expect(run.report.signal == SIGINT && run.report.results.exitCode == 130)
    let names = try desk.credentials()
    #expect(names.count == run.counts.issued && (1..<2_000).contains(names.count))
    #expect(try desk.manifest().map { $0[3] }.sorted() == names)
    #expect(try desk.staging().isEmpty)
    #expect(try desk.read("out/errors.xlsx") == Array("of an earlier run".utf8))
    let rest = try desk.issue()
    #expect(rest.counts.unchanged == names.count && rest.counts.issued == 2_000 - names.count)
    #expect(rest.report.signal == nil && rest.report.status == .done)
    #expect(!FileManager.default.fileExists(atPath: desk.errors))
  }

  @Test("when all rows are read has nothing left to stop: it ends as if nobody had asked")
  func after() throws {
    let desk = try Desk(Cohort(learners: 60, faults: true))
    let interruption = Interruption()
    let run = try desk.issue(interruption: interruption) { event in
      if case .delivered = event { interruption.request(SIGTERM) }
    }
    #expect(run.report.signal == nil && run.report.status == .someRejected)
    #expect(run.report.results.exitCode == 3)
    #expect(try desk.check(input: desk.errors).report.rows == 12)
  }
}
