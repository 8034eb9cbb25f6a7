import Foundation
import Mapping
import Pipeline
import Records
import Support
import Testing

/// What the empty workbook of a pipeline asks for, which is what its rows are held to.
@Suite struct PipelineWorkbookTests {
  private func columns(_ change: (String) -> String = { $0 }) throws -> [String: ColumnGuide] {
    let desk = try Desk(Cohort(learners: 1), change)
    let made = try PipelineWorkbook(PipelineDefinition(contentsOf: desk.pipeline))
    #expect(made.sheets.map(\.name) == ["Graduates"])
    return Dictionary(uniqueKeysWithValues: (made.sheets.first?.columns ?? []).map { ($0.name, $0) })
  }

  @Test func everyColumnThatThePipelineNamesIsThereOnce() throws {
    let names = try columns().keys.sorted()
    #expect(
      names == [
        "award_date", "course_code", "course_title", "date_of_birth", "ects", "email", "eqf_level", "family_name",
        "given_name", "grade", "mode", "national_id", "national_id_country", "student_id", "workload_hours",
      ])
  }

  @Test func whatIsNeededIsFoundByTryingIt() throws {
    let columns = try columns()
    func names(_ need: ColumnGuide.Need) -> [String] { columns.filter { $0.value.need == need }.keys.sorted() }
    #expect(
      names(.always) == [
        "award_date", "course_code", "course_title", "date_of_birth", "family_name", "given_name", "grade",
        "student_id",
      ])
    #expect(names(.withOthers) == ["national_id", "national_id_country"])
    // Annex I wants a workload: credits or hours.
    #expect(names(.unlessOthers) == ["ects"] || names(.unlessOthers) == ["ects", "workload_hours"])
    #expect(columns["email"]?.need == .never)
  }

  @Test func kindsAndLimitsAreThoseOfTheLines() throws {
    let columns = try columns {
      $0.replacing(
        "rules:\n", with: "rules:\n"
      ).replacing(
        "  columns: # of the sheet, mapped or not\n",
        with: """
            columns:
              grade: {one of: [A, B, C]}
              ects: {max: 30}
              award_date: {date range: {from: 2026-01-01, to: 2026-12-31}}
              remarks: {length: {min: 3, max: 90}}

          """)
    }
    #expect(columns["student_id"]?.kind == .text)
    #expect(columns["date_of_birth"]?.kind == .date)
    #expect(columns["email"]?.kind == .email)
    #expect(columns["ects"]?.lowest?.value.description == "0")
    #expect(columns["ects"]?.highest?.value.description == "30")
    #expect(columns["workload_hours"]?.kind == .hours)
    #expect(columns["grade"]?.choices?.labels == ["A", "B", "C"])
    #expect(columns["grade"]?.choices?.isComplete == true)
    #expect(columns["award_date"]?.days.first == CivilDate(year: 2026, month: 1, day: 1))
    #expect(columns["course_title"]?.length.most == 200)
    #expect(columns["remarks"]?.length.least == 3)
    #expect(columns["mode"]?.choices?.labels.contains("Blended") == true)
    let countries = try #require(columns["national_id_country"]?.choices?.labels)
    #expect(countries.count > 150)
    #expect(
      countries
        == countries.sorted {
          $0.folding(options: .diacriticInsensitive, locale: nil).lowercased()
            < $1.folding(options: .diacriticInsensitive, locale: nil).lowercased()
        })
  }

  @Test func childTablesHaveSheetsOfTheirOwn() throws {
    let desk = try Desk(Cohort(learners: 1)) {
      $0.replacing(
        "  sheet: Graduates\n",
        with: """
            sheet: Graduates
            tables:
              modules: {sheet: Modules, on: student_id}
              outcomes: {sheet: Outcomes, of: modules, on: {code: module_code}}

          """)
    }
    let sheets = try PipelineWorkbook(PipelineDefinition(contentsOf: desk.pipeline)).sheets
    #expect(sheets.map(\.name) == ["Graduates", "Modules", "Outcomes"])
    #expect(sheets[1].columns.map(\.name).prefix(2) == ["student_id", "code"])
    #expect(sheets[2].columns.first?.name == "module_code")
    #expect(sheets[1].columns.first?.purposes == ["which row above this row belongs to, by student_id"])
  }

  @Test func columnsOfListsStandOnTheSheetThatTheyAreReadFrom() throws {
    let desk = try ModuleDesk.desk([[("Algebra", "5", ["proves"])]])
    let sheets = try PipelineWorkbook(PipelineDefinition(contentsOf: desk.pipeline)).sheets
    #expect(sheets.map(\.name) == ["Graduates", "Modules", "Outcomes"])
    #expect(sheets[1].columns.map(\.name) == ["student_id", "code", "module_title", "credits"])
    #expect(sheets[1].columns.map(\.need) == [.always, .always, .always, .never])
    #expect(sheets[1].columns[2].length.most == 60)
    #expect(sheets[1].columns[3].kind == .decimal)
    #expect(sheets[2].columns.first?.name == "module_code")
    // A column of the rows above stays where it is.
    #expect(sheets[0].columns.contains { $0.name == "mode" })
  }
}
