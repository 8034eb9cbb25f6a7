import Records

/// Dates and times as spreadsheets count them: days since the workbook's epoch, the time of day as a fraction
/// (ECMA-376 part 1, §18.17.4).
enum SerialDate {
  enum Epoch: Sendable {
    /// Day 1 is 1900-01-01, and day 60 the 29 February 1900 that never was.
    case from1900
    /// The same, but for the first two months of 1900, in which the standard and the programs that write such workbooks
    /// disagree by a day (ECMA-376 part 1, §18.17.4.1): those are no days.
    case from1900WithoutPhantom
    /// Day 0 is 1904-01-01.
    case from1904
  }

  /// The day that a serial number stands for; nil when the calendar has none.
  static func date(_ serial: Double, _ epoch: Epoch) -> CivilDate? {
    guard serial.isFinite, abs(serial) < 10_000_000 else { return nil }
    let day = split(serial).day
    switch epoch {
    case .from1900:
      guard day >= 1, day != 60 else { return nil }
      // 1899-12-31 is day 0 before the phantom day, 1899-12-30 after it.
      return CivilDate(daysSinceEpoch: day - (day < 60 ? 25_568 : 25_569))
    case .from1900WithoutPhantom:
      return day > 60 ? CivilDate(daysSinceEpoch: day - 25_569) : nil
    case .from1904:
      guard day >= 0 else { return nil }
      return CivilDate(daysSinceEpoch: day - 24_107)
    }
  }

  /// The time of day; what is left of a second is dropped, as a clock does it.
  static func time(_ serial: Double) -> CivilTime? {
    guard serial.isFinite, serial >= 0, serial < 10_000_000 else { return nil }
    let second = split(serial).second
    return CivilTime(hour: second / 3600, minute: second / 60 % 60, second: second % 60)
  }

  /// `26:30:00` for a duration beyond a day; nil when it is negative.
  static func elapsed(_ serial: Double) -> String? {
    guard serial.isFinite, serial >= 0, serial < 10_000_000 else { return nil }
    let (day, second) = split(serial)
    return "\(padded(day * 24 + second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2)):\(padded(second % 60, to: 2))"
  }

  // A fraction of a day is exact to less than a millisecond: rounding to one removes the noise and nothing else.
  private static func split(_ serial: Double) -> (day: Int, second: Int) {
    let milliseconds = Int((serial * 86_400_000).rounded())
    let day = Int((Double(milliseconds) / 86_400_000).rounded(.down))
    return (day, (milliseconds - day * 86_400_000) / 1000)
  }
}
