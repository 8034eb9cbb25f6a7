/// What a column of a recipients workbook of the Online Credential Builder is for: the cell above it names a place of one credential
/// template.
///
///     let reference = RecipientReference("{#c4413b}.ACH{7f3e}.additionalNote{Topic01}(es)")
///     reference?.entity            // "ACH"
///     reference?.segments.last     // additionalNote, topic Topic01, language es
///     reference?.name              // "ACH{7f3e}.additionalNote{Topic01}(es)"
///
/// `{#credential}.[ENTITY{id}.]path`, where a segment of the path is `name{topic}[index](language)`.
public struct RecipientReference: Hashable, Sendable {
  public struct Segment: Hashable, Sendable {
    public let name: String
    /// What stands in braces: a topic, or the id of what a relation leads to.
    public let topic: String?
    public let index: Int?
    public let language: String?
  }

  /// The credential template; nil in the name of a column, where it is left out.
  public let credential: String?
  /// Three capital letters: `REC` is the learner, `ACH` an achievement, `ASM` an assessment, `ACT` an activity, `ENT` an entitlement.
  public let entity: String?
  public let entityID: String?
  /// At least one.
  public let segments: [Segment]
  /// The reference without the credential: what the column is called here.
  public let name: String

  /// Nil for what is no reference. The credential may be missing, but only behind an entity: `REC.givenNames`.
  public init?(_ text: String) {
    var rest = Substring(text).drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    if rest.hasPrefix("{#") {
      guard let end = rest.firstIndex(of: "}"), rest[rest.index(after: end)...].first == "." else { return nil }
      let id = rest.dropFirst(2)[..<end]
      guard !id.isEmpty else { return nil }
      credential = String(id)
      rest = rest[end...].dropFirst(2)
    } else {
      credential = nil
    }
    name = String(rest)
    var parts = RecipientReference.parts(rest)
    guard var first = parts.first.flatMap(RecipientReference.segment) else { return nil }
    if parts.count > 1, first.name.utf8.count == 3, first.name.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
      first.index == nil, first.language == nil
    {
      entity = first.name
      entityID = first.topic
      parts.removeFirst()
      guard let next = parts.first.flatMap(RecipientReference.segment) else { return nil }
      first = next
    } else {
      guard credential != nil else { return nil }
      entity = nil
      entityID = nil
    }
    let others = parts.dropFirst().map(RecipientReference.segment)
    guard !others.contains(where: { $0 == nil }) else { return nil }
    segments = [first] + others.compactMap(\.self)
  }

  /// Parts between dots that stand in no braces: an id may have dots.
  private static func parts(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var (start, depth) = (text.startIndex, 0)
    for index in text.indices {
      switch text[index] {
      case "{": depth += 1
      case "}": depth -= 1
      case "." where depth == 0:
        parts.append(text[start..<index])
        start = text.index(after: index)
      default: break
      }
    }
    return parts + [text[start...]]
  }

  private static func segment(_ part: Substring) -> Segment? {
    let name = part.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    var rest = part[name.endIndex...]
    func taken(_ open: Character, _ close: Character) -> String? {
      guard rest.first == open, let end = rest.firstIndex(of: close) else { return nil }
      let inner = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      return String(inner)
    }
    guard !name.isEmpty else { return nil }
    let topic = taken("{", "}")
    let index = taken("[", "]")
    let language = taken("(", ")")
    guard rest.isEmpty, topic?.isEmpty != true, language.map({ $0.utf8.count == 2 }) ?? true else { return nil }
    guard let index else { return Segment(name: String(name), topic: topic, index: nil, language: language) }
    guard index.utf8.count <= 3, let number = Int(index), number >= 0 else { return nil }
    return Segment(name: String(name), topic: topic, index: number, language: language)
  }
}

extension RecipientReference {
  /// What a column is called whose cells say whether a learner has something, before its reference.
  public static let relationPrefix = "relation "

  /// The reference behind a column's name, which has a number at its end where several columns have one reference, and `relation`
  /// before it where its cells say yes or no.
  public init?(column name: String) {
    var text = name[...]
    if text.hasPrefix(RecipientReference.relationPrefix) {
      text = text.dropFirst(RecipientReference.relationPrefix.count)
    }
    if let space = text.lastIndex(of: " "), Int(text[text.index(after: space)...]) != nil { text = text[..<space] }
    // The credential's own fields have no entity before them, and in the name of a column no credential either.
    guard let reference = RecipientReference(String(text)) ?? RecipientReference("{#own}.\(text)") else { return nil }
    self = reference
  }
}
