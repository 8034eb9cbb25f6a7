import Records

/// The rows of a table with the rows of other tables that belong to them.
///
///     let modules = ChildSource("modules", try Table.open(modulesSheet), parentColumns: [0], ownColumns: [0])
///     let rows = JoinedRows(try Table.open(studentsSheet), [modules])
///     while let row = try rows.next() { row.children[0] }       // the modules of the student, in the order of their sheet
///     while let orphan = try rows.nextOrphan() { … }            // modules that belong to nobody
///
/// The other tables are kept in memory, as bytes, from the first row on; they are read one after another, each to its end, before
/// the table itself is. That one is streamed, as without them. Several of its rows that say the same in the joined columns have
/// the same children.
public final class JoinedRows: RowSource {
  /// A table that belongs to another one, and how many rows it has.
  public struct TableSize: Sendable {
    public let name: String
    public let sheet: String
    public let rows: Int
  }

  public let header: Header
  private let main: any RowSource
  private let children: [ChildRows]
  private let memory: Int
  private var isRead = false
  /// The table and the row from which on orphans have not been given out.
  private var orphan = (table: 0, row: 0)

  /// - Parameters:
  ///   - children: the tables that belong to it, with those that belong to them.
  ///   - memory: bytes that all of those may take; more end the run.
  public init(_ main: any RowSource, _ children: [ChildSource], memory: Int = 1 << 30) {
    self.memory = memory
    self.main = main
    let header = main.header.with(children)
    self.header = header
    self.children = zip(children, header.children).map { ChildRows($0, header: $1.header, of: header) }
  }

  public func next() throws -> SourceRow? {
    if !isRead {
      isRead = true
      let meter = ChildRows.Meter(limit: memory)
      for child in children { try child.read(meter) }
    }
    return try main.next().map(joined)
  }

  private func joined(_ row: SourceRow) -> SourceRow {
    var problems = row.problems + children.compactMap { $0.claim(by: row) }
    var room = Limits.joinedRows
    var below: [[SourceRow]] = []
    for child in children { below.append(child.rows(of: row, &room)) }
    if room < 0 {
      below = children.map { _ in [] }
      problems.append(
        Problem(
          .rowChildrenTooMany, at: .row(sheet: header.sheet, number: row.number),
          "has more than \(Limits.joinedRows) rows of other tables"))
    }
    // What could not be read below the row could not be issued with it.
    problems += below.joined().flatMap(\.allProblems)
    return SourceRow(header: header, number: row.number, cells: row.cells, problems: problems, children: below)
  }

  /// The next row of another table that belongs to no row, in the order of the tables and of their rows; nil after the last. To be
  /// asked when all rows have been given out: before that nobody knows.
  public func nextOrphan() throws -> RejectedRow? {
    let tables = children.flatMap(\.withAllBelow)
    while orphan.table < tables.count {
      if let found = tables[orphan.table].orphan(from: orphan.row) {
        orphan.row = found.index + 1
        return found.row
      }
      orphan = (orphan.table + 1, 0)
    }
    return nil
  }

  public var warnings: [Problem] { main.warnings + children.flatMap(\.withAllBelow).flatMap(\.warnings) }

  /// The other tables, each before those that belong to it; known once the first row was given out.
  public var tables: [TableSize] {
    children.flatMap(\.withAllBelow).map { TableSize(name: $0.name, sheet: $0.header.sheet, rows: $0.count) }
  }
}
