import ELM
import Foundation
import Records
import Testing

@testable import Sealing

@Suite("Verifying seals of others")
struct VerifierTests {
  private let workshop: Workshop
  private let key: SealingKey

  init() throws {
    workshop = try Workshop()
    key = try workshop.openKey()
  }

  @Test("The flattened form is read like the general one")
  func readsFlattened() throws {
    let forgery = Forgery(key)
    let file = Tree.object([
      .init("signature", .string(try forgery.signature())), .init("payload", .string(forgery.payload)),
      .init("protected", .string(forgery.protected)),
    ])
    #expect(SealVerifier().verify(file.json, name: "flat.jsonld").seal?.payload == Array("{}".utf8))
  }

  @Test("A payload in base64url is decoded", arguments: [Tree?.none, true])
  func readsEncodedPayload(b64: Tree?) throws {
    var forgery = Forgery(key)
    forgery.set("b64", b64)
    forgery.set("crit", ["sigT"])
    forgery.payload = Base64.url.encode(Array("{\"é\":1}".utf8))
    #expect(try forgery.verdict().seal?.payload == Array("{\"é\":1}".utf8))
    forgery.payload = "{}"
    #expect(try forgery.verdict().problem?.code == .sealUnreadable)
  }

  @Test("How the file escapes the payload makes no difference")
  func ignoresEscaping() throws {
    var forgery = Forgery(key)
    forgery.payload = "{\"name\":\"é/😀\"}"
    let file = String(decoding: try forgery.file(), as: UTF8.self)
    let escaped = file.replacingOccurrences(of: "é/😀", with: #"\u00e9\/\ud83d\ude00"#)
    #expect(escaped != file)
    #expect(
      SealVerifier().verify(Array(escaped.utf8), name: "escaped.jsonld").seal?.payload == Array(forgery.payload.utf8))
  }

  @Test("White space and order inside the header make no difference")
  func ignoresHeaderForm() throws {
    var forgery = Forgery(key)
    forgery.header.reverse()
    let pretty = Base64.url.encode(Array(Tree.object(forgery.header.map { .init($0.0, $0.1) }).prettyPrinted.utf8))
    let seal: Tree = ["protected": .string(pretty), "signature": .string(try forgery.signature(over: pretty))]
    let file = Tree.object([.init("payload", .string(forgery.payload)), .init("signatures", [seal])])
    #expect(SealVerifier().verify(file.json, name: "pretty.jsonld").seal != nil)
  }

  @Test("The certificate may be named by another digest", arguments: ["x5t#o", "sigX5ts"])
  func readsOtherReferences(_ name: String) throws {
    try workshop.openssl("x509", "-in", "seal.pem", "-outform", "DER", "-out", "seal.der")
    let hex = try workshop.openssl("dgst", "-sha512", "-r", "seal.der").prefix(128)
    let digest = try stride(from: 0, to: 128, by: 2).map {
      try #require(UInt8(hex.dropFirst($0).prefix(2), radix: 16))
    }
    func reference(_ digest: [UInt8], _ algorithm: String = "S512") -> Tree {
      let object: Tree = ["digAlg": .string(algorithm), "digVal": .string(Base64.url.encode(digest))]
      return name == "sigX5ts" ? [object] : object
    }
    var forgery = Forgery(key)
    forgery.set("x5t#S256", nil)
    forgery.set(name, reference(digest))
    forgery.set("crit", ["b64", "sigT", .string(name)])
    #expect(try forgery.verdict().seal != nil)
    for wrong in [reference(digest.reversed()), reference(digest, "MD5"), "S512"] {
      forgery.set(name, wrong)
      #expect(try forgery.verdict().problem?.code == .sealCertificateInvalid)
    }
  }

  @Test("Properties that the standard knows may be critical")
  func takesKnownCriticalProperties() throws {
    var forgery = Forgery(key)
    for name in ["adoTst", "srCms", "sigPId", "sigPl", "srAts"] { forgery.set(name, [:]) }
    forgery.set("crit", ["b64", "sigT", "adoTst", "srCms", "sigPId", "sigPl", "srAts"])
    #expect(try forgery.verdict().seal?.evidence.faults == ["has an adoTst without a time-stamp token"])
  }

  @Test("What stands in etsiU is read in either form, but an archive time-stamp needs settled bytes")
  func readsEvidence() throws {
    let forgery = Forgery(key)
    let clear = try forgery.verdict(unprotected: ["etsiU": [["arcTst": [:]], ["cSig": [:]]]]).seal?.evidence
    #expect(clear?.unknown == ["cSig"] && clear?.faults.count == 1)
    let property = Base64.url.encode(Array(#"{"sigTst":{"tstTokens":[{"val":"AAAA"}]}}"#.utf8))
    let encoded = try forgery.verdict(unprotected: ["etsiU": [.string(property)]]).seal?.evidence
    #expect(encoded?.stamps.map(\.token) == [[0, 0, 0]])
  }

  @Test("The chain in the seal is handed on")
  func readsChain() throws {
    let own = try Workshop()
    try own.makeChain()
    try own.write(own.read("seal.pem") + own.read("authority.pem"), to: "chain.pem")
    let key = try SealingKey.open(own.pem(certificate: "chain"), passphrase: nil)
    let seal = SealVerifier().verify(try Samples.sealedFile(key), name: "sealed.jsonld").seal
    #expect(seal?.certificate.digest == key.certificate.digest)
    #expect(seal?.chain.map(\.subject).last == "CN=Example Authority")
  }
}
