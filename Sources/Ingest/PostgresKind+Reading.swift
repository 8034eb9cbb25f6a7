import Records

extension PostgresKind {
  /// Why a value of the database stands in no cell.
  struct Fault: Error {
    let code: ProblemCode
    let value: String?
    let reason: String
    var remedy: String?

    static func impossible(_ value: String, _ reason: String, _ remedy: String? = nil) -> Fault {
      Fault(code: .cellUnrepresentable, value: value, reason: reason, remedy: remedy)
    }
  }

  /// The cell that a value makes, exactly: nothing is rounded, shifted or cut.
  ///
  /// - Parameter bytes: as the server writes it in text, in a session with `DateStyle` ISO.
  func content(of bytes: UnsafeBufferPointer<UInt8>) -> Result<Cell.Content, Fault> {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .failure(
        Fault(code: .cellEncoding, value: nil, reason: "holds bytes that are no text in UTF-8"))
    }
    guard text.utf8.count <= Limits.cellLength || text.utf16.count <= Limits.cellLength else {
      let remedy =
        self == .json || self == .structure ? "read its parts with a query of their own, under source.tables" : nil
      return .failure(
        Fault(
          code: .cellTooLong, value: nil, reason: "has more than \(Limits.cellLength) characters", remedy: remedy))
    }
    guard !text.isEmpty else { return .success(.empty) }
    switch self {
    case .text, .word: return .success(ErrorText.matches(text) ? .error(text) : .text(text))
    case .json, .structure, .interval: return .success(.text(text))
    case .number, .float: return number(text)
    case .boolean: return .success(.boolean(text == "t"))
    case .date: return date(text).map { .date($0) }
    case .time: return .success(CivilTime(exactly: text).map { .time($0) } ?? .text(text))
    case .timeWithZone: return .success(.text(PostgresKind.withMinutes(text)))
    case .timestamp: return timestamp(text)
    case .timestampWithZone: return timestampWithZone(text)
    }
  }

  private func number(_ text: String) -> Result<Cell.Content, Fault> {
    guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "N") && $0 != UInt8(ascii: "I") }) else {
      return .failure(.impossible(text, "is no number that can be written with digits"))
    }
    guard let exponent = text.firstIndex(of: "e") else { return .success(.number(text)) }
    let digits = PostgresKind.plain(text[..<exponent], exponent: Int(text[text.index(after: exponent)...]) ?? 0)
    return .success(.number(digits))
  }

  /// `1.5e-07` with all its zeros: 0.00000015.
  private static func plain(_ mantissa: Substring, exponent: Int) -> String {
    let isNegative = mantissa.hasPrefix("-")
    let parts = mantissa.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let (whole, fraction) = (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    let digits = whole + fraction
    let point = whole.utf8.count + exponent
    func zeros(_ count: Int) -> String { String(repeating: "0", count: max(count, 0)) }
    let text =
      if point <= 0 {
        "0.\(zeros(-point))\(digits)"
      } else if point >= digits.utf8.count {
        digits + zeros(point - digits.utf8.count)
      } else {
        "\(digits.prefix(point)).\(digits.dropFirst(point))"
      }
    return isNegative ? "-\(text)" : text
  }

  private func date(_ text: String) -> Result<CivilDate, Fault> {
    let numbers = text.split(separator: "-").map { Int($0) ?? 0 }
    if text.utf8.count == 10, numbers.count == 3,
      let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
    {
      return .success(date)
    }
    let reason =
      text.hasSuffix("infinity") ? "is no day of the calendar" : "is a day outside the years 1 to 9999"
    return .failure(.impossible(text, reason, "write the day that is meant, or leave it empty"))
  }

  private func timestamp(_ text: String) -> Result<Cell.Content, Fault> {
    moment(text).map { date, time in
      // A fraction of a second has no room in a cell's time; nothing of it is dropped.
      CivilTime(exactly: time).map { .dateTime(date, $0) } ?? .text("\(date)T\(time)")
    }
  }

  /// A moment with the offset that the server gives it, in the form of XML Schema.
  private func timestampWithZone(_ text: String) -> Result<Cell.Content, Fault> {
    guard let sign = text.dropFirst(10).lastIndex(where: { $0 == "+" || $0 == "-" }), !text.hasSuffix("BC") else {
      return moment(text).map { .text("\($0)T\($1)") }
    }
    return moment(String(text[..<sign])).flatMap { date, time in
      let offset = PostgresKind.withMinutes(String(text[sign...]))
      guard offset.utf8.count == 6 else {
        return .failure(
          .impossible(
            text, "has an offset from UTC with seconds, as clocks had before time zones",
            "have the query show it AT TIME ZONE 'UTC'"))
      }
      return .success(.text("\(date)T\(time)\(offset)"))
    }
  }

  /// `+02` with the minutes that XML Schema demands: `+02:00`.
  private static func withMinutes(_ text: String) -> String {
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }), !text[sign...].contains(":") else {
      return text
    }
    return "\(text):00"
  }

  private func moment(_ text: String) -> Result<(CivilDate, String), Fault> {
    let parts = text.split(separator: " ")
    guard parts.count == 2 else {
      return .failure(
        .impossible(
          text, "is no moment between the years 1 and 9999", "write the moment that is meant, or leave it empty"))
    }
    return date(String(parts[0])).map { ($0, String(parts[1])) }.mapError { fault in
      .impossible(text, fault.reason, fault.remedy)
    }
  }
}

extension CivilTime {
  /// `09:05:00`; nil for what has a fraction of a second, and for 24:00.
  fileprivate init?(exactly text: String) {
    let numbers = text.split(separator: ":").compactMap { Int($0) }
    guard text.utf8.count == 8, numbers.count == 3 else { return nil }
    self.init(hour: numbers[0], minute: numbers[1], second: numbers[2])
  }
}
