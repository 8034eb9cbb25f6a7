import Foundation
import Records
import Synchronization

/// The services of a sandbox, on 127.0.0.1 alone: time-stamps, status of certificates, revocation lists, remote
/// signatures.
///
///     let server = try SandboxServer.start(at: "sandbox")
///     server.timestampAddress                        // http://127.0.0.1:8471/tsa
///     server.inject(.wrongNonce, into: .timestamps, times: 1)
///     server.requests(to: .timestamps)               // how many there were
///     server.stop()
public final class SandboxServer: Sendable {
  public let sandbox: Sandbox
  /// `http://127.0.0.1:8471`: where it is; the same that the certificates say, unless it was made for another port.
  public let address: String
  private let server: LoopbackServer
  private let desk: ServiceDesk

  /// Nothing is served before `start`.
  ///
  /// - Parameters:
  ///   - listener: at the port that the sandbox's certificates point to, unless nobody is to go by them.
  ///   - signing: how remote signatures are had.
  public init(
    _ sandbox: Sandbox, on listener: LoopbackListener, signing: SigningSettings = SigningSettings(),
    limits: HTTPLimits = HTTPLimits(), clock: any Records.Clock = SystemClock()
  ) throws {
    self.sandbox = sandbox
    address = "http://127.0.0.1:\(listener.port)"
    let desk = try ServiceDesk(sandbox, signing: signing, clock: clock)
    self.desk = desk
    server = LoopbackServer(listener, limits: limits) { desk.answer($0) }
  }

  /// Opens or makes the sandbox in a folder, and serves it: at the port that it has, or where it is new at the one of
  /// `settings`; 0 takes one that is free.
  ///
  /// - Throws: as `Sandbox.open`; `RunFailure` with `.busy` when another program has the port.
  public static func start(
    at path: String, _ settings: SandboxSettings = SandboxSettings(port: 0), limits: HTTPLimits = HTTPLimits(),
    clock: any Records.Clock = SystemClock()
  ) throws -> SandboxServer {
    var settings = settings
    let recorded = try Sandbox.recordedPort(of: path)
    let wanted = settings.port == 0 ? recorded ?? 0 : settings.port ?? recorded ?? SandboxSettings.defaultPort
    // Before the certificates that are to say where it is. Where they say something else, opening refuses it.
    let listener = try LoopbackListener(port: wanted)
    settings.port = listener.port
    let server = try SandboxServer(
      try Sandbox.open(path, settings, clock: clock), on: listener, limits: limits, clock: clock)
    server.start()
    return server
  }

  public func start() { server.start() }

  /// Ends the services; requests that are under way end with their connections.
  public func stop() { server.stop() }

  public var timestampAddress: String { address + Sandbox.timestampPath }
  public var statusAddress: String { address + Sandbox.statusPath }
  /// Of the remote signing service.
  public var signingAddress: String { address + Sandbox.signingPath }
  /// Of the list of the issuing authority, or of the root.
  public func listAddress(of authority: Sandbox.Member = .issuing) -> String { address + authority.listPath }

  /// How many connections were made so far.
  public var connections: Int { server.connections }
  /// How many there were at once, at most.
  public var mostConnections: Int { server.mostConnections }
  /// How many requests a service has had so far, answered well or not.
  public func requests(to service: Service) -> Int { desk.requests(to: service) }

  /// Lets a service do something wrong from its next answer on, until `heal`, or so many times. Faults of one service
  /// come one after the other, in the order in which they were injected.
  ///
  /// - Parameter count: how many right answers the service still gives before it.
  public func inject(_ fault: Fault, into service: Service, after count: Int = 0, times: Int = .max) {
    desk.inject(fault, into: service, after: count, times: times)
  }

  /// Lets a service do right again.
  public func heal(_ service: Service) { desk.heal(service) }
}
