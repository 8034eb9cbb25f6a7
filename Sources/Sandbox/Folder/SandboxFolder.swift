import CShims
import Foundation
import Records

/// The folder that holds a sandbox: nobody but its owner enters it, and two commands never change it at once.
///
/// A file appears whole or not at all. Keys are only ever added; what can be made again (certificates, the PKCS #12 files
/// around them, the index) takes the place of what was there.
final class SandboxFolder: Sendable {
  let path: String
  private let lock: Int32

  /// Makes the folder where there is none.
  ///
  /// - Throws: `RunFailure` with `.output` when it cannot be made, or holds something else; with `.busy` when another
  ///   command changes it.
  init(_ path: String, mustExist: Bool) throws {
    self.path = path
    if !mustExist, mkdir(path, 0o700) != 0, errno != EEXIST { throw SandboxFolder.failure(path, SystemFault()) }
    lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw SandboxFolder.failure(path, SystemFault()) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw RunFailure(
        .busy, Problem(.sandboxBusy, at: .file(path), "is being changed by another confer sandbox command"))
    }
  }

  deinit {
    // Said, and not left to the closing: a program that was started meanwhile may hold the descriptor for a moment.
    _ = flock(lock, LOCK_UN)
    close(lock)
  }

  /// Whether nothing stands in it, hidden or not, but the beginning of a sandbox that a crash cut off.
  func isEmpty(except name: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path))?.allSatisfy { $0 == ".\(name).part" } == true
  }

  /// Closes the folder to everybody but its owner.
  func makePrivate() throws {
    guard fchmod(lock, 0o700) == 0 else { throw SandboxFolder.failure(path, SystemFault()) }
  }

  func path(of name: String) -> String { "\(path)/\(name)" }

  /// Nil when there is no such file.
  func read(_ name: String) throws -> [UInt8]? { try SandboxFolder.read(path(of: name)) }

  /// The same for a folder that somebody else may be changing: files are replaced whole.
  static func read(_ path: String) throws -> [UInt8]? {
    guard access(path, F_OK) == 0 || errno != ENOENT else { return nil }
    do { return try SmallFile.bytes(of: path, limit: 1 << 20) } catch {
      throw RunFailure(.output, Problem(.sandboxFolder, at: .file(path), error.reason, remedy: error.remedy))
    }
  }

  /// Adds a file for its owner alone; refuses to take the place of one that is there.
  func add(_ name: String, _ bytes: [UInt8]) throws {
    try write(name, bytes, mode: 0o600) { confer_rename_exclusive($0, $1) }
  }

  /// - Parameter isSecret: whether it holds a key.
  func replace(_ name: String, _ bytes: [UInt8], isSecret: Bool) throws {
    try write(name, bytes, mode: isSecret ? 0o600 : 0o644) { rename($0, $1) }
  }

  /// Removes a file that can be made again; nothing happens where there is none.
  func remove(_ name: String) throws {
    guard unlink(path(of: name)) == 0 || errno == ENOENT else {
      throw SandboxFolder.failure(path(of: name), SystemFault())
    }
  }

  private func write(_ name: String, _ bytes: [UInt8], mode: mode_t, _ publish: (String, String) -> Int32) throws {
    let temporary = path(of: ".\(name).part")
    // What a crash left may be open to others, or a link to elsewhere.
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard file >= 0 else { throw SandboxFolder.failure(path(of: name), SystemFault()) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress?.advanced(by: written), $0.count - written) }
      guard count >= 0 || errno == EINTR else { throw failure(of: name, after: temporary) }
      written += max(count, 0)
    }
    guard fchmod(file, mode) == 0, fsync(file) == 0, publish(temporary, path(of: name)) == 0, fsync(lock) == 0 else {
      throw failure(of: name, after: temporary)
    }
  }

  private func failure(of name: String, after temporary: String) -> RunFailure {
    let fault = SystemFault()
    unlink(temporary)
    return SandboxFolder.failure(path(of: name), fault)
  }

  private static func failure(_ path: String, _ fault: SystemFault) -> RunFailure {
    RunFailure(.output, Problem(.sandboxFolder, at: .file(path), fault.reason, remedy: fault.remedy))
  }
}
