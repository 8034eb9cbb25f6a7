import Foundation
import Records

/// A file that is made and never replaced.
enum NewFile {
  /// - Throws: `RunFailure` with `.output` when the path is taken or cannot be written.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(path, SystemFault()) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let fault = SystemFault()
        unlink(path)
        throw failure(path, fault)
      }
      rest = rest.dropFirst(written)
    }
  }

  /// Whether the path is free, said before anybody has worked for it.
  static func refuseTaken(_ path: String) throws {
    var facts = stat()
    guard lstat(path, &facts) != 0 else { throw taken(path) }
  }

  private static func failure(_ path: String, _ fault: SystemFault) -> RunFailure {
    guard fault.code != EEXIST else { return taken(path) }
    return RunFailure(
      .output, Problem(.newFileUnwritable, at: .file(path), "cannot be made: \(fault.reason)", remedy: fault.remedy))
  }

  private static func taken(_ path: String) -> RunFailure {
    RunFailure(.output, Problem(.newFileTaken, at: .file(path), "exists already"))
  }
}

extension ProblemCode {
  public static let newFileTaken = ProblemCode(
    "start.file.taken",
    meaning: "The file that is to be written exists already. What somebody has written is never overwritten.",
    remedy: "name another file, or remove this one")
  public static let newFileUnwritable = ProblemCode(
    "start.file.unwritable",
    meaning: "The file cannot be made where it is to stand.",
    remedy: "name a file in a folder that exists and that this user may write to")
}
