/// A kind of problem: a stable slug, what it means, and what to do about it. `confer explain SLUG` prints it.
///
/// Each stage declares its codes as static members beside the code that reports them, and lists them in one `catalogue`.
public struct ProblemCode: Hashable, Sendable, CustomStringConvertible {
  /// Lower-case words, general to special, joined by dots: `cell.date.unreadable`. Never changes once published.
  public let slug: String
  /// What went wrong and why it matters, for the registrar, in a sentence or three.
  public let meaning: String
  /// How to mend it, in the imperative.
  public let remedy: String
  /// Of its problems, unless whoever reports one knows better.
  public let severity: Problem.Severity

  public init(_ slug: String, severity: Problem.Severity = .error, meaning: String, remedy: String) {
    self.slug = slug
    self.severity = severity
    self.meaning = meaning
    self.remedy = remedy
  }

  /// Two codes are equal when their slugs are.
  public static func == (left: ProblemCode, right: ProblemCode) -> Bool { left.slug == right.slug }
  public func hash(into hasher: inout Hasher) { hasher.combine(slug) }
  public var description: String { slug }
}
