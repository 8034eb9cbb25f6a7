import Ingest
import Mapping
import Postgres
import Records

/// The session in which a pipeline's queries are read: all of them, and each however often, as of one moment.
final class DatabaseReading {
  private var snapshot: PostgresSnapshot?

  /// - Parameters:
  ///   - folder: of the pipeline file.
  ///   - title: what stands for a sheet's name in addresses.
  /// - Throws: `RunFailure`, with `.configuration` also where a parameter of the query has no value.
  func rows(of reference: PostgresReference, in folder: String, titled title: String) throws -> any RowSource {
    guard reference.missing.isEmpty else { throw RunFailure(.configuration, reference.missing) }
    let snapshot = try snapshot ?? PostgresSnapshot(PostgresSettings(reference.access, in: folder))
    self.snapshot = snapshot
    return try Table.open(
      PostgresLocation(
        query: reference.sql, values: reference.values, sheet: title,
        place: reference.access.connection.place, queryPlace: reference.place), in: snapshot)
  }

  func close() { snapshot?.close() }
}

extension PostgresSettings {
  /// - Parameter folder: what a relative `file:` path starts from.
  /// - Throws: `RunFailure` with `.configuration` when the connection string cannot be had.
  init(_ access: PostgresReference.Access, in folder: String) throws {
    self.init(
      connection: try access.connection.value.read(relativeTo: folder), tls: access.tls?.rawValue,
      rootCertificate: access.rootCertificate?.path, statementTimeout: access.statementTimeout,
      lockTimeout: access.lockTimeout, timeZone: access.timeZone, searchPath: access.searchPath)
  }
}
