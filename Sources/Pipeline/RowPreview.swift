import ELM
import Mapping
import Records

/// The credential that one row would become, unsealed.
public struct RowPreview {
  /// The whole credential, for people.
  public let json: String
  public let problems: [Problem]

  /// - Parameter row: its number in the sheet.
  /// - Throws: `RunFailure` with `.input` when there is no such row, and when the pipeline, the template or the source cannot be read.
  public init(_ pipeline: PipelineDefinition, input: String?, row: Int, clock: any Clock = SystemClock()) throws {
    let blueprint = try Blueprint(pipeline, seal: nil, clock: clock)
    let rows = try RowIntake(blueprint, input: input)
    var last: Int?
    while let draft = try rows.nextDraft() {
      guard draft.row.number == row else {
        last = draft.row.number
        continue
      }
      let facts = IssuingFacts(
        key: draft.key, revision: 1, id: CredentialID(pipeline: pipeline.name, key: draft.key, revision: 1),
        issued: clock.now())
      json = draft.pattern.tree(of: draft.filling, facts).prettyPrinted
      switch blueprint.check.check(draft) {
      case .passed(let checked): problems = checked.warnings
      case .rejected(let rejected): problems = rejected.problems
      }
      return
    }
    let reason =
      if rows.header.addresses.contains(where: { $0.row == row }) {
        "is the header"
      } else if let last, row > last {
        "is behind the last row, \(last)"
      } else {
        "is empty"
      }
    throw RunFailure(
      .input,
      Problem(
        .rowMissing, at: .row(sheet: rows.header.sheet, number: row), reason,
        remedy: last == nil ? "name a source with rows: this one has none" : nil))
  }
}

extension ProblemCode {
  public static let rowMissing = ProblemCode(
    "row.missing",
    meaning: "The row that was asked for is empty, the header, or beyond the end of the sheet.",
    remedy: "name the number of a row that holds data")
}
