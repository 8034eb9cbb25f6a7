import Mapping
import Records
import Testing

/// What `source.tables` of a pipeline file says, and what can be wrong with it, at which line and column.
@Suite struct ChildTableReadingTests {
  private func definition(_ source: String) throws -> PipelineDefinition {
    let yaml = Fixture.yaml.replacing("{workbook: rows.xlsx, sheet: Graduates}", with: source)
    return try PipelineDefinition(yaml: Array(yaml.utf8), file: "pipelines/test.yaml")
  }

  @Test func tablesOfEveryKind() throws {
    let source = try definition(
      """
      {workbook: rows.xlsx, sheet: Graduates, tables: {
          outcomes: {sheet: Outcomes, of: modules, on: {code: module_code}},
          modules: {sheet: Modules, on: student_id},
          results: {csv: ../results.csv, on: [student_id, course_code]},
          titles: {workbook: other.xlsx, on: {course_code: code}},
          codes: {workbook: other.xlsx, sheet: graduates, on: {course_code: code}}}}
      """
    ).source
    #expect(source.tables.map(\.name) == ["outcomes", "modules", "results", "titles", "codes"])
    #expect(source.tables(of: nil).map(\.name) == ["modules", "results", "titles", "codes"])
    #expect(source.tables(of: "modules").map(\.name) == ["outcomes"])
    let joins = source.tables.map { $0.joins.map { "\($0.parent.value)=\($0.child.value)" } }
    #expect(
      joins == [
        ["code=module_code"], ["student_id=student_id"], ["student_id=student_id", "course_code=course_code"],
        ["course_code=code"], ["course_code=code"],
      ])
    #expect(
      source.tables.map(\.table.file?.path) == [
        "pipelines/rows.xlsx", "pipelines/rows.xlsx", "results.csv", "pipelines/other.xlsx", "pipelines/other.xlsx",
      ])
    #expect(
      source.sheetTitles == [
        "outcomes": "Outcomes", "modules": "Modules", "results": "results", "titles": "titles", "codes": "codes",
      ])
  }

  @Test("A name that no sheet of Excel can have is not the title of one")
  func titlesThatSheetsCanHave() throws {
    let source = try definition("{workbook: r.xlsx, sheet: S, tables: {history: {csv: h.csv, on: a}}}").source
    #expect(source.sheetTitles == ["history": "history_2"])
  }

  @Test("A source without tables has none") func none() throws {
    #expect(try definition("{workbook: rows.xlsx}").source.tables.isEmpty)
  }

  @Test(arguments: [
    ("¶{}", "`tables` names no table"),
    ("¶modules", "`tables` must be keys with values"),
    ("{¶two words: {sheet: M, on: a}}", "\"two words\" cannot be the name of a table"),
    ("{¶2nd: {sheet: M, on: a}}", "\"2nd\" cannot be the name of a table"),
    ("{¶numbered: {sheet: M, on: a}}", "numbered means something else in `each`"),
    ("{m: {sheet: M, on: a}, ¶M: {sheet: N, on: a}}", "is the name of another table as well, letter case aside"),
    ("{m: ¶Modules}", "`m` must be keys with values"),
    ("{m: ¶{on: a}}", "`m` needs one of `sheet`, `csv` and `query`"),
    ("{m: ¶{workbook: b.xlsx, csv: m.csv, on: a}}", "`m` needs one of `sheet`, `csv` and `query`"),
    ("{m: {csv: m.csv, sheet: ¶M, on: a}}", "and a CSV file has no sheets"),
    ("{m: ¶{sheet: M}}", "`m` has no `on`; add `on`: the columns that say which row a row belongs to."),
    ("{m: {sheet: M, on: ¶[]}}", "`on` names no column"),
    ("{m: {sheet: M, on: ¶{}}}", "`on` names no column"),
    ("{m: {sheet: M, on: [a, ¶a]}}", "\"a\" stands twice in `on`"),
    ("{m: {sheet: M, on: {a: ¶[b]}}}", "a pair of `on` is not two columns"),
    ("{m: {sheet: M, on: a, ¶fo: n}}", "\"fo\" is no key of `m`; write of."),
    ("{m: {sheet: M, of: ¶modulse, on: a}, modules: {sheet: N, on: a}}", "is no table of `tables`; write modules."),
    ("{m: {sheet: M, of: ¶m, on: a}}", "leads in a circle: m, of m"),
    ("{m: {sheet: M, of: n, on: a}, n: {sheet: N, of: ¶m, on: a}}", "leads in a circle: m, of n, of m"),
  ])
  func faults(_ marked: String, _ said: String) throws {
    let whole = Fixture.yaml.replacing(
      "{workbook: rows.xlsx, sheet: Graduates}", with: "{workbook: rows.xlsx, sheet: Graduates, tables: \(marked)}")
    let parts = whole.split(separator: "¶", maxSplits: 1)
    let failure = try #require(
      #expect(throws: RunFailure.self) {
        _ = try PipelineDefinition(yaml: Array(parts.joined().utf8), file: "pipelines/test.yaml")
      })
    let before = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    let place = Problem.Place.file(
      "pipelines/test.yaml", line: before.count, column: (before.last?.unicodeScalars.count ?? 0) + 1)
    #expect(failure.status == .configuration)
    #expect(failure.problems.count == 1, "\(failure)")
    #expect(failure.problems.first?.place == place)
    #expect(failure.description.contains(said), "\(failure)")
  }

  @Test("A sheet without a workbook is one of the source's, and a CSV file has none")
  func sheetOfCSV() throws {
    let failure = try #require(
      #expect(throws: RunFailure.self) { _ = try definition("{csv: a.csv, tables: {m: {sheet: M, on: a}}}") })
    #expect(failure.description.contains("stands in a workbook, and `source` names none; add `workbook: PATH`"))
  }
}
