import Records

/// A table that a pipeline file names.
public enum TableReference: Sendable {
  case workbook(PipelineDefinition.FileReference, SheetChoice)
  case csv(PipelineDefinition.FileReference)

  /// The file that holds it.
  public var file: PipelineDefinition.FileReference {
    switch self {
    case .workbook(let file, _), .csv(let file): file
    }
  }

  public var displayName: String { file.path }
}
