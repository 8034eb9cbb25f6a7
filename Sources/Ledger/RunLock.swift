import Glibc
import Records

/// The right to be the one run that works with a ledger. The kernel holds it and gives it back when the process ends, however
/// it ends; there is no pid file to go stale.
///
///     let lock = try RunLock.acquire(beside: "out/demo/ledger.sqlite")
///     defer { lock.release() }
public final class RunLock: Sendable {
  /// The file that is locked. It stays when the lock is given back: removing it would let two runs lock two files of one name.
  public let path: String
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Locks `<ledger>.lock` at once or not at all (`flock(2)`). Paths that lead to the same ledger through links lock the same file.
  ///
  /// - Throws: `RunFailure` with `.busy` when another run holds the lock, with `.ledger` when the lock file cannot be made.
  public static func acquire(beside ledgerPath: String) throws -> RunLock {
    let path = "\(canonical(ledgerPath)).lock"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
    guard descriptor >= 0 else { throw LedgerFault.unwritable(path, SystemFault()) }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let fault = SystemFault()
      if fault.code == EINTR { continue }
      close(descriptor)
      throw fault.code == EWOULDBLOCK
        ? LedgerFault.busy(ledgerPath, "is in use by another run") : LedgerFault.unwritable(path, fault)
    }
    return RunLock(path: path, descriptor: descriptor)
  }

  /// Gives the lock back before the end of the process.
  public func release() { _ = flock(descriptor, LOCK_UN) }

  /// The path without symbolic links; where the ledger is yet to be made, that of its folder and its name.
  static func canonical(_ path: String) -> String {
    if let real = resolved(path) { return real }
    guard let slash = path.lastIndex(of: "/") else { return path }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return resolved(folder).map { "\($0)/\(path[path.index(after: slash)...])" } ?? path
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
