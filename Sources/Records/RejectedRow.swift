/// A row that is not issued, with all that is wrong with it.
public struct RejectedRow: Sendable {
  public let row: SourceRow
  /// At least one of severity `error`, in the order of the columns.
  public let problems: [Problem]
  /// The child table that the row stands in, when it belongs to no row; nil for a row that would have become a credential.
  public let table: String?

  public init(row: SourceRow, problems: [Problem], table: String? = nil) {
    self.row = row
    self.problems = problems
    self.table = table
  }
}

/// What a stage makes of a row: it goes on, or it stays behind with its problems.
public enum Outcome<Credential: Sendable>: Sendable {
  case passed(Credential)
  case rejected(RejectedRow)
}
