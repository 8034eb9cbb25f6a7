import ELM
import Testing

struct XSDLexicalTests {
  @Test(
    "Valid date-times",
    arguments: [
      "2001-02-28T00:00:00Z", "2023-09-27T13:54:17+02:00", "2000-02-29T24:00:00Z", "1999-10-01T22:00:00.125-14:00",
    ])
  func dateTimes(_ text: String) throws {
    #expect(try #require(XSDLexical.dateTime(text)).hasZone)
  }

  @Test(
    "Impossible and foreign date-times",
    arguments: [
      "", "2023-13-45", "2001-02-31T00:00:00Z", "2001-02-28", "2023-01-01 10:00:00Z", "2023-01-01T25:00:00Z",
      "2023-01-01T10:00:00.Z", "2023-01-01T10:00:00+2:00", "2023-01-01T10:00:00+15:00", "2023-1-1T10:00:00Z",
      "2023-01-01T10:00:00ZZ", "2023-01-01T24:00:01Z", "2023-01-01T24:00:00.5Z", "٢٠٢٣-01-01T10:00:00Z",
      " 2023-01-01T10:00:00Z",
      "2023-01-01T10:60:00Z", "0000-01-01T00:00:00Z",
    ])
  func notDateTimes(_ text: String) {
    #expect(XSDLexical.dateTime(text) == nil)
  }

  @Test("A date-time knows its moment, its own calendar date and whether it has a zone")
  func moments() throws {
    let east = try #require(XSDLexical.dateTime("2026-01-01T00:30:00+02:00"))
    #expect(east.moment.description == "2025-12-31T22:30:00Z")
    #expect(east.date.description == "2026-01-01")
    #expect(try #require(XSDLexical.dateTime("2026-01-01T00:30:00")).hasZone == false)
  }

  @Test("Durations", arguments: ["PT60H", "P1M", "P60M", "P1Y2M10DT2H30M", "-P3D", "PT0.5S", "P0D", "PT36H"])
  func durations(_ text: String) { #expect(XSDLexical.isDuration(text)) }

  @Test(
    "What is no duration",
    arguments: ["60 hours", "P1W", "P", "PT", "P1DT", "P1M1Y", "PT0.5H", "P1", "T5H", "PT5H ", "P1H", "P-1D", ""])
  func notDurations(_ text: String) { #expect(!XSDLexical.isDuration(text)) }

  @Test("Numbers and truth values")
  func numbers() {
    for text in ["7.125", "-0.5", "+3", ".5", "5.", "0"] { #expect(XSDLexical.isDecimal(text), "\(text)") }
    for text in ["", ".", "1e3", "1,5", "NaN", "--1", "1.2.3"] { #expect(!XSDLexical.isDecimal(text), "\(text)") }
    for text in ["0", "-12", "+7", "007"] { #expect(XSDLexical.isInteger(text), "\(text)") }
    for text in ["", "1.0", "-", "one"] { #expect(!XSDLexical.isInteger(text), "\(text)") }
    for text in ["1", "+1", "0010"] { #expect(XSDLexical.isPositiveInteger(text), "\(text)") }
    for text in ["0", "-1", "00", ""] { #expect(!XSDLexical.isPositiveInteger(text), "\(text)") }
    for text in ["true", "false", "1", "0"] { #expect(XSDLexical.isBoolean(text), "\(text)") }
    for text in ["yes", "TRUE", ""] { #expect(!XSDLexical.isBoolean(text), "\(text)") }
  }

  @Test(
    "Addresses",
    arguments: [
      "https://uniz.edu", "https://europa.eu/europass/en?x=1#y", "urn:epass:person:1", "mailto:ana.andromeda@email.com",
      "mailto:ana+x@študent.si", "https://sl.wikipedia.org/wiki/Čebela", "http://[::1]:8080/", "http://a.b:80/%C4%8D",
      "mailto:o'brien@tcd.ie",
    ])
  func iris(_ text: String) { #expect(XSDLexical.isIRI(text)) }

  @Test(
    "What is no address",
    arguments: [
      "foo bar", "uniz.edu", "", "https://", "https://a b.org", "http://a.b/%zz", "mailto:ana", "mailto:ana@",
      "mailto:a@b@c.org",
      "mailto:ana@localhost", "mailto:.ana@x.org", "mailto:ana@x..org", "mailto:ana@x.123", "_:b0", "1http://a", "urn:",
      "urn:a b",
      "mailto:a@x.org,b@x.org", "https://a.b/\u{00A0}", "https://a.b/\u{200B}", "https:///path", "mailto:ana@-x.org",
    ])
  func notIRIs(_ text: String) { #expect(!XSDLexical.isIRI(text)) }

  @Test(
    "Language tags",
    arguments: ["en", "sl", "de-AT", "sr-Latn-RS", "zh-cmn-Hans-CN", "sl-rozaj", "de-1996", "en-u-co-phonebk", "x-own"])
  func languages(_ text: String) { #expect(XSDLexical.isLanguageTag(text)) }

  @Test(
    "What is no language tag",
    arguments: ["", "e", "en_GB", "english language", "en-", "@none", "en-u", "123", "überlang"])
  func notLanguages(_ text: String) { #expect(!XSDLexical.isLanguageTag(text)) }
}
