import Records

/// What a `RunFailure` says, for a test to compare.
public struct ThrownFailure: Equatable, Sendable {
  public let status: ExitStatus
  /// Of the first problem.
  public let slug: String
  /// Where the first problem stands.
  public let place: String
  /// All problems' messages.
  public let message: String
}

/// The failure that `body` ends with; nil when it ends well. An error of another kind is rethrown.
public func failure(of body: () throws -> Void) throws -> ThrownFailure? {
  do {
    try body()
    return nil
  } catch let failure as RunFailure {
    let first = failure.problems.first
    return ThrownFailure(
      status: failure.status, slug: first?.code.slug ?? "", place: first?.place.description ?? "",
      message: failure.description)
  }
}
