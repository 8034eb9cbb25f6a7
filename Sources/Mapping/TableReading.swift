import Records

/// Reads the keys that say where a table is: `workbook` with `sheet`, `csv` with how it is written, or a database.
struct TableReading {
  private let section: YAMLSection
  private let database: PostgresReading
  private let file: (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference

  /// - Parameters:
  ///   - database: of the whole source.
  ///   - file: what a path of the pipeline file leads to.
  init(
    _ section: YAMLSection, _ database: PostgresReading,
    file: @escaping (PipelineDefinition.Located<String>) -> PipelineDefinition.FileReference
  ) {
    self.section = section
    self.database = database
    self.file = file
  }

  /// The table of `source` itself; nil, with a fault, when the section names none, or two.
  func table() -> TableReference? {
    let workbook = section.text("workbook").map(file)
    let csv = section.text("csv").map(file)
    let postgres = section.node("postgres")
    let choice = section.sheetChoice()
    let dialect = section.dialect(of: csv)
    switch (workbook, csv, postgres) {
    case (let workbook?, nil, nil): return .workbook(workbook, choice?.value ?? .only)
    case (nil, let csv?, nil):
      if let choice { refuse(choice, "a CSV file") }
      return .csv(csv, dialect)
    case (nil, nil, .some):
      if let choice { refuse(choice, "a database") }
      return section.section("postgres").flatMap(database.reference).map { .postgres($0) }
    default:
      section.refuse(
        "`source` needs one of `workbook`, `csv` and `postgres`",
        "write `workbook: PATH` and `sheet: NAME`, `csv: PATH`, or `postgres: {connection: env:NAME, query: …}`")
      return nil
    }
  }

  /// A table beside that of `source`; nil, with a fault, when the section names none, or two.
  ///
  /// - Parameter main: the table of `source`, in whose workbook a sheet without `workbook` stands; nil when that one is faulty.
  func table(_ name: String, beside main: TableReference?) -> TableReference? {
    let workbook = section.text("workbook").map(file)
    let csv = section.text("csv").map(file)
    let query = section.text("query")
    let choice = section.sheetChoice()
    let dialect = section.dialect(of: csv)
    switch (workbook, csv, query) {
    case (let workbook?, nil, nil): return .workbook(workbook, choice?.value ?? .only)
    case (nil, let csv?, nil):
      if let choice { refuse(choice, "a CSV file") }
      return .csv(csv, dialect)
    case (nil, nil, let query?):
      if let choice { refuse(choice, "a database") }
      return database.reference(query, named: name, section, beside: main).map { .postgres($0) }
    case (nil, nil, nil):
      guard let choice else { break }
      switch main {
      case .workbook(let workbook, _)?: return .workbook(workbook, choice.value)
      case nil: return nil
      case .csv?, .postgres?:
        section.faults.problems.append(
          Problem(
            .pipelineInvalid, at: choice.place, "stands in a workbook, and `source` names none",
            remedy: "add `workbook: PATH`, or write `csv: PATH`"))
        return nil
      }
    default: break
    }
    section.refuse(
      "`\(name)` needs one of `sheet`, `csv` and `query`",
      "write `sheet: NAME` for another sheet of the workbook, `workbook: PATH` with it for another workbook, `csv: PATH`, or `query: SQL` of the source's database"
    )
    return nil
  }

  private func refuse(_ choice: PipelineDefinition.Located<SheetChoice>, _ source: String) {
    section.faults.problems.append(
      Problem(
        .pipelineInvalid, at: choice.place, "says where in a workbook the rows stand, and \(source) has no sheets",
        remedy: "remove `sheet`, `table` and `range`"))
  }
}
