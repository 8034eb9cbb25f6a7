import Foundation
import Support

@testable import Pipeline

/// A registrar's desk whose graduates stand in a table of a database.
final class PostgresDesk {
  let desk: Desk
  let schema: PrivatePostgres.Schema

  /// - Parameters:
  ///   - query: of the table `graduates`.
  ///   - more: settings of `source.postgres`.
  ///   - end: of the pipeline file.
  init(
    _ cohort: Cohort = Cohort(learners: 5), query: String = "SELECT * FROM graduates ORDER BY student_id",
    more: String = "", tables: String = "", end: String = "", server: PrivatePostgres? = nil
  ) throws {
    schema = try (server ?? PrivatePostgres.shared()).schema()
    let source = """
      source:
        postgres: {connection: file:database, query: "\(query)"\(more.isEmpty ? "" : ", \(more)")}
      \(tables.isEmpty ? "" : "  tables: \(tables)\n")
      """
    desk = try Desk(cohort) {
      $0.replacing("source:\n  workbook: graduates.xlsx\n  sheet: Graduates\n", with: source) + end
    }
    try desk.write(schema.url + "\n", to: "database")
    let columns = Cohort.Column.allCases.map(\.rawValue)
    try schema.run("CREATE TABLE graduates (\(columns.map { "\"\($0)\" text" }.joined(separator: ", ")))")
    for index in 0..<cohort.learners { try add(cohort.row(at: index)) }
  }

  func add(_ row: Cohort.Row) throws {
    let values = Cohort.Column.allCases.map { column -> String in
      switch row[column] {
      case .empty: "NULL"
      case .text(let text), .number(let text): "'\(text.replacing("'", with: "''"))'"
      case .date(let date): "'\(date)'"
      case .failedFormula(_, let error): "'\(error)'"
      }
    }
    try schema.run("INSERT INTO graduates VALUES (\(values.joined(separator: ", ")))")
  }

  /// A table that can be told what became of each row.
  func makeResults(_ more: String = "") throws {
    try schema.run(
      """
      CREATE TABLE results (student_id text, course_code text, credential_id text, file text, status text, problems text\(more),
        PRIMARY KEY (student_id, course_code))
      """)
  }

  /// Key, credential and file of the table's rows that have a credential, as the manifest writes them.
  func told() throws -> [[String]] {
    try schema.run(
      """
      SELECT student_id || ' / ' || course_code, credential_id, file FROM results
      WHERE credential_id IS NOT NULL ORDER BY 1
      """)
  }

  /// The same of the manifest.
  func manifest() throws -> [[String]] {
    try desk.manifest().map { [$0[0], $0[2], $0[3]] }.sorted { $0[0] < $1[0] }
  }
}
