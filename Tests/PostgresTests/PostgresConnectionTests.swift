import Foundation
import Postgres
import Records
import Support
import Testing

/// What a server, or the way to it, can refuse: each ends with the exit code that says whether to try again, and none repeats a secret.
@Suite(.enabled(if: PrivatePostgres.isAvailable, "\(PrivatePostgres.absence)"))
struct PostgresConnectionTests {
  private static let place = Problem.Place.file("p.yaml", line: 4, column: 17)

  private func failure(_ string: String, tls: String? = nil, root: String? = nil) throws -> ThrownFailure? {
    try Support.failure {
      let secret = Secret(Array(string.utf8))
      let settings = PostgresSettings(connection: secret, tls: tls, rootCertificate: root)
      do throws(PostgresFault) { _ = try PostgresConnection(settings) } catch {
        throw error.failure(at: Self.place)
      }
    }
  }

  private func failure(_ body: () throws -> Void) throws -> ThrownFailure? {
    try Support.failure {
      do { try body() } catch let fault as PostgresFault { throw fault.failure(at: Self.place) }
    }
  }

  private func connection(_ url: String) throws -> PostgresConnection {
    try PostgresConnection(PostgresSettings(connection: Secret(Array(url.utf8))))
  }

  @Test func theRightPasswordLetsIn() throws {
    let server = try PrivatePostgres.shared()
    let password = "Pass%2Fword%3A1%3F"
    #expect(
      try failure("postgresql://\(PrivatePostgres.user):\(password)@127.0.0.1:\(server.port)/postgres") == nil)
  }

  @Test func whoIsNotLetInIsToldWithoutThePassword() throws {
    let server = try PrivatePostgres.shared()
    let host = "host=127.0.0.1 port=\(server.port)"
    for (string, words) in [
      ("\(host) user=\(PrivatePostgres.user) dbname=postgres password=hunter2secret", "password authentication failed"),
      ("\(host) user=\(PrivatePostgres.user) dbname=postgres", "asks for a password"),
      ("\(host) user=nobody dbname=postgres password=hunter2secret", "password authentication failed"),
      ("host=\(server.folder) port=\(server.port) user=nobody dbname=postgres", "role \"nobody\" does not exist"),
      (
        "host=\(server.folder) port=\(server.port) user=\(PrivatePostgres.user) dbname=hunter",
        "database \"hunter\" does not exist"
      ),
    ] {
      let found = try #require(try failure(string))
      #expect(found.status == .configuration && found.slug == "postgres.refused" && found.place == "p.yaml:4:17")
      #expect(found.message.contains(words) && !found.message.contains("hunter2secret"), "\(found.message)")
    }
  }

  @Test(arguments: [
    "nonsense hunter2", "postgresql://u:hunter2@h:port/d", "hots=hunter2", "host=x password='hunter2",
    "postgresql://u:hunter2%zz@h/d", "host=h sslmode=hunter2", "host=h port=hunter2", "postgresql://u:a@hunter2@h:1/d",
  ])
  func whatIsNoConnectionStringIsNotRepeated(_ string: String) throws {
    let found = try #require(try failure(string))
    #expect(found.status == .configuration && found.slug == "postgres.connection-string", "\(found)")
    #expect(!found.message.contains("hunter2"))
  }

  @Test func whereNobodyAnswersIsForLater() throws {
    for string in [
      "host=127.0.0.1 port=1 dbname=x", "host=/nowhere dbname=x", "host=registrar.invalid dbname=x connect_timeout=2",
    ] {
      let found = try #require(try failure("\(string) password=hunter2secret"))
      #expect(found.status == .temporary && found.slug == "postgres.unreachable", "\(found)")
      #expect(!found.message.contains("hunter2secret"))
    }
  }

  @Test func aServerThatSaysNothingIsNotWaitedForLong() throws {
    let silent = try SilentListener()
    let started = Date()
    let found = try #require(try failure("host=127.0.0.1 port=\(silent.port) dbname=x connect_timeout=2"))
    #expect(found.status == .temporary && found.slug == "postgres.unreachable")
    #expect(Date().timeIntervalSince(started) < 10)
  }

  @Test("What the pipeline file asks of TLS counts, and what the connection string says of it counts more")
  func tls() throws {
    let server = try PrivatePostgres.shared()
    let string =
      "host=127.0.0.1 port=\(server.port) user=\(PrivatePostgres.user) dbname=postgres password='\(PrivatePostgres.password)'"
    #expect(try failure(string, tls: "prefer") == nil)
    for mode in ["require", "verify-ca", "verify-full"] {
      let found = try #require(try failure(string, tls: mode, root: "/nowhere/root.pem"))
      #expect(found.status == .configuration && found.slug == "postgres.tls", "\(mode) \(found)")
    }
    #expect(try failure("\(string) sslmode=disable", tls: "verify-full") == nil)
  }

  @Test(arguments: [
    ("SELECT * FROM nowhere", Records.ExitStatus.configuration, "postgres.statement"),
    ("SELEC 1", .configuration, "postgres.statement"),
    ("SELECT nothing", .configuration, "postgres.statement"),
    ("SELECT 1; SELECT 2", .configuration, "postgres.statement"),
    ("SELECT 1 + point '(1,2)'", .configuration, "postgres.statement"),
    ("SELECT 1/0", .input, "postgres.data"),
    ("SELECT 'S-1'::int", .input, "postgres.data"),
    ("SELECT pg_catalog.pg_read_file('/etc/shadow')", .configuration, "postgres.permission"),
  ])
  func statements(_ statement: String, _ status: Records.ExitStatus, _ slug: String) throws {
    let server = try PrivatePostgres.shared()
    let connection = try connection(server.url())
    try connection.execute("SET ROLE pg_monitor")
    let found = try #require(try failure { try connection.rows(statement, statement.contains("$1") ? ["1"] : []) })
    #expect(found.status == status && found.slug == slug, "\(found)")
    #expect(try connection.rows("SELECT 1") == [["1"]])
  }

  @Test("What may be somebody's data stands in a problem's value, and in none of its reasons")
  func dataAreAValue() throws {
    let connection = try connection(try PrivatePostgres.shared().url())
    let fault = try #require(#expect(throws: PostgresFault.self) { try connection.rows("SELECT 'Ana Kirsone'::int") })
    let problem = try #require(fault.failure(at: Self.place).problems.first)
    #expect(problem.value?.contains("Ana Kirsone") == true)
    #expect(!problem.reason.contains("Ana") && !problem.discreetMessage.contains("Ana"))
  }

  @Test func limitsOfTimeAreForLater() throws {
    let server = try PrivatePostgres.shared()
    let schema = try server.schema()
    try schema.run("CREATE TABLE t (a int)")
    let patient = try connection(schema.url)
    var settings = PostgresSettings(connection: Secret(Array(schema.url.utf8)))
    settings.statementTimeout = 100
    settings.lockTimeout = 50
    let hasty = try PostgresConnection(settings)
    try hasty.execute("BEGIN")
    try hasty.apply(settings)
    let slow = try failure { try hasty.rows("SELECT pg_sleep(10)") }
    #expect(slow?.status == .temporary && slow?.slug == "postgres.timeout", "\(String(describing: slow))")
    try hasty.execute("ROLLBACK; BEGIN")
    try hasty.apply(settings)
    try patient.execute("BEGIN; LOCK TABLE t")
    let locked = try failure { try hasty.rows("SELECT * FROM t") }
    #expect(locked?.status == .temporary && locked?.slug == "postgres.locked", "\(String(describing: locked))")
  }

  @Test func aConnectionThatEndsIsForLater() throws {
    let server = try PrivatePostgres.shared()
    let connection = try connection(server.url())
    let own = try #require(try connection.rows("SELECT pg_backend_pid()").first?.first ?? nil)
    try server.run("SELECT pg_terminate_backend(\(own))")
    let found = try failure { try connection.rows("SELECT 1") }
    #expect(found?.status == .temporary && found?.slug == "postgres.interrupted", "\(String(describing: found))")
    #expect(!connection.isAlive)
  }

  @Test func aServerWithoutRoomOrInRestartIsForLater() throws {
    let server = try PrivatePostgres(settings: [
      "max_connections = 4", "superuser_reserved_connections = 0", "max_wal_senders = 0",
    ])
    defer { server.end() }
    let open = try (0..<4).map { _ in try connection(server.url()) }
    let full = try #require(try failure(server.url()))
    #expect(full.status == .temporary && full.slug == "postgres.full", "\(full)")
    server.end()
    let gone = try failure { try open[0].rows("SELECT 1") }
    #expect(gone?.status == .temporary && gone?.slug == "postgres.interrupted", "\(String(describing: gone))")
    #expect(try failure(server.url())?.slug == "postgres.unreachable")
  }

  @Test(
    "Rows come in portions that fit into memory, again in the same order, and two readings do not hinder one another")
  func cursors() throws {
    let schema = try PrivatePostgres.shared().schema()
    try schema.run(
      "CREATE TABLE t AS SELECT n, repeat('x', CASE WHEN n % 500 = 0 THEN 5000000 ELSE 10 END) AS x FROM generate_series(1, 2000) n"
    )
    let snapshot = PostgresSnapshot(PostgresSettings(connection: Secret(Array(schema.url.utf8))))
    let first = try snapshot.cursor(for: "SELECT n, x FROM t", [])
    let other = try snapshot.cursor(for: "SELECT n FROM t WHERE n > $1", ["1990"])
    var numbers: [String] = []
    while let row = try first.next() {
      numbers.append(row.text(0) ?? "")
      if numbers.count == 700 { #expect(try other.next()?.text(0) == "1991") }
      #expect(row.bytes(1)?.count == (numbers.count % 500 == 0 ? 5_000_000 : 10))
    }
    #expect(numbers == (1...2000).map(String.init))
    snapshot.giveBack(first)
    // What is written meanwhile is of another moment.
    try schema.run("UPDATE t SET n = n + 10000")
    let again = try snapshot.cursor(for: "SELECT n, x FROM t", [])
    #expect(again === first)
    var count = 0
    while let row = try again.next() {
      count += 1
      #expect(row.text(0) == String(count))
    }
    #expect(count == 2000)
  }

  @Test func whatIsReadCannotBeWritten() throws {
    let schema = try PrivatePostgres.shared().schema()
    try schema.run("CREATE TABLE t (a int)")
    let snapshot = PostgresSnapshot(PostgresSettings(connection: Secret(Array(schema.url.utf8))))
    let found = try failure { _ = try snapshot.rows("INSERT INTO t VALUES (1) RETURNING a", []) }
    #expect(found?.status == .configuration && found?.slug == "postgres.statement", "\(String(describing: found))")
    #expect(try schema.run("SELECT count(*) FROM t") == [["0"]])
  }

  @Test func whatBeginsACopyAndFailsLeavesNothing() throws {
    struct Enough: Error {}
    let schema = try PrivatePostgres.shared().schema()
    try schema.run("CREATE TABLE t (a int)")
    let connection = try connection(schema.url)
    #expect(throws: Enough.self) {
      try connection.copy("COPY t FROM STDIN") { stream in
        try stream.send(Array("1\n2\n".utf8))
        throw Enough()
      }
    }
    #expect(throws: PostgresFault.self) {
      try connection.copy("COPY t FROM STDIN") { try $0.send(Array("1\nx\n".utf8)) }
    }
    try connection.copy("COPY t FROM STDIN") { try $0.send(Array("3\n".utf8)) }
    #expect(try schema.run("SELECT a FROM t") == [["3"]])
  }
}

/// Takes connections, and never says a word.
private final class SilentListener {
  private let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  private(set) var port = 0

  init() throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && listen(descriptor, 8) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    try #require(bound)
    port = Int(UInt16(bigEndian: address.sin_port))
  }

  deinit { close(descriptor) }
}
