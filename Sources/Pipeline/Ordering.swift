import Delivery
import ELM
import Ledger
import Records
import Sealing

/// What is to be sealed for a row that passed all checks: decided with the ledger, under a file name that is nobody else's.
///
/// It decides and writes nothing; told the same, it decides the same.
struct Ordering {
  let rows: RowIntake
  let ledger: any IssuanceLedger
  let output: OutputFolder
  /// The pipeline's name.
  let pipeline: String
  let clock: any Clock

  init(book: RunBook, rows: RowIntake) {
    self.rows = rows
    ledger = book.ledger
    output = book.output
    pipeline = book.run.pipeline
    clock = book.options.clock
  }

  func decision(_ draft: DraftCredential, _ entry: LedgerEntry?) throws -> IssueDecision {
    try IssueDecision(
      entry, key: draft.key, content: draft.contentDigest, pipeline: pipeline, now: clock.now()
    ) { entry in
      try output.condition(of: entry.fileName, size: entry.fileSize ?? -1) == .whole
    }
  }

  /// What is to be sealed for a row; nil when its credential stands already.
  func order(
    _ credential: CheckedCredential, entry: LedgerEntry?, holders: [String: IssuanceKey]
  ) throws -> Result<Preparation.Order?, Problem> {
    let draft = credential.draft
    switch try decision(draft, entry) {
    case .unchanged, .withdraw: return .success(nil)
    case .issue(let facts): return try new(credential, settled(facts, entry, for: credential), .issue, holders)
    case .correct(let facts): return try new(credential, settled(facts, entry, for: credential), .correct, holders)
    case .restore(let facts):
      let sealing = try SealingOrder(credential, facts)
      guard let entry, sealing.payloadDigest == entry.payloadDigest else {
        return .failure(
          Problem(
            .restoreDiffers, at: .row(sheet: draft.row.header.sheet, number: draft.row.number), value: entry?.fileName,
            "is gone, and cannot be made again as it was: the template or the seal certificate has changed since"))
      }
      return .success(Preparation.Order(sealing: sealing, fileName: entry.fileName, kind: .restore))
    }
  }

  /// An intention that came to nothing is taken up with the time that it has, unless it would be other bytes today: where another
  /// certificate seals now, that time may lie before the certificate's.
  private func settled(_ facts: IssuingFacts, _ entry: LedgerEntry?, for credential: CheckedCredential) throws
    -> IssuingFacts
  {
    guard let entry, entry.facts == facts, try SealingOrder(credential, facts).payloadDigest != entry.payloadDigest
    else {
      return facts
    }
    return IssuingFacts(key: facts.key, revision: facts.revision, id: facts.id, issued: clock.now())
  }

  private func new(
    _ credential: CheckedCredential, _ facts: IssuingFacts, _ kind: Preparation.Order.Kind,
    _ holders: [String: IssuanceKey]
  ) throws -> Result<Preparation.Order?, Problem> {
    let row = credential.draft.row
    switch rows.naming.name(for: row, revision: facts.revision) {
    case .failure(let problem): return .failure(problem)
    case .success(let name):
      if facts.revision > 1, let problem = rows.nameProblem(name, of: row) { return .failure(problem) }
      if let holder = holders[FileNaming.folded(name)], holder != facts.key {
        return .failure(
          Problem(
            .fileNameShared, at: .row(sheet: row.header.sheet, number: row.number), value: name,
            "is the file name of another award's credential, issued before"))
      }
      return .success(Preparation.Order(sealing: try SealingOrder(credential, facts), fileName: name, kind: kind))
    }
  }

  /// Whose the names are that these rows could take: each row's next revision, or the one that was begun.
  func holders(of credentials: [CheckedCredential], _ entries: [IssuanceKey: LedgerEntry]) throws
    -> [String: IssuanceKey]
  {
    let names = credentials.flatMap { credential in
      let latest = entries[credential.draft.key]?.facts.revision ?? 0
      return (max(latest, 1)...latest + 1).compactMap {
        try? rows.naming.name(for: credential.draft.row, revision: $0).get()
      }
    }
    return try ledger.holders(ofFoldedNames: names.map(FileNaming.folded), pipeline: pipeline)
  }
}
