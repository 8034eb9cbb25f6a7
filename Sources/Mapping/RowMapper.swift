@_spi(Mapping) import ELM
import Records

/// Maps one table's rows onto the template.
///
///     let mapper = try RowMapper(pipeline, plan: plan, header: rows.header)
///     while let row = try rows.next() { let draft = mapper.draft(of: row) }
///
/// One thread's: it remembers the values that it has already converted.
public final class RowMapper {
  private let plan: MappingPlan
  private let level: LevelMapper
  private let keyPositions: [Int]
  private let rules: RowRules

  /// - Throws: `RunFailure` with `.input` and every column that the source does not have.
  public init(_ pipeline: PipelineDefinition, plan: MappingPlan, header: Header) throws {
    self.plan = plan
    let scope = ColumnScope(header)
    let lookup = ColumnLookup()
    func position(_ column: PipelineDefinition.Located<String>) -> Int { lookup.position(column, in: scope) }
    level = LevelMapper(
      plan.level, scope, lookups: plan.lookups,
      writing: ColumnWriting(pipeline.map),
      lookup)
    keyPositions = pipeline.key.map(position)
    for column in pipeline.rules.unique.flatMap(\.columns) { _ = position(column) }
    rules = RowRules(pipeline, position: position)
    try lookup.check(header)
  }

  /// - Parameter known: what is known to be wrong with the row beyond its own cells, such as that it repeats another.
  public func draft(of row: SourceRow, known: [Problem] = []) -> DraftCredential {
    // What could not be read at all has a problem already; that it is no value either is no second one.
    let unreadable = Set(row.problems.map(\.place))
    var count = 0
    let filled = level.fill(row, except: unreadable, count: &count)
    var problems = row.problems + known + level.problems(of: filled)
    let key = key(of: row, &problems)
    var findings = filled.findings
    rules.check(row, except: unreadable) { findings.append($0) }
    if !findings.isEmpty { problems += findings.problems(besides: problems) }
    return DraftCredential(
      row: row, key: key, pattern: plan.pattern, changeable: plan.changeable, filling: filled.filling,
      origins: level.origins(of: filled), contentDigest: contentDigest(filled), problems: problems)
  }

  // MARK: Identity

  /// What makes the row's award one award, whether or not anything is wrong with the row.
  public func key(of row: SourceRow) -> IssuanceKey {
    IssuanceKey(keyPositions.map { CellConversion.trimmed(row.cells[$0].text) })
  }

  private func key(of row: SourceRow, _ problems: inout [Problem]) -> IssuanceKey {
    let cells = keyPositions.map { row.cells[$0] }
    for cell in cells {
      if case .error(let text) = cell.content {
        problems.append(Problem(.cellError, at: .cell(cell.address), "is the error of a formula (\(text))"))
      } else if cell.isEmpty {
        problems.append(
          Problem(.cellEmpty, at: .cell(cell.address), "is empty, and is part of the key", remedy: "fill in the cell"))
      } else if cell.text.unicodeScalars.contains(where: { $0.value < 0x20 }) {
        problems.append(Problem(.cellTextControl, at: .cell(cell.address), "holds a character that cannot be seen"))
      }
    }
    return key(of: row)
  }

  private func contentDigest(_ filled: LevelMapper.Filled) -> Digest {
    var bytes = plan.contentDigest.bytes
    level.writeContent(filled, into: &bytes)
    return Digest(of: bytes)
  }
}
