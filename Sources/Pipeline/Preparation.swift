import Delivery
import ELM
import Ledger
import Records
import Reporting
import Sealing

/// The first stage of a batch: reads and checks rows, decides with the ledger what is to be done with each, and records what will
/// be sealed before it is.
final class Preparation {
  /// A group on its way to be sealed: its intentions are in the ledger.
  struct Group: Sendable {
    let orders: [Order]
  }

  struct Order: Sendable {
    enum Kind: Sendable { case issue, correct, restore }

    var sealing: SealingOrder
    let fileName: String
    let kind: Kind
  }

  /// Rows that are recorded, sealed and delivered together: enough to share the cost of making them durable, few enough to hold
  /// their bytes in memory several times over.
  static let groupSize = 256
  private static let groupBytes = 16 << 20

  private let rows: RowIntake
  private let ordering: Ordering
  private let ledger: any IssuanceLedger
  private let output: OutputFolder
  private let errors: ErrorWorkbook
  /// Nil when nobody is told what became of the rows.
  private let answers: RowAnswers?
  private let tally: Tally
  private let run: RunRecord
  private let clock: any Clock
  private let interruption: Interruption
  private let groupSize: Int
  /// Whether every row was read; a run that was asked to stop after that has nothing left to do.
  private(set) var isComplete = false

  init(rows: RowIntake, book: RunBook, services: SealServices) {
    self.rows = rows
    ordering = Ordering(book: book, rows: rows)
    ledger = book.ledger
    output = book.output
    errors = book.errors
    answers = book.answers
    tally = book.tally
    run = book.run
    clock = book.options.clock
    interruption = book.options.interruption
    let most = services.groupSize(stamps: book.stamps) ?? Preparation.groupSize
    groupSize = min(most, max(8, Preparation.groupBytes / max(1, rows.credentialSize)))
  }

  /// The next group that has anything to seal; nil when all rows are read or somebody asked to stop.
  func next() throws -> Group? {
    while interruption.signal == nil {
      var outcomes: [Outcome<CheckedCredential>] = []
      var bytes = 0
      while outcomes.count < groupSize, bytes < Preparation.groupBytes, !isComplete {
        guard let outcome = try rows.next() else {
          isComplete = true
          break
        }
        outcomes.append(outcome)
        bytes += outcome.size
      }
      guard !outcomes.isEmpty else { return nil }
      let orders = try decide(outcomes)
      if !orders.isEmpty { return Group(orders: orders) }
    }
    return nil
  }

  private func decide(_ outcomes: [Outcome<CheckedCredential>]) throws -> [Order] {
    let passed = outcomes.compactMap { if case .passed(let credential) = $0 { credential } else { nil } }
    let entries = try entries(for: passed)
    let holders = try ordering.holders(of: passed, entries)
    var orders: [Order] = []
    for outcome in outcomes {
      if !outcome.isOrphan { tally.count { $0.rows += 1 } }
      switch outcome {
      case .rejected(let rejected): try reject(rejected)
      case .passed(let credential):
        let entry = entries[credential.draft.key]
        switch try ordering.order(credential, entry: entry, holders: holders) {
        case .success(let order?):
          orders.append(order)
          try answers?.passed(credential.draft.key)
        case .success(nil):
          tally.count { $0.unchanged += 1 }
          try answers?.passed(credential.draft.key)
        case .failure(let problem): try reject(RejectedRow(row: credential.draft.row, problems: [problem]))
        }
        tally.note(credential.warnings)
      }
    }
    for index in orders.indices {
      orders[index].sealing.unfinished = try output.unfinished(orders[index].sealing.facts.id)
    }
    if let first = orders.first { try Proofreading(vocabularies: rows.vocabularies, clock: clock).read(first.sealing) }
    if !orders.isEmpty { try ledger.intend(orders.map(intention), run: run.id) }
    return orders
  }

  /// What the ledger has under the rows' keys, once corrections that the source has taken back are forgotten.
  private func entries(for credentials: [CheckedCredential]) throws -> [IssuanceKey: LedgerEntry] {
    let keys = credentials.map(\.draft.key)
    let entries = try ledger.entries(for: keys, pipeline: run.pipeline)
    let takenBack = try credentials.compactMap { credential -> IssuingFacts? in
      guard let entry = entries[credential.draft.key], entry.predecessor != nil,
        case .withdraw(let facts) = try ordering.decision(credential.draft, entry)
      else { return nil }
      return facts
    }
    guard !takenBack.isEmpty else { return entries }
    try ledger.withdraw(takenBack)
    return try ledger.entries(for: keys, pipeline: run.pipeline)
  }

  private func intention(_ order: Order) -> Intention {
    Intention(
      facts: order.sealing.facts, contentDigest: order.sealing.credential.draft.contentDigest,
      payloadDigest: order.sealing.payloadDigest, templateDigest: run.templateDigest,
      source: order.sealing.credential.draft.row.range, fileName: order.fileName,
      foldedName: FileNaming.folded(order.fileName))
  }

  private func reject(_ rejected: RejectedRow) throws {
    try errors.append(rejected)
    if rejected.table == nil { try answers?.rejected(rows.key(of: rejected.row), rejected) }
    tally.count { counts in
      if rejected.table == nil { counts.rejected += 1 } else { counts.orphans += 1 }
    }
    tally.note(rejected.problems)
  }
}

extension Outcome<CheckedCredential> {
  /// About how many bytes it holds: of a row's cells, or of all that a credential gets from them, from files and from lists.
  fileprivate var size: Int {
    switch self {
    case .passed(let credential):
      let filling = credential.draft.filling
      let slots = filling.slots.reduce(0) { $0 + ($1?.raw.count ?? 0) }
      guard !filling.lists.isEmpty else { return slots }
      let pattern = credential.draft.pattern
      return slots + credential.draft.row.textSize + pattern.constantSize(of: filling) - pattern.constantSize
    case .rejected(let rejected): return rejected.row.textSize
    }
  }

  /// The row, whatever became of it.
  fileprivate var row: SourceRow {
    switch self {
    case .passed(let credential): credential.draft.row
    case .rejected(let rejected): rejected.row
    }
  }

  /// Whether it is a row of a child table that belongs to no row.
  fileprivate var isOrphan: Bool {
    if case .rejected(let rejected) = self { rejected.table != nil } else { false }
  }
}
