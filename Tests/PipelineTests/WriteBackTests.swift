import Foundation
import Mapping
import Records
import Support
import Testing

@testable import Pipeline

@Suite(
  "Telling a database what became of each row", .enabled(if: PrivatePostgres.isAvailable, "\(PrivatePostgres.absence)"))
struct WriteBackTests {
  private func bench(_ cohort: Cohort = Cohort(learners: 5), columns: String = "") throws -> PostgresDesk {
    let bench = try PostgresDesk(cohort, end: "write_back: {table: results}\n")
    try bench.makeResults(columns)
    return bench
  }

  @Test("Its rows are the manifest's, and those that were rejected have their problems")
  func matchesTheManifest() throws {
    let bench = try bench(
      Cohort(learners: 48, faults: true),
      columns: ", revision int, issued timestamptz, pipeline text, updated timestamptz")
    try bench.schema.run(
      "ALTER TABLE results DROP CONSTRAINT results_pkey, ADD PRIMARY KEY (student_id, course_code, pipeline)")
    let run = try bench.desk.issue()
    #expect(run.counts.issued == 36 && run.counts.rejected == 12)
    #expect(try bench.told() == bench.manifest() && bench.told().count == 36)
    // One of the twelve repeats a row that is issued.
    #expect(
      try bench.schema.run(
        "SELECT status, count(*), count(problems), count(revision), count(issued), count(DISTINCT pipeline) FROM results GROUP BY 1 ORDER BY 1"
      )
        == [["issued", "36", "1", "36", "36", "1"], ["rejected", "11", "11", "0", "0", "1"]])
    let problem = try bench.schema.run("SELECT problems FROM results WHERE problems LIKE 'date_of_birth%'")
    #expect(
      problem.first?.first
        == "date_of_birth \"31/02/2001\" is not a date: the month has no such day; write the right day, such as 2001-02-28."
    )
  }

  @Test("A row that stays as it is is not written again; one that changes is")
  func isIdempotent() throws {
    let bench = try bench()
    _ = try bench.desk.issue()
    let before = try bench.schema.run("SELECT xmin, ctid, * FROM results ORDER BY 3")
    #expect(try bench.desk.issue().counts.unchanged == 5)
    #expect(try bench.schema.run("SELECT xmin, ctid, * FROM results ORDER BY 3") == before)
    try bench.schema.run(
      "UPDATE graduates SET family_name = 'Corrected' WHERE student_id = (SELECT min(student_id) FROM graduates)")
    #expect(try bench.desk.issue().counts.corrected == 1)
    #expect(try bench.told() == bench.manifest())
    #expect(
      try bench.schema.run("SELECT count(*) FROM results WHERE file LIKE '%-r2.jsonld' AND status = 'issued'") == [
        ["1"]
      ])
  }

  @Test("A row that becomes faulty is rejected and keeps the credential that is in force")
  func becomesFaulty() throws {
    let bench = try bench()
    _ = try bench.desk.issue()
    try bench.schema.run(
      "UPDATE graduates SET date_of_birth = '31/02/2001' WHERE student_id = (SELECT min(student_id) FROM graduates)")
    _ = try bench.desk.issue()
    #expect(try bench.told() == bench.manifest() && bench.told().count == 5)
    #expect(
      try bench.schema.run("SELECT status, problems IS NULL FROM results ORDER BY student_id LIMIT 1") == [
        ["rejected", "f"]
      ])
    // A run over other rows says nothing of this one.
    try bench.desk.write(
      String(decoding: bench.desk.read("pipeline.yaml"), as: UTF8.self).replacing(
        "FROM graduates", with: "FROM graduates WHERE student_id > (SELECT min(student_id) FROM graduates)"),
      to: "pipeline.yaml")
    _ = try bench.desk.issue()
    #expect(try bench.schema.run("SELECT status FROM results ORDER BY student_id LIMIT 1") == [["rejected"]])
  }

  @Test("A table that cannot be told in the end loses nothing: the run ends with 75 or 7, and the next one tells it")
  func toldLater() throws {
    let bench = try bench()
    // What goes wrong does so after the look before the first row.
    try bench.schema.run(
      """
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'closed for today'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON results FOR EACH ROW EXECUTE FUNCTION refuse()
      """)
    let first = try bench.desk.issue()
    #expect(first.counts.issued == 5 && first.report.status == .output)
    #expect(first.report.untold?.problems.first?.code.slug == "postgres.data")
    #expect(try bench.told().isEmpty && bench.desk.manifest().count == 5)
    try bench.schema.run(
      "CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = '57014', MESSAGE = 'slow'; END $$"
    )
    let second = try bench.desk.issue()
    #expect(second.counts.unchanged == 5 && second.report.status == .temporary)
    try bench.schema.run("DROP TRIGGER refuse ON results")
    #expect(try bench.desk.issue().report.status == .done)
    #expect(try bench.told() == bench.manifest() && bench.told().count == 5)
  }

  @Test(
    "What a table lacks is said before the first row, with the statement that makes it",
    arguments: [
      ("DROP TABLE results", "postgres.statement", "does not exist"),
      ("ALTER TABLE results DROP problems", "write-back.table", "has no column problems"),
      ("ALTER TABLE results DROP file, DROP status", "write-back.table", "has no columns file, status"),
      (
        "ALTER TABLE results DROP CONSTRAINT results_pkey", "write-back.table",
        "has no unique key over student_id, course_code"
      ),
      (
        "ALTER TABLE results ALTER file TYPE int USING 1", "postgres.statement",
        "operator does not exist: integer = text"
      ),
    ])
  func lacking(_ change: String, _ slug: String, _ words: String) throws {
    let bench = try bench()
    try bench.schema.run(change)
    let found = try #require(try failure { _ = try bench.desk.issue() })
    #expect(found.status == .configuration && found.slug == slug && found.message.contains(words), "\(found)")
    #expect(found.place.hasPrefix("\(bench.desk.pipeline):"))
    #expect(try bench.desk.credentials().isEmpty)
    let line = try #require(Doctor(bench.desk.pipeline).examine().lines.first { $0.topic == "write back" })
    #expect(line.outcome == .error && line.problems.first?.code.slug == slug)
  }

  @Test("Keys that are one in the types of the table's columns are refused, and none of them is told")
  func keysOfNumbers() throws {
    let bench = try bench(Cohort(learners: 2))
    try bench.schema.run("ALTER TABLE results ALTER COLUMN student_id TYPE integer USING student_id::integer")
    try bench.schema.run(
      "UPDATE graduates SET course_code = 'MC-101', student_id = CASE WHEN student_id = (SELECT min(student_id) FROM graduates) THEN '7' ELSE '007' END"
    )
    let run = try bench.desk.issue()
    #expect(run.report.status == .output)
    #expect(
      run.report.untold?.problems.first?.reason.contains("in a type in which several keys of the pipeline are one")
        == true)
    #expect(try bench.desk.credentials().count == 2)
    #expect(try bench.schema.run("SELECT count(*) FROM results") == [["0"]])
  }

  @Test("A user who may not write is told so before the first row")
  func rights() throws {
    let bench = try bench()
    let role = "reader_\(bench.schema.name)"
    try bench.schema.run(
      "CREATE ROLE \(role) LOGIN; GRANT USAGE ON SCHEMA \(bench.schema.name) TO \(role); GRANT SELECT ON ALL TABLES IN SCHEMA \(bench.schema.name) TO \(role)"
    )
    defer { _ = try? bench.schema.run("DROP OWNED BY \(role); DROP ROLE \(role)") }
    try bench.desk.write(
      bench.schema.url.replacing("user=\(PrivatePostgres.user)", with: "user=\(role)"), to: "database")
    let found = try #require(try failure { _ = try bench.desk.issue() })
    #expect(found.status == .configuration && found.slug == "postgres.permission", "\(found)")
    #expect(try bench.desk.check().report.rows == 5)
  }

  @Test("Keys and problems with tabs, line ends and backslashes arrive as they are")
  func strangeTexts() throws {
    let bench = try bench(Cohort(learners: 2))
    try bench.schema.run(
      "UPDATE graduates SET student_id = E'a\\\\N\\\\b', national_id_country = E'x\\\\\\ty' WHERE student_id = (SELECT min(student_id) FROM graduates)"
    )
    let run = try bench.desk.issue()
    #expect(run.counts.rejected == 1 && run.counts.issued == 1)
    let told = try bench.schema.run(
      "SELECT student_id = E'a\\\\N\\\\b', problems FROM results WHERE status = 'rejected'")
    #expect(told.first?.first == "t" && told.first?[1].hasPrefix("national_id_country \"x\\ y\"") == true, "\(told)")
  }

  @Test("The rows of a workbook are told as well, to a database of their own")
  func fromAWorkbook() throws {
    let schema = try PrivatePostgres.shared().schema()
    try schema.run(
      "CREATE TABLE results (student_id text, course_code text, credential_id text, file text, status text, problems text, PRIMARY KEY (student_id, course_code))"
    )
    let desk = try Desk(Cohort(learners: 3)) { $0 + "write_back: {table: results, connection: file:database}\n" }
    try desk.write(schema.url, to: "database")
    _ = try desk.issue()
    #expect(try schema.run("SELECT status, count(*), count(file) FROM results GROUP BY 1") == [["issued", "3", "3"]])
  }
}
