import ELM
import Foundation
import Ingest
import Records
import Support
import Testing

/// What cells can hold that no form expects. It is issued exactly as it stands, or refused at its cell; it never becomes anything else.
@Suite struct StrangeCellTests {
  private static let header = [
    "student_id", "given_name", "family_name", "date_of_birth", "email", "national_id", "national_id_country",
    "course_code",
    "course_title", "ects", "workload_hours", "eqf_level", "mode", "grade", "award_date",
  ]

  private func row(_ id: Int, _ name: String, grade: String = "7") -> [String] {
    ["\(id)", name, "Berg", "2001-02-28", "", "", "", "MC-1", "Title", "2", "60", "5", "Online", grade, "2026-06-30"]
  }

  private func office(_ rows: [[String]]) throws -> Office {
    let office = try Office { $0.replacing(/source:\n(  .*\n)+/, with: "source: {csv: ../samples/rows.csv}\n") }
    let records = ([StrangeCellTests.header] + rows).map { fields in
      fields.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
    }
    try office.write(records.joined(separator: "\r\n"), to: "samples/rows.csv")
    return office
  }

  /// The given name in a sealed file.
  private func givenName(_ office: Office, _ id: Int) throws -> String? {
    let file = try TreeParser.parse(office.read("out/demo/credentials/\(id)-MC-1.jsonld"), name: "sealed").tree
    let payload = try #require(file["payload"]?.string)
    let credential = try TreeParser.parse(Array(payload.utf8), name: "payload").tree
    return credential["credentialSubject"]?["givenName"]?["en"]?.string
  }

  static let harmless = [
    "=1+1", "=cmd|'/c calc'!A0", "@SUM(A1)", "+31 6", "-", "{{name}}", "${HOME}", "%s%n", "<b>Ana</b>", "&amp;", "]]>",
    "\"", "\\",
    "\\u0041", "\"}],\"x\":[{\"", "a\"b\\c/d", "null", "true", "0", "'", "';--", "👩🏽‍🎓", "e\u{301}", "é",
    "\u{1F1F3}\u{1F1F1}", "𝔸𝕟𝕒", "ﷺ",
    "\u{5E9}\u{5DC}\u{5D5}\u{5DD}", "علي", "李小龍", "Ana\tMaria", "Ana\nMaria", "Zoë\u{AD}Maria", "a\u{200D}b",
    "__proto__", "@id", "urn:x", "\u{E000}",
    "\u{10FFFD}",
  ]

  @Test func textIsSealedAsItStands() throws {
    let long = String(repeating: "Ana ", count: 2499) + "Anaa"
    let names = StrangeCellTests.harmless + [long]
    let office = try office(names.enumerated().map { row($0 + 1, $1) })
    let run = try office.run("issue", Office.pipeline)
    #expect(run.status == 0, "\(run.result)\(run.complaint)")
    #expect(office.credentials.count == names.count)
    #expect(try office.run("verify", "--quiet", "out/demo/credentials").status == 0)
    for (index, name) in names.enumerated() {
      // Compared as scalars: Swift's own equality takes é and e with an accent for the same.
      #expect(try givenName(office, index + 1).map { Array($0.unicodeScalars) } == Array(name.unicodeScalars))
    }
  }

  @Test(arguments: [
    "A\u{202E}na", "A\u{2066}na", "\u{200B}Ana", "A\u{0}na", "A\u{1B}[2Jna", "A\u{7F}na", "A\u{9B}na", "A\u{FEFF}na",
    "A\u{FFFD}na",
    "A\u{FFFE}na",
  ])
  func whatCannotBeSeenIsRefusedAtItsCell(_ name: String) throws {
    let office = try office([row(1, "Ana"), row(2, name)])
    let run = try office.run("issue", Office.pipeline)
    // A zero byte makes a text file none; all else is one row's fault.
    guard !name.contains("\u{0}") else {
      #expect(run.status == 4)
      return
    }
    #expect(run.status == 3)
    #expect(run.result.contains("rows.csv!B3 "))
    #expect(run.result.contains("holds a character that cannot be seen; type the text anew."))
    #expect(!run.result.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || 0x202A...0x202E ~= $0.value })
    #expect(office.credentials == ["demo/credentials/1-MC-1.jsonld"])
    // The error workbook can be opened, and has the row.
    let errors = try Table.open(.init(path: office.path("out/demo/errors.xlsx"), displayName: "errors.xlsx"))
    #expect(try errors.next()?["student_id"]?.text == "2")
    #expect(try errors.next() == nil)
  }

  /// Through the error workbook and back: formula-like text stays text, and every other cell is as it was.
  @Test func theErrorWorkbookKeepsStrangeTexts() throws {
    let names = StrangeCellTests.harmless.filter { !$0.contains("\n") }
    let office = try office(names.enumerated().map { row($0 + 1, $1, grade: "") })
    #expect(try office.run("issue", Office.pipeline).status == 3)
    let errors = try Table.open(.init(path: office.path("out/demo/errors.xlsx"), displayName: "errors.xlsx"))
    for (index, name) in names.enumerated() {
      let row = try #require(try errors.next())
      #expect(row["student_id"]?.text == "\(index + 1)")
      #expect(row["given_name"]?.content == .text(name))
    }
    #expect(try errors.next() == nil)
  }

  @Test(arguments: [
    "../1", "a/b", "..", "CON", "a\\b", ".hidden", "-rf", "a:b", "name\u{301}", String(repeating: "x", count: 300),
  ])
  func aKeyNeverLeavesTheFolder(_ id: String) throws {
    var first = row(1, "Ana")
    first[0] = id
    let office = try office([first, row(2, "Bea")])
    let run = try office.run("issue", Office.pipeline)
    #expect([0, 3].contains(run.status), "\(run.complaint)")
    #expect(!run.wasKilled)
    let known = ["errors.xlsx", "ledger.sqlite", "ledger.sqlite.lock", "manifest.csv", "run-results.json"].map {
      "demo/\($0)"
    }
    for file in office.output where !known.contains(file) {
      #expect(file.hasPrefix("demo/credentials/"))
      #expect(file.split(separator: "/").count == 3)
    }
    #expect(office.credentials.contains("demo/credentials/2-MC-1.jsonld"))
  }

  /// é as one character or as two: the same learner, whichever way the student information system exports the key today.
  @Test func aKeyInAnotherUnicodeFormIsTheSameKey() throws {
    func rows(_ ids: String...) -> [[String]] {
      ids.map { id in
        var row = row(1, "Ana")
        row[0] = id
        return row
      }
    }
    let office = try office(rows("Zo\u{E9}"))
    #expect(try office.run("issue", Office.pipeline).status == 0)
    let again = try self.office(rows("Zoe\u{301}"))
    try office.write(again.read("samples/rows.csv"), to: "samples/rows.csv")
    let second = try office.run("issue", Office.pipeline)
    #expect(second.status == 0, "\(second.complaint)")
    #expect(second.result.hasPrefix("No credential was sealed.\n1 credential was issued before and did not change."))
    let both = try self.office(rows("Zo\u{E9}", "Zoe\u{301}"))
    let third = try both.run("issue", Office.pipeline)
    #expect(third.status == 3)
    #expect(third.result.contains("rows.csv!A3 \"Zo\u{E9} / MC-1\" repeats row 2;"))
  }
}
