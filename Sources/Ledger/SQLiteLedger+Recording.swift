import ELM
import Foundation
import GRDB
import Records

extension SQLiteLedger {
  public func recordSealed(_ records: [SealedRecord]) throws {
    try write { database in
      // Told twice is told once: a caller that could not see whether the first call succeeded may repeat it.
      let statement = try database.cachedStatement(
        sql: """
          UPDATE credentials SET state = 'sealed', file_digest = ?1, file_size = ?2, level = ?5
          WHERE id = ?3 AND file_name = ?4 AND (state = 'intended' OR state = 'sealed' AND file_digest = ?1)
          """)
      for record in records {
        try statement.execute(
          arguments: [
            Data(record.digest.bytes), record.size, record.facts.id.uuid, record.fileName, record.level.rawValue,
          ])
        try expectChange(
          in: database, of: record.facts.key, "is not intended under this file name, so it cannot be sealed")
      }
    }
  }

  public func recordRaised(_ records: [SealedRecord]) throws {
    try write { database in
      let statement = try database.cachedStatement(
        sql: """
          UPDATE credentials SET state = 'sealed', file_digest = ?1, file_size = ?2, level = ?3
          WHERE id = ?4 AND file_name = ?5
            AND (state = 'delivered' AND replaced_by IS NULL OR state = 'sealed' AND file_digest = ?1)
          """)
      for record in records {
        try statement.execute(
          arguments: [
            Data(record.digest.bytes), record.size, record.level.rawValue, record.facts.id.uuid, record.fileName,
          ])
        try expectChange(
          in: database, of: record.facts.key,
          "is not recorded as delivered under this file name, so it cannot be raised")
      }
    }
  }

  public func recordDelivered(_ credentials: [DeliveredCredential]) throws {
    try write { database in
      let delivery = try database.cachedStatement(
        sql: """
          UPDATE credentials SET state = 'delivered', was_delivered = 1
          WHERE id = ? AND file_name = ? AND file_digest = ? AND state IN ('sealed', 'delivered')
          """)
      let replacement = try database.cachedStatement(
        sql: """
          UPDATE credentials SET replaced_by = ?1 WHERE replaced_by IS NULL AND revision < ?1
            AND (pipeline, key) = (SELECT pipeline, key FROM credentials WHERE id = ?2)
          """)
      for credential in credentials {
        let facts = credential.facts
        try delivery.execute(arguments: [facts.id.uuid, credential.fileName, Data(credential.digest.bytes)])
        try expectChange(
          in: database, of: facts.key, "is not recorded as sealed with this file, so it cannot be delivered")
        guard facts.revision > 1 else { continue }
        try replacement.execute(arguments: [facts.revision, facts.id.uuid])
      }
    }
  }

  public func recordLost(_ records: [SealedRecord]) throws {
    try write { database in
      let statement = try database.cachedStatement(
        sql: """
          UPDATE credentials SET state = 'intended', file_digest = NULL, file_size = NULL, level = 'B',
            was_delivered = 1
          WHERE id = ? AND state = 'sealed' AND file_digest = ?
          """)
      for record in records {
        try statement.execute(arguments: [record.facts.id.uuid, Data(record.digest.bytes)])
        try expectChange(
          in: database, of: record.facts.key, "is not recorded as sealed with this file, so it cannot be lost")
      }
    }
  }

  private func expectChange(in database: Database, of key: IssuanceKey, _ reason: String) throws {
    guard database.changesCount == 1 else { throw LedgerFault.conflict(path, about: key, reason) }
  }
}
