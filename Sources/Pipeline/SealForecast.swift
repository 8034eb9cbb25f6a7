import Delivery
import ELM
import Ledger
import Records

/// How many credentials a run will seal, before it seals any: every row is checked, and compared with the ledger, and nothing is
/// written.
struct SealForecast {
  private static let groupSize = 256

  let rows: RowIntake
  let ordering: Ordering

  /// Reads the source to its end.
  func count() throws -> Int {
    var count = 0
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
        if case .success(.some) = order { count += 1 }
      }
      if isAtEnd { return count }
    }
  }
}
