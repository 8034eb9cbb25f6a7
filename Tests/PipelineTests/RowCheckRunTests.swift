import Foundation
import Support
import Testing

@Suite("Checking rows")
struct RowCheckRunTests {
  private let cohort = Cohort(learners: 300, faults: true)

  @Test("finds what issuing finds, without a key, and writes nothing")
  func withoutKey() throws {
    let desk = try Desk(cohort)
    for file in ["seal.p12", "passphrase"] { try FileManager.default.removeItem(atPath: desk.path(file)) }
    let (report, findings) = try desk.check()
    #expect(findings == IssuingTests.findings(of: cohort))
    #expect(report.rows == 300 && report.rejected == 12 && report.status == .someRejected)
    #expect(report.summary == "288 of 300 rows can be issued, 12 cannot.")
    #expect(!FileManager.default.fileExists(atPath: desk.output))
  }

  @Test("of a sound cohort says that all can be issued")
  func sound() throws {
    let report = try Desk(Cohort(learners: 30)).check().report
    #expect(report.status == .done && report.rejected == 0 && report.warnings == 0)
    #expect(report.summary == "All 30 rows can be issued.")
  }

  @Test("reads another input when it is given one")
  func input() throws {
    let desk = try Desk(cohort)
    let path = desk.path("corrected.xlsx")
    try Cohort.write(cohort.faults.map(cohort.correctedRow), to: path, leading: ["Status", "Problems"])
    let (report, findings) = try desk.check(input: path)
    #expect(findings == [])
    #expect(report.rows == 12 && report.status == .done)
  }
}
