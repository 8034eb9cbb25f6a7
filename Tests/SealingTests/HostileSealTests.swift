import ELM
import Foundation
import Records
import Testing

@testable import Sealing

@Suite("Refusing seals that are not right")
struct HostileSealTests {
  private let workshop: Workshop
  private let key: SealingKey

  init() throws {
    workshop = try Workshop()
    key = try workshop.openKey()
  }

  @Test("Thousands of time-stamps over megabytes are refused, and hold no more memory than the file")
  func boundsEvidence() throws {
    let good = String(decoding: try Samples.sealedFile(key), as: UTF8.self)
    let padding = Evidence.text(["padding": .string(String(repeating: "x", count: 1 << 20))])
    for (token, code) in [("", nil), ("AA==", ProblemCode.sealEvidenceInvalid)] {
      let stamp = Evidence.text(["arcTst": ["tstTokens": [["val": .string(token)]]]])
      let texts = ([padding] + Array(repeating: stamp, count: 3000)).map { "\"\($0)\"" }.joined(separator: ",")
      let file = Array((good.dropLast(3) + ",\"header\":{\"etsiU\":[\(texts)]}}]}").utf8)
      let seal = try #require(SealVerifier().verify(file, name: "sealed.jsonld").seal)
      #expect(seal.evidence.stamps.count <= SealEvidence.mostStamps + 1)
      let judgement = SealJudge(trust: .none, at: SystemClock().now()).judge(seal, name: "sealed.jsonld")
      #expect(!judgement.problems.isEmpty && judgement.problems.count <= 80)
      if let code { #expect(judgement.problems.contains { $0.code == code || $0.code == .sealTimeStampInvalid }) }
    }
  }

  @Test(
    "A header with one member changed or left out is refused, and says which",
    arguments: [
      ("alg", nil, ProblemCode.sealAlgorithmRefused), ("alg", "none", .sealAlgorithmRefused),
      ("alg", "HS256", .sealAlgorithmRefused), ("alg", "RS256", .sealAlgorithmRefused),
      ("alg", "ES384", .sealAlgorithmRefused), ("alg", "es256", .sealAlgorithmRefused),
      ("alg", 256, .sealAlgorithmRefused),
      ("x5c", nil, .sealCertificateInvalid), ("x5c", [], .sealCertificateInvalid),
      ("x5c", "MIIB", .sealCertificateInvalid),
      ("x5c", ["MIIB"], .sealCertificateInvalid), ("x5c", [1], .sealCertificateInvalid),
      ("x5c", .array(Array(repeating: "MIIB", count: 17)), .sealCertificateInvalid),
      ("x5t#S256", "AAAA", .sealCertificateInvalid), ("x5t#S256", true, .sealCertificateInvalid),
      ("x5t#S256", nil, .sealHeaderInvalid), ("x5t#o", [:], .sealHeaderInvalid),
      ("b64", "false", .sealHeaderInvalid), ("b64", nil, .sealHeaderInvalid),
      ("sigT", "2026-02-30T00:00:00Z", .sealHeaderInvalid), ("sigT", "2026-06-30T09:05:00+02:00", .sealHeaderInvalid),
      ("sigT", nil, .sealHeaderInvalid), ("sigT", 1, .sealHeaderInvalid), ("iat", 1, .sealHeaderInvalid),
      ("crit", nil, .sealHeaderInvalid), ("crit", [], .sealHeaderInvalid), ("crit", "b64", .sealHeaderInvalid),
      ("crit", ["b64", "b64"], .sealHeaderInvalid), ("crit", ["b64", 1], .sealHeaderInvalid),
      ("crit", ["sigT"], .sealHeaderInvalid), ("crit", ["b64", "srCms"], .sealHeaderInvalid),
      ("crit", ["b64", "alg"], .sealCriticalUnknown), ("crit", ["b64", "exp"], .sealCriticalUnknown),
      ("crit", ["b64", "http://example.org/x"], .sealCriticalUnknown), ("sigD", [:], .sealHeaderInvalid),
    ] as [(String, Tree?, ProblemCode)])
  func refusesHeader(_ name: String, _ value: Tree?, _ code: ProblemCode) throws {
    var forgery = Forgery(key)
    forgery.set(name, value)
    let problem = try #require(try forgery.verdict().problem)
    #expect(problem.code == code)
    #expect(problem.place == .file("forged.jsonld"))
  }

  @Test(
    "A time that is no whole number of seconds in the calendar is refused",
    arguments: ["1.5", "-1", "1e9", "253402300800", "99999999999999999999"])
  func refusesOddTime(_ digits: String) throws {
    var forgery = Forgery(key)
    forgery.set("sigT", nil)
    forgery.set("crit", ["b64"])
    forgery.set("iat", 1_782_000_000)
    #expect(try forgery.verdict().seal?.profile == .etsi121)
    forgery.set("iat", .number(digits))
    #expect(try forgery.verdict().problem?.path == "iat")
  }

  @Test("A seal with a short RSA key is refused though its signature is right")
  func refusesWeakKey() throws {
    let weak = try workshop.openKey(.rsa1024)
    #expect(try Forgery(weak, algorithm: "RS256").verdict(.rs256).problem?.code == .sealAlgorithmRefused)
  }

  @Test("A seal made with another key than its certificate's is broken")
  func refusesOtherKey() throws {
    let other = try Workshop()
    let honest = Forgery(key)
    var stolen = Forgery(try other.openKey())
    stolen.header = honest.header
    #expect(try stolen.verdict().problem == Problem(.sealBroken, at: .file("forged.jsonld"), ""))
  }

  @Test("A certificate put in the place of another is refused")
  func refusesSwappedCertificate() throws {
    let other = try Workshop()
    var forgery = Forgery(key)
    forgery.set("x5c", [.string(Base64.standard.encode(try other.openKey().certificate.der))])
    #expect(try forgery.verdict().problem?.path == "x5t#S256")
  }

  @Test("A certificate with anything behind it is refused")
  func refusesTrailingBytes() throws {
    var forgery = Forgery(key)
    forgery.set("x5c", [.string(Base64.standard.encode(key.certificate.der + [0]))])
    #expect(try forgery.verdict().problem?.code == .sealCertificateInvalid)
  }

  @Test("Base64url with bits left over is refused in header and signature")
  func refusesTrailingBits() throws {
    let file = String(decoding: try Samples.sealedFile(key), as: UTF8.self)
    let signature = try #require(
      file.components(separatedBy: "\"signature\":\"").last?.components(separatedBy: "\"").first)
    // 64 bytes are 85 characters and two bits, so that four of the last character's six bits have to be zero.
    let last = try #require(signature.last)
    let other = ["A": "B", "Q": "R", "g": "h", "w": "x"][String(last)]
    let changed = file.replacingOccurrences(of: signature, with: signature.dropLast() + (try #require(other)))
    #expect(SealVerifier().verify(Array(changed.utf8), name: "x").problem?.code == .sealUnreadable)
    let padded = file.replacingOccurrences(of: signature, with: signature + "==")
    #expect(SealVerifier().verify(Array(padded.utf8), name: "x").problem?.code == .sealUnreadable)
  }

  @Test(
    "An unprotected header with anything but etsiU properties is refused",
    arguments: [
      [:], ["alg": "none"], ["etsiU": []], ["etsiU": "x"], ["etsiU": ["!"]], ["etsiU": ["AAAA"]],
      ["etsiU": [["a": 1, "b": 2]]], ["etsiU": [["a": 1], "e30"]], ["etsiU": [["a": 1]], "kid": "x"],
    ] as [Tree])
  func refusesUnprotected(_ header: Tree) throws {
    #expect(try Forgery(key).verdict(unprotected: header).problem?.code == .sealUnreadable)
  }

  @Test(
    "What is no sealed file is refused",
    arguments: [
      "", "{", "[]", "{}", "null", "\"x\"", "{\"payload\":{}}", "{\"payload\":\"x\",\"signatures\":[]}",
      "{\"payload\":\"x\",\"signatures\":[{},{}]}", "{\"payload\":\"x\",\"signatures\":[1]}",
      "{\"payload\":\"x\",\"protected\":\"e30\",\"signature\":\"\"}",
      "{\"payload\":\"x\",\"protected\":\"!!\",\"signature\":\"AAAA\"}",
      "{\"payload\":\"x\",\"protected\":\"\",\"signature\":\"AAAA\"}",
      "{\"payload\":\"x\",\"protected\":\"e30\",\"signature\":\"AAAA\",\"signatures\":[{}]}",
      "{\"payload\":\"x\",\"payload\":\"x\",\"protected\":\"e30\",\"signature\":\"AAAA\"}",
      "{\"id\":\"urn:credential:1\",\"type\":[\"VerifiableCredential\"]}",
    ])
  func refusesOtherFiles(_ text: String) {
    #expect(SealVerifier().verify(Array(text.utf8), name: "odd.json").problem != nil)
  }

  @Test("A header that holds one member twice is refused")
  func refusesDuplicateHeaderMember() throws {
    var forgery = Forgery(key)
    forgery.header.append(("alg", "ES256"))
    #expect(try forgery.verdict().problem?.code == .sealHeaderInvalid)
  }

  @Test("A deep or a huge file is refused without being read whole")
  func refusesDeepAndHuge() throws {
    let deep = Array("{\"payload\":".utf8) + Array(repeating: UInt8(ascii: "["), count: 1 << 20)
    #expect(SealVerifier().verify(deep, name: "deep.json").problem?.place == .file("deep.json", line: 1, column: 140))
    let huge = [UInt8](repeating: UInt8(ascii: " "), count: SealVerifier.sizeLimit + 1)
    #expect(SealVerifier().verify(huge, name: "huge.json").problem?.code == .sealUnreadable)
  }

  @Test("A sealed file cut short anywhere, or with bytes that are not UTF-8, is refused")
  func refusesCutFile() throws {
    let file = try Samples.sealedFile(key)
    for length in stride(from: 0, to: file.count, by: 7) {
      #expect(SealVerifier().verify(Array(file[..<length]), name: "cut.json").problem != nil)
    }
    var broken = file
    broken[30] = 0xFF
    #expect(SealVerifier().verify(broken, name: "broken.json").problem != nil)
  }
}
