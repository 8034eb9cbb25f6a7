import ELM
import Foundation
import Mapping
import Records
import Support
import Testing

@testable import Pipeline

@Suite("Issuing from a database", .enabled(if: PrivatePostgres.isAvailable, "\(PrivatePostgres.absence)"))
struct PostgresIssuingTests {
  @Test("A query's rows are issued as a workbook's are: with the same content, so that nothing is issued again")
  func sameAsWorkbook() throws {
    let bench = try PostgresDesk()
    let first = try bench.desk.issue()
    #expect(first.counts.issued == 5 && first.report.status == .done)
    #expect(try bench.desk.manifest().map { $0[5] }.allSatisfy { $0.hasPrefix("query!A") })
    let again = try bench.desk.issue(input: bench.desk.path(Desk.workbook))
    #expect(again.counts.unchanged == 5)
  }

  @Test("Typed columns keep their digits and days")
  func types() throws {
    let bench = try PostgresDesk(Cohort(learners: 1))
    try bench.schema.run(
      """
      ALTER TABLE graduates ALTER ects TYPE numeric USING 7.10, ALTER date_of_birth TYPE date USING '2001-02-28',
        ALTER award_date TYPE timestamptz USING '2026-06-30 00:00 Europe/Amsterdam', ALTER eqf_level TYPE smallint USING 7,
        ALTER workload_hours TYPE interval USING '190 hours'
      """)
    try bench.desk.write(
      String(decoding: try bench.desk.read("pipeline.yaml"), as: UTF8.self)
        .replacing("{column: award_date, as: date,", with: "{column: award_date, as: datetime,")
        .replacing("{column: workload_hours, as: hours}", with: "{column: workload_hours, as: duration}")
        .replacing(/rules:\n( .*\n)+/, with: ""), to: "pipeline.yaml")
    let run = try bench.desk.issue()
    #expect(run.counts.issued == 1, "\(run.findings)")
    let subject = try #require(try bench.desk.sealed(bench.desk.credentials()[0])["credentialSubject"])
    #expect(subject.at("dateOfBirth")?.string == "2001-02-28T12:00:00Z")
    #expect(subject.at("hasClaim", "awardedBy", "awardingDate")?.string == "2026-06-30T00:00:00+02:00")
    #expect(subject.at("hasClaim", "specifiedBy", "creditPoint", "point") == .string("7.10"))
    #expect(subject.at("hasClaim", "specifiedBy", "volumeOfLearning")?.string == "PT190H")
  }

