import ELM
import Records
import Support
import Testing

@testable import Mapping

/// What a cell becomes, cell by cell.
@Suite struct CellTableTests {
  /// The value that a cell becomes under a conversion; the code of its problem; or nothing.
  enum Result: Equatable, Sendable {
    case value(String)
    case fault(String)
    case empty
  }

  private func convert(
    _ content: Cell.Content, _ conversion: Conversion, format: DateFormat? = nil, isDayItself: Bool = false,
    minimum: String? = nil, maximum: String? = nil, length: Int? = nil, numberFormat: NumberWriting? = nil
  ) -> Result {
    let shape: CellConversion.Shape = conversion == .boolean || conversion == .integer ? .bare : .string
    let converter = CellConversion(
      conversion: conversion, shape: shape, vocabulary: nil, language: "en", dateFormat: format,
      numberFormat: numberFormat,
      minimum: minimum.flatMap { ExactDecimal($0) }, maximum: maximum.flatMap { ExactDecimal($0) }, length: length,
      path: "p",
      templateConcepts: [:], isDayItself: isDayItself)
    switch converter.value(of: Cell(content, at: CellAddress(sheet: "S", row: 2, column: 0))) {
    case .success(nil): return .empty
    case .success(let tree?): return .value(tree.string ?? String(decoding: tree.json, as: UTF8.self))
    case .failure(let fault): return .fault(fault.code.slug)
    }
  }

  @Test(arguments: Conversion.allCases)
  func emptyCellsAreNothingAndErrorsAreFaultsWhateverIsAsked(_ conversion: Conversion) {
    for content in [.empty, .text(""), .text("  \t\n"), .text("\u{A0}")] as [Cell.Content] {
      #expect(convert(content, conversion) == .empty)
    }
    #expect(convert(.error("#N/A"), conversion) == .fault("cell.formula.error"))
  }

  // MARK: Dates

  private static let yearFirst = try! DateFormat("yyyy-mm-dd")
  private static let dayFirst = try! DateFormat("dd/mm/yyyy")
  private static let monthFirst = try! DateFormat("mm/dd/yyyy")
  private static let unreadable = Result.fault("cell.date.unreadable")
  private static let ambiguous = Result.fault("cell.date.ambiguous")

  @Test(arguments: [
    ("2001-02-28", "2001-02-28"), ("2000-02-29", "2000-02-29"), ("2001-2-8", "2001-02-08"),
    ("2001/02/28", "2001-02-28"), ("2001.02.28", "2001-02-28"),
    ("28/02/2001", "2001-02-28"), ("28.02.2001", "2001-02-28"), ("28-2-2001", "2001-02-28"),
    ("02/28/2001", "2001-02-28"), ("2/2/2001", "2001-02-02"),
    ("31/12/1999", "1999-12-31"), (" 2001-02-28 ", "2001-02-28"), ("0001-01-01", "0001-01-01"),
    ("9999-12-31", "9999-12-31"), ("29/02/2024", "2024-02-29"),
  ])
  func datesThatCannotBeMistaken(_ text: String, _ day: String) {
    #expect(convert(.text(text), .date) == .value("\(day)T00:00:00Z"))
    #expect(convert(.text(text), .date, isDayItself: true) == .value("\(day)T12:00:00Z"))
  }

  @Test(arguments: ["03/04/2001", "3.4.2001", "12-11-2001", "01/12/2001"])
  func datesThatCouldBeTwo(_ text: String) {
    #expect(convert(.text(text), .date) == CellTableTests.ambiguous)
    #expect(convert(.text(text), .date, format: CellTableTests.yearFirst) == CellTableTests.unreadable)
  }

  @Test(arguments: ["03/04/2001", "31/02/2001", "2001-13-01", "1/2/99", "2026-06-30T10:00:00"])
  func theReasonRepeatsNoPartOfADate(_ text: String) throws {
    for conversion in [Conversion.date, .datetime] {
      let converter = CellConversion(
        conversion: conversion, shape: .string, vocabulary: nil, language: "en", dateFormat: nil, numberFormat: nil,
        minimum: nil,
        maximum: nil,
        length: nil, path: "p", templateConcepts: [:], isDayItself: true)
      let cell = Cell(.text(text), at: CellAddress(sheet: "S", row: 2, column: 0))
      guard case .failure(let fault) = converter.value(of: cell) else {
        Issue.record("\(text) was read")
        return
      }
      #expect(!fault.reason.contains(/[0-9]/))
    }
  }

