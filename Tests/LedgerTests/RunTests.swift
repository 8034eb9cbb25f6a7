import Ledger
import Records
import Support
import Testing

@Suite("The record of runs")
struct RunTests {
  @Test("A finished run keeps its outcome and counts; a killed one has no ending")
  func runs() throws {
    let fixture = try Fixture(run: "killed")
    try fixture.begin("done")
    let ending = RunRecord.Ending(
      finished: Timestamp(seconds: 1_780_000_500), outcome: .someRejected,
      counts: RunRecord.Counts(rows: 300, issued: 285, restored: 1, unchanged: 2, rejected: 12))
    try fixture.ledger.finish(run: "done", ending)
    try fixture.reopen()
    let runs = try fixture.ledger.runs(of: Fixture.pipeline, limit: 10)
    #expect(runs.map(\.id) == ["done", "killed"])
    #expect(runs.map(\.ending) == [ending, nil])
    #expect(runs.first?.sealCertificateDigest == digest("certificate"))
    #expect(try fixture.ledger.runs(of: Fixture.pipeline, limit: 1).map(\.id) == ["done"])
    #expect(try fixture.ledger.runs(of: "autumn", limit: 10).isEmpty)
  }

  @Test("A run begins once and ends once")
  func once() throws {
    let fixture = try Fixture()
    #expect(try failure { try fixture.begin("run-1") }?.slug == "ledger.conflict")
    let ending = RunRecord.Ending(finished: Timestamp(seconds: 1), outcome: .done, counts: RunRecord.Counts())
    try fixture.ledger.finish(run: "run-1", ending)
    #expect(try failure { try fixture.ledger.finish(run: "run-1", ending) }?.slug == "ledger.conflict")
    #expect(try failure { try fixture.ledger.finish(run: "unknown", ending) }?.slug == "ledger.conflict")
  }
}
