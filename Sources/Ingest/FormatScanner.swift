/// Reads one section of a format code, and remembers what matters.
struct FormatScanner {
  private enum Token {
    /// A run of the same letter, in lower case, with its length.
    case letters(UInt8, Int)
    case symbol(UInt8)
    case elapsed
  }

  private var hasYearOrDay = false
  private var longestMonth = 0
  private var hasHourOrSecond = false
  private var isElapsed = false
  private var integerDigits = 0
  private var decimals = 0
  private var isAfterPoint = false
  private var isPercent = false
  private var isScientificOrFraction = false

  init(_ section: ArraySlice<UInt8>) {
    for token in FormatScanner.tokens(of: Array(section)) { take(token) }
  }

  /// What stands outside quotes, escapes, fills and brackets; brackets with h, m or s alone are elapsed time.
  private static func tokens(of bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        index = (bytes[(index + 1)...].firstIndex(of: byte) ?? bytes.count - 1) + 1
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        index += 2
      case UInt8(ascii: "["):
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
        let inside = Set(bytes[min(index + 1, end)..<end].map { $0 | 0x20 })
        if inside.count == 1, let letter = inside.first, "hms".utf8.contains(letter) { tokens.append(.elapsed) }
        index = min(end + 1, bytes.count)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        let rest = bytes[index...]
        // The word General may stand beside other codes; its letters are none.
        if rest.prefix(7).map({ $0 | 0x20 }) == Array("general".utf8) {
          index += 7
        } else {
          let run = rest.prefix { $0 | 0x20 == byte | 0x20 }.count
          tokens.append(.letters(byte | 0x20, run))
          index += run
        }
      default:
        tokens.append(.symbol(byte))
        index += 1
      }
    }
    return tokens
  }

  private mutating func take(_ token: Token) {
    switch token {
    case .elapsed: isElapsed = true
    case .letters(UInt8(ascii: "y"), _), .letters(UInt8(ascii: "d"), _): hasYearOrDay = true
    case .letters(UInt8(ascii: "m"), let length): longestMonth = max(longestMonth, length)
    case .letters(UInt8(ascii: "h"), _), .letters(UInt8(ascii: "s"), _): hasHourOrSecond = true
    case .letters(UInt8(ascii: "e"), _): isScientificOrFraction = true
    case .letters: break
    case .symbol(UInt8(ascii: "0")):
      if isAfterPoint { decimals += 1 } else { integerDigits += 1 }
    case .symbol(UInt8(ascii: ".")): isAfterPoint = true
    case .symbol(UInt8(ascii: "%")): isPercent = true
    case .symbol(UInt8(ascii: "/")): isScientificOrFraction = true
    case .symbol: break
    }
  }

  var kind: NumberFormat.Kind {
    // An m is a month, unless it stands with hours or seconds and nothing else makes a date; three m are always a month.
    let hasTime = hasHourOrSecond || isElapsed
    let hasDate = hasYearOrDay || longestMonth >= 3 || (longestMonth > 0 && !hasTime)
    if hasDate { return .date(hasDate: true, hasTime: hasTime) }
    if isElapsed { return .elapsed }
    if hasTime { return .date(hasDate: false, hasTime: true) }
    if isScientificOrFraction { return .number(integerDigits: 0, decimals: 0, isPercent: false) }
    // More digits than a number can have would only be zeros that nobody typed.
    return .number(integerDigits: min(integerDigits, 15), decimals: min(decimals, 15), isPercent: isPercent)
  }
}
