import CPQ
import Foundation
import Records

extension PostgresConnection {
  /// A column that a statement gives.
  public struct Column: Hashable, Sendable {
    public let name: String
    /// Of its type, as the catalogue numbers them; of a domain the type below it.
    public let type: UInt32
  }

  /// Runs statements that give no rows; several may stand behind one another.
  public func execute(_ statements: String) throws(PostgresFault) {
    try check(PQexec(handle, statements), against: [PGRES_COMMAND_OK, PGRES_TUPLES_OK])
  }

  /// Runs one statement with values and hands back all its rows; for few of them.
  @discardableResult
  public func rows(_ statement: String, _ values: [String?] = []) throws(PostgresFault) -> [[String?]] {
    let result = PostgresConnection.withTexts(values) {
      PQexecParams(handle, statement, Int32(values.count), nil, $0, nil, nil, 0)
    }
    defer { PQclear(result) }
    guard let result, [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
      throw fault(of: result)
    }
    let row = (0..<PQntuples(result)).map { PostgresRow(result, number: $0, isOwner: false) }
    return row.map { row in (0..<row.count).map { row.text($0) } }
  }

  /// The columns that a statement would give, without running it.
  public func columns(of statement: String) throws(PostgresFault) -> [Column] {
    try check(PQprepare(handle, "", statement, 0, nil), against: [PGRES_COMMAND_OK])
    let result = PQdescribePrepared(handle, "")
    defer { PQclear(result) }
    guard let result, PQresultStatus(result) == PGRES_COMMAND_OK else { throw fault(of: result) }
    return (0..<PQnfields(result)).map { index in
      Column(name: PQfname(result, index).map { String(cString: $0) } ?? "", type: PQftype(result, index))
    }
  }

  /// Begins to run a statement whose rows come one by one.
  public func begin(_ statement: String, _ values: [String?]) throws(PostgresFault) {
    let sent = PostgresConnection.withTexts(values) {
      PQsendQueryParams(handle, statement, Int32(values.count), nil, $0, nil, nil, 0)
    }
    guard sent == 1, PQsetSingleRowMode(handle) == 1 else { throw fault(of: nil) }
    isStreaming = true
  }

  /// The next row of the statement that was begun; nil after the last.
  public func next() throws(PostgresFault) -> PostgresRow? {
    guard isStreaming else { return nil }
    while let result = PQgetResult(handle) {
      switch PQresultStatus(result) {
      case PGRES_SINGLE_TUPLE: return PostgresRow(result, number: 0, isOwner: true)
      // What ends the rows.
      case PGRES_TUPLES_OK, PGRES_COMMAND_OK: PQclear(result)
      default:
        let fault = fault(of: result)
        PQclear(result)
        finish()
        throw fault
      }
    }
    isStreaming = false
    guard isAlive else { throw fault(of: nil) }
    return nil
  }

  private func finish() {
    while let result = PQgetResult(handle) { PQclear(result) }
    isStreaming = false
  }

  /// Copies lines into a table, in the text format of `COPY`.
  ///
  /// - Parameter body: hands over bytes, whole lines or parts of them.
  public func copy(_ statement: String, _ body: (CopyStream) throws -> Void) throws {
    try check(PQexec(handle, statement), against: [PGRES_COPY_IN])
    do { try body(CopyStream(connection: self)) } catch {
      // The server forgets what it has; why it ended is known here.
      _ = PQputCopyEnd(handle, "given up")
      finish()
      throw error
    }
    guard PQputCopyEnd(handle, nil) == 1 else { throw fault(of: nil) }
    let result = PQgetResult(handle)
    defer {
      PQclear(result)
      finish()
    }
    guard let result, PQresultStatus(result) == PGRES_COMMAND_OK else { throw fault(of: result) }
  }

  /// What `copy` lends to whoever has the lines.
  public struct CopyStream {
    fileprivate let connection: PostgresConnection

    public func send(_ bytes: [UInt8]) throws(PostgresFault) {
      let sent = bytes.withUnsafeBytes {
        PQputCopyData(connection.handle, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count))
      }
      guard sent == 1 else { throw connection.fault(of: nil) }
    }
  }

  private func check(_ result: OpaquePointer?, against wanted: [ExecStatusType]) throws(PostgresFault) {
    defer { PQclear(result) }
    guard let result, wanted.contains(PQresultStatus(result)) else { throw fault(of: result) }
  }

  /// A name as a statement takes it: `"student"`, with what would end it doubled.
  public static func quoted(_ name: [String]) -> String {
    name.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ".")
  }

  private static func withTexts<Result>(
    _ values: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    let texts = values.map { $0.flatMap { strdup($0) } }
    defer { for text in texts { free(text) } }
    return body(texts.map { $0.map { UnsafePointer($0) } })
  }
}

/// One row as the server sent it, in text.
public final class PostgresRow {
  private let result: OpaquePointer
  private let number: Int32
  private let isOwner: Bool

  init(_ result: OpaquePointer, number: Int32, isOwner: Bool) {
    self.result = result
    self.number = number
    self.isOwner = isOwner
  }

  deinit { if isOwner { PQclear(result) } }

  public var count: Int { Int(PQnfields(result)) }

  /// Bytes of all its columns.
  public var size: Int { (0..<count).reduce(0) { $0 + Int(PQgetlength(result, number, Int32($1))) } }

  /// The bytes of a column; nil for null. They live as long as the row does.
  public func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
    guard PQgetisnull(result, number, Int32(column)) == 0, let start = PQgetvalue(result, number, Int32(column)) else {
      return nil
    }
    let length = Int(PQgetlength(result, number, Int32(column)))
    return UnsafeBufferPointer(start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: length)
  }

  /// The text of a column; nil for null.
  public func text(_ column: Int) -> String? { bytes(column).map { String(decoding: $0, as: UTF8.self) } }
}
