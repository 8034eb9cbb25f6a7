import Foundation
import Records
import Synchronization

import class Sandbox.LoopbackListener
import struct Sandbox.Sandbox
import class Sandbox.SandboxServer
import enum Support.SandboxCopy
import class Support.TemporaryFolder

@testable import Sealing

/// Time that passes only when somebody waits.
final class FakeTime: Records.Clock {
  private let seconds: Mutex<Double>

  init(_ start: Timestamp = SystemClock().now()) { seconds = Mutex(Double(start.seconds)) }

  var exact: Double { seconds.withLock { $0 } }
  func now() -> Timestamp { Timestamp(seconds: Int64(exact.rounded(.down))) }
  func advance(_ by: Double) { seconds.withLock { $0 += by } }
}

/// Time-stamping services on loopback for one test, and a client whose waits take no time.
///
///     let bench = try StampBench()
///     bench.first.inject(.wrongNonce, into: .timestamps)
///     try bench.stamping().stamp(StampBench.digest)
final class StampBench {
  static let digest = Digest(of: "what is stamped".utf8)

  let folder: TemporaryFolder
  let sandbox: Sandbox
  let time: FakeTime
  let first: SandboxServer
  /// Of the same sandbox, at another port.
  let second: SandboxServer

  init() throws {
    folder = try TemporaryFolder()
    sandbox = try SandboxCopy.open(in: folder)
    // After the certificates were made.
    time = FakeTime()
    first = try SandboxServer(sandbox, on: LoopbackListener(port: 0), clock: time)
    second = try SandboxServer(sandbox, on: LoopbackListener(port: 0), clock: time)
    first.start()
    second.start()
  }

  deinit {
    first.stop()
    second.stop()
  }

  var trust: TrustAnchors { get throws { try TrustAnchors([sandbox.path("root.pem")]) } }

  func service(
    _ server: SandboxServer? = nil, policy: String? = nil, limit: String? = nil, inFlight: Int = 4
  ) throws -> TimeStampService {
    try TimeStampService(
      (server ?? first).timestampAddress, policy: policy, limit: try limit.map { try RequestLimit($0) },
      inFlight: inFlight)
  }

  /// - Parameter seconds: that one exchange may take, which are real ones.
  func patience(seconds: Int = 20) -> StampPatience {
    var patience = StampPatience()
    patience.limits.totalSeconds = seconds
    patience.pause = { [time] in time.advance($0) }
    patience.jitter = { 0.5 }
    return patience
  }

  /// Of the first server alone, unless others are named.
  func stamping(
    _ services: [TimeStampService]? = nil, trust: TrustAnchors? = nil, patience: StampPatience? = nil,
    history: [String: [Timestamp]] = [:], isStopped: @escaping @Sendable () -> Bool = { false },
    onRequest: @escaping @Sendable (TimeStampService, Timestamp) -> Void = { _, _ in }
  ) throws -> TimeStamping {
    TimeStamping(
      try services ?? [service()], trust: try trust ?? self.trust, clock: time, patience: patience ?? self.patience(),
      history: history, isStopped: isStopped, onRequest: onRequest)
  }

  /// What the `openssl` command says of a token over `digest`.
  func openssl(_ arguments: String...) throws -> Outcome {
    try run(["openssl"] + arguments, in: URL(filePath: folder.path))
  }
}
