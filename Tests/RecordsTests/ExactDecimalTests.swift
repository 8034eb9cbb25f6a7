import Foundation
import Records
import Testing

struct ExactDecimalTests {
  @Test(arguments: [
    "0", "00", "7", "-7", "2.50", "7.125", "-0", "-0.0", "007.10", "0.000000000000000000000000001",
    "123456789012345678901234567890",
    "-99999999999999.9999999999999999",
  ])
  func theDigitsStayAsTheyWereWritten(_ text: String) { #expect(ExactDecimal(text)?.description == text) }

  @Test func aPlusSignIsDropped() { #expect(ExactDecimal("+2.5")?.description == "2.5") }

  @Test(arguments: [
    "", " ", "-", "+", ".", "1.", ".5", "1..2", "1.2.3", "1,5", "1.000,5", "1e3", "1E-2", "0x10", "--1", "+-1", "1-",
    "1 000", "1\u{A0}000",
    "½", "٣", "１", "∞", "NaN", "inf", "1_000", "1'000", " 1", "1 ", "1234567890123456789012345678901",
  ])
  func whatIsNoDecimal(_ text: String) { #expect(ExactDecimal(text) == nil) }

  @Test(arguments: [
    ("1", "1.0"), ("-0", "0"), ("2.50", "2.5"), ("0.0", "-0.00"), ("100", "00100.000"),
  ])
  func equalNumbersAreEqualAndHashAlike(_ one: String, _ other: String) throws {
    let (one, other) = try (#require(ExactDecimal(one)), #require(ExactDecimal(other)))
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(!(one < other) && !(other < one))
  }

  @Test func numbersAreInTheirOrder() throws {
    let texts = [
      "-100000000000000000000000000000", "-10", "-9.5", "-1.01", "-1.001", "-1", "-0.5", "-0.05", "0", "0.0000001",
      "0.05", "0.5", "0.50001", "1",
      "1.001", "1.01", "9.5", "10", "100000000000000000000000000000",
    ]
    let numbers = try texts.map { try #require(ExactDecimal($0)) }
    for (index, number) in numbers.enumerated() {
      for later in numbers[(index + 1)...] {
        #expect(number < later, "\(number) \(later)")
        #expect(!(later < number))
      }
    }
  }

  @Test(arguments: [
    ("0", "PT0H"), ("0.00", "PT0H"), ("60", "PT60H"), ("7.5", "PT7H30M"), ("7.50", "PT7H30M"), ("0.5", "PT30M"),
    ("0.25", "PT15M"), ("1.1", "PT1H6M"),
    ("0.01", "PT36S"), ("1.01", "PT1H36S"), ("0.001", "PT3.6S"), ("0.0001", "PT0.36S"), ("2.7501", "PT2H45M0.36S"),
    ("100000", "PT100000H"),
    ("0.125", "PT7M30S"), ("-0", "PT0H"),
  ])
  func hoursAreExactDurations(_ hours: String, _ duration: String) {
    #expect(ExactDecimal(hours)?.asHours == duration)
  }

  @Test func negativeHoursAreNoDuration() {
    #expect(ExactDecimal("-1")?.asHours == nil)
    #expect(ExactDecimal("-0.5")?.asHours == nil)
  }

  /// Every duration, read back as seconds, is the hours times 3600: nothing is rounded.
  @Test func noHourIsRounded() throws {
    for thousandths in 0..<4000 {
      let text = "\(thousandths / 1000).\(padded(thousandths % 1000))"
      let duration = try #require(ExactDecimal(text)?.asHours)
      #expect(try milliseconds(of: duration) == thousandths * 3600, "\(text) \(duration)")
    }
  }

  private func padded(_ number: Int) -> String { String(String(number + 1000).dropFirst()) }

  private func milliseconds(of duration: String) throws -> Int {
    let match = try #require(
      duration.wholeMatch(of: /PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,3}))?S)?/), "\(duration)")
    func number(_ text: Substring??) -> Int { (text ?? nil).flatMap { Int($0) } ?? 0 }
    let fraction = (match.4 ?? "").padding(toLength: 3, withPad: "0", startingAt: 0)
    return ((number(match.1) * 60 + number(match.2)) * 60 + number(match.3)) * 1000 + (Int(fraction) ?? 0)
  }
}
