import Postgres
import Records

/// A table of a database that is told what became of each row: for each key its credential, its file, and what is wrong.
///
///     let table = ResultsTable(settings, table: ["credential_results"], key: ["student_id"], pipeline: name, at: place)
///     try table.look()                                     // before the first row: is it there, may it be written?
///     try table.update(answers) { tell in … }              // one transaction
///
/// What it is told is what the ledger has delivered, all of it each time, so that a table that missed a run has it from the next.
/// Rows that stay as they are are not written.
public struct ResultsTable {
  /// A credential that is delivered and in force.
  public struct Credential {
    let facts: IssuingFacts
    let fileName: String

    public init(facts: IssuingFacts, fileName: String) {
      self.facts = facts
      self.fileName = fileName
    }
  }

  private static let demanded = ["credential_id", "file", "status", "problems"]
  /// Filled where the table has them.
  private static let welcome = ["pipeline", "revision", "issued", "updated"]
  private static let portion = 1 << 16

  private let settings: PostgresSettings
  private let table: [String]
  private let key: [String]
  private let pipeline: String
  private let place: Problem.Place

  public init(_ settings: PostgresSettings, table: [String], key: [String], pipeline: String, at place: Problem.Place) {
    self.settings = settings
    self.table = table
    self.key = key
    self.pipeline = pipeline
    self.place = place
  }

  private var name: String { PostgresConnection.quoted(table) }

  /// Sees to it that the table can be told, and tells it nothing.
  ///
  /// - Throws: `RunFailure` with `.configuration` when the table, a column, the uniqueness of its key or a right is missing, and with
  ///   `.temporary` when the database does not answer.
  public func look() throws {
    try reporting {
      // A rehearsal with no rows: what an update would stumble over shows here.
      let connection = try begin()
      let columns = try columns(connection)
      try connection.execute(staging)
      try connection.rows(upsert(columns))
      try connection.execute("ROLLBACK")
    }
  }

  /// Brings the table up to date, in one transaction.
  ///
  /// - Parameters:
  ///   - answers: what became of the rows that this run read.
  ///   - credentials: hands over every credential that is in force.
  /// - Throws: `RunFailure` with `.temporary` when it has to be tried again later, and otherwise with `.output`; the table is then as it
  ///   was.
  public func update(
    _ answers: RowAnswers, credentials: ((Credential) throws -> Void) throws -> Void
  ) throws {
    do {
      try reporting {
        let connection = try begin()
        let columns = try columns(connection)
        try connection.execute(staging)
        try connection.copy("COPY pg_temp.confer_credentials FROM STDIN") { stream in
          var lines: [UInt8] = []
          try credentials { credential in
            CopyText.append(line(credential), to: &lines)
            guard lines.count >= ResultsTable.portion else { return }
            try stream.send(lines)
            lines.removeAll(keepingCapacity: true)
          }
          try stream.send(lines)
        }
        try refuseMergedKeys(connection)
        try connection.copy("COPY pg_temp.confer_rows FROM STDIN") { stream in try answers.read(stream.send) }
        try connection.rows(upsert(columns))
        try connection.execute("COMMIT")
      }
    } catch let failure as RunFailure where failure.status != .temporary {
      throw RunFailure(.output, failure.problems)
    }
  }

  /// A key column of numbers takes `007` and `7` for one, and one of two credentials would go untold.
  private func refuseMergedKeys(_ connection: PostgresConnection) throws {
    let keys = key.map(quoted).joined(separator: ", ")
    do {
      try connection.execute("CREATE UNIQUE INDEX confer_keys ON pg_temp.confer_credentials (\(keys))")
    } catch {
      guard error.sqlState == "23505" else { throw error }
      throw RunFailure(.configuration, problem("holds \(keys) in a type in which several keys of the pipeline are one"))
    }
  }

  private func begin() throws(PostgresFault) -> PostgresConnection {
    let connection = try PostgresConnection(settings)
    try connection.execute("BEGIN; SET LOCAL standard_conforming_strings = on; SET LOCAL DateStyle = ISO")
    try connection.apply(settings)
    return connection
  }

  private func reporting(_ body: () throws -> Void) throws {
    do { try body() } catch let fault as PostgresFault {
      if fault.sqlState == "42P10" {
        throw RunFailure(
          .configuration,
          problem("has no unique key over \(key.joined(separator: ", ")), and pipeline where it has that column"))
      }
      throw fault.failure(at: place)
    }
  }

  private func problem(_ reason: String) -> Problem {
    Problem(.resultsTable, at: place, value: table.joined(separator: "."), reason, remedy: "make it with \(creation)")
  }

  // MARK: Statements

