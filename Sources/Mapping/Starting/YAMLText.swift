import Records

/// Texts as YAML writes them: plain where nothing in them could be taken for something else, quoted elsewhere (YAML 1.2, §7.3).
enum YAMLText {
  static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// `[a, b]`, or the one text alone.
  static func list(_ texts: [String]) -> String {
    if let only = texts.first, texts.count == 1 { return scalar(only) }
    return "[\(texts.map(scalar).joined(separator: ", "))]"
  }

  /// One line behind a `#`, in which every character can be seen.
  static func comment(_ text: String) -> String { Problem.visible(text) }

  private static func isPlain(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last,
      first.properties.isAlphabetic || "_./".unicodeScalars.contains(first),
      last != " ", text != "."
    else { return false }
    let words: Set = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]
    return !words.contains(text.lowercased())
      && scalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || "_-./ ()%+".unicodeScalars.contains($0)
      }
  }

  static func quoted(_ text: String) -> String {
    let body = text.unicodeScalars.reduce(into: "") { body, scalar in
      switch scalar {
      case "\"", "\\": body += "\\\(scalar)"
      case "\n": body += "\\n"
      case "\t": body += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0xFEFF {
          let digits = String(scalar.value, radix: 16)
          body += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
        } else {
          body.unicodeScalars.append(scalar)
        }
      }
    }
    return "\"\(body)\""
  }
}

extension MappingProposal.Line {
  /// As it stands under `map`, without the comment.
  public var yaml: String {
    guard !settings.isEmpty else { return "\(path): \(YAMLText.list(columns))" }
    let parts = ["column: \(YAMLText.list(columns))"] + settings.map { "\($0.key): \(YAMLText.scalar($0.value))" }
    return "\(path): {\(parts.joined(separator: ", "))}"
  }
}
