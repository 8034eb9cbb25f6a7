import Records
import Testing

struct ProblemTests {
  private func problem(_ value: String?, _ reason: String = "is not a date") -> Problem {
    Problem(.jsonMalformed, at: .file("f.json", line: 3, column: 4), value: value, reason, remedy: "write 2001-02-28")
  }

  @Test func aMessageNamesPlaceValueReasonAndRemedy() {
    #expect(problem("31/02/2001").message == "f.json:3:4 \"31/02/2001\" is not a date; write 2001-02-28.")
    #expect(problem(nil).message == "f.json:3:4 is not a date; write 2001-02-28.")
    #expect(problem("31/02/2001").discreetMessage == "f.json:3:4 json.malformed")
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("a\tb", "a b"), ("a\r\nb", "a b"), ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb"), ("a\u{202E}b", "a\u{FFFD}b"),
    ("a\u{9B}b", "a\u{FFFD}b"),
    ("a\u{0}b", "a\u{FFFD}b"), ("Zoë 👩🏽‍🎓 李", "Zoë 👩🏽‍🎓 李"), ("\u{5E9}\u{5DC}", "\u{5E9}\u{5DC}"),
  ])
  func aMessageIsOneLineThatATerminalCannotBeFooledBy(_ value: String, _ shown: String) {
    #expect(problem(value).message == "f.json:3:4 \"\(shown)\" is not a date; write 2001-02-28.")
    #expect(problem(nil, value).message == "f.json:3:4 \(shown); write 2001-02-28.")
  }

  @Test func aLongValueIsClipped() {
    let message = problem(String(repeating: "x", count: 10_000)).message
    #expect(message.count < 130)
    #expect(message.contains("x…\""))
  }

  @Test(arguments: [
    ("Graduates", "Graduates!D14"), ("Spring 2026", "'Spring 2026'!D14"), ("it's", "'it''s'!D14"), ("Ä_1", "Ä_1!D14"),
  ])
  func cellsAreNamedAsExcelNamesThem(_ sheet: String, _ name: String) {
    #expect(CellAddress(sheet: sheet, row: 14, column: 3).description == name)
  }
}
