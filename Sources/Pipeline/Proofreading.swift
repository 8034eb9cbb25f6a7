import ELM
import Records
import Sealing
import Validation

/// Reads a credential back from the very bytes that will be signed, and checks it whole.
///
/// Rows are checked in a reduced form, and their bytes are written from segments: both are exact, and both would be wrong for every
/// row if they were wrong at all. So one credential of each group goes the long way round.
struct Proofreading {
  let vocabularies: VocabularySet
  let clock: any Clock

  /// - Throws: `RunFailure` with `.failed` when the bytes say anything else than what was checked, or do not pass the whole check.
  func read(_ order: SealingOrder) throws {
    let draft = order.credential.draft
    let row = draft.row
    let place = Problem.Place.row(sheet: row.header.sheet, number: row.number)
    let written = try TreeParser.parse(order.payload.bytes, name: "credential", tracksLines: false).tree
    guard written == draft.pattern.tree(of: draft.filling, order.facts) else {
      throw RunFailure(
        .failed, Problem(.payloadDiffers, at: place, "would be sealed with other bytes than were checked"))
    }
    let check = CredentialCheck(
      profile: ApplicationProfile(namedBy: written), phase: .issue, vocabularies: vocabularies, clock: clock)
    let objections = check.violations(in: written).filter { $0.severity == .error }
    guard let first = objections.first else { return }
    throw RunFailure(
      .failed,
      Problem(
        .payloadDiffers, at: place, value: first.value,
        "passed the check of rows, but not the whole one: \(first.path) \(first.reason)"))
  }
}

extension ProblemCode {
  public static let payloadDiffers = ProblemCode(
    "seal.payload.differs",
    meaning:
      "What was about to be sealed is not what was checked. Nothing of its group was sealed. This is a fault of Confer.",
    remedy: "report it with the pipeline file and the template")
}
