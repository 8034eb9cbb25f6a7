/// A controlled list in memory: entries, and where each name leads.
struct ConceptTable: Sendable {
  struct Entry: Sendable {
    /// The IRI without the list's prefix.
    let local: String
    /// None for the rare languages whose names we do not have.
    let labels: [Concept.Label]
    /// Codes and other names, beside `local` itself.
    let codes: [String]
    /// What the concept's notation is, where the list has one for each.
    var notation: String?
  }

  let entries: [Entry]
  private let positions: [String: Int]
  private let names: [String: [Int]]

  /// - Parameter bare: whether an entry's `local` is a code that people write (`ITA`, `0613`) or only an identifier
  ///   (`e92d221e4d`).
  init(_ text: String..., codes bare: Bool = true) {
    let pieces = text.flatMap { $0.utf8.split { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\n") } }
    self.init(pieces.compactMap(ConceptTable.entry), codes: bare)
  }

  init(_ entries: [Entry], codes bare: Bool) {
    var positions: [String: Int] = [:]
    var names: [String: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      positions[entry.local] = position
      var keys: Set<String> = []
      if bare { keys.insert(Folding.folded(entry.local)) }
      for name in entry.codes { keys.insert(Folding.folded(name)) }
      for label in entry.labels { keys.insert(Folding.folded(label.text)) }
      if let notation = entry.notation { keys.insert(Folding.folded(notation)) }
      for key in keys { names[key, default: []].append(position) }
    }
    self.entries = entries
    self.positions = positions
    self.names = names
  }

  /// Codes alone, separated by white space.
  init(_ table: ConceptTable, adding codes: String) {
    var entries = table.entries
    var positions = table.positions
    var names = table.names
    for code in codes.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
      let local = String(Substring(code))
      positions[local] = entries.count
      names[Folding.folded(local), default: []].append(entries.count)
      entries.append(Entry(local: local, labels: [], codes: []))
    }
    self.entries = entries
    self.positions = positions
    self.names = names
  }

  /// Where the concept with this local name stands.
  func position(local: String) -> Int? { positions[local] }

  /// Where all concepts of this name or code stand, however it is written.
  func positions(named name: String) -> [Int] { names[Folding.folded(name)] ?? [] }

  /// Every name and code, folded, with where it leads.
  var folded: [String: [Int]] { names }

  /// `AND=AD Andorra ~ Principality of Andorra`
  private static func entry(_ piece: Substring.UTF8View) -> Entry? {
    let trimmed = piece.drop { $0 == UInt8(ascii: " ") }
    let head = trimmed.prefix { $0 != UInt8(ascii: " ") }
    guard !head.isEmpty else { return nil }
    let identity = head.split(separator: UInt8(ascii: "="), maxSplits: 1)
    guard let local = identity.first else { return nil }
    var codes = identity.dropFirst().flatMap { $0.split(separator: UInt8(ascii: ",")) }.map { String(Substring($0)) }
    let texts = trimmed.dropFirst(head.count).split(separator: UInt8(ascii: "~")).map { text in
      var text = text.drop { $0 == UInt8(ascii: " ") }
      while text.last == UInt8(ascii: " ") { text.removeLast() }
      return String(Substring(text))
    }
    codes += texts.dropFirst()
    let label = texts.first { !$0.isEmpty }
    return Entry(local: String(Substring(local)), labels: label.map { [Concept.Label("en", $0)] } ?? [], codes: codes)
  }
}
