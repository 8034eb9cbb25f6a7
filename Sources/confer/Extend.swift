import ArgumentParser
import Foundation
import Mapping
import Pipeline
import Records
import Sealing

struct Extend: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Raise seals to a higher level, or renew their archive time-stamps.",
    discussion: """
      confer extend Pipelines/micro-credential.yaml
      confer extend diploma.jsonld --level LTA --timestamps https://tsa.example/ --trust authorities/

      With a pipeline file, whatever it has issued is raised to its level (or the second of its stages), with its own services; a run
      that was stopped goes on where it was. --renew gives what stands at LTA already a new archive time-stamp, all of it each time.

      With sealed files, each is replaced in its place. A file that stands at LTA gets a new archive time-stamp.
      """)

  @Argument(help: "A pipeline file; or sealed files, or folders of them.", completion: .file())
  var files: [String]

  @Option(help: "Of sealed files: T, LT or LTA.")
  var level: String = "LTA"

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Of sealed files: time-stamping services, in the order in which they are asked.", valueName: "url"))
  var timestamps: [String] = []

  @Option(help: ArgumentHelp("Of sealed files: how many requests each service takes, such as “20 per 20min”."))
  var limit: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Of sealed files: PEM files with trusted certificates, or folders of them.", valueName: "pem"),
    completion: .file(extensions: ["pem", "crt", "cer"]))
  var trust: [String] = []

  @Flag(help: "Of a pipeline: renew the archive time-stamps of what stands at LTA.")
  var renew = false

  @Flag(help: "Print only what is wrong.")
  var quiet = false

  private var pipeline: String? {
    files.count == 1 ? files.first.flatMap { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") ? $0 : nil } : nil
  }

  func validate() throws {
    if pipeline != nil {
      guard timestamps.isEmpty, trust.isEmpty, limit == nil else {
        throw ValidationError(
          "A pipeline file names services and authorities itself: leave out --timestamps, --trust and --limit.")
      }
      return
    }
    if renew { throw ValidationError("--renew is for a pipeline file; files that stand at LTA are renewed as it is.") }
    guard let level = SealLevel(rawValue: level.uppercased()), level > .b else {
      throw ValidationError("--level takes T, LT or LTA.")
    }
    if timestamps.isEmpty { throw ValidationError("Name a time-stamping service with --timestamps.") }
  }

  func run() throws {
    let interruption = Interruption()
    interruption.listen()
    if let pipeline {
      try extend(PipelineDefinition(contentsOf: pipeline), interruption)
    } else {
      try extend(SealedFiles.paths(files), interruption)
    }
  }

  private func extend(_ definition: PipelineDefinition, _ interruption: Interruption) throws {
    var options = BatchOptions(progress: .silent)
    options.interruption = interruption
    if !quiet {
      options.events = { if case .announcement(_, let text) = $0 { Output.complain("confer: \(text).") } }
    }
    let report = try BatchExtension(definition, options, renews: renew).run()
    for problem in report.problems { Output.complain("confer: \(problem.message)") }
    for note in report.notes where !quiet { Output.complain("confer: warning: \(note.message)") }
    if !quiet || report.status != .done { Output.say(report.summary) }
    if let failure = report.failure as? RunFailure {
      for problem in failure.problems { Output.complain("confer: \(problem.message)") }
    } else if let failure = report.failure {
      throw failure
    }
    if let signal = report.signal {
      Output.complain("confer: stopped in good order; run the same command again to go on.")
      throw ExitCode(128 + signal)
    }
    try Ending.leave(report.status)
  }

  private func extend(_ paths: [String], _ interruption: Interruption) throws {
    let services = try SealServices(
      timestamps: timestamps, limit: limit, trust: trust, clock: SystemClock(), interruption: interruption)
    let outcome = FileExtension(
      services, to: SealLevel(rawValue: level.uppercased()) ?? .lta, interruption: interruption
    ).run(paths) { outcome in
      if !outcome.problems.isEmpty {
        Output.complain("confer: \(outcome.text)")
      } else if !quiet {
        Output.say(outcome.text)
      }
    }
    if !outcome.left.isEmpty {
      Output.complain("confer: not raised yet: \(outcome.left.joined(separator: " "))")
      if let signal = interruption.signal { throw ExitCode(128 + signal) }
    }
    try Ending.leave(outcome.status)
  }
}
