import Dispatch
import ELM
import Records
import Synchronization

/// Seals many credentials at once, with one `Sealer` for each worker.
///
///     let pool = try SealingPool(key, SealSettings(), workers: 2)
///     let sealed = try pool.seal(orders)                     // in the orders' order
///
/// More workers than cores bring nothing, except for a key at a remote service: it is asked for the signatures of many
/// seals in one request, and has a request a worker under way. The caller waits; it must not be a task of Swift
/// Concurrency. Threads that call at the same time share the workers.
public final class SealingPool: Sendable {
  /// A sealer and the lock that keeps it with one thread.
  private final class Worker: Sendable {
    private let sealer: Mutex<Sealer>

    init(_ key: SealingKey, _ settings: SealSettings) throws { sealer = Mutex(try Sealer(key, settings)) }

    func seal(_ order: SealingOrder) throws -> SealedCredential { try sealer.withLock { try $0.seal(order) } }

    func seal(_ batch: [SealingOrder]) throws -> [SealedCredential] { try sealer.withLock { try $0.seal(batch) } }
  }

  private let workers: [Worker]
  /// Orders whose signatures are asked for in one request; nil for a key at hand, which signs one after the other.
  private let batchSize: Int?
  private let queue = DispatchQueue(label: "confer.sealing", attributes: .concurrent)

  /// - Parameter workers: at least one is made.
  /// - Throws: as `Sealer` does.
  public init(_ key: SealingKey, _ settings: SealSettings, workers count: Int) throws {
    workers = try (0..<max(1, count)).map { _ in try Worker(key, settings) }
    batchSize = key.remote?.mostAtOnce
  }

  /// Seals all orders, or none that the caller gets to see.
  ///
  /// - Returns: one sealed credential an order, in their order.
  /// - Throws: the failure of the first order that failed; no further one is begun then.
  public func seal(_ orders: [SealingOrder]) throws -> [SealedCredential] {
    guard let batchSize else { return try seal(orders) { worker, order in try worker.seal(order) } }
    let batches = stride(from: 0, to: orders.count, by: batchSize).map {
      Array(orders[$0..<min($0 + batchSize, orders.count)])
    }
    return try seal(batches) { worker, batch in try worker.seal(batch) }.flatMap(\.self)
  }

  private func seal<Order: Sendable, Sealed: Sendable>(
    _ orders: [Order], _ seal: @escaping @Sendable (Worker, Order) throws -> Sealed
  ) throws -> [Sealed] {
    let run = SealingRun<Order, Sealed>(orders)
    let group = DispatchGroup()
    for worker in workers.prefix(orders.count) {
      queue.async(group: group) { run.work { try seal(worker, $0) } }
    }
    group.wait()
    return try run.results()
  }
}

/// One call of `SealingPool.seal`: which order is next, and what has become of the others.
private final class SealingRun<Order: Sendable, Sealed: Sendable>: Sendable {
  private struct Progress {
    var next = 0
    var sealed: [Sealed?]
    var failure: (index: Int, error: any Error)?
  }

  private let orders: [Order]
  private let progress: Mutex<Progress>

  init(_ orders: [Order]) {
    self.orders = orders
    progress = Mutex(Progress(sealed: Array(repeating: nil, count: orders.count)))
  }

  /// Takes one order after the other until there are none, or one has failed.
  func work(_ seal: (Order) throws -> Sealed) {
    while let index = next() {
      let result = Result { try seal(orders[index]) }
      progress.withLock {
        switch result {
        case .success(let credential): $0.sealed[index] = credential
        case .failure(let error): if $0.failure.map({ index < $0.index }) ?? true { $0.failure = (index, error) }
        }
      }
    }
  }

  private func next() -> Int? {
    progress.withLock { progress in
      guard progress.failure == nil, progress.next < orders.count else { return nil }
      defer { progress.next += 1 }
      return progress.next
    }
  }

  func results() throws -> [Sealed] {
    try progress.withLock {
      if let failure = $0.failure { throw failure.error }
      return $0.sealed.compactMap(\.self)
    }
  }
}
