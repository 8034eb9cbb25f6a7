import ELM
import Foundation
import Ledger
import Mapping
import Pipeline
import Records
import Support
import Testing

@Suite("A credential that was intended and never sealed")
struct ResumptionTests {
  /// A time before the tests' certificate began.
  private static let longAgo = Timestamp(seconds: 1_577_836_800)

  /// A desk with one row, and a ledger as a killed run leaves it: the row's credential intended, with the bytes that another
  /// certificate would have sealed, and nothing sealed.
  private func interrupted() throws -> (Desk, IssuingFacts) {
    let desk = try Desk(Cohort(learners: 1))
    let pipeline = try PipelineDefinition(contentsOf: desk.pipeline)
    let rows = try RowIntake(Blueprint(pipeline, seal: nil, clock: SystemClock()), input: nil)
    guard case .passed(let credential)? = try rows.next() else { throw CocoaError(.fileReadUnknown) }
    let key = credential.draft.key
    let facts = IssuingFacts(
      key: key, revision: 1, id: CredentialID(pipeline: pipeline.name, key: key, revision: 1),
      issued: ResumptionTests.longAgo)
    try FileManager.default.createDirectory(atPath: desk.output, withIntermediateDirectories: true)
    let ledger = try SQLiteLedger(at: pipeline.ledger.path)
    let digest = Digest(of: [0])
    try ledger.begin(
      RunRecord(
        id: "killed", pipeline: pipeline.name, started: facts.issued, templateDigest: digest, pipelineDigest: digest,
        sealCertificateDigest: digest))
    let name = try rows.naming.name(for: credential.draft.row, revision: 1).get()
    try ledger.intend(
      [
        Intention(
          facts: facts, contentDigest: credential.draft.contentDigest, payloadDigest: digest,
          templateDigest: digest, source: credential.draft.row.range, fileName: name, foldedName: name.lowercased())
      ], run: "killed")
    return (desk, facts)
  }

  @Test("under another certificate is sealed with the same id at a new time, which the certificate covers")
  func renewed() throws {
    let (desk, facts) = try interrupted()
    #expect(try desk.issue().counts.issued == 1)
    let name = try #require(try desk.credentials().first)
    let sealed = try desk.sealed(name)
    #expect(sealed.id == facts.id.urn)
    #expect(sealed["issued"]?.string != facts.issued.description)
    #expect(try desk.issue().counts.unchanged == 1)
  }
}

@Suite("A correction that was intended and taken back")
struct WithdrawalTests {
  @Test("is forgotten, and the credential that it would have replaced is restored when its file is gone")
  func lostMeanwhile() throws {
    let desk = try Desk(Cohort(learners: 1))
    #expect(try desk.issue().counts.issued == 1)
    let name = try #require(try desk.credentials().first)
    let former = try desk.read("out/credentials/\(name)")
    let pipeline = try PipelineDefinition(contentsOf: desk.pipeline)
    let rows = try RowIntake(Blueprint(pipeline, seal: nil, clock: SystemClock()), input: nil)
    let draft = try #require(try rows.nextDraft())
    let id = CredentialID(pipeline: pipeline.name, key: draft.key, revision: 2)
    let ledger = try SQLiteLedger(at: pipeline.ledger.path)
    let run = try #require(try ledger.runs(of: pipeline.name, limit: 1).first)
    let other = Digest(of: [1])
    try ledger.intend(
      [
        Intention(
          facts: IssuingFacts(key: draft.key, revision: 2, id: id, issued: SystemClock().now()), contentDigest: other,
          payloadDigest: other, templateDigest: other, source: draft.row.range, fileName: "other.jsonld",
          foldedName: "other.jsonld")
      ], run: run.id)
    try FileManager.default.removeItem(atPath: desk.file(name))
    let resumed = try desk.issue()
    #expect(resumed.counts.restored == 1 && resumed.counts.unchanged == 0)
    #expect(try desk.credentials() == [name])
    #expect(try desk.read("out/credentials/\(name)") == former)
  }
}

@Suite("An output folder")
struct OutputOwnershipTests {
  @Test("belongs to one pipeline: another is refused and changes nothing")
  func another() throws {
    let desk = try Desk(Cohort(learners: 3))
    #expect(try desk.issue().counts.issued == 3)
    let manifest = try desk.manifest()
    let pipeline = String(decoding: try desk.read("pipeline.yaml"), as: UTF8.self)
    try desk.write(pipeline.replacing("digital-micro-credential-spring-2026", with: "other"), to: "pipeline.yaml")
    let failure = try #require(#expect(throws: RunFailure.self) { _ = try desk.issue() })
    #expect(failure.status == .configuration && failure.problems.map(\.code.slug) == ["output.of-another"])
    #expect(try desk.manifest() == manifest)
  }

  @Test("keeps an error workbook that was changed since it was written, whatever the next run reads")
  func edited() throws {
    let desk = try Desk(Cohort(learners: 60, faults: true))
    let first = try desk.issue()
    #expect(first.report.results.files.corrected == nil)
    #expect(try desk.issue().report.results.files.corrected == nil)
    try desk.write("corrected by hand", to: "out/errors.xlsx")
    let kept = try #require(try desk.issue().report.results.files.corrected)
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "corrected by hand")
  }

  @Test("keeps the error workbook when another input has nothing to reject")
  func otherInput() throws {
    let desk = try Desk(Cohort(learners: 60, faults: true))
    _ = try desk.issue()
    let workbook = try desk.read("out/errors.xlsx")
    try Cohort(learners: 3).write(to: desk.path("other.xlsx"))
    #expect(try desk.issue(input: desk.path("other.xlsx")).counts.rejected == 0)
    #expect(try desk.read("out/errors.xlsx") == workbook)
  }

  @Test("in which a report cannot be written says so in the run's results, not that all is well")
  func unwritableReport() throws {
    let desk = try Desk(Cohort(learners: 60, faults: true))
    try FileManager.default.createDirectory(atPath: desk.errors, withIntermediateDirectories: true)
    let failure = try #require(#expect(throws: RunFailure.self) { _ = try desk.issue() })
    #expect(failure.status == .output)
    let results = try TreeParser.parse(desk.read("out/run-results.json"), name: "results").tree
    #expect(results["exitCode"] == 7)
    #expect(results["outcome"] == "output")
  }
}
