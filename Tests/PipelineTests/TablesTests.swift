import Foundation
import Ingest
import Mapping
import Pipeline
import Records
import Support
import Testing

/// Issuing from a source of several tables.
@Suite("Several tables")
struct TablesTests {
  typealias Sheet = (name: String, rows: [[Cohort.Value]])

  static let cohort = Cohort(learners: 6)

  static func id(_ learner: Int) -> String {
    if case .text(let id) = cohort.row(at: learner)[.studentID] { id } else { "" }
  }

  static func texts(_ texts: String...) -> [Cohort.Value] { texts.map { $0.isEmpty ? .empty : .text($0) } }

  static var header: [Cohort.Value] { Cohort.Column.allCases.map { .text($0.rawValue) } }

  static func values(_ row: Cohort.Row) -> [Cohort.Value] { Cohort.Column.allCases.map { row[$0] } }

  /// Six learners with two modules each, with outcomes for each module and a line of results for each learner.
  static func sheets(_ change: (inout [Sheet]) -> Void = { _ in }) -> [Sheet] {
    var modules = [texts("student_id", "code", "credits")]
    for learner in 0..<6 { modules += [texts(id(learner), "M1", "5"), texts(id(learner), "M2", "3")] }
    var sheets: [Sheet] = [
      (Cohort.sheet, [header] + (0..<6).map { values(cohort.row(at: $0)) }), ("Modules", modules),
      ("Outcomes", [texts("module_code", "text"), texts("M1", "reads"), texts("M2", "writes"), texts("M1", "counts")]),
    ]
    change(&sheets)
    return sheets
  }

  static let results =
    "learner,mark\n" + (0..<6).map { "\(id($0)),\(6 + $0)\n" }.joined()

  static let tables = """
      sheet: Graduates
      tables:
        modules: {sheet: Modules, on: student_id}
        outcomes: {sheet: Outcomes, of: modules, on: {code: module_code}}
        results: {csv: results.csv, on: {student_id: learner}}

    """

  func desk(_ sheets: [Sheet], results: String = Self.results, tables: String = Self.tables) throws -> Desk {
    let desk = try Desk(Cohort(learners: 1)) { $0.replacing("  sheet: Graduates\n", with: tables) }
    try Cohort.write(sheets: sheets, to: desk.path(Desk.workbook))
    try desk.write(results, to: "results.csv")
    return desk
  }

  /// The sheets of a workbook as they are read, to be corrected and written again.
  func read(_ path: String) throws -> [Sheet] {
    let location = SourceLocation(path: path, displayName: path)
    return try (Table.sheets(of: location) ?? []).map { sheet in
      var place = location
      place.choice = .name(sheet.name)
      let source = try Table.open(place)
      var rows = [source.header.names.map { Cohort.Value.text($0) }]
      while let row = try source.next() {
        rows.append(
          row.cells.map { cell in
            switch cell.content {
            case .empty: .empty
            case .number(let digits): .number(digits)
            case .date(let date): .date(date)
            default: .text(cell.text)
            }
          })
      }
      return (sheet.name, rows)
    }
  }

  func correct(_ sheets: inout [Sheet], _ name: String, _ wrong: Cohort.Value, to right: Cohort.Value) throws {
    let sheet = try #require(sheets.firstIndex { $0.name == name })
    let places = sheets[sheet].rows.indices.flatMap { row in
      sheets[sheet].rows[row].indices.map { (row, $0) }.filter { sheets[sheet].rows[$0.0][$0.1] == wrong }
    }
    #expect(places.count == 1, "\(name) \(wrong)")
    for (row, column) in places { sheets[sheet].rows[row][column] = right }
  }

  /// One learner is wrong in the main sheet, one in a module, one in a result; a module and an outcome belong to nobody.
  private func faultyDesk() throws -> Desk {
    let sheets = Self.sheets { sheets in
      sheets[0].rows[2][Cohort.Column.dateOfBirth.position] = .text("31/02/2001")
      sheets[1].rows[5][2] = .number("12345678901234567")
      sheets[1].rows[4][0] = .text("S-NOBODY")
      sheets[2].rows.append(Self.texts("M9", "sings"))
    }
    return try desk(sheets, results: Self.results.replacing("\(Self.id(3)),9\n", with: "\(Self.id(3)),9,9\n"))
  }

