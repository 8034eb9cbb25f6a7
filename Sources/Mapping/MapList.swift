import Records

/// A line of `map` with `each`: a property that gets a value, or a node, for each element of a list.
public struct MapList: Sendable {
  public let path: PipelineDefinition.Located<TemplatePath>
  public let source: ElementSource
  /// What every element fills: paths from the element on; of a list of plain values the one line of its values.
  public let entries: [MapEntry]
  /// Lists within each element.
  public let lists: [MapList]
  /// Whether the elements are values of the property, and not nodes with properties of their own.
  public let isOfValues: Bool
  /// Whether a row without an element is rejected.
  public let isRequired: Bool

  /// The columns that it names, those of lists within it among them; of numbered columns the names with their braces.
  var columns: [PipelineDefinition.Located<String>] {
    source.columns + entries.flatMap(\.allColumns) + lists.flatMap(\.columns)
  }
}

/// Where the elements of a list come from.
public enum ElementSource: Sendable {
  /// The rows of a child table that belong to the row.
  case table(PipelineDefinition.Located<String>)
  /// The pieces of one cell.
  case split(PipelineDefinition.Located<String>, by: String)
  /// Columns whose names differ in a number, which lines write in braces: `module_{n}_title`.
  case numbered(placeholder: String, at: Problem.Place)
  /// A JSON array in one cell. The members of its objects are columns; named ones stand before columns of the same name.
  case json(PipelineDefinition.Located<String>, members: [PipelineDefinition.Located<String>]?)

  fileprivate var columns: [PipelineDefinition.Located<String>] {
    switch self {
    case .split(let column, _), .json(let column, _): [column]
    case .table, .numbered: []
    }
  }
}
