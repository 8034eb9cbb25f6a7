import Ingest
import Records
import Testing

/// Numbers keep the digits that a person sees.
struct NumberTests {
  @Test(arguments: [
    ("7.125", "7.125"), ("7.1249999999999996", "7.125"), ("0.30000000000000004", "0.3"), ("6", "6"), ("-3.5", "-3.5"),
    ("1E3", "1000"), ("1.5E-3", "0.0015"), ("1E-7", "0.0000001"), ("1.2345678901234E+13", "12345678901234"), ("0", "0"),
    ("-0", "0"), ("7.50", "7.5"), ("007", "7"), ("0.1", "0.1"), ("999999999999999", "999999999999999"),
    ("0.99999999999999989", "1"), ("2.9999999999999999", "3"), ("0.33333333333333331", "0.333333333333333"),
    ("1E-300", "1E-300"), ("12.0", "12"), ("0.05", "0.05"), (".5", "0.5"), ("100", "100"),
  ])
  func generalNumbersShowTheirDigits(stored: String, shown: String) throws {
    #expect(try cell("<c r=\"A2\"><v>\(stored)</v></c>")?.content == .number(shown))
  }

  @Test(arguments: [
    ("00000", "123", "00123"), ("00000", "1234567", "1234567"), ("0.00", "7.5", "7.50"), ("0.00", "7.125", "7.125"),
    ("0.00", "7", "7.00"), ("0.00", "0", "0.00"), ("#,##0.00", "1234.5", "1234.50"), ("0%", "0.85", "85%"),
    ("0.00%", "0.85", "85.00%"), ("0%", "0.8512", "85.12%"), ("0%", "0.29", "29%"), ("0%", "1", "100%"),
    ("0%", "0", "0%"),
    ("000-00-0000", "1234567", "001234567"), ("0.00E+00", "12345", "12345"), ("# ?/?", "0.5", "0.5"),
    ("@", "7.5", "7.5"),
    ("0.0;[Red]-0.0", "-2", "-2.0"), ("&quot;ID-0&quot;000", "7", "007"), ("0.0 \\h", "7", "7.0"),
    ("[$€-407] 0.00", "3", "3.00"),
    ("General", "7.5", "7.5"), ("[Red]General", "7.5", "7.5"), ("0_);(0)", "4", "4"),
  ])
  func formatsPadButNeverCut(code: String, stored: String, shown: String) throws {
    let read = try cell("<c r=\"A2\" s=\"1\"><v>\(stored)</v></c>") {
      $0.codes = [(164, code)]
      $0.cellFormats = [0, 164]
    }
    #expect(read?.content == .number(shown))
  }

  @Test func theFormatOfACellIsKeptUnlessItSaysNothing() throws {
    let formatted = try cell("<c r=\"A2\" s=\"1\"><v>7</v></c>") { $0.cellFormats = [0, 2] }
    #expect(formatted?.format == "0.00")
    #expect(formatted?.content == .number("7.00"))
    #expect(try cell("<c r=\"A2\" s=\"0\"><v>7</v></c>")?.format == nil)
  }

  @Test(arguments: ["1234567890123456", "1.23456789012345E+16", "9007199254740993", "-1000000000000000"])
  func numbersOfMoreThanFifteenDigitsHaveLostSome(stored: String) throws {
    let row = try rows(TestWorkbook(textRow(1, "id") + "<row r=\"2\"><c r=\"A2\"><v>\(stored)</v></c></row>")).first
    #expect(row?.problems.map(\.code) == [.cellNumberDigitsLost])
    #expect(row?.problems.first?.place.description == "Graduates!A2")
    #expect(row?.problems.first?.value == stored)
    // Neither a value nor an empty cell: whoever overlooks the problem still cannot issue it.
    #expect(row?["id"]?.content == .error("#NUM!"))
  }

  @Test(arguments: [
    "abc", "NaN", "1.2.3", "INF", "1e999", "0x10", "--1", "1E", "1E-9223372036854775808", "1E99999999999999999999",
  ])
  func whatIsNoNumberIsAProblemOfItsRow(stored: String) throws {
    let read = try rows(
      TestWorkbook(textRow(1, "a") + "<row r=\"2\"><c r=\"A2\"><v>\(stored)</v></c></row>" + textRow(3, "fine")))
    #expect(read.map { $0.problems.map(\.code) } == [[.cellUnreadable], []])
    #expect(read.first?.problems.first?.place.description == "Graduates!A2")
  }
}
