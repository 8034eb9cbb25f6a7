import GRDB
import Records

extension SQLiteLedger {
  public func noteTimeStampRequest(to service: String, at time: Timestamp) throws {
    try write { database in
      try database.cachedStatement(sql: "INSERT INTO timestamp_requests (service, made) VALUES (?, ?)").execute(
        arguments: [service, time.seconds])
    }
  }

  public func timeStampRequests(since time: Timestamp) throws -> [String: [Timestamp]] {
    try write { database in
      try database.execute(sql: "DELETE FROM timestamp_requests WHERE made < ?", arguments: [time.seconds])
      var requests: [String: [Timestamp]] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT service, made FROM timestamp_requests ORDER BY made") {
        let columns = Columns(row, path: path)
        requests[try columns.text(0), default: []].append(Timestamp(seconds: Int64(try columns.number(1))))
      }
      return requests
    }
  }
}
