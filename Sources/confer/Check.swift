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
      confer check --credential diploma.jsonld spring/ --json

      With --credential it checks credentials that exist, sealed or not, whoever made them, against the profiles that they
      name. Whether a seal is intact is for `confer verify`.
      """)

  @OptionGroup var source: CheckArguments

  @Flag(help: "Print nothing when all is well.")
  var quiet = false

  @Flag(help: "Print problems as lines of JSON.")
  var json = false

  func run() throws {
    guard source.credential.isEmpty else { return try inspect() }
    let report = try RowCheckRun(source.definition(), input: source.input).run { problem in
      if json { Output.write(Event.problem(problem).line) } else { Output.say(Output.line(problem)) }
    }
    if !json, !quiet || report.status != .done { Output.say(report.summary) }
    try Ending.leave(report.status)
  }

  private func inspect() throws {
    var inspection = CredentialInspection(profile: source.chosenProfile, isTemplate: source.template)
    for path in CredentialInspection.paths(source.credential) {
      let verdict = inspection.verdict(on: path)
      if json { Output.write(verdict.line) } else { verdict.messages.forEach(Output.say) }
    }
    if !json, !quiet || inspection.status != .done { Output.say(inspection.summary) }
    try Ending.leave(inspection.status)
  }
}
