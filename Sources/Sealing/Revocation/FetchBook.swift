import Foundation

/// What is fetched once and used by many threads: whoever asks for something that is under way waits for the same.
///
///     let statement = try book.value(of: name, where: { $0.holds(at: moment) }, fetch: { try ask() })
final class FetchBook<Value: Sendable>: @unchecked Sendable {
  // `@unchecked`: everything below is used under the condition's lock.
  private final class Flight {
    var outcome: Result<Value, any Error>?
  }

  private let condition = NSCondition()
  private var values: [String: Value] = [:]
  private var flights: [String: Flight] = [:]

  /// - Parameters:
  ///   - isUsable: whether a value that is here already will do; otherwise it is fetched anew, and replaced.
  ///   - fetch: runs without the lock, once for all who wait. What it throws reaches all of them, and is not kept.
  func value(of key: String, where isUsable: (Value) -> Bool, fetch: () throws -> Value) throws -> Value {
    condition.lock()
    while true {
      if let value = values[key], isUsable(value) {
        condition.unlock()
        return value
      }
      guard let flight = flights[key] else { break }
      while flight.outcome == nil { condition.wait() }
      if case .failure(let error) = flight.outcome {
        condition.unlock()
        throw error
      }
    }
    let flight = Flight()
    flights[key] = flight
    condition.unlock()
    let outcome = Result(catching: fetch)
    condition.lock()
    flight.outcome = outcome
    flights[key] = nil
    if case .success(let value) = outcome { values[key] = value }
    condition.broadcast()
    condition.unlock()
    return try outcome.get()
  }
}
