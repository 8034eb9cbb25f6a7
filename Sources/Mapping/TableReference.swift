import Records

/// A table that a pipeline file names.
public enum TableReference: Sendable {
  /// The sheet is the workbook's only one where none is named.
  case workbook(PipelineDefinition.FileReference, sheet: String?)
  case csv(PipelineDefinition.FileReference, CSVDialect)

  /// The file that holds it.
  public var file: PipelineDefinition.FileReference {
    switch self {
    case .workbook(let file, _), .csv(let file, _): file
    }
  }

  public var displayName: String { file.path }
}
