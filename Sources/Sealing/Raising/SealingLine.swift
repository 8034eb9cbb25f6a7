@_spi(Sealing) import ELM
import Records
import Synchronization

/// Seals credentials at the level that a pipeline asks for: signed by the pool, then time-stamped, several at a time.
///
///     let line = SealingLine(pool, SealSettings(level: .lta), services: services, key: key)
///     let group = line.seal(orders)
///     group.sealed                                           // at their level, and nothing below it
///     group.failure                                          // why there are not as many as orders
///
/// The caller waits; it must not be a task of Swift Concurrency.
public final class SealingLine: Sendable {
  private let pool: SealingPool
  private let settings: SealSettings
  private let services: SealServices?
  private let raiser: SealRaiser?
  private let certificate: SealCertificate

  /// - Parameter services: nil for seals of level B, which need none.
  /// - Throws: `RunFailure` with `.configuration` when the level needs services and there are none.
  public init(_ pool: SealingPool, _ settings: SealSettings, services: SealServices?, key: SealingKey) throws {
    guard settings.stamps == 0 || services != nil else {
      throw RunFailure(
        .configuration,
        Problem(
          .sealLevelUnsupported, at: .setting("seal.level"), value: settings.level.rawValue,
          "needs time-stamps, and no service is named"))
    }
    self.pool = pool
    self.settings = settings
    self.services = settings.stamps > 0 ? services : nil
    raiser = settings.level > .b ? services?.raiser(for: key) : nil
    certificate = key.certificate
  }

  /// Seals as many of the orders as can be. The first failure keeps further ones from being begun, and those that are under
  /// way are finished.
  public func seal(_ orders: [SealingOrder]) -> SealedGroup {
    var group = SealedGroup()
    do {
      let signed = try signed(orders, &group)
      guard let raiser else {
        group.sealed = signed.map { ($0.index, $0.credential) }
        return group
      }
      try raise(orders, signed, with: raiser, into: &group)
    } catch {
      group.failure = group.failure ?? error
    }
    return group
  }

  /// Signs what no earlier run has signed, its content time-stamped first where that is asked for. What cannot be
  /// time-stamped is not signed.
  private func signed(_ orders: [SealingOrder], _ group: inout SealedGroup) throws
    -> [(index: Int, credential: SealedCredential)]
  {
    var fresh = orders.enumerated().filter { !goesOn($0.element) }.map { (index: $0.offset, order: $0.element) }
    if settings.stampsContent, let services {
      let stamps = parallel(fresh) { try services.stamping.stamp($0.order.payloadDigest).der }
      group.failure = stamps.failure
      fresh = stamps.results.map { position, stamp in
        var stamped = fresh[position]
        stamped.order.contentStamp = stamp
        return stamped
      }
    }
    let sealed = try pool.seal(fresh.map(\.order))
    return zip(fresh, sealed).map { ($0.index, $1) }
  }

  private func raise(
    _ orders: [SealingOrder], _ signed: [(index: Int, credential: SealedCredential)], with raiser: SealRaiser,
    into group: inout SealedGroup
  ) throws {
    guard group.failure == nil else {
      // Services that could not stamp the content are asked for nothing more. What they did stamp is kept.
      group.unfinished = signed.map { ($0.index, $0.credential.file) }
      return
    }
    let fresh = Dictionary(uniqueKeysWithValues: signed.map { ($0.index, $0.credential.file) })
    let level = settings.level
    let unfinished = Mutex<[(index: Int, file: [UInt8])]>([])
    let raised = parallel(Array(orders.indices)) { index in
      do {
        let order = orders[index]
        if let file = fresh[index] { return try raiser.raise(fresh: file, at: order.place, to: level) }
        return try raiser.raise(begun: order.unfinished ?? [], at: order.place, to: level)
      } catch let error as UnfinishedSeal {
        unfinished.withLock { $0.append((index, error.file)) }
        throw error.failure
      }
    }
    group.failure = raised.failure
    group.unfinished = unfinished.withLock { $0 }
    if settings.stampsContent, raised.failure != nil {
      // Their content has cost a time-stamp, though their seals have none yet.
      let others = Set(raised.results.map(\.index) + group.unfinished.map(\.index))
      group.unfinished += signed.filter { !others.contains($0.index) }.map { ($0.index, $0.credential.file) }
    }
    group.sealed = raised.results.map { index, file in
      let order = orders[index]
      let credential = SealedCredential(
        facts: order.facts, source: order.credential.draft.row.range, file: file, level: level)
      return (index, credential)
    }
  }

  /// How many time-stamps sealing a credential takes: fewer where an earlier run began it.
  public func stamps(for order: SealingOrder) -> Int {
    guard let seal = begun(order) else { return settings.stamps }
    return settings.level.stamps - (seal.has(.signature) ? 1 : 0)
  }

  private func goesOn(_ order: SealingOrder) -> Bool { begun(order) != nil }

  /// What an earlier run began: this credential, sealed as the settings ask and with this certificate, which can still be
  /// believed.
  private func begun(_ order: SealingOrder) -> VerifiedSeal? {
    guard let file = order.unfinished,
      let (seal, envelope) = try? SealVerifier().read(file, place: order.place),
      seal.payload == order.payload.bytes, seal.certificate.digest == certificate.digest,
      seal.profile == settings.profile, envelope.isFlattened == (settings.form == .flattened),
      settings.algorithm.map({ $0 == seal.algorithm }) ?? true,
      seal.has(.content) || !settings.stampsContent, raiser?.accepts(seal) == true
    else { return nil }
    return seal
  }

  /// As many at once as time-stamps can be under way.
  private func parallel<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) throws -> Result
  ) -> (results: [(index: Int, Result)], failure: (any Error)?) {
    ParallelWork.run(items, threads: services?.stamping.inFlight ?? 1, work)
  }
}

/// What has become of a group of orders.
public struct SealedGroup: Sendable {
  /// Those that are sealed at their level, by their places among the orders.
  public fileprivate(set) var sealed: [(index: Int, credential: SealedCredential)] = []
  /// Files that were time-stamped and did not reach their level, likewise: worth keeping for the next run.
  public fileprivate(set) var unfinished: [(index: Int, file: [UInt8])] = []
  /// Why there are not as many sealed as orders.
  public fileprivate(set) var failure: (any Error)?

  fileprivate init() {}
}

extension VerifiedSeal {
  fileprivate func has(_ kind: SealEvidence.Kind) -> Bool { evidence.stamps.contains { $0.kind == kind } }
}
