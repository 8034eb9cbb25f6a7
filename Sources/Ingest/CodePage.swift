import Records

/// An encoding of one byte a character: ASCII, and up to 128 characters beyond it.
struct CodePage {
  let encoding: TextEncoding
  /// For each byte from 80 on; nil where the page has none.
  private let upper: [Unicode.Scalar?]

  /// Nil for Unicode's own encodings.
  init?(_ encoding: TextEncoding) {
    guard let pieces = CodePage.pieces(of: encoding) else { return nil }
    let listed = pieces.flatMap { piece -> [Unicode.Scalar?] in
      switch piece {
      case .text(let text): text.unicodeScalars.map { $0 == "\u{FFFD}" ? nil : $0 }
      case .run(let first, let count): (0..<UInt32(count)).map { Unicode.Scalar(first + $0) }
      case .none(let count): Array(repeating: nil, count: count)
      }
    }
    self.encoding = encoding
    upper = Array(repeating: nil, count: max(128 - listed.count, 0)) + listed
  }

  /// The character that a byte stands for; nil where it stands for none.
  subscript(byte: UInt8) -> Unicode.Scalar? {
    byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]
  }

  /// Appends the text of some bytes in UTF-8, up to the first without a character.
  ///
  /// - Returns: the index of that one; nil when all have been read.
  func decode(_ bytes: [UInt8], into text: inout [UInt8]) -> Int? {
    text.reserveCapacity(text.count + bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte < 0x80 {
        text.append(byte)
      } else if let scalar = upper[Int(byte) - 0x80] {
        text.append(contentsOf: UTF8.encode(scalar) ?? .init())
      } else {
        return index
      }
    }
    return nil
  }

  static let all = TextEncoding.allCases.compactMap { CodePage($0) }

  /// What a byte stands for in one page and another, the pages that agree together: `ñ in windows-1252 and iso-8859-1`.
  ///
  /// The usual one first, then the four that most pages have, Latin letters before others.
  static func readings(of byte: UInt8) -> String? {
    // Western Europe first: most files that are not in UTF-8 come from there.
    let usual: [TextEncoding] = [.windows1252, .iso8859Part1, .windows1250, .iso8859Part2]
    let pages = usual.compactMap { CodePage($0) } + all.filter { !usual.contains($0.encoding) }
    var groups: [(character: Unicode.Scalar, names: [String])] = []
    for page in pages {
      guard let character = page[byte], Problem.visible(String(character)) == String(character) else { continue }
      if let known = groups.firstIndex(where: { $0.character == character }) {
        groups[known].names.append(page.encoding.rawValue)
      } else {
        groups.append((character, [page.encoding.rawValue]))
      }
    }
    guard let first = groups.first else { return nil }
    // Words of Latin letters with one of another script among them hardly ever are what was meant.
    func rank(_ group: (character: Unicode.Scalar, names: [String])) -> Int {
      (group.character.value < 0x250 ? 100 : 0) + group.names.count
    }
    let others = groups.dropFirst().enumerated().sorted {
      (rank($1.element), $0.offset) < (rank($0.element), $1.offset)
    }
    let named = ([first] + others.prefix(4).map(\.element)).map { group in
      "\(group.character) in \(group.names.prefix(2).joined(separator: " and "))"
    }
    return named.joined(separator: ", ")
  }
}
