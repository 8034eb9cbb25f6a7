import ArgumentParser
import Mapping

/// What every command that reads rows is told: a pipeline file, and perhaps another source than the one in it.
struct PipelineArguments: ParsableArguments {
  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(help: "Read this workbook or CSV file instead of the pipeline's own source.", completion: .file())
  var input: String?

  @Option(
    help: ArgumentHelp("A value for a parameter of the source's query: --set term=2026A", valueName: "name=value"))
  var set: [String] = []

  func validate() throws {
    // A variable that was never set, most likely.
    if pipeline.isEmpty { throw ValidationError("The pipeline file's path is empty.") }
    if input?.isEmpty == true { throw ValidationError("The path behind --input is empty.") }
    _ = try ParameterValues.values(of: set)
  }

  func definition() throws -> PipelineDefinition {
    try PipelineDefinition(contentsOf: pipeline, setting: ParameterValues.values(of: set))
  }
}

/// `--set term=2026A`: values for the parameters of a pipeline's query.
enum ParameterValues {
  /// - Throws: `ValidationError` for what is no name and value, or names one parameter twice.
  static func values(of arguments: [String]) throws -> [String: String] {
    try arguments.reduce(into: [:]) { values, argument in
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw ValidationError("--set takes NAME=VALUE, such as --set term=2026A.")
      }
      guard values.updateValue(parts[1], forKey: parts[0]) == nil else {
        throw ValidationError("--set gives \(parts[0]) twice.")
      }
    }
  }
}
