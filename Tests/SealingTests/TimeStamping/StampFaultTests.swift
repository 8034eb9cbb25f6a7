import Foundation
import Records
import Testing

import enum Sandbox.Fault

@testable import Sealing

@Suite("Time-stamping services that do not behave")
struct StampFaultTests {
  private let bench: StampBench

  init() throws { bench = try StampBench() }

  /// A fault, what it ends as, and how many requests the service sees before.
  struct Case: Sendable, CustomTestStringConvertible {
    let fault: Fault
    let code: ProblemCode
    let status: Records.ExitStatus
    let requests: Int

    var testDescription: String { "\(fault)" }

    /// It may pass: the service is asked again, and then given up for now.
    static func passing(_ fault: Fault, requests: Int = 3) -> Case {
      Case(fault: fault, code: .stampsExhausted, status: .temporary, requests: requests)
    }

    /// The answer is wrong, and the service is not asked again.
    static func wrong(_ fault: Fault, _ code: ProblemCode) -> Case {
      Case(fault: fault, code: code, status: .timestampOrRevocation, requests: 1)
    }
  }

  static let cases: [Case] = [
    .passing(.silence), .passing(.delay(milliseconds: 30_000)), .passing(.drip(pauseMilliseconds: 1000)),
    .passing(.reset), .passing(.cut), .passing(.status(500)), .passing(.status(408)), .passing(.status(429)),
    .passing(.status(503)), .passing(.status(503, retryAfter: 5)),
    // So long that it is left alone.
    .passing(.status(503, retryAfter: 7200), requests: 1), .passing(.status(429, retryAfter: 900), requests: 1),
    .wrong(.html, .stampReplyType), .wrong(.contentType("application/octet-stream"), .stampReplyType),
    .wrong(.empty, .stampReplyEmpty), .wrong(.garbage, .stampReplyUnreadable),
    .wrong(.huge(bytes: 2_000_000), .stampReplySize), .wrong(.status(401), .stampServiceRefused),
    .wrong(.status(404), .stampServiceRefused), .wrong(.status(302), .stampServiceRefused),
    .wrong(.wrongNonce, .stampNonce), .wrong(.noNonce, .stampNonce), .wrong(.wrongImprint, .stampImprint),
    .wrong(.wrongPolicy, .stampPolicy), .wrong(.rejection, .stampRefused), .wrong(.expiredUnit, .stampUnitPeriod),
    .wrong(.unitWithoutUsage, .stampUnitUsage), .wrong(.noCertificate, .stampUnitMissing),
    .wrong(.clockOff(seconds: -100), .stampClock), .wrong(.clockOff(seconds: 100), .stampClock),
  ]

  private static let policy = "2.25.24617108873231588529084114207167712555"

  @Test("Alone, a service that fails ends the run with what is wrong", arguments: cases)
  func endsTheRun(_ kind: Case) throws {
    bench.first.inject(kind.fault, into: .timestamps)
    let service = try bench.service(policy: StampFaultTests.policy)
    let stamping = try bench.stamping([service], patience: bench.patience(seconds: 1))
    let failure = try failure { _ = try stamping.stamp(StampBench.digest) }
    #expect(failure.status == kind.status, "\(failure)")
    #expect(failure.problems.map(\.code) == [kind.code], "\(failure)")
    #expect(failure.problems.first?.place == .setting(service.address))
    #expect(bench.first.requests(to: .timestamps) == kind.requests)
    #expect(stamping.requests == kind.requests)
    // Whoever comes next is told the same, without a request that would be wasted.
    if kind.status != .temporary {
      #expect(throws: RunFailure.self) { try stamping.stamp(StampBench.digest) }
      #expect(bench.first.requests(to: .timestamps) == kind.requests)
    }
  }

  @Test("Another service takes over, and the fault of the first is reported", arguments: cases)
  func failsOver(_ kind: Case) throws {
    bench.first.inject(kind.fault, into: .timestamps)
    let services = try [bench.service(policy: StampFaultTests.policy), bench.service(bench.second)]
    let stamping = try bench.stamping(services, patience: bench.patience(seconds: 1))
    let token = try stamping.stamp(StampBench.digest)
    try TimeStampToken(der: token.der).requireImprint(of: [Array("what is stamped".utf8)])
    #expect(bench.first.requests(to: .timestamps) == 1 && bench.second.requests(to: .timestamps) == 1)
    // While the first rests, the second is asked at once.
    _ = try stamping.stamp(StampBench.digest)
    #expect(bench.first.requests(to: .timestamps) == 1 && bench.second.requests(to: .timestamps) == 2)
    #expect(stamping.requestsByService == [services[0].address: 1, services[1].address: 2])
    let warnings = stamping.warnings
    #expect(warnings.map(\.code) == (kind.status == .temporary ? [] : [kind.code]))
    #expect(warnings.allSatisfy { $0.severity == .warning && $0.place == .setting(services[0].address) })
  }

  @Test("What passes is tried again: a service that recovers loses nothing")
  func recovers() throws {
    bench.first.inject(.status(503, retryAfter: 5), into: .timestamps, times: 1)
    bench.first.inject(.reset, into: .timestamps, times: 1)
    let stamping = try bench.stamping()
    let start = bench.time.exact
    _ = try stamping.stamp(StampBench.digest)
    #expect(stamping.requests == 3 && bench.first.requests(to: .timestamps) == 3)
    // The five seconds that it asked for, and the two that follow a second failure.
    #expect((6...10).contains(bench.time.exact - start))
  }

