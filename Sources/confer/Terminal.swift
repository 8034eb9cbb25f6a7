import ArgumentParser
import Foundation

/// Whoever sits before the program, if anybody does.
enum Terminal {
  static var isThere: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// What was answered, without the spaces around it; empty for nothing.
  static func ask(_ question: String) -> String {
    Output.write(Array(question.utf8), to: STDERR_FILENO)
    return readLine()?.trimmingCharacters(in: .whitespaces) ?? ""
  }

  /// An answer that has to be given.
  ///
  /// - Parameter flag: what would have said it as well.
  static func answer(_ question: String, _ flag: String) throws -> String {
    let answer = ask(question)
    guard !answer.isEmpty else { throw ValidationError("Nothing was answered; \(flag) says it as well.") }
    return answer
  }
}
