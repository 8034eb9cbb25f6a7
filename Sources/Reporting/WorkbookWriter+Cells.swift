import Records

extension WorkbookWriter {
  /// What stands in the place of a text that no cell can hold: a formula's error, which no credential is issued from.
  static let missing = "#N/A"

  static func usualFormat(of content: Cell.Content) -> String? {
    switch content {
    case .date: "yyyy-mm-dd"
    case .dateTime: "yyyy-mm-dd hh:mm:ss"
    case .time: "hh:mm:ss"
    default: nil
    }
  }

  /// The number, when a binary fraction of 53 bits brings every digit back; nil when only a text would.
  ///
  /// - Parameters:
  ///   - digits: as a person sees them, with a percent sign where the format shows one.
  ///   - isFormatted: whether a number format shows the zeros at both ends that a number does not keep.
  static func number(_ digits: String, isFormatted: Bool) -> Double? {
    let isPercent = digits.hasSuffix("%")
    let plain = isPercent ? digits.dropLast() : digits[...]
    let parts = plain.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, !whole.isEmpty else { return nil }
    let fraction = parts.dropFirst().first ?? "0"
    let all = parts.count == 2 ? whole + fraction : whole
    guard all.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), !fraction.isEmpty else {
      return nil
    }
    let isShortest = (whole == "0" || !whole.hasPrefix("0")) && (parts.count == 1 || !fraction.hasSuffix("0"))
    guard isFormatted || (isShortest && !isPercent) else { return nil }
    // Any decimal of 15 digits survives the way through a double and back (IEEE 754-2019, §5.12.2).
    guard all.drop(while: { $0 == "0" }).utf8.count <= 15 else { return nil }
    return Double(isPercent ? "\(plain)e-2" : plain)
  }

  /// Whether a cell can hold a text: Excel's length, and no character that XML 1.0 forbids and Excel cannot escape.
  static func holds(_ text: String) -> Bool {
    guard text.utf8.count * 2 > textLimit || text.utf8.contains(where: { $0 == 0 || $0 == 0xEF }) else { return true }
    return escaped(text).utf16.count <= textLimit && !text.unicodeScalars.contains { $0.value == 0 || isForbidden($0) }
  }

  /// The same text for where nothing can be escaped, in comments: control characters but the line end become spaces.
  static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "\n" || $0.value >= 0x20 && !isForbidden($0) ? $0 : " " }))
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0xFFFE || scalar.value == 0xFFFF }

  /// Keeps a text such as `_x0041_`, which readers take for an escaped character (ECMA-376 part 1, §22.9.2.19).
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let next = bytes[index...].prefix(7)
      if next.count == 7, next.starts(with: "_x".utf8), next.last == UInt8(ascii: "_"),
        next.dropFirst(2).dropLast().allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
      {
        result.append(contentsOf: "_x005F".utf8)
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A name that Excel accepts for a sheet (at most 31 characters, none of `[]:*?/\`), as near to the source's as can be.
  static func sheetName(from name: String) -> String {
    var clean = ""
    for character in name.unicodeScalars where clean.utf16.count + character.utf16.count <= 31 {
      clean.unicodeScalars.append(
        "[]:*?/\\".unicodeScalars.contains(character) || character.value < 0x20 || isForbidden(character)
          ? "_" : character)
    }
    while clean.hasPrefix("'") { clean.removeFirst() }
    while clean.hasSuffix("'") { clean.removeLast() }
    return clean.isEmpty || clean.lowercased() == "history" ? "Rows" : clean
  }

  static func folder(of path: String) -> String {
    guard let cut = path.lastIndex(of: "/") else { return "." }
    return cut == path.startIndex ? "/" : String(path[..<cut])
  }

  /// The name under which a workbook is made; hidden, so that nobody opens half of it.
  static func partialPath(_ path: String) -> String {
    "\(folder(of: path))/.\(path.split(separator: "/").last ?? "errors").partial"
  }
}
