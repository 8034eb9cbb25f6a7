import ArgumentParser
import Mapping
import Pipeline

/// What `check` is told to look at: a pipeline's rows, or credentials that exist.
struct CheckArguments: ParsableArguments {
  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String?

  @Option(help: "Read this workbook or CSV file instead of the pipeline's own source.", completion: .file())
  var input: String?

  @Option(
    help: ArgumentHelp("A value for a parameter of the source's query: --set term=2026A", valueName: "name=value"))
  var set: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Check these credentials, or all of a folder, instead of a pipeline's rows.", completion: .file())
  var credential: [String] = []

  @Option(
    help: "With --credential: \(ProfileList.words.joined(separator: ", ")), or auto for what each credential names.")
  var profile: String?

  @Flag(help: "With --credential: pass over what only sealing can mend.")
  var template = false

  /// Nil for the profiles that each credential names.
  var chosenProfile: String? { profile == "auto" ? nil : profile }

  func validate() throws {
    guard credential.isEmpty else {
      guard pipeline == nil, input == nil, set.isEmpty else {
        throw ValidationError(
          "Either a pipeline is checked or credentials are: leave out the pipeline or --credential.")
      }
      if credential.contains("") { throw ValidationError("A path behind --credential is empty.") }
      if let chosenProfile, let refusal = ProfileList.refusal(of: chosenProfile) { throw ValidationError(refusal) }
      return
    }
    guard profile == nil, !template else {
      throw ValidationError(
        "--profile and --template go with --credential; a pipeline's template names its profile itself.")
    }
    guard let pipeline else { throw ValidationError("Missing expected argument '<pipeline>'") }
    // A variable that was never set, most likely.
    if pipeline.isEmpty { throw ValidationError("The pipeline file's path is empty.") }
    if input?.isEmpty == true { throw ValidationError("The path behind --input is empty.") }
    _ = try ParameterValues.values(of: set)
  }

  func definition() throws -> PipelineDefinition {
    try PipelineDefinition(contentsOf: pipeline ?? "", setting: ParameterValues.values(of: set))
  }
}
