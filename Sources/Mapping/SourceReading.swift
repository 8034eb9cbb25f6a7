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
    let choice = section.sheetChoice()
    section.refuseOthers()
    switch (workbook, csv) {
    case (let workbook?, nil): return .init(table: .workbook(workbook, choice?.value ?? .only))
    case (nil, let csv?):
      if let choice {
        section.faults.problems.append(
          Problem(
            .pipelineInvalid, at: choice.place, "says where in a workbook the rows stand, and a CSV file has no sheets",
            remedy: "remove `sheet`, `table` and `range`"))
      }
      return .init(table: .csv(csv))
    default:
      section.faults.problems.append(
        Problem(
          .pipelineInvalid, at: section.place, "`source` needs either `workbook` or `csv`",
          remedy: "write `workbook: PATH` and `sheet: NAME`, or `csv: PATH`"))
      return nil
    }
  }
}
