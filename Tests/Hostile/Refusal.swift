import Testing

extension Office {
  /// Expects a run to be refused as the registrar deserves it: the exit code, a message with place and remedy on standard error
  /// and nothing else there, nothing on standard output, no file left behind, no secret, nothing of the program's insides.
  func expectRefusal(
    _ arguments: String..., status: Int32, says expected: String, leaving files: [String] = [],
    environment: [String: String?] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let run = try run(arguments, environment: environment)
    #expect(!run.wasKilled, "the program crashed", sourceLocation: sourceLocation)
    #expect(run.status == status, "\(run.complaint)", sourceLocation: sourceLocation)
    #expect(run.complaint.contains(expected), sourceLocation: sourceLocation)
    #expect(run.result == "", sourceLocation: sourceLocation)
    // The lock's file is empty, and stays: the kernel holds the lock, not the file.
    #expect(output == files, sourceLocation: sourceLocation)
    #expect(!run.complaint.contains(Office.passphrase), "a secret is printed", sourceLocation: sourceLocation)
    #expect(run.lines.count <= 20, "too many messages", sourceLocation: sourceLocation)
    for line in run.lines {
      #expect(Office.isMessage(line), "no message with a place and a remedy: \(line)", sourceLocation: sourceLocation)
    }
  }

  /// One sentence after the program's name: reason; remedy.
  static func isMessage(_ line: String) -> Bool {
    let insides = ["Optional(", "Error Domain", "Swift.", "Fatal error", "RunFailure", "NSCocoa", "0x0", "nil"]
    return line.hasPrefix("confer: ") && line.contains("; ") && line.hasSuffix(".")
      && !insides.contains(where: line.contains)
  }
}
