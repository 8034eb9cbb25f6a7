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
      confer check --credential diploma.jsonld spring/ --json

      With --credential it checks credentials that exist, sealed or not, whoever made them, against the profiles that they
      name. Whether a seal is intact is for `confer verify`.

      With --coverage it prints which elements of Annex I (micro-credentials) or Annex VI (EQF) the credentials tell, in how many
      rows, and from which columns or lines of the template.
      """)

  @OptionGroup var source: CheckArguments

  @Flag(help: "Print nothing when all is well.")
  var quiet = false

  @Flag(help: "Print problems as lines of JSON.")
  var json = false

  @Flag(help: "Print the elements that a Recommendation wants told, and where each comes from.")
  var coverage = false

  func validate() throws {
    if coverage, !source.credential.isEmpty {
      throw ValidationError("--coverage is of a pipeline's rows; leave out --credential, or --coverage.")
    }
  }

  func run() throws {
    guard source.credential.isEmpty else { return try inspect() }
    guard !coverage else { return try cover() }
    var repeats = RepeatedWarnings()
    let report = try RowCheckRun(source.definition(), input: source.input).run { problem in
      if json {
        Output.write(Event.problem(problem).line)
      } else if repeats.shows(problem) {
        Output.say(Output.line(problem))
      }
    }
    if !json { repeats.rest.forEach(Output.say) }
    if !json, !quiet || report.status != .done { Output.say(report.summary) }
    try Ending.leave(report.status)
  }

  private func inspect() throws {
    var inspection = CredentialInspection(profile: source.chosenProfile, isTemplate: source.template)
    for path in CredentialInspection.paths(source.credential) {
      let verdict = inspection.verdict(on: path)
      if json { Output.write(verdict.line) } else { verdict.problemsWithPaths.map(Output.line).forEach(Output.say) }
    }
    if !json, !quiet || inspection.status != .done { Output.say(inspection.summary) }
    try Ending.leave(inspection.status)
  }

  private func cover() throws {
    let coverage = try ElementCoverage(source.definition(), input: source.input)
    if json { Output.write(coverage.json) } else if !quiet || coverage.status != .done { Output.say(coverage.text) }
    try Ending.leave(coverage.status)
  }
}
