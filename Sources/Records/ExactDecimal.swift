/// A decimal number with the digits it was written with: never a binary fraction, never rounded.
///
///     ExactDecimal("2.50")?.description          // "2.50"
///     ExactDecimal("7,5")                        // nil: XML Schema's decimals have a point (part 2, §3.3.3)
public struct ExactDecimal: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The number is `units` / 10^`scale`.
  public let units: Int128
  public let scale: Int
  public let description: String

  /// Nil unless `text` is digits with at most one point and a sign, 30 digits at most.
  public init?(_ text: String) {
    var units: Int128 = 0
    var scale = 0
    var digits = 0
    var sawPoint = false
    var bytes = text.utf8[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= 30 else { return nil }
        units = units * 10 + Int128(byte - UInt8(ascii: "0"))
        if sawPoint { scale += 1 }
      case UInt8(ascii: ".") where !sawPoint && digits > 0: sawPoint = true
      default: return nil
      }
    }
    guard digits > 0, !(sawPoint && scale == 0) else { return nil }
    self.units = isNegative ? -units : units
    self.scale = scale
    description = text.hasPrefix("+") ? String(text.dropFirst()) : text
  }

  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool { left.compared(to: right) < 0 }
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool { left.compared(to: right) == 0 }

  /// Equal numbers hash alike, however many zeros they end in.
  public func hash(into hasher: inout Hasher) {
    var (units, scale) = (units, scale)
    while scale > 0, units % 10 == 0 { (units, scale) = (units / 10, scale - 1) }
    hasher.combine(units)
    hasher.combine(scale)
  }

  /// -1, 0 or 1.
  private func compared(to other: ExactDecimal) -> Int {
    // At one scale, as nearly all numbers can be brought to.
    let mine = units.multipliedReportingOverflow(by: power(max(other.scale - scale, 0)))
    let theirs = other.units.multipliedReportingOverflow(by: power(max(scale - other.scale, 0)))
    if !mine.overflow, !theirs.overflow {
      return mine.partialValue == theirs.partialValue ? 0 : mine.partialValue < theirs.partialValue ? -1 : 1
    }
    return comparedByParts(with: other)
  }

  /// Whole parts first, so that no multiplication can leave 128 bits.
  private func comparedByParts(with other: ExactDecimal) -> Int {
    if self.whole != other.whole { return self.whole < other.whole ? -1 : 1 }
    let (mine, theirs) = (fraction(of: 30), other.fraction(of: 30))
    return mine == theirs ? 0 : mine < theirs ? -1 : 1
  }

  private var whole: Int128 { units / power(scale) }

  /// What stands behind the point, as so many digits.
  private func fraction(of digits: Int) -> Int128 { units % power(scale) * power(digits - scale) }

  private func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(Int128(1)) { product, _ in product * 10 } }
}

extension ExactDecimal {
  /// So many hours as an `xsd:duration` of hours, minutes and seconds (XML Schema part 2, §3.3.6): 60 is `PT60H`, 7.5 is `PT7H30M`.
  ///
  /// Exact, and never in days, weeks or months: a person reads the hours that stood in the cell. Nil for a negative number.
  public var asHours: String? {
    guard units >= 0, scale <= 26 else { return nil }
    let unit = power(scale)
    let hours = units / unit
    let minutesInUnits = units % unit * 60
    let minutes = minutesInUnits / unit
    let secondsInUnits = minutesInUnits % unit * 60
    let seconds = secondsInUnits / unit
    var text = "PT"
    if hours > 0 { text += "\(hours)H" }
    if minutes > 0 { text += "\(minutes)M" }
    if secondsInUnits > 0 {
      var fraction = String(secondsInUnits % unit)
      fraction = String(repeating: "0", count: scale - fraction.utf8.count) + fraction
      while fraction.hasSuffix("0") { fraction.removeLast() }
      text += fraction.isEmpty ? "\(seconds)S" : "\(seconds).\(fraction)S"
    }
    return text == "PT" ? "PT0H" : text
  }
}
