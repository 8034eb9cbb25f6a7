import Ingest
import Mapping
import Records

/// Reads the look-up tables of a pipeline that stand in sheets or CSV files, each once a run and before its first row.
///
///     let tables = try LookupOpening(pipeline).tables()
struct LookupOpening {
  private let pipeline: PipelineDefinition

  init(_ pipeline: PipelineDefinition) { self.pipeline = pipeline }

  /// - Throws: `RunFailure` with `.input` when a table cannot be read, and for all that is wrong with the cells of those that can.
  func tables() throws -> LookupTables {
    try LookupTables(pipeline.lookups) { table, body in
      let source = try Table.open(SourceOpening.ownLocation(table))
      while let row = try source.next() { try body(row) }
      return source.header
    }
  }
}
