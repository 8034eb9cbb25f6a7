import ELM
import Records

/// Reads dates from cells without ever guessing one.
enum CellDates {
  struct Fault: Error {
    let code: ProblemCode
    /// Without any part of the date: reasons are kept in a run's results, where nobody's birthday belongs.
    let reason: String
    let remedy: String?
  }

  /// A calendar date as `xsd:dateTime`, which has no dates without a time (XML Schema part 2, §3.3.7).
  ///
  /// A day itself, such as a birthday, is written at noon UTC, so that a viewer in any zone from -12 to +11 hours shows that same
  /// day; a date at which something begins or ends is written at its first moment in UTC.
  static func date(_ cell: Cell, format: DateFormat?, isDayItself: Bool) -> Result<String, Fault> {
    calendarDate(cell, format: format).map { "\($0)T\(isDayItself ? "12:00:00" : "00:00:00")Z" }
  }

  /// A moment. Text must say its zone; a date without a time is taken as in `date`.
  static func dateTime(_ cell: Cell, format: DateFormat?, isDayItself: Bool) -> Result<String, Fault> {
    switch cell.content {
    case .dateTime(let date, let time):
      return .failure(withoutZone("\(date)T\(time)"))
    case .text(let text):
      let text = CellConversion.trimmed(text)
      guard text.utf8.count > 10, let separator = text.utf8.dropFirst(10).first, separator == UInt8(ascii: "T") else {
        break
      }
      if let moment = XSDLexical.dateTime(text) { return moment.hasZone ? .success(text) : .failure(withoutZone(text)) }
    default: break
    }
    return date(cell, format: format, isDayItself: isDayItself)
  }

  private static func withoutZone(_ moment: String) -> Fault {
    Fault(
      code: .cellDateUnreadable, reason: "has a time without a time zone",
      remedy: "write the zone behind it, such as \(moment)+01:00")
  }

  /// The day of a date or of a moment, as it is written there.
  static func day(_ cell: Cell, format: DateFormat?) -> Result<CivilDate, Fault> {
    switch cell.content {
    case .dateTime(let date, _): return .success(date)
    case .text(let text):
      if text.utf8.count > 10, let moment = XSDLexical.dateTime(CellConversion.trimmed(text)) {
        return .success(moment.date)
      }
      return calendarDate(cell, format: format)
    default: return calendarDate(cell, format: format)
    }
  }

  static func calendarDate(_ cell: Cell, format: DateFormat?) -> Result<CivilDate, Fault> {
    switch cell.content {
    case .date(let date), .dateTime(let date, CivilTime.midnight): return .success(date)
    case .dateTime:
      return .failure(
        Fault(
          code: .cellDateUnreadable, reason: "is a date with a time of day",
          remedy: "enter the date alone, such as 2001-02-28"))
    case .text(let text): return parse(CellConversion.trimmed(text), format: format)
    case .number:
      return .failure(
        Fault(
          code: .cellDateUnreadable, reason: "is a number, not a date",
          remedy: "format the cell as a date, or write the date as text such as 2001-02-28"))
    default:
      return .failure(Fault(code: .cellDateUnreadable, reason: "is not a date", remedy: nil))
    }
  }

  /// `2001-02-28`, which is one date whatever the format; nil for all else.
  private static func plain(_ text: String) -> CivilDate? {
    guard text.utf8.count == 10 else { return nil }
    var (parts, part) = ((0, 0, 0), 0)
    for (index, byte) in text.utf8.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        part += 1
        continue
      }
      guard case 0x30...0x39 = byte else { return nil }
      let digit = Int(byte - 0x30)
      switch part {
      case 0: parts.0 = parts.0 * 10 + digit
      case 1: parts.1 = parts.1 * 10 + digit
      default: parts.2 = parts.2 * 10 + digit
      }
    }
    return CivilDate(year: parts.0, month: parts.1, day: parts.2)
  }

  private static func parse(_ text: String, format: DateFormat?) -> Result<CivilDate, Fault> {
    if let date = plain(text) { return .success(date) }
    if let format, !format.isLenient {
      guard let numbers = format.numbers(in: text) else { return .failure(unreadable("write it as \(format.text)")) }
      return date(numbers.year, numbers.month, numbers.day)
    }
    let parts = text.utf8.split(omittingEmptySubsequences: false) { [0x2D, 0x2E, 0x2F].contains($0) }
    let numbers = parts.compactMap { part in
      part.allSatisfy { (0x30...0x39).contains($0) } && part.count <= 4
        ? Int(String(decoding: part, as: UTF8.self)) : nil
    }
    guard parts.count == 3, numbers.count == 3 else { return .failure(unreadable(nil)) }
    let lengths = parts.map(\.count)
    if lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2 { return date(numbers[0], numbers[1], numbers[2]) }
    guard lengths[2] == 4, lengths[0] <= 2, lengths[1] <= 2 else {
      let isShort = lengths.allSatisfy { $0 <= 2 }
      return .failure(unreadable(isShort ? "write the year with four digits, such as 2001-02-28" : nil))
    }
    let (first, second, year) = (numbers[0], numbers[1], numbers[2])
    switch format?.order {
    case .dayFirst: return date(year, second, first)
    case .monthFirst: return date(year, first, second)
    case .yearFirst: return .failure(unreadable("write the year first, such as 2001-02-28"))
    case nil: break
    }
    let dayFirst = CivilDate(year: year, month: second, day: first)
    let monthFirst = CivilDate(year: year, month: first, day: second)
    switch (dayFirst, monthFirst) {
    case (let one?, let other?) where one != other:
      return .failure(
        Fault(
          code: .cellDateAmbiguous, reason: "could be two dates",
          remedy: "write \(one) or \(other), whichever it is"))
    case (let date?, _), (nil, let date?): return .success(date)
    case (nil, nil): return date(year, second, first)
    }
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> Result<CivilDate, Fault> {
    if let date = CivilDate(year: year, month: month, day: day) { return .success(date) }
    guard (1...12).contains(month), (1...9999).contains(year), day >= 1,
      let last = CivilDate(year: year, month: month, day: CivilDate.daysInMonth(month, of: year))
    else { return .failure(unreadable(nil)) }
    return .failure(
      Fault(
        code: .cellDateUnreadable, reason: "is not a date: the month has no such day",
        remedy: "write the right day, such as \(last)"))
  }

  private static func unreadable(_ remedy: String?) -> Fault {
    Fault(code: .cellDateUnreadable, reason: "is not a date", remedy: remedy)
  }
}

extension CivilTime {
  /// What a spreadsheet holds behind a date that nobody gave a time.
  static let midnight = CivilTime(hour: 0, minute: 0)
}
