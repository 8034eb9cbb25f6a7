import Records

/// The records of a workbook of Excel 97 to 2003: a number that says what it is, a length, and so many bytes (MS-XLS §2.1.4).
struct BIFFStream {
  struct Record {
    let kind: Kind
    /// Where its content lies in the stream.
    let content: Range<Int>
  }

  /// The records that matter to a reader of rows (MS-XLS §2.3.2).
  enum Kind: UInt16 {
    case formula = 0x06
    case end = 0x0A
    case dateMode = 0x22
    case filePass = 0x2F
    case continuation = 0x3C
    case sheet = 0x85
    case multipleRK = 0xBD
    case richText = 0xD6
    case cellFormat = 0xE0
    case mergedCells = 0xE5
    case sharedStrings = 0xFC
    case sharedString = 0xFD
    case recalculation = 0x1C1
    case number = 0x203
    case text = 0x204
    case booleanOrError = 0x205
    case formulaText = 0x207
    case rk = 0x27E
    case format = 0x41E
    case beginning = 0x809
    /// Whatever else there is.
    case other = 0xFFFF
  }

  let bytes: [UInt8]
  /// The file, for messages.
  let file: String

  /// The record at a place of the stream; nil at its end.
  ///
  /// - Throws: `RunFailure` when it reaches beyond the end of the stream.
  func record(at place: Int) throws -> Record? {
    guard place + 4 <= bytes.count else { return nil }
    let start = place + 4
    let length = Int(bytes.u16(place + 2))
    guard start + length <= bytes.count else { throw damaged("a record of it breaks off") }
    return Record(kind: Kind(rawValue: bytes.u16(place)) ?? .other, content: start..<(start + length))
  }

  /// The record with those that continue it: a long one is cut into pieces (MS-XLS §2.4.58).
  func pieces(of record: Record) throws -> [Range<Int>] {
    var pieces = [record.content]
    while let next = try self.record(at: pieces[pieces.count - 1].upperBound), next.kind == .continuation {
      pieces.append(next.content)
    }
    return pieces
  }

  func u16(_ record: Record, _ offset: Int) throws -> Int {
    guard offset + 2 <= record.content.count else { throw damaged("a record of it is too short") }
    return Int(bytes.u16(record.content.lowerBound + offset))
  }

  func u32(_ record: Record, _ offset: Int) throws -> UInt32 {
    guard offset + 4 <= record.content.count else { throw damaged("a record of it is too short") }
    return bytes.u32(record.content.lowerBound + offset)
  }

  func u8(_ record: Record, _ offset: Int) throws -> UInt8 {
    guard offset < record.content.count else { throw damaged("a record of it is too short") }
    return bytes[record.content.lowerBound + offset]
  }

  func damaged(_ what: String) -> RunFailure {
    IngestCatalogue.failure(.sourceCorrupt, in: file, "is damaged: \(what)")
  }
}

/// Reads texts out of a record and its continuations (MS-XLS §2.5.293 and §2.5.294).
struct BIFFTextReader {
  private let stream: BIFFStream
  private let pieces: [Range<Int>]
  private var piece = 0
  private var place: Int

  init(_ stream: BIFFStream, _ pieces: [Range<Int>], offset: Int = 0) {
    self.stream = stream
    self.pieces = pieces
    place = (pieces.first?.lowerBound ?? 0) + offset
  }

  /// A text with its length in front; a rich one is read without its formats and its reading in another script.
  ///
  /// - Throws: `RunFailure` when it reaches beyond the end of the record.
  mutating func text(isShort: Bool = false) throws -> String {
    let count = isShort ? Int(try byte()) : try number()
    var flags = try byte()
    let runs = flags & 8 != 0 ? try number() : 0
    let extra = flags & 4 != 0 ? try number() + (try number()) << 16 : 0
    var units: [UInt16] = []
    units.reserveCapacity(count)
    while units.count < count {
      if place >= pieces[piece].upperBound {
        try advance()
        // Each continuation says anew whether its characters have one byte or two.
        flags = try byte()
      }
      units.append(flags & 1 != 0 ? UInt16(try number()) : UInt16(try byte()))
    }
    try skip(4 * runs + extra)
    return String(decoding: units, as: UTF16.self)
  }

  mutating func number() throws -> Int { try Int(byte()) + Int(byte()) << 8 }

  private mutating func byte() throws -> UInt8 {
    while place >= pieces[piece].upperBound { try advance() }
    defer { place += 1 }
    return stream.bytes[place]
  }

  private mutating func skip(_ count: Int) throws {
    var left = count
    while place + left > pieces[piece].upperBound {
      left -= max(pieces[piece].upperBound - place, 0)
      try advance()
    }
    place += left
  }

  private mutating func advance() throws {
    guard piece + 1 < pieces.count else { throw stream.damaged("a text of it breaks off") }
    piece += 1
    place = pieces[piece].lowerBound
  }
}
