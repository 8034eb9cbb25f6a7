import ELM
import Foundation
import Ingest
import Mapping
import Pipeline
import Records
import Support
import Testing

@Suite("Rules of the pipeline file")
struct RowRuleTests {
  /// A desk whose rows are the sound ones of a cohort, changed.
  private func desk(
    unique: String = "[student_id, course_code]", _ change: (inout [Cohort.Row]) -> Void
  ) throws -> Desk {
    let cohort = Cohort(learners: 20)
    let desk = try Desk(cohort) {
      $0.replacing("unique: [student_id, course_code]", with: "unique: \(unique)")
        .replacing("validate:\n  elements: annex-i", with: "")
    }
    var rows = Array(cohort.rows)
    change(&rows)
    try Cohort.write(rows, to: desk.path(Desk.workbook))
    return desk
  }

  /// A number that cannot be read, a code that a rule refuses, and a birthday that the profile's check refuses.
  private func spoil(_ row: inout Cohort.Row) {
    row[.workloadHours] = .text("sixty")
    row[.courseCode] = .text("MC-1O1")
    row[.dateOfBirth] = .text("1850-05-04")
  }

  @Test("Three faults of three kinds in one row are all found at once, each on its cell and none twice")
  func threeFaults() throws {
    var rows = Array(Cohort(learners: 20).rows)
    spoil(&rows[4])
    let desk = try desk { $0 = rows }
    for file in ["seal.p12", "passphrase"] { try FileManager.default.removeItem(atPath: desk.path(file)) }
    let (report, findings) = try desk.check()
    #expect(
      findings == [
        "credential.date.implausible Graduates!D6", "rule.pattern Graduates!H6", "cell.number.unreadable Graduates!K6",
      ])
    #expect(report.rejected == 1 && report.warnings == 0)
    #expect(!FileManager.default.fileExists(atPath: desk.output))
  }

  @Test("The error workbook marks all three, and once they are corrected there the row is issued")
  func threeCorrections() throws {
    let cohort = Cohort(learners: 20)
    var rows = Array(cohort.rows)
    spoil(&rows[4])
    let desk = try desk { $0 = rows }
    #expect(try desk.issue().counts.rejected == 1)
    let table = try Table.open(SourceLocation(path: desk.errors, displayName: "errors.xlsx", sheet: Cohort.sheet))
    let row = try #require(try table.next())
    #expect(row["Status"]?.text == "Not issued – 3 problems")
    let listed = try #require(row["Problems"]?.text).split(separator: "\n")
    #expect(listed.map { $0.prefix { $0 != " " } } == ["Graduates!D6", "Graduates!H6", "Graduates!K6"])
    #expect(listed[1].hasSuffix("write the code of the course catalogue, such as MC-101."))

    let corrected = desk.path("corrected.xlsx")
    try Cohort.write([Array(cohort.rows)[4]], to: corrected, leading: ["Status", "Problems"])
    #expect(try desk.issue(input: corrected).counts.issued == 1)
  }

  @Test("A warning of a rule issues the row, and stands in the summary, the results and the check")
  func warnings() throws {
    let desk = try desk { rows in
      rows[7][.eqfLevel] = .empty
      rows[7][.ects] = .number("7.125")
      rows[7][.workloadHours] = .number("190")
    }
    let (report, findings) = try desk.check()
    #expect(findings == ["rule.required Graduates!L9"])
    #expect(report.summary == "All 20 rows can be issued. 1 warning above.")
    let run = try desk.issue()
    #expect(run.counts.issued == 20 && run.counts.warnings == 1 && run.counts.problems == 0)
    #expect(run.report.status == .done)
    #expect(run.problems.first?.alsoAt.map(\.description) == ["Graduates!K9"])
    #expect(
      run.report.summary.contains(
        """
        1 warning that alone kept no row back:
          Graduates!L9 is empty, and must not be while workload_hours has this value (a course of this volume has a level); \
        fill in eqf_level, or correct workload_hours, which says "190".
        """))
    let results = String(decoding: try desk.read("out/run-results.json"), as: UTF8.self)
    #expect(results.contains("\"rule.required\": 1") && results.contains("\"severity\": \"warning\""))
  }

  @Test("A row with an error shows its warnings too, and the cell that the condition looked at")
  func warningsOfARejectedRow() throws {
    let desk = try desk { rows in
      rows[7][.eqfLevel] = .empty
      rows[7][.ects] = .number("7.125")
      rows[7][.workloadHours] = .number("190")
      rows[7][.email] = .text("nobody")
    }
    #expect(try desk.issue().findings == ["cell.email.unreadable Graduates!E9", "rule.required Graduates!L9"])
    let table = try Table.open(SourceLocation(path: desk.errors, displayName: "errors.xlsx", sheet: Cohort.sheet))
    #expect(try table.next()?["Status"]?.text == "Not issued – 1 problem, 1 warning")
  }

  @Test("Columns that are unique with severity warning are reported on both rows and issued")
  func uniqueWarning() throws {
    let desk = try desk(unique: "[[student_id, course_code], {columns: email, severity: warning}]") {
      $0[15][.email] = $0[1][.email]
    }
    let run = try desk.issue()
    #expect(run.findings == ["row.conflicting Graduates!E3", "row.conflicting Graduates!E17"])
    #expect(run.problems.allSatisfy { $0.severity == .warning })
    #expect(run.problems.map { $0.alsoAt.map(\.description) } == [["Graduates!E17"], ["Graduates!E3"]])
    #expect(run.counts.issued == 20 && run.counts.rejected == 0)
    #expect(try desk.check().findings == run.findings)
  }

  @Test("A row that shares its key with one row and its mail address with another hears of both")
  func twoPartners() throws {
    let desk = try desk(unique: "[[course_code, student_id], [email]]") { rows in
      rows[9][.studentID] = rows[2][.studentID]
      rows[9][.courseCode] = rows[2][.courseCode]
      rows[9][.email] = rows[5][.email]
    }
    let run = try desk.issue()
    #expect(
      run.findings == [
        "row.conflicting Graduates!A4", "row.conflicting Graduates!E7", "row.conflicting Graduates!A11",
        "row.conflicting Graduates!E11",
      ])
    #expect(run.counts.issued == 17)
  }
}
