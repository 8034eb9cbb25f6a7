import Delivery
import ELM
import Ledger
import Records
import Sealing

/// The last stage of a batch: sealed files become visible in the order that survives a crash at any moment.
struct BatchDelivery {
  /// Sealed credentials with the orders that they answer, and what kept the others from being sealed.
  struct Group: Sendable {
    let orders: [Preparation.Order]
    let sealed: [SealedCredential]
    let unfinished: [(id: CredentialID, file: [UInt8])]
    let failure: (any Error)?

    init(_ group: Preparation.Group, _ result: SealedGroup) {
      orders = result.sealed.map { group.orders[$0.index] }
      sealed = result.sealed.map(\.credential)
      unfinished = result.unfinished.map { (group.orders[$0.index].sealing.facts.id, $0.file) }
      failure = result.failure
    }
  }

  let output: OutputFolder
  let ledger: any IssuanceLedger
  let tally: Tally

  /// Durable and invisible, recorded as sealed, visible, recorded as delivered: one step after the other, each for the whole group.
  ///
  /// - Throws: what kept some of the group from being sealed, once the others are delivered.
  func deliver(_ group: Group) throws {
    // A disk that fails one of the two may have room for the other, and both have cost time-stamps.
    let delivery = Result { try deliverSealed(group) }
    let keeping = Result { for (id, file) in group.unfinished { try output.keepUnfinished(file, of: id) } }
    try delivery.get()
    try keeping.get()
    if let failure = group.failure { throw failure }
  }

  private func deliverSealed(_ group: Group) throws {
    let staged = try output.stage(zip(group.sealed, group.orders).map { ($0, $1.fileName) })
    try ledger.recordSealed(staged.map(\.record))
    let restored = group.orders.filter { $0.kind == .restore }.map(\.sealing.facts.id)
    let delivered = try output.publish(staged, restoring: Set(restored))
    try ledger.recordDelivered(delivered)
    let begun = group.orders.filter { $0.sealing.unfinished != nil }
    output.discardUnfinished(of: begun.map(\.sealing.facts.id))
    for credential in delivered { tally.tell(.delivered(credential)) }
    tally.count { counts in
      for order in group.orders {
        switch order.kind {
        case .issue: counts.issued += 1
        case .correct: counts.corrected += 1
        case .restore: counts.restored += 1
        }
      }
    }
    tally.tellProgress()
  }
}
