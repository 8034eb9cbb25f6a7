/// A table that a pipeline file names.
public enum TableReference: Sendable {
  /// The sheet is the workbook's only one where none is named.
  case workbook(PipelineDefinition.FileReference, sheet: String?)
  case csv(PipelineDefinition.FileReference)

  /// The file that holds it.
  public var file: PipelineDefinition.FileReference {
    switch self {
    case .workbook(let file, _), .csv(let file): file
    }
  }

  /// The sheet that the pipeline file names, where it names one.
  public var sheetName: String? { if case .workbook(_, let sheet) = self { sheet } else { nil } }

  public var displayName: String { file.path }
}
