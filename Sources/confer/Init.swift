import ArgumentParser
import Foundation
import Pipeline
import Records

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a first pipeline file from a template and a table of learners.",
    discussion: """
      confer init --template diploma.json --workbook graduates.xlsx --output spring.yaml
      confer init --template diploma.json --csv graduates.csv --output -
      confer init --template diploma.json --connection env:DATABASE_URL --query "SELECT * FROM graduates" --output spring.yaml
      confer init

      Columns are matched with the paths of the template by their names and by what their cells look like. What is sure becomes a
      line of the file; what is not is written behind a #, with the reason. No file is overwritten, and no key or passphrase is
      asked for. What the flags leave open is asked for on a terminal, and nowhere else.
      """)

  @Option(
    help: "The unsigned credential, as the Online Credential Builder exports it.",
    completion: .file(extensions: ["json", "jsonld"]))
  var template: String?

  @Option(help: "The workbook with the learners.", completion: .file(extensions: ["xlsx", "xlsm"]))
  var workbook: String?

  @Option(help: "The sheet, where the workbook has several.")
  var sheet: String?

  @Option(
    help: "A CSV file with the learners, instead of a workbook.", completion: .file(extensions: ["csv", "tsv", "txt"]))
  var csv: String?

  @Option(help: "A query of a PostgreSQL database that gives the learners, instead of a file.")
  var query: String?

  @Option(help: "Where the connection string of the database is: env:NAME, file:PATH…; never the string itself.")
  var connection: String?

  @Option(help: "The pipeline file to write, or - to print it.", completion: .file(extensions: ["yaml", "yml"]))
  var output: String?

  @Option(help: "What the pipeline is called from run to run; the file's name when left out.")
  var name: String?

  @Option(help: "The language of the texts in the cells, such as en; that of the template's texts when left out.")
  var language: String?

  @Option(help: "The columns that make an award one award, with commas between them.")
  var key: String?

  @Option(help: "The folder for the credentials; one beside the pipeline file when left out.", completion: .directory)
  var directory: String?

  func validate() throws {
    if [workbook, csv, query].compactMap(\.self).count > 1 {
      throw ValidationError("The learners are in one place: a --workbook, a --csv or a --query.")
    }
    if sheet != nil, csv ?? query != nil { throw ValidationError("Only a workbook has sheets; leave out --sheet.") }
    if (query == nil) != (connection == nil) {
      throw ValidationError("A database needs both: --query, and --connection for where its connection string is.")
    }
    let given = [
      ("--template", template), ("--workbook", workbook), ("--csv", csv), ("--output", output), ("--name", name),
      ("--key", key), ("--directory", directory), ("--sheet", sheet), ("--query", query), ("--connection", connection),
    ]
    // A variable that was never set, most likely.
    if let (flag, _) = given.first(where: { $0.1?.isEmpty == true }) {
      throw ValidationError("What stands behind \(flag) is empty.")
    }
    let missing = [
      ("--template", template), ("--workbook, --csv or --query", workbook ?? csv ?? query), ("--output", output),
    ]
    if let (flag, _) = missing.first(where: { $0.1 == nil }), !Terminal.isThere {
      throw ValidationError("Nobody can be asked here; give \(flag).")
    }
    if let language, !PipelineStart.isLanguage(language) {
      throw ValidationError("“\(language)” is no language tag; write two letters such as en.")
    }
  }

  func run() throws {
    let template = try template ?? Terminal.answer("Template (JSON): ", "--template")
    let table = try table()
    let output = try output ?? Terminal.answer("Pipeline file to write: ", "--output")
    var start = PipelineStart(template: template, table: table)
    start.sheet = sheet
    start.name = name
    start.language = language
    start.key = key?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    start.directory = directory
    let destination = output == "-" ? nil : output
    if let destination { try PipelineStart.refuseTaken(destination) }
    var started = try drafted(&start, for: destination)
    if start.key == nil, started.needsKey, Terminal.isThere {
      let columns = Terminal.ask("Columns that make an award one award, with commas between them (Enter for none): ")
      if !columns.isEmpty {
        start.key = columns.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        started = try start.draft(for: destination)
      }
    }
    guard destination != nil else {
      Output.write(Array(started.text.utf8))
      return Output.complain(started.summary)
    }
    try started.write()
    Output.say(started.summary)
  }

  private func table() throws -> PipelineStart.Table {
    if let query, let connection { return .query(query, connection: connection) }
    return .file(
      try workbook ?? csv ?? Terminal.answer("Workbook or CSV file with the learners: ", "--workbook"))
  }

  /// A workbook of several sheets is a question to whoever sits there.
  private func drafted(_ start: inout PipelineStart, for destination: String?) throws -> StartedPipeline {
    do { return try start.draft(for: destination) } catch let failure as RunFailure {
      guard failure.problems.map(\.code.slug) == ["sheet.ambiguous"], Terminal.isThere else { throw failure }
      start.sheet = try Terminal.answer(
        "\(failure.problems[0].place) \(failure.problems[0].reason). Sheet: ", "--sheet")
      return try start.draft(for: destination)
    }
  }
}
