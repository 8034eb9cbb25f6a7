import Records

/// Whether a text is a valid form of an XML Schema datatype (XML Schema 1.1 part 2, §3), strictly, over its UTF-8
/// bytes.
///
///     XSDLexical.dateTime("2001-02-28T00:00:00Z")?.hasZone   // true
///     XSDLexical.isDuration("60 hours")                      // false; PT60H is
///     XSDLexical.isDecimal("7.125")                          // true
///
/// The common RDF libraries are lax here (they take `P1W` and bare dates), a verifier elsewhere may not be.
public enum XSDLexical {
  /// A valid `xsd:dateTime`.
  public struct DateTime: Hashable, Sendable {
    /// The calendar date as it is written, in its own zone.
    public let date: CivilDate
    /// The moment, without its fraction of a second; that in UTC when no zone is written.
    public let moment: Timestamp
    /// Legal XML Schema without, but then nobody knows the moment: our rules demand it.
    public let hasZone: Bool
  }

  /// Nil unless the text is a valid `xsd:dateTime` of a day that the calendar has, in the years 1 to 9999 (§3.3.7).
  public static func dateTime(_ text: String) -> DateTime? {
    scan(text) { scanner in
      guard let date = scanner.date(), scanner.take(UInt8(ascii: "T")) else { return nil }
      guard let hour = scanner.number(digits: 2), scanner.take(UInt8(ascii: ":")),
        let minute = scanner.number(digits: 2), scanner.take(UInt8(ascii: ":")),
        let second = scanner.number(digits: 2), minute <= 59, second <= 59
      else { return nil }
      var fraction: UInt8 = 0
      if scanner.take(UInt8(ascii: ".")) {
        guard let largest = scanner.digits().max() else { return nil }
        fraction = largest
      }
      // 24:00:00 is the end of the day, and nothing may follow it.
      guard hour <= 23 || hour == 24 && minute == 0 && second == 0 && fraction <= UInt8(ascii: "0") else { return nil }
      guard let zone = scanner.zone() else { return nil }
      let ofDay = Int64(hour * 3600 + minute * 60 + second)
      let moment = Int64(date.daysSinceEpoch) * 86_400 + ofDay - Int64(zone.minutes * 60)
      return DateTime(date: date, moment: Timestamp(seconds: moment), hasZone: zone.isWritten)
    }
  }

  /// `PT60H`, `P1Y2M10DT2H30M`, `-P3D`; weeks are no part of it, and neither is a `T` without a time (§3.3.6).
  public static func isDuration(_ text: String) -> Bool {
    scan(text) { scanner in
      _ = scanner.take(UInt8(ascii: "-"))
      guard scanner.take(UInt8(ascii: "P")) else { return nil }
      let days = scanner.components(of: "YMD", fractional: nil)
      guard let days else { return nil }
      if scanner.take(UInt8(ascii: "T")) {
        guard let times = scanner.components(of: "HMS", fractional: UInt8(ascii: "S")), times > 0 else { return nil }
        return true
      }
      return days > 0 ? true : nil
    } ?? false
  }

  /// Digits with an optional sign and point; no exponent (§3.3.3).
  public static func isDecimal(_ text: String) -> Bool {
    scan(text) { scanner in
      scanner.sign()
      let whole = scanner.digits().count
      let fraction = scanner.take(UInt8(ascii: ".")) ? scanner.digits().count : 0
      return whole + fraction > 0 ? true : nil
    } ?? false
  }

  /// Digits with an optional sign (§3.4.13).
  public static func isInteger(_ text: String) -> Bool {
    scan(text) { scanner in
      scanner.sign()
      return scanner.digits().isEmpty ? nil : true
    } ?? false
  }

  /// An integer greater than zero (§3.4.25).
  public static func isPositiveInteger(_ text: String) -> Bool {
    scan(text) { scanner in
      _ = scanner.take(UInt8(ascii: "+"))
      return scanner.digits().contains { $0 != UInt8(ascii: "0") } ? true : nil
    } ?? false
  }

  /// `true`, `false`, `1` or `0` (§3.3.2).
  public static func isBoolean(_ text: String) -> Bool { ["true", "false", "1", "0"].contains(text) }

  /// Runs a scanner over the text; nil unless it reads the whole of it.
  static func scan<Value>(_ text: String, _ body: (inout ByteScanner) -> Value?) -> Value? {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = ByteScanner(bytes)
      let value = body(&scanner)
      return scanner.isAtEnd ? value : nil
    }
  }
}
