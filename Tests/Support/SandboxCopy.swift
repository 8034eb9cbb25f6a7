import Foundation
import Records
import Sandbox

/// A sandbox for one test. Its keys are the same for the whole process, because making them takes longer than most tests.
///
///     let server = try SandboxCopy.serve(in: folder)         // its certificates point to it
///     server.inject(.stale, into: .status)
///     server.stop()
///
/// A test that reaches the services by addresses of its own may serve a copy where its certificates do not point:
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

  /// A copy in a folder below, with certificates of its own that point to a port that was free, where it is served.
  ///
  /// - Parameters:
  ///   - name: of the folder; a test that serves several names each.
  ///   - made: when the certificates begin; nil for now.
  ///   - clock: what the services take for now.
  public static func serve(
    in folder: TemporaryFolder, as name: String = "sandbox", limits: HTTPLimits = HTTPLimits(),
    made: Timestamp? = nil, clock: any Records.Clock = SystemClock()
  ) throws -> SandboxServer {
    try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
    // Keys alone: whatever hangs on certificates is made again for them. Opening settles a port where nothing else
    // stands, so they come after it has been written down.
    let listener = try LoopbackListener(port: 0)
    try Data("\(listener.port)\n".utf8).write(to: URL(filePath: folder.path("\(name)/port")))
    for member in Sandbox.Member.allCases {
      try FileManager.default.copyItem(
        atPath: SandboxCopy.made.get().path("made/\(member.keyFile)"), toPath: folder.path("\(name)/\(member.keyFile)"))
    }
    let sandbox = try Sandbox.open(
      folder.path(name), SandboxSettings(port: listener.port), clock: FixedClock(made ?? clock.now()))
    let server = try SandboxServer(sandbox, on: listener, limits: limits, clock: clock)
    server.start()
    return server
  }
}
