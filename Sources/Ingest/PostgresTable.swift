import Postgres
import Records

/// The rows of a query, as a sheet would have them: the columns' names in row 1, the first row in row 2.
///
/// The query is described when the table is opened, and run when the first row is asked for.
final class PostgresTable: RowSource {
  let header: Header
  private let columns: Columns
  private let kinds: [PostgresKind]
  private let location: PostgresLocation
  private let snapshot: PostgresSnapshot
  /// The query as it is run: texts that no cell could hold are cut by the server, one character after the limit.
  private let statement: String
  private var cursor: PostgresCursor?
  private var isAtEnd = false
  private var number = 1

  /// - Throws: `RunFailure` when the database cannot be reached or the query cannot be run, a column has no name, the name of
  ///   another, or a type that no cell can hold.
  init(_ location: PostgresLocation, in snapshot: PostgresSnapshot) throws {
    self.location = location
    self.snapshot = snapshot
    do {
      let described = try snapshot.columns(of: location.query)
      let names = described.enumerated().map { index, column in
        // What PostgreSQL calls an expression that nobody has named.
        let name = column.name == "?column?" ? "" : column.name
        return Cell(
          name.isEmpty ? .empty : .text(name), at: CellAddress(sheet: location.sheet, row: 1, column: index))
      }
      guard !described.isEmpty else {
        throw RunFailure(.input, Problem(.headerMissing, at: location.queryPlace(nil), "gives no columns"))
      }
      if let unnamed = names.first(where: \.isEmpty) {
        throw RunFailure(
          .input,
          Problem(
            .headerEmpty, at: .cell(unnamed.address), "is a column of the query without a name",
            remedy: "write AS and a name behind the expression in the query"))
      }
      kinds = try PostgresKind.kinds(of: described, at: names.map(\.address), in: snapshot)
      columns = try Columns(sheet: location.sheet, row: 1, cells: names)
      header = columns.header
      statement = PostgresTable.bounded(location.query, kinds)
    } catch let fault as PostgresFault {
      throw fault.failure(at: location.place, statement: location.queryPlace)
    }
  }

  func next() throws -> SourceRow? {
    guard !isAtEnd else { return nil }
    do {
      let cursor = try cursor ?? snapshot.cursor(for: statement, location.values)
      self.cursor = cursor
      while let row = try cursor.next() {
        number += 1
        guard row.size <= Limits.rowBytes else {
          throw RunFailure(
            .input,
            Problem(
              .sourceTooLarge, at: .row(sheet: location.sheet, number: number),
              "has more than \(Limits.rowBytes >> 20) MB of text"))
        }
        let (cells, problems) = cells(of: row)
        if let row = try columns.row(number: number, cells: cells, problems: problems) { return row }
      }
      isAtEnd = true
      self.cursor = nil
      snapshot.giveBack(cursor)
      return nil
    } catch let fault as PostgresFault {
      // What the server points at lies in the statement as it is run.
      throw fault.failure(at: location.place) { _ in location.queryPlace(nil) }
    }
  }

  private func cells(of row: PostgresRow) -> ([Cell], [Problem]) {
    var problems: [Problem] = []
    let cells = kinds.enumerated().map { index, kind in
      let address = CellAddress(sheet: location.sheet, row: number, column: index)
      guard let bytes = row.bytes(index) else { return Cell(.empty, at: address) }
      switch kind.content(of: bytes) {
      case .success(let content): return Cell(content, at: address)
      case .failure(let fault):
        problems.append(
          Problem(fault.code, at: .cell(address), value: fault.value, fault.reason, remedy: fault.remedy))
        return Cell(.error(fault.value ?? "…"), at: address)
      }
    }
    return (cells, problems)
  }

  /// The query with every text cut that is longer than a cell can hold, so that a value of a gigabyte stays at the server.
  static func bounded(_ query: String, _ kinds: [PostgresKind]) -> String {
    let names = kinds.indices.map { "c\($0 + 1)" }
    guard kinds.contains(where: { $0.bounded("") != nil }) else { return query }
    let list = zip(names, kinds).map { name, kind in kind.bounded("q.\(name)") ?? "q.\(name)" }
    return "SELECT \(list.joined(separator: ", ")) FROM (\(query)\n) AS q (\(names.joined(separator: ", ")))"
  }
}

extension Table {
  /// Opens a query of a database, or a table or view in it.
  ///
  /// - Parameter snapshot: where it is read; tables of one snapshot see the same moment.
  /// - Throws: `RunFailure` with `.temporary` when the database cannot be reached now, with `.configuration` when it refuses the
  ///   connection or the query, and with `.input` when a column's name or type cannot be used.
  public static func open(_ location: PostgresLocation, in snapshot: PostgresSnapshot) throws -> any RowSource {
    try PostgresTable(location, in: snapshot)
  }
}
