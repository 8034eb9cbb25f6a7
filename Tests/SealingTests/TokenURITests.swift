import Sealing
import Testing

@Suite("The name of a key on a token")
struct TokenURITests {
  @Test("What p11tool prints is read, with its escapes")
  func readsP11tool() throws {
    let uri = try TokenURI(
      "pkcs11:model=SoftHSM%20v2;manufacturer=SoftHSM%20project;serial=6a2df8d0f47ff3eb;token=Universit%C3%A4t%3B;"
        + "id=%01%fF;object=seal;type=private?module-path=/usr/lib/softhsm/libsofthsm2.so")
    #expect(uri.token == "Universität;")
    #expect(uri.manufacturer == "SoftHSM project")
    #expect(uri.model == "SoftHSM v2")
    #expect(uri.serial == "6a2df8d0f47ff3eb")
    #expect(uri.object == "seal")
    #expect(uri.id == [0x01, 0xFF])
    #expect(uri.module == "/usr/lib/softhsm/libsofthsm2.so")
    #expect(uri.description.hasSuffix(";type=private"))
  }

  @Test(
    "A PIN in it is refused and not repeated",
    arguments: [
      "?pin-value=hunter2", "?pin-source=file:hunter2", "?a=b&PIN-VALUE=hunter2", ";pin-value=hunter2",
      "?pin-value=hunter2&pin-value=hunter2",
    ])
  func refusesPIN(_ end: String) {
    let fault = #expect(throws: TokenURI.Fault.self) { try TokenURI("pkcs11:token=a;object=b\(end)") }
    #expect(fault?.mayHoldPIN == true)
    #expect(fault.map { "\($0.reason) \($0.remedy)" }?.contains("hunter2") == false)
  }

  @Test(
    "What does not name one key of one token is refused",
    arguments: [
      ("", "is no name"), ("seal.p12", "is no name"), ("pkcs11:", "on which token"),
      ("pkcs11:object=b", "on which token"),
      ("pkcs11:token=a", "which key"), ("pkcs11:token=a;id=", "which key"),
      ("pkcs11:token=a;object=b;type=cert", "no private key"), ("pkcs11:token=a;object=b;slot-id=1", "says slot-id"),
      ("pkcs11:token=a;object=b;tokn=c", "says tokn"),
      ("pkcs11:token=a;object=b?module-name=softhsm2", "says module-name"),
      ("pkcs11:token=a;token=b;object=b", "says token twice"), ("pkcs11:token=%ff;object=b", "token that is no text"),
      ("pkcs11:token=a%00;object=b", "token that is no text"), ("pkcs11:token=;object=b", "token that is no text"),
      ("pkcs11:token=a b;object=b", "name=value"), ("pkcs11:token=ä;object=b", "name=value"),
      ("pkcs11:token=a%2;object=b", "name=value"), ("pkcs11:token=%+1;object=b", "name=value"),
      ("pkcs11:token;object=b", "name=value"), ("pkcs11:token=a;object=b?module-path=lib.so", "slash"),
      ("pkcs11:token=\(String(repeating: "a", count: 2000));object=b", "is no name"),
    ])
  func refuses(_ text: String, _ reason: String) {
    let fault = #expect(throws: TokenURI.Fault.self) { try TokenURI(text) }
    #expect(fault?.reason.contains(reason) == true, "\(fault?.reason ?? "")")
  }
}
