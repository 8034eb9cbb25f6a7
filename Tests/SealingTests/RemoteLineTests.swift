import ELM
import Foundation
import Records
import Sandbox
import Testing

import enum Support.SandboxCopy
import class Support.TemporaryFolder

@testable import Sealing

/// Lines that break, services that are overloaded, and what answers in their place.
@Suite("Reaching a remote service")
struct RemoteLineTests {
  private static let services = [Service.tokens, .credentials, .authorizations, .signatures]

  /// What becomes of opening a key and sealing with it.
  private func outcome(_ bench: RemoteBench) throws -> RunFailure? {
    do {
      let key = try bench.open()
      _ = try SealingPool(key, SealSettings(), workers: 1).seal(RemoteBench.orders(2, with: key))
      return nil
    } catch let failure as RunFailure { return failure }
  }

  @Test("Answers that are none", arguments: services, [Fault.html, .garbage, .empty, .huge(bytes: 2 << 20)])
  func refusesOtherAnswers(_ service: Service, _ fault: Fault) throws {
    let bench = try RemoteBench()
    bench.server.inject(fault, into: service)
    #expect(try outcome(bench)?.kind == "5 key.remote.answer")
    #expect(bench.pauses.all.isEmpty)
  }

  @Test("A service that has no time for a while is asked again", arguments: services)
  func asksAgain(_ service: Service) throws {
    let bench = try RemoteBench()
    bench.server.inject(.status(503, retryAfter: 7), into: service, times: 1)
    bench.server.inject(.status(429), into: service, times: 1)
    #expect(try outcome(bench) == nil)
    #expect(bench.pauses.all.count == 2)
    #expect(bench.pauses.all.first.map { $0 >= 7 } == true)
  }

