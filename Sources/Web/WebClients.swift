import Foundation

/// Clients that many threads share: each thread borrows one for a request, and its connection is there for the next.
///
///     let clients = WebClients(atMost: 4)
///     let answer = try clients.send(request)                 // waits while four requests are under way
public final class WebClients: @unchecked Sendable {
  // `@unchecked`: `idle` is used under the lock, and a client by the one thread that has taken it from there.
  private let lock = NSLock()
  private let places: DispatchSemaphore
  private var idle: [WebClient] = []
  private let limits: WebLimits

  /// - Parameter count: requests under way at once.
  public init(atMost count: Int, _ limits: WebLimits = WebLimits()) {
    places = DispatchSemaphore(value: max(1, count))
    self.limits = limits
  }

  /// Waits for a place, then asks.
  public func send(_ request: WebRequest) throws(WebFault) -> WebResponse {
    places.wait()
    defer { places.signal() }
    let client: WebClient
    if let waiting = lock.withLock({ idle.popLast() }) { client = waiting } else { client = try WebClient(limits) }
    defer { lock.withLock { idle.append(client) } }
    return try client.send(request)
  }
}
