import Foundation
import Mapping
import Pipeline
import Records
import Support
import Testing

/// What an institution's own SHACL files do to a run.
@Suite("Own shapes")
struct OwnShapesRunTests {
  private static let prefixes = """
    @prefix sh: <http://www.w3.org/ns/shacl#>. @prefix elm: <http://data.europa.eu/snb/model/elm/>.
    @prefix dc: <http://purl.org/dc/terms/>. @prefix cred: <https://www.w3.org/2018/credentials#>.

    """

  /// A desk whose pipeline names `institution.ttl`, with this text.
  private func desk(_ shapes: String, rows: [Cohort.Row]? = nil, language: String = "en") throws -> Desk {
    let desk = try Desk(Cohort(learners: 12)) { yaml in
      yaml.replacing("language: en", with: "language: \(language)", maxReplacements: 1)
        .replacing("elements: annex-i", with: "shapes: [institution.ttl]")
    }
    try desk.write(shapes, to: "institution.ttl")
    if let rows { try Cohort.write(rows, to: desk.path(Desk.workbook)) }
    return desk
  }

  /// Rows in which each student has a national identifier.
  private var rows: [Cohort.Row] { Array(Cohort(learners: 60).rows.filter { $0[.nationalID] != .empty }.prefix(12)) }

  private func problems(_ desk: Desk) throws -> [Problem] {
    var problems: [Problem] = []
    _ = try RowCheckRun(PipelineDefinition(contentsOf: desk.pipeline), input: nil).run { problems.append($0) }
    return problems
  }

