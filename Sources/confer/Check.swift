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
      confer check Pipelines/micro-credential.yaml --coverage

      With --coverage it prints which elements of Annex I (micro-credentials) or Annex VI (EQF) the credentials tell, in how many
      rows, and from which columns or lines of the template.
      """)

  @OptionGroup var source: PipelineArguments

  @Flag(help: "Print nothing when all is well.")
  var quiet = false

  @Flag(help: "Print problems as lines of JSON.")
  var json = false

  @Flag(help: "Print the elements that a Recommendation wants told, and where each comes from.")
  var coverage = false

  func run() throws {
    guard !coverage else { return try cover() }
    var repeats = RepeatedWarnings()
    let report = try RowCheckRun(source.definition(), input: source.input).run { problem in
      if json {
        Output.write(Event.problem(problem).line)
      } else if repeats.shows(problem) {
        Output.say(problem.message)
      }
    }
    if !json { repeats.rest.forEach(Output.say) }
    if !json, !quiet || report.status != .done { Output.say(report.summary) }
    try Ending.leave(report.status)
  }

  private func cover() throws {
    let coverage = try ElementCoverage(source.definition(), input: source.input)
    if json { Output.write(coverage.json) } else if !quiet || coverage.status != .done { Output.say(coverage.text) }
    try Ending.leave(coverage.status)
  }
}
