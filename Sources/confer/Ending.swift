import ArgumentParser
import Foundation
import Records

/// How the program says good-bye: what went wrong on standard error, and the exit code that scripts go by.
enum Ending {
  static func end(_ error: any Error) -> Never {
    if let failure = error as? RunFailure {
      for problem in failure.problems { Output.complain("confer: \(problem.message)") }
      exit(failure.status.rawValue)
    }
    if let code = error as? ExitCode { exit(code.rawValue) }
    let message = Confer.fullMessage(for: error)
    switch Confer.exitCode(for: error) {
    case .success:
      Output.say(message)
      exit(ExitStatus.done.rawValue)
    case .validationFailure:
      Output.complain(message)
      exit(ExitStatus.usage.rawValue)
    default:
      Output.complain("confer: \(message)")
      exit(ExitStatus.failed.rawValue)
    }
  }

  /// Ends a command that ran to its end, but not with "done".
  static func leave(_ status: ExitStatus) throws {
    guard status != .done else { return }
    throw ExitCode(status.rawValue)
  }
}

/// Standard output is the result, standard error is talk.
enum Output {
  /// A problem, told from a warning: what a row is not issued for says nothing before it.
  static func line(_ problem: Problem) -> String {
    problem.severity == .warning ? "Warning: \(problem.message)" : problem.message
  }

  static func say(_ text: String) { write(Array((text + "\n").utf8), to: STDOUT_FILENO) }

  static func complain(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      // Whoever reads no more (`| head`) does not want the rest.
      guard written > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(written, 0))
    }
  }
}
