import Foundation
import Records

/// A look at an output folder that changes nothing in it: what `OutputFolder.open` would meet.
///
///     let survey = try OutputSurvey("out/demo", pipeline: "spring-2026", expecting: 40_000_000)
///     survey.free      // bytes
public struct OutputSurvey: Sendable {
  /// Whether it is there; a run makes it below a folder that is.
  public let exists: Bool
  /// Bytes that this user may still write.
  public let free: Int64
  /// Nothing that keeps a run from beginning.
  public let warnings: [Problem]

  /// - Parameters:
  ///   - pipeline: whose folder it should be.
  ///   - size: bytes that will be written there, about.
  /// - Throws: `RunFailure` with `.output` when files cannot be written there, `.configuration` when it is another
  ///   pipeline's, `.busy` when another run holds it.
  public init(_ path: String, pipeline: String, expecting size: Int64) throws {
    exists = try OutputSurvey.isFolder(path)
    if exists {
      for folder in [path, "\(path)/credentials", "\(path)/.staging"] where try OutputSurvey.isFolder(folder) {
        try OutputSurvey.requireWritable(folder)
      }
      try OutputFolder.requireOwner(pipeline, of: path)
      try OutputSurvey.requireIdle(path)
    } else {
      let above = OutputSurvey.above(path)
      guard try OutputSurvey.isFolder(above) else {
        let remedy = "create the folder that it should stand in, or correct output.directory in the pipeline file"
        throw RunFailure(
          .output,
          Problem(.outputUnusable, at: .file(path), "cannot be made: the folder above it is not there", remedy: remedy))
      }
      try OutputSurvey.requireWritable(above)
    }
    var system = statvfs()
    let place = exists ? path : OutputSurvey.above(path)
    guard statvfs(place, &system) == 0 else { throw OutputFault.unusable(place, SystemFault()) }
    free = Int64(
      clamping: UInt64(system.f_bavail).multipliedReportingOverflow(by: UInt64(system.f_frsize)).partialValue)
    warnings =
      free >= size
      ? []
      : [
        Problem(
          .outputSpaceShort, at: .file(path),
          "has room for about \(free * 100 / max(size, 1)) of 100 credentials of this source")
      ]
  }

  private static func isFolder(_ path: String) throws -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return false }
      throw OutputFault.unusable(path, SystemFault())
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw RunFailure(
        .output,
        Problem(
          .outputUnusable, at: .file(path), "is a file, where a folder is needed",
          remedy: "move the file away, or choose another place"))
    }
    return true
  }

  private static func requireWritable(_ folder: String) throws {
    guard access(folder, R_OK | W_OK | X_OK) == 0 else { throw OutputFault.unusable(folder, SystemFault()) }
  }

  /// A run holds its lock to its end. Ours is shared and given back at once, so that it is in nobody's way for longer than
  /// it takes to ask.
  private static func requireIdle(_ path: String) throws {
    let descriptor = open("\(path)/.staging", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    throw RunFailure(.busy, Problem(.outputBusy, at: .file(path), "is in use by another run"))
  }

  private static func above(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension ProblemCode {
  public static let outputSpaceShort = ProblemCode(
    "output.space.short", severity: .warning,
    meaning:
      "The disk has less room than the credentials of all rows need. A run would stop when it is full, and go on when "
      + "there is room again; nothing would be lost.",
    remedy: "free some space, or choose another folder with output.directory in the pipeline file")
}
