import ELM
import Foundation
import Pipeline
import Records
import Support
import Testing
import Validation

/// What the profile and our rules object to is shown where it can be mended: at the cell, or at the template's line.
@Suite("Where the problems of rules land")
struct RuleCellTests {
  private static let columns = [
    "student_id", "given_name", "family_name", "date_of_birth", "email", "national_id", "national_id_country",
    "course_code", "course_title", "ects", "workload_hours", "eqf_level", "mode", "grade", "award_date", "remarks",
    "extra", "other",
  ]
  private static let sound = [
    "student_id": "0001207", "given_name": "Anna", "family_name": "Bakker", "date_of_birth": "1999-10-01",
    "email": "anna@students.riverbend.example", "national_id": "NL-1", "national_id_country": "NL",
    "course_code": "MC-101", "course_title": "Creating Digital Learning Content", "ects": "2", "workload_hours": "50",
    "eqf_level": "6", "mode": "Blended", "grade": "8", "award_date": "2026-06-30",
  ]

  /// The demo's pipeline over one row, the second, which is sound but for these cells.
  private func findings(_ cells: [String: String], map: [(path: String, settings: String)]) throws -> [String] {
    let desk = try Desk(Cohort(learners: 1)) { yaml in
      let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
        !map.contains { line.hasPrefix("  \($0.path):") } && !line.hasPrefix("  sheet:")
      }
      return lines.flatMap { line -> [String] in
        if line.hasPrefix("  workbook:") { return ["  csv: rows.csv"] }
        if line.hasPrefix("map:") { return [String(line)] + map.map { "  \($0.path): \($0.settings)" } }
        return [String(line)]
      }.joined(separator: "\n")
    }
    let row = RuleCellTests.columns.map { cells[$0] ?? RuleCellTests.sound[$0] ?? "" }
    let records = [RuleCellTests.columns, row].map { $0.map { "\"\($0)\"" }.joined(separator: ",") }
    try desk.write(records.joined(separator: "\r\n") + "\r\n", to: "rows.csv")
    return try desk.check().findings
  }

  @Test("The row that faults are put into is sound")
  func soundRow() throws {
    #expect(try findings([:], map: []) == [])
  }

  @Test("A fault lands on the cell that causes it, a template's on its line", arguments: RuleCellCase.all)
  func landing(_ example: RuleCellCase) throws {
    switch example.fault {
    case .cells(let cells, let map, let column):
      let findings = try findings(cells, map: map)
      #expect(findings.contains("\(example.code) rows.csv!\(column)2"), "\(findings)")
    case .template(let path, let value, let line):
      let document = try RuleCellTests.document(RuleCellTests.template().setting(path, to: value))
      let problems = TemplateCheck().problems(in: document)
      let problem = try #require(problems.first { $0.code.slug == example.code }, "\(problems.map(\.message))")
      #expect(problem.place == .file("template.json", line: document.line(of: problem.path ?? "")))
      RuleCellTests.expect(line, at: document.line(of: problem.path ?? ""), of: document)
    case .credential(let path, let value, let line):
      let document = try RuleCellTests.document(RuleCellTests.issued().setting(path, to: value))
      let violations = CredentialCheck(phase: .issue).violations(in: document.tree)
      let violation = try #require(violations.first { $0.code.slug == example.code }, "\(violations.map(\.path))")
      RuleCellTests.expect(line, at: document.line(of: violation.path), of: document)
    }
  }

  @Test("A sound template and a sound credential have none of these faults")
  func soundDocuments() throws {
    #expect(TemplateCheck().problems(in: try RuleCellTests.document(RuleCellTests.template())).isEmpty)
    #expect(CredentialCheck(phase: .issue).violations(in: try RuleCellTests.issued()).isEmpty)
  }

  @Test(
    "Every code of the profile and of our rules has a case here",
    arguments: ValidationCatalogue.profileCodes + ValidationCatalogue.codesOfRules)
  func complete(_ code: ProblemCode) {
    #expect(RuleCellCase.all.contains { $0.code == code.slug })
  }

  private static func template() throws -> Tree {
    let path = Desk.repository("Samples/templates/micro-credential.json")
    return try TreeParser.parse([UInt8](Data(contentsOf: URL(filePath: path))), name: path).tree
  }

  /// The template with what the seal adds.
  private static func issued() throws -> Tree {
    let country = try #require(Vocabulary.named("country")?.resolve("NL")).tree()
    return try template().setting("id", to: "urn:credential:1").setting("issued", to: "2026-07-01T10:00:00Z")
      .setting("issuanceDate", to: "2026-07-01T10:00:00Z")
      .setting(
        "issuer.eIDASIdentifier",
        to: [
          "id": "urn:certificateIdentifier:1", "type": "LegalIdentifier", "notation": "NTRNL-00000000",
          "spatial": country,
        ])
  }

  private static func document(_ tree: Tree) throws -> TreeParser.Document {
    try TreeParser.parse(Array(tree.prettyPrinted.utf8), name: "template.json")
  }

  private static func expect(_ text: String, at line: Int?, of document: TreeParser.Document) {
    let lines = document.tree.prettyPrinted.split(separator: "\n", omittingEmptySubsequences: false)
    let found = line.flatMap { lines.indices.contains($0 - 1) ? lines[$0 - 1] : nil } ?? ""
    #expect(found.contains(text), "line \(line ?? 0): \(found)")
  }
}
