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
    let builder = GuideBuilder(pipeline, plan: blueprint.plan)
    var columns = builder.columns
    for name in PipelineWorkbook.columns(of: pipeline.fileName.value)
    where !columns.contains(where: { $0.name == name }) {
      columns.append(ColumnGuide(name: name, kind: .text, purposes: ["part of the name of the credential's file"]))
    }
    try ColumnNeeds(
      blueprint, columns: columns.map(\.name), children: PipelineWorkbook.children(nil, pipeline, builder)
    )
    .settle(&columns)
    let titles = pipeline.source.sheetTitles
    sheets =
      [SheetGuide(name: pipeline.source.table.sheetName ?? "Rows", columns: columns)]
      + pipeline.source.tables.map {
        SheetGuide(name: titles[$0.name] ?? $0.name, columns: builder.columns(of: $0.name))
      }
  }

  /// The child tables of a table as rows know them.
  private static func children(_ parent: String?, _ pipeline: PipelineDefinition, _ builder: GuideBuilder)
    -> [ChildHeader]
  {
    pipeline.source.tables(of: parent).map { table in
      let names = builder.columns(of: table.name).map(\.name)
      return ChildHeader(
        name: table.name,
        header: Header(
          sheet: table.name, names: names,
          addresses: names.indices.map { CellAddress(sheet: table.name, row: 1, column: $0) },
          children: children(table.name, pipeline, builder)))
    }
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
