import ArgumentParser
import Foundation
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

  @OptionGroup var source: PipelineArguments

  @Flag(help: "Print nothing when all is well.")
  var quiet = false

  @Flag(help: "Print problems as lines of JSON.")
  var json = false

  func run() throws {
    let report = try RowCheckRun(source.definition(), input: source.input).run { problem in
      if json { Output.write(Event.problem(problem).line) } else { Output.say(Output.line(problem)) }
    }
    if !json, !quiet || report.status != .done { Output.say(report.summary) }
    try Ending.leave(report.status)
  }
}
