import GRDB
import Records

extension SQLiteLedger {
  public func entries(for keys: [IssuanceKey], pipeline: String) throws -> [IssuanceKey: LedgerEntry] {
    try read { database in
      var entries: [IssuanceKey: LedgerEntry] = [:]
      for key in keys { entries[key] = try latestEntry(of: key, pipeline: pipeline, in: database) }
      return entries
    }
  }

  public func holders(ofFoldedNames names: [String], pipeline: String) throws -> [String: IssuanceKey] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT key FROM credentials
          WHERE pipeline = ? AND folded_name = ? AND (state <> 'intended' OR was_delivered)
          """)
      var holders: [String: IssuanceKey] = [:]
      for name in names {
        let key = try String.fetchOne(statement, arguments: [pipeline, name])
        holders[name] = key.map(IssuanceKey.init(canonical:))
      }
      return holders
    }
  }

  public func undelivered(pipeline: String) throws -> [SealedRecord] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT \(Columns.entry) FROM credentials
          WHERE pipeline = ? AND state = 'sealed' AND replaced_by IS NULL ORDER BY key, revision
          """, arguments: [pipeline])
      return try rows.map { try Columns($0, path: path).sealedRecord() }
    }
  }

  public func deliveredEntries(pipeline: String, _ body: (LedgerEntry) throws -> Void) throws {
    try read { database in
      let cursor = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(Columns.entry) FROM credentials
          WHERE pipeline = ? AND state = 'delivered' AND replaced_by IS NULL ORDER BY key, revision
          """, arguments: [pipeline])
      while let row = try cursor.next() { try body(Columns(row, path: path).entry(predecessor: nil)) }
    }
  }

  /// The highest revision of a key, with the one below it when that is still in force.
  func latestEntry(of key: IssuanceKey, pipeline: String, in database: Database) throws -> LedgerEntry? {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT \(Columns.entry) FROM credentials
          WHERE pipeline = ? AND key = ? AND replaced_by IS NULL ORDER BY revision DESC LIMIT 2
          """),
      arguments: [pipeline, key.canonical])
    guard let latest = rows.first else { return nil }
    let below = try rows.dropFirst().first.map { try Columns($0, path: path).entry(predecessor: nil) }
    return try Columns(latest, path: path).entry(
      predecessor: below.map {
        LedgerEntry.Predecessor(facts: $0.facts, contentDigest: $0.contentDigest, fileName: $0.fileName)
      })
  }
}
