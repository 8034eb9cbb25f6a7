import Records

/// How numbers are written as text: what stands before the decimals, and what between thousands.
///
///     NumberWriting(decimal: .comma, thousands: .point).plain("1.234,50")   // "1234.50"
///     NumberWriting(decimal: .comma).plain("2.5")                           // nil: the point has no meaning there
///
/// A cell that a spreadsheet holds as a number has no commas, whatever its sheet shows: it is read as it is.
struct NumberWriting: Sendable, Hashable {
  enum Mark: String, Sendable, CaseIterable {
    case point, comma, space, apostrophe

    /// White space in sums is often a narrow or fixed one, and apostrophes are typed in two ways.
    fileprivate func isMeant(by scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .point: scalar == "."
      case .comma: scalar == ","
      case .space: [0x20, 0xA0, 0x2009, 0x202F].contains(scalar.value)
      case .apostrophe: scalar == "'" || scalar == "\u{2019}"
      }
    }
  }

  /// Nil: what the source says of its texts.
  var decimal: DecimalMark?
  /// Nil: thousands are not set apart.
  var thousands: Mark?
  /// Whether a percent sign stands behind the number; it is left out, and the digits stay as they are.
  var isPercent = false

  /// The same number with a point and nothing else between its digits; nil where it is not written in this way.
  func plain(_ text: String) -> String? {
    var scalars = Array(text.unicodeScalars)[...]
    if isPercent {
      guard scalars.popLast() == "%" else { return nil }
      while let last = scalars.last, Mark.space.isMeant(by: last) { scalars.removeLast() }
    }
    var plain = String.UnicodeScalarView()
    if let sign = scalars.first, sign == "-" || sign == "+" { plain.append(scalars.removeFirst()) }
    let parts = scalars.split(omittingEmptySubsequences: false) { $0 == decimalSign }
    guard parts.count <= 2, let whole = parts.first, let digits = wholeDigits(whole) else { return nil }
    plain.append(contentsOf: digits)
    if parts.count == 2 {
      guard !parts[1].isEmpty, parts[1].allSatisfy(NumberWriting.isDigit) else { return nil }
      plain.append(".")
      plain.append(contentsOf: parts[1])
    }
    return String(plain)
  }

  private var decimalSign: Unicode.Scalar { decimal == .comma ? "," : "." }

  /// The digits before the decimals. Where thousands are set apart, groups behind the first have three digits, or nothing is set apart.
  private func wholeDigits(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    let groups = thousands.map { mark in scalars.split(omittingEmptySubsequences: false) { mark.isMeant(by: $0) } }
    guard let groups, groups.count > 1 else {
      return !scalars.isEmpty && scalars.allSatisfy(NumberWriting.isDigit) ? Array(scalars) : nil
    }
    guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.allSatisfy({ $0.allSatisfy(NumberWriting.isDigit) })
    else { return nil }
    return groups.flatMap(\.self)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// How a number is to be written, for a remedy: `1.234,5`.
  var example: String {
    let mark = ["point": ".", "comma": ",", "space": " ", "apostrophe": "'"]
    return "1\(thousands.flatMap { mark[$0.rawValue] } ?? "")234\(decimalSign)5\(isPercent ? "%" : "")"
  }
}
