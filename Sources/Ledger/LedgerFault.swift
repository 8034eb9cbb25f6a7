import GRDB
import Glibc
import Records

/// The faults of a ledger as what ends the run.
enum LedgerFault {
  static func unwritable(_ path: String, _ fault: SystemFault) -> RunFailure {
    let code = fault.code == ENOSPC || fault.code == EDQUOT ? ProblemCode.ledgerFull : .ledgerUnwritable
    return RunFailure(.ledger, Problem(code, at: .file(path), fault.reason, remedy: fault.remedy))
  }

  static func busy(_ path: String, _ reason: String) -> RunFailure {
    RunFailure(.busy, Problem(.ledgerBusy, at: .file(path), reason))
  }

  static func corrupt(_ path: String, _ reason: String) -> RunFailure {
    RunFailure(.ledger, Problem(.ledgerCorrupt, at: .file(path), reason))
  }

  static func newer(_ path: String, found: Int, known: Int) -> RunFailure {
    let reason = "has the form of version \(found), and this program knows version \(known)"
    return RunFailure(.ledger, Problem(.ledgerNewer, at: .file(path), reason))
  }

  static func conflict(_ path: String, about key: IssuanceKey?, _ reason: String) -> RunFailure {
    RunFailure(.ledger, Problem(.ledgerConflict, at: .file(path), value: key?.description, reason))
  }

  /// What SQLite reports (https://www.sqlite.org/rescode.html). Its messages name tables and columns, never values.
  static func sqlite(_ error: DatabaseError, at path: String) -> RunFailure {
    switch error.resultCode {
    case .SQLITE_NOTADB: corrupt(path, "is no ledger")
    case .SQLITE_CORRUPT, .SQLITE_FORMAT: corrupt(path, "is damaged")
    case .SQLITE_FULL: unwritable(path, SystemFault(code: ENOSPC))
    case .SQLITE_IOERR: unwritable(path, SystemFault(code: EIO))
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: unwritable(path, SystemFault(code: EACCES))
    case .SQLITE_BUSY, .SQLITE_LOCKED: busy(path, "is in use by another program")
    case .SQLITE_CONSTRAINT:
      conflict(path, about: nil, "refuses a record that contradicts others (\(error.message ?? "constraint"))")
    default:
      RunFailure(
        .ledger,
        Problem(.ledgerUnwritable, at: .file(path), "cannot be used: \(error.message ?? error.resultCode.description)"))
    }
  }
}
