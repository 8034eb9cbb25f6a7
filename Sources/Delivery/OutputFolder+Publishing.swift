import CShims
@_spi(Delivery) import ELM
import Glibc
import Records

extension OutputFolder {
  /// Makes a staged group visible: each file is renamed to its name, then the folder is made durable with one fsync.
  ///
  /// A file that stands under the name already is never replaced: with the same content it counts as done, with any other it is a
  /// collision and ends the run.
  ///
  /// - Parameter restoring: credentials whose own delivered file was found damaged. What stands under their names is replaced;
  ///   that it is theirs and worth replacing is the caller's decision.
  /// - Throws: `RunFailure` with `.output`. What was made visible before stays, and recovery finds it.
  public func publish(_ staged: [Staged], restoring: Set<CredentialID> = []) throws -> [DeliveredCredential] {
    guard !staged.isEmpty else { return [] }
    for staged in staged {
      try promote(staged.record, replacing: staged.record.restores || restoring.contains(staged.record.facts.id))
    }
    try syncCredentials()
    return staged.map { delivered($0.record) }
  }

  /// Renames the temporary file of a record to its name.
  func promote(_ record: SealedRecord, replacing: Bool) throws {
    let place = try place(of: record.fileName)
    let temporary = temporary(for: record)
    do {
      if replacing {
        guard rename(temporary, place) == 0 else { throw SystemFault() }
        return
      }
      do {
        try ExclusiveRename.move(temporary, to: place)
      } catch  where error.code == EEXIST {
        guard try holds(place, record) else { throw OutputFault.collision(place, with: record.facts.key) }
        unlink(temporary)
      }
    } catch let fault as SystemFault {
      throw OutputFault.write(place, fault)
    }
  }

  /// Whether the file at `place` is, byte for byte, the one that was recorded. What is no regular file is not.
  func holds(_ place: String, _ record: SealedRecord) throws(SystemFault) -> Bool {
    do {
      return try Digest.ofFile(at: place)?.digest == record.digest
    } catch  where [EEXIST, ELOOP, EISDIR, ENXIO].contains(error.code) {
      return false
    }
  }

  func syncCredentials() throws {
    do { try credentials.descriptor.sync() } catch { throw OutputFault.write(credentialsPath, error) }
  }

  func delivered(_ record: SealedRecord) -> DeliveredCredential {
    DeliveredCredential(
      facts: record.facts, source: record.source, fileName: record.fileName, digest: record.digest, size: record.size)
  }
}

/// Renaming that never replaces.
enum ExclusiveRename {
  /// One system call where the file system can (`RENAME_NOREPLACE`, renameat2(2)); NFS and some others cannot.
  static func move(_ from: String, to: String) throws(SystemFault) {
    guard confer_rename_exclusive(from, to) != 0 else { return }
    let fault = SystemFault()
    guard fault.code == EINVAL || fault.code == ENOSYS else { throw fault }
    try link(from, to: to)
  }

  /// A second name, then the first one removed: link(2) never replaces either. A crash between leaves two names for the same whole
  /// file, which recovery understands.
  static func link(_ from: String, to: String) throws(SystemFault) {
    guard Glibc.link(from, to) == 0 else { throw SystemFault() }
    unlink(from)
  }
}