  /// What the table has of what it can be told, in this order.
  private func columns(_ connection: PostgresConnection) throws -> [String] {
    let there = Set(try connection.columns(of: "SELECT * FROM \(name)").map(\.name))
    let missing = (key + ResultsTable.demanded).filter { !there.contains($0) }
    guard missing.isEmpty else {
      let words = missing.count == 1 ? "column" : "columns"
      throw RunFailure(.configuration, problem("has no \(words) \(missing.joined(separator: ", "))"))
    }
    return key + ResultsTable.demanded + ResultsTable.welcome.filter { there.contains($0) && !key.contains($0) }
  }

  /// The statement that makes such a table, in one line.
  private var creation: String {
    let keys = key.map { "\(quoted($0)) text" }
    return """
      CREATE TABLE \(name) (\((keys + ["credential_id text", "file text", "status text", "problems text"]).joined(separator: ", ")), \
      PRIMARY KEY (\(key.map(quoted).joined(separator: ", "))))
      """
  }

  private func quoted(_ column: String) -> String { PostgresConnection.quoted([column]) }

  /// Two tables that are gone with the transaction. Their key columns are of the results table's types.
  private var staging: String {
    let keys = key.map(quoted).joined(separator: ", ")
    return """
      CREATE TEMPORARY TABLE confer_credentials ON COMMIT DROP AS
        SELECT \(keys), ''::text AS id, ''::text AS name, 0 AS number, now() AS moment FROM \(name) WITH NO DATA;
      CREATE TEMPORARY TABLE confer_rows ON COMMIT DROP AS
        SELECT \(keys), 0 AS line, false AS rejected, ''::text AS complaint FROM \(name) WITH NO DATA;
      """
  }

  private func line(_ credential: Credential) -> [String] {
    credential.facts.key.parts + [
      credential.facts.id.urn, credential.fileName, String(credential.facts.revision),
      credential.facts.issued.description,
    ]
  }

  /// What the table is to say, for every key whose row was read or whose credential the table does not know.
  ///
  /// Of a credential whose row was not read (the rows of another term, or those that a correction leaves out) the table keeps what
  /// it says, unless it says it of another one.
  private func wanted(_ columns: [String]) -> String {
    let keys = key.map(quoted).joined(separator: ", ")
    let own = columns.contains("pipeline") ? ["t.pipeline = \(pipelineText)"] : []
    let same = (key.map { "t.\(quoted($0)) = w.\(quoted($0))" } + own).joined(separator: " AND ")
    let values: [String: String] = [
      "credential_id": "w.id", "file": "w.name",
      "status": "CASE WHEN w.rejected THEN 'rejected' ELSE 'issued' END", "problems": "w.complaints",
      "pipeline": pipelineText, "revision": "w.number", "issued": "w.moment",
      "updated": "now()",
    ]
    let list = columns.map { column in key.contains(column) ? "w.\(quoted(column))" : values[column] ?? "NULL" }
    return """
      SELECT \(list.joined(separator: ", "))
      FROM (
        SELECT * FROM pg_temp.confer_credentials FULL JOIN (
          SELECT \(keys), true AS was_read, bool_or(rejected) AS rejected,
            string_agg(complaint, E'\\n' ORDER BY line) AS complaints
          FROM pg_temp.confer_rows GROUP BY \(keys)) AS answers USING (\(keys))) AS w
      LEFT JOIN \(name) AS t ON \(same)
      WHERE (w.id IS NOT NULL OR w.rejected)
        AND (w.was_read OR t.credential_id IS DISTINCT FROM w.id OR t.file IS DISTINCT FROM w.name)
      """
  }

  private var pipelineText: String { "'\(pipeline.replacing("'", with: "''"))'" }

  /// Writes it. Pipelines that share a table are told apart by its column `pipeline`, where it has one.
  private func upsert(_ columns: [String]) -> String {
    let conflict = key + columns.filter { $0 == "pipeline" }
    let others = columns.filter { !key.contains($0) }
    let told = others.filter { $0 != "updated" }
    func list(_ prefix: String, _ columns: [String]) -> String {
      columns.map { "\(prefix)\(quoted($0))" }.joined(separator: ", ")
    }
    return """
      INSERT INTO \(name) AS t (\(list("", columns))) \(wanted(columns))
      ON CONFLICT (\(list("", conflict))) DO UPDATE
      SET \(others.map { "\(quoted($0)) = excluded.\(quoted($0))" }.joined(separator: ", "))
      WHERE (\(list("t.", told))) IS DISTINCT FROM (\(list("excluded.", told)))
      """
  }
}

extension ProblemCode {
  public static let resultsTable = ProblemCode(
    "write-back.table",
    meaning:
      "The table that is to be told what became of each row lacks a column, or its key columns are not unique together.",
    remedy: "make the table as the README says, or correct its name")
  public static let resultsUnwritten = ProblemCode(
    "write-back.rows",
    meaning: "What became of the rows cannot be kept on the disk until the database is told. What was issued stands.",
    remedy: "free some space and run again")
}
