import ArgumentParser
import Foundation
import Pipeline
import Records
import Reporting

struct Issue: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Seal a credential for every row that is new or corrected.",
    discussion: """
      confer issue Pipelines/micro-credential.yaml
      confer issue Pipelines/micro-credential.yaml --input out/demo/errors.xlsx

      Running it again seals nothing that stands already. Rows that cannot be issued are written, with the faulty cells marked,
      to errors.xlsx in the output folder: correct them there and give that workbook as --input.
      """)

  @OptionGroup var source: PipelineArguments

  @Option(help: "Sealing threads. More than there are cores bring nothing.")
  var workers: Int?

  @Flag(help: "Print nothing when all is well.")
  var quiet = false

  @Flag(help: "Print events as lines of JSON instead of a summary.")
  var json = false

  func validate() throws {
    if let workers, !(1...256).contains(workers) { throw ValidationError("--workers takes a number from 1 to 256.") }
  }

  func run() throws {
    let definition = try source.definition()
    var options = BatchOptions(input: source.input, progress: .fitting(quiet: quiet || json))
    if let workers { options.workers = workers }
    if json {
      options.events = { event in Output.write(event.line) }
    } else if !quiet {
      options.events = { event in
        if case .announcement(_, let text) = event { Output.complain("confer: \(text).") }
      }
    }
    options.interruption.listen()
    let report = try Batch(definition, options).run()
    if !json, !quiet {
      for warning in report.sealWarnings { Output.complain("confer: warning: \(warning.message)") }
    }
    if !json, !quiet || report.status != .done { Output.say(report.summary) }
    switch report.stop {
    case .signal(let signal):
      Output.complain("confer: stopped in good order; run the same command again to go on.")
      throw ExitCode(128 + signal)
    case .failure(let failure):
      for problem in failure.problems { Output.complain("confer: \(problem.message)") }
      Output.complain("confer: stopped in good order; run the same command again later to go on.")
    case nil: break
    }
    if let untold = report.untold {
      for problem in untold.problems { Output.complain("confer: \(problem.message)") }
      Output.complain("confer: what was issued stands; run the same command again, and the database is told.")
    }
    try Ending.leave(report.status)
  }
}
