import ELM
import Ledger
import Mapping
import Postgres
import Records
import Reporting

/// Tells a database what became of each row, where the pipeline file asks for it.
///
///     let writeBack = try WriteBack(pipeline)
///     try writeBack?.look()                               // before the first row
///     let answers = try writeBack?.answers(in: folder)    // filled row by row
///     try writeBack?.tell(answers, from: ledger)          // after the last delivery
struct WriteBack {
  private let table: ResultsTable
  private let pipeline: String
  let name: String

  /// Nil when the pipeline file names no table.
  ///
  /// - Throws: `RunFailure` with `.configuration` when the connection string cannot be had.
  init?(_ pipeline: PipelineDefinition) throws {
    guard let reference = pipeline.writeBack else { return nil }
    name = reference.name
    self.pipeline = pipeline.name
    table = ResultsTable(
      try PostgresSettings(reference.access, in: pipeline.folder), table: reference.table,
      key: pipeline.key.map(\.value), pipeline: pipeline.name, at: reference.place)
  }

  /// - Throws: `RunFailure` when the table cannot be told.
  func look() throws { try table.look() }

  /// - Throws: `RunFailure` with `.temporary` or `.output`; what was issued stands, and the next run tells the table.
  func tell(_ answers: RowAnswers, from ledger: any IssuanceLedger) throws {
    try table.update(answers) { tell in
      try ledger.deliveredEntries(pipeline: pipeline) { entry in
        // As the manifest has it.
        guard entry.fileDigest != nil else { return }
        try tell(ResultsTable.Credential(facts: entry.facts, fileName: entry.fileName))
      }
    }
  }
}
