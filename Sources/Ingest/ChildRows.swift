import Records

/// The rows of a table that belong to rows of another one, kept in memory by what they are joined on.
final class ChildRows {
  /// Bytes that the rows of all tables of a source take together.
  final class Meter {
    let limit: Int
    var bytes = 0

    init(limit: Int) { self.limit = limit }
  }

  let name: String
  /// With the tables below it.
  let header: Header
  private let parent: Header
  private let source: any RowSource
  private let parentColumns: [Int]
  private let ownColumns: [Int]
  private let missesParents: Bool
  private let children: [ChildRows]
  private var rows: PackedRows
  /// Rows that say the same, by what they say.
  private var groups: [JoinKey: Int32] = [:]
  /// The first and the last row of each group.
  private var ends: [(first: Int32, last: Int32)] = []
  /// Whether a group's rows belong to any row.
  private var isClaimed: [Bool] = []
  /// For each row its group, and the next row of that; -1 for none.
  private var links: [(group: Int32, next: Int32)] = []

  /// - Parameters:
  ///   - header: of its rows, with the tables below it.
  ///   - parent: the header of the rows that they belong to.
  init(_ table: ChildSource, header: Header, of parent: Header) {
    name = table.name
    self.header = header
    self.parent = parent
    source = table.rows
    parentColumns = table.parentColumns
    ownColumns = table.ownColumns
    missesParents = table.missesParents
    children = zip(table.children, header.children).map { ChildRows($0, header: $1.header, of: header) }
    rows = PackedRows(header)
  }

  /// How many rows it has; known once they are read.
  var count: Int { rows.count }

  /// This table and those below it, each before those that belong to it.
  var withAllBelow: [ChildRows] { [self] + children.flatMap(\.withAllBelow) }

  /// Of the table itself; complete once it is read.
  var warnings: [Problem] { source.warnings }

  // MARK: Reading

  /// Reads the tables below it and then its own rows, each to the end.
  ///
  /// - Throws: `RunFailure` with `.input` when a table cannot be read, or when all of them take more memory than is granted.
  func read(_ meter: Meter) throws {
    for child in children { try child.read(meter) }
    let before = meter.bytes
    while let row = try source.next() {
      let problems = row.problems + children.compactMap { $0.claim(by: row) }
      add(row, problems)
      meter.bytes = before + rows.size + links.count * 8 + ends.count * 64
      guard meter.bytes <= meter.limit, rows.count < Int(Int32.max) else {
        throw IngestCatalogue.failure(
          .tableTooLarge, in: header.sheet,
          "takes, with the tables beside it, more than \(meter.limit >> 20) MB by its row \(row.number)")
      }
    }
  }

  private func add(_ row: SourceRow, _ problems: [Problem]) {
    let index = Int32(rows.count)
    rows.add(row, problems: problems)
    guard let key = JoinKey(row, ownColumns) else {
      links.append((-1, -1))
      return
    }
    if let group = groups[key] {
      links[Int(ends[Int(group)].last)].next = index
      ends[Int(group)].last = index
      links.append((group, -1))
    } else {
      let group = Int32(ends.count)
      groups[key] = group
      ends.append((index, index))
      isClaimed.append(false)
      links.append((group, -1))
    }
  }

  // MARK: Joining

  /// Notes that a row of the other table is there for its rows.
  ///
  /// - Returns: what is wrong with a cell that should say which rows are meant.
  func claim(by row: SourceRow) -> Problem? {
    guard let key = JoinKey(row, parentColumns) else { return errorCell(of: row) }
    if let group = groups[key] { isClaimed[Int(group)] = true }
    return nil
  }

  /// The rows that belong to a row of the other table, in their own order, with the rows that belong to them.
  ///
  /// - Parameter room: how many rows there may be, counted down; below zero when there are more.
  func rows(of row: SourceRow, _ room: inout Int) -> [SourceRow] {
    guard let key = JoinKey(row, parentColumns), let group = groups[key] else { return [] }
    var found: [SourceRow] = []
    var next = ends[Int(group)].first
    while next >= 0 {
      room -= 1
      guard room >= 0 else { return [] }
      found.append(self.row(at: Int(next), &room))
      next = links[Int(next)].next
    }
    return found
  }

  private func row(at index: Int, _ room: inout Int) -> SourceRow {
    let row = rows.row(at: index, header: header)
    guard !children.isEmpty else { return row }
    var below: [[SourceRow]] = []
    for child in children { below.append(child.rows(of: row, &room)) }
    return SourceRow(header: header, number: row.number, cells: row.cells, problems: row.problems, children: below)
  }

  /// A formula's error in the place of what rows are joined on: nobody knows which rows were meant.
  private func errorCell(of row: SourceRow) -> Problem? {
    for position in parentColumns {
      guard case .error(let text) = row.cells[position].content else { continue }
      let address = row.cells[position].address
      // What could not be read at all has a problem already.
      guard !row.problems.contains(where: { $0.place == .cell(address) }) else { return nil }
      return Problem(
        .joinError, at: .cell(address),
        "is the error of a formula (\(text)), and says which rows of \(header.sheet) are meant")
    }
    return nil
  }

  // MARK: Rows that belong to none

  /// The first row from `index` on that belongs to no row, with the rows that belong to it; nil when there is none.
  func orphan(from index: Int) -> (index: Int, row: RejectedRow)? {
    guard missesParents else { return nil }
    for position in index..<max(index, rows.count) {
      let group = links[position].group
      if group >= 0, isClaimed[Int(group)] { continue }
      var room = Limits.joinedRows
      let row = row(at: position, &room)
      return (position, RejectedRow(row: row, problems: [problem(ofOrphan: row)] + row.allProblems, table: name))
    }
    return nil
  }

  private func problem(ofOrphan row: SourceRow) -> Problem {
    let cells = ownColumns.map { row.cells[$0] }
    let names = ownColumns.map { header.names[$0] }.joined(separator: ", ")
    let theirs = parentColumns.map { parent.names[$0] }.joined(separator: ", ")
    let others = { (cell: Cell) in cells.filter { $0.address != cell.address }.map(\.address) }
    for (cell, name) in zip(cells, ownColumns.map { header.names[$0] }) {
      if case .error(let text) = cell.content {
        return Problem(
          .rowOrphan, at: .cell(cell.address), alsoAt: others(cell),
          "is the error of a formula (\(text)), and should say which row of \(parent.sheet) the row belongs to",
          remedy: "correct the formula, or type the \(name)")
      }
      if cell.isEmpty {
        return Problem(
          .rowOrphan, at: .cell(cell.address), alsoAt: others(cell),
          "is empty, and should say which row of \(parent.sheet) the row belongs to",
          remedy: "fill in \(name), or delete the row")
      }
    }
    let shown = cells.map(JoinKey.shown).joined(separator: " / ")
    return Problem(
      .rowOrphan, at: .cell(cells[0].address), alsoAt: others(cells[0]), value: shown,
      "belongs to no row of \(parent.sheet), where nothing like it stands under \(theirs)",
      remedy: "correct \(names) here or there, or delete the row")
  }
}
