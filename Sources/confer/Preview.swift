import ArgumentParser
import Foundation
import Mapping
import Pipeline
import Records

struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the credential that a row would become, unsealed. Needs no key.",
    discussion: """
      confer preview Pipelines/micro-credential.yaml --row 14

      Rows are numbered as the sheet numbers them. The id is the one that the row's first credential has; the time is now.
      """)

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(help: "The row's number in its sheet.")
  var row: Int

  @Option(help: "Read this workbook or CSV file instead of the pipeline's own source.", completion: .file())
  var input: String?

  func run() throws {
    let definition = try PipelineDefinition(contentsOf: pipeline)
    let preview = try RowPreview(definition, input: input, row: row)
    Output.say(preview.json)
    for problem in preview.problems { Output.complain(problem.message) }
    try Ending.leave(preview.problems.contains { $0.severity == .error } ? .someRejected : .done)
  }
}
