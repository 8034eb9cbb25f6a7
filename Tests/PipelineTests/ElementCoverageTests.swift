import ELM
import Foundation
import Mapping
import Records
import Support
import Testing

@testable import Pipeline

/// The elements of the Recommendations, from the pipeline file to the cells of the rows.
@Suite("Elements of a pipeline")
struct ElementCoverageTests {
  private let claim = "credentialSubject.hasClaim"

  private func coverage(_ desk: Desk) throws -> ElementCoverage {
    try ElementCoverage(PipelineDefinition(contentsOf: desk.pipeline), input: nil)
  }

  @Test("the sample tells all 16 elements of Annex I, and each row that can be issued tells them")
  func sample() throws {
    let desk = try Desk(Cohort(learners: 60))
    let coverage = try coverage(desk)
    #expect(coverage.status == .done && coverage.lines.count == 16)
    for line in coverage.lines { #expect(line.state(of: 60) == .present, "\(line.source.element.name)") }
    let lines = coverage.text.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.contains("Notional workload") && $0.hasSuffix("columns ects, workload_hours") })
    #expect(lines.contains { $0.contains("Type of assessment") && $0.contains("template line ") })
    #expect(lines.contains { $0.contains("Date of issuing") && $0.hasSuffix("the time of sealing") })
    #expect(coverage.text.contains("Mandatory: 9 of 9 in every credential."))
  }

  @Test("names the line of the template that an element stands on")
  func line() throws {
    let desk = try Desk(Cohort(learners: 1))
    let coverage = try coverage(desk)
    let text = String(decoding: try desk.read("template.json"), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let number = try #require(coverage.lines[12].lines.first ?? nil)
    #expect(lines[number - 1].contains("\"idVerification\""))
  }

  @Test("what the template lacks and no column brings ends the run, all of it at once, and is shown as missing")
  func template() throws {
    let desk = try Desk(Cohort(learners: 2))
    try desk.changeTemplate { tree in
      tree.setting("\(claim).specifiedBy.learningOutcome", to: nil)
        .setting("\(claim).provenBy.specifiedBy.dcType", to: nil)
    }
    let failure = try #require(throws: RunFailure.self) { try desk.check() }
    #expect(failure.status == .configuration)
    #expect(failure.problems.map(\.code.slug) == ["elements.annex-i.missing", "elements.annex-i.missing"])
    #expect(failure.problems[0].message.contains("the learning outcomes"))
    #expect(failure.problems[1].message.contains("the type of assessment"))
    let remedy = failure.problems[1].remedy
    #expect(remedy.hasPrefix("map a column to \(claim).provenBy.specifiedBy.dcType"))
    let coverage = try coverage(desk)
    #expect(coverage.status == .configuration)
    #expect(coverage.text.contains("missing: 6 Learning outcomes, 9 Type of assessment."))
  }

  @Test("an empty cell rejects the row for a mandatory element, and warns for the level")
  func rows() throws {
    let desk = try Desk(Cohort(learners: 1))
    try desk.changeTemplate { tree in
      tree.setting("\(claim).influencedBy", to: nil).setting("\(claim).specifiedBy.learningSetting", to: nil)
    }
    let header = Cohort.Column.allCases.map(\.rawValue).joined(separator: ",")
    func row(_ id: Int, _ ects: String, _ hours: String, _ level: String, _ mode: String) -> String {
      "\(id),Ana,Silva,2001-02-28,a\(id)@example.org,,,MC-1,Title,\(ects),\(hours),\(level),\(mode),7,2026-06-30,"
    }
    let rows = [
      row(1, "2", "50", "6", "Online"), row(2, "", "50", "6", "Online"), row(3, "", "", "6", "Online"),
      row(4, "2", "", "", "Online"), row(5, "2", "", "6", ""), row(6, "2", "", "6", "Onlone"),
    ]
    try desk.write(([header] + rows).joined(separator: "\n"), to: "rows.csv")
    let pipeline = try String(contentsOfFile: desk.pipeline, encoding: .utf8)
      .replacing("workbook: \(Desk.workbook)", with: "csv: rows.csv").replacing("  sheet: Graduates\n", with: "")
    try desk.write(pipeline, to: "pipeline.yaml")
    let (report, findings) = try desk.check()
    #expect(
      findings == [
        "elements.annex-i.missing rows.csv!J4", "elements.annex-i.if-applicable rows.csv!L5",
        "elements.annex-i.missing rows.csv!M6", "cell.concept.unknown rows.csv!M7",
      ])
    #expect(report.rows == 6 && report.rejected == 3 && report.warnings == 1)
    let coverage = try coverage(desk)
    #expect(coverage.lines[6].told == 5 && coverage.lines[7].told == 5 && coverage.lines[9].told == 4)
    #expect(coverage.status == .someRejected)
    #expect(coverage.text.contains("in 4 of 6 rows"))
  }

  @Test("a pipeline that demands none shows Annex I and rejects nothing")
  func undemanded() throws {
    let desk = try Desk(Cohort(learners: 3)) { $0.replacing("validate:\n  elements: annex-i", with: "") }
    try desk.changeTemplate { $0.setting("\(claim).specifiedBy.learningOutcome", to: nil) }
    #expect(try desk.check().report.status == .done)
    let coverage = try coverage(desk)
    #expect(coverage.status == .done && !coverage.isDemanded)
    #expect(coverage.text.contains("The pipeline file demands none of these"))
  }

  @Test("both sets can be demanded; a list with one twice, or a set that nobody knows, is refused where it stands")
  func choice() throws {
    let both = try Desk(Cohort(learners: 2)) {
      $0.replacing("elements: annex-i ", with: "elements: [annex-i, annex-vi] ")
    }
    #expect(try coverage(both).lines.count == 23)
    for (wrong, value) in [("[annex-i, annex-i]", "annex-i"), ("annex-ii", "annex-ii"), ("[]", nil)]
      as [(String, String?)]
    {
      let desk = try Desk(Cohort(learners: 2)) { $0.replacing("elements: annex-i ", with: "elements: \(wrong) ") }
      let failure = try #require(throws: RunFailure.self) { try desk.check() }
      #expect(failure.status == .configuration && failure.problems.map(\.value) == [value])
    }
  }

  @Test("each element is a line of JSON with its columns and places")
  func json() throws {
    let lines = try coverage(Desk(Cohort(learners: 4))).json.split(separator: UInt8(ascii: "\n"))
    let trees = try lines.map { try TreeParser.parse(Array($0), name: "line").tree }
    #expect(trees.count == 16 && trees.allSatisfy { $0["type"] == "element" && $0["state"] == "present" })
    #expect(trees[6]["columns"] == ["ects", "workload_hours"] && trees[6]["present"] == 4)
    #expect(trees[8]["template"]?.elements.first?["path"]?.string == "\(claim).provenBy.specifiedBy.dcType")
  }
}
