import Records

/// A rule of ours beyond the profile, or a code of the profile itself, as users read about it.
///
///     RuleReference.all.map(\.name)                       // ["root", "schema", "subject", "key", …]
///     RuleReference.named("validity")?.comment.demand     // "What begins ends later, and a credential …"
///     RuleReference.comment(on: .valueMissing)?.examples.first?.right
///
/// Made of the documentation comments of the rules' source files, which `make reference` carries over.
public struct RuleReference: Sendable {
  /// What a documentation comment says: a sentence, then why, then examples.
  public struct Comment: Sendable {
    public struct Example: Hashable, Sendable {
      /// As cells or JSON have it.
      public let wrong: String
      public let right: String
    }

    /// What is demanded, in one sentence.
    public let demand: String
    /// Why, in paragraphs; none where the meaning of the code says it all.
    public let reasons: [String]
    public let examples: [Example]
  }

  /// Of the rule's type, in lower-case words joined by hyphens: `concept-membership`. Codes have dots, so that nobody takes
  /// the one for the other.
  public let name: String
  public let comment: Comment
  public let codes: [ProblemCode]

  /// In the order in which the rules report.
  public static let all: [RuleReference] = RuleBook.all.map { rule in
    let type = String(describing: type(of: rule))
    return RuleReference(
      name: name(ofType: type), comment: comments[type] ?? Comment(""), codes: Swift.type(of: rule).codes)
  }

  public static func named(_ name: String) -> RuleReference? { all.first { $0.name == name } }

  /// The rules that report a code.
  public static func reporting(_ code: ProblemCode) -> [RuleReference] { all.filter { $0.codes.contains(code) } }

  /// What is said about a code of the profile; nil for the codes of rules, which their rules explain.
  public static func comment(on code: ProblemCode) -> Comment? { comments[code.slug] }

  private static let comments: [String: Comment] = Dictionary(
    "\n\(RuleDocumentation.text)".split(separator: "\n# ").map { entry in
      let (key, text) = entry.splitOnce("\n")
      return (key, Comment(text))
    }, uniquingKeysWith: { first, _ in first })

  /// `ConceptMembershipRule` is `concept-membership`.
  private static func name(ofType type: String) -> String {
    let words = type.hasSuffix("Rule") ? type.dropLast("Rule".count) : type[...]
    return words.reduce(into: "") { name, letter in
      if letter.isUppercase, !name.isEmpty { name += "-" }
      name += letter.lowercased()
    }
  }
}

extension RuleReference.Comment {
  /// The text of a documentation comment: paragraphs with an empty line between them, the last of which may hold
  /// examples, a line each, `- Wrong:` before `- Right:`.
  init(_ text: String) {
    var paragraphs: [String] = []
    var examples: [Example] = []
    var wrong = ""
    var isNew = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        isNew = true
      } else if line.hasPrefix("- Wrong: ") {
        wrong = String(line.dropFirst("- Wrong: ".count))
      } else if line.hasPrefix("- Right: ") {
        examples.append(Example(wrong: wrong, right: String(line.dropFirst("- Right: ".count))))
      } else if isNew {
        paragraphs.append(String(line))
        isNew = false
      } else {
        paragraphs[paragraphs.count - 1] += " \(line)"
      }
    }
    self.init(demand: paragraphs.first ?? "", reasons: Array(paragraphs.dropFirst()), examples: examples)
  }
}

extension Substring {
  fileprivate func splitOnce(_ separator: Character) -> (String, String) {
    guard let index = firstIndex(of: separator) else { return (String(self), "") }
    return (String(self[..<index]), String(self[self.index(after: index)...]))
  }
}