  private static let findings = [
    "cell.date.unreadable Graduates!D3", "cell.number.digits-lost Modules!C6", "csv.record.length results.csv!5:5",
    "row.orphan Modules!A5", "row.orphan Outcomes!A5",
  ]

  @Test("A row is rejected for what is wrong with its children, at their cells; what belongs to nobody is reported")
  func findings() throws {
    let desk = try faultyDesk()
    let check = try desk.check()
    #expect(check.findings == Self.findings)
    #expect(check.report.status == .someRejected && check.report.orphans == 2 && check.report.rejected == 3)
    #expect(
      check.report.summary
        == "3 of 6 rows can be issued, 3 cannot. 2 rows of further tables belong to none of them.")
    let run = try desk.issue()
    #expect(run.findings == Self.findings)
    #expect(run.report.status == .someRejected)
    #expect(run.counts.rows == 6 && run.counts.issued == 3 && run.counts.rejected == 3 && run.counts.orphans == 2)
    #expect(run.report.summary.contains("3 rows were not issued, and 2 rows of further tables belong to nobody:"))
    let written = String(decoding: try desk.read("out/run-results.json"), as: UTF8.self)
    #expect(written.contains(#""orphans": 2"#) && written.contains(#""row.orphan": 2"#))
    let source = try #require(try desk.manifest().first { $0[1] == "\(Self.id(0)) / MC-101" || $0.count > 5 }?[5])
    #expect(source.hasPrefix("Graduates!A2:P2; Modules!A2:C3; Outcomes!A2:B4; results.csv!A2:B2"))
    // Nothing else has changed: what was issued stands, and the rest is told again.
    let again = try desk.issue()
    #expect(again.counts.unchanged == 3 && again.findings == Self.findings)
  }

  @Test("The error workbook has a sheet for each table, with the rows of the rejected and those that belong to nobody")
  func workbook() throws {
    let desk = try faultyDesk()
    _ = try desk.issue()
    let sheets = try read(desk.errors)
    #expect(sheets.map(\.name) == ["Graduates", "Modules", "Outcomes", "results"])
    func column(_ sheet: Int, _ column: Int) -> [String] {
      sheets[sheet].rows.dropFirst().map { if case .text(let text) = $0[column] { text } else { "" } }
    }
    #expect(column(0, 2) == [Self.id(1), Self.id(2), Self.id(3)])
    // Each module once, in the order of the learners, and the one that belongs to nobody last.
    #expect(
      column(1, 2) == [Self.id(1), Self.id(2), Self.id(2), Self.id(3), Self.id(3), "S-NOBODY"])
    #expect(column(2, 3) == ["reads", "counts", "writes", "sings"])
    #expect(column(3, 2) == [Self.id(1), Self.id(2), Self.id(3)])
    #expect(sheets[1].rows[0].prefix(3) == Self.texts("Status", "Problems", "student_id")[...])
    #expect(
      column(1, 0) == [
        "Belongs to a row that was not issued", "Not issued – 1 problem", "Belongs to a row that was not issued",
        "Belongs to a row that was not issued", "Belongs to a row that was not issued", "Not issued – 1 problem",
      ])
    #expect(column(1, 1)[5].hasPrefix("Modules!A5 \"S-NOBODY\" belongs to no row of Graduates"))
    #expect(column(0, 1)[1].hasPrefix("Modules!C6 "))
  }

  @Test("The error workbook, corrected, is accepted as input, and issues just those rows with their children")
  func correction() throws {
    let desk = try faultyDesk()
    _ = try desk.issue()
    let before = try Set(desk.credentials())
    var sheets = try read(desk.errors)
    try correct(&sheets, "Graduates", .text("31/02/2001"), to: .text("2001-02-28"))
    try correct(&sheets, "Modules", .text("S-NOBODY"), to: .text(Self.id(1)))
    try correct(&sheets, "Outcomes", .text("M9"), to: .text("M2"))
    let module = try #require(sheets[1].rows.firstIndex { $0[0] == .text("Not issued – 1 problem") })
    sheets[1].rows[module][4] = .text("5")
    try Cohort.write(sheets: sheets, to: desk.errors)

    let run = try desk.issue(input: desk.errors)
    #expect(run.findings == [])
    #expect(run.report.status == .done)
    #expect(run.counts.rows == 3 && run.counts.issued == 3 && run.counts.sealed == 3)
    #expect(try before.isSubset(of: desk.credentials()) && desk.credentials().count == 6)
    let sources = try desk.manifest().map { $0[5] }
    #expect(sources.contains("Graduates!A2:R2; Modules!A2:E2; Modules!A7:E7; Outcomes!A2:D5; results!A2:D2"))
  }

  @Test("Only what belongs to nobody: everybody is issued, and the run still ends with 3")
  func orphansAlone() throws {
    let desk = try desk(Self.sheets { $0[1].rows.append([.empty, .text("M1"), .text("2")]) })
    let run = try desk.issue()
    #expect(run.findings == ["row.orphan Modules!A14"])
    #expect(run.report.status == .someRejected && run.counts.issued == 6 && run.counts.rejected == 0)
    #expect(run.report.summary.contains("1 row of further tables belongs to nobody:"))
    #expect(run.report.summary.contains("has this row, with the cells to correct marked.\nCorrect them in the source"))
    #expect(try read(desk.errors).map { $0.rows.count } == [1, 2, 3, 1])
  }

  @Test(
    "Columns that tables are joined on and that are not there are named, all at once, at their place in the pipeline file"
  )
  func missingColumns() throws {
    let tables = """
        sheet: Graduates
        tables:
          modules: {sheet: Modules, on: studentid}
          outcomes: {sheet: Outcomes, of: modules, on: {kode: module_code}}

      """
    let desk = try desk(Self.sheets(), tables: tables)
    let failure = try #require(#expect(throws: RunFailure.self) { try desk.check() })
    #expect(failure.status == .input)
    #expect(
      failure.problems.map { "\($0.code) \($0.value ?? "") \($0.reason); \($0.remedy)" } == [
        "pipeline.column.missing studentid is no column of Graduates; write student_id",
        "pipeline.column.missing studentid is no column of Modules; write student_id",
        "pipeline.column.missing kode is no column of Modules; write code",
      ])
    #expect(failure.problems.allSatisfy { $0.place.description.contains("pipeline.yaml:1") })
  }

  @Test("Two rows under one key that differ in their children alone contradict each other")
  func contradiction() throws {
    let sheets = Self.sheets { sheets in
      sheets[0].rows[0].append(.text("set"))
      for row in 1...6 { sheets[0].rows[row].append(.text("A\(row)")) }
      sheets[0].rows.append(sheets[0].rows[1])
      sheets[0].rows[7][16] = .text("B")
      sheets[1] = ("Modules", [Self.texts("set", "code", "credits"), Self.texts("A1", "M1", "5")])
    }
    let tables = """
        sheet: Graduates
        tables:
          modules: {sheet: Modules, on: set}

      """
    let run = try desk(sheets, tables: tables).check()
    #expect(run.findings == ["row.conflicting Graduates!A2", "row.conflicting Graduates!A8"])
  }

  @Test("The doctor opens the further tables and says how large they are")
  func doctor() throws {
    let desk = try desk(Self.sheets())
    let line = try #require(
      Doctor(desk.pipeline).examine().text.components(separatedBy: "OK  ").first { $0.contains("source") })
    let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("modules (Modules): 12 rows; outcomes (Outcomes): 3 rows; results (results.csv): 6 rows"))
  }

  @Test("A further table that is saved while it is read is refused like the source itself")
  func changed() throws {
    let desk = try desk(Self.sheets())
    let pipeline = try PipelineDefinition(contentsOf: desk.pipeline)
    let rows = try RowIntake(Blueprint(pipeline, seal: nil, clock: SystemClock()), input: nil)
    try desk.write("\(Self.results)X,9\n", to: "results.csv")
    let failure = try #require(#expect(throws: RunFailure.self) { try rows.survey() })
    #expect(failure.problems.map(\.code.slug) == ["source.changed"])
  }
}
