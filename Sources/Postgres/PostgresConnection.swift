import CPQ
import Foundation
import Records

/// One session at a PostgreSQL server.
///
///     let connection = try PostgresConnection(settings)
///     try connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
///     let columns = try connection.columns(of: "SELECT id, name FROM students WHERE term = $1")
///     try connection.begin("SELECT id, name FROM students WHERE term = $1", ["2026S"])
///     while let row = try connection.next() { row.text(0) }
///
/// Values go to the server apart from the statement and are never pasted into it. It belongs to one thread at a time.
public final class PostgresConnection {
  /// How long an answer to the first call is waited for, in seconds, where the connection string does not say.
  private static let patience = 15

  let handle: OpaquePointer
  /// What no message may repeat.
  private let hidden: String?
  /// Whether rows of a statement are still to come.
  public internal(set) var isStreaming = false

  /// - Throws: `PostgresFault` when the connection does not come about; nothing in it repeats a password.
  public init(_ settings: PostgresSettings) throws(PostgresFault) {
    guard PostgresConnection.isReadable(settings.connection) else {
      // Why not is left out: the library's words quote the string.
      throw PostgresFault(.string, "it cannot be read")
    }
    guard let handle = PostgresConnection.start(settings) else {
      throw PostgresFault(.unreachable, "memory is gone")
    }
    let hidden = PQpass(handle).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    // The SQLSTATE stands in no other form in the words of a connection that fails.
    PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    guard PostgresConnection.wait(for: handle, seconds: PostgresConnection.seconds(of: handle)) else {
      defer { PQfinish(handle) }
      throw PostgresConnection.openingFault(of: handle, hiding: hidden)
    }
    PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
    self.handle = handle
    self.hidden = hidden
  }

  deinit { PQfinish(handle) }

  /// Whether the session still stands, as far as is known without asking.
  public var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

  // MARK: Beginning

  /// A text that is none of libpq's forms would pass for the name of a database, and be quoted.
  private static func isReadable(_ string: Secret) -> Bool {
    guard !string.isEmpty else { return false }
    var words: UnsafeMutablePointer<CChar>?
    let options = string.withBytes { PQconninfoParse($0.baseAddress, &words) }
    PQfreemem(words)
    PQconninfoFree(options)
    return options != nil
  }

  private static func start(_ settings: PostgresSettings) -> OpaquePointer? {
    // Of two that say the same the later counts: what the connection string says stands.
    var keywords = ["application_name", "connect_timeout"]
    var values = ["confer", String(patience)]
    if let tls = settings.tls {
      keywords.append("sslmode")
      values.append(tls)
    }
    if let file = settings.rootCertificate {
      keywords.append("sslrootcert")
      values.append(file)
    }
    let names = keywords.map { strdup($0) }
    let texts = values.map { strdup($0) }
    let (dbname, encoding, utf8) = (strdup("dbname"), strdup("client_encoding"), strdup("UTF8"))
    defer { for text in names + texts + [dbname, encoding, utf8] { free(text) } }
    return settings.connection.withBytes { string in
      let allNames: [UnsafePointer<CChar>?] = (names + [dbname, encoding]).map { $0.map { UnsafePointer($0) } } + [nil]
      let allTexts: [UnsafePointer<CChar>?] =
        texts.map { $0.map { UnsafePointer($0) } } + [string.baseAddress, utf8.map { UnsafePointer($0) }, nil]
      return PQconnectStartParams(allNames, allTexts, 1)
    }
  }

