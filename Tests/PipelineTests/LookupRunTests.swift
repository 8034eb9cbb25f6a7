import Foundation
import Mapping
import Records
import Support
import Testing

@testable import Pipeline

/// Look-up tables in sheets and CSV files, read before the first row.
@Suite struct LookupRunTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func tables(_ codes: String, _ settings: String = "csv: codes.csv") throws -> LookupTables {
    try Data(codes.utf8).write(to: URL(filePath: folder.path("codes.csv")))
    let yaml = """
      name: test
      source: {csv: rows.csv}
      key: id
      template: t.json
      language: en
      lookups: {grades: {\(settings), key: code, value: meaning}}
      map: {credentialSubject.givenName: {column: name, lookup: grades}}
      output: {directory: out, file: "{id}.jsonld"}
      """
    let pipeline = try PipelineDefinition(yaml: Array(yaml.utf8), file: folder.path("p.yaml"))
    return try LookupOpening(pipeline).tables()
  }

  private func refusal(_ codes: String, _ settings: String = "csv: codes.csv") -> RunFailure? {
    do {
      _ = try tables(codes, settings)
      return nil
    } catch { return error as? RunFailure }
  }

  @Test func aTableIsReadFromAFile() throws {
    let tables = try tables("code,meaning,other\nA,Excellent,x\n B ,Good,y\n,,z\n")
    #expect(tables.value(for: "A", in: "grades") == "Excellent")
    #expect(tables.value(for: "B", in: "grades") == "Good")
    #expect(tables.value(for: "a", in: "grades") == nil)
  }

  /// A faulty table, the code of its problem, and the row and column (from 0) where it stands.
  @Test(arguments: [
    ("code,meaning\nA,x\nA,y\n", "lookup.table", 3, 0), ("code,meaning\nA,\n", "lookup.table", 2, 1),
    ("code,meaning\n,x\n", "lookup.table", 2, 0), ("code,meaning\nA,a\u{202E}b\n", "cell.text.control", 2, 1),
  ])
  func aFaultStandsAtItsOwnCell(_ codes: String, _ code: String, _ row: Int, _ column: Int) throws {
    let failure = try #require(refusal(codes))
    #expect(failure.problems.map(\.code.slug) == [code])
    #expect(failure.problems.map(\.place) == [.cell(CellAddress(sheet: "codes.csv", row: row, column: column))])
    #expect(failure.status == .input)
  }

  @Test func aColumnThatIsNotThereIsSaidAtItsLine() throws {
    let failure = try #require(refusal("cod,meaning\nA,x\n"))
    #expect(failure.problems.map(\.code.slug) == ["pipeline.column.missing"])
    #expect(failure.problems.first?.remedy == "write cod")
    guard case .file(_, let line?, _)? = failure.problems.first?.place else {
      Issue.record("no line")
      return
    }
    #expect(line == 6)
  }

  @Test func aFileThatIsNotThereEndsTheRun() throws {
    let failure = try #require(refusal("code,meaning\n", "csv: nowhere.csv"))
    #expect(failure.problems.map(\.code.slug) == ["source.missing"])
  }
}
