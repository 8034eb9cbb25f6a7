import Delivery
import Foundation
import Records
import Testing

@Suite("Names of files")
struct FileNamingTests {
  private func name(_ value: String, pattern: String = "{id}.jsonld", revision: Int = 1) throws -> Result<
    String, Problem
  > {
    let row = row(["id": value])
    return try FileNaming(pattern, header: row.header).name(for: row, revision: revision)
  }

  @Test("Columns and text become a name; a revision stands before the ending")
  func plain() throws {
    let row = row(["student_id": "S-0042", "course_code": "MC-101"])
    let naming = try FileNaming("{student_id}-{course_code}.jsonld", header: row.header)
    #expect(try naming.name(for: row, revision: 1).get() == "S-0042-MC-101.jsonld")
    #expect(try naming.name(for: row, revision: 2).get() == "S-0042-MC-101-r2.jsonld")
    #expect(
      try FileNaming("cred {course_code}", header: row.header).name(for: row, revision: 3).get() == "cred MC-101-r3")
  }

  static let tamedValues: [(value: String, name: String)] = [
    ("2026/17", "2026_17"), ("a\\b", "a_b"), ("C:", "C_"), ("C:\\Windows", "C__Windows"),
    ("/etc/passwd", "_etc_passwd"),
    ("//server/share", "__server_share"), ("a*b?c", "a_b_c"), ("<script>", "_script_"), ("a|b", "a_b"),
    ("say \"hi\"", "say _hi_"),
    (".hidden", "_hidden"), ("..a", "_.a"), ("-rf", "_rf"), ("--help", "_-help"), ("~root", "_root"), ("a..b", "a..b"),
    ("a.", "a."), ("  padded  ", "padded"), ("a\u{00A0}b", "a b"), ("a\u{3000}b", "a b"), ("$(reboot)", "$(reboot)"),
    ("`id`", "`id`"), ("%2e%2e%2f", "%2e%2e%2f"), ("e\u{301}", "é"), ("Ω\u{2126}", "ΩΩ"), ("Жанна", "Жанна"),
    ("نیم\u{200C}فاصله", "نیم\u{200C}فاصله"),
    ("\u{301}a", "\u{301}a"), ("/\u{301}x", "_\u{301}x"), ("file.exe", "file.exe"), ("CONTRACT", "CONTRACT"),
    ("COM10", "COM10"),
    ("a:b:$DATA", "a_b_$DATA"), ("😀", "😀"), ("０１", "０１"), ("=1+1", "=1+1"),
  ]

  @Test("What some system forbids becomes harmless", arguments: tamedValues)
  func tamed(value: String, expected: String) throws {
    let name = try name(value).get()
    #expect(Array(name.utf8) == Array((expected + ".jsonld").utf8))
    #expect(!name.unicodeScalars.contains { "/\\<>:\"|?*".unicodeScalars.contains($0) || $0.value < 0x20 })
    #expect(name.unicodeScalars.first != ".")
  }

  static let refusedValues: [(value: String, slug: String)] = [
    ("..", "file-name.unsafe"), (".", "file-name.unsafe"), ("...", "file-name.unsafe"), ("../x", "file-name.unsafe"),
    ("x/../../y", "file-name.unsafe"), ("..\\..\\y", "file-name.unsafe"), ("./x", "file-name.unsafe"),
    ("x/ .. /y", "file-name.unsafe"),
    ("a\u{0}b", "file-name.unsafe"), ("a\nb", "file-name.unsafe"), ("a\tb", "file-name.unsafe"),
    ("a\u{1B}[2J", "file-name.unsafe"),
    ("a\u{7F}", "file-name.unsafe"), ("a\u{85}", "file-name.unsafe"), ("a\u{2028}b", "file-name.unsafe"),
    ("fdp.\u{202E}exe", "file-name.unsafe"), ("a\u{FEFF}", "file-name.unsafe"), ("a\u{AD}b", "file-name.unsafe"),
    ("a\u{E000}", "file-name.unsafe"), ("a\u{1F}b", "file-name.unsafe"), ("a\u{E0041}", "file-name.unsafe"),
    ("CON", "file-name.reserved"), ("nul", "file-name.reserved"), ("Aux.tar", "file-name.reserved"),
    ("COM1", "file-name.reserved"),
    ("lpt9", "file-name.reserved"), ("COM²", "file-name.reserved"), ("CON .x", "file-name.reserved"),
    ("conin$", "file-name.reserved"),
    ("", "file-name.empty"), ("   ", "file-name.empty"), ("\u{3000}", "file-name.empty"),
    (String(repeating: "x", count: 249), "file-name.long"), (String(repeating: "é", count: 125), "file-name.long"),
  ]

  @Test("What nobody types on purpose is a problem at its cell", arguments: refusedValues)
  func refused(value: String, slug: String) throws {
    guard case .failure(let problem) = try name(value) else {
      Issue.record("\(value.debugDescription) was accepted")
      return
    }
    #expect(problem.code.slug == slug)
    #expect(problem.place == .cell(CellAddress(sheet: "Graduates", row: 2, column: 0)))
    #expect(problem.severity == .error)
  }

  @Test("255 bytes are a name, 256 are not, and a revision counts")
  func length() throws {
    let longest = String(repeating: "x", count: 248)
    #expect(try name(longest).get().utf8.count == 255)
    guard case .failure(let problem) = try name(longest, revision: 2) else {
      Issue.record("258 bytes were accepted")
      return
    }
    #expect(problem.code == .fileNameLong)
  }

  @Test("A name without an ending does not end with what Windows drops")
  func noEnding() throws {
    #expect(try name("a.", pattern: "{id}").get() == "a_")
    #expect(try name("a.", pattern: "{id}", revision: 2).get() == "a.-r2")
  }

  @Test("The error of a formula is no name; dates and numbers read as a person reads them")
  func contents() throws {
    let broken = row([("id", .error("#N/A"))])
    guard
      case .failure(let problem) = try FileNaming("{id}.jsonld", header: broken.header).name(for: broken, revision: 1)
    else {
      Issue.record("an error was accepted")
      return
    }
    #expect(problem.code == .fileNameUnsafe)
    let date = try #require(CivilDate(year: 2026, month: 6, day: 30))
    let row = row([("id", .number("0042")), ("day", .date(date))])
    #expect(
      try FileNaming("{id}_{day}.jsonld", header: row.header).name(for: row, revision: 1).get()
        == "0042_2026-06-30.jsonld")
  }

  @Test("One empty cell of several leaves its part out; the problem stands at the longest one")
  func severalCells() throws {
    let partly = row(["id": "S1", "suffix": ""])
    #expect(
      try FileNaming("{id}{suffix}.jsonld", header: partly.header).name(for: partly, revision: 1).get() == "S1.jsonld")
    let long = row(["id": "S1", "title": String(repeating: "t", count: 300)])
    guard
      case .failure(let problem) = try FileNaming("{id}{title}.jsonld", header: long.header).name(
        for: long, revision: 1)
    else {
      Issue.record("300 bytes were accepted")
      return
    }
    #expect(problem.place == .cell(CellAddress(sheet: "Graduates", row: 2, column: 1)))
  }

  @Test(
    "Names that one file system takes for the same fold to the same",
    arguments: [
      ("S1.JSONLD", "s1.jsonld"), ("STRASSE", "straße"), ("ΟΔΟΣ", "οδος"), ("É", "e\u{301}"), ("Ⅷ", "ⅷ"),
      ("K", "\u{212A}"),
    ])
  func folded(left: String, right: String) {
    #expect(FileNaming.folded(left) == FileNaming.folded(right))
  }

  @Test(
    "Names that are different everywhere stay different",
    arguments: [("a", "b"), ("ı", "i"), ("é", "e"), ("S1", "S1 ")])
  func notFolded(left: String, right: String) {
    #expect(FileNaming.folded(left) != FileNaming.folded(right))
  }
}
