import Records

/// An opened table whose rows belong to rows of another one.
///
///     ChildSource("modules", try Table.open(location), parentColumns: [0], ownColumns: [1])
///
/// It is read once, to its end, before the first row of the table that it belongs to.
public struct ChildSource {
  /// As the pipeline file calls the table: `modules`.
  let name: String
  let rows: any RowSource
  /// Positions of the columns in the other table's rows.
  let parentColumns: [Int]
  /// Positions of the columns in its own rows that say the same, in the same order.
  let ownColumns: [Int]
  /// Whether a row that belongs to none is a problem. It is none where the other table was narrowed down on purpose.
  let missesParents: Bool
  /// The tables whose rows belong to its rows.
  let children: [ChildSource]

  /// - Parameters:
  ///   - parentColumns: as many as `ownColumns`, and at least one.
  ///   - missesParents: whether a row that belongs to none is a problem.
  public init(
    _ name: String, _ rows: any RowSource, parentColumns: [Int], ownColumns: [Int], missesParents: Bool = true,
    children: [ChildSource] = []
  ) {
    precondition(
      parentColumns.count == ownColumns.count && !ownColumns.isEmpty, "tables are joined on pairs of columns")
    self.name = name
    self.rows = rows
    self.parentColumns = parentColumns
    self.ownColumns = ownColumns
    self.missesParents = missesParents
    self.children = children
  }

  /// The table's columns with those of the tables below it.
  var header: Header { rows.header.with(children) }
}

extension Header {
  /// The same columns, and the tables whose rows belong to their rows.
  func with(_ children: [ChildSource]) -> Header {
    guard !children.isEmpty else { return self }
    return Header(
      sheet: sheet, names: names, addresses: addresses,
      children: children.map { ChildHeader(name: $0.name, header: $0.header) })
  }
}
