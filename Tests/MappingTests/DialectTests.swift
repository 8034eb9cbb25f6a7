import Records
import Testing

@testable import Mapping

/// How a pipeline file says what a CSV file is like, and what a decimal comma makes of its cells.
@Suite struct DialectTests {
  private func source(_ text: String) throws -> PipelineDefinition.Source {
    let yaml = Fixture.yaml.replacing(/source:.*\n/, with: "source: {\(text)}\n")
    return try PipelineDefinition(yaml: Array(yaml.utf8), file: "pipelines/test.yaml").source
  }

  private func dialect(_ text: String) throws -> CSVDialect? {
    guard case .csv(_, let dialect) = try source("csv: rows.csv\(text)").table else { return nil }
    return dialect
  }

  @Test("What is left out is for the file to tell, and decimals have a point")
  func nothingStated() throws {
    #expect(try dialect("") == CSVDialect(separator: nil, encoding: nil, decimalMark: .point))
  }

  @Test(
    "Separator, encoding and decimal mark are read by their names, and separators as themselves",
    arguments: [
      (", separator: \";\", encoding: windows-1252, decimal: comma", FieldSeparator.semicolon),
      (", separator: semicolon, encoding: windows-1252, decimal: comma", .semicolon),
      (", separator: \"\\t\", encoding: windows-1252, decimal: comma", .tab),
      (", separator: '|', encoding: windows-1252, decimal: comma", .pipe),
    ])
  func stated(_ text: String, _ separator: FieldSeparator) throws {
    #expect(
      try dialect(text) == CSVDialect(separator: separator, encoding: .windows1252, decimalMark: .comma))
  }

  @Test(
    "What is no separator, encoding or decimal mark is refused at its place, and so are they beside a workbook",
    arguments: [
      ("csv: rows.csv, separator: ':'", "\":\" separates no fields; write comma, semicolon, tab or pipe."),
      ("csv: rows.csv, encoding: windows-1525", "is nothing that `encoding` can be; write windows-12"),
      ("csv: rows.csv, encoding: UTF-8", "is nothing that `encoding` can be; write utf-8."),
      ("csv: rows.csv, decimal: ','", "is nothing that `decimal` can be; write one of point, comma."),
      ("workbook: rows.xlsx, encoding: utf-8", "\"utf-8\" is about a CSV file, and there is none; remove `encoding`."),
      ("workbook: rows.xlsx, decimal: comma", "\"comma\" is about a CSV file, and there is none; remove `decimal`."),
    ])
  func refused(_ text: String, _ message: String) throws {
    let refused = try #require(#expect(throws: RunFailure.self) { try source(text) })
    #expect(refused.status == .configuration && refused.problems.count == 1)
    #expect(refused.description.contains(message), "\(refused)")
  }

  @Test(
    "With a decimal comma a text is the number that people of that country read, digit for digit, or none",
    arguments: [
      ("2,5", "2.5"), (" 7,125 ", "7.125"), ("-0,50", "-0.50"), ("60", "60"), ("2.5", nil), ("1.234", nil),
      ("1.234,5", nil), ("2,5,1", nil), (",5", nil), ("5,", nil), ("2;5", nil),
    ] as [(String, String?)])
  func decimalComma(_ text: String, _ number: String?) throws {
    let address = CellAddress(sheet: "rows.csv", row: 2, column: 0)
    let read = CellConversion.number(in: Cell(.text(text), at: address, decimalMark: .comma))
    #expect((try? read.get())?.description == number)
    // A number that a workbook stores as one has its own digits, whatever is said of texts.
    #expect(
      (try? CellConversion.number(in: Cell(.number("2.5"), at: address, decimalMark: .comma)).get())?.description
        == "2.5")
  }

  @Test("Where numbers have commas, one with a point is told how to be written")
  func decimalPointInstead() throws {
    let address = CellAddress(sheet: "rows.csv", row: 2, column: 0)
    guard case .failure(let fault) = CellConversion.number(in: Cell(.text("2.5"), at: address, decimalMark: .comma))
    else {
      Issue.record("2.5 was read")
      return
    }
    #expect(fault.remedy == "write 2,5, with a comma")
  }
}
