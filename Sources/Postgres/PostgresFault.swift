import Records

/// What a database server, or the way to it, refused.
///
///     do { try connection.execute("BEGIN") } catch let fault { throw fault.failure(at: place) }
///
/// What it is to a run follows from the SQLSTATE (PostgreSQL's manual, appendix A), never from the words, which depend on the
/// server's language. The server's words may quote what stands in a row: those that do are kept apart from the reason, as a value.
public struct PostgresFault: Error, Sendable {
  /// Five characters; nil when the fault is not the server's word, such as a connection that broke.
  public let sqlState: String?
  /// The server's or the library's words in one line, without any password.
  public let words: String
  /// The character of the statement, counted from 1, that the server points at.
  public let position: Int?
  /// What it concerns.
  let kind: Kind

  enum Kind: Sendable {
    /// The connection string cannot be read.
    case string
    /// Nobody answers.
    case unreachable
    /// The connection does not come about for its protection.
    case tls
    /// User, password or database are refused.
    case refused
    /// The server has no room now.
    case full
    /// The connection ended, or the server ends or begins.
    case interrupted
    /// The statement took too long, or somebody stopped it.
    case timeout
    /// Somebody else's lock was waited for too long, or two wait for each other.
    case locked
    /// The statement itself is wrong.
    case statement
    /// This user may not do it.
    case permission
    /// The statement is right, and the data are not.
    case data
  }

  init(_ kind: Kind, sqlState: String? = nil, _ words: String, position: Int? = nil) {
    self.kind = kind
    self.sqlState = sqlState
    self.words = words
    self.position = position
  }

  /// - Parameter sqlState: of the server's answer to a statement.
  static func kind(of sqlState: String) -> Kind {
    switch sqlState {
    case "57014": return .timeout
    case "55P03", "40P01": return .locked
    case "42501": return .permission
    case "28000", "28P01", "3D000": return .refused
    // The transaction was left alone for too long, or the whole session.
    case "25P03", "57P05": return .interrupted
    // A statement that writes, in a transaction that only reads.
    case "25006": return .statement
    default: break
    }
    switch sqlState.prefix(2) {
    case "08", "57", "58", "40", "25": return .interrupted
    case "53": return .full
    case "42", "0A", "3F", "26", "34", "2D", "F0": return .statement
    default: return .data
    }
  }

  /// The same as what ends a run.
  ///
  /// - Parameters:
  ///   - place: where the connection is named.
  ///   - statement: where a character of the statement stands, counted from 1.
  public func failure(
    at place: Problem.Place, statement: (Int?) -> Problem.Place? = { _ in nil }
  ) -> RunFailure {
    let text = statement(position) ?? place
    switch kind {
    case .string:
      return RunFailure(.configuration, Problem(.postgresString, at: place, "is no connection string: \(words)"))
    case .unreachable:
      return RunFailure(.temporary, Problem(.postgresUnreachable, at: place, "leads to no answer: \(words)"))
    case .tls:
      return RunFailure(.configuration, Problem(.postgresTLS, at: place, "leads to no protected connection: \(words)"))
    case .refused:
      return RunFailure(.configuration, Problem(.postgresRefused, at: place, "is refused by the database: \(words)"))
    case .full:
      return RunFailure(.temporary, Problem(.postgresFull, at: place, "leads to a server without room: \(words)"))
    case .interrupted:
      return RunFailure(.temporary, Problem(.postgresInterrupted, at: place, "was answered no longer: \(words)"))
    case .timeout:
      return RunFailure(.temporary, Problem(.postgresTimeout, at: text, "was stopped before its end: \(words)"))
    case .locked:
      return RunFailure(.temporary, Problem(.postgresLocked, at: text, "waited too long for a lock: \(words)"))
    case .statement:
      return RunFailure(.configuration, Problem(.postgresStatement, at: text, "cannot be run: \(words)"))
    case .permission:
      return RunFailure(.configuration, Problem(.postgresPermission, at: text, "may not be run: \(words)"))
    case .data:
      // The words most likely quote what stands in a row.
      return RunFailure(
        .input, Problem(.postgresData, at: text, value: words, "is what the database says of the data (\(state))"))
    }
  }

  private var state: String { sqlState.map { "SQLSTATE \($0)" } ?? "without a code" }
}
