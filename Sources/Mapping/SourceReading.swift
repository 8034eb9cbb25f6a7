import Records

/// Reads `source` of a pipeline file: the table whose rows become credentials.
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
    let workbook = section.text("workbook").map(file)
    let csv = section.text("csv").map(file)
    let sheet = section.text("sheet")
    let postgres = section.section("postgres")
    section.refuseOthers()
    let reading = PostgresReading(setting: parameters, file: file)
    let reference = postgres.flatMap(reading.reference)
    if postgres == nil { reading.refuseParameters(faults: section.faults) }
    switch (workbook, csv, section.node("postgres")) {
    case (let workbook?, nil, nil): return .init(table: .workbook(workbook, sheet: sheet?.value))
    case (nil, nil, .some):
      if let sheet { section.refuse(sheet, "is a sheet, and a database has none", "remove `sheet`") }
      return reference.map { .init(table: .postgres($0)) }
    case (nil, let csv?, nil):
      if let sheet { section.refuse(sheet, "is a sheet, and a CSV file has none", "remove `sheet`") }
      return .init(table: .csv(csv))
    default:
      section.faults.problems.append(
        Problem(
          .pipelineInvalid, at: section.place, "`source` needs one of `workbook`, `csv` and `postgres`",
          remedy:
            "write `workbook: PATH` and `sheet: NAME`, or `csv: PATH`, or `postgres: {connection: env:NAME, query: …}`")
      )
      return nil
    }
  }
}
