/// A table that a pipeline file names.
public enum TableReference: Sendable {
  /// The sheet is the workbook's only one where none is named.
  case workbook(PipelineDefinition.FileReference, sheet: String?)
  case csv(PipelineDefinition.FileReference)
  case postgres(PostgresReference)

  /// The file that holds it; nil for what is in a database.
  public var file: PipelineDefinition.FileReference? {
    switch self {
    case .workbook(let file, _), .csv(let file): file
    case .postgres: nil
    }
  }

  public var displayName: String {
    switch self {
    case .workbook(let file, _), .csv(let file): file.path
    case .postgres(let reference): "database \(reference.access.connection.value), \(reference.name)"
    }
  }
}
