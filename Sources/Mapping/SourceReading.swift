import Records

/// Reads `source` of a pipeline file: the table whose rows become credentials, and those whose rows belong to them.
struct SourceReading {
  private let top: YAMLSection
  private let file: (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference

  /// - Parameter file: what a path of the pipeline file leads to.
  init(
    _ top: YAMLSection, file: @escaping (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference
  ) {
    self.top = top
    self.file = file
  }

  /// Nil when it is missing or faulty; the faults say why.
  func source() -> PipelineDefinition.Source? {
    guard let section = top.section("source") else {
      if top.node("source") == nil { top.faultMissing("source", "the workbook or CSV file that holds the rows") }
      return nil
    }
    let table = TableReading(section, file: file).table()
    let layout = section.choice("layout", SourceLayout.self)?.value ?? .plain
    let tables = ChildTableReading(section, file: file).tables(beside: table)
    section.refuseOthers()
    return table.map { .init(table: $0, layout: layout, tables: tables) }
  }
}
