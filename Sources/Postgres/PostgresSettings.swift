import Records

/// How a database is reached, and how long it is waited for.
///
///     let settings = PostgresSettings(connection: secret, tls: "verify-full", statementTimeout: 60_000)
///
/// The connection string is a secret: it may hold a password, so that no message repeats it. What it says of TLS stands; the
/// settings here fill in what it leaves out.
public struct PostgresSettings: Sendable {
  /// `postgresql://…` or `host=… dbname=…`, as libpq reads it.
  public var connection: Secret
  /// How far the connection is protected: one of libpq's words for `sslmode`; nil for its own choice.
  public var tls: String?
  /// The authorities that the server's certificate leads to: a file.
  public var rootCertificate: String?
  /// Milliseconds that a statement may take; nil for the server's own limit.
  public var statementTimeout: Int?
  /// Milliseconds that a statement may wait for somebody else's lock; nil for the server's own limit.
  public var lockTimeout: Int?
  /// The zone that time stamps are shown in, such as `Europe/Amsterdam`; nil for the database's own.
  public var timeZone: String?
  /// The schemas in which names without one are looked for; nil for the user's own.
  public var searchPath: [String]?

  public init(
    connection: Secret, tls: String? = nil, rootCertificate: String? = nil, statementTimeout: Int? = nil,
    lockTimeout: Int? = nil, timeZone: String? = nil, searchPath: [String]? = nil
  ) {
    self.connection = connection
    self.tls = tls
    self.rootCertificate = rootCertificate
    self.statementTimeout = statementTimeout
    self.lockTimeout = lockTimeout
    self.timeZone = timeZone
    self.searchPath = searchPath
  }
}
