/// What a number format code says about the value beneath it (ECMA-376 part 1, §18.8.30 and §18.8.31).
///
///     NumberFormat("00000").kind            // .number(integerDigits: 5, decimals: 0, isPercent: false)
///     NumberFormat("dd/mm/yyyy").kind       // .date(hasDate: true, hasTime: false)
struct NumberFormat: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Shown with at least so many digits before and after the point.
    case number(integerDigits: Int, decimals: Int, isPercent: Bool)
    case date(hasDate: Bool, hasTime: Bool)
    /// Hours, minutes or seconds that count on beyond a day: `[h]:mm`.
    case elapsed
    /// A date whose code depends on the language of the machine: the value decides whether it has a time.
    case localDate
  }

  static let general = NumberFormat("General")

  let kind: Kind
  /// The code, unless it is `General`, which says nothing.
  let code: String?

  init(_ code: String) {
    let saysNothing = code.isEmpty || code.lowercased() == "general"
    self.init(kind: NumberFormat.kind(ofCode: code), code: saysNothing ? nil : code)
  }

  private init(kind: Kind, code: String?) {
    self.kind = kind
    self.code = code
  }

  /// A format that every workbook has without defining it; nil when the number is not assigned.
  init?(builtIn id: Int) {
    if NumberFormat.localDates.contains(id) {
      self.init(kind: .localDate, code: nil)
    } else if let code = NumberFormat.builtIn[id] {
      self.init(code)
    } else {
      return nil
    }
  }

  private static func kind(ofCode code: String) -> Kind {
    var scanner = FormatScanner()
    for token in scanner.tokens(of: code) { scanner.take(token) }
    return scanner.kind
  }

  // 27 to 36 and 50 to 58 are dates of East Asian editions (§18.8.30).
  private static let localDates = Set(27...36).union(50...58)

  private static let builtIn: [Int: String] = [
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "$#,##0_);($#,##0)", 6: "$#,##0_);[Red]($#,##0)",
    7: "$#,##0.00_);($#,##0.00)", 8: "$#,##0.00_);[Red]($#,##0.00)", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)", 41: "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
    42: "_($* #,##0_);_($* (#,##0);_($* \"-\"_);_(@_)", 43: "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)",
    44: "_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0",
    48: "##0.0E+0", 49: "@",
  ]
}

/// Reads the first section of a format code, which applies to positive numbers and so to dates, and remembers what matters.
private struct FormatScanner {
  enum Token {
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

  /// What stands outside quotes, escapes, fills and brackets; brackets with h, m or s alone are elapsed time.
  func tokens(of code: String) -> [Token] {
    let bytes = Array(code.utf8)
    var tokens: [Token] = []
    var index = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: ";") {
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

  mutating func take(_ token: Token) {
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
