import Dispatch
import Foundation

/// Stages that work at the same time, each on a thread of its own, with bounded channels between them.
///
/// While one group is delivered, the next is sealed and the one after it read and checked, so that neither the disk nor the key
/// waits for the other. The first stage that throws stops all of them.
///
///     try Conveyor.run(
///       produce: { try preparation.next() },        // nil ends it
///       then: { try pool.seal($0) },
///       finally: { try delivery.deliver($0) })
enum Conveyor {
  /// Groups that may wait between two stages. One is enough to keep both busy.
  private static let waiting = 1

  /// Returns when every group has passed all stages.
  ///
  /// - Parameter isLast: whether nothing more is to be made after a group; it is still delivered.
  /// - Throws: what the first failing stage threw, after all stages have stopped.
  static func run<Prepared: Sendable, Made: Sendable>(
    produce: @escaping () throws -> Prepared?,
    then transform: @escaping (Prepared) throws -> Made,
    until isLast: @escaping (Made) -> Bool = { _ in false },
    finally consume: @escaping (Made) throws -> Void
  ) throws {
    let prepared = Channel<Prepared>(capacity: waiting)
    let made = Channel<Made>(capacity: waiting)
    let failure = FirstFailure()
    let stages = DispatchGroup()

    func stage(_ name: String, _ work: @escaping () throws -> Void, atEnd: @escaping () -> Void) {
      // Each closure runs on one thread from beginning to end; `Carrier` lets it get there.
      let carrier = Carrier(work: work, atEnd: atEnd)
      DispatchQueue(label: "confer.\(name)", qos: .userInitiated).async(group: stages) {
        do { try carrier.work() } catch {
          failure.keep(error)
          prepared.close()
          made.close()
        }
        carrier.atEnd()
      }
    }

    stage("prepare", { while let group = try produce(), prepared.send(group) {} }, atEnd: prepared.finish)
    stage(
      "seal",
      {
        while let group = prepared.receive() {
          let result = try transform(group)
          guard made.send(result), !isLast(result) else { return prepared.close() }
        }
      }, atEnd: made.finish)
    stage("deliver", { while let group = made.receive() { try consume(group) } }, atEnd: made.close)
    stages.wait()
    if let error = failure.error { throw error }
  }

  /// Carries a closure to its thread. Nobody else calls it.
  private struct Carrier: @unchecked Sendable {
    let work: () throws -> Void
    let atEnd: () -> Void
  }

  private final class FirstFailure: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: Error?

    var error: Error? { lock.withLock { kept } }

    func keep(_ error: Error) { lock.withLock { kept = kept ?? error } }
  }
}
