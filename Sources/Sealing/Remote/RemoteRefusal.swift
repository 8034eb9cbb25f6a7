import ELM
import Foundation
import Records

/// What a service says when it says no (CSC API v2 §10.2).
struct RemoteRefusal: CustomStringConvertible {
  let status: Int
  /// One of the words that the API defines, such as `invalid_request`; empty when there is none.
  let error: String
  /// For people; empty when there is nothing, or nothing that may be repeated.
  let explanation: String

  /// - Parameter secrets: a text that has one of them in it is not repeated.
  init(_ status: Int, _ body: Tree?, hiding secrets: [Secret]) {
    func repeatable(_ text: String?) -> String {
      guard let text else { return "" }
      let holdsSecret = secrets.contains { secret in
        !secret.isEmpty && secret.withBytes { Data(text.utf8).range(of: Data(buffer: $0).dropLast()) != nil }
      }
      return holdsSecret ? "" : text
    }
    self.status = status
    error = repeatable(body?["error"]?.string)
    explanation = repeatable(body?["error_description"]?.string)
  }

  /// ` (HTTP 400, invalid_request: Credential locked)`, to be put behind a sentence.
  var description: String {
    let said = [error, explanation].filter { !$0.isEmpty }.joined(separator: ": ")
    return said.isEmpty ? " (HTTP \(status))" : " (HTTP \(status), \(Problem.clipped(said, to: 200)))"
  }

  /// Whether its explanation says so, letter case aside: many refusals share one `error`.
  func says(_ word: String) -> Bool { explanation.lowercased().contains(word) }
}
