import Foundation

/// Runs a program and hands back what it printed.
///
///     try Command.output("unzip", "-p", path, "xl/workbook.xml")
public enum Command {
  public struct Failure: Error {
    public let status: Int32
    public let output: String
  }

  /// Standard output of a program found on PATH.
  ///
  /// - Throws: `Failure` with standard error when the program does not end with 0.
  @discardableResult
  public static func output(_ program: String, _ arguments: String...) throws -> String {
    try output(program, arguments)
  }

  public static func output(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let (output, complaint) = (Pipe(), FileManager.default.temporaryDirectory.appending(path: UUID().uuidString))
    _ = FileManager.default.createFile(atPath: complaint.path(percentEncoded: false), contents: nil)
    defer { try? FileManager.default.removeItem(at: complaint) }
    process.standardOutput = output
    // A file, not a second pipe: a program that fills a pipe nobody reads would wait for ever.
    process.standardError = try FileHandle(forWritingTo: complaint)
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        status: process.terminationStatus, output: (try? String(contentsOf: complaint, encoding: .utf8)) ?? "")
    }
    return String(decoding: data, as: UTF8.self)
  }
}

/// The Python that tests may judge with: `CONFER_JUDGE_PYTHON`, or `python3`, where it has the packages that a test needs.
public enum JudgePython {
  /// The interpreter, or nil where it cannot import `modules`: the test is then to be skipped, and to say so.
  public static func having(_ modules: String...) -> String? {
    let python = ProcessInfo.processInfo.environment["CONFER_JUDGE_PYTHON"] ?? "python3"
    let imports = modules.map { "import \($0)" }.joined(separator: "; ")
    return (try? Command.output(python, "-c", imports)) == nil ? nil : python
  }
}
