/// A number as a person reads it in its cell, from the digits that the workbook stores.
///
/// Workbooks store binary fractions printed with up to 17 digits; a spreadsheet shows 15 of them at most, and so do we:
/// 7.1249999999999996 is what became of a typed 7.125. All is done on decimal digits; no binary fraction is ever formed.
struct DecimalText {
  /// The most digits that a spreadsheet keeps of what is typed.
  static let precision = 15

  private var isNegative = false
  /// Significant digits as numbers 0 to 9, without zeros at either end; empty for zero.
  private var digits: [UInt8] = []
  /// How many of the digits stand before the point; negative when zeros follow the point.
  private var point = 0

  /// Nil unless the bytes are a decimal number, with an exponent or without, that a spreadsheet can hold.
  init?(_ text: some Collection<UInt8>) {
    var index = text.startIndex
    func byte() -> UInt8? { index < text.endIndex ? text[index] : nil }
    func digit() -> UInt8? { byte().flatMap { (0x30...0x39).contains($0) ? $0 - 0x30 : nil } }

    if byte() == UInt8(ascii: "-") || byte() == UInt8(ascii: "+") {
      isNegative = byte() == UInt8(ascii: "-")
      index = text.index(after: index)
    }
    var seen = false
    var isAfterPoint = false
    while true {
      if let digit = digit() {
        seen = true
        if digit != 0 || !digits.isEmpty {
          digits.append(digit)
          if !isAfterPoint { point += 1 }
        } else if isAfterPoint {
          point -= 1
        }
      } else if byte() == UInt8(ascii: "."), !isAfterPoint {
        isAfterPoint = true
      } else {
        break
      }
      index = text.index(after: index)
    }
    guard seen else { return nil }
    if let letter = byte(), letter | 0x20 == UInt8(ascii: "e") {
      index = text.index(after: index)
      guard let exponent = Int(String(decoding: text[index...], as: UTF8.self)), (-400...400).contains(exponent) else {
        return nil
      }
      point += exponent
      index = text.endIndex
    }
    guard index == text.endIndex, (-400...309).contains(point) else { return nil }
    trim()
  }

  /// Whether the bytes are already what a person reads: most cells' are, and need no more work.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = text.first == UInt8(ascii: "-") ? 1 : 0
    let count = text.count - start
    guard count > 0, count <= precision else { return false }
    let (first, last) = (text[start], text[text.count - 1])
    var point: Int?
    for index in start..<text.count where !(0x30...0x39).contains(text[index]) {
      guard text[index] == UInt8(ascii: "."), point == nil else { return false }
      point = index
    }
    guard let point else { return first != 0x30 || text.count == 1 }
    let wholeDigits = point - start
    return last != 0x30 && last != UInt8(ascii: ".") && (wholeDigits == 1 || wholeDigits > 1 && first != 0x30)
  }

  /// Whether the number is so large that its last digits are not what was typed.
  var hasLostDigits: Bool { !digits.isEmpty && point > DecimalText.precision }

  /// The digits of a number shown by a format: padded as it asks, never cut or rounded by it.
  func text(integerDigits: Int = 0, decimals: Int = 0, isPercent: Bool = false) -> String {
    var number = rounded()
    if isPercent, !number.digits.isEmpty { number.point += 2 }
    // So small a number has no plain form that anybody would read.
    if number.point < -20 { return number.scientific + (isPercent ? "%" : "") }
    var text: [UInt8] = []
    if number.isNegative, !number.digits.isEmpty { text.append(UInt8(ascii: "-")) }
    let whole = max(number.point, 0)
    text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(max(integerDigits, 1) - whole, 0)))
    for place in 0..<whole { text.append(number.digit(at: place)) }
    let fraction = max(number.digits.count - number.point, 0)
    let shown = number.digits.isEmpty ? decimals : max(fraction, decimals)
    if shown > 0 {
      text.append(UInt8(ascii: "."))
      for place in 0..<shown { text.append(number.digit(at: number.point + place)) }
    }
    if isPercent { text.append(UInt8(ascii: "%")) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digit at a place counted from the first significant one, in ASCII; zero where there is none.
  private func digit(at place: Int) -> UInt8 {
    digits.indices.contains(place) ? digits[place] + 0x30 : UInt8(ascii: "0")
  }

  private var scientific: String {
    let sign = isNegative ? "-" : ""
    let first = digits.prefix(1).map(String.init).joined()
    let rest = digits.dropFirst().map(String.init).joined()
    return "\(sign)\(first)\(rest.isEmpty ? "" : ".")\(rest)E\(point - 1)"
  }

  /// The number to 15 significant digits, halves away from zero.
  private func rounded() -> DecimalText {
    guard digits.count > DecimalText.precision else { return self }
    var number = self
    let roundsUp = digits[DecimalText.precision] >= 5
    number.digits.removeSubrange(DecimalText.precision...)
    if roundsUp {
      var place = DecimalText.precision - 1
      while place >= 0, number.digits[place] == 9 {
        number.digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        number.digits[place] += 1
      } else {
        number.digits.insert(1, at: 0)
        number.point += 1
      }
    }
    number.trim()
    return number
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }
}
