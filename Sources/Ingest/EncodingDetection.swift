import Records

/// Which encoding a text file is in, as far as its beginning tells.
///
/// A byte order mark tells, and so do the zeros that UTF-16 is full of. Everything else is UTF-8, whose rules hardly any other
/// text satisfies: the first bytes that break them end the reading. Which code page such a file is in, nothing in it can tell
/// for certain: `Peña` in one is `Peńa` in another, and a name in a diploma is never guessed. That has to be stated.
struct EncodingDetection {
  let encoding: TextEncoding
  /// Bytes of the mark that the text begins behind.
  let mark: Int

  /// - Throws: `RunFailure` when the beginning contradicts what is stated, or belongs to no text.
  init(_ start: [UInt8], stated: TextEncoding?, file: String) throws {
    if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw IngestCatalogue.failure(
        .sourceEncoding, in: file, "is a text file in UTF-32", remedy: EncodingDetection.save)
    }
    if let (found, mark) = EncodingDetection.marked(start) {
      guard stated == nil || stated == found || stated == .utf16 && found != .utf8 else {
        throw EncodingDetection.contradiction(stated, "begins with the byte order mark of \(found.rawValue)", in: file)
      }
      // In UTF-16 every line end and every separator has a zero.
      guard found == .utf8 || start.count < 16 || start.contains(0) else {
        throw IngestCatalogue.failure(
          .sourceEncoding, in: file, "begins with the byte order mark of UTF-16, but is not in UTF-16",
          remedy: EncodingDetection.save)
      }
      (encoding, self.mark) = (found, mark)
      return
    }
    mark = 0
    let order = EncodingDetection.byteOrder(of: start)
    switch stated {
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      guard let order, stated == .utf16 || stated == order else {
        throw EncodingDetection.contradiction(
          stated, order.map { "looks like \($0.rawValue)" } ?? "does not look like UTF-16", in: file)
      }
      encoding = order
    case let stated?:
      encoding = stated
    case nil:
      guard order != nil || !EncodingDetection.isBinary(start) else {
        throw IngestCatalogue.failure(.sourceWrongKind, in: file, "is neither a workbook nor text")
      }
      encoding = order ?? .utf8
    }
  }

  /// A control character or two are a fault of a text, and named with their place; many make something else of it.
  private static func isBinary(_ start: [UInt8]) -> Bool {
    let controls = start.count { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    return controls >= 8 && controls * 20 >= start.count
  }

  private static func marked(_ start: [UInt8]) -> (TextEncoding, Int)? {
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if start.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if start.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// The byte order in which the text has the separators, line ends and Latin letters that a table has; nil where it has few
  /// in either.
  private static func byteOrder(of start: [UInt8]) -> TextEncoding? {
    let units = min(start.count, 4096) / 2
    func isASCII(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    var (little, big) = (0, 0)
    for unit in 0..<units {
      let (first, second) = (start[2 * unit], start[2 * unit + 1])
      if second == 0, isASCII(first) { little += 1 }
      if first == 0, isASCII(second) { big += 1 }
    }
    if little * 8 >= units, little > 4 * big { return .utf16LittleEndian }
    if big * 8 >= units, big > 4 * little { return .utf16BigEndian }
    return nil
  }

  static func contradiction(_ stated: TextEncoding?, _ what: String, in file: String) -> RunFailure {
    IngestCatalogue.failure(
      .sourceEncoding, in: file, "\(what), but is said to be in \(stated?.rawValue ?? "another encoding")",
      remedy: "correct or remove `encoding` under source")
  }

  static let save = "save it as UTF-8; in Excel choose the file type CSV UTF-8 (comma delimited)"
}
