import Records

/// A table that a pipeline file names.
public enum TableReference: Sendable {
  case workbook(PipelineDefinition.FileReference, SheetChoice)
  case csv(PipelineDefinition.FileReference, CSVDialect)
  case postgres(PostgresReference)

  /// The file that holds it; nil for what is in a database.
  public var file: PipelineDefinition.FileReference? {
    switch self {
    case .workbook(let file, _), .csv(let file, _): file
    case .postgres: nil
    }
  }

  public var displayName: String {
    switch self {
    case .workbook(let file, _), .csv(let file, _): file.path
    case .postgres(let reference): "database \(reference.access.connection.value), \(reference.name)"
    }
  }

  /// The sheet that the pipeline file names, where it names one.
  public var sheetName: String? { if case .workbook(_, .name(let sheet)) = self { sheet } else { nil } }

  /// Where in its workbook it stands.
  public var choice: SheetChoice { if case .workbook(_, let choice) = self { choice } else { .only } }

  /// How the CSV file is written, as far as the pipeline file says so.
  public var dialect: CSVDialect { if case .csv(_, let dialect) = self { dialect } else { CSVDialect() } }
}
