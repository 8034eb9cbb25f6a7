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
