import Foundation
import Testing

@testable import Sealing

@Suite("Base64")
struct Base64Tests {
  @Test("Both forms agree with Foundation for every length and every byte")
  func agreesWithFoundation() {
    for length in 0...260 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }
      let standard = Data(bytes).base64EncodedString()
      let url = standard.replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
        .replacingOccurrences(of: "=", with: "")
      #expect(Base64.standard.encode(bytes) == standard)
      #expect(Base64.url.encode(bytes) == url)
      #expect(Base64.standard.decode(standard.utf8) == bytes)
      #expect(Base64.url.decode(url.utf8) == bytes)
    }
  }

  @Test(
    "Only what the encoder writes is decoded",
    arguments: [
      (Base64.url, "A"), (.url, "AB"), (.url, "AAB"), (.url, "AA=="), (.url, "AA+A"), (.url, "AA/A"), (.url, "AA A"),
      (.url, "AAAA\n"), (.url, "AAé"), (.standard, "AA"), (.standard, "AA=A"), (.standard, "A==="), (.standard, "===="),
      (.standard, "AB=="), (.standard, "AAB="), (.standard, "AA-_"), (.standard, "AAAA="), (.standard, "AA==AAAA"),
    ])
  func refusesOtherText(_ form: Base64, _ text: String) {
    #expect(form.decode(text.utf8) == nil)
  }
}