  @Test("A parameter on the command line takes the place of the file's")
  func parameters() throws {
    let bench = try PostgresDesk(
      query: "SELECT * FROM graduates WHERE course_code = :course", more: "parameters: {course: MC-101}")
    func check(_ setting: [String: String]) throws -> Int {
      try RowCheckRun(PipelineDefinition(contentsOf: bench.desk.pipeline, setting: setting), input: nil).run { _ in }
        .rows
    }
    let all = try bench.schema.run("SELECT course_code, count(*) FROM graduates GROUP BY 1")
    for row in all { #expect(try check(["course": row[0]]) == Int(row[1])) }
    #expect(try check([:]) == (all.first { $0[0] == "MC-101" }.flatMap { Int($0[1]) } ?? 0))
    #expect(try check(["course": "' OR true --"]) == 0)
  }

  @Test(
    "A query that cannot be run is told at its place in the pipeline file, and a parameter without a value by its name")
  func refusals() throws {
    let wrong = try PostgresDesk(query: "SELECT * FROM gradautes")
    let found = try #require(try failure { _ = try wrong.desk.check() })
    #expect(found.status == .configuration && found.slug == "postgres.statement")
    let lines = String(decoding: try wrong.desk.read("pipeline.yaml"), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("gradautes") })
    let column = try #require(lines[line].firstRange(of: "gradautes")).lowerBound.utf16Offset(in: lines[line])
    #expect(found.place == "\(wrong.desk.pipeline):\(line + 1):\(column + 1)", "\(found)")
    let open = try PostgresDesk(
      query: "SELECT * FROM graduates WHERE course_code = :course", more: "parameters: {course: }")
    let missing = try #require(try failure { _ = try open.desk.check() })
    #expect(
      missing.status == .configuration
        && missing.message.contains("\"course\" is a parameter of the query without a value"))
    // What reads no rows needs no values.
    #expect(try PipelineDefinition(contentsOf: open.desk.pipeline).name.isEmpty == false)
  }

  @Test("Both readings see one moment, though rows are added and changed in between")
  func oneMoment() throws {
    let bench = try PostgresDesk(Cohort(learners: 3))
    let pipeline = try PipelineDefinition(contentsOf: bench.desk.pipeline)
    let source = SourceOpening(pipeline)
    let first = try source.rows()
    var texts: [[String]] = []
    while let row = try first.next() { texts.append(row.cells.map(\.text)) }
    try bench.schema.run("DELETE FROM graduates WHERE ctid = '(0,1)'; UPDATE graduates SET family_name = 'Changed'")
    let second = try source.rows()
    var again: [[String]] = []
    while let row = try second.next() { again.append(row.cells.map(\.text)) }
    #expect(texts.count == 3 && again == texts)
    source.close()
    var after = 0
    let third = try source.rows()
    while let row = try third.next() {
      after += 1
      #expect(row["family_name"]?.text == "Changed")
    }
    #expect(after == 2)
  }

  @Test("Rejected rows come back in a workbook with the query's columns, which is read again in its place")
  func errorWorkbook() throws {
    let bench = try PostgresDesk(Cohort(learners: 48, faults: true))
    let run = try bench.desk.issue()
    #expect(run.counts.rejected == 12)
    #expect(
      run.findings.filter { $0.hasPrefix("cell.date.unreadable") } == [
        "cell.date.unreadable query!D\(run.findings.first { $0.hasPrefix("cell.date") }?.split(separator: "D").last ?? "")"
      ])
    let again = try bench.desk.check(input: bench.desk.errors)
    #expect(again.report.rows == 12 && again.report.rejected >= 11)
  }

  @Test("A value that no credential can say keeps its row back, and no other")
  func unrepresentable() throws {
    let bench = try PostgresDesk()
    try bench.schema.run("ALTER TABLE graduates ALTER date_of_birth TYPE date USING date_of_birth::date")
    try bench.schema.run(
      "UPDATE graduates SET date_of_birth = 'infinity' WHERE ctid = (SELECT max(ctid) FROM graduates)")
    let run = try bench.desk.issue()
    #expect(run.counts.issued == 4 && run.counts.rejected == 1)
    #expect(run.problems.map(\.code.slug) == ["cell.unrepresentable"])
    #expect(run.problems.first?.message.contains("\"infinity\" is no day of the calendar") == true)
  }

  @Test("Modules come from a query of their own, with the source's parameters")
  func children() throws {
    let bench = try PostgresDesk(
      Cohort(learners: 2), query: "SELECT * FROM graduates WHERE course_code <> :none ORDER BY 1",
      more: "parameters: {none: x}",
      tables: "{modules: {query: \"SELECT * FROM modules WHERE code <> :none ORDER BY code\", on: student_id}}")
    try bench.schema.run(
      """
      CREATE TABLE modules AS SELECT student_id, code, code || ' title' AS title FROM graduates, unnest('{A,B,x}'::text[]) AS code;
      INSERT INTO modules VALUES ('nobody', 'C', 'Orphan')
      """)
    let rows = try SourceOpening(PipelineDefinition(contentsOf: bench.desk.pipeline)).rows()
    let first = try #require(try rows.next())
    #expect(first.children.map { $0.map { $0["code"]?.text } } == [["A", "B"]])
    #expect(first.children[0][0].cells[1].address.description == "modules!B2")
    while try rows.next() != nil {}
    let orphan = try #require(try rows.nextOrphan())
    #expect(orphan.problems.map(\.code.slug) == ["row.orphan"])
  }

  @Test("A server that ends in the middle ends the run with 75; the next goes on from there")
  func interrupted() throws {
    let server = try PrivatePostgres()
    let bench = try PostgresDesk(Cohort(learners: 30), server: server)
    server.end()
    let failed = try #require(try failure { _ = try bench.desk.issue() })
    #expect(failed.status == .temporary && failed.slug == "postgres.unreachable", "\(failed)")
    #expect(try bench.desk.credentials().isEmpty)
    let other = try PostgresDesk(Cohort(learners: 30))
    try bench.desk.write(other.schema.url, to: "database")
    #expect(try bench.desk.issue().counts.issued == 30)
  }

  @Test("A reading that is cut off ends with 75, and so do limits of time")
  func cutOff() throws {
    let bench = try PostgresDesk(
      Cohort(learners: 3), query: "SELECT g.*, pg_sleep(0.2)::text AS x FROM graduates g",
      more: "statement_timeout: 300ms")
    let slow = try #require(try failure { _ = try bench.desk.issue() })
    #expect(slow.status == .temporary && slow.slug == "postgres.timeout", "\(slow)")
    let held = try PostgresDesk(Cohort(learners: 1), more: "lock_timeout: 100ms")
    try held.schema.run("ALTER TABLE graduates RENAME TO real; CREATE VIEW graduates AS SELECT * FROM real")
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/lib/postgresql/15/bin/psql")
    holder.arguments = ["-X", "-q", "-d", held.schema.url, "-c", "BEGIN; LOCK TABLE real; SELECT pg_sleep(30)"]
    holder.standardOutput = FileHandle.nullDevice
    try holder.run()
    defer {
      kill(holder.processIdentifier, SIGKILL)
      holder.waitUntilExit()
      _ = try? held.schema.server.run(
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE relation = '\(held.schema.name).real'::regclass")
    }
    for _ in 0..<100 {
      if try held.schema.run(
        "SELECT 1 FROM pg_locks WHERE relation = 'real'::regclass AND mode = 'AccessExclusiveLock'"
      ).isEmpty == false {
        break
      }
      usleep(20_000)
    }
    let locked = try #require(try failure { _ = try held.desk.check() })
    #expect(locked.status == .temporary && locked.slug == "postgres.locked", "\(locked)")
  }

  @Test("Doctor describes the query and does not run it")
  func doctor() throws {
    let bench = try PostgresDesk(query: "SELECT g.*, 1/0 AS never FROM graduates g")
    let line = try #require(Doctor(bench.desk.pipeline).examine().lines.first { $0.topic == "source" })
    #expect(line.outcome == .ok && line.found.contains("not run; it gives 17 columns"), "\(line)")
    let wrong = try PostgresDesk(query: "SELECT * FROM nowhere")
    let fault = try #require(Doctor(wrong.desk.pipeline).examine().lines.first { $0.topic == "source" })
    #expect(fault.outcome == .error && fault.status == .configuration)
  }
}
