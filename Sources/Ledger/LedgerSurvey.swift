import Glibc
import Records

/// A look at a ledger that changes nothing: what `SQLiteLedger` and `RunLock` would meet.
///
///     let survey = try LedgerSurvey("out/demo/ledger.sqlite", folderToCome: "out/demo")
///     survey.exists
public struct LedgerSurvey: Sendable {
  /// Whether it is there; a run makes it in a folder that is.
  public let exists: Bool

  /// - Parameter folder: one that a run makes before it makes the ledger.
  /// - Throws: `RunFailure` with `.ledger` when it cannot be written, is no ledger or is of a later version, with `.busy`
  ///   when another run works with it.
  public init(_ path: String, folderToCome folder: String) throws {
    var status = stat()
    exists = stat(path, &status) == 0
    let above = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    guard exists else {
      let fault = SystemFault()
      guard fault.code == ENOENT else { throw LedgerFault.unwritable(path, fault) }
      if access(above.isEmpty ? "/" : above, W_OK | X_OK) == 0 || above == folder && errno == ENOENT { return }
      throw LedgerFault.unwritable(above, SystemFault())
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw LedgerFault.unwritable(path, SystemFault(code: EISDIR)) }
    // The write-ahead log stands beside it.
    for place in [path, above.isEmpty ? "/" : above] where access(place, R_OK | W_OK) != 0 {
      throw LedgerFault.unwritable(place, SystemFault())
    }
    try LedgerSurvey.requireLedger(path, size: status.st_size)
    if try RunLock.isHeld(beside: path) { throw LedgerFault.busy(path, "is in use by another run") }
  }

  /// SQLite itself would make files beside it to read it; the first bytes tell enough
  /// (https://www.sqlite.org/fileformat.html §1.3).
  private static func requireLedger(_ path: String, size: Int) throws {
    guard size > 0 else { return }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LedgerFault.unwritable(path, SystemFault()) }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    guard pread(descriptor, &header, header.count, 0) == header.count,
      header.starts(with: Array("SQLite format 3\0".utf8))
    else { throw LedgerFault.corrupt(path, "is no ledger") }
    func number(at offset: Int) -> Int { header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    let (version, owner) = (number(at: 60), number(at: 68))
    // What a first run wrote may still stand in the log beside it, which a killed run leaves.
    guard owner == Schema.application || owner == 0 && access("\(path)-wal", F_OK) == 0 else {
      throw LedgerFault.corrupt(path, "is the database of another program")
    }
    guard version <= Schema.steps.count else {
      throw LedgerFault.newer(path, found: version, known: Schema.steps.count)
    }
  }
}

extension RunLock {
  /// Whether a run works with the ledger now. It asks for a shared lock and gives it back at once; a run that begins in that
  /// very moment is told that the ledger is busy.
  static func isHeld(beside ledgerPath: String) throws -> Bool {
    let descriptor = open("\(canonical(ledgerPath)).lock", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }
}
