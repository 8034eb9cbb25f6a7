import Records

/// Reads the keys that say where a table is: `workbook` with `sheet`, or `csv` with how it is written.
struct TableReading {
  private let section: YAMLSection
  private let file: (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference

  /// - Parameter file: what a path of the pipeline file leads to.
  init(
    _ section: YAMLSection, file: @escaping (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference
  ) {
    self.section = section
    self.file = file
  }

  /// The table of `source` itself; nil, with a fault, when the section names none, or two.
  func table() -> TableReference? {
    let workbook = section.text("workbook").map(file)
    let csv = section.text("csv").map(file)
    let choice = section.sheetChoice()
    let dialect = section.dialect(of: csv)
    switch (workbook, csv) {
    case (let workbook?, nil): return .workbook(workbook, choice?.value ?? .only)
    case (nil, let csv?):
      if let choice { refuse(choice) }
      return .csv(csv, dialect)
    default:
      section.refuse(
        "`source` needs either `workbook` or `csv`", "write `workbook: PATH` and `sheet: NAME`, or `csv: PATH`")
      return nil
    }
  }

  /// A table beside that of `source`; nil, with a fault, when the section names none, or two.
  ///
  /// - Parameter main: the table of `source`, in whose workbook a sheet without `workbook` stands; nil when that one is faulty.
  func table(_ title: String, beside main: TableReference?) -> TableReference? {
    let workbook = section.text("workbook").map(file)
    let csv = section.text("csv").map(file)
    let choice = section.sheetChoice()
    let dialect = section.dialect(of: csv)
    switch (workbook, csv) {
    case (let workbook?, nil): return .workbook(workbook, choice?.value ?? .only)
    case (nil, let csv?):
      if let choice { refuse(choice) }
      return .csv(csv, dialect)
    case (nil, nil):
      guard let choice else { break }
      switch main {
      case .workbook(let workbook, _)?: return .workbook(workbook, choice.value)
      case nil: return nil
      case .csv?:
        section.faults.problems.append(
          Problem(
            .pipelineInvalid, at: choice.place, "stands in a workbook, and `source` names none",
            remedy: "add `workbook: PATH`, or write `csv: PATH`"))
        return nil
      }
    default: break
    }
    section.refuse(
      "\(title) needs either `sheet` or `csv`",
      "write `sheet: NAME` for another sheet of the workbook, `workbook: PATH` with it for another workbook, or `csv: PATH`"
    )
    return nil
  }

  private func refuse(_ choice: PipelineDefinition.Located<SheetChoice>) {
    section.faults.problems.append(
      Problem(
        .pipelineInvalid, at: choice.place, "says where in a workbook the rows stand, and a CSV file has no sheets",
        remedy: "remove `sheet`, `table` and `range`"))
  }
}
