import ELM
import Records
import Validation

/// What `confer explain` says about a problem code, or about a rule.
///
///     Explanation("credential.award.before-birth")?.text     // meaning, remedy, severity, rule and examples
///     Explanation("learner-age")?.text                       // the rule and its codes
///     Explanation.nearest(to: "learner-ages")                // "learner-age"
public enum Explanation: Sendable {
  case code(ProblemCode)
  case rule(RuleReference)

  /// - Parameter name: a code's slug or a rule's name, in any letter case; nil for what is neither.
  public init?(_ name: String) {
    let name = name.lowercased()
    if let code = ProblemCatalogue.code(name) {
      self = .code(code)
    } else if let rule = RuleReference.named(name) {
      self = .rule(rule)
    } else {
      return nil
    }
  }

  /// The code or rule that was probably meant; nil when none is near.
  public static func nearest(to name: String) -> String? {
    Spelling.nearest(
      to: name.lowercased(), among: ProblemCatalogue.codes.map(\.slug) + RuleReference.all.map(\.name))
  }

  /// For people: a heading, and paragraphs that fit a terminal.
  public var text: String {
    switch self {
    case .code(let code):
      let rules = RuleReference.reporting(code)
      let comment = RuleReference.comment(on: code)
      let parts =
        [code.slug, Explanation.indented(code.meaning), Explanation.indented("To mend it: \(code.remedy).")]
        + [Explanation.indented(Explanation.consequence(of: code))]
        + Explanation.examples(comment) + rules.flatMap { Explanation.paragraphs(of: $0) }
      return parts.joined(separator: "\n\n")
    case .rule(let rule):
      let width = rule.codes.map(\.slug.utf8.count).max() ?? 0
      let codes = rule.codes.map { "  \(Explanation.padded($0.slug, to: width))  \($0.severity.rawValue)" }
      return (Explanation.paragraphs(of: rule) + ["  It reports\n\(codes.map { "  \($0)" }.joined(separator: "\n"))"])
        .joined(separator: "\n\n")
    }
  }

  private static func paragraphs(of rule: RuleReference) -> [String] {
    ["Rule \(rule.name)", indented(rule.comment.demand)] + rule.comment.reasons.map(indented) + examples(rule.comment)
  }

  private static func examples(_ comment: RuleReference.Comment?) -> [String] {
    (comment?.examples ?? []).map { "  Wrong  \(bare($0.wrong))\n  Right  \(bare($0.right))" }
  }

  /// Without the marks of code, which a terminal would print.
  private static func bare(_ example: String) -> String { example.replacing("`", with: "") }

  static func consequence(of code: ProblemCode) -> String {
    switch code.severity {
    case .error: "It is an error: what it concerns is not issued until it is mended."
    case .warning: "It is a warning: it is reported, and by itself keeps no row from being issued."
    }
  }

  /// Lines of two spaces and at most 96 characters.
  private static func indented(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 96 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append("  \(word)")
      }
    }
    return lines.joined(separator: "\n")
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}

extension Explanation {
  /// One line of JSON with its line end, with a `type`: `code` or `rule`.
  public var line: [UInt8] {
    var members: [Tree.Member]
    switch self {
    case .code(let code):
      members = [
        .init("type", "code"), .init("code", .string(code.slug)), .init("severity", .string(code.severity.rawValue)),
        .init("meaning", .string(code.meaning)), .init("remedy", .string(code.remedy)),
        .init("rules", .array(RuleReference.reporting(code).map { .string($0.name) })),
      ]
      if let comment = RuleReference.comment(on: code) { members += Explanation.members(of: comment) }
    case .rule(let rule):
      members =
        [.init("type", "rule"), .init("rule", .string(rule.name))] + Explanation.members(of: rule.comment)
        + [.init("codes", .array(rule.codes.map { .string($0.slug) }))]
    }
    return Tree.object(members).json + [UInt8(ascii: "\n")]
  }

  private static func members(of comment: RuleReference.Comment) -> [Tree.Member] {
    [
      .init("demand", .string(comment.demand)), .init("reasons", .array(comment.reasons.map(Tree.string))),
      .init(
        "examples", .array(comment.examples.map { ["wrong": .string($0.wrong), "right": .string($0.right)] })),
    ]
  }
}
