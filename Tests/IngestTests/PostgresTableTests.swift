import Ingest
import Postgres
import Records
import Support
import Testing

/// What a database holds becomes cells exactly, or a problem at the cell.
@Suite(.enabled(if: PrivatePostgres.isAvailable, "\(PrivatePostgres.absence)"))
struct PostgresTableTests {
  static func rows(
    _ query: String, _ values: [String?] = [], at url: String? = nil, timeZone: String? = nil
  ) throws -> (header: Header, rows: [SourceRow]) {
    let url = try url ?? PrivatePostgres.shared().url()
    let snapshot = PostgresSnapshot(PostgresSettings(connection: Secret(Array(url.utf8)), timeZone: timeZone))
    let location = PostgresLocation(
      query: query, values: values, sheet: "query", place: .file("p.yaml", line: 4)
    ) { .file("p.yaml", line: 5, column: $0) }
    let table = try Table.open(location, in: snapshot)
    var rows: [SourceRow] = []
    while let row = try table.next() { rows.append(row) }
    return (table.header, rows)
  }

  @Test func rowsBehindALargePortionAreRead() throws {
    let rows = try Self.rows(
      """
      SELECT n, CASE WHEN n > 1016 THEN repeat('x', 30000) END AS remarks
      FROM generate_series(1, 1916) AS n ORDER BY n
      """
    ).rows
    #expect(rows.map { $0.cells[0].text } == (1...1916).map(String.init))
  }

  /// The one cell of a query with one value, and what is wrong with it.
  private func cell(_ expression: String, timeZone: String? = nil) throws -> (Cell.Content, [Problem]) {
    let rows = try Self.rows("SELECT 1 AS id, \(expression) AS x", timeZone: timeZone).rows
    return (rows[0].cells[1].content, rows[0].problems)
  }

  @Test(
    "Every value is what the database says, digit for digit",
    arguments: [
      ("7.125::numeric", .number("7.125")), ("2.50::numeric(4,2)", .number("2.50")),
      ("-0.00::numeric", .number("0.00")),
      ("123456789012345678901234567890.12::numeric", .number("123456789012345678901234567890.12")),
      ("32767::smallint", .number("32767")), ("9223372036854775807::bigint", .number("9223372036854775807")),
      ("0.1::float8", .number("0.1")), ("0.1::real", .number("0.1")),
      ("1e20::float8", .number("100000000000000000000")),
      ("1.5e-7::float8", .number("0.00000015")), ("-1e22::float8", .number("-10000000000000000000000")),
      ("4294967295::oid", .number("4294967295")),
      ("true", .boolean(true)), ("false", .boolean(false)),
      ("'0012'::text", .text("0012")), ("'ab'::char(5)", .text("ab")), ("'x'::\"char\"", .text("x")),
      ("'a b'::varchar(9)", .text("a b")), ("'='::text", .text("=")), ("''::text", .empty), ("NULL::text", .empty),
      ("NULL::date", .empty), ("'  '::text", .text("  ")), ("'#N/A'::text", .error("#N/A")),
      ("'nothing'", .text("nothing")),
      ("'2001-02-28'::date", .date(CivilDate(year: 2001, month: 2, day: 28)!)),
      ("'0001-01-01'::date", .date(CivilDate(year: 1, month: 1, day: 1)!)),
      (
        "'2026-06-30 09:05'::timestamp",
        .dateTime(CivilDate(year: 2026, month: 6, day: 30)!, CivilTime(hour: 9, minute: 5)!)
      ),
      ("'2026-06-30 09:05:00.5'::timestamp", .text("2026-06-30T09:05:00.5")),
      ("'2026-06-30 09:05+00'::timestamptz", .text("2026-06-30T11:05:00+02:00")),
      ("'2026-01-30 09:05:07.25-05:30'::timestamptz", .text("2026-01-30T15:35:07.25+01:00")),
      ("'09:05'::time", .time(CivilTime(hour: 9, minute: 5)!)), ("'24:00'::time", .text("24:00:00")),
      ("'09:05:00.125'::time", .text("09:05:00.125")), ("'09:05+02'::timetz", .text("09:05:00+02:00")),
      ("'09:05+05:30'::timetz", .text("09:05:00+05:30")),
      ("'60 hours'::interval", .text("PT60H")), ("'1 year 2 months'::interval", .text("P1Y2M")),
      ("'3F2B0000-0000-0000-0000-000000000001'::uuid", .text("3f2b0000-0000-0000-0000-000000000001")),
      ("ARRAY['a','b, c',NULL,'\"']", .text("[\"a\",\"b, c\",null,\"\\\"\"]")),
      ("ARRAY[[1,2],[3,4]]", .text("[[1,2],[3,4]]")), ("'{}'::text[]", .text("[]")),
      ("ARRAY[7.10::numeric]", .text("[7.10]")), ("ARRAY['2026-06-30'::date]", .text("[\"2026-06-30\"]")),
      ("'{\"a\":  7.10, \"a\": 1}'::json", .text("{\"a\":  7.10, \"a\": 1}")),
      ("'{\"b\": 7.10, \"a\": [null]}'::jsonb", .text("{\"a\": [null], \"b\": 7.10}")),
      ("'<a/>'::xml", .text("<a/>")), ("'192.0.2.1'::inet", .text("192.0.2.1")), ("B'101'", .text("101")),
    ] as [(String, Cell.Content)])
  func values(_ expression: String, _ content: Cell.Content) throws {
    let (found, problems) = try cell(expression)
    #expect(found == content && problems.isEmpty, "\(problems.map(\.message))")
  }

