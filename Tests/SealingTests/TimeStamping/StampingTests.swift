import Dispatch
import Foundation
import Records
import Synchronization
import Testing

import enum Sandbox.Fault

@testable import Sealing

@Suite("Getting time-stamps")
struct StampingTests {
  private let bench: StampBench

  init() throws { bench = try StampBench() }

  @Test("A token is the one that was asked for, and the openssl command agrees")
  func stamps() throws {
    let policy = "2.25.24617108873231588529084114207167712555.1"
    let stamping = try bench.stamping([bench.service(policy: policy)])
    let token = try stamping.stamp(StampBench.digest)
    #expect(token.time == bench.time.now())
    #expect(token.unit.name == "SANDBOX time-stamping unit" && token.certificates.count == 2)
    try Data(token.der).write(to: URL(filePath: bench.folder.path("token")))
    let verified = try bench.openssl(
      "ts", "-verify", "-digest", StampBench.digest.hex, "-in", "token", "-token_in", "-CAfile", "sandbox/root.pem")
    #expect(verified.status == 0, "\(verified.errors)")
    let text = try bench.openssl("ts", "-reply", "-in", "token", "-token_in", "-text", "-token_out").output
    #expect(text.contains("Policy OID: \(policy)"))
  }

  @Test("A request asks for the certificate, and no two have the same nonce")
  func asks() throws {
    var nonces: Set<Substring> = []
    for _ in 0..<20 {
      let query = try TimeStampQuery(StampBench.digest, policy: "1.2.3.4").der()
      try Data(query).write(to: URL(filePath: bench.folder.path("query")))
      let text = try bench.openssl("ts", "-query", "-in", "query", "-text").output
      #expect(text.contains("Hash Algorithm: sha256") && text.contains("Certificate required: yes"))
      #expect(text.contains("Policy OID: 1.2.3.4") && text.contains("Version: 1"))
      let nonce = try #require(text.firstMatch(of: /Nonce: 0x([0-9A-F]+)/)?.1)
      #expect(nonce.count >= 16)
      nonces.insert(nonce)
    }
    #expect(nonces.count == 20)
  }

  @Test("A hundred time-stamps on eight threads share the connections that the places allow")
  func keepsConnections() throws {
    let stamping = try bench.stamping([bench.service(inFlight: 4)])
    let count = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for _ in 0..<(thread < 4 ? 13 : 12) where (try? stamping.stamp(StampBench.digest)) != nil {
        count.withLock { $0 += 1 }
      }
    }
    #expect(count.withLock { $0 } == 100)
    #expect(stamping.requests == 100 && bench.first.requests(to: .timestamps) == 100)
    #expect(bench.first.connections <= 4)
  }

  @Test("No more requests are under way at once than places", arguments: [1, 2])
  func boundsPlaces(_ places: Int) throws {
    bench.first.inject(.delay(milliseconds: 30), into: .timestamps)
    let stamping = try bench.stamping([bench.service(inFlight: places)])
    let threads = DispatchGroup()
    let count = Mutex(0)
    for _ in 0..<8 {
      let thread = Thread {
        if (try? stamping.stamp(StampBench.digest)) != nil { count.withLock { $0 += 1 } }
        threads.leave()
      }
      threads.enter()
      thread.start()
    }
    threads.wait()
    #expect(count.withLock { $0 } == 8 && bench.first.mostConnections == places)
  }

  @Test("Services are tried out: time, unit and clock of one, what is wrong with the other")
  func probes() throws {
    bench.second.inject(.clockOff(seconds: 300), into: .timestamps)
    let services = try [bench.service(), bench.service(bench.second), bench.service(limit: "1 per hour")]
    let stamping = try bench.stamping(services, history: [services[0].address: [bench.time.now()]])
    let probes = try stamping.probe()
    #expect(probes.map(\.service.address) == services.map(\.address))
    let answer = try probes[0].outcome.get()
    #expect(answer.time == bench.time.now() && answer.clockDifference == 0)
    #expect(answer.unit == "SANDBOX time-stamping unit" && answer.roundTrip > 0)
    #expect(answer.unitExpires > bench.time.now())
    #expect(throws: Problem(.stampClock, at: .setting(services[1].address), "")) { try probes[1].outcome.get() }
    for (fault, code) in [
      (Fault.reset, ProblemCode.stampServiceUnreachable), (.status(503), .stampServiceBusy),
      (.html, .stampReplyType),
    ] {
      let other = try StampBench()
      other.first.inject(fault, into: .timestamps)
      let outcome = try #require(try other.stamping().probe().first).outcome
      #expect(throws: Problem(code, at: .setting(other.first.timestampAddress), "")) { try outcome.get() }
      #expect(other.first.requests(to: .timestamps) == 1)
    }
    // Its limit is used up, by what the first run did at this address.
    #expect(throws: Problem(.stampsExhausted, at: .setting(services[2].address), "")) { try probes[2].outcome.get() }
    #expect(stamping.requests == 2)
  }
}
