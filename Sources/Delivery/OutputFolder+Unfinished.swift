import Foundation
import Glibc
import Records

/// Seals that were time-stamped and did not reach their level, invisible, for the next run to go on with. They spare time-stamps
/// and nothing else: when one is lost or is not what it should be, its credential is sealed from the beginning.
extension OutputFolder {
  /// - Throws: `RunFailure` with `.output` when it cannot be written.
  public func keepUnfinished(_ file: [UInt8], of id: CredentialID) throws {
    try AtomicFile.write(file, to: unfinishedPath(id))
  }

  /// The file that an earlier run left; nil when there is none.
  ///
  /// - Throws: `RunFailure` with `.output` when it is there and cannot be read.
  public func unfinished(_ id: CredentialID) throws -> [UInt8]? {
    let path = unfinishedPath(id)
    guard access(path, F_OK) == 0 else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else { throw OutputFault.unusable(path, SystemFault()) }
    return [UInt8](data)
  }

  /// Forgets what was left of credentials that are delivered.
  public func discardUnfinished(of ids: [CredentialID]) {
    for id in ids { unlink(unfinishedPath(id)) }
  }

  private func unfinishedPath(_ id: CredentialID) -> String { "\(stagingPath)/\(id.uuid).unfinished" }
}
