import ELM
import Glibc
import Records

/// What a crash left of a sealed credential.
public enum Recovery: Sendable {
  /// It stands, whole, under its name: the ledger records it as delivered.
  case delivered(DeliveredCredential)
  /// No whole file is left: the ledger records it as lost, and it is sealed again with the same facts.
  case lost(SealedRecord)
}

/// How a delivered file is found.
public enum FileCondition: Sendable {
  case whole, missing, damaged
}

extension OutputFolder {
  /// Finishes what was sealed and not recorded as delivered, and clears away temporary files that no record knows.
  ///
  /// For each record: the file under its name when it has the recorded digest, else the temporary file when that has it, else nothing.
  /// - Throws: `RunFailure` with `.output` when a file of another content stands under the name of a whole temporary file.
  public func recover(_ records: [SealedRecord]) throws -> [Recovery] {
    let recoveries = try records.map(recover)
    try syncCredentials()
    try removeLeftovers()
    return recoveries
  }

  private func recover(_ record: SealedRecord) throws -> Recovery {
    let place = try place(of: record.fileName)
    do {
      if try holds(place, record) { return .delivered(delivered(record)) }
      guard try holds(temporary(for: record), record) else { return .lost(record) }
    } catch {
      throw OutputFault.write(place, error)
    }
    try promote(record, replacing: record.restores)
    return .delivered(delivered(record))
  }

  /// Everything in the staging folder: what a record knew has been promoted by now.
  private func removeLeftovers() throws {
    guard let folder = opendir(stagingPath) else { throw OutputFault.unusable(stagingPath, SystemFault()) }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      // What is not ours is not touched, whoever put it there.
      guard name.hasSuffix(".part") else { continue }
      let leftover = "\(stagingPath)/\(name)"
      guard unlink(leftover) == 0 || errno == ENOENT else { throw OutputFault.unusable(leftover, SystemFault()) }
    }
  }

  /// Looks whether a delivered file still stands as it was recorded.
  ///
  /// - Parameter digest: nil compares the size alone, which costs a look at the folder and no reading.
  /// - Throws: `RunFailure` with `.output` when it cannot be looked at.
  public func condition(of fileName: String, size: Int, digest: Digest? = nil) throws -> FileCondition {
    let place = try place(of: fileName)
    var status = stat()
    guard lstat(place, &status) == 0 else {
      let fault = SystemFault()
      if fault.code == ENOENT { return .missing }
      throw OutputFault.write(place, fault)
    }
    guard status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == size else { return .damaged }
    guard let digest else { return .whole }
    do { return try Digest.ofFile(at: place)?.digest == digest ? .whole : .damaged } catch {
      throw OutputFault.write(place, error)
    }
  }
}
