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
          size: credential.file.count, level: credential.level))
    }
    var place = stagingPath
    var open: [OpenFile] = []
    do {
      for (item, staged) in zip(group, staged) {
        place = try self.place(of: item.fileName)
        let file = try OpenFile(temporary(for: staged.record))
        try file.descriptor.write(item.credential.file)
        if open.count < OpenFile.most { open.append(file) }
      }
      place = path
      guard confer_sync_filesystem(staging.descriptor.number) == 0 else { throw SystemFault() }
      for file in open { file.giveBackCache() }
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

/// A file that stays open until its group is durable.
private final class OpenFile {
  let descriptor: Descriptor
  /// Well below the number of files that a process may have open; what exceeds it keeps its place in the cache.
  static let most = 512

  init(_ path: String) throws(SystemFault) {
    descriptor = try Descriptor(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
  }

  /// Frees the memory in which the system holds the file, once it is on the disk: nobody reads it soon. The next group is written
  /// into the same memory; to write each into fresh memory takes, on a virtual machine, five times as long.
  func giveBackCache() {
    // Advice: a file system that does not take it does no harm.
    _ = posix_fadvise(descriptor.number, 0, 0, POSIX_FADV_DONTNEED)
  }
}
