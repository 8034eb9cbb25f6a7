import Records

/// Unpacks a sheet once before its rows are read: a damaged archive shows at once and not after a thousand rows, and so do
/// merged cells, which a sheet lists behind its rows.
enum SheetSurvey {
  /// The merged ranges of more than one cell that touch a row.
  ///
  /// The bytes are searched and not parsed, which costs a tenth: `<` opens a tag and cannot stand for anything else.
  /// - Throws: `RunFailure` when the part cannot be unpacked to its end.
  static func merges(touching row: Int, in part: ZipPart) throws -> [CellRange] {
    var found: [CellRange] = []
    var kept: [UInt8] = []
    let tag = Array("mergeCell ".utf8)
    var chunk = [UInt8](repeating: 0, count: Limits.chunkBytes)
    while true {
      let count = try chunk.withUnsafeMutableBytes { buffer in
        try buffer.baseAddress.map { try part.read(into: $0, count: buffer.count) } ?? 0
      }
      guard count > 0 else { return found }
      var bytes = kept + chunk[..<count]
      kept = []
      // A tag that the chunk cuts in two waits for its other half; no tag that matters is long.
      if let open = bytes.lastIndex(of: UInt8(ascii: "<")), bytes.count - open < 512,
        !bytes[open...].contains(UInt8(ascii: ">"))
      {
        kept = Array(bytes[open...])
        bytes.removeSubrange(open...)
      }
      for position in ByteSearch.positions(of: tag, in: bytes) {
        // Text may say mergeCell too, but no bracket or prefix stands before it there.
        guard position > 0, bytes[position - 1] == UInt8(ascii: "<") || bytes[position - 1] == UInt8(ascii: ":") else {
          continue
        }
        let attributes = bytes[(position + tag.count)...].prefix { $0 != UInt8(ascii: ">") }
        guard let range = reference(in: attributes), range.rows.contains(row) else { continue }
        guard range.columns.count > 1 || range.rows.count > 1, found.count <= Limits.namedCells else { continue }
        found.append(range)
      }
    }
  }

  private static func reference(in attributes: ArraySlice<UInt8>) -> CellRange? {
    let text = String(decoding: attributes, as: UTF8.self)
    guard let quote = text.firstIndex(where: { $0 == "\"" || $0 == "'" }), text[..<quote].hasSuffix("ref=") else {
      return nil
    }
    return CellRange(String(text[text.index(after: quote)...].prefix { $0 != text[quote] }))
  }
}
