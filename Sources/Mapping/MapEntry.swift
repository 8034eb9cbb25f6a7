import Records

/// One line of `map`: a path in the credential, where its value comes from, and what the value becomes.
public struct MapEntry: Sendable {
  public let path: PipelineDefinition.Located<TemplatePath>
  /// Where the value may come from, in order: the first that a row says anything for counts. At least one.
  let sources: [ValueSource]
  /// Nil: what the property itself asks for.
  public let conversion: PipelineDefinition.Located<Conversion>?
  public let vocabulary: PipelineDefinition.Located<String>?
  /// How text dates are written, such as `dd/mm/yyyy`; nil accepts what cannot be mistaken.
  let dateFormat: DateFormat?
  /// How numbers are written as text; nil: digits with a point.
  let numberFormat: NumberWriting?
  public let isRequired: Bool
  public let minimum: ExactDecimal?
  public let maximum: ExactDecimal?
  /// The most characters that the text may have.
  public let length: Int?
  /// What the column's cells must satisfy besides, as under `rules.columns`.
  let rule: ColumnRule?
  /// Nil: the pipeline's.
  let language: TextLanguage?
  /// The folder of the files that the value names; nil where it names none.
  let folder: PipelineDefinition.FileReference?

  /// The language of a line's texts.
  enum TextLanguage: Sendable {
    case fixed(PipelineDefinition.Located<String>)
    /// As another column of the row says; the text stands for an empty cell there.
    case column(PipelineDefinition.Located<String>, otherwise: PipelineDefinition.Located<String>?)
  }

  /// The columns that values come from, each once.
  public var columns: [PipelineDefinition.Located<String>] { sources.flatMap(\.columns).withoutRepeatedNames }

  /// Those, and the ones that conditions and languages are read from.
  var allColumns: [PipelineDefinition.Located<String>] {
    var all = columns + sources.flatMap { $0.conditions.map(\.column) }
    if case .column(let column, _)? = language { all.append(column) }
    return all.withoutRepeatedNames
  }

  /// The column whose cells are the value just as they are; nil where more is done than reading one cell.
  var plainColumn: PipelineDefinition.Located<String>? {
    guard sources.count == 1, let source = sources.first, source.lookup == nil, source.conditions.isEmpty,
      case .columns(let columns, _) = source.origin, columns.count == 1
    else { return nil }
    return columns[0]
  }

  /// The columns whose cells are looked up as they are, each with the name of its table.
  var keyColumns: [String: String] {
    sources.reduce(into: [:]) { columns, source in
      guard let lookup = source.lookup, case .columns(let names, _) = source.origin, names.count == 1 else { return }
      columns[names[0].value] = lookup.value
    }
  }

  /// What is the same in every row, and so a part of the template.
  var constant: PipelineDefinition.Located<String>? {
    guard sources.count == 1, sources[0].conditions.isEmpty, case .constant(let text) = sources[0].origin else {
      return nil
    }
    return text
  }
}

extension [PipelineDefinition.Located<String>] {
  /// Each name once, where it is first written.
  fileprivate var withoutRepeatedNames: Self {
    reduce(into: []) { kept, column in if !kept.contains(where: { $0.value == column.value }) { kept.append(column) } }
  }
}
