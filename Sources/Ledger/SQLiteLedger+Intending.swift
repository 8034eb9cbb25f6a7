import Foundation
import GRDB
import Records

extension SQLiteLedger {
  public func intend(_ intentions: [Intention], run: String) throws {
    try write { database in
      guard
        let pipeline = try String.fetchOne(database, sql: "SELECT pipeline FROM runs WHERE id = ?", arguments: [run])
      else { throw LedgerFault.conflict(path, about: nil, "knows no run “\(run)”") }
      for intention in intentions { try intend(intention, run: run, pipeline: pipeline, in: database) }
    }
  }

  private func intend(_ intention: Intention, run: String, pipeline: String, in database: Database) throws {
    let key = intention.facts.key
    switch intention.decision(after: try latestEntry(of: key, pipeline: pipeline, in: database)) {
    case .refuse(let reason): throw LedgerFault.conflict(path, about: key, reason)
    case .insert:
      try freeName(intention, run: run, pipeline: pipeline, in: database)
      try database.cachedStatement(sql: SQLiteLedger.insertion).execute(
        arguments: [
          intention.facts.id.uuid, pipeline, key.canonical, intention.facts.revision,
        ] + settled(intention, run: run))
    case .replace:
      try freeName(intention, run: run, pipeline: pipeline, in: database)
      fallthrough
    case .restore:
      try database.cachedStatement(sql: SQLiteLedger.renewal).execute(
        arguments: settled(intention, run: run) + [intention.facts.id.uuid])
    }
  }

  public func withdraw(_ intentions: [IssuingFacts]) throws {
    try write { database in
      let statement = try database.cachedStatement(
        sql: "DELETE FROM credentials WHERE id = ? AND state = 'intended' AND NOT was_delivered")
      for facts in intentions {
        try statement.execute(arguments: [facts.id.uuid])
        guard database.changesCount == 1 else {
          throw LedgerFault.conflict(path, about: facts.key, "has no intention left to withdraw")
        }
      }
    }
  }

  /// Checks that the name is nobody else's. An intention of an earlier run that came to nothing gives its name up: its row may
  /// never come again.
  private func freeName(_ intention: Intention, run: String, pipeline: String, in database: Database) throws {
    let holder = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT id, key, state = 'intended' AND NOT was_delivered AND run <> ? FROM credentials
          WHERE pipeline = ? AND folded_name = ? AND id <> ?
          """),
      arguments: [run, pipeline, intention.foldedName, intention.facts.id.uuid])
    guard let holder else { return }
    let columns = Columns(holder, path: path)
    guard try columns.flag(2) else {
      throw LedgerFault.conflict(
        path, about: intention.facts.key, "would take the file name of another award's credential")
    }
    try database.cachedStatement(sql: "DELETE FROM credentials WHERE id = ?").execute(arguments: [try columns.text(0)])
  }

  private func settled(_ intention: Intention, run: String) -> StatementArguments {
    [
      intention.facts.issued.seconds, Data(intention.contentDigest.bytes), Data(intention.payloadDigest.bytes),
      Data(intention.templateDigest.bytes), intention.source, intention.fileName, intention.foldedName, run,
    ]
  }

  private static let insertion = """
    INSERT INTO credentials (id, pipeline, key, revision, state, issued, content_digest, payload_digest, template_digest,
      source, file_name, folded_name, run)
    VALUES (?, ?, ?, ?, 'intended', ?, ?, ?, ?, ?, ?, ?, ?)
    """

  private static let renewal = """
    UPDATE credentials SET state = 'intended', file_digest = NULL, file_size = NULL, level = 'B', issued = ?, content_digest = ?,
      payload_digest = ?, template_digest = ?, source = ?, file_name = ?, folded_name = ?, run = ?
    WHERE id = ?
    """
}
