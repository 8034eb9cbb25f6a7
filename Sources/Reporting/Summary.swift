import Records

/// The last words of a run, for the registrar: what was sealed, what was not, and what to do about it.
///
///     let summary = Summary(results, firstProblems: problems, pipelineFile: "Pipelines/micro-credential.yaml")
///     print(summary.text)
///
/// The problems quote the values of their cells: it is for the terminal, not for a log.
public struct Summary: Sendable {
  /// How many problems, and how many warnings, are spelt out; the error workbook has all problems, the run's results have both.
  public static let problemLimit = 10

  private let results: RunResults
  private let problems: [Problem]
  private let warnings: [Problem]
  private let pipelineFile: String

  /// - Parameters:
  ///   - firstProblems: in the order of the source; those beyond the limit are only counted.
  ///   - pipelineFile: its path, as it was given on the command line.
  public init(_ results: RunResults, firstProblems: [Problem], pipelineFile: String) {
    self.results = results
    problems = Array(firstProblems.filter { $0.severity == .error }.prefix(Summary.problemLimit))
    warnings = Array(firstProblems.filter { $0.severity == .warning }.prefix(Summary.problemLimit))
    self.pipelineFile = pipelineFile
  }

  /// Several lines, without a line end at the end.
  public var text: String {
    ([outcome] + doubts + rejection + waiting).joined(separator: "\n\n")
  }

  private var outcome: String {
    let counts = results.counts
    var lines: [String] = []
    if counts.sealed > 0 {
      lines.append(
        "Sealed \(counted(counts.sealed, "credential"))\(results.files.credentials.map { ", in \($0)" } ?? "").")
      if counts.corrected > 0 {
        lines.append(
          "  \(grouped(counts.corrected)) of them \(counts.corrected == 1 ? "replaces" : "replace") an earlier one.")
      }
      if counts.restored > 0 {
        lines.append("  \(grouped(counts.restored)) of them had lost \(counts.restored == 1 ? "its" : "their") file.")
      }
    } else {
      lines.append("No credential was sealed.")
    }
    if counts.unchanged > 0 {
      let verb = counts.unchanged == 1 ? "was" : "were"
      lines.append("\(counted(counts.unchanged, "credential")) \(verb) issued before and did not change.")
    }
    if let corrected = results.files.corrected { lines.append("Your corrected workbook is kept as \(corrected).") }
    if counts.rows == 0 { lines.append("The source has no rows.") }
    return lines.joined(separator: "\n")
  }

  private var doubts: [String] {
    let count = results.counts.warnings
    guard count > 0 else { return [] }
    let what = "\(counted(count, "warning")) that alone kept no row back"
    guard !warnings.isEmpty else { return ["\(what): see the run's results."] }
    let more = count - warnings.count
    let rest = more > 0 ? ["  … and \(grouped(more)) more: see the run's results."] : []
    return ["\(what):\n" + (warnings.map(Summary.line) + rest).joined(separator: "\n")]
  }

  private static func line(_ problem: Problem) -> String {
    "  \(problem.message.split(whereSeparator: \.isNewline).joined(separator: " "))"
  }

  private var rejection: [String] {
    let (rejected, orphans) = (results.counts.rejected, results.counts.orphans)
    guard rejected + orphans > 0 else { return [] }
    let what = [
      rejected > 0 ? "\(counted(rejected, "row")) \(rejected == 1 ? "was" : "were") not issued" : nil,
      orphans > 0
        ? "\(counted(orphans, "row")) of further tables \(orphans == 1 ? "belongs" : "belong") to nobody" : nil,
    ].compactMap { $0 }.joined(separator: ", and ")
    let more = max(results.counts.problems - problems.count, 0)
    let list =
      problems.map(Summary.line)
      + (more > 0 && !problems.isEmpty ? ["  … and \(grouped(more)) more."] : [])
    return ["\(what)\(list.isEmpty ? "." : ":")\(list.map { "\n\($0)" }.joined())"] + advice
  }

  private var advice: [String] {
    guard let workbook = results.files.errors else { return [] }
    let orphans = results.counts.orphans
    guard results.counts.rejected > 0 else {
      return [
        """
        The workbook \(workbook) has \(orphans == 1 ? "this row" : "these rows"), with the cells to correct marked.
        Correct them in the source itself, and run the same command again: it issues anew what they belong to.
        """
      ]
    }
    let besides =
      orphans == 0 ? [] : ["What belongs to somebody who was issued is to be corrected in the source itself."]
    return [
      ([
        """
        The workbook \(workbook) has these rows, with the cells to correct marked.
        Correct them there, save the workbook, and run
          confer issue \(Summary.quoted(pipelineFile)) --input \(Summary.quoted(workbook))
        """
      ] + besides).joined(separator: "\n")
    ]
  }

  /// Of two stages the second, or a level that the pipeline file has come to ask for.
  private var waiting: [String] {
    guard let waiting = results.waiting else { return [] }
    let verb = waiting.credentials == 1 ? "waits" : "wait"
    return [
      """
      \(counted(waiting.credentials, "credential")) \(verb) to be raised to level \(waiting.level). When it suits the services, run
        confer extend \(Summary.quoted(pipelineFile))
      """
    ]
  }

  /// A path as a shell takes it.
  private static func quoted(_ path: String) -> String {
    let plain = path.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "_-./+,@%:".unicodeScalars.contains($0)
    }
    return plain && !path.isEmpty
      ? path : "'\(path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }
}
