import Records
import Sandbox
import Synchronization
import Testing

@testable import Sealing

@Suite("A seal's key at a remote service")
struct RemoteKeyTests {
  @Test(
    "Every algorithm seals at the service what the verifier reads back",
    arguments: [
      (Sandbox.Member.sealRSA2048, SignatureAlgorithm.rs256, SigningSettings.Form.der), (.sealRSA2048, .rs384, .der),
      (.sealRSA3072, .rs512, .der), (.sealRSA2048, .ps256, .der), (.sealRSA3072, .ps384, .der),
      (.sealRSA3072, .ps512, .der), (.sealP256, .es256, .der), (.sealP256, .es256, .raw),
    ])
  func sealsWithEveryAlgorithm(
    _ member: Sandbox.Member, _ algorithm: SignatureAlgorithm, _ form: SigningSettings.Form
  ) throws {
    let bench = try RemoteBench { settings, _ in settings.form = form }
    let key = try bench.open(member)
    for profile in HeaderProfile.allCases {
      let order = try Samples.order(with: key)
      let sealed = try Sealer(key, SealSettings(profile: profile, algorithm: algorithm)).seal(order)
      let seal = try #require(SealVerifier().verify(sealed.file, name: "sealed.jsonld").seal)
      #expect(seal.payload == order.payload.bytes)
      #expect(seal.algorithm == algorithm)
      #expect(seal.certificate.digest == key.certificate.digest)
      // The issuing authority's beside it, and the root's not.
      #expect(seal.chain.count == 1)
    }
    try key.preflight(at: key.certificate.notBefore)
    #expect(key.warnings(at: key.certificate.notBefore).map(\.code) == [.certificateSandbox])
  }

  @Test("Five hundred seals take ten requests of fifty, one authorisation each, and one access token")
  func sendsManyHashesARequest() throws {
    let bench = try RemoteBench { settings, _ in settings.multisign = 50 }
    let key = try bench.open()
    let orders = try RemoteBench.orders(500, with: key)
    let sealed = try SealingPool(key, SealSettings(), workers: 4).seal(orders)
    #expect(sealed.map(\.facts) == orders.map(\.facts))
    for (order, credential) in zip(orders, sealed) {
      #expect(SealVerifier().verify(credential.file, name: "sealed.jsonld").seal?.payload == order.payload.bytes)
    }
    #expect(bench.server.requests(to: .signatures) == 10)
    #expect(bench.server.requests(to: .authorizations) == 10)
    #expect(bench.server.requests(to: .tokens) == 1)
    #expect(bench.pauses.all.isEmpty)
  }

  @Test("Each worker has a request under way")
  func asksAtOnce() throws {
    let bench = try RemoteBench { settings, _ in settings.multisign = 1 }
    let key = try bench.open()
    _ = try Samples.sealedFile(key)
    bench.server.inject(.delay(milliseconds: 1000), into: .signatures)
    #expect(try SealingPool(key, SealSettings(), workers: 4).seal(RemoteBench.orders(4, with: key)).count == 4)
    #expect(bench.server.mostConnections >= 4)
  }

  @Test("No request has more hashes than a hundred, whatever the service allows, nor more than it allows")
  func boundsRequests() throws {
    let generous = try RemoteBench { settings, _ in settings.multisign = 10_000 }
    let key = try generous.open()
    #expect(try SealingPool(key, SealSettings(), workers: 2).seal(RemoteBench.orders(250, with: key)).count == 250)
    #expect(generous.server.requests(to: .signatures) == 3)
    let strict = try RemoteBench { settings, _ in settings.multisign = 1 }
    let single = try strict.open()
    let pool = try SealingPool(single, SealSettings(), workers: 2)
    #expect(try pool.seal(RemoteBench.orders(3, with: single)).count == 3)
    #expect(try pool.seal([]).isEmpty)
    #expect(strict.server.requests(to: .signatures) == 3)
  }

