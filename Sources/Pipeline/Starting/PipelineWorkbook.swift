import ELM
import Mapping
import Records
import Reporting
import Validation

/// The empty workbook of a pipeline: filled in, it is issued from without a change of the pipeline file.
///
///     let workbook = try PipelineWorkbook(pipeline)
///     try workbook.write(to: "graduates.xlsx")
public struct PipelineWorkbook {
  public let sheets: [SheetGuide]

  /// - Throws: `RunFailure` with `.configuration` when the pipeline or its template would not let any row be issued.
  public init(_ pipeline: PipelineDefinition, clock: some Clock = SystemClock()) throws {
    let blueprint = try Blueprint(pipeline, seal: nil, clock: clock)
    var columns = GuideBuilder(pipeline, plan: blueprint.plan).columns
    for name in PipelineWorkbook.columns(of: pipeline.fileName.value)
    where !columns.contains(where: { $0.name == name }) {
      columns.append(ColumnGuide(name: name, kind: .text, purposes: ["part of the name of the credential's file"]))
    }
    for join in pipeline.source.tables(of: nil).flatMap(\.joins)
    where !columns.contains(where: { $0.name == join.parent.value }) {
      columns.append(
        ColumnGuide(name: join.parent.value, kind: .text, purposes: ["what rows of other sheets belong to"]))
    }
    try ColumnNeeds(blueprint, columns: columns.map(\.name)).settle(&columns)
    let first = SheetGuide(name: pipeline.source.table.sheetName ?? "Rows", columns: columns)
    sheets = [first] + pipeline.source.tables.map { PipelineWorkbook.sheet(of: $0, in: pipeline.source, beside: first) }
  }

  /// A sheet for the rows of a child table: the columns that it is joined on, with those of tables below it.
  private static func sheet(of table: ChildTable, in source: PipelineDefinition.Source, beside first: SheetGuide)
    -> SheetGuide
  {
    let titles = source.sheetTitles
    let parent = table.parent.map { titles[$0] ?? $0 } ?? first.name
    var columns = table.joins.map { join in
      // An identifier that is a number there is a number here.
      var column = ColumnGuide(
        name: join.child.value,
        kind: first.columns.first { table.parent == nil && $0.name == join.parent.value }?.kind ?? .text,
        purposes: ["the \(join.parent.value) of the row of \(parent) that this row belongs to"])
      column.need = .always
      return column
    }
    for join in source.tables(of: table.name).flatMap(\.joins)
    where !columns.contains(where: { $0.name == join.parent.value }) {
      columns.append(
        ColumnGuide(name: join.parent.value, kind: .text, purposes: ["what rows of other sheets belong to"]))
    }
    return SheetGuide(name: titles[table.name] ?? table.name, columns: columns)
  }

  /// - Throws: `RunFailure` with `.output` when there is such a file already.
  public func write(to path: String) throws { try BlankWorkbook(sheets: sheets).write(to: path) }

  /// What was made, for people.
  public func summary(of path: String) -> String {
    let columns = sheets.map { "\($0.name): \($0.columns.count) columns" }.joined(separator: "; ")
    return Problem.visible("Wrote \(path) (\(columns)).")
  }

  /// The columns in braces.
  private static func columns(of pattern: String) -> [String] {
    pattern.split(separator: "{").dropFirst(pattern.hasPrefix("{") ? 0 : 1).compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
