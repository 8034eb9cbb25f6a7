import Mapping
import Pipeline
import Records
import Support
import Testing

/// What is read in the place of a source of several tables.
extension TablesTests {
  @Test("CSV files joined with CSV files come back as one workbook, which is accepted as input")
  func csv() throws {
    let tables = """
        tables:
          results: {csv: results.csv, on: {student_id: learner}}

      """
    let desk = try Desk(Cohort(learners: 1)) {
      $0.replacing("  workbook: graduates.xlsx\n  sheet: Graduates\n", with: "  csv: graduates.csv\n\(tables)")
    }
    func line(_ learner: Int, _ change: (inout Cohort.Row) -> Void = { _ in }) -> String {
      var row = Self.cohort.row(at: learner)
      change(&row)
      return Cohort.Column.allCases.map { column in
        switch row[column] {
        case .text(let text), .number(let text): "\"\(text)\""
        case .date(let date): date.description
        case .empty, .failedFormula: ""
        }
      }.joined(separator: ",")
    }
    let header = Cohort.Column.allCases.map(\.rawValue).joined(separator: ",")
    try desk.write(
      [header, line(0), line(1) { $0[.grade] = .empty }].joined(separator: "\n"), to: "graduates.csv")
    try desk.write("learner,mark\n\(Self.id(0)),7\n\(Self.id(1)),8\nX,1\n", to: "results.csv")
    let run = try desk.issue()
    #expect(run.findings == ["cell.required.empty graduates.csv!N3", "row.orphan results.csv!A4"])
    var sheets = try read(desk.errors)
    #expect(sheets.map(\.name) == ["graduates.csv", "results"])
    sheets[0].rows[1][2 + Cohort.Column.grade.position] = .text("8")
    sheets[1].rows.removeLast()
    try Cohort.write(sheets: sheets, to: desk.errors)
    let corrected = try desk.issue(input: desk.errors)
    #expect(corrected.findings == [] && corrected.counts.issued == 1 && corrected.counts.rows == 1)
    // A file with other rows alone: the further tables are the source's own, and nobody misses the others.
    try desk.write([header, line(1) { $0[.grade] = .text("8") }].joined(separator: "\n"), to: "one.csv")
    #expect(try desk.issue(input: desk.path("one.csv")).counts.unchanged == 1)
  }

  @Test("Two workbooks with a sheet of one name: each cell is known by the table that it stands in")
  func sameSheetName() throws {
    let tables = """
        sheet: Graduates
        tables:
          modules: {workbook: modules.xlsx, on: student_id}

      """
    let desk = try desk(Array(Self.sheets().prefix(1)), tables: tables)
    let rows = [Self.texts("student_id", "code"), Self.texts(Self.id(0), "M1"), Self.texts("X", "M2")]
    try Cohort.write(sheets: [(name: "Graduates", rows: rows)], to: desk.path("modules.xlsx"))
    let run = try desk.issue()
    #expect(run.findings == ["row.orphan modules!A3"])
    #expect(run.counts.issued == 6)
    let sources = try desk.manifest().map { $0[5] }
    #expect(sources.contains("Graduates!A2:P2; modules!A2:B2"))
    #expect(try read(desk.errors).map(\.name) == ["Graduates", "modules"])
  }

  @Test(
    "Tables by their place among the tabs: the error workbook is read as it is, another term's workbook in the same places"
  )
  func positions() throws {
    let tables = """
        sheet: 2
        tables:
          modules: {sheet: 1, on: student_id}

      """
    let ordered = Self.sheets().prefix(2).reversed()
    var faulty = Array(ordered)
    faulty[1].rows[2][Cohort.Column.dateOfBirth.position] = .text("31/02/2001")
    let desk = try desk(faulty, tables: tables)
    #expect(try desk.issue().findings == ["cell.date.unreadable Graduates!D3"])
    var sheets = try read(desk.errors)
    #expect(sheets.map(\.name) == ["Graduates", "modules"])
    try correct(&sheets, "Graduates", .text("31/02/2001"), to: .text("2001-02-28"))
    try Cohort.write(sheets: sheets, to: desk.errors)
    let run = try desk.issue(input: desk.errors)
    #expect(run.findings == [] && run.counts.issued == 1 && run.counts.rows == 1)
    try Cohort.write(sheets: Array(ordered), to: desk.path("other.xlsx"))
    let other = try desk.check(input: desk.path("other.xlsx"))
    #expect(other.findings == [] && other.report.rows == 6)
  }
}
