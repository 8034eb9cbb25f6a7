import Ingest
import Mapping

/// Which sheets of a workbook hold the tables of a source that it is read instead of: a corrected error workbook, or another
/// term's workbook of the same form.
struct InputSheets {
  /// The sheet whose rows become credentials; nil for the one that the pipeline file names, or for the only one.
  private(set) var main: String?
  /// The sheets of the further tables, by the tables' names. A table that the workbook has no sheet for is missing.
  private(set) var tables: [String: String] = [:]

  /// What cannot be read has no sheets; whoever opens it says why.
  init(of input: SourceLocation, _ source: PipelineDefinition.Source) {
    guard let sheets = (try? Table.sheets(of: input)) ?? nil else { return }
    let visible = sheets.filter(\.isVisible).map(\.name)
    // A single sheet is that of the rows themselves.
    if source.table.sheetName == nil, visible.count == 1 { return }
    for (table, title) in source.sheetTitles {
      tables[table] = sheets.first { $0.name.lowercased() == title.lowercased() }?.name
    }
    guard source.table.sheetName == nil else { return }
    let others = visible.filter { !tables.values.contains($0) }
    if others.count == 1 { main = others.first }
  }
}
