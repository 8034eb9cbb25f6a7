import Synchronization

/// What was worked out once and serves again; shared by threads, and bounded.
///
///     private static let unions = Kept<Set<Declaration>, ApplicationProfile>(limit: 16)
///     unions.value(for: declarations) { … }         // worked out the first time only
///
/// When as much is kept as may be, all of it is forgotten: what is asked for most is soon back.
public final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let limit: Int
  private let values = Mutex<[Key: Value]>([:])

  /// - Parameter limit: the most values that are kept at a time.
  public init(limit: Int) { self.limit = limit }

  /// - Parameter make: called without a lock, so that two threads may both work out what neither has found.
  public func value(for key: Key, _ make: () throws -> Value) rethrows -> Value {
    if let known = values.withLock({ $0[key] }) { return known }
    let value = try make()
    values.withLock {
      if $0.count >= limit { $0.removeAll(keepingCapacity: true) }
      $0[key] = value
    }
    return value
  }
}