  @Test("A service that asks for a long rest gets it, and the run says until when")
  func restsAsLongAsAsked() throws {
    bench.first.inject(.status(503, retryAfter: 7200), into: .timestamps, times: 1)
    let stamping = try bench.stamping()
    let until = Timestamp(seconds: bench.time.now().seconds + 7200)
    for _ in 0..<2 {
      let failure = try failure { _ = try stamping.stamp(StampBench.digest) }
      #expect(failure.status == .temporary && failure.description.contains("after \(until)"), "\(failure)")
    }
    #expect(stamping.requests == 1)
    bench.time.advance(7200)
    _ = try stamping.stamp(StampBench.digest)
    #expect(stamping.requests == 2)
  }

  @Test("When all fail, each is named with its reason; where one may recover, trying again is worth it")
  func namesAll() throws {
    bench.first.inject(.wrongNonce, into: .timestamps)
    bench.second.inject(.status(500), into: .timestamps)
    let services = try [bench.service(), bench.service(bench.second)]
    let failure = try failure { _ = try bench.stamping(services).stamp(StampBench.digest) }
    #expect(failure.status == .temporary)
    #expect(failure.problems.map(\.code) == [.stampNonce, .stampsExhausted])
    #expect(failure.problems.map(\.place.description) == services.map(\.address))
    #expect(failure.problems[1].reason.hasSuffix("it answered 500 (3 tries)"))
    #expect(bench.first.requests(to: .timestamps) == 1 && bench.second.requests(to: .timestamps) == 3)
  }

  @Test("A service that is not there is named, and so is a pipeline without one")
  func reportsAbsence() throws {
    let nowhere = try TimeStampService("http://127.0.0.1:1/tsa")
    let absent = try failure { _ = try bench.stamping([nowhere]).stamp(StampBench.digest) }
    #expect(absent.status == .temporary && absent.problems.map(\.code) == [.stampsExhausted])
    let none = try failure { _ = try bench.stamping([]).stamp(StampBench.digest) }
    #expect(none.status == .configuration && none.problems.map(\.code) == [.stampServiceMissing])
  }

  @Test("A unit that leads to nobody who is trusted is refused; without trust its own certificates must fit")
  func wantsTrust() throws {
    let workshop = try Workshop()
    try workshop.makeSelfSigned("other", subject: "/CN=Other Root")
    let other = try TrustAnchors([workshop.path("other.pem")])
    let untrusted = try failure { _ = try bench.stamping(trust: other).stamp(StampBench.digest) }
    #expect(untrusted.status == .timestampOrRevocation && untrusted.problems.map(\.code) == [.stampUnitUntrusted])
    _ = try bench.stamping(trust: TrustAnchors.none).stamp(StampBench.digest)
    for (fault, code) in [(Fault.unitWithoutUsage, ProblemCode.stampUnitUsage), (.expiredUnit, .stampUnitPeriod)] {
      bench.first.inject(fault, into: .timestamps, times: 1)
      let refused = try failure { _ = try bench.stamping(trust: TrustAnchors.none).stamp(StampBench.digest) }
      #expect(refused.problems.map(\.code) == [code])
    }
  }

  @Test("A server that does not prove who it is gets no request, and is not asked again")
  func wantsAServerThatIsTrusted() throws {
    let workshop = try Workshop()
    try workshop.makeSelfSigned("server", subject: "/CN=127.0.0.1")
    let server = Process()
    server.executableURL = URL(filePath: "/usr/bin/env")
    server.arguments = [
      "openssl", "s_server", "-accept", "127.0.0.1:0", "-key", "server.key", "-cert", "server.pem", "-www",
    ]
    server.currentDirectoryURL = workshop.folder
    server.standardInput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    let output = Pipe()
    server.standardOutput = output
    try server.run()
    defer {
      // Not by SIGTERM, which a child of a process that blocks it never gets.
      kill(server.processIdentifier, SIGKILL)
      server.waitUntilExit()
    }
    var said = ""
    while !said.contains(/ACCEPT .*:[0-9]+\n/) {
      let more = output.fileHandleForReading.availableData
      try #require(!more.isEmpty, "\(said)")
      said += String(decoding: more, as: UTF8.self)
    }
    let port = try #require(said.firstMatch(of: /ACCEPT .*:([0-9]+)\n/)?.1)
    let service = try TimeStampService("https://127.0.0.1:\(port)/")
    let failure = try failure { _ = try bench.stamping([service]).stamp(StampBench.digest) }
    #expect(failure.status == .timestampOrRevocation && failure.problems.map(\.code) == [.stampServerUntrusted])
  }

  @Test("No message repeats what may be secret in an address")
  func keepsSecrets() throws {
    let service = try TimeStampService(
      "\(bench.first.timestampAddress)?token=hush", account: .init(user: "u", password: Secret("whisper")))
    bench.first.inject(.html, into: .timestamps)
    let failure = try failure { _ = try bench.stamping([service]).stamp(StampBench.digest) }
    #expect(failure.problems.map(\.code) == [.stampReplyType])
    #expect(!failure.description.contains("hush") && !failure.description.contains("whisper"))
    #expect(!"\(service)".contains("whisper"))
  }
}
