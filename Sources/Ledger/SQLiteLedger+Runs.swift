import Foundation
import GRDB
import Records

extension SQLiteLedger {
  public func begin(_ run: RunRecord) throws {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO runs (id, pipeline, started, template_digest, pipeline_digest, seal_certificate_digest)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run.id, run.pipeline, run.started.seconds, Data(run.templateDigest.bytes), Data(run.pipelineDigest.bytes),
          Data(run.sealCertificateDigest.bytes),
        ])
    }
  }

  public func finish(run id: String, _ ending: RunRecord.Ending) throws {
    try write { database in
      let counts = ending.counts
      try database.execute(
        sql: """
          UPDATE runs SET finished = ?, outcome = ?, row_count = ?, issued_count = ?, restored_count = ?,
            unchanged_count = ?, rejected_count = ?
          WHERE id = ? AND finished IS NULL
          """,
        arguments: [
          ending.finished.seconds, ending.outcome.rawValue, counts.rows, counts.issued, counts.restored,
          counts.unchanged,
          counts.rejected, id,
        ])
      guard database.changesCount == 1 else {
        throw LedgerFault.conflict(path, about: nil, "knows no unfinished run “\(id)”")
      }
    }
  }

  public func runs(of pipeline: String, limit: Int) throws -> [RunRecord] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT id, pipeline, started, template_digest, pipeline_digest, seal_certificate_digest, finished, outcome,
            row_count, issued_count, restored_count, unchanged_count, rejected_count
          FROM runs WHERE pipeline = ? ORDER BY started DESC, rowid DESC LIMIT ?
          """, arguments: [pipeline, limit])
      return try rows.map { try Columns($0, path: path).run() }
    }
  }
}

extension Columns {
  fileprivate func run() throws -> RunRecord {
    RunRecord(
      id: try text(0), pipeline: try text(1), started: Timestamp(seconds: Int64(try number(2))),
      templateDigest: try digest(3), pipelineDigest: try digest(4), sealCertificateDigest: try digest(5),
      ending: try isNull(6) ? nil : ending())
  }

  private func ending() throws -> RunRecord.Ending {
    guard let outcome = ExitStatus(rawValue: Int32(truncatingIfNeeded: try number(7))) else { throw damaged() }
    return RunRecord.Ending(
      finished: Timestamp(seconds: Int64(try number(6))), outcome: outcome,
      counts: RunRecord.Counts(
        rows: try number(8), issued: try number(9), restored: try number(10), unchanged: try number(11),
        rejected: try number(12)))
  }
}
