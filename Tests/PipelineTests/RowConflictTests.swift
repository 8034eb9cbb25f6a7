import Pipeline
import Records
import Support
import Testing

@Suite("Rows that concern one another")
struct RowConflictTests {
  /// A desk whose rows are the sound ones of a cohort, changed.
  private func desk(
    _ learners: Int = 20, pipeline: (String) -> String = { $0 }, _ change: (inout [Cohort.Row]) -> Void
  ) throws -> Desk {
    let cohort = Cohort(learners: learners)
    let desk = try Desk(cohort, pipeline)
    var rows = Array(cohort.rows)
    change(&rows)
    try Cohort.write(rows, to: desk.path(Desk.workbook))
    return desk
  }

  @Test(
    "Two rows that differ under one key are both rejected, each points at the other, and their neighbours are issued")
  func conflict() throws {
    let desk = try desk { rows in
      rows[12] = rows[4]
      rows[12][.grade] = .number("4")
    }
    let run = try desk.issue()
    #expect(run.findings == ["row.conflicting Graduates!A6", "row.conflicting Graduates!A14"])
    #expect(run.problems.map { $0.alsoAt.map(\.description) } == [["Graduates!A14"], ["Graduates!A6"]])
    #expect(run.counts.issued == 18 && run.counts.rejected == 2)
    #expect(try desk.check().findings == run.findings)
  }

  @Test("A contradiction beyond the first group of rows still keeps the first row back")
  func distantConflict() throws {
    let desk = try desk(600) { rows in
      rows[599] = rows[0]
      rows[599][.grade] = .number("4")
    }
    let run = try desk.issue()
    #expect(run.findings == ["row.conflicting Graduates!A2", "row.conflicting Graduates!A601"])
    #expect(run.counts.issued == 598)
  }

  @Test("Of two rows that say the same the first is issued, and the second points at it")
  func repetition() throws {
    let desk = try desk { $0[9] = $0[2] }
    let run = try desk.issue()
    #expect(run.findings == ["row.repeated Graduates!A11"])
    #expect(run.problems.first?.alsoAt.map(\.description) == ["Graduates!A4"])
    #expect(run.counts.issued == 19)
  }

  @Test("Two awards whose files would bear one name are both rejected, whatever the letter case")
  func names() throws {
    let desk = try desk { rows in
      rows[3][.studentID] = .text("a/7")
      rows[8][.studentID] = .text("A:7")
      rows[8][.courseCode] = rows[3][.courseCode]
    }
    let run = try desk.issue()
    #expect(run.findings == ["output.name.shared Graduates!5:5", "output.name.shared Graduates!10:10"])
    #expect(run.counts.issued == 18 && run.counts.rejected == 2)
    #expect(try desk.check().findings == run.findings)
  }

  @Test("An award whose file would take the name of one that was issued before is rejected")
  func nameOfAnEarlierAward() throws {
    let desk = try desk { $0[3][.studentID] = .text("a/7") }
    _ = try desk.issue()
    var rows = Array(Cohort(learners: 20).rows)
    rows[3][.studentID] = .text("a:7")
    try Cohort.write(rows, to: desk.path(Desk.workbook))
    let run = try desk.issue()
    #expect(run.findings == ["output.name.shared Graduates!5:5"])
    #expect(run.counts.sealed == 0 && run.counts.unchanged == 19)
  }

  @Test("Columns under rules.unique that two rows share keep both back, though their keys differ")
  func unique() throws {
    let desk = try desk(
      pipeline: {
        $0.replacing("unique: [student_id, course_code]", with: "unique: [[student_id, course_code], [email]]")
      }, { $0[15][.email] = $0[1][.email] })
    let run = try desk.issue()
    #expect(run.findings == ["row.conflicting Graduates!E3", "row.conflicting Graduates!E17"])
    #expect(run.counts.issued == 18)
  }
}