  @Test func theFormatSettlesWhichComesFirst() {
    #expect(convert(.text("03/04/2001"), .date, format: CellTableTests.dayFirst) == .value("2001-04-03T00:00:00Z"))
    #expect(convert(.text("03/04/2001"), .date, format: CellTableTests.monthFirst) == .value("2001-03-04T00:00:00Z"))
    // And refuses what it cannot be.
    #expect(convert(.text("02/28/2001"), .date, format: CellTableTests.dayFirst) == CellTableTests.unreadable)
    #expect(convert(.text("28/02/2001"), .date, format: CellTableTests.monthFirst) == CellTableTests.unreadable)
    #expect(convert(.text("2001-02-28"), .date, format: CellTableTests.dayFirst) == .value("2001-02-28T00:00:00Z"))
  }

  @Test(arguments: [
    "2001-02-29", "1900-02-29", "2100-02-29", "31/02/2001", "31/04/2001", "2001-13-01", "2001-00-10", "2001-01-00",
    "0/1/2001", "0000-01-01", "1/2/99",
    "01/02/03", "28.02.01", "2001", "2001-02", "28 February 2001", "Feb 28, 2001", "yesterday", "2001-02-28T00:00",
    "20010228", "2001-02-28-", "-2001-02-28",
    "2001--28", "2001-02-28 00:00:00", "12345-01-01", "２００１-02-28", "2001-٠٢-28", "2001–02–28", "36950", "28/02/20011",
    "28/02/201",
  ])
  func whatIsNoDate(_ text: String) { #expect(convert(.text(text), .date) == CellTableTests.unreadable) }

  @Test(
    arguments: [
      ("yyyymmdd", "20010228", .value("2001-02-28T00:00:00Z")),
      ("ddmmyyyy", "28022001", .value("2001-02-28T00:00:00Z")),
      ("yyyymmdd", "2001228", unreadable), ("ddmmyyyy", "31022001", unreadable),
      ("d month yyyy", "28 February 2001", .value("2001-02-28T00:00:00Z")),
      ("d month yyyy", "3  mar 2001", .value("2001-03-03T00:00:00Z")), ("d month yyyy", "3 marzo 2001", unreadable),
      ("month d, yyyy", "February 28, 2001", .value("2001-02-28T00:00:00Z")),
      ("month d, yyyy", "February 28 2001", unreadable),
      ("d. m. yyyy", "28. 2. 2001", .value("2001-02-28T00:00:00Z")), ("d. m. yyyy", "2. 28. 2001", unreadable),
      ("dd mm yyyy", "03 04 2001", .value("2001-04-03T00:00:00Z")), ("dd mm yyyy", "03 04 01", unreadable),
      ("d month yyyy", "2001-02-28", .value("2001-02-28T00:00:00Z")), ("d month yyyy", "31 April 2001", unreadable),
    ] as [(String, String, Result)])
  func datesInTheFormatThatIsSaid(_ format: String, _ text: String, _ result: Result) throws {
    #expect(convert(.text(text), .date, format: try DateFormat(format)) == result)
  }

  @Test func monthsInAnotherLanguage() throws {
    let months = [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre",
    ]
    let format = try DateFormat("d month yyyy", months: months)
    #expect(convert(.text("28 Febrero 2001"), .date, format: format) == .value("2001-02-28T00:00:00Z"))
    #expect(convert(.text("28 February 2001"), .date, format: format) == CellTableTests.unreadable)
  }

  @Test(arguments: [
    "dd/mm/yy", "dd/mm", "yyyy", "dd/dd/yyyy", "yyyy-dd-mm", "dmyyyy", "ddmonthyyyy", "dd:mm:yyyy", "dd/mm/yyyyy",
    "tt.mm.jjjj", "",
  ])
  func formatsThatCouldBeMisread(_ text: String) {
    #expect(throws: DateFormat.Fault.self) { try DateFormat(text) }
  }

  @Test func everyDayIsReadInEveryFormat() throws {
    var generator = SplitMix(seed: 20_260_302)
    let formats = try ["dd/mm/yyyy", "mm/dd/yyyy", "yyyy-mm-dd", "yyyymmdd", "d month yyyy", "d. m. yyyy"].map {
      try DateFormat($0)
    }
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    for _ in 0..<2_000 {
      let day = try #require(CivilDate(daysSinceEpoch: Int.random(in: -719_162...2_932_896, using: &generator)))
      let parts = day.description.split(separator: "-").map(String.init)
      let texts = [
        "\(parts[2])/\(parts[1])/\(parts[0])", "\(parts[1])/\(parts[2])/\(parts[0])", day.description, parts.joined(),
        "\(day.day) \(names[day.month - 1]) \(parts[0])", "\(day.day). \(day.month). \(parts[0])",
      ]
      for (format, text) in zip(formats, texts) {
        #expect(convert(.text(text), .date, format: format) == .value("\(day)T00:00:00Z"), "\(format.text) \(text)")
      }
    }
  }

  @Test func cellsThatHoldDates() throws {
    let day = try #require(CivilDate(year: 2001, month: 2, day: 28))
    let noon = try #require(CivilTime(hour: 12, minute: 0))
    let midnight = try #require(CivilTime(hour: 0, minute: 0))
    #expect(convert(.date(day), .date) == .value("2001-02-28T00:00:00Z"))
    #expect(convert(.dateTime(day, midnight), .date) == .value("2001-02-28T00:00:00Z"))
    #expect(convert(.dateTime(day, noon), .date) == CellTableTests.unreadable)
    #expect(convert(.dateTime(day, noon), .datetime) == CellTableTests.unreadable)
    #expect(convert(.number("36950"), .date) == CellTableTests.unreadable)
    #expect(convert(.time(noon), .date) == CellTableTests.unreadable)
    #expect(convert(.boolean(true), .date) == CellTableTests.unreadable)
  }

  @Test(
    arguments: [
      ("2026-06-30T10:00:00Z", .value("2026-06-30T10:00:00Z")),
      ("2026-06-30T10:00:00+02:00", .value("2026-06-30T10:00:00+02:00")),
      ("2026-06-30T10:00:00.5Z", .value("2026-06-30T10:00:00.5Z")), ("2026-06-30T10:00:00", unreadable),
      ("2026-06-30T25:00:00Z", unreadable),
      ("2026-06-31T10:00:00Z", unreadable), ("2026-06-30 10:00:00Z", unreadable),
      ("2026-06-30", .value("2026-06-30T00:00:00Z")),
    ] as [(String, Result)])
  func moments(_ text: String, _ result: Result) { #expect(convert(.text(text), .datetime) == result) }

  // MARK: Numbers

  private static let noNumber = Result.fault("cell.number.unreadable")
  private static let outOfRange = Result.fault("cell.number.range")

  @Test(
    arguments: [
      ("2.5", .value("2.5")), ("2.50", .value("2.50")), ("007", .value("007")), ("+3", .value("3")),
      (" 4 ", .value("4")), ("60", .value("60")),
      ("60.000", .value("60.000")), ("0", .value("0")), ("-0", .value("-0")), ("60.0001", outOfRange),
      ("-0.0001", outOfRange), ("2,5", noNumber),
      ("1.000,5", noNumber), ("1,000", noNumber), ("1e1", noNumber), ("two", noNumber), ("½", noNumber),
      ("5%", noNumber), ("5 ECTS", noNumber),
      ("4-6", noNumber), ("٣", noNumber),
    ] as [(String, Result)])
  func decimalsFromZeroToSixty(_ text: String, _ result: Result) {
    #expect(convert(.text(text), .decimal, minimum: "0", maximum: "60") == result)
    #expect(convert(.number(text), .decimal, minimum: "0", maximum: "60") == result)
  }

  @Test(
    arguments: [
      ("5", .value("5")), ("-5", .value("-5")), ("5.0", noNumber), ("5.5", noNumber), ("1e2", noNumber),
      ("007", .value("7")),
    ] as [(String, Result)])
  func wholeNumbers(_ text: String, _ result: Result) { #expect(convert(.text(text), .integer) == result) }

  @Test(
    arguments: [
      ("60", .value("PT60H")), ("7.5", .value("PT7H30M")), ("0", .value("PT0H")), ("-1", outOfRange),
      ("sixty", noNumber), ("7:30", noNumber),
      ("7,5", noNumber), ("PT60H", noNumber),
    ] as [(String, Result)])
  func hours(_ text: String, _ result: Result) { #expect(convert(.text(text), .hours) == result) }

  @Test(arguments: [
    ("PT60H", true), ("P1Y2M10DT2H30M", true), ("P6M", true), ("P1W", false), ("60", false), ("PT", false),
    ("P", false), ("pt60h", false), ("PT60", false),
    ("PT1.5H", false), ("PT1.5S", true),
  ])
  func durations(_ text: String, _ isRead: Bool) {
    #expect(convert(.text(text), .duration) == (isRead ? .value(text) : .fault("cell.duration.unreadable")))
  }

  @Test(
    arguments: [
      ("true", .value("true")), ("YES", .value("true")), ("1", .value("true")), ("False", .value("false")),
      ("no", .value("false")), ("0", .value("false")),
      ("2", .fault("cell.boolean.unreadable")), ("ja", .fault("cell.boolean.unreadable")),
      ("-", .fault("cell.boolean.unreadable")),
    ] as [(String, Result)])
  func booleans(_ text: String, _ result: Result) {
    #expect(convert(.text(text), .boolean) == result)
    #expect(convert(.boolean(true), .boolean) == .value("true"))
  }

  @Test(
    arguments: [
      ("7,5", .value("7.5")), ("7,50", .value("7.50")), ("1.234,50", .value("1234.50")),
      ("-1.234.567", .value("-1234567")),
      ("1234,5", .value("1234.5")), ("60", .value("60")), ("7.5", noNumber), ("1.23,5", noNumber), ("12.34", noNumber),
      (".123", noNumber), ("1,2,3", noNumber), ("1.234,", noNumber), (",5", noNumber), ("1 234,5", noNumber),
      ("7,5%", noNumber),
    ] as [(String, Result)])
  func numbersWithACommaAndPointsBetweenThousands(_ text: String, _ result: Result) {
    let writing = NumberWriting(decimal: .comma, thousands: .point)
    #expect(convert(.text(text), .decimal, numberFormat: writing) == result)
    // A number that a spreadsheet holds has a point, whatever is said of texts.
    #expect(convert(.number("7.125"), .decimal, numberFormat: writing) == .value("7.125"))
  }

  @Test func percentSignsSpacesAndApostrophes() {
    #expect(convert(.text("85 %"), .integer, numberFormat: NumberWriting(isPercent: true)) == .value("85"))
    #expect(convert(.number("12.50%"), .decimal, numberFormat: NumberWriting(isPercent: true)) == .value("12.50"))
    #expect(convert(.text("0.85"), .decimal, numberFormat: NumberWriting(isPercent: true)) == CellTableTests.noNumber)
    let spaced = NumberWriting(decimal: .comma, thousands: .space)
    for space in [" ", "\u{A0}", "\u{202F}", "\u{2009}"] {
      #expect(convert(.text("1\(space)234,5"), .decimal, numberFormat: spaced) == .value("1234.5"))
    }
    #expect(
      convert(.text("1’234.5"), .decimal, numberFormat: NumberWriting(thousands: .apostrophe)) == .value("1234.5"))
  }

  @Test func numbersKeepTheirDigitsHoweverTheyAreWritten() {
    var generator = SplitMix(seed: 20_260_301)
    for _ in 0..<2_000 {
      let whole = String(UInt64.random(in: 0...999_999_999_999, using: &generator))
      let decimals = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        String(Int.random(in: 0...9, using: &generator))
      }.joined()
      let sign = Bool.random(using: &generator) ? "-" : ""
      let plain = sign + whole + (decimals.isEmpty ? "" : ".\(decimals)")
      var grouped = ""
      for (index, digit) in whole.enumerated() {
        if index > 0, (whole.count - index).isMultiple(of: 3) { grouped += "." }
        grouped.append(digit)
      }
      let written = sign + grouped + (decimals.isEmpty ? "" : ",\(decimals)")
      #expect(
        convert(.text(written), .decimal, numberFormat: NumberWriting(decimal: .comma, thousands: .point))
          == .value(plain))
    }
  }

  @Test(
    arguments: [
      (.minutes, "90", .value("PT90M")), (.days, "5", .value("P5D")), (.weeks, "3", .value("P21D")),
      (.months, "6", .value("P6M")), (.years, "2", .value("P2Y")), (.weeks, "0", .value("P0D")),
      (.months, "1.5", noNumber), (.weeks, "three", noNumber), (.days, "-1", outOfRange),
    ] as [(Conversion, String, Result)])
  func wholeUnitsOfTime(_ unit: Conversion, _ text: String, _ result: Result) {
    #expect(convert(.text(text), unit) == result)
    if case .value(let duration) = result { #expect(XSDLexical.isDuration(duration)) }
  }

  // MARK: Texts and addresses

  @Test func textIsKeptAndMeasuredInCharacters() {
    #expect(convert(.text("  Ana María "), .text) == .value("Ana María"))
    #expect(convert(.number("007.50"), .text) == .value("007.50"))
    #expect(
      convert(.text(String(repeating: "x", count: 10_000)), .text) == .value(String(repeating: "x", count: 10_000)))
    #expect(convert(.text("abcd"), .text, length: 4) == .value("abcd"))
    #expect(convert(.text("abcde"), .text, length: 4) == .fault("cell.text.too-long"))
    #expect(convert(.text("=1+1"), .text) == .value("=1+1"))
    for hidden in ["a\u{202E}b", "a\u{200B}b", "a\u{1}b", "a\u{9F}b", "a\u{2069}b", "\u{FEFF}a", "a\u{FFFD}b"] {
      #expect(convert(.text(hidden), .text) == .fault("cell.text.control"))
    }
    for visible in ["a\u{200D}b", "a\u{200C}b", "a\nb", "a\tb", "\u{5E9}\u{5DC}", "👩🏽‍🎓"] {
      #expect(convert(.text(visible), .text) == .value(visible))
    }
  }

  @Test(arguments: [
    ("ana@example.org", "mailto:ana@example.org"), (" ana@example.org ", "mailto:ana@example.org"),
    ("Ana.Berg+x@mail.example.org", "mailto:Ana.Berg+x@mail.example.org"),
    ("o'brien@example.ie", "mailto:o'brien@example.ie"), ("a&b@example.org", "mailto:a%26b@example.org"),
    ("a?b#c@example.org", "mailto:a%3Fb%23c@example.org"),
    ("100%@example.org", "mailto:100%25@example.org"), ("zoë@exämple.org", "mailto:zoë@exämple.org"),
    ("a@xn--exmple-cua.org", "mailto:a@xn--exmple-cua.org"),
    ("a/b@example.org", "mailto:a%2Fb@example.org"), ("1@2.example", "mailto:1@2.example"),
  ])
  func goodMailAddresses(_ text: String, _ iri: String) {
    #expect(convert(.text(text), .email) == .value(iri))
    #expect(XSDLexical.isIRI(iri))
  }

  @Test(arguments: [
    "ana", "ana@", "@example.org", "ana@example", "ana.example.org", "ana@@example.org", "ana@exa@mple.org",
    "ana @example.org", "ana@exam ple.org",
    ".ana@example.org", "ana.@example.org", "a..b@example.org", "ana@.org", "ana@example..org", "ana@example.org.",
    "ana@-example.org", "ana@example-.org",
    "ana@127.0.0.1", "ana@[127.0.0.1]", "\"ana\"@example.org", "ana@example.org, b@example.org",
    "ana@example.org;b@example.org", "<ana@example.org>",
    "mailto:ana@example.org", "Ana Berg <ana@example.org>", "ana(at)example.org", "ana@example_x.org", "ana@example.c",
    "ana\u{0}@example.org",
    "ana\n@example.org", "ana@example.org\u{202E}", "👩@example.org",
  ])
  func badMailAddresses(_ text: String) {
    #expect(convert(.text(text), .email) == .fault("cell.email.unreadable"))
  }

  @Test func mailAddressesAreOfBoundedLength() {
    let domain = "@example.org"
    #expect(MailAddress(String(repeating: "a", count: 64) + domain) != nil)
    #expect(MailAddress(String(repeating: "a", count: 65) + domain) == nil)
    #expect(MailAddress("a@" + String(repeating: "b", count: 63) + ".org") != nil)
    #expect(MailAddress("a@" + String(repeating: "b", count: 64) + ".org") == nil)
    #expect(MailAddress("a@" + Array(repeating: "b", count: 140).joined(separator: ".") + ".org") == nil)
  }

  @Test(arguments: [
    ("https://example.org/page?x=1#y", true), ("urn:isbn:0451450523", true), ("example.org", false),
    ("https://exa mple.org", false), ("https://x\"y", false),
    ("<https://example.org>", false), ("//example.org", false),
  ])
  func iris(_ text: String, _ isRead: Bool) {
    #expect(convert(.text(text), .iri) == (isRead ? .value(text) : .fault("cell.iri.unreadable")))
  }
}
