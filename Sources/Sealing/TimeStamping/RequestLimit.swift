/// How many requests a service takes within a time.
///
///     try RequestLimit("20 per 20min").count            // 20
///     try RequestLimit("100 per hour").seconds          // 3600
///
/// It holds for every span of that length, whenever it begins (a sliding window), so that it is kept however the service
/// counts.
public struct RequestLimit: Hashable, Sendable, CustomStringConvertible {
  public struct Fault: Error, Sendable {
    /// The predicate of a sentence about the text.
    public let reason: String
    public let remedy: String
  }

  /// Requests, at least one.
  public let count: Int
  /// The length of the window.
  public let seconds: Int
  /// As it was written, with single spaces.
  public let description: String

  private static let units = [
    "s": 1, "sec": 1, "second": 1, "seconds": 1, "min": 60, "minute": 60, "minutes": 60, "h": 3600, "hour": 3600,
    "hours": 3600, "d": 86_400, "day": 86_400, "days": 86_400,
  ]

  /// - Parameter text: a number, `per`, and a span: a unit (`s`, `sec`, `min`, `h`, `hour`, `d`, `day`) with a number
  ///   before it, or without one.
  /// - Throws: `Fault` for anything else, and for nothing: no requests, or no time.
  public init(_ text: String) throws(Fault) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 3, words[1] == "per" else { throw RequestLimit.unreadable }
    let span = words[2...].joined()
    let digits = span.prefix { $0.isASCII && $0.isNumber }
    guard let count = RequestLimit.number(words[0][...]),
      let number = digits.isEmpty ? 1 : RequestLimit.number(digits),
      let unit = RequestLimit.units[String(span.dropFirst(digits.count))],
      // `20 per 2 0min` is no number.
      words.count == 3 || (words.count == 4 && words[2] == digits)
    else { throw RequestLimit.unreadable }
    self.count = count
    seconds = number * unit
    description = words.joined(separator: " ")
  }

  /// From 1 to 999,999, without a sign or leading zeros.
  private static func number(_ text: Substring) -> Int? {
    guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }), text.first != "0" else {
      return nil
    }
    return Int(text)
  }

  private static let unreadable = Fault(
    reason: "is no limit of requests",
    remedy: "write how many in which time, such as 20 per 20min or 100 per hour (s, min, h, d)")
}
