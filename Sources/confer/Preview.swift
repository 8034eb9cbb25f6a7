import ArgumentParser
import Foundation
import Pipeline
import Records

struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the credential that a row would become, unsealed. Needs no key.",
    discussion: """
      confer preview Pipelines/micro-credential.yaml --row 14

      Rows are numbered as the sheet numbers them. The id is the one that the row's first credential has; the time is now.
      """)

  @OptionGroup var source: PipelineArguments

  @Option(help: "The row's number in its sheet.")
  var row: Int

  func validate() throws {
    if row < 1 { throw ValidationError("--row takes the number of a row, counted from 1 as the sheet does.") }
  }

  func run() throws {
    let preview = try RowPreview(source.definition(), input: source.input, row: row)
    Output.say(preview.json)
    for problem in preview.problems { Output.complain(Output.line(problem)) }
    try Ending.leave(preview.problems.contains { $0.severity == .error } ? .someRejected : .done)
  }
}
