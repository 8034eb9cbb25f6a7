import ArgumentParser
import Mapping
import Pipeline

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Write an empty workbook for a pipeline, ready to be filled in.",
    discussion: """
      confer template Pipelines/micro-credential.yaml --workbook graduates.xlsx
      confer issue Pipelines/micro-credential.yaml --input graduates.xlsx

      A header for each column that the pipeline file names, with a note that says what goes in, whether it must be filled, and an
      example; lists to choose from; and cells that refuse what could not be read. No file is overwritten.
      """)

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(help: "The workbook to write.", completion: .file(extensions: ["xlsx"]))
  var workbook: String

  func validate() throws {
    // A variable that was never set, most likely.
    if pipeline.isEmpty { throw ValidationError("The pipeline file's path is empty.") }
    if workbook.isEmpty { throw ValidationError("The path behind --workbook is empty.") }
    guard workbook.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("The workbook is an .xlsx file; name it so, as Excel opens no other.")
    }
  }

  func run() throws {
    let made = try PipelineWorkbook(PipelineDefinition(contentsOf: pipeline))
    try made.write(to: workbook)
    Output.say(made.summary(of: workbook))
  }
}
