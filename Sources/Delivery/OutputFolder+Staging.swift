import CShims
import ELM
import Glibc
import Records

/// A sealed file that is whole and durable in the output folder, and not visible yet.
public struct Staged: Hashable, Sendable {
  /// What the ledger records of it before it becomes visible.
  public let record: SealedRecord
}

extension OutputFolder {
  /// Writes a group of sealed files, invisibly, and makes them durable with one sync of the file system (`syncfs(2)`).
  ///
  /// - Parameter group: each credential with the name that it will have.
  /// - Throws: `RunFailure` with `.output`; none of the group is left then.
  public func stage(_ group: [(credential: SealedCredential, fileName: String)]) throws -> [Staged] {
    guard !group.isEmpty else { return [] }
    let staged = group.map { credential, fileName in
      Staged(
        record: SealedRecord(
          facts: credential.facts, source: credential.source, fileName: fileName, digest: credential.digest,
          size: credential.file.count))
    }
    var place = stagingPath
    do {
      for (item, staged) in zip(group, staged) {
        place = try self.place(of: item.fileName)
        let file = try Descriptor(temporary(for: staged.record), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
        try file.write(item.credential.file)
      }
      place = path
      guard confer_sync_filesystem(staging.descriptor.number) == 0 else { throw SystemFault() }
    } catch {
      for staged in staged { unlink(temporary(for: staged.record)) }
      if let fault = error as? SystemFault { throw OutputFault.write(place, fault) }
      throw error
    }
    return staged
  }

  /// Named by what it holds, so that the record alone finds it again.
  func temporary(for record: SealedRecord) -> String { "\(stagingPath)/\(record.digest.hex).part" }
}
