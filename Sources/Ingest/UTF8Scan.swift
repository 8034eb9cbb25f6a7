/// Tells well-formed UTF-8 from what is not (Unicode, table 3-7): nothing overlong, no surrogate, nothing beyond U+10FFFF.
enum UTF8Scan {
  enum Outcome: Equatable {
    case wellFormed
    /// The bytes from this index on are the beginning of a character; the rest may follow.
    case unfinished(Int)
    /// No character begins at this index.
    case malformed(Int)
  }

  static func scan(_ bytes: [UInt8]) -> Outcome {
    bytes.withUnsafeBufferPointer { scan($0) }
  }

  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index < bytes.count {
      // Eight ASCII bytes at a time: most files hold little else.
      while index + 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      guard index < bytes.count else { break }
      let lead = bytes[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      guard let (length, second) = form(of: lead) else { return .malformed(index) }
      for place in 1..<length {
        guard index + place < bytes.count else { return .unfinished(index) }
        let byte = bytes[index + place]
        guard place == 1 ? second.contains(byte) : (0x80...0xBF).contains(byte) else { return .malformed(index) }
      }
      index += length
    }
    return .wellFormed
  }

  /// How many bytes a character has that begins with this one, and what its second can be.
  private static func form(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    default: nil
    }
  }
}
