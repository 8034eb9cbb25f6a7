import Testing

@testable import Sealing

@Suite("What a remote service's address and expressions mean")
struct RemoteAddressTests {
  @Test(
    "Addresses over https, or on this machine",
    arguments: [
      ("https://remote.example/csc/v2", "https://remote.example/csc/v2/info"),
      ("https://remote.example:8443/csc/v2///", "https://remote.example:8443/csc/v2/info"),
      ("HTTPS://remote.example", "https://remote.example/info"),
      ("http://localhost/csc/v2", "http://localhost/csc/v2/info"),
      ("http://127.0.0.1:8471/csc/v2", "http://127.0.0.1:8471/csc/v2/info"),
      ("http://[::1]:80", "http://[::1]:80/info"),
    ])
  func takesAddresses(_ text: String, _ method: String) throws {
    #expect(try RemoteAddress(text).appending("info") == method)
  }

  @Test(
    "Anything else is refused, and what may be a password is not repeated",
    arguments: [
      ("http://remote.example/csc/v2", "is not encrypted", false),
      ("http://127.0.0.1.example/", "is not encrypted", false),
      ("http://localhost.example/", "is not encrypted", false), ("ftp://remote.example/", "is no https address", false),
      ("remote.example", "is no https address", false), ("", "is no https address", false),
      ("https://", "names no server", false), ("https://:443/", "names no server", false),
      ("https://user:pass@remote.example/", "has a user's name", true),
      ("https://remote.example/csc/v2?key=secret", "has a question mark", true),
      ("https://remote.example/csc#v2", "has a question mark", true),
      ("https://remote.example/a b", "is no https", false),
      ("user:pass@remote.example", "is no https address", true),
    ])
  func refusesAddresses(_ text: String, _ reason: String, _ mayHoldPassword: Bool) throws {
    let fault = #expect(throws: RemoteAddress.Fault.self) { try RemoteAddress(text) }
    #expect(fault?.reason.hasPrefix(reason) == true)
    #expect(fault?.mayHoldPassword == mayHoldPassword)
  }

  @Test("The metadata of an authorisation server stand between it and its path")
  func findsMetadata() throws {
    #expect(
      try RemoteAddress("https://a.example/tenant/").metadata
        == "https://a.example/.well-known/oauth-authorization-server/tenant")
  }

  @Test(
    "Expressions",
    arguments: [
      ("PIN", true), ("OTP", false), ("PIN AND OTP", false), ("PIN OR OTP", true), ("OTP OR PIN", true),
      ("PIN XOR OTP", true), ("PIN XOR PIN", false), ("OTP AND card OR PIN", true), ("OTP AND (card OR PIN)", false),
      ("((PIN))", true), ("PIN OR (OTP AND card)", true), ("PIN XOR OTP AND card", true),
    ])
  func readsExpressions(_ text: String, _ suffices: Bool) {
    #expect(AuthorizationExpression(text)?.holds(for: ["PIN"]) == suffices)
  }

  @Test("A name may have spaces") func readsSpaces() {
    #expect(AuthorizationExpression("first pet AND PIN")?.holds(for: ["first pet", "PIN"]) == true)
  }

  @Test(
    "What is no expression",
    arguments: [
      "", "AND", "PIN AND", "(PIN", "PIN)", "()", "PIN OR OR OTP", String(repeating: "(", count: 300),
      String(repeating: "a ", count: 300),
    ])
  func refusesExpressions(_ text: String) { #expect(AuthorizationExpression(text) == nil) }

  @Test("Base64 in the forms that services write")
  func readsBase64() {
    #expect(RemoteCredential.bytes("+/+/AA==") == [0xFB, 0xFF, 0xBF, 0])
    #expect(RemoteCredential.bytes("-_-_AA") == [0xFB, 0xFF, 0xBF, 0])
    #expect(RemoteCredential.bytes("+/+/AA") == [0xFB, 0xFF, 0xBF, 0])
    #expect(RemoteCredential.bytes("»«") == nil)
    #expect(RemoteCredential.bytes("A") == nil)
  }

  @Test("ECDSA signatures as R and S or in DER, and what is neither")
  func readsSignatures() {
    let raw = [UInt8](repeating: 7, count: 64)
    let der: [UInt8] = [0x30, 0x44, 0x02, 0x20] + raw[..<32] + [0x02, 0x20] + raw[32...]
    #expect(SignatureAlgorithm.es256.jws(raw) == raw)
    #expect(SignatureAlgorithm.es256.jws(der) == raw)
    #expect(SignatureAlgorithm.es256.jws(der + [0]) == nil)
    #expect(SignatureAlgorithm.es256.jws(Array(raw.dropLast())) == nil)
    #expect(SignatureAlgorithm.es384.jws(der).map(\.count) == 96)
    #expect(SignatureAlgorithm.rs256.jws([1, 2, 3]) == [1, 2, 3])
  }
}
