import GRDB
import Records

/// The tables of a SQLite ledger, and the steps that bring an older one up to date.
enum Schema {
  /// "Cnfr", by which `file(1)` and Confer itself tell a ledger from the database of another program.
  static let application = 0x436E_6672

  /// One a version, in order; what has been published is never changed, only followed by another.
  static let steps: [String] = [versionOne, versionTwo]

  static func bringUpToDate(_ database: Database, path: String) throws {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let owner = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard owner == application || owner == 0 && tables == 0 else {
      throw LedgerFault.corrupt(path, "is the database of another program")
    }
    guard version <= steps.count else { throw LedgerFault.newer(path, found: version, known: steps.count) }
    guard version < steps.count else { return }
    try database.inTransaction(.immediate) {
      for step in steps[version...] { try database.execute(sql: step) }
      try database.execute(sql: "PRAGMA application_id = \(application); PRAGMA user_version = \(steps.count)")
      return .commit
    }
  }

  /// A name stays taken when its credential is replaced, because its file stays: the index on names is over all entries.
  private static let versionOne = """
    CREATE TABLE runs (
      id TEXT PRIMARY KEY,
      pipeline TEXT NOT NULL,
      started INTEGER NOT NULL,
      template_digest BLOB NOT NULL CHECK (length(template_digest) = 32),
      pipeline_digest BLOB NOT NULL CHECK (length(pipeline_digest) = 32),
      seal_certificate_digest BLOB NOT NULL CHECK (length(seal_certificate_digest) = 32),
      finished INTEGER,
      outcome INTEGER,
      row_count INTEGER, issued_count INTEGER, restored_count INTEGER, unchanged_count INTEGER, rejected_count INTEGER,
      CHECK ((finished IS NULL) = (outcome IS NULL))
    ) STRICT;
    CREATE INDEX runs_by_pipeline ON runs (pipeline, started);

    CREATE TABLE credentials (
      id TEXT PRIMARY KEY,
      pipeline TEXT NOT NULL,
      key TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      issued INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('intended', 'sealed', 'delivered')),
      was_delivered INTEGER NOT NULL DEFAULT 0 CHECK (was_delivered IN (0, 1)),
      content_digest BLOB NOT NULL CHECK (length(content_digest) = 32),
      payload_digest BLOB NOT NULL CHECK (length(payload_digest) = 32),
      template_digest BLOB NOT NULL CHECK (length(template_digest) = 32),
      source TEXT NOT NULL,
      file_name TEXT NOT NULL,
      folded_name TEXT NOT NULL,
      file_digest BLOB CHECK (length(file_digest) = 32),
      file_size INTEGER,
      replaced_by INTEGER CHECK (replaced_by > revision),
      run TEXT NOT NULL REFERENCES runs (id),
      UNIQUE (pipeline, key, revision),
      CHECK ((state = 'intended') = (file_digest IS NULL)),
      CHECK ((file_digest IS NULL) = (file_size IS NULL)),
      CHECK (state <> 'delivered' OR was_delivered),
      CHECK (replaced_by IS NULL OR was_delivered)
    ) STRICT;
    CREATE UNIQUE INDEX credentials_by_name ON credentials (pipeline, folded_name);
    CREATE INDEX credentials_undelivered ON credentials (pipeline, key) WHERE state = 'sealed';
    """

  /// Seals above level B, and the requests that a time-stamping service allows so many of.
  private static let versionTwo = """
    ALTER TABLE credentials ADD COLUMN level TEXT NOT NULL DEFAULT 'B' CHECK (level IN ('B', 'T', 'LT', 'LTA'));
    CREATE TABLE timestamp_requests (service TEXT NOT NULL, made INTEGER NOT NULL) STRICT;
    CREATE INDEX timestamp_requests_by_time ON timestamp_requests (made);
    """
}
