import ELM
import Foundation
import Mapping
import Pipeline
import Records
import Reporting
import Sandbox
import Sealing
import Support
import Synchronization
import Testing

/// Time that passes only when somebody waits, for a run and the services that it asks.
final class PassingTime: Records.Clock {
  private let seconds: Mutex<Double>
  let isReal: Bool

  init(isReal: Bool) {
    self.isReal = isReal
    seconds = Mutex(Double(SystemClock().now().seconds))
  }

  func now() -> Timestamp {
    isReal ? SystemClock().now() : Timestamp(seconds: Int64(seconds.withLock { $0 }.rounded(.down)))
  }

  func advance(_ by: Double) { seconds.withLock { $0 += by } }
}

/// A desk whose seals need services, and a sandbox that serves them: level LTA, unless a test asks for something else.
///
///     let bench = try LevelDesk(learners: 6)
///     bench.server.inject(.wrongNonce, into: .timestamps, after: 6)
///     let run = try bench.issue()
///     run.codes                                  // ["timestamp.nonce"]
///     try bench.levels()                         // what was delivered all the same
final class LevelDesk {
  let desk: Desk
  let time: PassingTime
  private(set) var server: SandboxServer
  private let folder: TemporaryFolder

  /// - Parameters:
  ///   - seal: what `seal` says in place of, or beside, level, trust, key and services; a key of it by name.
  ///   - service: what is said of the time-stamping service beside its address.
  ///   - isTimeReal: whether waiting takes time.
  init(
    learners: Int, seal changes: [String: String?] = [:], service: String = "in_flight: 1",
    key: Sandbox.Member = .sealP256, isTimeReal: Bool = false
  ) throws {
    time = PassingTime(isReal: isTimeReal)
    folder = try TemporaryFolder()
    server = try SandboxCopy.serve(in: folder, clock: time)
    let sandbox = server.sandbox
    var seal: [String: String?] = [
      "level": "LTA", "profile": "etsi-1.2.1", "trust": sandbox.path("root.pem"),
      "timestamps": "{service: \"\(server.timestampAddress)\", \(service)}",
      "key": "{pkcs12: \(sandbox.path(try #require(key.pkcs12File))), passphrase: file:passphrase}",
    ]
    for (name, value) in changes { seal[name] = value?.replacing("SANDBOX", with: sandbox.path) }
    let lines = seal.compactMap { name, value in value.map { "  \(name): \($0)\n" } }.sorted()
    desk = try Desk(Cohort(learners: learners)) {
      $0.replacing(#/seal:\n( .*\n)+/#, with: "seal:\n\(lines.joined())\n")
    }
    try desk.write(SandboxSettings.defaultPassphrase, to: "passphrase")
  }

  deinit { server.stop() }

  /// Serves the sandbox again, at the same port.
  func serveAgain() throws {
    let port = try #require(try Sandbox.recordedPort(of: server.sandbox.path))
    server = try SandboxServer(server.sandbox, on: LoopbackListener(port: port), clock: time)
    server.start()
  }

  /// Requests for time-stamps that came to the service.
  var stamps: Int { server.requests(to: .timestamps) }

  // MARK: Runs

  struct Outcome {
    let status: Records.ExitStatus
    /// Of what ended the run before its rows did.
    let codes: [String]
    /// Time-stamp requests that were announced; nil when none were.
    let announced: Int?
    /// Nil when the run threw.
    let report: BatchReport?

    var requests: Int { report?.results.services?.timeStamps ?? 0 }
  }

  private func options(
    _ interruption: Interruption, _ hear: @escaping @Sendable (Event) -> Void
  ) -> (BatchOptions, () -> Int?) {
    let announced = Announced()
    var options = BatchOptions(
      clock: time,
      events: { event in
        if case .announcement(let count, _) = event { announced.count.withLock { $0 = count } }
        hear(event)
      },
      interruption: interruption)
    if !time.isReal { options.patience.pause = { [time] in time.advance($0) } }
    options.patience.limits.totalSeconds = 2
    return (options, { announced.count.withLock { $0 } })
  }

  private final class Announced: Sendable {
    let count = Mutex<Int?>(nil)
  }

  /// - Parameter hear: of each event, in the middle of the run.
  func issue(
    interruption: Interruption = Interruption(), hear: @escaping @Sendable (Event) -> Void = { _ in }
  ) throws -> Outcome {
    let (options, announced) = options(interruption, hear)
    do {
      let report = try Batch(PipelineDefinition(contentsOf: desk.pipeline), options).run()
      var codes: [String] = []
      if case .failure(let failure)? = report.stop { codes = failure.problems.map(\.code.slug) }
      return Outcome(status: report.status, codes: codes, announced: announced(), report: report)
    } catch let failure as RunFailure {
      return Outcome(
        status: failure.status, codes: failure.problems.map(\.code.slug), announced: announced(), report: nil)
    }
  }

  func extend(
    renews: Bool = false, interruption: Interruption = Interruption()
  ) throws -> (report: ExtensionReport, announced: Int?) {
    let (options, announced) = options(interruption, { _ in })
    let report = try BatchExtension(PipelineDefinition(contentsOf: desk.pipeline), options, renews: renews).run()
    return (report, announced())
  }

  // MARK: What stands in the output folder

  var trust: [String] { [server.sandbox.path("root.pem")] }

  func seal(_ name: String) throws -> VerifiedSeal {
    switch SealVerifier().verify(try desk.read("out/credentials/\(name)"), name: name) {
    case .intact(let seal): return seal
    case .refused(let problem): throw problem
    }
  }

  func level(_ name: String) throws -> SealLevel {
    let judgement = SealJudge(trust: try TrustAnchors(trust), at: time.now()).judge(try seal(name), name: name)
    #expect(judgement.problems.isEmpty, "\(judgement.problems.map(\.message))")
    return judgement.level
  }

  /// How many credentials stand at each level.
  func levels() throws -> [SealLevel: Int] {
    try desk.credentials().reduce(into: [:]) { $0[try level($1), default: 0] += 1 }
  }

  /// Every credential's bytes, by its name.
  func files() throws -> [String: [UInt8]] {
    try Dictionary(uniqueKeysWithValues: desk.credentials().map { ($0, try desk.read("out/credentials/\($0)")) })
  }

  /// The names of what was begun and is to be gone on with.
  func unfinished() throws -> [String] { try desk.staging().filter { $0.hasSuffix(".unfinished") } }

  /// That a folder holds so many credentials of a level, each once, as the manifest says, and nothing half made.
  func expectComplete(_ count: Int, at level: SealLevel = .lta) throws {
    #expect(try levels() == [level: count])
    #expect(try desk.staging() == [])
    let lines = try desk.manifest()
    #expect(lines.map { $0[3] }.sorted() == (try desk.credentials()))
    #expect(Set(lines.map { $0[0] }).count == count && Set(lines.map { $0[2] }).count == count)
    for line in lines { #expect(Digest(of: try desk.read("out/credentials/\(line[3])")).hex == line[4]) }
    let options = try VerificationOptions(trust: trust, clock: time)
    for name in try desk.credentials().prefix(3) {
      let verification = FileVerification(desk.file(name), options)
      #expect(verification.verdict == .verified, "\(verification.text)")
    }
  }
}
