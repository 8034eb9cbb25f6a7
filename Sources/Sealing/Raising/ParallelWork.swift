import Foundation
import Synchronization

/// Does the same with many items on several threads, until all are done or one has failed.
enum ParallelWork {
  private struct Progress<Result> {
    var next = 0
    var results: [(index: Int, Result)] = []
    var failure: (any Error)?
  }

  /// The caller waits; it must not be a task of Swift Concurrency. The threads are their own and not Dispatch's: they spend
  /// their time waiting for services, and there may be many more than cores. After a failure no further item is begun, and those under way
  /// are finished.
  ///
  /// - Parameter threads: at most; at least one is taken.
  /// - Returns: what came of each item that was finished, in their order, and the first failure.
  static func run<Item: Sendable, Result: Sendable>(
    _ items: [Item], threads: Int, _ work: @escaping @Sendable (Item) throws -> Result
  ) -> (results: [(index: Int, Result)], failure: (any Error)?) {
    let progress = Mutex(Progress<Result>())
    let group = DispatchGroup()
    for _ in 0..<min(items.count, max(1, threads)) {
      group.enter()
      Thread.detachNewThread {
        defer { group.leave() }
        while let index = progress.withLock({ next(&$0, of: items.count) }) {
          do {
            let result = try work(items[index])
            progress.withLock { $0.results.append((index, result)) }
          } catch {
            progress.withLock { $0.failure = $0.failure ?? error }
          }
        }
      }
    }
    group.wait()
    return progress.withLock { ($0.results.sorted { $0.index < $1.index }, $0.failure) }
  }

  private static func next<Result>(_ progress: inout Progress<Result>, of count: Int) -> Int? {
    guard progress.failure == nil, progress.next < count else { return nil }
    defer { progress.next += 1 }
    return progress.next
  }
}
