import Foundation
import Ingest
import Records
import Support
import Testing

/// A Python that has openpyxl, if there is one.
enum OpenPyXL {
  static let python: String? = {
    let candidates = [ProcessInfo.processInfo.environment["CONFER_JUDGE_PYTHON"], "python3"].compactMap { $0 }
    return candidates.first { (try? run($0, "import openpyxl")) == 0 }
  }()

  static func run(_ python: String, _ script: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, "-c", script]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// Workbooks as openpyxl writes them; skipped, and said so, where no Python with openpyxl is at hand.
@Suite(.enabled(if: OpenPyXL.python != nil, "needs openpyxl in CONFER_JUDGE_PYTHON or python3"))
struct OtherWritersTests {
  private func written(_ script: String, _ choice: SheetChoice = .only) throws -> [SourceRow] {
    let folder = try TestFolder()
    let path = "\(folder.path)/book.xlsx"
    let whole = """
      import datetime, openpyxl
      from openpyxl.utils.datetime import CALENDAR_MAC_1904
      book = openpyxl.Workbook()
      sheet = book.active
      sheet.title = "Graduates"
      \(script)
      book.save("\(path)")
      """
    let python = try #require(OpenPyXL.python)
    #expect(try OpenPyXL.run(python, whole) == 0)
    return try withExtendedLifetime(folder) {
      try rows(Ingest.SourceLocation(path: path, displayName: "book.xlsx", choice: choice))
    }
  }

  private static let values = """
    sheet.append(["text", "number", "date", "moment", "flag", "share", "padded", "time"])
    sheet.append(["00123 é", 7.125, datetime.date(2001, 2, 28), datetime.datetime(2026, 6, 30, 9, 5), True, 0.85, 42,
      datetime.time(9, 5)])
    sheet["F2"].number_format = "0%"
    sheet["G2"].number_format = "00000"
    """

  private static let expected: [String] = [
    "00123 é", "7.125", "2001-02-28", "2026-06-30T09:05:00", "true", "85%", "00042", "09:05:00",
  ]

  @Test func valuesAreReadAsTheyWereWritten() throws {
    let row = try written(OtherWritersTests.values).first
    #expect(row?.cells.map(\.text) == OtherWritersTests.expected)
    #expect(row?["date"]?.content == CivilDate(year: 2001, month: 2, day: 28).map { .date($0) })
    #expect(row?["padded"]?.format == "00000")
    #expect(row?.problems.isEmpty == true)
  }

  @Test func theEpochOf1904IsHonoured() throws {
    let row = try written("book.epoch = CALENDAR_MAC_1904\n" + OtherWritersTests.values).first
    #expect(row?.cells.map(\.text) == OtherWritersTests.expected)
  }

  @Test func formulasThatNobodyCalculatedAreProblems() throws {
    let read = try written("sheet.append([\"a\"])\nsheet.append([\"=1+1\"])\nsheet.append([3])")
    #expect(read.map { $0.problems.map(\.code) } == [[.cellFormulaUncalculated], []])
  }

  @Test func tablesAndDefinedNamesAreFound() throws {
    let script = """
      from openpyxl.worksheet.table import Table
      from openpyxl.workbook.defined_name import DefinedName
      sheet.append(["Spring"])
      for row in [["id", "name", "aside"], ["1", "Ana", "x"], ["2", "Bea", "y"], ["3", "Cem", "z"]]: sheet.append(row)
      sheet.add_table(Table(displayName="Grads", ref="A2:B5"))
      book.defined_names["Two"] = DefinedName("Two", attr_text="Graduates!$A$2:$B$4")
      sheet.defined_names["Own"] = DefinedName("Own", attr_text="Graduates!$A$2:$C$3")
      """
    let table = try written(script, .table("Grads"))
    #expect(table.map { $0.cells.map(\.text) } == [["1", "Ana"], ["2", "Bea"], ["3", "Cem"]])
    #expect(try written(script, .range("Two")).map { $0.cells.map(\.text) } == [["1", "Ana"], ["2", "Bea"]])
    #expect(try written(script, .range("Graduates!Own")).map { $0.cells.map(\.text) } == [["1", "Ana", "x"]])
  }

