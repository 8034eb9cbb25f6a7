/// IRIs as they stand in a document that has no address of its own.
///
/// Relative ones are then relative to an address that processors make up. Which it is makes no difference to a verdict, but
/// that there is one does: such ids are ids. Source: RFC 3986 §5.2.
enum DocumentIRI {
  private static let origin = "http://example.org"

  /// A scheme, or `_` for a blank node, a colon, and no white space.
  static func isAbsolute(_ text: String) -> Bool {
    guard let colon = text.unicodeScalars.firstIndex(of: ":") else { return false }
    let scheme = text.unicodeScalars[..<colon]
    let rest = text.unicodeScalars[text.unicodeScalars.index(after: colon)...]
    return (scheme.elementsEqual("_".unicodeScalars) || isScheme(scheme)) && !rest.contains(where: isSpace)
  }

  /// Whether it can be written down: nothing in it ends it early.
  static func isWritable(_ text: String) -> Bool {
    !text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\"") }
  }

  static func resolved(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return origin + "/base/" }
    if first == "?" || first == "#" { return origin + "/base/" + text }
    if text.unicodeScalars.contains(":") { return withoutDots(text, after: text.unicodeScalars.firstIndex(of: ":")) }
    if text.hasPrefix("//") { return "http:" + withoutDots(text, after: nil) }
    return origin + withoutDots(ofPath: first == "/" ? text : "/base/" + text)
  }

  /// The path of an IRI begins behind its host.
  private static func withoutDots(_ text: String, after colon: String.Index?) -> String {
    let scalars = text.unicodeScalars
    let behind = colon.map { scalars.index(after: $0) } ?? scalars.startIndex
    let start = scalars[behind...].starts(with: "//".unicodeScalars) ? scalars.index(behind, offsetBy: 2) : behind
    guard let slash = scalars[start...].firstIndex(of: "/") else { return text }
    return String(text[..<slash]) + withoutDots(ofPath: String(text[slash...]))
  }

  private static func withoutDots(ofPath path: String) -> String {
    let end = path.unicodeScalars.firstIndex { $0 == "?" || $0 == "#" } ?? path.endIndex
    var segments: [Substring] = []
    let parts = path[..<end].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part {
      case ".": if isLast { segments.append("") }
      case "..":
        _ = segments.popLast()
        if isLast { segments.append("") }
      default: segments.append(part)
      }
    }
    return "/" + segments.joined(separator: "/") + path[end...]
  }

  private static func isScheme(_ scheme: Substring.UnicodeScalarView) -> Bool {
    guard let first = scheme.first, first.isASCII, first.properties.isAlphabetic else { return false }
    return scheme.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "+,-.".unicodeScalars.contains(scalar))
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }
}
