import Foundation
import Support

/// The real program at work, as a process of its own that can be killed.
///
///     let run = try Run("issue", desk.pipeline)
///     run.send(SIGKILL)
///     run.wait().status          // 137, as a shell would say
final class Run {
  struct End {
    /// 128 and the signal for a process that a signal ended.
    let status: Int32
    let output: String
    let errors: String
  }

  private let process = Process()
  private let folder: TemporaryFolder

  /// `confer` beside the tests in the build folder, or the one that `CONFER_CRASH_PROGRAM` names.
  static let program: String = {
    if let named = ProcessInfo.processInfo.environment["CONFER_CRASH_PROGRAM"] {
      return named.hasPrefix("/") ? named : Desk.repository(named)
    }
    let tests =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "confer").path
  }()

  convenience init(_ arguments: String...) throws { try self.init(arguments) }

  /// - Parameter environment: beside that of the tests.
  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    process.executableURL = URL(filePath: Run.program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    // Files rather than pipes: nobody reads while the program is at work.
    for name in ["output", "errors"] { try Data().write(to: URL(filePath: "\(folder.path)/\(name)")) }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "\(folder.path)/output"))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: "\(folder.path)/errors"))
    try process.run()
  }

  deinit {
    guard process.isRunning else { return }
    send(SIGKILL)
    process.waitUntilExit()
  }

  var isRunning: Bool { process.isRunning }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  func wait() -> End {
    process.waitUntilExit()
    func text(_ name: String) -> String {
      (try? String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)) ?? ""
    }
    let wasKilled = process.terminationReason == .uncaughtSignal
    return End(
      status: process.terminationStatus + (wasKilled ? 128 : 0), output: text("output"), errors: text("errors"))
  }

  /// Waits until something is so, or the program has ended. True when it is so.
  func until(_ isSo: () -> Bool) -> Bool {
    while process.isRunning {
      if isSo() { return true }
      usleep(300)
    }
    return isSo()
  }
}
