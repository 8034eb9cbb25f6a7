import Foundation
import Records
import Sandbox
import Testing

@testable import Sealing

/// Keys, clients and PINs that do not serve. Each is told apart, and no secret is repeated.
@Suite("What a remote service refuses")
struct RemoteRefusalTests {
  @Test("A client that the service does not know")
  func refusesClient() throws {
    let bench = try RemoteBench()
    let wrong = try bench.refusal(secret: "mistaken-secret")
    #expect(wrong.kind == "5 key.remote.client-refused")
    #expect(wrong.text.contains("(HTTP 400, invalid_request: Invalid parameter client_secret)"))
    #expect(!wrong.text.contains("mistaken-secret"))
    #expect(try bench.refusal(secret: .some(nil)).kind == "5 key.remote.client-refused")
    bench.server.inject(.signing(.noToken), into: .tokens, times: 1)
    #expect(try bench.refusal().kind == "5 key.remote.answer")
  }

  @Test("A key that is not there, or not the only one")
  func refusesKeys() throws {
    let bench = try RemoteBench()
    let unknown = try bench.refusal(named: "seal-1999")
    #expect(unknown.kind == "5 key.remote.credential-unknown")
    #expect(unknown.text.hasPrefix("\(bench.server.signingAddress) (seal-1999) is no key"))
    let several = try bench.refusal(nil)
    #expect(several.kind == "5 key.remote.credential-ambiguous")
    #expect(several.text.contains("3 keys: seal-rsa2048, seal-rsa3072, seal-p256;"))
    let none = try RemoteBench { settings, _ in settings.credentials = [] }
    #expect(try none.refusal(nil).kind == "5 key.remote.credential-unknown")
  }

  @Test(
    "A key that cannot be used",
    arguments: [
      (SigningFault.disabled, "is disabled"), (.certificate(status: "revoked"), "has a certificate that is revoked"),
      (.certificate(status: "suspended"), "has a certificate that is suspended"),
      (.certificate(status: "expired"), "has a certificate that is expired"),
    ])
  func refusesUnusableKeys(_ fault: SigningFault, _ reason: String) throws {
    let bench = try RemoteBench()
    bench.server.inject(.signing(fault), into: .credentials, after: 1)
    let refused = try bench.refusal()
    #expect(refused.kind == "5 key.remote.credential-unusable")
    #expect(refused.text.contains(reason))
  }

  @Test("A key that became unusable in the middle of a run")
  func refusesKeysLater() throws {
    for fault in [
      SigningFault.disabled, .refusal(error: "invalid_request", explanation: "Credential locked"),
      .refusal(error: "invalid_request", explanation: "Signing certificate is expired"),
    ] {
      let bench = try RemoteBench()
      let key = try bench.open()
      bench.server.inject(.signing(fault), into: .authorizations)
      #expect(try bench.refusal(sealingWith: key).kind == "5 key.remote.credential-unusable")
    }
  }

  @Test("A key that signs in no way that a seal can be made with")
  func refusesAlgorithms() throws {
    let bench = try RemoteBench { settings, _ in settings.algorithms = ["1.2.840.113549.1.1.5", "1.2.840.10045.4.3.4"] }
    let refused = try bench.refusal(sealingWith: bench.open())
    #expect(refused.kind == "5 key.remote.algorithm")
    #expect(refused.text.contains("signs with none of ES256;"))
  }

  @Test(
    "A key that wants a person beside it",
    arguments: [
      #""mode": "oauth2code""#,
      #""mode": "explicit", "expression": "PIN AND OTP", "objects": [{"type": "Password", "id": "PIN"}, {"type": "Password", "id": "OTP", "generator": "totp"}]"#,
      #""mode": "explicit", "objects": [{"type": "Password", "id": "PIN"}, {"type": "PasswordOOB", "id": "SMS"}]"#,
      #""mode": "explicit", "objects": [{"type": "ChallengeResponse", "id": "OTP"}]"#,
    ])
  func refusesAttendedKeys(_ authorization: String) throws {
    let bench = try RemoteBench { settings, _ in settings.authorization = authorization }
    #expect(try bench.refusal().kind == "5 key.remote.attended")
  }

  @Test("A service that asks a person, or for a password of the moment, when it comes to signing")
  func refusesAttendedUse() throws {
    for fault in [SigningFault.pending, .refusal(error: "invalid_otp", explanation: "The OTP is invalid")] {
      let bench = try RemoteBench()
      let key = try bench.open()
      bench.server.inject(.signing(fault), into: .authorizations)
      #expect(try bench.refusal(sealingWith: key).kind == "5 key.remote.attended")
    }
  }

