import Records
import Validation

/// Everything that `confer explain` knows, in one piece: all codes by their stages, and the rules with theirs.
///
///     ProblemReference.text          // a line a code
///     ProblemReference.markdown      // the whole reference, with reasons and examples
///     ProblemReference.lines         // JSON, a line a code or rule
public enum ProblemReference {
  public static var lines: [UInt8] {
    ProblemCatalogue.stages.flatMap(\.codes).flatMap { Explanation.code($0).line }
      + RuleReference.all.flatMap { Explanation.rule($0).line }
  }

  /// A line a code, below the title of its stage and the name of its rule.
  public static var text: String {
    let width = ProblemCatalogue.codes.map(\.slug.utf8.count).max() ?? 0
    func line(_ code: ProblemCode) -> String {
      let severity = Explanation.padded(code.severity.rawValue, to: "warning".utf8.count)
      return "  \(Explanation.padded(code.slug, to: width))  \(severity)  \(firstSentence(of: code.meaning))"
    }
    return sections.map { section in
      let rules = section.rules.map { rule in
        // A code of the profile that a rule reports too stands with the profile.
        let codes = rule.codes.map { section.codes.contains($0) ? line($0) : "  \($0.slug), see above" }
        return "  Rule \(rule.name): \(rule.comment.demand)\n\(codes.map { "  \($0)" }.joined(separator: "\n"))"
      }
      let codes = section.rules.isEmpty ? section.codes.map(line) : rules
      return "\(section.title)\n\n\(codes.joined(separator: section.rules.isEmpty ? "\n" : "\n\n"))"
    }.joined(separator: "\n\n")
  }

  public static var markdown: String {
    let introduction = """
      # Problem codes and rules of Confer

      Printed by `confer explain --list --markdown`. An error keeps a row from being issued; a warning is reported, and by
      itself keeps no row back.
      """
    return ([introduction] + sections.map(markdown)).joined(separator: "\n\n")
  }

  private static func markdown(_ section: Section) -> String {
    let codes = section.rules.isEmpty ? section.codes.map { markdown($0) } : []
    let rules = section.rules.map { rule in
      let own = rule.codes.map { section.codes.contains($0) ? markdown($0) : "- `\($0.slug)`: see above." }
      return
        (["### Rule \(rule.name)", rule.comment.demand] + rule.comment.reasons + markdown(rule.comment)
        + [own.joined(separator: "\n")]).joined(separator: "\n\n")
    }
    return (["## \(section.title)"] + (codes.isEmpty ? [] : [codes.joined(separator: "\n")]) + rules)
      .joined(separator: "\n\n")
  }

  private static func markdown(_ code: ProblemCode) -> String {
    let entry = "- `\(code.slug)` (\(code.severity.rawValue)): \(code.meaning) To mend it: \(code.remedy)."
    let examples = markdown(RuleReference.comment(on: code)).map { $0.replacing("\n", with: "\n  ") }
    return ([entry] + examples.map { "  \($0)" }).joined(separator: "\n")
  }

  private static func markdown(_ comment: RuleReference.Comment?) -> [String] {
    guard let comment, !comment.examples.isEmpty else { return [] }
    return [comment.examples.map { "- Wrong: \($0.wrong)\n- Right: \($0.right)" }.joined(separator: "\n")]
  }

  private struct Section {
    let title: String
    let codes: [ProblemCode]
    /// Those of which the section has a code; none in most.
    let rules: [RuleReference]
  }

  private static var sections: [Section] {
    ProblemCatalogue.stages.map { stage in
      let isOfRules = stage.codes == ValidationCatalogue.codesOfRules
      return Section(title: stage.title, codes: stage.codes, rules: isOfRules ? RuleReference.all : [])
    }
  }

  private static func firstSentence(of text: String) -> String {
    text.split(separator: ". ", maxSplits: 1).first.map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
      ?? text
  }
}
