import Ingest
import Mapping
import Postgres
import Records

/// Opens the rows that a pipeline issues from, each time from their beginning.
///
///     let source = SourceOpening(pipeline, input: options.input)
///     let rows = try source.rows()
///     let stamp = source.stamp               // the same as long as nobody has changed the source
///     source.close()                         // once nobody reads any more
struct SourceOpening {
  private let pipeline: PipelineDefinition
  private let input: String?
  private let database = DatabaseReading()

  /// - Parameter input: a file to read instead of the pipeline's own, such as a corrected error workbook; its sheet has the same name.
  init(_ pipeline: PipelineDefinition, input: String? = nil) {
    self.pipeline = pipeline
    self.input = input
  }

  /// What messages and results call the source.
  var displayName: String { input ?? pipeline.source.displayName }

  /// Whether the rows come from a database, which is asked anew for each reading.
  var isDatabase: Bool { if case .postgres = pipeline.source.table { input == nil } else { false } }

  /// - Throws: `RunFailure` with `.input` when it cannot be opened or its header cannot be read; of a database with `.temporary` or
  ///   `.configuration` as well.
  func rows() throws -> any RowSource {
    if input == nil, case .postgres(let reference) = pipeline.source.table {
      return try database.rows(of: reference, in: pipeline.folder)
    }
    do { return try Table.open(location) } catch let failure as RunFailure {
      // The pipeline file's own paths start from its folder, one on the command line does not.
      guard let input, failure.problems.map(\.code) == [.sourceMissing] else { throw failure }
      throw RunFailure(
        .input, Problem(.sourceMissing, at: .file(input), "does not exist", remedy: "check the path behind --input"))
    }
  }

  /// The source as it is now, to be compared with what it is later; nil for a database, whose readings see one moment.
  var stamp: FileStamp? { isDatabase ? nil : FileStamp(location.path) }

  /// Gives a database's session back.
  func close() { database.close() }

  private var location: SourceLocation {
    var sheet: String?
    if case .workbook(_, let named) = pipeline.source.table { sheet = named }
    let path = input ?? pipeline.source.table.file?.path ?? ""
    return SourceLocation(path: path, displayName: path, sheet: sheet)
  }
}

/// The session in which a pipeline's queries are read: all of them, and each however often, as of one moment.
final class DatabaseReading {
  private var snapshot: PostgresSnapshot?

  /// - Throws: `RunFailure`, with `.configuration` also where a parameter of the query has no value.
  func rows(of reference: PostgresReference, in folder: String) throws -> any RowSource {
    guard reference.missing.isEmpty else { throw RunFailure(.configuration, reference.missing) }
    let snapshot = try snapshot ?? PostgresSnapshot(PostgresSettings(reference.access, in: folder))
    self.snapshot = snapshot
    return try Table.open(
      PostgresLocation(
        query: reference.sql, values: reference.values, sheet: reference.name,
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
