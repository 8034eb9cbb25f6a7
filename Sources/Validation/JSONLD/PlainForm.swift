import ELM

/// What means the same to a JSON-LD processor as to a reader who knows nothing of it.
enum PlainForm {
  /// An absolute IRI of visible ASCII letters that no prefix of the contexts begins.
  static func isID(_ id: String) -> Bool {
    var id = id
    return id.withUTF8 { bytes in
      // Without branches, so that many bytes are looked at in one step: every new node's id comes by here.
      var strange: UInt8 = 0
      for byte in bytes {
        strange |= byte &- 0x21 > 0x5D ? 1 : 0
        strange |= byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? 1 : 0
        strange |= byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") ? 1 : 0
      }
      return strange == 0 && schemes.contains { bytes.starts(with: $0) }
    }
  }

  /// No prefix of the contexts is one of these.
  private static let schemes = ["http:", "https:", "urn:", "mailto:", "tel:", "did:"].map { Array($0.utf8) }

  /// A key that the contexts do not define and that cannot be an IRI: it falls away with all that it holds.
  static func isDropped(_ key: String) -> Bool {
    !key.utf8.contains(UInt8(ascii: ":")) && key.utf8.first != UInt8(ascii: "@")
  }

  /// A whole number written as one.
  static func isInteger(_ digits: String) -> Bool {
    digits.utf8.count <= 20 && digits != "-0" && digits.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 &- 0x30 < 10 }
  }
}

extension NodeMap.Content {
  /// The name of the datatype that a literal of this form has under a term.
  static func datatype(of coercion: TermTable.Term.Coercion, _ form: NodeMap.Form) -> String {
    switch (coercion, form) {
    case (_, .typed(let name)): name
    case (.node, .number), (.language, .number), (.untyped, .number): "integer"
    case (.node, .boolean), (.language, .boolean), (.untyped, .boolean): "boolean"
    case (.node, .string), (.language, .string), (.untyped, .string): "string"
    default: coercion.rawValue
    }
  }
}
