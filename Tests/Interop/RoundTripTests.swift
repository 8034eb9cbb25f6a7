import Foundation
import Ingest
import Postgres
import Records
import Support
import Testing

/// One table in three forms gives the same rows: a workbook that LibreOffice wrote, a CSV file, a table of a PostgreSQL database.
///
/// `CONFER_TABLES` says how many random tables are tried, from `CONFER_SEED` on.
@Suite struct RoundTripTests {
  /// Of one workbook. LibreOffice takes a while for each file, and we for each sheet of a large one.
  private static let sheets = 40

  private static func number(_ name: String, otherwise usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  private static let count = number("CONFER_TABLES", otherwise: 400)

  @Test(.enabled(if: LibreOfficeTests.isThere, "LibreOffice (soffice) is not here"))
  func everySourceGivesTheSameRows() throws {
    let folder = try TemporaryFolder()
    var chance = SplitMix(seed: UInt64(RoundTripTests.number("CONFER_SEED", otherwise: 1)))
    let tables = (0..<RoundTripTests.count).map { _ in RandomTable(&chance) }
    try convert(tables, in: folder)
    for start in stride(from: 0, to: tables.count, by: RoundTripTests.sheets) {
      let indices = start..<min(start + RoundTripTests.sheets, tables.count)
      guard PrivatePostgres.isAvailable else {
        try compare(tables, indices, in: folder, nil)
        continue
      }
      // A schema for as many tables as one transaction may lock, which ends before the schema is dropped.
      let schema = try PrivatePostgres.shared().schema()
      try withExtendedLifetime(schema) {
        for some in stride(from: indices.lowerBound, to: indices.upperBound, by: 8) {
          // As much as an argument of a program can hold.
          try schema.run((some..<min(some + 8, indices.upperBound)).map { tables[$0].sql(named: "t\($0)") }.joined())
        }
        let connection = Secret(Array(schema.url.utf8))
        try compare(tables, indices, in: folder, PostgresSnapshot(PostgresSettings(connection: connection)))
      }
    }
  }

  private func compare(
    _ tables: [RandomTable], _ indices: Range<Int>, in folder: TemporaryFolder, _ snapshot: PostgresSnapshot?
  ) throws {
    for index in indices {
      let table = tables[index]
      var found: [(source: String, rows: [[String]])] = []
      let book = folder.path("saved/\(index / RoundTripTests.sheets).xlsx")
      found.append(
        ("LibreOffice", try rows(Ingest.SourceLocation(path: book, displayName: book, sheet: "T\(index)"), of: table)))
      let file = folder.path("table.csv")
      try Data(table.csv).write(to: URL(filePath: file))
      found.append(("CSV", try rows(Ingest.SourceLocation(path: file, displayName: file), of: table)))
      if let snapshot { found.append(("PostgreSQL", try rows(of: table, named: "t\(index)", in: snapshot))) }
      for (source, rows) in found {
        guard let difference = RoundTripTests.difference(rows, table.texts) else { continue }
        Issue.record("table \(index) from \(source): \(difference)")
      }
    }
  }

  /// Has LibreOffice open the tables as workbooks and save them anew, into the folder `saved`.
  private func convert(_ tables: [RandomTable], in folder: TemporaryFolder) throws {
    var paths: [String] = []
    for start in stride(from: 0, to: tables.count, by: RoundTripTests.sheets) {
      let path = folder.path("\(start / RoundTripTests.sheets).xlsx")
      let indices = start..<min(start + RoundTripTests.sheets, tables.count)
      try Cohort.write(sheets: indices.map { ("T\($0)", tables[$0].sheet) }, to: path)
      paths.append(path)
    }
    // Of some hundred files LibreOffice leaves out the last ones without a word.
    for some in stride(from: 0, to: paths.count, by: 50) {
      _ = try Command.output(
        "soffice",
        [
          "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
          "xlsx:Calc MS Excel 2007 XML", "--outdir", folder.path("saved"),
        ] + paths[some..<min(some + 50, paths.count)])
    }
  }

  private func rows(of table: RandomTable, named name: String, in snapshot: PostgresSnapshot) throws -> [[String]] {
    let location = PostgresLocation(
      query: table.query(of: name), values: [], sheet: name, place: .file("tables", line: 1)
    ) { _ in .file("tables", line: 1) }
    return try rows(Table.open(location, in: snapshot), of: table)
  }

  private func rows(_ location: Ingest.SourceLocation, of table: RandomTable) throws -> [[String]] {
    try rows(Table.open(location), of: table)
  }

  private func rows(_ source: any RowSource, of table: RandomTable) throws -> [[String]] {
    #expect(source.header.names == table.header)
    var rows: [[String]] = []
    while let row = try source.next() {
      #expect(row.problems.isEmpty, "\(row.problems.map(\.message))")
      rows.append(row.cells.map(\.text))
    }
    return rows
  }

  /// The first cell that is not as it should be, byte for byte: Swift's own comparison takes some texts for equal that are not.
  private static func difference(_ found: [[String]], _ expected: [[String]]) -> String? {
    guard found.count == expected.count else { return "\(found.count) rows instead of \(expected.count)" }
    for (row, (left, right)) in zip(found, expected).enumerated() {
      guard left.count == right.count else { return "row \(row + 2) has \(left.count) cells" }
      for (column, (cell, wanted)) in zip(left, right).enumerated() where !cell.utf8.elementsEqual(wanted.utf8) {
        return "row \(row + 2), column \(column + 1): \(cell.debugDescription) instead of \(wanted.debugDescription)"
      }
    }
    return nil
  }
}
