import Ingest
import Mapping
import Records
import Reporting

/// Where the tables of a source stand in a workbook that is read instead of it: a corrected error workbook, or another term's
/// workbook of the same form.
struct InputSheets {
  /// Of the rows that become credentials; nil for where the pipeline file says.
  private(set) var main: SheetChoice?
  /// Of the further tables, by their names. A table that the workbook does not have is missing.
  private(set) var tables: [String: SheetChoice] = [:]

  /// What cannot be read has no sheets; whoever opens it says why.
  init(of input: SourceLocation, _ source: PipelineDefinition.Source) {
    guard let sheets = (try? Table.sheets(of: input)) ?? nil else { return }
    let visible = sheets.filter(\.isVisible).map(\.name)
    // A single sheet is that of the rows themselves.
    if source.table.choice == .only, visible.count == 1 { return }
    let titles = source.sheetTitles
    for table in source.tables {
      if let sheet = sheets.first(where: { $0.name.lowercased() == titles[table.name]?.lowercased() }) {
        tables[table.name] = .name(sheet.name)
      } else if table.table.file?.path == source.table.file?.path, InputSheets.has(table.table.choice, input) {
        tables[table.name] = table.table.choice
      }
    }
    if source.table.sheetName == nil { main = InputSheets.main(input, visible, besides: tables, source.table.choice) }
  }

  /// An error workbook begins with those rows. In any other they stand where the pipeline file says; where that is the only sheet,
  /// in the only one that is no other table's.
  private static func main(
    _ input: SourceLocation, _ visible: [String], besides tables: [String: SheetChoice], _ choice: SheetChoice
  ) -> SheetChoice? {
    var first = input
    first.choice = .position(1)
    if let rows = try? Table.open(first), ErrorWorkbook.begins(rows.header.names) { return .position(1) }
    let others = visible.filter { !tables.values.contains(.name($0)) }
    return choice == .only && others.count == 1 ? others.first.map(SheetChoice.name) : nil
  }

  private static func has(_ choice: SheetChoice, _ input: SourceLocation) -> Bool {
    var location = input
    location.choice = choice
    switch choice {
    case .only, .name: return false
    case .position, .table, .range: return (try? Table.open(location)) != nil
    }
  }
}
