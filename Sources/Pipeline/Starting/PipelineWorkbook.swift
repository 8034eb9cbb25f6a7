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
    var columns = GuideBuilder(pipeline, plan: blueprint.plan, template: blueprint.template).columns
    for name in PipelineWorkbook.columns(of: pipeline.fileName.value)
    where !columns.contains(where: { $0.name == name }) {
      columns.append(ColumnGuide(name: name, kind: .text, purposes: ["part of the name of the credential's file"]))
    }
    try ColumnNeeds(blueprint, columns: columns.map(\.name)).settle(&columns)
    sheets = [SheetGuide(name: PipelineWorkbook.sheetName(of: pipeline), columns: columns)]
  }

  /// - Throws: `RunFailure` with `.output` when there is such a file already.
  public func write(to path: String) throws { try BlankWorkbook(sheets: sheets).write(to: path) }

  /// What was made, for people.
  public func summary(of path: String) -> String {
    let columns = sheets.map { "\($0.name): \($0.columns.count) columns" }.joined(separator: "; ")
    return Problem.visible("Wrote \(path) (\(columns)).")
  }

  private static func sheetName(of pipeline: PipelineDefinition) -> String {
    pipeline.source.table.sheetName ?? "Rows"
  }

  /// The columns in braces.
  private static func columns(of pattern: String) -> [String] {
    pattern.split(separator: "{").dropFirst(pattern.hasPrefix("{") ? 0 : 1).compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
