import Foundation

/// A PostgreSQL server of this test process, in a temporary folder, on a Unix socket and a port of its own. It is started for the
/// first test that asks, and ends with the process, however that ends.
///
///     let database = try PrivatePostgres.shared().schema()
///     try database.run("CREATE TABLE students (id text, name text)")
///     database.url                       // a connection string whose names are looked for in the schema
public final class PrivatePostgres: Sendable {
  public static let user = "registrar"
  /// Asked for on the port; the socket lets everybody in who reaches it.
  public static let password = "Pass/word:1?"
  private static let binaries = "/usr/lib/postgresql/15/bin"

  public static let absence = "postgresql-15 is not installed"
  public static let isAvailable = FileManager.default.isExecutableFile(atPath: "\(binaries)/initdb")

  private static let started: Result<PrivatePostgres, any Error> = Result {
    let server = try PrivatePostgres()
    // What is static is never released, and its folder would stay.
    atexit { (try? PrivatePostgres.started.get())?.end() }
    return server
  }

  /// The one of this process.
  public static func shared() throws -> PrivatePostgres { try started.get() }

  public let folder: String
  public let port: Int
  private let keeper: Process
  /// Whoever holds its other end ends the server when this one is gone.
  private let life: Pipe

  /// A server beside the shared one, for a test that stops it.
  ///
  /// - Parameter settings: lines of `postgresql.conf`.
  public init(settings: [String] = []) throws {
    folder = "\(FileManager.default.temporaryDirectory.path)/confer-pg-\(UUID().uuidString.prefix(8))"
    port = try PrivatePostgres.freePort()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(PrivatePostgres.password.utf8).write(to: URL(filePath: "\(folder)/password"))
    let asUser = getuid() == 0 ? "setpriv --reuid=postgres --regid=postgres --clear-groups --reset-env" : ""
    if getuid() == 0 { try Command.output("chown", "-R", "postgres:", folder) }
    try Command.output(
      "sh", "-c",
      """
      exec \(asUser) \(PrivatePostgres.binaries)/initdb --pgdata=\(folder)/data --username=\(PrivatePostgres.user) \
      --pwfile=\(folder)/password --auth-local=trust --auth-host=scram-sha-256 --encoding=UTF8 --locale=C --no-sync
      """)
    let lines =
      [
        "listen_addresses = '127.0.0.1'", "port = \(port)", "unix_socket_directories = '\(folder)'", "fsync = off",
        "max_connections = 60", "timezone = 'Europe/Amsterdam'", "lc_messages = 'C'", "autovacuum = off",
        "logging_collector = off", "log_min_messages = fatal",
      ] + settings
    let configuration = try FileHandle(forWritingTo: URL(filePath: "\(folder)/data/postgresql.conf"))
    try configuration.seekToEnd()
    try configuration.write(contentsOf: Data((lines.joined(separator: "\n") + "\n").utf8))
    try configuration.close()
    keeper = Process()
    life = Pipe()
    keeper.executableURL = URL(filePath: "/bin/sh")
    keeper.arguments = [
      "-c",
      """
      \(asUser) \(PrivatePostgres.binaries)/postgres -D \(folder)/data > \(folder)/log 2>&1 < /dev/null &
      server=$!
      read -r _
      kill -QUIT $server
      # Not `wait`: threads of tests have their signals blocked, what they start inherits that, and it would never hear of the end.
      sleep 0.3
      rm -rf \(folder) || { sleep 1; rm -rf \(folder); }
      """,
    ]
    keeper.standardInput = life
    keeper.standardOutput = FileHandle.nullDevice
    keeper.standardError = FileHandle.nullDevice
    try keeper.run()
    try wait()
  }

  deinit { end() }

  /// Ends the server at once and clears its folder away.
  public func end() {
    try? life.fileHandleForWriting.close()
    keeper.waitUntilExit()
  }

  /// A connection string over the socket, without a password.
  public func url(_ database: String = "postgres", options: String = "") -> String {
    "host=\(folder) port=\(port) user=\(PrivatePostgres.user) dbname=\(database)\(options.isEmpty ? "" : " \(options)")"
  }

  /// Runs statements, one after the other, and hands back what psql prints of them, columns apart by tabs.
  @discardableResult
  public func run(_ statements: String, database: String = "postgres", schema: String? = nil) throws -> String {
    let path = schema.map { " options='-c search_path=\($0)'" } ?? ""
    return try Command.output(
      "\(PrivatePostgres.binaries)/psql", "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-d",
      url(database) + path, "-c", statements)
  }

  /// A schema of a test's own.
  public func schema() throws -> Schema { try Schema(self) }

  /// Names of tables are looked for here, and nowhere else.
  public final class Schema: Sendable {
    public let server: PrivatePostgres
    public let name: String

    init(_ server: PrivatePostgres) throws {
      self.server = server
      name = "test_\(UUID().uuidString.prefix(8).lowercased())"
      try server.run("CREATE SCHEMA \(name)")
    }

    deinit { _ = try? server.run("DROP SCHEMA \(name) CASCADE") }

    public var url: String { server.url(options: "options='-c search_path=\(name)'") }

    /// Runs statements; the result's lines, each as its columns.
    @discardableResult
    public func run(_ statements: String) throws -> [[String]] {
      try server.run(statements, schema: name).split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
    }
  }

  private func wait() throws {
    for _ in 0..<300 {
      if (try? Command.output("\(PrivatePostgres.binaries)/pg_isready", "-q", "-h", folder, "-p", "\(port)")) != nil {
        return
      }
      usleep(50_000)
    }
    struct Mute: Error { let log: String }
    throw Mute(log: (try? String(contentsOfFile: "\(folder)/log", encoding: .utf8)) ?? "")
  }

  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard bound else { throw CocoaError(.fileReadUnknown) }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
