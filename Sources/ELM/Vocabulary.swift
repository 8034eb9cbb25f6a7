import Records

/// A controlled vocabulary: its concept scheme, and the concepts themselves where we hold the list.
///
///     let country = Vocabulary.named("country")
///     country?.resolve("Italy")?.iri        // "http://publications.europa.eu/resource/authority/country/ITA"
///     country?.resolve("GR")?.label         // "Greece"
///     Vocabulary.named("mode")?.nearest(to: "Blendid", limit: 1).first?.label   // "Blended"
///
/// A list is parsed when it is first asked for, and stays in memory.
public final class Vocabulary: Sendable {
  /// As pipeline files name it.
  public let name: String
  /// The concept scheme's IRI.
  public let scheme: String
  /// What every concept's IRI begins with.
  public let prefix: String
  /// What the official credentials write as a concept's notation.
  public let notation: String?
  /// Whether the list grows between our releases, so that a concept that we do not know may exist all the same.
  public let isOpen: Bool
  private let load: @Sendable () -> ConceptTable

  init(
    _ name: String, scheme: String, prefix: String, notation: String? = nil, isOpen: Bool = false,
    _ load: @escaping @Sendable () -> ConceptTable
  ) {
    self.name = name
    self.scheme = scheme
    self.prefix = prefix
    self.notation = notation
    self.isOpen = isOpen
    self.load = load
  }

  public static func named(_ name: String) -> Vocabulary? { byName[name] }

  /// The vocabulary of a concept scheme.
  public static func withScheme(_ iri: String) -> Vocabulary? { byScheme[iri] }

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  private static let byScheme = Dictionary(all.map { ($0.scheme, $0) }, uniquingKeysWith: { first, _ in first })

  /// Every concept that we know, in the order of the official list.
  public var concepts: [Concept] { load().entries.map(concept) }

  /// Whether a concept of this IRI is on the list, or may be on it when the list is open.
  public func contains(_ iri: String) -> Bool {
    guard iri.utf8.count > prefix.utf8.count, iri.hasPrefix(prefix) else { return false }
    return isOpen || load().position(local: local(of: iri)) != nil
  }

  /// The label of the concept of exactly this IRI; nil when we do not hold it, or it bears none.
  public func label(ofConcept iri: String) -> String? {
    guard iri.hasPrefix(prefix) else { return nil }
    let table = load()
    return table.position(local: local(of: iri)).flatMap { table.entries[$0].label }
  }

  /// The one concept that a cell means: by IRI, code or label, without regard to letter case, diacritics and spacing.
  ///
  /// Nil when nothing matches, and also when a label stands for several concepts, as in ISCED-F, where a broad field
  /// and its only detailed field can bear one name: a guess would be an invented value. `nearest` then offers them all.
  public func resolve(_ text: String) -> Concept? {
    let table = load()
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if name.hasPrefix(prefix) {
      if let position = table.position(local: local(of: name)) { return concept(table.entries[position]) }
      // Of a list that we do not hold, the form of the IRI is all that can be known.
      guard isOpen, table.entries.isEmpty, name.utf8.count > prefix.utf8.count else { return nil }
      return Concept(iri: name, label: nil, codes: [], scheme: scheme, notation: notation)
    }
    let positions = table.positions(named: name)
    return positions.count == 1 ? positions.first.map { concept(table.entries[$0]) } : nil
  }

  /// The concepts whose label or code is nearest to what was written, nearest first.
  public func nearest(to text: String, limit: Int) -> [Concept] {
    let table = load()
    let word = Folding.folded(text)
    let ranked = table.entries.enumerated().compactMap { position, entry -> (distance: Int, position: Int)? in
      guard let label = entry.label else { return nil }
      let names = [label] + entry.codes.filter { $0.utf8.count > 3 || $0.utf8.count >= word.utf8.count }
      let distance = names.map { Vocabulary.distance(word, Folding.folded($0)) }.min() ?? Int.max
      return (distance, position)
    }
    return ranked.sorted { ($0.distance, $0.position) < ($1.distance, $1.position) }.prefix(limit)
      .map { concept(table.entries[$0.position]) }
  }

  /// Edit distance, but a word that is part of a longer name ("artefact" in "artefact assessment") is near it.
  private static func distance(_ word: String, _ name: String) -> Int {
    let edits = 2 * Spelling.edits(from: word, to: name)
    return word.utf8.count > 3 && name.contains(word) ? min(edits, 3) : edits
  }

  /// What follows the prefix; bytes are counted, because counting characters is slow.
  private func local(of iri: String) -> String { String(iri.utf8.dropFirst(prefix.utf8.count)) ?? "" }

  private func concept(_ entry: ConceptTable.Entry) -> Concept {
    Concept(iri: prefix + entry.local, label: entry.label, codes: entry.codes, scheme: scheme, notation: notation)
  }
}
