import ELM

/// A place in a credential, as the pipeline file writes it: `credentialSubject.hasClaim.specifiedBy.learningOutcome[1].title`.
public struct TemplatePath: Hashable, Sendable, CustomStringConvertible {
  public struct Step: Hashable, Sendable {
    public let key: String
    /// Which element, when the template has several; nil where there is one.
    public let index: Int?
    /// Which language of a text, in the last step: `title@es`; nil for all of them.
    public let language: String?
  }

  public let steps: [Step]
  public let description: String

  /// Nil unless `text` is names joined by dots, each with at most one `[index]`, and the last with at most one `@language`.
  public init?(_ text: String) {
    var steps: [Step] = []
    let halves = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let language = halves.count == 2 ? String(halves[1]) : nil
    if let language, !XSDLexical.isLanguageTag(language) { return nil }
    let parts = (halves.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
    for (position, part) in parts.enumerated() {
      var key = part
      var index: Int?
      if let bracket = part.firstIndex(of: "[") {
        guard part.last == "]" else { return nil }
        let digits = part[part.index(after: bracket)..<part.index(before: part.endIndex)]
        guard digits.utf8.count <= 4, let number = Int(digits), number >= 0 else { return nil }
        index = number
        key = part[..<bracket]
      }
      guard !key.isEmpty, key.unicodeScalars.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }) else {
        return nil
      }
      let isLast = position == parts.count - 1
      steps.append(Step(key: String(key), index: index, language: isLast ? language : nil))
    }
    guard !steps.isEmpty else { return nil }
    self.steps = steps
    description = text
  }
}
