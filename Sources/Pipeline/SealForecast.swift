import Delivery
import ELM
import Ledger
import Records
import Sealing

/// How many credentials a run will seal, before it seals any: every row is checked, and compared with the ledger, and nothing is
/// written.
struct SealForecast {
  struct Count {
    var credentials = 0
    /// Time-stamps that they take; those that an earlier run made are not among them.
    var stamps = 0
  }

  private static let groupSize = 256

  let rows: RowIntake
  let ordering: Ordering
  let line: SealingLine

  /// Reads the source to its end.
  func count() throws -> Count {
    var count = Count()
    while true {
      var passed: [CheckedCredential] = []
      var isAtEnd = false
      for _ in 0..<SealForecast.groupSize {
        guard let outcome = try rows.next() else {
          isAtEnd = true
          break
        }
        if case .passed(let credential) = outcome { passed.append(credential) }
      }
      let entries = try ordering.ledger.entries(for: passed.map(\.draft.key), pipeline: ordering.pipeline)
      let holders = try ordering.holders(of: passed, entries)
      for credential in passed {
        let order = try ordering.order(credential, entry: entries[credential.draft.key], holders: holders)
        guard case .success(.some(var order)) = order else { continue }
        order.sealing.unfinished = try ordering.output.unfinished(order.sealing.facts.id)
        count.credentials += 1
        count.stamps += line.stamps(for: order.sealing)
      }
      if isAtEnd { return count }
    }
  }
}