  private static func seconds(of handle: OpaquePointer) -> Int {
    guard let options = PQconninfo(handle) else { return patience }
    defer { PQconninfoFree(options) }
    var (option, hosts, wanted) = (options, 1, patience)
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val.map({ String(cString: $0) }) {
        switch String(cString: keyword) {
        case "connect_timeout": wanted = Int(value).flatMap { $0 > 0 ? $0 : nil } ?? patience
        case "host": hosts = value.split(separator: ",").count
        default: break
        }
      }
      option = option.advanced(by: 1)
    }
    return max(wanted, 2) * max(hosts, 1)
  }

  /// Goes through the steps of a connection; false when it fails or takes too long.
  private static func wait(for handle: OpaquePointer, seconds: Int) -> Bool {
    guard PQstatus(handle) != CONNECTION_BAD else { return false }
    let end = DispatchTime.now().uptimeNanoseconds + UInt64(seconds) * 1_000_000_000
    var step = PGRES_POLLING_WRITING
    while step != PGRES_POLLING_OK {
      guard step != PGRES_POLLING_FAILED else { return false }
      let now = DispatchTime.now().uptimeNanoseconds
      guard now < end else { return false }
      var waiting = pollfd(
        fd: PQsocket(handle), events: Int16(step == PGRES_POLLING_READING ? POLLIN : POLLOUT), revents: 0)
      _ = poll(&waiting, 1, Int32(min((end - now) / 1_000_000 + 1, 60_000)))
      step = PQconnectPoll(handle)
    }
    return true
  }

  private static func openingFault(of handle: OpaquePointer, hiding hidden: String?) -> PostgresFault {
    let message = tidy(PQerrorMessage(handle).map { String(cString: $0) } ?? "", hiding: hidden)
    if PQconnectionNeedsPassword(handle) == 1 {
      return PostgresFault(.refused, "it asks for a password, and there is none")
    }
    // `FATAL:  28P01: password authentication failed …`, the first word in the server's language.
    if let match = message.firstMatch(of: /: +(?!FATAL|PANIC|ERROR)([0-9A-Z]{5}): (.*)/) {
      let state = String(match.1)
      let words = String(match.2).replacing(#/ LOCATION: .*/#, with: "")
      let kind = PostgresFault.kind(of: state)
      return PostgresFault(
        kind == .statement || kind == .permission || kind == .data ? .refused : kind, sqlState: state, words)
    }
    if message.isEmpty { return PostgresFault(.unreachable, "it took too long") }
    // A password with an @ of its own ends too early, and the rest of it is taken for a host, which messages name.
    if PQhost(handle).map({ String(cString: $0) })?.contains("@") == true {
      return PostgresFault(.string, "it names a host with an @; one in a password is written %40")
    }
    // The library's own words, which are English wherever the program runs.
    if message.contains(/SSL|certificate/) { return PostgresFault(.tls, message) }
    if message.contains(
      /connection info|connection option|invalid (URI|connection|percent|integer|port|sslmode)|URI query/)
    {
      // They quote the string.
      return PostgresFault(.string, "it cannot be read")
    }
    return PostgresFault(.unreachable, message)
  }

  // MARK: What was said last

  private var lastWords: String {
    PostgresConnection.tidy(PQerrorMessage(handle).map { String(cString: $0) } ?? "", hiding: hidden)
  }

  private static func tidy(_ words: String, hiding hidden: String?) -> String {
    let line = words.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: " ")
    guard let hidden else { return line }
    return line.replacing(hidden, with: "‹secret›")
  }

  /// What a result, or its absence, says went wrong.
  func fault(of result: OpaquePointer?) -> PostgresFault {
    func field(_ name: String.UTF8View.Element) -> String? {
      result.flatMap { PQresultErrorField($0, Int32(name)) }.map {
        PostgresConnection.tidy(String(cString: $0), hiding: hidden)
      }
    }
    let state = field(UInt8(ascii: "C"))
    guard isAlive || state != nil else {
      let words = lastWords
      return PostgresFault(.interrupted, words.isEmpty ? "the connection is gone" : words)
    }
    guard let state else { return PostgresFault(.interrupted, lastWords) }
    let words = [field(UInt8(ascii: "M")), field(UInt8(ascii: "H"))].compactMap(\.self).joined(separator: "; ")
    return PostgresFault(
      PostgresFault.kind(of: state), sqlState: state, words.isEmpty ? "without a word" : words,
      position: field(UInt8(ascii: "P")).flatMap { Int($0) })
  }
}
