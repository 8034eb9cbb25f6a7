/// One thing that a Recommendation wants a credential to tell, and the places of the model that can tell it.
public struct RecommendedElement: Hashable, Sendable {
  public enum Obligation: String, Sendable {
    case mandatory
    /// Mandatory where there is such a thing; whether there is, only the institution knows.
    case ifApplicable = "if applicable"
    case optional
  }

  /// A place that tells the element: something said at a path, or several things said by one node there.
  public struct Way: Hashable, Sendable {
    /// Where the path starts.
    public enum Anchor: String, Sendable {
      case credential
      case subject
      /// Each learning achievement of the subject.
      case claim
    }

    public let anchor: Anchor
    public let steps: [String]
    /// Properties that one and the same node at the path must have, the one that cells fill last; none when the value at the path
    /// will do.
    public let parts: [String]
    /// As it is written in the table of elements.
    public let text: String

    /// - Parameter text: `claim.specifiedBy.volumeOfLearning`, or with parts `claim.specifiedBy.creditPoint{framework,point}`.
    init?(_ text: Substring) {
      let halves = text.split(separator: "{", maxSplits: 1)
      let names = halves.first?.split(separator: ".") ?? []
      guard let first = names.first, let anchor = Anchor(rawValue: String(first)) else { return nil }
      self.text = String(text)
      self.anchor = anchor
      steps = names.dropFirst().map(String.init)
      parts = halves.count < 2 ? [] : halves[1].dropLast().split(separator: ",").map(String.init)
    }
  }

  /// Its place in the list, counted from 1; the lists themselves have no numbers.
  public let number: Int
  /// As a heading.
  public let name: String
  /// Within a sentence: "the learning outcomes".
  public let phrase: String
  public let obligation: Obligation
  /// Any one of them is enough.
  public let ways: [Way]
  /// What to fill in or to map, the usual first; paths as those of the ways.
  public let hints: [Way]

  /// - Parameters:
  ///   - ways: as `Way` reads them, with white space between them.
  ///   - hints: how many of the ways are worth naming to somebody who has none of them.
  init(_ number: Int, _ name: String, phrase: String, _ obligation: Obligation, hints: Int = 1, _ ways: String) {
    self.number = number
    self.name = name
    self.phrase = phrase
    self.obligation = obligation
    self.ways = ways.split(whereSeparator: \.isWhitespace).compactMap { Way($0) }
    self.hints = Array(self.ways.prefix(hints))
  }

  /// Whether each learning achievement has to tell it for itself.
  public var isOfClaim: Bool { ways.contains { $0.anchor == .claim } }
}
