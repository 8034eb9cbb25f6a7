import Records

/// Finds rows that repeat one another, in a pass over the source before anything is sealed: once a row is sealed it is too late to
/// learn that a later one contradicts it.
///
///     var repeats = RowRepeats(pipeline, header: rows.header)
///     while let row = try rows.next() { repeats.note(row) }       // first pass
///     let problems = repeats.problems(of: row)                     // second pass, for each row
///
/// Keeps some sixty bytes a row and no values.
public struct RowRepeats: Sendable {
  /// A set of columns of which no two rows may hold the same values.
  private struct Constraint: Sendable {
    let positions: [Int]
    let names: [String]
    var groups: [Digest: Group] = [:]
  }

  /// The rows with the same values in a constraint's columns.
  private struct Group: Sendable {
    let first: Int
    let content: Digest
    /// The first row that differs from the first.
    var differing: Int?
    var isRepeated = false
  }

  private var constraints: [Constraint]
  /// The columns that the pipeline reads: rows that differ only in others say the same.
  private let relevant: [Int]
  private let sheet: String

  public init(_ pipeline: PipelineDefinition, header: Header) {
    let key = pipeline.key.map(\.value)
    var sets = [key]
    for columns in pipeline.unique.map({ $0.map(\.value) }) where !sets.contains(columns) { sets.append(columns) }
    constraints = sets.map { names in
      Constraint(positions: names.compactMap(header.position), names: names)
    }
    let named = pipeline.map.flatMap { $0.columns.map(\.value) } + sets.joined()
    relevant = Set(named.compactMap(header.position)).sorted()
    sheet = header.sheet
  }

  public mutating func note(_ row: SourceRow) {
    let content = digest(of: row, relevant)
    for index in constraints.indices {
      guard let values = values(of: row, in: constraints[index]) else { continue }
      guard var group = constraints[index].groups[values] else {
        constraints[index].groups[values] = Group(first: row.number, content: content)
        continue
      }
      group.isRepeated = true
      if group.differing == nil, group.content != content { group.differing = row.number }
      constraints[index].groups[values] = group
    }
  }

  /// What the first pass found about a row: it repeats an earlier row, or it contradicts another.
  public func problems(of row: SourceRow) -> [Problem] {
    for constraint in constraints {
      guard let values = values(of: row, in: constraint), let group = constraint.groups[values], group.isRepeated,
        let position = constraint.positions.first
      else { continue }
      let cell = row.cells[position]
      let shown = constraint.positions.map { CellConversion.trimmed(row.cells[$0].text) }.joined(separator: " / ")
      let columns = constraint.names.joined(separator: ", ")
      if let differing = group.differing {
        let other = row.number == group.first ? differing : group.first
        return [
          Problem(
            .rowConflicting, at: .cell(cell.address), alsoAt: [address(position, other)], value: shown,
            "has the same \(columns) as row \(other), and the two differ",
            remedy: "keep the right one, or correct the key of one of them")
        ]
      }
      if row.number != group.first {
        return [
          Problem(
            .rowRepeated, at: .cell(cell.address), alsoAt: [address(position, group.first)], value: shown,
            "repeats row \(group.first)", remedy: "delete this row, or correct \(columns) if it means somebody else")
        ]
      }
    }
    return []
  }

  private func address(_ column: Int, _ row: Int) -> CellAddress { CellAddress(sheet: sheet, row: row, column: column) }

  /// Nil where one of the cells is empty: that is a problem of its own, and two empty cells repeat nothing.
  private func values(of row: SourceRow, in constraint: Constraint) -> Digest? {
    guard constraint.positions.allSatisfy({ !row.cells[$0].isEmpty }) else { return nil }
    return digest(of: row, constraint.positions)
  }

  private func digest(of row: SourceRow, _ positions: [Int]) -> Digest {
    var bytes: [UInt8] = []
    for position in positions {
      let text = CellConversion.trimmed(row.cells[position].text).composed
      bytes.append(contentsOf: "\(text.utf8.count):".utf8)
      bytes.append(contentsOf: text.utf8)
    }
    return Digest(of: bytes)
  }
}
