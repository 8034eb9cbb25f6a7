import ELM
import GRDB
import Glibc
import Records

/// The ledger of one machine, in a SQLite file.
///
///     let ledger = try SQLiteLedger(at: "out/demo/ledger.sqlite")
///     let entry = try ledger.entries(for: [key], pipeline: "spring")[key]
///
/// A write-ahead log with `synchronous=FULL`: each transaction is one sync, and survives the loss of power once it has returned.
/// A `RunLock` beside it keeps other runs away; SQLite's own locks keep readers consistent.
public final class SQLiteLedger: IssuanceLedger {
  public let path: String
  private let queue: DatabaseQueue

  /// Opens the ledger, makes it when there is none, and brings an older one up to date.
  ///
  /// - Throws: `RunFailure` with `.ledger` when the file cannot be written, is no ledger, is damaged, or is of a later version.
  public init(at path: String) throws {
    self.path = path
    try SQLiteLedger.prepareFile(path)
    var configuration = Configuration()
    configuration.label = "confer.ledger"
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(2)
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase { database in
        // After the journal mode, with which GRDB sets NORMAL: that could lose the last groups when power fails.
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try Schema.bringUpToDate(database, path: path)
      }
    } catch let error as DatabaseError {
      throw LedgerFault.sqlite(error, at: path)
    }
  }

  /// Gives the file back. A ledger that goes out of use does the same.
  public func close() throws {
    do { try queue.close() } catch let error as DatabaseError { throw LedgerFault.sqlite(error, at: path) }
  }

  /// One transaction: all of it is durable when this returns, or none of it is recorded.
  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    do { return try queue.write(body) } catch let error as DatabaseError { throw LedgerFault.sqlite(error, at: path) }
  }

  /// One consistent view.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    do { return try queue.read(body) } catch let error as DatabaseError { throw LedgerFault.sqlite(error, at: path) }
  }

  /// SQLite says of every file it cannot open that it cannot be opened; the system says why.
  private static func prepareFile(_ path: String) throws {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT != S_IFDIR else { throw LedgerFault.unwritable(path, SystemFault(code: EISDIR)) }
      guard access(path, R_OK | W_OK) == 0 else { throw LedgerFault.unwritable(path, SystemFault()) }
      return
    }
    guard errno == ENOENT else { throw LedgerFault.unwritable(path, SystemFault()) }
    // Only a new file is opened and closed here: closing a database that is in use would drop SQLite's locks on it. Issuance keys
    // may identify people: nobody but the owner's group reads them.
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else {
      let fault = SystemFault()
      if fault.code == ENOENT {
        let remedy = "create the folder that it should stand in, or correct the path"
        throw RunFailure(
          .ledger,
          Problem(.ledgerUnwritable, at: .file(path), "cannot be made: its folder is not there", remedy: remedy))
      }
      throw LedgerFault.unwritable(path, fault)
    }
    Glibc.close(descriptor)
  }
}
