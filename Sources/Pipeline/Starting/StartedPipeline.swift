import Foundation
import Mapping
import Records

/// A pipeline file that was proposed and may be written.
public struct StartedPipeline {
  public let proposal: MappingProposal
  /// All of it.
  public let text: String
  private let output: String?
  private let hasKey: Bool
  private let firstRow: Int

  /// - Parameter firstRow: the number of a row that can be looked at.
  init(proposal: MappingProposal, text: String, output: String?, hasKey: Bool, firstRow: Int) {
    self.firstRow = firstRow
    self.proposal = proposal
    self.text = text
    self.output = output
    self.hasKey = hasKey
  }

  /// Whether nobody can tell which columns are the key.
  public var needsKey: Bool { !hasKey && proposal.key?.isSure != true }

  /// Writes the file.
  ///
  /// - Throws: `RunFailure` with `.output` when there is such a file already, whatever it holds, or none can be made.
  public func write() throws {
    guard let output else { return }
    try NewFile.write(Array(text.utf8), to: output)
  }

  /// What was found, for people.
  public var summary: String {
    var lines = ["\(StartedPipeline.count(proposal.lines.count, "line")) of map that can be relied on."]
    if !proposal.guesses.isEmpty {
      lines.append("\(StartedPipeline.count(proposal.guesses.count, "guess")) behind a #, to be looked at.")
    }
    if !proposal.leftOver.isEmpty {
      lines.append("Nothing was found for \(proposal.leftOver.map(\.column).joined(separator: ", ")).")
    }
    if !proposal.personal.isEmpty {
      lines.append(
        "The template's sample learner still says \(proposal.personal.joined(separator: ", ")): map columns to them, or remove them."
      )
    }
    if needsKey { lines.append("Nobody can tell which columns are the key: write `key`.") }
    if proposal.language == nil { lines.append("Nobody can tell the language of the cells: write `language`.") }
    if let output {
      lines += [
        "", "Wrote \(output). Next:", "  confer check \(output)", "  confer preview \(output) --row \(firstRow)",
      ]
    }
    return Problem.lines(lines)
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(number == 1 ? word : word == "guess" ? "guesses" : "\(word)s")"
  }
}

extension Problem {
  /// Lines for a terminal; what files and cells hold in them moves no cursor.
  fileprivate static func lines(_ lines: [String]) -> String { lines.map(Problem.visible).joined(separator: "\n") }
}
