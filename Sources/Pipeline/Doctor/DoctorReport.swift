import ELM
import Records

/// What `confer doctor` found.
public struct DoctorReport: Sendable {
  /// The pipeline file, as it was named.
  public let file: String
  public let lines: [DoctorLine]

  /// Done when nothing is wrong, and otherwise how a run would end for the first thing that is.
  public var status: ExitStatus { lines.first { $0.outcome == .error }?.status ?? .done }

  private func count(_ outcome: DoctorLine.Outcome) -> Int { lines.count { $0.outcome == outcome } }

  // MARK: For people

  /// So wide that a terminal of the usual width shows it whole.
  private static let width = 100

  /// A table; without a line end at its end.
  public var text: String {
    let topics = lines.map(\.topic.count).max() ?? 0
    let indent = 2 + 9 + topics + 2
    let rows = lines.map { line in
      let texts = (line.found.isEmpty ? [] : [line.found]) + line.problems.map(\.message)
      let wrapped = texts.flatMap { DoctorReport.wrapped($0, to: DoctorReport.width - indent) }
      let blank = String(repeating: " ", count: indent)
      let head =
        "  \(DoctorReport.padded(line.outcome.rawValue, to: 9))\(DoctorReport.padded(line.topic, to: topics + 2))"
      return wrapped.enumerated().map { ($0.offset == 0 ? head : blank) + $0.element }.joined(separator: "\n")
    }
    return ([file, ""] + rows + ["", summary]).joined(separator: "\n")
  }

  private var summary: String {
    func several(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
    let warnings = count(.warning)
    let besides = warnings == 0 ? "" : " There \(warnings == 1 ? "is" : "are") \(several(warnings, "warning"))."
    let errors = count(.error)
    return errors == 0
      ? "Nothing stands in the way of confer issue.\(besides)"
      : "confer issue would stop: there \(errors == 1 ? "is" : "are") \(several(errors, "error")).\(besides)"
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// Broken between words; a longer word stands alone on its line, for whoever copies it.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    Problem.visible(text).split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }

  // MARK: For programs

  /// One JSON document, with a line end at its end. It quotes no cell.
  public var json: [UInt8] {
    let tree = Tree.object([
      .init("pipeline", .string(file)), .init("exitCode", .number(String(status.rawValue))),
      .init("checks", .array(lines.map(DoctorReport.tree))),
    ])
    return tree.json + [UInt8(ascii: "\n")]
  }

  private static func tree(_ line: DoctorLine) -> Tree {
    let problems = line.problems.map { problem -> Tree in
      [
        "code": .string(problem.code.slug), "severity": .string(problem.severity.rawValue),
        "place": .string(problem.place.description), "reason": .string(problem.reason),
        "remedy": .string(problem.remedy),
      ]
    }
    return [
      "check": .string(line.topic), "outcome": .string(line.outcome.rawValue.lowercased()),
      "found": .string(line.found), "problems": .array(problems),
    ]
  }
}
