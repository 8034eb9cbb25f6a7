import Mapping
import Records
import Support
import Testing

@testable import Pipeline

@Suite(
  "A pipeline file proposed from a query", .enabled(if: PrivatePostgres.isAvailable, "\(PrivatePostgres.absence)"))
struct StartedFromDatabaseTests {
  @Test("It names the place of the connection string, reads the query, and is checked without an edit")
  func isChecked() throws {
    let bench = try PostgresDesk(Cohort(learners: 5))
    let start = PipelineStart(
      template: bench.desk.template,
      table: .query("SELECT * FROM graduates ORDER BY student_id", connection: "file:\(bench.desk.path("database"))"))
    let file = bench.desk.path("started.yaml")
    let started = try start.draft(for: file)
    try started.write()
    #expect(!started.text.contains(PrivatePostgres.password))
    let pipeline = try PipelineDefinition(contentsOf: file)
    let report = try RowCheckRun(pipeline, input: nil).run { problem in
      #expect(problem.severity == .warning, "\(problem.message)")
    }
    #expect(report.rows == 5 && report.rejected == 0)
    #expect(throws: RunFailure.self) { try start.draft(for: file).write() }
  }

  @Test("A connection string itself, and a query that is none, are refused at their flags")
  func refusals() throws {
    let bench = try PostgresDesk(Cohort(learners: 1))
    func failure(_ query: String, _ connection: String) throws -> ThrownFailure? {
      try Support.failure {
        _ = try PipelineStart(template: bench.desk.template, table: .query(query, connection: connection)).draft(
          for: nil)
      }
    }
    let string = try #require(try failure("SELECT 1", bench.schema.url))
    #expect(string.status == .configuration && string.place == "--connection")
    #expect(!string.message.contains(PrivatePostgres.password))
    let query = try #require(try failure("SELEC 1", "file:\(bench.desk.path("database"))"))
    #expect(query.status == .configuration && query.place == "--query", "\(query)")
  }
}
