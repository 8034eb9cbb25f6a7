import ArgumentParser
import Mapping

/// What every command that reads rows is told: a pipeline file, and perhaps another source than the one in it.
struct PipelineArguments: ParsableArguments {
  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(help: "Read this workbook or CSV file instead of the pipeline's own source.", completion: .file())
  var input: String?

  func validate() throws {
    // A variable that was never set, most likely.
    if pipeline.isEmpty { throw ValidationError("The pipeline file's path is empty.") }
    if input?.isEmpty == true { throw ValidationError("The path behind --input is empty.") }
  }

  func definition() throws -> PipelineDefinition { try PipelineDefinition(contentsOf: pipeline) }
}
