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
  let load: @Sendable () -> ConceptTable
  /// What the concepts are called in other languages, beside the labels that they are written with.
  let localNames: (@Sendable () -> LocalNames)?

  init(
    _ name: String, scheme: String, prefix: String, notation: String? = nil, isOpen: Bool = false,
    load: @escaping @Sendable () -> ConceptTable, localNames: (@Sendable () -> LocalNames)? = nil
  ) {
    self.name = name
    self.scheme = scheme
    self.prefix = prefix
    self.notation = notation
    self.isOpen = isOpen
    self.localNames = localNames
    self.load = load
  }

  /// Of when the lists that Confer carries are: those of the European Learning Model 3.1.
  public static let edition = "2023 (ELM 3.1)"

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
    return table.position(local: local(of: iri)).flatMap { concept(table.entries[$0]).label }
  }

  /// As `label(ofConcept:)`, where it is English.
  public func englishLabel(ofConcept iri: String) -> String? {
    guard iri.hasPrefix(prefix) else { return nil }
    let table = load()
    return table.position(local: local(of: iri)).flatMap { position in
      table.entries[position].labels.first { $0.language == "en" }?.text
    }
  }

  /// What a cell means, as far as it can be told.
  public enum Match: Sendable, Equatable {
    case one(Concept)
    /// A name that several concepts bear, as a broad field of ISCED-F and its only detailed field can; also a word that means
    /// one thing in one language and another in another.
    case several([Concept])
    case nothing
  }

  /// What a cell means: by IRI, code or label, without regard to letter case, diacritics and spacing. Countries, languages and
  /// currencies are also known by their names in the official languages of the European Union.
  public func match(_ text: String) -> Match {
    let table = load()
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if name.hasPrefix(prefix) {
      if let position = table.position(local: local(of: name)) { return .one(concept(table.entries[position])) }
      // Of a list that we do not hold, the form of the IRI is all that can be known.
      guard isOpen, table.entries.isEmpty, name.utf8.count > prefix.utf8.count else { return .nothing }
      return .one(Concept(iri: name, labels: [], codes: [], scheme: scheme, notation: notation))
    }
    var positions = table.positions(named: name)
    if let code = code(name, among: positions, in: table) { return .one(concept(table.entries[code])) }
    if let localNames, !name.isEmpty {
      for position in localNames().folded[Folding.folded(name)] ?? [] where !positions.contains(position) {
        positions.append(position)
      }
    }
    guard let first = positions.first else { return .nothing }
    return positions.count == 1
      ? .one(concept(table.entries[first])) : .several(positions.map { concept(table.entries[$0]) })
  }

  /// The one concept that a cell means; nil when it means none, and also when it could mean several: a guess would be an
  /// invented value.
  public func resolve(_ text: String) -> Concept? {
    if case .one(let concept) = match(text) { concept } else { nil }
  }

  /// The one entry whose code was written: of two letters, or the list's own in its own letter case. It means that and no word.
  private func code(_ name: String, among positions: [Int], in table: ConceptTable) -> Int? {
    let bearers = positions.filter { position in
      let entry = table.entries[position]
      return name == entry.local
        || name.utf8.count == 2 && entry.codes.contains { $0.lowercased() == name.lowercased() }
    }
    return bearers.count == 1 ? bearers.first : nil
  }

  /// The concepts whose label or code is nearest to what was written, nearest first.
  public func nearest(to text: String, limit: Int) -> [Concept] {
    let table = load()
    let word = Folding.folded(text)
    let ranked = table.entries.enumerated().compactMap { position, entry -> (distance: Int, position: Int)? in
      guard !entry.labels.isEmpty else { return nil }
      let names =
        entry.labels.map(\.text) + entry.codes.filter { $0.utf8.count > 3 || $0.utf8.count >= word.utf8.count }
      let distance = names.map { Vocabulary.distance(word, Folding.folded($0)) }.min() ?? Int.max
      return (distance, position)
    }
    return ranked.sorted { ($0.distance, $0.position) < ($1.distance, $1.position) }.prefix(limit)
      .map { concept(table.entries[$0.position]) }
  }

  /// Edit distance, but a word that is part of a longer name ("artefact" in "artefact assessment") is near it.
  static func distance(_ word: String, _ name: String) -> Int {
    let edits = 2 * Spelling.edits(from: word, to: name)
    return word.utf8.count > 3 && name.contains(word) ? min(edits, 3) : edits
  }

  /// What follows the prefix; bytes are counted, because counting characters is slow.
  private func local(of iri: String) -> String { String(iri.utf8.dropFirst(prefix.utf8.count)) ?? "" }

  func concept(_ entry: ConceptTable.Entry) -> Concept {
    Concept(
      iri: prefix + entry.local, labels: entry.labels, codes: entry.codes, scheme: scheme,
      notation: entry.notation ?? notation)
  }
}
