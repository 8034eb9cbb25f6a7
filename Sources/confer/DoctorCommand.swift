import ArgumentParser
import Pipeline

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at everything that a run needs, before there is one. Issues nothing and writes nothing.",
    discussion: """
      confer doctor Pipelines/micro-credential.yaml
      confer doctor Pipelines/micro-credential.yaml --json

      A line for each thing that was looked at: OK, WARNING, ERROR or SKIPPED, what was found, and what is to be done. The key is
      opened and makes a trial signature, so that passphrase or PIN must be at hand as for confer issue. Rows are counted and not
      checked: that is what confer check does.
      """)

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(
    help: ArgumentHelp("A value for a parameter of the source's query: --set term=2026A", valueName: "name=value"))
  var set: [String] = []

  @Flag(help: "Print one JSON document.")
  var json = false

  func validate() throws {
    // A variable that was never set, most likely.
    if pipeline.isEmpty { throw ValidationError("The pipeline file's path is empty.") }
    _ = try ParameterValues.values(of: set)
  }

  func run() throws {
    let report = try Doctor(pipeline, setting: ParameterValues.values(of: set)).examine()
    if json { Output.write(report.json) } else { Output.say(report.text) }
    try Ending.leave(report.status)
  }
}
