@_spi(Sealing) import ELM
import Records

/// A sealed file that is to be raised.
public struct RaisingOrder: Sendable {
  /// What is remembered of it; its name stands in messages.
  public let record: SealedRecord
  public let file: [UInt8]

  public init(_ record: SealedRecord, file: [UInt8]) {
    self.record = record
    self.file = file
  }
}

/// What has become of a group of files that were to be raised.
public struct RaisedGroup: Sendable {
  /// At the level asked for, or as far as they came, by their places among the orders.
  public fileprivate(set) var raised: [(index: Int, credential: SealedCredential)] = []
  /// Files whose seals cannot be raised, whoever is asked.
  public fileprivate(set) var refused: [Problem] = []
  /// Why not all others are at the level asked for.
  public fileprivate(set) var failure: (any Error)?

  fileprivate init() {}
}

extension SealRaiser {
  /// Raises files, several at a time. One that cannot be raised is no hindrance to the others; a service that gives out is.
  ///
  /// - Parameter count: at once.
  public func raise(_ orders: [RaisingOrder], to level: SealLevel, atOnce count: Int) -> RaisedGroup {
    enum Outcome: Sendable {
      case raised(SealedCredential, (any Error)?)
      case refused([Problem])
    }
    @Sendable func sealed(_ order: RaisingOrder, _ file: [UInt8], _ level: SealLevel) -> SealedCredential {
      SealedCredential(facts: order.record.facts, source: order.record.source, file: file, level: level)
    }
    var group = RaisedGroup()
    let outcomes = ParallelWork.run(orders, threads: count) { order -> Outcome in
      do {
        let raised = try self.raise(order.file, name: order.record.fileName, to: level)
        return .raised(sealed(order, raised.file, raised.to), nil)
      } catch let unfinished as UnfinishedSeal {
        return .raised(sealed(order, unfinished.file, unfinished.level), unfinished.failure)
      } catch let failure as RunFailure where failure.status == .input {
        return .refused(failure.problems)
      }
    }
    group.failure = outcomes.failure
    for (index, outcome) in outcomes.results {
      switch outcome {
      case .raised(let credential, let failure):
        group.raised.append((index, credential))
        group.failure = group.failure ?? failure
      case .refused(let problems): group.refused += problems
      }
    }
    return group
  }
}
