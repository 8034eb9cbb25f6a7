/// Names compared as people mean them: without regard to letter case, diacritics, kinds of apostrophe or hyphen, or
/// spacing.
///
///     Folding.folded("  Côte d’Ivoire ")   // "cote d'ivoire"
public enum Folding {
  public static func folded(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var folded: [UInt8] = []
      folded.reserveCapacity(bytes.count)
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return foldedScalars(String(decoding: bytes, as: UTF8.self)) }
      for byte in bytes { append(byte, to: &folded) }
      return finished(folded)
    }
  }

  private static func foldedScalars(_ text: String) -> String {
    var folded: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        append(UInt8(scalar.value), to: &folded)
      } else if let plain = plain[scalar] {
        folded.append(contentsOf: plain.utf8)
      } else if scalar.properties.isWhitespace {
        append(UInt8(ascii: " "), to: &folded)
      } else if !isInvisible(scalar.value) {
        for lowered in scalar.properties.lowercaseMapping.unicodeScalars {
          folded.append(contentsOf: (plain[lowered] ?? String(lowered)).utf8)
        }
      }
    }
    return finished(folded)
  }

  /// Combining marks, zero-width characters and the byte order mark.
  private static func isInvisible(_ value: UInt32) -> Bool {
    (0x300...0x36F).contains(value) || (0x200B...0x200F).contains(value) || value == 0xFEFF
  }

  /// Runs of white space become one space, and none stands at the beginning.
  private static func append(_ byte: UInt8, to folded: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
    case 0...0x20: if let last = folded.last, last != 0x20 { folded.append(0x20) }
    default: folded.append(byte)
    }
  }

  private static func finished(_ folded: [UInt8]) -> String {
    String(decoding: folded.last == 0x20 ? folded.dropLast() : folded[...], as: UTF8.self)
  }

  /// Latin letters without their marks; other scripts compare by letter case alone.
  private static let plain: [Unicode.Scalar: String] = {
    let groups = [
      "a": "àáâãäåāăąǎ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı", "j": "ĵ",
      "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "òóôõöøōŏőǒ", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț",
      "u": "ùúûüũūŭůűųǔ",
      "w": "ŵ", "y": "ýÿŷ", "z": "źżž", "ss": "ß", "ae": "æ", "oe": "œ", "th": "þ", "'": "’‘ʼ`´", "-": "‐‑–—",
    ]
    var plain: [Unicode.Scalar: String] = [:]
    for (base, letters) in groups {
      for letter in letters.unicodeScalars { plain[letter] = base }
    }
    return plain
  }()
}
