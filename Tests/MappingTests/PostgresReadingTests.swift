import Mapping
import Records
import Testing

/// What a pipeline file says of a database, and what it may not say.
@Suite struct PostgresReadingTests {
  private func pipeline(_ source: String, _ more: String = "", setting: [String: String] = [:]) throws
    -> PipelineDefinition
  {
    let yaml = Fixture.yaml.replacing("{workbook: rows.xlsx, sheet: Graduates}", with: source) + "\n" + more
    return try PipelineDefinition(yaml: Array(yaml.utf8), file: "pipelines/test.yaml", setting: setting)
  }

  private func reference(_ source: String, setting: [String: String] = [:]) throws -> PostgresReference {
    guard
      case .postgres(let reference) = try pipeline("{postgres: {connection: env:DB, \(source)}}", setting: setting)
        .source.table
    else { throw RunFailure(.failed, []) }
    return reference
  }

  @Test func readsAQueryWithItsParametersAndLimits() throws {
    let read = try reference(
      """
      query: "select * from t where term = :term and year = :year", parameters: {year: 2026, term: S}, tls: verify-full,
      root_certificate: ca.pem, statement_timeout: 30s, lock_timeout: 250ms, time_zone: Europe/Madrid, schemas: [a, b]
      """)
    #expect(read.sql == "select * from t where term = $1 and year = $2")
    #expect(read.values == ["S", "2026"] && read.missing.isEmpty && read.name == "query")
    #expect(read.access.connection.value == .environment("DB"))
    #expect(read.access.tls == .verifyFull && read.access.rootCertificate?.path == "pipelines/ca.pem")
    #expect(read.access.statementTimeout == 30_000 && read.access.lockTimeout == 250)
    #expect(read.access.timeZone == "Europe/Madrid" && read.access.searchPath == ["a", "b"])
  }

  @Test func aTableIsQuotedAndItsNameStandsForASheets() throws {
    let read = try reference("table: 'registry.Stu\"dents; drop'")
    #expect(read.sql == "SELECT * FROM \"registry\".\"Stu\"\"dents; drop\"")
    #expect(read.name == "Stu\"dents; drop")
    #expect(try reference("view: v").sql == "SELECT * FROM \"v\"")
  }

  @Test func theCommandLineTakesTheFilesPlace() throws {
    let query = "query: 'select :a, :b', parameters: {a: one, b: two}"
    #expect(try reference(query, setting: ["b": "three"]).values == ["one", "three"])
    #expect(try reference("query: 'select $1, $2', parameters: [x, y]", setting: ["2": "z"]).values == ["x", "z"])
  }

  @Test("A parameter without a value keeps rows from being read, and nothing else")
  func missing() throws {
    let read = try reference("query: 'select :a', parameters: {a: }")
    #expect(
      read.missing.map(\.message) == [
        "pipelines/test.yaml:2:48 \"a\" is a parameter of the query without a value; write it under `parameters`, or give it with --set a=VALUE."
      ])
  }

  @Test(arguments: [
    ("query: 'select :term', parameters: {term: x, trem: y}", "\"trem\" is no parameter of the query; write term."),
    ("query: 'select 1', parameters: [x]", "\"x\" is no parameter of the query; write :1 in"),
    ("query: 'select :a, $2', parameters: {a: 1}", "has parameters with names (:term) and with numbers ($1)"),
    ("query: q, table: t", "`postgres` needs one of `query`, `table` and `view`"),
    ("table: t, view: v", "`postgres` needs one of `query`, `table` and `view`"),
    ("tls: full", "\"full\" is nothing that `tls` can be"),
    ("table: a.b.c", "\"a.b.c\" is no name of a table"),
    ("query: q, statement_timeout: soon", "\"soon\" is no length of time"),
    ("query: q, parameters: {a: [1]}", "the parameter `a` must be a text"),
  ])
  func refusals(_ source: String, _ message: String) throws {
    let source = source.replacing("query: 'select 1', parameters: [x]", with: "query: 'select 1', parameters: {x: 1}")
    let refused = try #require(#expect(throws: RunFailure.self) { try reference(source) })
    #expect(refused.status == .configuration)
    #expect(refused.description.contains(message.replacing(":1 in", with: ":x in")), "\(refused)")
  }

  @Test func aValueThatNoQueryAsksForIsRefused() throws {
    let query = try #require(
      #expect(throws: RunFailure.self) {
        try reference("query: 'select :term', parameters: {term: x}", setting: ["tern": "y"])
      })
    #expect(query.description == "--set tern is no parameter of the query; write term.")
    let file = try #require(#expect(throws: RunFailure.self) { try pipeline("{csv: a.csv}", setting: ["term": "y"]) })
    #expect(file.description == "--set term is a parameter of a query, and the source is none; leave it out.")
  }

  @Test("A connection string in the file is refused without being repeated")
  func secret() throws {
    for place in ["{postgres: {connection: \"postgresql://u:hunter2@h/d\", query: q}}"] {
      let refused = try #require(#expect(throws: RunFailure.self) { try pipeline(place) })
      #expect(refused.problems.map(\.code.slug) == ["pipeline.secret.in-file"])
      #expect(!refused.description.contains("hunter2"))
    }
  }

  @Test func whatTheServerPointsAtStandsWithItsLineAndColumn() throws {
    let block = """
      name: test
      source:
        postgres:
          connection: env:DB
          query: |
            select :term,

              nonsense
            from t
      """
    let yaml = Fixture.yaml.replacing("name: test\nsource: {workbook: rows.xlsx, sheet: Graduates}", with: block)
    guard case .postgres(let read) = try PipelineDefinition(yaml: Array(yaml.utf8), file: "p.yaml").source.table else {
      Issue.record("no database")
      return
    }
    // The server counts from 1, and `:term` is `$1` to it.
    let position = try #require(read.sql.firstRange(of: "nonsense")).lowerBound.utf16Offset(in: read.sql) + 1
    #expect(read.place(position) == .file("p.yaml", line: 8, column: 9))
    #expect(read.place(nil) == .file("p.yaml", line: 5, column: 12))
  }

  @Test func theTableThatIsToldIsTheSourcesDatabaseUnlessAnotherIsNamed() throws {
    let source = "{postgres: {connection: env:DB, query: q, lock_timeout: 5s}}"
    let own = try #require(try pipeline(source, "write_back: {table: registry.results}").writeBack)
    #expect(own.table == ["registry", "results"] && own.access.lockTimeout == 5000)
    let other = try #require(try pipeline("{csv: a.csv}", "write_back: {table: r, connection: env:OTHER}").writeBack)
    #expect(other.access.connection.value == .environment("OTHER"))
    let none = try #require(#expect(throws: RunFailure.self) { try pipeline("{csv: a.csv}", "write_back: {table: r}") })
    #expect(none.description.contains("`write_back` has no `connection`"))
    let idle = try #require(
      #expect(throws: RunFailure.self) { try pipeline(source, "write_back: {table: r, tls: require}") })
    #expect(idle.description.contains("\"tls\" is nothing without `connection`"))
  }
}