  @Test func mergedRowsKeepTheirRowsBack() throws {
    let script = """
      for row in [["id", "course"], ["1", "MC"], ["2", None], ["3", "MD"]]: sheet.append(row)
      sheet.merge_cells("B2:B3")
      """
    #expect(try written(script).map { $0.problems.map(\.code) } == [[], [.cellMerged], []])
  }

  /// openpyxl can write dates as ISO 8601, which strict workbooks have.
  @Test func datesInISO8601AreRead() throws {
    let row = try written("book.iso_dates = True\n" + OtherWritersTests.values).first
    #expect(row?.cells.map(\.text) == OtherWritersTests.expected)
  }

  @Test func mergedHeadersAreRefused() throws {
    let failure = try IngestTests.failure {
      _ = try written("sheet.append([\"a\", None])\nsheet.append([1, 2])\nsheet.merge_cells(\"A1:B1\")")
    }
    #expect(failure?.codes == [.headerMerged])
  }
}

/// Workbooks as XlsxWriter writes them, in constant memory too; skipped, and said so, where no Python has it.
@Suite(.enabled(if: JudgePython.having("xlsxwriter") != nil, "needs xlsxwriter in CONFER_JUDGE_PYTHON or python3"))
struct XlsxWriterTests {
  private func rows(_ options: String, _ choice: SheetChoice, _ script: String) throws -> [SourceRow] {
    let folder = try TestFolder()
    let path = "\(folder.path)/book.xlsx"
    let python = try #require(JudgePython.having("xlsxwriter"))
    try Command.output(
      python, "-c",
      """
      import datetime, xlsxwriter
      book = xlsxwriter.Workbook("\(path)", {\(options)})
      sheet = book.add_worksheet("Graduates")
      \(script)
      book.close()
      """)
    return try withExtendedLifetime(folder) {
      try IngestTests.rows(Ingest.SourceLocation(path: path, displayName: "book.xlsx", choice: choice))
    }
  }

  private static let script = """
    day = book.add_format({"num_format": "[$-407]d. mmmm yyyy;@"})
    bold = book.add_format({"bold": True})
    sheet.write_row(0, 0, ["name", "born", "share", "flag"])
    sheet.write_rich_string(1, 0, "Ana ", bold, "María")
    sheet.write_datetime(1, 1, datetime.date(2001, 2, 28), day)
    sheet.write_number(1, 2, 0.85, book.add_format({"num_format": "[<1]0%;0.0"}))
    sheet.write_boolean(1, 3, False)
    """

  @Test(arguments: ["", "'constant_memory': True", "'date_1904': True", "'in_memory': True", "'use_zip64': True"])
  func valuesAreReadAsTheyWereWritten(options: String) throws {
    let read = try rows(options, .only, XlsxWriterTests.script)
    #expect(read.map { $0.cells.map(\.text) } == [["Ana María", "2001-02-28", "85%", "false"]])
    #expect(read.first?["born"]?.format == "[$-407]d. mmmm yyyy;@")
  }

  @Test func formulasWhoseResultNobodyVouchesForAreProblems() throws {
    let read = try rows("", .only, "sheet.write(0, 0, 'a')\nsheet.write_formula(1, 0, '=1+1')")
    #expect(read.map { $0.problems.map(\.code) } == [[.cellFormulaUncalculated]])
  }

  @Test func tablesWithTotalsEndBeforeThem() throws {
    let read = try rows(
      "", .table("Grads"),
      """
      sheet.add_table(2, 1, 5, 2, {"name": "Grads", "total_row": True, "columns": [{"header": "id", "total_string": "Total"},
        {"header": "name"}], "data": [["1", "Ana"], ["2", "Bea"]]})
      sheet.write(0, 0, "Spring")
      """)
    #expect(read.map { $0.cells.map(\.text) } == [["1", "Ana"], ["2", "Bea"]])
  }
}
