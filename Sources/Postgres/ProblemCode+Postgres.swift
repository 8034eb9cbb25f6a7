import Records

extension ProblemCode {
  public static let postgresString = ProblemCode(
    "postgres.connection-string",
    meaning: "The secret that should say how the database is reached is no connection string of PostgreSQL.",
    remedy:
      "write postgresql://USER:PASSWORD@HOST:PORT/DATABASE, or host=HOST dbname=DATABASE user=USER password=PASSWORD")
  public static let postgresUnreachable = ProblemCode(
    "postgres.unreachable",
    meaning: "The database server does not answer: it is down, its address is wrong, or the network is.",
    remedy: "check that the server runs and that host and port are right, then run the same command again")
  public static let postgresTLS = ProblemCode(
    "postgres.tls",
    meaning:
      "The connection to the database cannot be protected as it has to be: the server offers no TLS, or its certificate is not trusted or of another name.",
    remedy: "correct `tls` and `root_certificate`, or the host's name, or have the server's certificate renewed")
  public static let postgresRefused = ProblemCode(
    "postgres.refused",
    meaning: "The database server does not let this user in, or has no such database.",
    remedy: "correct user, password and database in the connection string, or ask the database's administrator")
  public static let postgresFull = ProblemCode(
    "postgres.full",
    meaning: "The database server has no connection, memory or disk left for another user at the moment.",
    remedy: "run the same command again later")
  public static let postgresInterrupted = ProblemCode(
    "postgres.interrupted",
    meaning:
      "The connection to the database ended in the middle: the server was restarted, or the network broke. What was issued stands.",
    remedy: "run the same command again, and it goes on from there")
  public static let postgresTimeout = ProblemCode(
    "postgres.timeout",
    meaning: "A statement took longer than it may, or an administrator stopped it. What was issued stands.",
    remedy: "run the same command again later, or allow more time with `statement_timeout`")
  public static let postgresLocked = ProblemCode(
    "postgres.locked",
    meaning: "Another program holds a lock on what was to be read or written. What was issued stands.",
    remedy: "run the same command again later, or allow more time with `lock_timeout`")
  public static let postgresStatement = ProblemCode(
    "postgres.statement",
    meaning: "The database cannot run the query or name the table that the pipeline file gives.",
    remedy: "correct the query, the table or the column's name in the pipeline file")
  public static let postgresPermission = ProblemCode(
    "postgres.permission",
    meaning: "The database user of the connection string may not read or write something that the pipeline file names.",
    remedy: "ask the database's administrator for the right (GRANT), or name another table")
  public static let postgresData = ProblemCode(
    "postgres.data",
    meaning:
      "The query ran into a value that it cannot work with: a division by zero, a text that is no number, bytes that are no text.",
    remedy: "correct the value in the database, or have the query leave it alone")
}

/// The problem codes of this module, for `confer explain`.
public enum PostgresCatalogue {
  public static let codes: [ProblemCode] = [
    .postgresString, .postgresUnreachable, .postgresTLS, .postgresRefused, .postgresFull, .postgresInterrupted,
    .postgresTimeout, .postgresLocked, .postgresStatement, .postgresPermission, .postgresData,
  ]
}
