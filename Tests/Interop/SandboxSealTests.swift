import Foundation
import Mapping
import Pipeline
import Records
import Sandbox
import Support
import Testing

/// What is sealed with a key of `confer sandbox`.
@Suite struct SandboxSealTests {
  /// Issues three credentials with one of the sandbox's keys.
  private func issue(with member: Sandbox.Member) throws -> (desk: Desk, report: BatchReport) {
    let desk = try Desk(Cohort(learners: 3)) { $0.replacing("seal.p12", with: "own.p12") }
    let folder = try TemporaryFolder(in: desk.folderPath)
    let sandbox = try SandboxCopy.open(in: folder)
    let packed = try #require(member.pkcs12File)
    try FileManager.default.copyItem(atPath: sandbox.path(packed), toPath: desk.path("own.p12"))
    try FileManager.default.copyItem(atPath: sandbox.path("root.pem"), toPath: desk.path("root.pem"))
    try desk.write(SandboxSettings.defaultPassphrase, to: "passphrase")
    let report = try Batch(try PipelineDefinition(contentsOf: desk.pipeline), BatchOptions()).run()
    return (desk, report)
  }

  @Test(
    .enabled(if: Judges.jadesPython != nil, "\(Judges.absence)"), arguments: Sandbox.Member.allCases.filter(\.isSeal))
  func aJAdESCheckerAcceptsASandboxSeal(_ member: Sandbox.Member) throws {
    let (desk, report) = try issue(with: member)
    #expect(report.status == .done, "\(report.firstProblems.map(\.message))")
    for name in try desk.credentials() {
      #expect(try Judges.jades(desk.file(name), trusting: desk.path("root.pem")) == nil)
    }
  }

  @Test func aRunWithASandboxSealIsWarnedAndIssuesAllTheSame() throws {
    let (desk, report) = try issue(with: .sealP256)
    #expect(report.status == .done)
    #expect(try desk.credentials().count == 3)
    #expect(report.sealWarnings.map(\.code.slug) == ["certificate.sandbox"])
    #expect(report.results.counts.warnings >= 1)
    #expect(report.sealWarnings.first?.message.contains("SANDBOX seal P-256") == true)
  }
}
