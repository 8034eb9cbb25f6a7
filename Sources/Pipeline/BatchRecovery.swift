import Delivery
import ELM
import Ledger
import Records

/// Finishes what a killed run left: every credential that was sealed is either delivered or sealed again.
struct BatchRecovery {
  let output: OutputFolder
  let ledger: any IssuanceLedger
  let pipeline: String

  func run() throws {
    var delivered: [DeliveredCredential] = []
    var lost: [SealedRecord] = []
    for recovery in try output.recover(ledger.undelivered(pipeline: pipeline)) {
      switch recovery {
      case .delivered(let credential): delivered.append(credential)
      case .lost(let record): lost.append(record)
      }
    }
    if !delivered.isEmpty { try ledger.recordDelivered(delivered) }
    if !lost.isEmpty { try ledger.recordLost(lost) }
  }
}
