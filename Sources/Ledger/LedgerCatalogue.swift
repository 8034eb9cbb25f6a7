import Records

extension ProblemCode {
  public static let ledgerUnwritable = ProblemCode(
    "ledger.unwritable",
    meaning:
      "The ledger, which remembers what was issued, cannot be opened or written. Without it a credential could be issued twice, so that nothing is issued.",
    remedy: "make the place of the ledger writable, or choose another with ledger: in the pipeline file")
  public static let ledgerFull = ProblemCode(
    "ledger.full",
    meaning: "The disk has no room left for the ledger. What was recorded before is safe.",
    remedy: "free some space and run again; the run goes on where it stopped")
  public static let ledgerCorrupt = ProblemCode(
    "ledger.corrupt",
    meaning:
      "The file in the ledger's place is no ledger, or is damaged. It is left as it is, because it may be the only record of what was issued.",
    remedy: "restore the ledger from a backup; never delete it while its credentials are in use")
  public static let ledgerNewer = ProblemCode(
    "ledger.newer",
    meaning: "The ledger was written by a later version of Confer, which may record what this version would overlook.",
    remedy: "update Confer on this machine")
  public static let ledgerConflict = ProblemCode(
    "ledger.conflict",
    meaning:
      "What was to be recorded contradicts what is recorded, such as a second credential for the same award, or a file name that belongs to another. The run stops rather than issue something doubtful.",
    remedy: "run again; if this is repeated, report it with the ledger kept as it is")
  public static let ledgerBusy = ProblemCode(
    "ledger.busy",
    meaning: "Another run works with the same ledger. Two at once could issue the same award twice.",
    remedy: "wait until the other run has ended, then run again")
}

/// The problems that the ledger reports.
public enum LedgerCatalogue {
  public static let codes: [ProblemCode] = [
    .ledgerUnwritable, .ledgerFull, .ledgerCorrupt, .ledgerNewer, .ledgerConflict, .ledgerBusy,
  ]
}
