import ELM

/// Whether a text is a value of its datatype to validators of shapes.
///
/// Strict as XML Schema is, and a little stricter where validators are: the end of a day is no moment to them, and a
/// duration that their machines cannot count is none.
enum LiteralForm {
  /// - Parameter isNumber: written in JSON as a number with a fraction or exponent, which RDF writes with an exponent.
  static func isValid(_ text: String, _ datatype: PropertyRule.Datatype, isNumber: Bool) -> Bool {
    switch datatype {
    case .dateTime: XSDLexical.dateTime(text) != nil && !isEndOfDay(text)
    case .duration: XSDLexical.isDuration(text) && isCountable(text)
    case .integer: XSDLexical.isInteger(text)
    case .positiveInteger: XSDLexical.isPositiveInteger(text)
    // That it is no text is for our own rules to say.
    case .decimal: isNumber || XSDLexical.isDecimal(text)
    case .boolean: XSDLexical.isBoolean(text)
    case .string, .anyURI, .html: true
    case .langString: false
    }
  }

  /// Whether a number in digits is above a limit, however long it is.
  static func isAbove(_ limit: Int, _ text: String) -> Bool {
    guard XSDLexical.isInteger(text) else { return true }
    if text.utf8.first == UInt8(ascii: "-") { return false }
    let digits = text.utf8.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "0") }
    guard digits.count < 18, let number = Int(String(digits) ?? "") else { return !digits.isEmpty }
    return number > limit
  }

  /// `T24:00:00`
  private static func isEndOfDay(_ text: String) -> Bool {
    guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "T")) else { return false }
    return text.utf8[mark...].dropFirst().starts(with: "24".utf8)
  }

  /// No number of more than eight digits before its point.
  private static func isCountable(_ text: String) -> Bool {
    var length = 0
    var isFraction = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0") where length == 0: continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"): length += isFraction ? 0 : 1
      case UInt8(ascii: "."): isFraction = true
      default: (length, isFraction) = (0, false)
      }
      if length > 8 { return false }
    }
    return true
  }
}