  @Test("A service that never has time is left alone after a few tries", arguments: services)
  func givesUp(_ service: Service) throws {
    let bench = try RemoteBench()
    bench.server.inject(.status(503), into: service)
    let refused = try outcome(bench)
    #expect(refused?.kind == "75 key.remote.unreachable")
    #expect(bench.server.requests(to: service) == 4)
    #expect(bench.pauses.all.count == 3)
    #expect(zip(bench.pauses.all, bench.pauses.all.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("A service that says the same in the API's own words")
  func readsWords() throws {
    for (word, tokens) in [("temporarily_unavailable", 1), ("server_error", 1), ("expired_token", 2)] {
      let bench = try RemoteBench()
      bench.server.inject(.signing(.refusal(error: word, explanation: "")), into: .signatures, times: 1)
      #expect(try outcome(bench) == nil)
      #expect(bench.server.requests(to: .tokens) == tokens)
      #expect(bench.server.requests(to: .signatures) == 2)
    }
  }

  @Test("A service that wants to be left alone for long is, at once")
  func heedsLongWaits() throws {
    let bench = try RemoteBench()
    bench.server.inject(.status(429, retryAfter: 900), into: .signatures)
    let refused = try outcome(bench)
    #expect(refused?.kind == "75 key.remote.unreachable")
    #expect(refused?.text.contains("run the same command again after 900 seconds.") == true)
    #expect(bench.server.requests(to: .signatures) == 1)
  }

  @Test(
    "A line that breaks while signatures are made: they are authorised anew, and every seal is whole",
    arguments: [Fault.reset, .cut, .silence])
  func repairsLine(_ fault: Fault) throws {
    let bench = try RemoteBench { settings, _ in settings.multisign = 4 }
    let key = try bench.open()
    bench.server.inject(fault, into: .signatures, after: 1, times: 1)
    let orders = try RemoteBench.orders(12, with: key)
    let sealed = try SealingPool(key, SealSettings(), workers: 1).seal(orders)
    #expect(sealed.map(\.facts) == orders.map(\.facts))
    for credential in sealed { #expect(SealVerifier().verify(credential.file, name: "sealed.jsonld").seal != nil) }
    // Each authorisation went into one request.
    #expect(bench.server.requests(to: .signatures) == 4)
    #expect(bench.server.requests(to: .authorizations) == 4)
  }

  @Test("A server that is not there")
  func missesServer() throws {
    let bench = try RemoteBench()
    bench.server.stop()
    #expect(try outcome(bench)?.kind == "75 key.remote.unreachable")
    #expect(bench.pauses.all.count == 3)
  }

  @Test("A method that the service does not have")
  func missesMethod() throws {
    let bench = try RemoteBench()
    bench.server.inject(.status(501), into: .signatures)
    let refused = try outcome(bench)
    #expect(refused?.kind == "5 key.remote.not-signed")
    #expect(refused?.text.contains("(HTTP 501)") == true)
  }

  /// What a service tells of a key, changed in one or several places: it is read, or refused as it should be.
  @Test("Descriptions that are spoilt in any place") func readsSpoiltDescriptions() throws {
    let bench = try RemoteBench()
    let access = RemoteAccess(try RemoteAddress(bench.server.signingAddress), client: "sandbox")
    let service = RemoteService(access, secret: Secret("sandbox-secret"), pin: nil, bench.patience())
    let place = Problem.Place.setting("key")
    let whole = try service.ask(
      .info, ["credentialID": "seal-p256", "certificates": "chain", "certInfo": true, "authInfo": true]
    ).json
    #expect(try RemoteCredential(TreeParser.parse(whole, name: "x").tree, hasPIN: true, at: place).multisign == 100)
    var seed: UInt64 = 20_260_630
    func random(below limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    // The certificates are most of it; half of the changes fall on the rest.
    let rest = whole.indices.filter { $0 < 200 || $0 > whole.count - 200 }
    var refused = 0
    for _ in 0..<4000 {
      var spoilt = whole
      for _ in 0...random(below: 3) {
        let position = random(below: 2) == 0 ? rest[random(below: rest.count)] : random(below: whole.count)
        spoilt[position] = UInt8(32 + random(below: 95))
      }
      guard let tree = try? TreeParser.parse(spoilt, name: "x", tracksLines: false).tree else { continue }
      do { _ = try RemoteCredential(tree, hasPIN: true, at: place) } catch let failure as RunFailure {
        #expect(failure.status == .keyOrSeal)
        refused += 1
      } catch is RemoteFault { refused += 1 }
    }
    #expect(refused > 500)
  }

  @Test("A server that does not prove who it is gets no secret")
  func refusesUnprovenServer() throws {
    let folder = try TemporaryFolder()
    let sandbox = try SandboxCopy.open(in: folder)
    let server = Process()
    server.executableURL = URL(filePath: "/usr/bin/env")
    server.arguments = [
      "openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", sandbox.path("seal-p256.pem"), "-key",
      sandbox.path("seal-p256.key.pem"), "-www",
    ]
    let output = Pipe()
    server.standardOutput = output
    server.standardError = FileHandle.nullDevice
    server.standardInput = FileHandle.nullDevice
    try server.run()
    // It has inherited that SIGTERM is blocked.
    defer { kill(server.processIdentifier, SIGKILL) }
    var said = ""
    while !said.contains("\n"), let more = try output.fileHandleForReading.read(upToCount: 1) {
      said += String(decoding: more, as: UTF8.self)
      if said.hasSuffix("\n"), !said.contains("ACCEPT") { said = "" }
    }
    let port = try #require(said.split(separator: ":").last?.trimmingCharacters(in: .whitespacesAndNewlines))
    let access = RemoteAccess(try RemoteAddress("https://127.0.0.1:\(port)/csc/v2"), client: "a", credential: "b")
    let refused = try failure { _ = try SealingKey.remote(access, secret: Secret("c"), pin: nil) }
    #expect(refused.kind == "5 key.remote.untrusted")
  }
}
