import ELM
import Records

/// What was intended, sealed, delivered and replaced: the memory that keeps a credential from being issued twice.
///
///     let lock = try RunLock.acquire(beside: path)              // a second run is told "busy"
///     let ledger = try SQLiteLedger(at: path)
///     try ledger.intend(intentions, run: run.id)                // before anything is sealed
///     try ledger.recordSealed(staged.map(\.record))             // the files are durable, not yet visible
///     try ledger.recordDelivered(delivered)                     // the files are visible; what they correct is replaced
///
/// Each of the calls that write is one transaction, durable when it returns, over a group of some hundred credentials. A call
/// that throws has recorded nothing of its group.
///
/// After a crash, `undelivered` gives what was sealed; each of it is then either `recordDelivered` or `recordLost`. What is only
/// intended is sealed again with the same facts.
///
/// Every call throws `RunFailure` with `.ledger` (`.busy` when another program holds the ledger), place and remedy.
public protocol IssuanceLedger: Sendable {
  /// Records that a run has begun. Everything that the run intends names it.
  func begin(_ run: RunRecord) throws
  /// Records how a run ended; a run that was killed never gets here.
  func finish(run id: String, _ ending: RunRecord.Ending) throws
  /// The runs of a pipeline, latest first.
  func runs(of pipeline: String, limit: Int) throws -> [RunRecord]

  /// The current entry of each key that has one: its latest revision, which is never a replaced one.
  func entries(for keys: [IssuanceKey], pipeline: String) throws -> [IssuanceKey: LedgerEntry]
  /// Whose each of these folded file names is, where it is anybody's: replaced credentials keep their files and their names, and
  /// what was sealed may be visible. Names that were merely intended are free.
  func holders(ofFoldedNames names: [String], pipeline: String) throws -> [String: IssuanceKey]

  /// Records what is about to be sealed.
  ///
  /// An intention takes the place of one that came to nothing. A correction (revision n + 1) leaves revision n in force until it
  /// is delivered itself. What was delivered can be intended again, with the same facts and content, to restore its file.
  /// - Throws: `RunFailure` also when an intention contradicts the record; nothing of the group is recorded then.
  func intend(_ intentions: [Intention], run: String) throws
  /// Forgets intentions of which nothing was ever sealed, such as a correction that was itself taken back.
  func withdraw(_ intentions: [IssuingFacts]) throws
  /// Records that the sealed files are whole and durable, though not visible yet.
  func recordSealed(_ records: [SealedRecord]) throws
  /// Records that the files stand under their names, and that they replace the earlier revisions of their keys.
  func recordDelivered(_ credentials: [DeliveredCredential]) throws
  /// Records that whole and durable files of a higher level, not visible yet, are about to take the place of delivered ones;
  /// `recordDelivered` follows.
  func recordRaised(_ records: [SealedRecord]) throws
  /// Records that of a sealed credential no whole file is left: it is intended again.
  ///
  /// What was sealed was durable, so that somebody has taken it away, and may have seen it before: like what was delivered it
  /// keeps its content, and a row that says something else by now is a correction.
  func recordLost(_ records: [SealedRecord]) throws

  /// What was sealed and not recorded as delivered, to be looked for when a run begins.
  func undelivered(pipeline: String) throws -> [SealedRecord]
  /// Gives `body` every current delivered entry, ordered by key, one at a time; memory does not grow with their number.
  ///
  /// `body` must not call the ledger; what it throws ends the reading and is thrown on.
  func deliveredEntries(pipeline: String, _ body: (LedgerEntry) throws -> Void) throws

  /// Records that a time-stamp was asked for, from a service that allows only so many.
  func noteTimeStampRequest(to service: String, at time: Timestamp) throws
  /// When time-stamps were asked for since a moment, by service. What is older than that by a year is forgotten.
  func timeStampRequests(since time: Timestamp) throws -> [String: [Timestamp]]
}
