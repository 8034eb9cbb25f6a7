import Foundation
import Records

/// The folder that a pipeline writes into: `credentials/` holds whole files and nothing else, `.staging/` what is on its way there.
///
///     let output = try OutputFolder.open("out/demo")                  // before any row is sealed
///     let recoveries = try output.recover(ledger.undelivered(…))      // what a crash left
///     let staged = try output.stage(group)                            // durable, not visible
///     // the ledger records them as sealed
///     let delivered = try output.publish(staged)                      // visible
///
/// A group of files is made durable at once, by one sync of the file system and one of the folder; a sync for each file would cost
/// six times the rest. One run at a time holds the folder, by a lock that the kernel keeps.
public final class OutputFolder: Sendable {
  public let path: String
  /// Where credentials stand, `<path>/credentials`.
  public let credentialsPath: String
  let stagingPath: String
  /// Open for the whole run: syncs go through them, and the lock is on the second.
  let credentials: Folder
  let staging: Folder

  /// A folder that stays open.
  struct Folder: ~Copyable, Sendable {
    let descriptor: Descriptor

    init(_ path: String) throws(SystemFault) { descriptor = try Descriptor(path, O_RDONLY | O_DIRECTORY) }
  }

  private init(path: String, credentials: consuming Folder, staging: consuming Folder) {
    self.path = path
    credentialsPath = "\(path)/credentials"
    stagingPath = "\(path)/.staging"
    self.credentials = credentials
    self.staging = staging
  }

  /// The lock ends here, and not with the descriptor: a program that was started meanwhile may hold that for a moment.
  deinit { _ = flock(staging.descriptor.number, LOCK_UN) }

  /// Makes the folder and its two folders where they are missing (but not the folder it stands in, lest a mistyped path grow), and
  /// tries whether files can be written there.
  ///
  /// - Throws: `RunFailure` with `.output`, place and remedy; with `.busy` when another run holds the folder.
  public static func open(_ path: String) throws -> OutputFolder {
    for folder in [path, "\(path)/credentials", "\(path)/.staging"] { try make(folder, below: path) }
    let output = try opened(path)
    try output.takeLock()
    try output.tryWriting()
    return output
  }

  private static func make(_ folder: String, below path: String) throws {
    if mkdir(folder, 0o750) == 0 { return }
    let fault = SystemFault()
    if fault.code == ENOENT {
      let remedy = "create the folder that it should stand in, or correct output.directory in the pipeline file"
      throw RunFailure(
        .output,
        Problem(.outputUnusable, at: .file(path), "cannot be made: the folder above it is not there", remedy: remedy))
    }
    var status = stat()
    // On a read-only file system mkdir says so even of a folder that is there.
    guard stat(folder, &status) == 0 else { throw OutputFault.unusable(folder, fault) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      let reason = "is a file, where a folder is needed"
      throw RunFailure(
        .output,
        Problem(.outputUnusable, at: .file(folder), reason, remedy: "move the file away, or choose another place"))
    }
  }

  private static func opened(_ path: String) throws -> OutputFolder {
    var place = path
    do {
      let above = try Folder(path)
      place = "\(path)/credentials"
      let credentials = try Folder(place)
      place = "\(path)/.staging"
      let staging = try Folder(place)
      // A file that is renamed from one file system to another would be copied, and could be seen half-written.
      guard try staging.descriptor.status().st_dev == credentials.descriptor.status().st_dev else {
        throw SystemFault(code: EXDEV)
      }
      try above.descriptor.sync()
      return OutputFolder(path: path, credentials: credentials, staging: staging)
    } catch let fault as SystemFault {
      throw OutputFault.unusable(place, fault)
    }
  }

  private func takeLock() throws {
    while flock(staging.descriptor.number, LOCK_EX | LOCK_NB) != 0 {
      let fault = SystemFault()
      if fault.code == EINTR { continue }
      guard fault.code == EWOULDBLOCK else { throw OutputFault.unusable(stagingPath, fault) }
      throw RunFailure(.busy, Problem(.outputBusy, at: .file(path), "is in use by another run"))
    }
  }

  /// A real file, as large as a small credential: rights, quotas, read-only and full disks all show.
  private func tryWriting() throws {
    let trial = "\(stagingPath)/trial.part"
    do {
      defer { unlink(trial) }
      let file = try Descriptor(trial, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
      try file.write([UInt8](repeating: 0x20, count: 1 << 15))
      try file.sync()
    } catch {
      throw OutputFault.unusable(path, error)
    }
    guard access(credentialsPath, W_OK | X_OK) == 0 else { throw OutputFault.unusable(credentialsPath, SystemFault()) }
  }

  /// Makes the folder one pipeline's: the manifest, the error workbook and what a crash left in it are read as that pipeline's own.
  ///
  /// - Throws: `RunFailure` with `.configuration` when another pipeline has written here before, with `.output` when its name
  ///   cannot be written down.
  public func claim(for pipeline: String) throws {
    if try !OutputFolder.requireOwner(pipeline, of: path) {
      try AtomicFile.write(Array(pipeline.utf8), to: "\(path)/.pipeline")
    }
  }

  /// - Returns: whether it has an owner at all.
  /// - Throws: `RunFailure` with `.configuration` when that is another pipeline.
  @discardableResult
  static func requireOwner(_ pipeline: String, of path: String) throws -> Bool {
    guard let owner = FileManager.default.contents(atPath: "\(path)/.pipeline") else { return false }
    guard Array(owner) != Array(pipeline.utf8) else { return true }
    throw RunFailure(
      .configuration,
      Problem(
        .outputOfAnother, at: .file(path), value: String(decoding: owner, as: UTF8.self),
        "is the output folder of another pipeline"))
  }

  /// Where a credential of this name stands. The name comes from a row or from the ledger: it is checked once more, because a
  /// name that leaves the folder would write anywhere on the machine.
  func place(of fileName: String) throws -> String {
    guard !fileName.isEmpty, fileName != ".", fileName != "..",
      !fileName.utf8.contains(where: { $0 == 0x2F || $0 == 0 })
    else {
      throw RunFailure(
        .output,
        Problem(.fileNameUnsafe, at: .file(credentialsPath), value: fileName, "cannot hold a file of this name"))
    }
    return "\(credentialsPath)/\(fileName)"
  }
}
