import Foundation
import Sandbox

/// A sandbox for one test. Its keys are the same for the whole process, because making them takes longer than most tests.
///
///     let sandbox = try SandboxCopy.open(in: folder)
///     let server = try SandboxServer(sandbox, on: LoopbackListener(port: 0))
///     server.start()
public enum SandboxCopy {
  private static let made: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder()
    _ = try Sandbox.open(folder.path("made"))
    // What is static is never released, and its folder would stay.
    atexit { SandboxCopy.discard() }
    return folder
  }

  private static func discard() { try? FileManager.default.removeItem(atPath: made.get().path) }

  /// A copy in `sandbox` below the folder, whose certificates point to the usual port.
  public static func open(in folder: TemporaryFolder) throws -> Sandbox {
    try FileManager.default.copyItem(atPath: made.get().path("made"), toPath: folder.path("sandbox"))
    return try Sandbox.open(folder.path("sandbox"))
  }
}
