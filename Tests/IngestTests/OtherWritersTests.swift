import Foundation
import Ingest
import Records
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
  private func written(_ script: String) throws -> [SourceRow] {
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
    return try withExtendedLifetime(folder) { try rows(Ingest.SourceLocation(path: path, displayName: "book.xlsx")) }
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

  @Test func mergedHeadersAreRefused() throws {
    let failure = try failure {
      _ = try written("sheet.append([\"a\", None])\nsheet.append([1, 2])\nsheet.merge_cells(\"A1:B1\")")
    }
    #expect(failure?.codes == [.headerMerged])
  }
}
