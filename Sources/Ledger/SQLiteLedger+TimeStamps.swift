import GRDB
import Records

extension SQLiteLedger {
  public func noteTimeStampRequest(to service: String, at time: Timestamp) throws {
    try write { database in
      try database.cachedStatement(sql: "INSERT INTO timestamp_requests (service, made) VALUES (?, ?)").execute(
        arguments: [service, time.seconds])
    }
  }

  /// Seconds: a year.
  private static let longestWindow: Int64 = 366 * 86_400

  public func timeStampRequests(since time: Timestamp) throws -> [String: [Timestamp]] {
    try write { database in
      // Another pipeline of the same ledger may have a service that looks further back.
      try database.execute(
        sql: "DELETE FROM timestamp_requests WHERE made < ?", arguments: [time.seconds - SQLiteLedger.longestWindow])
      var requests: [String: [Timestamp]] = [:]
      let rows = try Row.fetchAll(
        database, sql: "SELECT service, made FROM timestamp_requests WHERE made >= ? ORDER BY made",
        arguments: [time.seconds])
      for row in rows {
        let columns = Columns(row, path: path)
        requests[try columns.text(0), default: []].append(Timestamp(seconds: Int64(try columns.number(1))))
      }
      return requests
    }
  }
}
