import Mapping
import Records
import Testing

/// How a pipeline file says where in a workbook the rows stand.
struct SheetChoiceReadingTests {
  private func reading(_ source: String) throws -> (choice: SheetChoice?, problems: [Problem]) {
    let yaml = """
      name: x
      source: \(source)
      key: id
      template: t.json
      language: en
      map: {a: b}
      output: {directory: out, file: "{id}.jsonld"}
      """
    do {
      guard case .workbook(_, let choice) = try PipelineDefinition(yaml: Array(yaml.utf8), file: "p.yaml").source.table
      else {
        return (nil, [])
      }
      return (choice, [])
    } catch let failure as RunFailure { return (nil, failure.problems) }
  }

  @Test(arguments: [
    ("", SheetChoice.only), (", sheet: Students", .name("Students")), (", sheet: 2", .position(2)),
    (", sheet: \"2\"", .name("2")), (", sheet: '2026'", .name("2026")), (", sheet: 2nd", .name("2nd")),
    (", table: Grads", .table("Grads")), (", range: Spring", .range("Spring")), (", table: 7", .table("7")),
    (", range: Students!Spring", .range("Students!Spring")),
  ])
  func theyAreTold(rest: String, choice: SheetChoice) throws {
    #expect(try reading("{workbook: w.xlsx\(rest)}").choice == choice)
  }

  @Test(arguments: ["0", "-1"])
  func tabsAreCountedFromOne(position: String) throws {
    let problem = try reading("{workbook: w.xlsx, sheet: \(position)}").problems.first
    #expect(problem?.code == .pipelineInvalid)
    #expect(problem?.place == .file("p.yaml", line: 2, column: 35))
    #expect(
      problem?.message
        == "p.yaml:2:35 \"\(position)\" is no place of a sheet; count the tabs from 1, or write the sheet's name in quotes."
    )
  }

  @Test(arguments: ["sheet: a, table: b", "sheet: a, range: b", "table: a, range: b"])
  func oneOfThemIsEnough(rest: String) throws {
    let problem = try reading("{workbook: w.xlsx, \(rest)}").problems.first
    #expect(problem?.code == .pipelineInvalid)
    #expect(problem?.reason == "is the second of `sheet`, `table` and `range`")
    #expect(problem?.place == .file("p.yaml", line: 2, column: 45))
  }

  @Test(arguments: ["sheet: a", "sheet: 2", "table: a", "range: a"])
  func aCSVFileHasNone(rest: String) throws {
    let problem = try reading("{csv: w.csv, \(rest)}").problems.first
    #expect(problem?.code == .pipelineInvalid)
    #expect(problem?.reason.contains("CSV file has no sheets") == true)
  }
}
