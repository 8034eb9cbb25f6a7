import Records

extension FileNaming {
  enum Kind {
    case plain
    /// Forbidden somewhere, and harmless as `_`.
    case replaced
    /// A space of another width, written as the common one.
    case space
    /// Cannot be seen, or changes how the rest is seen.
    case refused
  }

  static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    // What Windows forbids, and with it the path separators
    // (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
    case "<", ">", ":", "\"", "/", "\\", "|", "?", "*": return .replaced
    case " "..."~": return .plain
    // Joiners that several scripts need inside words.
    case "\u{200C}", "\u{200D}": return .plain
    default:
      switch scalar.properties.generalCategory {
      case .spaceSeparator: return .space
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return .refused
      default: return .plain
      }
    }
  }

  /// A cell's value as a part of a name.
  static func safe(_ cell: Cell) -> Result<String, Problem> {
    if case .error(let text) = cell.content {
      return .failure(unsafe(cell, value: text, "is the error of a formula, and names no file"))
    }
    let text = cell.text
    var value = ""
    for scalar in text.unicodeScalars {
      switch kind(of: scalar) {
      case .plain: value.unicodeScalars.append(scalar)
      case .replaced: value.unicodeScalars.append("_")
      case .space: value.unicodeScalars.append(" ")
      case .refused:
        let code = String(scalar.value, radix: 16, uppercase: true)
        let number = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
        return .failure(unsafe(cell, value: text, "holds the invisible character U+\(number), which no file name may"))
      }
    }
    if text.utf8.contains(UInt8(ascii: ".")) {
      // By scalars: a combining accent would hide the slash before it from a comparison of characters.
      let steps = text.unicodeScalars.split { $0 == "/" || $0 == "\\" }
      if steps.contains(where: { $0.allSatisfy { $0 == "." || $0.properties.isWhitespace } }) {
        return .failure(unsafe(cell, value: text, "holds a step to another folder, which no file name may"))
      }
    }
    while value.unicodeScalars.first == " " { value.unicodeScalars.removeFirst() }
    while value.unicodeScalars.last == " " { value.unicodeScalars.removeLast() }
    return .success(value)
  }

  private static func unsafe(_ cell: Cell, value: String, _ reason: String) -> Problem {
    Problem(.fileNameUnsafe, at: .cell(cell.address), value: value, reason)
  }

  /// Without a first character that hides a file (`.`) or makes commands take it for an option (`-`) or a home (`~`), and, for a
  /// name without an ending, without a last one that Windows drops.
  static func guarded(_ name: String, isWhole: Bool) -> String {
    var scalars = name.unicodeScalars
    if let first = scalars.first, ".-~ ".unicodeScalars.contains(first) {
      scalars.removeFirst()
      scalars.insert("_", at: scalars.startIndex)
    }
    if isWhole, let last = scalars.last, ". ".unicodeScalars.contains(last) {
      scalars.removeLast()
      scalars.append("_")
    }
    return String(scalars)
  }

  /// Whether Windows takes the name for a device, with any ending.
  static func isReserved(_ name: String) -> Bool {
    var stem = name.unicodeScalars.prefix { $0 != "." }
    while stem.last == " " { stem.removeLast() }
    return devices.contains(String(stem).uppercased())
  }

  private static let devices: Set<String> = {
    let numbers = Array("123456789¹²³")
    return Set(
      ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"] + numbers.flatMap { ["COM\($0)", "LPT\($0)"] })
  }()
}
