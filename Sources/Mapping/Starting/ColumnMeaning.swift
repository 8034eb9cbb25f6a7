import ELM
import Records

/// What the columns of registrars' tables are called, in the large languages of the EU, and where their cells go.
///
///     ColumnMeaning.of("E-Mail")       // (the mail address of the learner, isSure: true)
///     ColumnMeaning.of("Land")         // (the country of residence, isSure: false): it could be another country
struct ColumnMeaning: Sendable {
  /// What makes an award one award, whether it stands in the credential or not.
  enum Role: String, Sendable {
    /// Tells one learner from all others.
    case learner
    /// Tells one award of a learner from another.
    case award
  }

  /// A place in words of the table: `S` is the learner, `C` a learning achievement, `D` the credential itself.
  struct Target: Sendable {
    enum Anchor: Character, Sendable {
      case subject = "S"
      case claim = "C"
      case credential = "D"
    }

    let anchor: Anchor
    let steps: [String]

    init?(_ text: Substring) {
      let parts = text.split(separator: ".")
      guard let letter = parts.first?.first, let anchor = Anchor(rawValue: letter) else { return nil }
      self.anchor = anchor
      steps = parts.dropFirst().map(String.init)
    }
  }

  let targets: [Target]
  let role: Role?

  /// A line of the table: `S.givenName: given name, vorname, ?name`, or `award: course code`.
  private init(_ heading: Substring) {
    let parts = heading.split(separator: "+")
    targets = parts.compactMap(Target.init)
    role = parts.lazy.compactMap { Role(rawValue: String($0)) }.first
  }

  /// Every meaning, in the order of the table.
  static let all: [ColumnMeaning] = lines.map { ColumnMeaning($0.heading) }

  /// What a column of this name most likely holds.
  ///
  /// - Parameter words: the name as `HeaderWords` writes it.
  /// - Returns: whether nothing else is called so; nil for a name that the table does not have.
  static func of(_ words: String) -> (meaning: ColumnMeaning, isSure: Bool)? {
    byName[words].map { (all[$0.index], $0.isSure) }
  }

  /// The meaning whose name is nearest, where it can only be a slip of the keyboard.
  static func near(_ words: String) -> (meaning: ColumnMeaning, name: String)? {
    guard words.count > 4, let name = Spelling.nearest(to: words, among: byName.keys.filter { $0.count > 4 }),
      Spelling.edits(from: words, to: name) <= max(1, words.count / 6), let found = byName[name], found.isSure
    else { return nil }
    return (all[found.index], name)
  }

  /// Headings, and the names behind them; a line that is indented goes on with the one above.
  private static let lines: [(heading: Substring, names: [Substring])] = {
    var lines: [(heading: Substring, names: [Substring])] = []
    for line in table.split(separator: "\n") {
      if !line.hasPrefix(" "), let colon = line.firstIndex(of: ":") {
        lines.append((line[..<colon], line[line.index(after: colon)...].split(separator: ",")))
      } else if let last = lines.indices.last {
        lines[last].names += line.split(separator: ",")
      }
    }
    return lines
  }()

  private static let byName: [String: (index: Int, isSure: Bool)] = {
    var byName: [String: (index: Int, isSure: Bool)] = [:]
    for (index, line) in lines.enumerated() {
      for name in line.names {
        let words = HeaderWords.joined(String(name.drop { $0 == " " || $0 == "?" }))
        // A name that two lines have says too little.
        let known = byName[words]
        byName[words] = (known?.index ?? index, !name.contains("?") && (known?.index ?? index) == index)
      }
    }
    return byName
  }()
}

/// The names of columns as words: `DateOfBirth`, `date_of_birth` and `Date of birth` are one name.
enum HeaderWords {
  /// The words, folded and in their order.
  static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var last: Unicode.Scalar?
    let scalars = Array(name.unicodeScalars)
    func end() {
      if !word.isEmpty { words.append(Folding.folded(word)) }
      word = ""
    }
    for (index, scalar) in scalars.enumerated() {
      let properties = scalar.properties
      guard
        properties.isAlphabetic || properties.numericType != nil || properties.canonicalCombiningClass != .notReordered
      else {
        end()
        last = nil
        continue
      }
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      // `birthDate`, and `ECTSCredits` before its last capital.
      let isBorder =
        properties.isUppercase
        && (last?.properties.isLowercase == true
          || last?.properties.isUppercase == true && next?.properties.isLowercase == true)
      if isBorder { end() }
      word.unicodeScalars.append(scalar)
      last = scalar
    }
    end()
    return words
  }

  static func joined(_ name: String) -> String { words(name).joined(separator: " ") }

  /// Words that say whose the value is and not what it is.
  private static let owners: Set = [
    "student", "students", "learner", "graduate", "person", "participant", "candidate", "holder", "recipient",
    "studierende", "teilnehmer", "teilnehmerin", "etudiant", "estudiante", "alumno", "alumna", "studente", "aluno",
    "cursist", "the", "of", "der", "des", "du", "de", "del", "della", "dello", "do", "da", "l", "d", "s",
  ]

  /// The name without the words that say whose the value is.
  static func withoutOwner(_ name: String) -> String {
    let words = words(name)
    let rest = words.drop { owners.contains($0) }
    let end = rest.lastIndex { !owners.contains($0) } ?? rest.startIndex
    return rest.isEmpty ? words.joined(separator: " ") : rest[...end].joined(separator: " ")
  }
}
