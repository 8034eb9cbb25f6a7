import Records

extension Tree {
  /// Compact JSON (RFC 8259) in UTF-8: no white space, non-ASCII characters as they are, as the official samples are written.
  public var json: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  public func write(into bytes: inout [UInt8]) {
    switch self {
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.write(member.key, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .string(let text): JSONText.write(text, into: &bytes)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .boolean(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }

  /// The same with line breaks and two spaces a level, for people.
  public var prettyPrinted: String {
    var text = ""
    writePretty(into: &text, indent: "")
    return text
  }

  private func writePretty(into text: inout String, indent: String) {
    let deeper = indent + "  "
    switch self {
    case .object(let members) where !members.isEmpty:
      text += "{\n"
      for (index, member) in members.enumerated() {
        text += "\(deeper)\(String(decoding: Tree.string(member.key).json, as: UTF8.self)): "
        member.value.writePretty(into: &text, indent: deeper)
        text += index + 1 < members.count ? ",\n" : "\n"
      }
      text += "\(indent)}"
    case .array(let elements) where !elements.isEmpty:
      text += "[\n"
      for (index, element) in elements.enumerated() {
        text += deeper
        element.writePretty(into: &text, indent: deeper)
        text += index + 1 < elements.count ? ",\n" : "\n"
      }
      text += "\(indent)]"
    default:
      text += String(decoding: json, as: UTF8.self)
    }
  }
}

/// Strings as JSON writes them.
public enum JSONText {
  /// Appends `text` in quotes, escaping what RFC 8259 §7 demands and nothing more.
  public static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    escape(text.utf8, into: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte cannot stand in a JSON string as it is.
  @inlinable public static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// The same for eight bytes at once, the first of them in the word's lowest bits.
  ///
  /// - Returns: zero when all can stand as they are; otherwise a word whose lowest bit that is set lies in the first that cannot.
  @inlinable public static func needingEscape(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    // A byte below its bound borrows from its top bit; what it borrows further up misleads about bytes behind it only.
    let low = ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | ((word &- ones &* 0x20) & ~word)
    return low & 0x8080_8080_8080_8080
  }

  /// Appends UTF-8 bytes escaped for the inside of a JSON string, without the quotes.
  public static func escape(_ text: some Sequence<UInt8>, into bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x20...: bytes.append(byte)
      case 0x08: bytes.append(contentsOf: "\\b".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0C: bytes.append(contentsOf: "\\f".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      default:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(contentsOf: Digest.hexDigits(of: byte))
      }
    }
  }
}
