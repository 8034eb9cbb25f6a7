import ELM
import Records
import Validation

/// What a check found in one file with a credential.
public struct CredentialVerdict: Sendable {
  public let path: String
  /// Why it could not be read as a credential; nil when it could.
  public let fault: Problem?
  /// What the profile's shapes object to, in the names and the order of SHACL validators.
  let findings: [ShapeFinding]
  /// The same and what our own rules say, in words, each with its line where one is known; of more than a thousand the
  /// first, and how many there are beside them.
  public let problems: [Problem]

  /// Whether it satisfies the profile: whether the shapes have nothing to object to.
  public var conforms: Bool { fault == nil && findings.isEmpty }

  /// Whether neither the shapes nor our own rules find an error.
  public var isSound: Bool { conforms && !problems.contains { $0.severity == .error } }

  init(_ file: CredentialFile, _ violations: [Violation]) {
    path = file.path
    fault = nil
    findings = ShapeFinding.sorted(violations)
    let reported = violations.reported
    let line = reported.isEmpty ? { _ in nil } : file.lines()
    let listed = reported.prefix(CredentialVerdict.mostProblems)
    let omitted = reported.dropFirst(listed.count)
    problems =
      listed.map { $0.problem(at: .file(file.path, line: line($0.path))).clipped }
      + (omitted.map(\.severity).max().map { severity in
        [
          Problem(
            .problemsOmitted, severity: severity, at: .file(file.path),
            "has \(omitted.count) more \(omitted.count == 1 ? "problem" : "problems") like these")
        ]
      } ?? [])
  }

  /// What people can use; a file that means harm has hundreds of thousands.
  private static let mostProblems = 1000

  init(unreadable path: String, _ problem: Problem) {
    self.path = path
    fault = problem
    findings = []
    problems = [problem]
  }

  /// For people, who see no path but in the sentence.
  public var problemsWithPaths: [Problem] { problems.map(\.namingItsPath) }

  /// One line of JSON with its line end. A file that could not be read has an `error` in the place of violations.
  public var line: [UInt8] {
    let outcome =
      fault.map { Tree.Member("error", .string($0.namingItsPath.message)) }
      ?? Tree.Member("violations", .array(findings.map(\.tree)))
    let tree = Tree.object([
      .init("file", .string(path)), .init("conforms", .boolean(conforms)), outcome,
      .init("problems", .array(problems.map(CredentialVerdict.tree))),
    ])
    return tree.json + [UInt8(ascii: "\n")]
  }

  private static func tree(_ problem: Problem) -> Tree {
    var line: Int?
    var column: Int?
    if case .file(_, let known, let position) = problem.place { (line, column) = (known, position) }
    func text(_ text: String?) -> Tree? { text.map(Tree.string) }
    func number(_ number: Int?) -> Tree? { number.map { .number(String($0)) } }
    let members: [(String, Tree?)] = [
      ("code", .string(problem.code.slug)), ("severity", .string(problem.severity.rawValue)),
      ("path", text(problem.path)), ("line", number(line)), ("column", number(column)),
      ("value", text(problem.value)), ("reason", text(problem.reason)), ("remedy", text(problem.remedy)),
    ]
    return .object(members.compactMap { key, value in value.map { Tree.Member(key, $0) } })
  }
}

extension ProblemCode {
  public static let problemsOmitted = ProblemCode(
    "credential.problems.omitted",
    meaning: "The file has more than a thousand problems. The first are listed, the rest are counted.",
    remedy: "mend what is listed and check the file again")
}
