import ELM
import Foundation
import Records
import Testing

@testable import Sealing

@Suite("Checking a seal before it is handed out")
struct SelfCheckTests {
  @Test("The parts of an assembled file are read back as they were written", arguments: SealForm.allCases)
  func readsBack(_ form: SealForm) throws {
    var text = Array("\"\\/\u{8}\u{C}\n\r\té😀\u{2028}".utf8)
    text.append(contentsOf: 0..<0x20)
    var escaped: [UInt8] = []
    JSONText.escape(text, into: &escaped)
    let file = SealedFile(escapedPayload: escaped, protected: Array("abc".utf8), signature: [1, 2, 3, 4], form: form)
    let parts = try #require(file.end(ofPayload: text).flatMap { file.parts(behind: $0) })
    #expect(Array(parts.protected) == Array("abc".utf8))
    #expect(parts.signature == [1, 2, 3, 4])
    #expect(
      try TreeParser.parse(file.bytes, name: "file").tree["payload"]?.string == String(decoding: text, as: UTF8.self))
  }

  @Test(
    "Any other layout is not read",
    arguments: [
      "", "{", "{\"payload\":\"", "{\"payload\":\"\\", "{\"payload\":\"\\u00", "{\"payload\":\"\\u0041\"",
      "{\"payload\":\"\\x\",\"signatures\":[{\"protected\":\"a\",\"signature\":\"\"}]}",
      "{\"payload\":\"a\nb\",\"signatures\":[{\"protected\":\"a\",\"signature\":\"\"}]}",
      "{\"payload\":\"a\",\"signatures\":[{\"protected\":\"a\",\"signature\":\"=\"}]}",
      "{\"payload\":\"a\",\"signatures\":[{\"protected\":\"a\",\"signature\":\"\"}]} ",
      "{\"payload\":\"a\",\"signatures\":[{\"protected\":\"a",
    ])
  func refusesOtherLayout(_ text: String) {
    let flattened = text.replacing("\"signatures\":[{", with: "").replacing("}]}", with: "}")
    for file in [
      SealedFile(bytes: Array(text.utf8)), SealedFile(bytes: Array(flattened.utf8), form: .flattened),
    ] {
      for payload in ["", "a", "A", "x", "a\nb"] {
        #expect(file.end(ofPayload: Array(payload.utf8)).flatMap { file.parts(behind: $0) } == nil)
      }
    }
  }

  @Test("A file is not read in the other form")
  func refusesOtherForm() throws {
    let payload = Array("{}".utf8)
    for (form, other) in [(SealForm.general, SealForm.flattened), (.flattened, .general)] {
      let file = SealedFile(
        escapedPayload: payload, protected: Array("abc".utf8), signature: [1], form: form)
      let end = try #require(file.end(ofPayload: payload))
      #expect(file.parts(behind: end) != nil)
      #expect(SealedFile(bytes: file.bytes, form: other).parts(behind: end) == nil)
    }
  }

  /// Sizes around eight, and each kind of character at each place among eight.
  @Test("A payload is compared byte by byte, wherever it differs")
  func comparesPayload() {
    let characters = Array("\"\\/\u{8}\u{1}\u{1F}\u{7F}\nb tu".utf8) + [0x80, 0xFF]
    for size in 0...17 {
      for place in 0..<max(size, 1) {
        for character in characters {
          var payload = [UInt8](repeating: UInt8(ascii: "x"), count: size)
          if size > 0 { payload[place] = character }
          var escaped: [UInt8] = []
          JSONText.escape(payload, into: &escaped)
          let file = SealedFile(escapedPayload: escaped, protected: [], signature: [])
          #expect(file.end(ofPayload: payload) == 12 + escaped.count)
          #expect(file.end(ofPayload: payload + [character]) == nil)
          guard size > 0 else { continue }
          #expect(file.end(ofPayload: payload.dropLast()) == nil)
          for other in characters where other != character {
            payload[place] = other
            #expect(file.end(ofPayload: payload) == nil)
          }
          payload[place] = character
          // What needs escaping and stands there without.
          guard escaped != payload else { continue }
          #expect(SealedFile(escapedPayload: payload, protected: [], signature: []).end(ofPayload: payload) == nil)
        }
      }
    }
  }

  @Test("A file that was corrupted after it was assembled is not handed out", arguments: SealForm.allCases)
  func findsCorruption(_ form: SealForm) throws {
    let workshop = try Workshop()
    let key = try workshop.openKey()
    let order = try Samples.order(with: key)
    let sealer = try Sealer(key, SealSettings(form: form))
    let file = try sealer.sealedFile(order.payload, issued: order.facts.issued, at: .setting("row"))
    let end = try #require(file.end(ofPayload: order.payload.bytes))
    let protected = try #require(file.parts(behind: end).map { Array($0.protected) })
    let digest = try SigningInput(.sha256).digest(protected: protected[...], payload: order.payload.bytes[...])
    func fault(_ bytes: [UInt8]) -> String? {
      sealer.fault(
        in: SealedFile(bytes: bytes, form: form), payload: order.payload.bytes, protected: protected, digest: digest)
    }
    #expect(fault(file.bytes) == nil)
    for place in file.bytes.indices {
      var bytes = file.bytes
      for bit in 0..<8 {
        bytes[place] ^= 1 << UInt8(bit)
        if fault(bytes) == nil {
          // The hexadecimal digits of an escape may be written in either case: the file says the same.
          let seal = SealVerifier().verify(bytes, name: "sealed.jsonld").seal
          #expect(seal?.payload == order.payload.bytes, "byte \(place), bit \(bit)")
          #expect(bytes[place] ^ file.bytes[place] == 0x20, "byte \(place), bit \(bit)")
        }
        bytes[place] = file.bytes[place]
      }
      #expect(fault(Array(file.bytes[..<place])) != nil, "cut at \(place)")
      bytes.insert(bytes[place], at: place)
      #expect(fault(bytes) != nil, "byte \(place) doubled")
    }
  }

  @Test("A payload whose two forms differ is not handed out")
  func findsDifferentForms() throws {
    let workshop = try Workshop()
    let key = try workshop.openKey()
    let honest = try Samples.order(with: key)
    let other = try Samples.order(givenName: "Eva", with: key)
    let mixed = Payload(bytes: honest.payload.bytes, escaped: other.payload.escaped)
    let sealer = try Sealer(key, SealSettings())
    let refused = try failure { _ = try sealer.sealedFile(mixed, issued: honest.facts.issued, at: .setting("row")) }
    #expect(refused.status == .keyOrSeal)
    #expect(refused.problems == [Problem(.sealNotVerified, at: .setting("row"), "")])
  }

  @Test("A seal that the certificate's key does not verify is not handed out")
  func findsForeignKey() throws {
    let workshop = try Workshop()
    let other = try Workshop()
    let honest = try workshop.openKey()
    let mixed = SealingKey(
      try other.openKey().handle, honest.certificate, chain: honest.chain, at: .file("seal.pem"))
    let refused = try failure { _ = try Sealer(mixed, SealSettings()).seal(Samples.order(with: honest)) }
    #expect(refused.problems == [Problem(.sealNotVerified, at: .row(sheet: "Graduates", number: 2), "")])
    #expect(refused.problems.first?.reason.contains("public key") == true)
  }

  @Test("A key that OpenSSL cannot sign with is reported")
  func reportsOpenSSL() throws {
    let workshop = try Workshop()
    let honest = try workshop.openKey()
    let publicOnly = SealingKey(
      try honest.certificate.publicKeyHandle(), honest.certificate, chain: honest.chain, at: .file("seal.pem"))
    let refused = try failure { _ = try Sealer(publicOnly, SealSettings()).seal(Samples.order(with: honest)) }
    #expect(refused.status == .keyOrSeal)
    #expect(refused.problems == [Problem(.sealNotMade, at: .setting("seal"), "")])
  }
}
