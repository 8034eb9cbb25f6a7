import Delivery
import ELM
import Ledger
import Records

/// The last stage of a batch: sealed files become visible in the order that survives a crash at any moment.
struct BatchDelivery {
  /// Sealed credentials with the orders that they answer.
  struct Group: Sendable {
    let orders: [Preparation.Order]
    let sealed: [SealedCredential]
  }

  let output: OutputFolder
  let ledger: any IssuanceLedger
  let tally: Tally

  /// Durable and invisible, recorded as sealed, visible, recorded as delivered: one step after the other, each for the whole group.
  func deliver(_ group: Group) throws {
    let staged = try output.stage(zip(group.sealed, group.orders).map { ($0, $1.fileName) })
    try ledger.recordSealed(staged.map(\.record))
    let restored = group.orders.filter { $0.kind == .restore }.map(\.sealing.facts.id)
    let delivered = try output.publish(staged, restoring: Set(restored))
    try ledger.recordDelivered(delivered)
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
