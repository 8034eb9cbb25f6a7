import Foundation
import Records
import Sandbox
import Synchronization
import Testing

import enum Support.SandboxCopy
import class Support.TemporaryFolder

@testable import Sealing

/// The sandbox's remote signing service, and keys opened there.
///
///     let bench = try RemoteBench { $0.multisign = 50 }
///     bench.server.inject(.signing(.otherKey), into: .signatures)
///     let key = try bench.open(.sealP256)
final class RemoteBench {
  let server: SandboxServer
  private let folder: TemporaryFolder
  private let settings: SigningSettings
  /// How long the client has waited, each time.
  let pauses = Pauses()

  final class Pauses: Sendable {
    private let kept = Mutex<[Double]>([])
    var all: [Double] { kept.withLock { $0 } }
    func add(_ pause: Double) { kept.withLock { $0.append(pause) } }
  }

  /// - Parameter change: of the service's settings, with its address.
  init(_ change: (inout SigningSettings, String) -> Void = { _, _ in }) throws {
    folder = try TemporaryFolder()
    let listener = try LoopbackListener(port: 0)
    var settings = SigningSettings()
    change(&settings, "http://127.0.0.1:\(listener.port)")
    self.settings = settings
    server = try SandboxServer(SandboxCopy.open(in: folder), on: listener, signing: settings)
    server.start()
  }

  deinit { server.stop() }

  /// Without waiting; the client's clock is the machine's.
  func patience(now: (@Sendable () -> Int)? = nil) -> RemotePatience {
    var patience = RemotePatience()
    let pauses = pauses
    patience.pause = { pauses.add($0) }
    patience.answer = 5
    if let now { patience.now = now }
    return patience
  }

  func open(
    _ member: Sandbox.Member? = .sealP256, named name: String? = nil, secret: String?? = .none, pin: String?? = .none,
    token: String? = nil, now: (@Sendable () -> Int)? = nil
  ) throws -> SealingKey {
    let access = RemoteAccess(
      try RemoteAddress(server.signingAddress), client: settings.client, credential: name ?? member?.rawValue,
      token: try token.map { try RemoteAddress($0) })
    let secret: String? = if let given = secret { given } else { settings.secret }
    let pin: String? = if let given = pin { given } else { settings.pin }
    return try SealingKey.remote(
      access, secret: secret.map { Secret($0) }, pin: pin.map { Secret($0) }, patience(now: now))
  }

  /// What keeps a key from being opened.
  func refusal(
    _ member: Sandbox.Member? = .sealP256, named name: String? = nil, secret: String?? = .none, pin: String?? = .none
  ) throws -> RunFailure {
    try failure { _ = try open(member, named: name, secret: secret, pin: pin) }
  }

  /// What keeps an open key from sealing.
  func refusal(
    sealingWith key: SealingKey, orders count: Int = 2, workers: Int = 1, _ settings: SealSettings = SealSettings()
  ) throws -> RunFailure {
    try failure { _ = try SealingPool(key, settings, workers: workers).seal(RemoteBench.orders(count, with: key)) }
  }

  static func orders(_ count: Int, with key: SealingKey) throws -> [SealingOrder] {
    try (0..<count).map { try Samples.order(2 + $0, givenName: "Learner \($0)", with: key) }
  }
}

extension RunFailure {
  /// `5 key.remote.answer`: how it ends and why.
  var kind: String { "\(status.rawValue) \(problems.map(\.code.slug).joined(separator: " "))" }
  var text: String { problems.map(\.message).joined(separator: "\n") }
}
