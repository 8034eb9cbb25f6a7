/// How a run of the program ended, as its exit code says.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  case done = 0
  case failed = 1
  case usage = 2
  case someRejected = 3
  case input = 4
  case keyOrSeal = 5
  case timestampOrRevocation = 6
  case output = 7
  case ledger = 8
  case busy = 11
  case temporary = 75
  case configuration = 78
}

/// What ends the whole run: an unreadable workbook, a wrong passphrase, a full disk.
///
/// Thrown; a fault of one row is never thrown but travels with the row as a `Problem`.
public struct RunFailure: Error, Sendable, CustomStringConvertible {
  public let status: ExitStatus
  /// At least one; a pipeline file's faults are all reported at once.
  public let problems: [Problem]

  public init(_ status: ExitStatus, _ problems: [Problem]) {
    self.status = status
    self.problems = problems
  }

  public init(_ status: ExitStatus, _ problem: Problem) {
    self.init(status, [problem])
  }

  public var description: String { problems.map(\.message).joined(separator: "\n") }
}
