import Dispatch
import Foundation

/// Asks a run to stop in good order: rows in flight are finished, no new ones are begun, and the next run goes on from there.
///
///     let interruption = Interruption()
///     interruption.listen()               // SIGINT, SIGTERM
///     if interruption.signal != nil { … }
public final class Interruption: @unchecked Sendable {
  // `@unchecked`: the number is guarded by the lock, the sources are only kept alive.
  private let lock = NSLock()
  private var received: Int32?
  private var sources: [any DispatchSourceSignal] = []

  public init() {}

  /// The signal that asked, `SIGINT` or `SIGTERM`; nil while nobody did.
  public var signal: Int32? { lock.withLock { received } }

  public func request(_ signal: Int32) { lock.withLock { received = received ?? signal } }

  /// Takes the two signals from now on. A second SIGINT ends the process at once, as an impatient person expects.
  public func listen() {
    for number in [SIGINT, SIGTERM] {
      Foundation.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
      source.setEventHandler { [weak self] in
        guard let self else { return }
        if self.signal != nil, number == SIGINT {
          Foundation.signal(SIGINT, SIG_DFL)
          raise(SIGINT)
        }
        self.request(number)
      }
      source.resume()
      sources.append(source)
    }
  }
}
