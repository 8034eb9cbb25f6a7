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
    var payload: [UInt8] = []
    let parts = try #require(file.parts(payload: &payload))
    #expect(Array(payload[..<parts.payloadSize]) == text)
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
    var payload: [UInt8] = []
    #expect(SealedFile(bytes: Array(text.utf8)).parts(payload: &payload) == nil)
    let flattened = text.replacing("\"signatures\":[{", with: "").replacing("}]}", with: "}")
    #expect(SealedFile(bytes: Array(flattened.utf8), form: .flattened).parts(payload: &payload) == nil)
  }

  @Test("A file is not read in the other form")
  func refusesOtherForm() {
    var payload: [UInt8] = []
    for (form, other) in [(SealForm.general, SealForm.flattened), (.flattened, .general)] {
      let file = SealedFile(
        escapedPayload: Array("{}".utf8), protected: Array("abc".utf8), signature: [1], form: form)
      #expect(file.parts(payload: &payload) != nil)
      #expect(SealedFile(bytes: file.bytes, form: other).parts(payload: &payload) == nil)
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