  @Test("A service with one key needs no name for it, and a key without a PIN none")
  func takesOnlyKey() throws {
    let bench = try RemoteBench { settings, _ in
      settings.credentials = [.sealRSA3072]
      settings.pin = nil
    }
    let key = try bench.open(nil)
    #expect(key.certificate.publicKey == .rsa(bits: 3072))
    #expect(SealVerifier().verify(try Samples.sealedFile(key), name: "sealed.jsonld").seal != nil)
  }

  @Test("What the service offers decides on the algorithm")
  func takesOfferedAlgorithm() throws {
    let bench = try RemoteBench { settings, _ in settings.algorithms = ["1.2.840.113549.1.1.10"] }
    let key = try bench.open(.sealRSA2048)
    let seal = SealVerifier().verify(try Samples.sealedFile(key), name: "sealed.jsonld").seal
    #expect(seal?.algorithm == .ps256)
    let refused = try bench.refusal(sealingWith: key, SealSettings(algorithm: .rs256))
    #expect(refused.kind == "78 seal.algorithm.mismatch")
    #expect(refused.text.contains("write PS256, PS384, PS512"))
    let plain = try RemoteBench { settings, _ in settings.algorithms = ["1.2.840.113549.1.1.1"] }
    let other = try plain.open(.sealRSA2048)
    #expect(SealVerifier().verify(try Samples.sealedFile(other), name: "sealed.jsonld").seal?.algorithm == .rs256)
  }

  // MARK: Access tokens

  @Test("Tokens are had where the service says, by address or by issuer, or beside its methods")
  func findsTokens() throws {
    let places: [(inout SigningSettings, String) -> Void] = [
      { settings, _ in settings.info = nil },
      { settings, _ in settings.info = "" },
      { settings, server in settings.info = "\"oauth2\": \"\(server)/csc/v2/\"" },
      { settings, server in settings.info = "\"oauth2Issuer\": \"\(server)/csc/v2\"" },
    ]
    for place in places {
      let bench = try RemoteBench(place)
      #expect(try bench.open().certificate.publicKey == .ec(.p256))
    }
    let named = try RemoteBench { settings, _ in settings.info = "\"oauth2\": \"https://nowhere.invalid\"" }
    #expect(try named.open(token: "\(named.server.signingAddress)/oauth2/token").chain.count == 2)
  }

  @Test("A secret goes to no authorisation server without encryption")
  func refusesPlainTokens() throws {
    let bench = try RemoteBench { settings, _ in settings.info = "\"oauth2\": \"http://elsewhere.example/\"" }
    let refused = try bench.refusal()
    #expect(refused.kind == "5 key.remote.answer")
    #expect(refused.text.contains("names an authorisation server whose address is not encrypted"))
  }

  @Test("A token is renewed before it expires, and not sooner")
  func renewsTokens() throws {
    let bench = try RemoteBench { settings, _ in settings.tokenSeconds = 600 }
    let time = Mutex(0)
    let key = try bench.open(now: { time.withLock { $0 } })
    let pool = try SealingPool(key, SealSettings(), workers: 1)
    for (seconds, tokens) in [(0, 1), (530, 1), (545, 2), (1000, 2), (1090, 3)] {
      time.withLock { $0 = seconds }
      #expect(try pool.seal(RemoteBench.orders(1, with: key)).count == 1)
      #expect(bench.server.requests(to: .tokens) == tokens)
    }
  }

  @Test("A token that does not hold any more is renewed once, and the request made again")
  func renewsRefusedTokens() throws {
    let bench = try RemoteBench()
    let key = try bench.open()
    let pool = try SealingPool(key, SealSettings(), workers: 1)
    for service in [Service.authorizations, .signatures] {
      bench.server.inject(.signing(.expiredToken), into: service, times: 1)
      #expect(try pool.seal(RemoteBench.orders(2, with: key)).count == 2)
    }
    #expect(bench.server.requests(to: .tokens) == 3)
    bench.server.inject(.signing(.expiredToken), into: .signatures)
    #expect(try bench.refusal(sealingWith: key).kind == "5 key.remote.access-refused")
    #expect(bench.server.requests(to: .tokens) == 4)
  }
}
