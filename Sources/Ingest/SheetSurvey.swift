import Records

/// Unpacks a sheet once before its rows are read: a damaged archive shows at once and not after a thousand rows, and so do
/// merged cells, which a sheet lists behind its rows.
enum SheetSurvey {
  /// The merged ranges of more than one cell that reach into a row or one below it, in the order in which they stand there.
  ///
  /// The bytes are searched and not parsed, which costs a tenth: `<` opens a tag and cannot stand for anything else.
  /// - Throws: `RunFailure` when the part cannot be unpacked to its end.
  static func merges(from row: Int, in part: ZipPart) throws -> [CellRange] {
    var found: [CellRange] = []
    var kept: [UInt8] = []
    var isFirst = true
    let tag = Array("mergeCell".utf8)
    var chunk = [UInt8](repeating: 0, count: Limits.chunkBytes)
    while true {
      let count = try chunk.withUnsafeMutableBytes { buffer in
        try buffer.baseAddress.map { try part.read(into: $0, count: buffer.count) } ?? 0
      }
      guard count > 0 else { return found }
      // Only in UTF-16 does a part of XML begin with such bytes; names stand otherwise in it.
      if isFirst, chunk[..<count].prefix(2).contains(where: { $0 == 0 || $0 >= 0xFE }) {
        throw IngestCatalogue.failure(
          .sourceCorrupt, in: part.archive.displayName, "has its part \(part.name) in UTF-16, which no program writes")
      }
      isFirst = false
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
        let rest = bytes[(position + tag.count)...]
        guard position > 0, bytes[position - 1] == UInt8(ascii: "<") || bytes[position - 1] == UInt8(ascii: ":"),
          let next = rest.first, [0x20, 0x09, 0x0A, 0x0D].contains(next)
        else { continue }
        guard let range = reference(in: rest.prefix { $0 != UInt8(ascii: ">") }), range.rows.upperBound >= row,
          range.columns.count > 1 || range.rows.count > 1
        else { continue }
        guard found.count < Limits.mergedRanges else {
          throw IngestCatalogue.failure(
            .sourceTooLarge, in: part.archive.displayName,
            "has more than \(Limits.mergedRanges) ranges of merged cells in its part \(part.name)")
        }
        found.append(range)
      }
    }
  }

  /// The value of `ref` among a tag's attributes.
  private static func reference(in attributes: ArraySlice<UInt8>) -> CellRange? {
    var rest = attributes
    while let quote = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }) {
      let value = rest[(quote + 1)...].prefix { $0 != rest[quote] }
      let name = rest[..<quote].split { $0 == UInt8(ascii: "=") || $0 == 0x20 || (0x09...0x0D).contains($0) }.last
      if name?.elementsEqual("ref".utf8) == true { return CellRange(String(decoding: value, as: UTF8.self)) }
      rest = rest[value.endIndex...].dropFirst()
    }
    return nil
  }
}