  @Test("What is asked for has another name, or is one of several")
  func findsPIN() throws {
    for (authorization, member) in [
      (#""mode": "explicit", "objects": [{"type": "Password", "id": "PIN", "format": "N"}]"#, Sandbox.Member.sealP256),
      (
        #""mode": "explicit", "expression": "(OTP AND card) OR PIN", "objects": [{"type": "Password", "id": "OTP", "generator": "totp"}, {"type": "ChallengeResponse", "id": "card"}, {"type": "Password", "id": "PIN"}]"#,
        .sealP256
      ),
    ] {
      let bench = try RemoteBench { settings, _ in settings.authorization = authorization }
      #expect(SealVerifier().verify(try Samples.sealedFile(bench.open(member)), name: "sealed.jsonld").seal != nil)
    }
  }

  @Test(
    "What is asked for cannot be understood",
    arguments: [
      #""mode": "magic""#, #""objects": []"#, #""mode": "explicit", "objects": [{"type": "Password"}]"#,
      #""mode": "explicit", "expression": "PIN AND", "objects": [{"type": "Password", "id": "PIN"}]"#,
    ])
  func refusesUnknownAuthorization(_ authorization: String) throws {
    let bench = try RemoteBench { settings, _ in settings.authorization = authorization }
    #expect(try bench.refusal().kind == "5 key.remote.answer")
  }

  // MARK: PINs

  @Test("A PIN that is missing is asked for before anything is signed")
  func refusesMissingPIN() throws {
    let bench = try RemoteBench()
    #expect(try bench.refusal(pin: .some(nil)).kind == "5 key.remote.pin-missing")
    #expect(bench.server.requests(to: .authorizations) == 0)
  }

  @Test("A wrong PIN is sent once, whatever the number of workers, and never again in the run")
  func triesPINOnce() throws {
    let bench = try RemoteBench { settings, _ in settings.multisign = 5 }
    let key = try bench.open(pin: "86420")
    let pool = try SealingPool(key, SealSettings(), workers: 4)
    let orders = try RemoteBench.orders(60, with: key)
    for _ in 0..<3 {
      let refused = try failure { _ = try pool.seal(orders) }
      #expect(refused.kind == "5 key.remote.pin-refused")
      #expect(refused.text.contains("invalid_authentication_data: The authentication data is invalid"))
      #expect(!refused.text.contains("86420"))
    }
    #expect(bench.server.requests(to: .authorizations) == 1)
    #expect(bench.server.requests(to: .signatures) == 0)
  }

  @Test("A PIN that is refused after it was right is not sent again either")
  func remembersLateRefusal() throws {
    let bench = try RemoteBench()
    let key = try bench.open()
    let pool = try SealingPool(key, SealSettings(), workers: 1)
    let orders = try RemoteBench.orders(1, with: key)
    _ = try pool.seal(orders)
    bench.server.inject(.signing(.refusal(error: "invalid_pin", explanation: "no")), into: .authorizations, times: 1)
    for _ in 0..<2 { #expect(try failure { _ = try pool.seal(orders) }.kind == "5 key.remote.pin-refused") }
    #expect(bench.server.requests(to: .authorizations) == 2)
  }

  @Test("A PIN of which nobody knows whether it was looked at is not sent again")
  func doesNotRepeatUncertainPIN() throws {
    for fault in [Fault.reset, .status(500)] {
      let bench = try RemoteBench { settings, _ in settings.multisign = 1 }
      bench.server.inject(fault, into: .authorizations, times: 1)
      let refused = try bench.refusal(sealingWith: bench.open(), orders: 8, workers: 4)
      #expect(refused.kind == "75 key.remote.unreachable")
      #expect(bench.server.requests(to: .authorizations) == 1)
      // One that is proven is sent as often as need be.
      let key = try bench.open()
      _ = try Samples.sealedFile(key)
      bench.server.inject(fault, into: .authorizations, times: 2)
      _ = try Samples.sealedFile(key)
      #expect(bench.server.requests(to: .authorizations) == 5)
    }
  }

  @Test("What the service says is not repeated when a secret is in it")
  func hidesSecrets() throws {
    let bench = try RemoteBench()
    let key = try bench.open()
    bench.server.inject(
      .signing(.refusal(error: "access_denied", explanation: "PIN is not the PIN")), into: .authorizations)
    let refused = try bench.refusal(sealingWith: key)
    #expect(refused.kind == "5 key.remote.authorization-refused")
    #expect(!refused.text.contains("123456"))
    #expect(refused.text.contains("(HTTP 400, access_denied)"))
    for secret in ["sandbox-secret", "123456"] { #expect(!"\(key) \(String(reflecting: key))".contains(secret)) }
  }

  // MARK: Signatures

  @Test("A signature that is refused after it was authorised")
  func refusesSignatures() throws {
    let bench = try RemoteBench()
    let key = try bench.open()
    bench.server.inject(
      .signing(.refusal(error: "invalid_request", explanation: "Invalid parameter SAD")), into: .signatures)
    let refused = try bench.refusal(sealingWith: key)
    #expect(refused.kind == "5 key.remote.not-signed")
    #expect(refused.text.contains("(HTTP 400, invalid_request: Invalid parameter SAD)"))
  }

  @Test(
    "Signatures that are too few, too many, unreadable, in another order, or by another key",
    arguments: [
      (SigningFault.fewerSignatures, "5 key.remote.answer"), (.moreSignatures, "5 key.remote.answer"),
      (.noBase64, "5 key.remote.answer"), (.otherOrder, "5 seal.not-verified"), (.otherKey, "5 seal.not-verified"),
    ], [Sandbox.Member.sealRSA2048, .sealP256])
  func refusesWrongSignatures(_ fault: (SigningFault, String), _ member: Sandbox.Member) throws {
    let bench = try RemoteBench()
    let key = try bench.open(member)
    bench.server.inject(.signing(fault.0), into: .signatures)
    #expect(try bench.refusal(sealingWith: key).kind == fault.1)
    bench.server.heal(.signatures)
    #expect(SealVerifier().verify(try Samples.sealedFile(key), name: "sealed.jsonld").seal != nil)
  }

  @Test("A certificate of another key")
  func refusesForeignCertificate() throws {
    let bench = try RemoteBench()
    bench.server.inject(.signing(.otherCertificate), into: .credentials)
    let key = try bench.open(.sealRSA2048)
    #expect(try bench.refusal(sealingWith: key).kind == "5 seal.not-verified")
  }

  @Test("An authorisation that is none")
  func refusesEmptyAuthorization() throws {
    let bench = try RemoteBench()
    let key = try bench.open()
    bench.server.inject(.signing(.noAuthorization), into: .authorizations)
    #expect(try bench.refusal(sealingWith: key).kind == "5 key.remote.answer")
  }
}
