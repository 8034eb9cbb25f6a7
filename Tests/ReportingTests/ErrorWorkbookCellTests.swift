import Foundation
import Records
import Reporting
import Support
import Testing

private let python = JudgePython.having("openpyxl")

@Suite("A cell of the error workbook", .enabled(if: python != nil, "openpyxl is not installed for CONFER_JUDGE_PYTHON"))
struct ErrorWorkbookCellTests {
  /// What openpyxl reads from the third column on: `type value | number format` of each cell in row 2.
  private func readBack(_ contents: [(content: Cell.Content, format: String?)]) throws -> [String] {
    let folder = try TemporaryFolder()
    let names = contents.indices.map { "column \($0)" }
    let header = Header(
      sheet: "Graduates", names: names, addresses: names.indices.map { Rows.address(1, $0) })
    let workbook = ErrorWorkbook(path: folder.path("errors.xlsx"), header: header)
    let problem = Problem(.sample, at: .row(sheet: "Graduates", number: 2), "is bad")
    try workbook.append(RejectedRow(row: Rows.row(2, contents, header: header), problems: [problem]))
    try workbook.close()
    let script = """
      import openpyxl, sys
      sheet = openpyxl.load_workbook(sys.argv[1], data_only=True)["Graduates"]
      for cell in sheet[2][2:]: print(cell.data_type, cell.value, "|", cell.number_format)
      """
    let lines = try Command.output(try #require(python), "-c", script, folder.path("errors.xlsx"))
    return lines.split(separator: "\n").map(String.init)
  }

  @Test("keeps dates as dates with the format they had")
  func dates() throws {
    let day = try #require(CivilDate(year: 2001, month: 2, day: 28))
    let old = try #require(CivilDate(year: 1899, month: 12, day: 31))
    let time = try #require(CivilTime(hour: 9, minute: 5))
    let read = try readBack([
      (.date(day), "dd/mm/yyyy"), (.date(day), nil), (.dateTime(day, time), nil), (.time(time), "hh:mm"),
      (.date(day), "mm-dd-yy"), (.date(old), nil),
    ])
    #expect(
      read == [
        "d 2001-02-28 00:00:00 | dd/mm/yyyy", "d 2001-02-28 00:00:00 | yyyy-mm-dd",
        "d 2001-02-28 09:05:00 | yyyy-mm-dd hh:mm:ss", "d 09:05:00 | hh:mm", "d 2001-02-28 00:00:00 | mm-dd-yy",
        "s 1899-12-31 | yyyy-mm-dd",
      ])
  }

  @Test("keeps a number as a number only where its digits survive")
  func numbers() throws {
    let read = try readBack([
      (.number("7.125"), nil), (.number("-2.5"), "0.00"), (.number("2.50"), nil), (.number("2.50"), "0.00"),
      (.number("123456789012345"), nil), (.number("12345678901234567890"), nil), (.number("0.1"), nil),
      (.number("1E5"), nil), (.number("007"), nil), (.number("007"), "000"), (.number("0"), nil),
      (.number("12.5%"), "0.0%"), (.number("12.5%"), nil), (.number("5."), nil),
    ])
    #expect(
      read == [
        "n 7.125 | General", "n -2.5 | 0.00", "s 2.50 | General", "n 2.5 | 0.00", "n 123456789012345 | General",
        "s 12345678901234567890 | General", "n 0.1 | General", "s 1E5 | General", "s 007 | General", "n 7 | 000",
        "n 0 | General",
        "n 0.125 | 0.0%", "s 12.5% | General", "s 5. | General",
      ])
  }

  @Test("keeps texts, truth values and emptiness")
  func others() throws {
    let read = try readBack([
      (.text("=HYPERLINK(\"x\")"), nil), (.text("https://riverbend.example"), nil), (.text(" ș ß Ελένη "), nil),
      (.boolean(true), nil), (.empty, nil), (.text("+1"), nil), (.text("{=A1}"), nil),
    ])
    #expect(
      read == [
        "s =HYPERLINK(\"x\") | General", "s https://riverbend.example | General", "s  ș ß Ελένη  | General",
        "b True | General", "n None | General", "s +1 | General", "s {=A1} | General",
      ])
  }

  @Test("keeps the text of an error, which is an error to whoever reads it back")
  func errors() throws {
    #expect(
      try readBack([(.error("#N/A"), nil), (.error("#DIV/0!"), nil)])
        .map { $0.split(separator: " ").dropFirst().first } == ["#N/A", "#DIV/0!"])
  }

  @Test("keeps characters that XML cannot hold, and a text that looks like the escape of one")
  func escapes() throws {
    let folder = try TemporaryFolder()
    let workbook = ErrorWorkbook(path: folder.path("errors.xlsx"), header: Rows.header)
    let row = Rows.texts(2, "a\u{1}b", "a_x0041_b", "c\rd")
    let problem = Problem(.sample, at: .cell(Rows.address(2, 0)), value: "a\u{1}b", "is odd")
    try workbook.append(RejectedRow(row: row, problems: [problem]))
    try workbook.close()
    let script = """
      import openpyxl, sys
      from openpyxl.utils.escape import unescape
      sheet = openpyxl.load_workbook(sys.argv[1])["Graduates"]
      print([unescape(cell.value) for cell in sheet[2][2:5]], repr(sheet["C2"].comment.text))
      """
    #expect(
      try Command.output(try #require(python), "-c", script, folder.path("errors.xlsx"))
        == #"['a\x01b', 'a_x0041_b', 'c\rd'] 'student_id "a b" is odd.\nWrite something else.'"# + "\n")
  }
}
