import Records

/// A query of a PostgreSQL database, or a table or view in it, as the pipeline file names it.
public struct PostgresReference: Sendable {
  /// How the database is reached.
  public struct Access: Sendable {
    /// Where the connection string comes from.
    public let connection: PipelineDefinition.Located<SecretReference>
    /// How the connection is protected, where the connection string does not say.
    public let tls: TLSMode?
    public let rootCertificate: PipelineDefinition.FileReference?
    /// Milliseconds.
    public let statementTimeout: Int?
    public let lockTimeout: Int?
    public let timeZone: String?
    public let searchPath: [String]?
  }

  /// The words of libpq's `sslmode`.
  public enum TLSMode: String, Sendable, CaseIterable {
    case disable
    case allow
    case prefer
    case require
    case verifyAuthority = "verify-ca"
    case verifyFull = "verify-full"
  }

  public let access: Access
  /// One statement that gives rows, its parameters written `$1`, `$2`….
  public let sql: String
  /// Of the parameters.
  public let values: [String]
  /// For each parameter that has no value yet: nothing can be read before each has one.
  public let missing: [Problem]
  /// What stands for a sheet's name: the table's, or `query`.
  public let name: String
  /// Where a character of `sql` stands in the pipeline file, counted from 1; of nil, where the whole does.
  public let place: @Sendable (Int?) -> Problem.Place
}
