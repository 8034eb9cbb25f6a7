import Records

/// A picture or file that the credential carries can be read, and is of the type that it says.
///
/// Files are carried as text in base64. A viewer that cannot decode a logo shows none, without a word; and one that is told to
/// expect another kind of file may show none either. The beginning of the file tells its type: PNG, JPEG, GIF and PDF are known
/// by it, other types are not looked at.
///
/// - Wrong: `"content": "data:image/png;base64,iVBORw0KGgo…"`
/// - Right: `"content": "iVBORw0KGgo…"`
struct MediaRule: Rule {
  static let unreadable = ProblemCode(
    "credential.media.unreadable",
    meaning: "What should be a file in base64 is not: no viewer could show it.",
    remedy: "write the file in base64 alone, without a prefix such as data:, line breaks or spaces")
  static let mistyped = ProblemCode(
    "credential.media.type", severity: .warning,
    meaning: "The file begins as a file of another type than its contentType says, so that a viewer may not show it.",
    remedy: "write the contentType of the file, or take the right file")
  static let codes = [unreadable, mistyped]

  private let content = Terms.index("content")
  private let contentType = Terms.index("contentType")
  private let encoding = Terms.index("contentEncoding")
  private let media = NodeMap.classes(["MediaObject"])
  private static let base64 = "http://data.europa.eu/snb/encoding/6146cde7dd"
  private static let fileTypes = "http://publications.europa.eu/resource/authority/file-type/"
  /// How files begin, in base64, as far as whole characters tell.
  private static let beginnings = [
    (type: "PNG", text: "iVBORw0KGg"), (type: "JPEG", text: "/9j/"), (type: "GIF", text: "R0lGOD"),
    (type: "PDF", text: "JVBERi"),
  ]

  func check(_ node: NodeMap.Node, in context: RuleContext, into violations: inout [Violation]) {
    guard node.classes & media != 0, let property = node.property(content) else { return }
    guard context.reference(encoding, of: node) == MediaRule.base64 else { return }
    for value in property.values {
      guard let text = value.text else { continue }
      if !MediaRule.isBase64(text) {
        violations.append(
          context.violation(
            MediaRule.unreadable, of: node, property, at: value.place, value: String(text.prefix(24)),
            "is no file in base64"))
      } else if let type = context.reference(contentType, of: node), let actual = MediaRule.type(of: text, unlike: type)
      {
        violations.append(
          context.violation(
            MediaRule.mistyped, of: node, property, at: value.place, value: String(text.prefix(24)),
            "begins as a \(actual) file, and not as \(type.dropFirst(MediaRule.fileTypes.count)) files do"))
      }
    }
  }

  /// The type that a file begins as, when its declared type is one of those that are known and another.
  private static func type(of text: String, unlike declared: String) -> String? {
    guard let expected = beginnings.first(where: { declared == fileTypes + $0.type }), !text.hasPrefix(expected.text)
    else { return nil }
    return beginnings.first { text.hasPrefix($0.text) }?.type
  }

  /// Whole groups of four characters, the last of which may be padded (RFC 4648 §4).
  private static func isBase64(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard !bytes.isEmpty, bytes.count.isMultiple(of: 4) else { return false }
      let padding = bytes.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
      return bytes.dropLast(padding).allSatisfy { byte in
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "+")
          || byte == UInt8(ascii: "/")
      }
    }
  }
}
