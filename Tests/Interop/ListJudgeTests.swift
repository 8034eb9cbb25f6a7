import Foundation
import Mapping
import Pipeline
import Support
import Testing

/// What independent programs say of credentials with lists in lists.
@Suite struct ListJudgeTests {
  @Test(.enabled(if: Judges.shaclPython != nil, "\(Judges.absence)"))
  func theOfficialShapesAcceptLearnersWithModulesWithOutcomes() throws {
    let desk = try ModuleDesk.desk([
      [("Algebra", "5", ["proves", "counts"]), ("Logic, \"formal\"", "2.50", ["argues"])], [],
      [("Sets", "7.125", []), ("Graphs", "", ["draws"])],
    ])
    let report = try Batch(PipelineDefinition(contentsOf: desk.pipeline), BatchOptions()).run()
    #expect(report.status == .done, "\(report.firstProblems.map(\.message))")
    let verdicts = try Judges.shacl(desk.path("out/credentials"))
    #expect(verdicts.count == 3)
    for (name, fault) in verdicts { #expect(fault == nil, "\(name)") }
  }
}