  @Test("Enumerations, domains, citext, arrays of them and composite values are what they hold")
  func ownTypes() throws {
    let schema = try PrivatePostgres.shared().schema()
    try schema.run(
      """
      CREATE TYPE mood AS ENUM ('very good', 'so, so'); CREATE DOMAIN grade AS numeric(3,1) CHECK (VALUE <= 10);
      CREATE DOMAIN code AS text CHECK (VALUE ~ '^[A-Z]'); CREATE TYPE module AS (title text, ects numeric, mood mood);
      CREATE TABLE t (m mood, g grade, c code, d module, ms mood[], ds module[]);
      INSERT INTO t VALUES ('so, so', 7.5, 'MC', ('Logic "1"', 2.50, NULL), '{very good,"so, so"}',
        ARRAY[('A', 1, 'very good')::module])
      """)
    let row = try #require(try Self.rows("SELECT * FROM t", at: schema.url).rows.first)
    #expect(
      row.cells.map(\.content) == [
        .text("so, so"), .number("7.5"), .text("MC"),
        .text("{\"title\":\"Logic \\\"1\\\"\",\"ects\":2.50,\"mood\":null}"),
        .text("[\"very good\",\"so, so\"]"), .text("[{\"title\":\"A\",\"ects\":1,\"mood\":\"very good\"}]"),
      ])
  }

  @Test(
    "What no credential can say is a problem at its cell",
    arguments: [
      ("'NaN'::numeric", "NaN", "is no number that can be written with digits"),
      ("'Infinity'::numeric", "Infinity", "is no number that can be written with digits"),
      ("'NaN'::float8", "NaN", "is no number that can be written with digits"),
      ("'-Infinity'::real", "-Infinity", "is no number that can be written with digits"),
      ("'infinity'::date", "infinity", "is no day of the calendar"),
      ("'-infinity'::date", "-infinity", "is no day of the calendar"),
      ("'0044-03-15 BC'::date", "0044-03-15 BC", "is a day outside the years 1 to 9999"),
      ("'294276-12-31'::date", "294276-12-31", "is a day outside the years 1 to 9999"),
      ("'10000-01-01'::date", "10000-01-01", "is a day outside the years 1 to 9999"),
      ("'infinity'::timestamp", "infinity", "is no moment between the years 1 and 9999"),
      ("'-infinity'::timestamptz", "-infinity", "is no moment between the years 1 and 9999"),
      ("'294276-12-31 23:59:59'::timestamp", "294276-12-31 23:59:59", "is a day outside the years 1 to 9999"),
      ("'0044-03-15 12:00 BC'::timestamp", "0044-03-15 12:00:00 BC", "is no moment between the years 1 and 9999"),
      (
        "'0044-03-15 12:00+00 BC'::timestamptz", "0044-03-15 12:19:32+00:19:32 BC",
        "is no moment between the years 1 and 9999"
      ),
      ("'1900-01-01 00:00+00'::timestamptz", "1900-01-01 00:19:32+00:19:32", "has an offset from UTC with seconds"),
    ])
  func unrepresentable(_ expression: String, _ value: String, _ reason: String) throws {
    // Its clocks had a zone of their own before 1937.
    let (content, problems) = try cell(expression, timeZone: "Europe/Amsterdam")
    let problem = try #require(problems.first)
    #expect(problems.count == 1 && problem.code == .cellUnrepresentable, "\(problem.message)")
    #expect(problem.place.description == "query!B2" && problem.reason.hasPrefix(reason), "\(problem.message)")
    if expression.contains("1900") || expression.contains("BC'::timestamptz") { return }
    #expect(problem.value == value && content == .error(value))
  }

  @Test("A text of a gigabyte stays at the server", .timeLimit(.minutes(1)))
  func huge() throws {
    for expression in [
      "repeat('x', 1000000000)", "repeat('ü', 40000)", "repeat('9', 40000)::numeric",
      "json_build_array(repeat('x', 50000000))", "to_jsonb(repeat('x', 50000000))",
      "array_fill('x'::text, ARRAY[100000])",
    ] {
      let (_, problems) = try cell(expression)
      #expect(problems.map(\.code) == [.cellTooLong], "\(expression)")
      #expect(problems.first?.place.description == "query!B2" && problems.first?.value == nil)
    }
    #expect(try cell("repeat('ü', 32767)").1.isEmpty)
  }

  @Test("Deep and strange texts are texts: what reads them judges them")
  func strange() throws {
    let deep = try cell("(repeat('[', 5000) || repeat(']', 5000))::json")
    #expect(deep.0 == .text(String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)))
    for expression in ["E'a\\x01b'", "E'\\u202E'", "'=1+1'", "'-1'", "E'a\\nb'", "U&'\\FEFFx'", "'👩‍🎓'"] {
      #expect(try cell(expression).1.isEmpty)
    }
  }

  @Test(
    "Types that no cell can hold are refused before the first row, with the remedy",
    arguments: [
      ("'\\xdeadbeef'::bytea", "bytea", "leave it out of the query"), ("'$1.50'::money", "money", "with ::numeric"),
      ("'[1,5)'::int4range", "int4range", "::text"), ("'{[1,5)}'::int4multirange", "int4multirange", "::text"),
      ("'(1,2)'::point", "point", "::text"), ("'a b'::tsvector", "tsvector", "::text"),
      ("ARRAY['\\xde'::bytea]", "bytea[]", "leave it out"), ("ROW(1, 2)", "record", "::text"),
      ("'pg_class'::regclass", "regclass", "::text"), ("ARRAY['$1'::money]", "money[]", "with ::numeric"),
      ("'{\"[1,5)\"}'::int4range[]", "int4range[]", "::text"), ("'0/0'::pg_lsn", "pg_lsn", "::text"),
    ])
  func refusedTypes(_ expression: String, _ type: String, _ remedy: String) throws {
    let found = try #require(try Support.failure { _ = try Self.rows("SELECT 1 AS id, \(expression) AS x") })
    #expect(found.status == .input && found.slug == "column.type.unsupported" && found.place == "query!B1")
    #expect(
      found.message.contains("\"x\" is of the type \(type), which no cell can hold") && found.message.contains(remedy),
      "\(found.message)")
  }

  @Test func aColumnHasANameOfItsOwn() throws {
    let twice = try Support.failure { _ = try Self.rows("SELECT 1 AS a, 2 AS b, 3 AS a") }
    #expect(twice?.status == .input && twice?.slug == "header.duplicate" && twice?.place == "query!A1")
    let none = try Support.failure { _ = try Self.rows("SELECT 1 AS a, 1 + 1") }
    #expect(none?.status == .input && none?.slug == "header.empty" && none?.place == "query!B1")
    let nothing = try Support.failure { _ = try Self.rows("SELECT FROM pg_class") }
    #expect(nothing?.status == .input && nothing?.slug == "header.missing")
  }

  @Test func rowsAreNumberedAsInASheet() throws {
    let (header, rows) = try Self.rows("SELECT n AS id, NULLIF(n, 2) AS x FROM generate_series(1, 3) n; -- done")
    #expect(header.sheet == "query" && header.addresses.map(\.description) == ["query!A1", "query!B1"])
    #expect(rows.map(\.number) == [2, 3, 4] && rows.map(\.range) == ["query!A2:B2", "query!A3:B3", "query!A4:B4"])
  }

  @Test func parametersAreBoundAndNeverPasted() throws {
    let evil = "'); DROP TABLE students; --"
    let rows = try Self.rows("SELECT $1::text AS a, $2::int + 1 AS b", [evil, "41"]).rows
    #expect(rows[0].cells.map(\.content) == [.text(evil), .number("42")])
    let wrong = try Support.failure { _ = try Self.rows("SELECT $1::int AS a", ["2026S"]) }
    #expect(wrong?.status == .input && wrong?.slug == "postgres.data")
    // Nothing says which type that is; `$1::text` would.
    let open = try Support.failure { _ = try Self.rows("SELECT 'a' AS x, $1 IS NULL AS y", ["z"]) }
    #expect(open?.status == .configuration && open?.slug == "postgres.statement")
  }

  @Test func anErrorInTheQueryIsToldWithItsPlace() throws {
    let found = try Support.failure { _ = try Self.rows("SELECT nothing FROM pg_class") }
    #expect(found?.status == .configuration && found?.place == "p.yaml:5:8")
    let late = try Support.failure {
      _ = try Self.rows("SELECT 1 / (n - 2) AS x, 'text'::text AS y FROM generate_series(1, 3) n")
    }
    #expect(late?.status == .input && late?.slug == "postgres.data" && late?.place == "p.yaml:5")
  }

  @Test("Bytes that are no text are a problem of their cell, or end the reading where the server itself finds them")
  func encodings() throws {
    let server = try PrivatePostgres.shared()
    try server.run("CREATE DATABASE ascii ENCODING SQL_ASCII LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0")
    defer { _ = try? server.run("DROP DATABASE ascii WITH (FORCE)") }
    try server.run("CREATE TABLE t (a text); INSERT INTO t VALUES (E'M\\374ller')", database: "ascii")
    let url = server.url("ascii")
    let outcome = Result { try Self.rows("SELECT a FROM t", at: url).rows }
    switch outcome {
    case .success(let rows): #expect(rows[0].problems.map(\.code) == [.cellEncoding])
    case .failure(let error):
      let failure = try #require(error as? RunFailure)
      #expect(failure.status == .input && failure.problems.map(\.code) == [.postgresData])
    }
  }

}