  @Test("of the sample find each broken rule at its cell, beside the profile's own faults")
  func sample() throws {
    let sample = try String(contentsOfFile: Desk.repository("Samples/shapes/institution.ttl"), encoding: .utf8)
    var rows = rows
    rows[1][.nationalID] = .empty
    rows[1][.nationalIDCountry] = .empty
    rows[3][.eqfLevel] = .empty
    rows[3][.dateOfBirth] = .text("31/02/2001")
    rows[5][.courseTitle] = .text(String(repeating: "Digital", count: 9))
    rows[7][.nationalID] = .text("XX-0000000000000000000000")
    let desk = try desk(sample, rows: rows)
    let expected = [
      "shapes.value.missing Graduates!F3", "cell.date.unreadable Graduates!D5", "rule.required Graduates!L5",
      "shapes.value.missing Graduates!L5",
      "shapes.value.form Graduates!I7", "shapes.value.form Graduates!F9",
    ]
    #expect(try desk.check().findings == expected)
    let found = try problems(desk)
    #expect(
      found.first?.message
        == "Graduates!F3 breaks a rule of institution.ttl, line 47: The registry needs the student's national identifier; "
        + "fill it in, or map a column to it.")
    #expect(found.dropFirst(4).first?.reason == "has more than 60 characters (institution.ttl, line 28)")
    let run = try desk.issue()
    #expect(run.findings == expected)
    #expect(run.counts.issued == 8 && run.counts.rejected == 4)
  }

  @Test("speak the pipeline's language, where their author does")
  func language() throws {
    let sample = try String(contentsOfFile: Desk.repository("Samples/shapes/institution.ttl"), encoding: .utf8)
    var rows = rows
    rows[0][.eqfLevel] = .empty
    let found = try problems(desk(sample, rows: rows, language: "nl"))
    #expect(found.map(\.reason).contains { $0.hasSuffix("Elk leerresultaat noemt zijn EQF-niveau") })
  }

  @Test("of severity Warning let rows pass, and are reported; what every row has is said once")
  func warnings() throws {
    let shapes = """
      \(OwnShapesRunTests.prefixes)
      [] sh:targetClass elm:LearningAchievement; sh:property [sh:path dc:title; sh:minLength 500; sh:severity sh:Warning].
      [] sh:targetClass elm:EuropeanDigitalCredential; sh:property [sh:path cred:evidence; sh:minCount 1; sh:severity sh:Info].
      """
    let desk = try desk(shapes, rows: rows)
    let (report, findings) = try desk.check()
    #expect(report.status == .done && report.rejected == 0 && report.warnings == 13)
    #expect(findings.filter { $0.hasPrefix("shapes.value.form Graduates!I") }.count == 12)
    #expect(findings.filter { $0.hasPrefix("shapes.value.missing") }.count == 1)
    #expect(try desk.issue().counts.issued == 12)
  }

  @Test("that the template breaks end the run before the first row, at the template's line")
  func template() throws {
    let shapes = """
      \(OwnShapesRunTests.prefixes)
      [] sh:targetClass elm:EuropeanDigitalCredential; sh:property [sh:path cred:evidence; sh:minCount 1].
      """
    let refusal = try failure { _ = try desk(shapes).check() }
    #expect(refusal?.status == .configuration)
    #expect(refusal?.slug == "shapes.value.missing")
    #expect(refusal?.place.contains("template.json:") == true)
    #expect(refusal?.message.contains("lacks the evidence that a european digital credential must have") == true)
  }

  @Test("may ask for what the seal completes, and a check without a key does not miss it")
  func sealed() throws {
    let shapes = """
      \(OwnShapesRunTests.prefixes)
      [] sh:targetClass elm:EuropeanDigitalCredential; sh:property [sh:path cred:issued; sh:minCount 1],
        [sh:path cred:issuer; sh:node [sh:property [sh:path elm:eidasLegalIdentifier; sh:minCount 1]];
          sh:property [sh:path elm:eidasLegalIdentifier; sh:minCount 1]].
      """
    let desk = try desk(shapes)
    #expect(try desk.check().findings == [])
    #expect(try desk.issue().counts.issued == 12)
  }

  @Test("that mean what rows fill are left to the rows")
  func mapped() throws {
    let shapes = """
      \(OwnShapesRunTests.prefixes)
      [] sh:targetClass elm:Person; sh:property [sh:path elm:hasClaim; sh:node [sh:property [sh:path dc:title;
        sh:minCount 1]; sh:property [sh:path elm:specifiedBy; sh:node [sh:property [sh:path elm:EQFLevel; sh:minCount 1]]]]].
      """
    var rows = rows
    #expect(try desk(shapes, rows: rows).check().findings == [])
    let mailbox = "\(OwnShapesRunTests.prefixes)[] sh:targetClass elm:Mailbox; sh:nodeKind sh:IRI; sh:maxLength 36."
    let mailboxes = try desk(mailbox, rows: rows).check().findings
    #expect(mailboxes == (2...13).map { "shapes.value.form Graduates!E\($0)" })
    rows[2][.eqfLevel] = .empty
    #expect(try desk(shapes, rows: rows).check().findings.map { String($0.prefix(22)) } == ["shapes.node Graduates!"])
  }

  @Test("that are not there, or not supported, are refused where they are named")
  func refused() throws {
    let desk = try desk("\(OwnShapesRunTests.prefixes)[] sh:targetClass elm:Note;\n  sh:closed true.")
    let closed = try failure { _ = try desk.check() }
    #expect(closed?.status == .configuration && closed?.slug == "shapes.unsupported")
    #expect(closed?.place.hasSuffix("/institution.ttl:4") == true)
    try FileManager.default.removeItem(atPath: desk.path("institution.ttl"))
    let missing = try failure { _ = try desk.check() }
    #expect(missing?.status == .configuration && missing?.slug == "shapes.unreadable")
    #expect(missing?.place.contains("pipeline.yaml:") == true)
    #expect(missing?.message.contains("does not exist") == true)
  }

  @Test(
    "are named as files, each once",
    arguments: [
      ("{shapes: []}", "names no file"), ("{shapes: [a.ttl, ./a.ttl]}", "stands twice"),
      ("{shapes: [[a]]}", "must be a list of texts"), ("{shape: a.ttl}", "write shapes"), ("x.ttl", "must be keys"),
    ])
  func naming(_ setting: String, _ message: String) throws {
    let refusal = try failure {
      let desk = try Desk(Cohort(learners: 1)) {
        $0.replacing("validate:\n  elements: annex-i", with: "validate: \(setting)")
      }
      _ = try PipelineDefinition(contentsOf: desk.pipeline)
    }
    #expect(refusal?.message.contains(message) == true, "\(refusal?.message ?? "accepted")")
  }
}
