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
  private func issue(with member: Sandbox.Member) throws -> (desk: Desk, sandbox: Sandbox, report: BatchReport) {
    let folder = try TemporaryFolder()
    let settings = SandboxSettings(passphrase: Secret(Array(SealKey.passphrase.utf8)))
    let made = try Sandbox.open(folder.path("sandbox"), settings)
    let desk = try Desk(Cohort(learners: 3)) {
      $0.replacing(
        "{pkcs12: seal.p12, passphrase: file:passphrase}", with: "{pkcs12: own.p12, passphrase: file:passphrase}")
    }
    let packed = try #require(member.pkcs12File)
    try FileManager.default.copyItem(atPath: made.path(packed), toPath: desk.path("own.p12"))
    try FileManager.default.copyItem(atPath: made.path("root.pem"), toPath: desk.path("root.pem"))
    let report = try Batch(try PipelineDefinition(contentsOf: desk.pipeline), BatchOptions()).run()
    return (desk, made, report)
  }

  @Test(
    .enabled(if: Judges.jadesPython != nil, "\(Judges.absence)"), arguments: Sandbox.Member.allCases.filter(\.isSeal))
  func aJAdESCheckerAcceptsASandboxSeal(_ member: Sandbox.Member) throws {
    let (desk, _, report) = try issue(with: member)
    #expect(report.status == .done, "\(report.firstProblems.map(\.message))")
    for name in try desk.credentials() {
      #expect(try Judges.jades(desk.file(name), trusting: desk.path("root.pem")) == nil)
    }
  }

  @Test func aRunWithASandboxSealIsWarnedAndIssuesAllTheSame() throws {
    let (desk, _, report) = try issue(with: .sealP256)
    #expect(report.status == .done)
    #expect(try desk.credentials().count == 3)
    #expect(report.sealWarnings.map(\.code.slug) == ["certificate.sandbox"])
    #expect(report.results.counts.warnings >= 1)
    #expect(report.sealWarnings.first?.message.contains("SANDBOX seal P-256") == true)
  }
}
