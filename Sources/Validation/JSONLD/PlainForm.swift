import ELM

/// What means the same to a JSON-LD processor as to a reader who knows nothing of it.
enum PlainForm {
  /// An absolute IRI of visible ASCII letters that no prefix of the contexts begins.
  static func isID(_ id: String) -> Bool {
    var id = id
    return id.withUTF8 { bytes in
      var isStrange = false
      for byte in bytes {
        isStrange =
          isStrange || byte &- 0x21 > 0x5D || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<")
          || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\\")
      }
      guard !isStrange else { return false }
      if bytes.starts(with: "urn:".utf8) || bytes.starts(with: "http:".utf8) || bytes.starts(with: "https:".utf8) {
        return true
      }
      guard bytes.starts(with: "mailto:".utf8) || bytes.starts(with: "tel:".utf8) || bytes.starts(with: "did:".utf8)
      else {
        return false
      }
      return true
    }
  }

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
