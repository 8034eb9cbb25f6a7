import Records

/// Reads `source` of a pipeline file: the table whose rows become credentials.
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
    let workbook = section.text("workbook").map(file)
    let csv = section.text("csv").map(file)
    let sheet = section.text("sheet")
    let dialect = section.dialect(of: csv)
    section.refuseOthers()
    switch (workbook, csv) {
    case (let workbook?, nil): return .init(table: .workbook(workbook, sheet: sheet?.value))
    case (nil, let csv?):
      if let sheet { section.refuse(sheet, "is a sheet, and a CSV file has none", "remove `sheet`") }
      return .init(table: .csv(csv, dialect))
    default:
      section.faults.problems.append(
        Problem(
          .pipelineInvalid, at: section.place, "`source` needs either `workbook` or `csv`",
          remedy: "write `workbook: PATH` and `sheet: NAME`, or `csv: PATH`"))
      return nil
    }
  }
}
