import Foundation
import Records
import Synchronization

/// A small HTTP/1.1 server on loopback: a thread a connection, and limits on everything that a client sends.
///
///     let server = LoopbackServer(listener) { request in HTTPAnswer(response: .text("hello")) }
///     server.start()
///     server.stop()              // answers that are under way end with their connections
final class LoopbackServer: Sendable {
  private struct State {
    var open: Set<Int32> = []
    var accepted = 0
    var most = 0
    var isStopped = false
  }

  private let listener: LoopbackListener
  private let limits: HTTPLimits
  private let handler: @Sendable (HTTPRequest) -> HTTPAnswer
  private let state = Mutex(State())
  private let threads = DispatchGroup()

  init(
    _ listener: LoopbackListener, limits: HTTPLimits = HTTPLimits(),
    handler: @escaping @Sendable (HTTPRequest) -> HTTPAnswer
  ) {
    self.listener = listener
    self.limits = limits
    self.handler = handler
  }

  /// How many connections were made so far.
  var connections: Int { state.withLock { $0.accepted } }

  /// How many were served at once, at most.
  var mostConnections: Int { state.withLock { $0.most } }

  func start() { run { server in server.accept() } }

  /// Ends the server: no connection is taken any more, those that are open are shut, and their threads have ended.
  func stop() {
    listener.end()
    state.withLock { state in
      state.isStopped = true
      for socket in state.open { shutdown(socket, Int32(SHUT_RDWR)) }
    }
    threads.wait()
  }

  private func accept() {
    while let socket = listener.accept() {
      let isWelcome = state.withLock { state in
        state.accepted += 1
        guard !state.isStopped, state.open.count < limits.connections else { return false }
        state.open.insert(socket)
        state.most = max(state.most, state.open.count)
        return true
      }
      if isWelcome {
        run { server in server.serve(socket) }
      } else {
        var brief = limits
        // The thread that takes connections has no time for those that it turns away.
        brief.milliseconds = 50
        HTTPConnection(socket, brief).refuse(.overloaded)
        close(socket)
      }
    }
  }

  private func serve(_ socket: Int32) {
    var connection = HTTPConnection(socket, limits)
    connection.serve(handler)
    // Nobody may shut a number that is another connection's by then.
    _ = state.withLock { $0.open.remove(socket) }
    close(socket)
  }

  private func run(_ body: @escaping @Sendable (LoopbackServer) -> Void) {
    threads.enter()
    let thread = Thread { [self] in
      body(self)
      threads.leave()
    }
    thread.stackSize = 512 << 10
    thread.start()
  }
}
