import Records

/// Reads `source` of a pipeline file: the table whose rows become credentials, and those whose rows belong to them.
struct SourceReading {
  private let top: YAMLSection
  private let parameters: [String: String]
  private let file: (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference

  /// - Parameters:
  ///   - parameters: of a query, in place of those in the file.
  ///   - file: what a path of the pipeline file leads to.
  init(
    _ top: YAMLSection, setting parameters: [String: String],
    file: @escaping (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference
  ) {
    self.top = top
    self.parameters = parameters
    self.file = file
  }

  /// Nil when it is missing or faulty; the faults say why.
  func source() -> PipelineDefinition.Source? {
    guard let section = top.section("source") else {
      if top.node("source") == nil {
        top.faultMissing("source", "the workbook, CSV file or database that holds the rows")
      }
      return nil
    }
    let database = PostgresReading(setting: parameters, file: file)
    let table = TableReading(section, database, file: file).table()
    let layout = section.choice("layout", SourceLayout.self)?.value ?? .plain
    let tables = ChildTableReading(section, database, file: file).tables(beside: table)
    section.refuseOthers()
    database.refuseUnused(section.faults)
    return table.map { .init(table: $0, layout: layout, tables: tables) }
  }
}
