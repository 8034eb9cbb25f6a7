import Foundation
import Records
import Testing

@Suite struct ComposedTextTests {
  @Test(arguments: [
    ("Zoe\u{308}", "Zo\u{EB}"), ("\u{212B}ngstrom", "\u{C5}ngstrom"), ("\u{391}\u{301}", "\u{386}"), ("\u{37E}", ";"),
    ("\u{1112}\u{1161}", "\u{D558}"), ("Ελένη", "Ελένη"), ("Цветелина", "Цветелина"), ("d’Ávila", "d’Ávila"), ("", ""),
  ])
  func textsAreComposed(_ text: String, _ composed: String) {
    #expect(Array(text.composed.utf8) == Array(composed.utf8))
  }

  /// Each character alone, and behind and before a letter that many accents go with.
  @Test func theShortWayRoundAgreesWithUnicode() throws {
    for value in UInt32(0)...0x2FFF {
      let scalar = try #require(Unicode.Scalar(value))
      for text in ["\(scalar)", "e\(scalar)", "\(scalar)e", "И\(scalar)α"] {
        #expect(Array(text.composed.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8), "\(value)")
      }
    }
  }
}
