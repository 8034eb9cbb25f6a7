import ArgumentParser
import Foundation
import Mapping
import Pipeline
import Records
import Reporting

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every fault of every row. Needs no key and writes nothing.",
    discussion: """
      confer check Pipelines/micro-credential.yaml
      confer check Pipelines/micro-credential.yaml --input corrected.xlsx
      """)

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(help: "Read this workbook or CSV file instead of the pipeline's own source.", completion: .file())
  var input: String?

  @Flag(help: "Print nothing when all is well.")
  var quiet = false

  @Flag(help: "Print problems as lines of JSON.")
  var json = false

  func run() throws {
    let definition = try PipelineDefinition(contentsOf: pipeline)
    let report = try RowCheckRun(definition, input: input).run { problem in
      if json { Output.write(Event.problem(problem).line) } else { Output.say(problem.message) }
    }
    if !json, !quiet || report.status != .done { Output.say(report.summary) }
    try Ending.leave(report.status)
  }
}
