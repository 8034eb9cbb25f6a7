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
  fileprivate struct Constraint: Sendable {
    let positions: [Int]
    let names: [String]
    let severity: Problem.Severity
    /// The key, under which one award is issued; every other set of columns is a rule's.
    let isKey: Bool
    var groups: [Digest: Group] = [:]
  }

  /// The rows with the same values in a constraint's columns.
  fileprivate struct Group: Sendable {
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
    var constraints = [Constraint(key, in: header, severity: .error, isKey: true)]
    // What is asked for twice is asked for once; and as an error, where it is both.
    let rules = pipeline.rules.unique
    for columns in rules.filter({ $0.severity == .error }) + rules.filter({ $0.severity == .warning }) {
      let names = columns.names
      if constraints.contains(where: { Set($0.names) == Set(names) }) { continue }
      constraints.append(Constraint(names, in: header, severity: columns.severity, isKey: false))
    }
    self.constraints = constraints
    let named = pipeline.map.flatMap { $0.allColumns.map(\.value) } + constraints.flatMap(\.names)
    let listed = pipeline.lists.flatMap(\.columns).map(\.value)
    // Numbered columns have braces where their names differ: whatever fits may be one of them.
    let numbered = listed.compactMap { $0.contains("{") ? $0.prefix { $0 != "{" } : nil }
    relevant = Set(
      (named + listed).compactMap(header.position)
        + header.names.indices.filter { index in numbered.contains { header.names[index].hasPrefix($0) } }
    ).sorted()
    sheet = header.sheet
  }

  public mutating func note(_ row: SourceRow) {
    let content = content(of: row)
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

  /// What the first pass found about a row: it repeats an earlier row, or it contradicts another. Of two rows that share several sets
  /// of columns the first set is named, the key before all others.
  public func problems(of row: SourceRow) -> [Problem] {
    var problems: [Problem] = []
    var others: Set<Int> = []
    for constraint in constraints {
      guard let values = values(of: row, in: constraint), let group = constraint.groups[values], group.isRepeated,
        let other = group.other(than: row.number), others.insert(other).inserted
      else { continue }
      problems.append(problem(of: row, constraint, isConflict: group.differing != nil, other))
    }
    return problems
  }

  private func problem(of row: SourceRow, _ constraint: Constraint, isConflict: Bool, _ other: Int) -> Problem {
    let cells = constraint.positions.map { row.cells[$0] }
    let shown = cells.map { CellConversion.trimmed($0.text) }.joined(separator: " / ")
    let columns = constraint.names.joined(separator: ", ")
    let position = constraint.positions.first ?? 0
    guard isConflict else {
      return Problem(
        .rowRepeated, severity: constraint.severity, at: .cell(row.cells[position].address),
        alsoAt: [address(position, other)], value: shown, "repeats row \(other)",
        remedy: "delete this row, or correct \(columns) if it means somebody else")
    }
    let remedy =
      switch (constraint.isKey, constraint.severity) {
      case (true, _): "keep the right one, or correct the key of one of them"
      case (false, .error): "correct \(columns) in one of the two rows"
      case (false, .warning): "see whether both are meant, and correct \(columns) if not"
      }
    return Problem(
      .rowConflicting, severity: constraint.severity, at: .cell(row.cells[position].address),
      alsoAt: [address(position, other)], value: shown,
      "has the same \(columns) as row \(other), and the two differ", remedy: remedy)
  }

  private func address(_ column: Int, _ row: Int) -> CellAddress { CellAddress(sheet: sheet, row: row, column: column) }

  /// Nil where one of the cells is empty: that is a problem of its own, and two empty cells repeat nothing.
  private func values(of row: SourceRow, in constraint: Constraint) -> Digest? {
    guard constraint.positions.allSatisfy({ !row.cells[$0].isEmpty }) else { return nil }
    return digest(of: row, constraint.positions)
  }

  private func digest(of row: SourceRow, _ positions: [Int]) -> Digest {
    var bytes: [UInt8] = []
    for position in positions { RowRepeats.append(row.cells[position], to: &bytes) }
    return Digest(of: bytes)
  }

  /// What a row says, with what the rows say that belong to it: two rows of one learner differ when their modules do.
  private func content(of row: SourceRow) -> Digest {
    var bytes: [UInt8] = []
    for position in relevant { RowRepeats.append(row.cells[position], to: &bytes) }
    RowRepeats.append(row.children, to: &bytes)
    return Digest(of: bytes)
  }

  private static func append(_ tables: [[SourceRow]], to bytes: inout [UInt8]) {
    for rows in tables {
      bytes.append(contentsOf: "[\(rows.count)]".utf8)
      for row in rows {
        for cell in row.cells { append(cell, to: &bytes) }
        append(row.children, to: &bytes)
      }
    }
  }

  private static func append(_ cell: Cell, to bytes: inout [UInt8]) {
    let text = CellConversion.trimmed(cell.text).composed
    bytes.append(contentsOf: "\(text.utf8.count):".utf8)
    bytes.append(contentsOf: text.utf8)
  }
}

extension RowRepeats.Constraint {
  fileprivate init(_ names: [String], in header: Header, severity: Problem.Severity, isKey: Bool) {
    self.init(positions: names.compactMap(header.position), names: names, severity: severity, isKey: isKey)
  }
}

extension RowRepeats.Group {
  /// The row that a row of the group is told about: of contradicting rows any other; of rows that say the same the first, which is
  /// told nothing.
  fileprivate func other(than row: Int) -> Int? {
    guard let differing else { return row == first ? nil : first }
    return row == first ? differing : first
  }
}
