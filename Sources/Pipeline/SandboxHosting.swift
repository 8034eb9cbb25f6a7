import Mapping
import Records
import Sandbox

/// Serves the sandbox that a pipeline's time-stamps come from, for as long as a command runs: whoever tries things out has no
/// server to look after.
///
///     let hosting = try SandboxHosting(pipeline)
///     defer { hosting.stop() }
///
/// One that is served already, by `confer sandbox FOLDER --serve` or another command, is left to it.
struct SandboxHosting {
  private let servers: [SandboxServer]

  /// - Throws: `RunFailure` with `.configuration` for a folder that holds no sandbox; as `SandboxServer.start` for a damaged one.
  init(_ pipeline: PipelineDefinition) throws {
    servers = try (pipeline.seal?.timestamps ?? []).compactMap(\.sandbox).compactMap { folder in
      do {
        _ = try SandboxHosting.address(of: folder)
        return try SandboxServer.start(at: folder.path)
      } catch let failure as RunFailure where failure.status == .busy {
        return nil
      } catch let problem as Problem {
        throw RunFailure(.configuration, problem)
      }
    }
  }

  func stop() { for server in servers { server.stop() } }

  /// Of the sandbox's time-stamping service.
  ///
  /// - Throws: `Problem` for a folder that holds no sandbox.
  static func address(of folder: PipelineDefinition.FileReference) throws(Problem) -> String {
    let port: UInt16?
    do { port = try Sandbox.recordedPort(of: folder.path) } catch { port = nil }
    guard let port else {
      throw Problem(
        .pipelineInvalid, at: folder.place, value: folder.written, "holds no sandbox",
        remedy: "make one with confer sandbox \(folder.path)")
    }
    return "http://127.0.0.1:\(port)\(Sandbox.timestampPath)"
  }
}
