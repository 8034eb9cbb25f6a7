import Records

extension Vocabulary {
  /// A concept that a search found.
  public struct Finding: Sendable {
    /// How well it fits, best first.
    public enum Fit: Int, Sendable, Comparable {
      /// Its IRI, a code or a whole name.
      case whole
      /// The beginning of a name.
      case beginning
      /// A part of a name.
      case part
      /// A name that differs in a few letters.
      case near

      public static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
    }

    public let vocabulary: Vocabulary
    public let concept: Concept
    public let fit: Fit
  }

  /// Concepts whose IRI, code or name in any language is, holds or resembles a text, best first.
  ///
  /// Languages without a name are found by their codes alone.
  /// - Parameter limit: how many at most.
  public static func search(_ text: String, in lists: [Vocabulary], limit: Int) -> [Finding] {
    let word = Folding.folded(text)
    guard !word.isEmpty else { return [] }
    var ranked: [(rank: Int, list: Int, position: Int)] = []
    for (index, list) in lists.enumerated() {
      for (position, rank) in list.ranks(of: word, iri: text.split(whereSeparator: \.isWhitespace).joined()) {
        ranked.append((rank, index, position))
      }
    }
    return ranked.sorted { ($0.rank, $0.list, $0.position) < ($1.rank, $1.list, $1.position) }.prefix(limit).map {
      let list = lists[$0.list]
      return Finding(
        vocabulary: list, concept: list.concept(list.load().entries[$0.position]),
        fit: Finding.Fit(rawValue: $0.rank / nearness) ?? .near)
    }
  }

  /// Ranks of one kind of fit; beyond it the number of edits counts.
  private static let nearness = 100

  /// How well each concept fits, where it does at all.
  private func ranks(of word: String, iri: String) -> [Int: Int] {
    let table = load()
    var ranks: [Int: Int] = [:]
    func take(_ positions: [Int], _ rank: Int) {
      for position in positions { ranks[position] = min(ranks[position] ?? .max, rank) }
    }
    if iri.hasPrefix(prefix), let position = table.position(local: String(iri.dropFirst(prefix.count))) {
      take([position], 0)
    }
    for names in [table.folded, localNames?().folded ?? [:]] {
      for (name, positions) in names {
        guard let rank = Vocabulary.rank(of: name, for: word) else { continue }
        let isCode = name.utf8.count <= 3
        take(isCode && rank > 0 ? positions.filter { !table.entries[$0].labels.isEmpty } : positions, rank)
      }
    }
    return ranks
  }

  /// Nil for a name that does not fit. A code of a few letters is what was meant, or it is not.
  private static func rank(of name: String, for word: String) -> Int? {
    if name == word { return 0 }
    guard word.utf8.count > 2, name.utf8.count > 3 else { return nil }
    if name.hasPrefix(word) { return Finding.Fit.beginning.rawValue * nearness }
    if name.contains(word) { return Finding.Fit.part.rawValue * nearness }
    // Of codes the next one is another thing, not a misspelling.
    guard !name.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    let tolerance = word.utf8.count / 4
    guard tolerance > 0, abs(name.utf8.count - word.utf8.count) <= 2 * tolerance else { return nil }
    let edits = Spelling.edits(from: word, to: name)
    return edits <= tolerance ? Finding.Fit.near.rawValue * nearness + edits : nil
  }
}
