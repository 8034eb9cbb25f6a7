import Records

/// Reads ASCII forms off a run of bytes.
struct ByteScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  /// The next byte, left where it is.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Takes bytes as long as they satisfy a condition.
  mutating func take(while condition: (UInt8) -> Bool) -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = position
    while position < bytes.count, condition(bytes[position]) { position += 1 }
    return bytes[start..<position]
  }

  mutating func digits() -> Slice<UnsafeBufferPointer<UInt8>> { take(while: ByteScanner.isDigit) }

  mutating func sign() { if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) } }

  /// A number of exactly so many digits.
  mutating func number(digits count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[position..<position + count] {
      guard ByteScanner.isDigit(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    position += count
    return number
  }

  /// `2001-02-28`, a day that the calendar has.
  mutating func date() -> CivilDate? {
    guard let year = number(digits: 4), take(UInt8(ascii: "-")), let month = number(digits: 2),
      take(UInt8(ascii: "-")), let day = number(digits: 2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// `Z`, `+02:00` or nothing, up to fourteen hours; nil when what stands there is no zone.
  mutating func zone() -> (minutes: Int, isWritten: Bool)? {
    if isAtEnd { return (0, false) }
    if take(UInt8(ascii: "Z")) { return (0, true) }
    let isWest = take(UInt8(ascii: "-"))
    guard isWest || take(UInt8(ascii: "+")), let hours = number(digits: 2), take(UInt8(ascii: ":")),
      let minutes = number(digits: 2), minutes <= 59, hours * 60 + minutes <= 14 * 60
    else { return nil }
    return ((isWest ? -1 : 1) * (hours * 60 + minutes), true)
  }

  /// Numbers followed by these letters, each at most once and in this order: how many there are, or nil for a number
  /// without its letter.
  mutating func components(of letters: StaticString, fractional: UInt8?) -> Int? {
    var count = 0
    var letter = 0
    while let byte = next, ByteScanner.isDigit(byte) {
      _ = digits()
      let hasFraction = take(UInt8(ascii: "."))
      if hasFraction, digits().isEmpty { return nil }
      guard let unit = next else { return nil }
      while letter < letters.utf8CodeUnitCount, letters.utf8Start[letter] != unit { letter += 1 }
      guard letter < letters.utf8CodeUnitCount, !hasFraction || unit == fractional else { return nil }
      letter += 1
      position += 1
      count += 1
    }
    return count
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}
