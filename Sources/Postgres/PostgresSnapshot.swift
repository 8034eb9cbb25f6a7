import Records

/// A database as it was at one moment, for as many readings as are needed.
///
///     let snapshot = PostgresSnapshot(settings)
///     let columns = try snapshot.columns(of: query)         // connects, and settles the moment
///     let first = try snapshot.cursor(for: query, ["2026S"])
///     while let row = try first.next() { row.text(0) }
///     snapshot.close()
///
/// One session and one transaction, REPEATABLE READ and READ ONLY. A query that was read to its end is read again from the same
/// cursor: the same rows in the same order, though the query may ask for none. It belongs to one thread at a time.
public final class PostgresSnapshot {
  private let settings: PostgresSettings
  private var connection: PostgresConnection?
  private var idle: [String: [PostgresCursor]] = [:]
  private var count = 0

  public init(_ settings: PostgresSettings) { self.settings = settings }

  /// The columns that a query gives; it is not run.
  public func columns(of query: String) throws(PostgresFault) -> [PostgresConnection.Column] {
    try session().columns(of: query)
  }

  /// Reads the catalogue.
  public func rows(_ statement: String, _ values: [String?]) throws(PostgresFault) -> [[String?]] {
    try session().rows(statement, values)
  }

  /// The rows of a query, from the first.
  public func cursor(for query: String, _ values: [String?]) throws(PostgresFault) -> PostgresCursor {
    let purpose = ([query] + values.map { $0.map { "=\($0)" } ?? "" }).joined(separator: "\u{0}")
    if let cursor = idle[purpose]?.popLast() {
      try cursor.rewind()
      return cursor
    }
    let connection = try session()
    count += 1
    let name = "confer_\(count)"
    try connection.rows("DECLARE \(name) SCROLL CURSOR FOR \(query)", values)
    return PostgresCursor(name, purpose: purpose, connection)
  }

  /// Keeps a cursor for whoever reads the same again.
  public func giveBack(_ cursor: PostgresCursor) { idle[cursor.purpose, default: []].append(cursor) }

  /// Ends the transaction and the session. What is asked for afterwards is asked of the database as it is then.
  public func close() {
    idle = [:]
    connection = nil
  }

  private func session() throws(PostgresFault) -> PostgresConnection {
    if let connection { return connection }
    let connection = try PostgresConnection(settings)
    try connection.execute(
      """
      BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
      SET LOCAL DateStyle = ISO; SET LOCAL IntervalStyle = iso_8601; SET LOCAL bytea_output = hex;
      SET LOCAL extra_float_digits = 1; SET LOCAL standard_conforming_strings = on; SET LOCAL xmloption = content;
      SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL cursor_tuple_fraction = 1;
      SET LOCAL synchronize_seqscans = off; SET LOCAL max_parallel_workers_per_gather = 0;
      """)
    try connection.apply(settings)
    self.connection = connection
    return connection
  }
}

extension PostgresConnection {
  /// What the pipeline file says of time and names, for the transaction that was begun.
  public func apply(_ settings: PostgresSettings) throws(PostgresFault) {
    var wanted: [(String, String)] = []
    if let limit = settings.statementTimeout { wanted.append(("statement_timeout", "\(limit)ms")) }
    if let limit = settings.lockTimeout { wanted.append(("lock_timeout", "\(limit)ms")) }
    if let zone = settings.timeZone { wanted.append(("TimeZone", zone)) }
    if let path = settings.searchPath {
      wanted.append(("search_path", path.map { PostgresConnection.quoted([$0]) }.joined(separator: ", ")))
    }
    for (name, value) in wanted { try rows("SELECT pg_catalog.set_config($1, $2, true)", [name, value]) }
  }
}
