import ELM
import Foundation
import Mapping
import Pipeline
import Records
import Support
import Testing

/// What independent programs say of credentials that were issued on behalf of another organisation.
@Suite struct MandateJudgeTests {
  private func issued() throws -> Desk {
    let mandate = "\nmandate: {statement: \"Riverbend has asked us, by decision 12/2026.\", document: mandate.pdf}\n"
    let desk = try Desk(Cohort(learners: 3)) { $0 + mandate }
    try desk.write("%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n", to: "mandate.pdf")
    let report = try Batch(try PipelineDefinition(contentsOf: desk.pipeline), BatchOptions()).run()
    #expect(report.status == .done, "\(report.firstProblems.map(\.message))")
    return desk
  }

  @Test(.enabled(if: Judges.shaclPython != nil, "\(Judges.absence)"), arguments: ["mandate", "generic"])
  func theShapesOfBothProfilesAcceptThem(_ profile: String) throws {
    let desk = try issued()
    let lines = try Judges.lines(desk.path("out/credentials"), ["--profile", profile])
    #expect(lines.count == 3)
    for line in lines { #expect(line.contains("\"conforms\": true"), "\(line)") }
  }

  @Test(.enabled(if: Judges.shaclPython != nil, "\(Judges.absence)"))
  func withoutAMandateTheyWouldNot() throws {
    let desk = try Desk(Cohort(learners: 1))
    _ = try Batch(try PipelineDefinition(contentsOf: desk.pipeline), BatchOptions()).run()
    let lines = try Judges.lines(desk.path("out/credentials"), ["--profile", "mandate"])
    #expect(lines.count == 1 && lines[0].contains("\"conforms\": false"))
  }

  @Test(.enabled(if: Judges.jadesPython != nil, "\(Judges.absence)"))
  func aJAdESCheckerAcceptsTheirSeals() throws {
    let desk = try issued()
    for name in try desk.credentials() {
      #expect(try Judges.jades(desk.file(name), trusting: SealKey.shared().certificate) == nil)
    }
  }
}
