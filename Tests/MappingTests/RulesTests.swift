import ELM
import Foundation
import Mapping
import Records
import Testing

/// The rules of a pipeline file: what each objects to, and on which cell it lands.
@Suite struct RulesTests {
  static let columns = Fixture.columns + ["assessment_title", "status"]

  private func fixture(_ rules: String, map: String = "") throws -> Fixture {
    let lines = rules.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    let yaml = map.isEmpty ? Fixture.yaml : Fixture.yaml.replacing("output:", with: "  \(map)\noutput:")
    return try Fixture(yaml: "\(yaml)\nrules:\n\(lines)", columns: RulesTests.columns)
  }

  private func problems(
    _ rules: String, _ changes: [String: Cell.Content?], map: String = ""
  ) throws -> [Problem] {
    try fixture(rules, map: map).draft(changes).problems
  }

  private func address(_ column: String) throws -> CellAddress {
    CellAddress(sheet: "Graduates", row: 14, column: try #require(RulesTests.columns.firstIndex(of: column)))
  }

  private static let day = CivilDate(year: 2026, month: 6, day: 30)!

  // MARK: Columns

  @Test(
    arguments: [
      ("status: {required: true}", "status", nil, "rule.required", "is empty, and must not be; fill in status."),
      ("status: required", "status", .text(" \u{A0}"), "rule.required", "is empty, and must not be; fill in status."),
      (
        "student_id: {pattern: \"S[0-9]{6}\"}", "student_id", .text("4711"), "rule.pattern",
        "\"4711\" does not have the form S[0-9]{6}; write student_id in that form."
      ),
      (
        "status: {min: 0.5}", "status", .number("0.49"), "rule.range",
        "is below 0.5; write a number that is 0.5 or more."
      ),
      ("status: {max: 60}", "status", .text("60.001"), "rule.range", "is above 60; write a number that is 60 or less."),
      ("status: {above: 0}", "status", .number("0.0"), "rule.range", "is not above 0; write a number above 0."),
      ("status: {below: 100}", "status", .number("100"), "rule.range", "is not below 100; write a number below 100."),
      ("status: {min: 1}", "status", .text("1,5"), "cell.number.unreadable", "is no number; write 1.5, with a point."),
      ("status: {length: 3}", "status", .text("Zoë!"), "rule.length", "has 4 characters, and 3 are allowed;"),
      ("status: {length: {min: 3}}", "status", .text("Zo"), "rule.length", "has 2 characters, and 3 are the least;"),
      ("grade: {one of: [A, B, Pass]}", "grade", .text("D"), "rule.one-of", "write one of A, B, Pass."),
      ("grade: {one of: [A, B, Pass]}", "grade", .text("pass"), "rule.one-of", "write Pass, or another of A, B, Pass."),
      ("grade: {one of: Pass}", "grade", .text("Failed"), "rule.one-of", "write Pass."),
      (
        "status: {one of: [a1, a2, a3, a4, a5, a6, a7, a8, a9, b1, b2, b3, enrolled]}", "status", .text("enroled"),
        "rule.one-of", "the nearest are enrolled."
      ),
      ("status: {none of: [n/a, TBD]}", "status", .text(" TBD "), "rule.none-of", "is no value that status may have;"),
      (
        "status: {date range: {from: 2026-07-01}}", "status", .date(day), "rule.date-range",
        "is before 2026-07-01; write a day from 2026-07-01 on."
      ),
      (
        "status: {date range: {to: 2026-06-29}}", "status", .text("30/06/2026"), "rule.date-range",
        "is after 2026-06-29; write a day up to 2026-06-29."
      ),
      ("status: {date range: {to: 2026-06-29}}", "status", .text("soon"), "cell.date.unreadable", "is not a date;"),
      ("status: {date range: {to: 2026-06-29}}", "status", .text("03/04/2026"), "cell.date.ambiguous", "could be two"),
      ("status: {length: 3}", "status", .error("#N/A"), "cell.formula.error", "is the error of a formula (#N/A);"),
      ("status: required", "status", .error("#N/A"), "cell.formula.error", "is the error of a formula (#N/A);"),
    ] as [(String, String, Cell.Content?, String, String)])
  func aRuleLandsOnItsCell(
    _ rule: String, _ column: String, _ content: Cell.Content?, _ code: String, _ words: String
  ) throws {
    let found = try problems("columns:\n  \(rule)", [column: content])
    #expect(found.map(\.code.slug) == [code])
    #expect(found.first?.place == .cell(try address(column)))
    #expect(found.first?.severity == .error)
    #expect(found.first?.message.contains(words) == true, "\(found.first?.message ?? "")")
  }

  @Test(
    arguments: [
      ("pattern: \"S[0-9]+\"", .text(" S1 ")), ("min: 2, max: 2", .number("2.000")),
      ("above: 0, below: 1", .text("0.5")),
      ("length: {min: 3, max: 3}", .text("Zoe\u{308}")), ("length: 1", .text("👩🏽‍🎓")),
      ("one of: [é]", .text("e\u{301}")), ("one of: [7.5]", .number("7.5")), ("none of: [n/a]", .text("N/A")),
      ("date range: {from: 2026-06-30, to: 2026-06-30}", .date(day)),
      ("date range: {from: 2026-06-30, to: 2026-06-30}", .text("30.6.2026")),
      ("date range: {from: 2026-06-30, to: 2026-06-30}", .text("2026-06-30T23:30:00-05:00")),
      ("date range: {from: 2026-04-03, to: 2026-04-03, format: dd/mm/yyyy}", .text("03/04/2026")),
      ("one of: [TRUE, FALSE]", .boolean(true)), ("one of: [5]", .number("5.0")), ("none of: [6]", .number("5.0")),
      ("min: 5", nil), ("pattern: x", .text("  ")), ("one of: [A]", nil), ("date range: {from: 2026-01-01}", nil),
      ("length: {min: 3}", nil), ("required: false, max: 5", nil),
    ] as [(String, Cell.Content?)])
  func whatSatisfiesARule(_ rule: String, _ content: Cell.Content?) throws {
    #expect(try problems("columns:\n  status: {\(rule)}", ["status": content]) == [])
  }

  @Test func aRealDateWithATimeIsThatDay() throws {
    let time = try #require(CivilTime(hour: 23, minute: 59))
    let rule = "columns:\n  status: {date range: {to: 2026-06-29}}"
    #expect(try problems(rule, ["status": .dateTime(RulesTests.day, time)]).map(\.code) == [.ruleDateRange])
  }

  @Test func textDatesAreReadAsTheMapSays() throws {
    let map = "credentialSubject.hasClaim.awardedBy.awardingDate: {column: status, as: date, format: dd/mm/yyyy}"
    let rule = "columns:\n  status: {date range: {to: 2026-04-02}}"
    #expect(try problems(rule, ["status": .text("03/04/2026")], map: map).map(\.code) == [.ruleDateRange])
    #expect(try problems(rule, ["status": .text("02/04/2026")], map: map) == [])
  }

  @Test func aWarningKeepsNoRowBackAndTheInstitutionsWordsStandInIt() throws {
    let found = try problems(
      """
      columns:
        student_id:
          - required
          - {pattern: "S[0-9]{6}", severity: warning, because: "the registry's rule of 2024.", remedy: write S and six digits}
      """, [:])
    #expect(found.map(\.severity) == [.warning])
    #expect(
      found.map(\.message) == [
        "Graduates!A14 \"00123\" does not have the form S[0-9]{6} (the registry's rule of 2024); write S and six digits."
      ])
  }

  // MARK: Across columns

  private static let gradeRule = "when:\n  - if: {assessment_title: present}\n    then: {status: required}"

  @Test func aConditionThatIsMetDemands() throws {
    let found = try problems(RulesTests.gradeRule, ["assessment_title": .text("Final exam")])
    #expect(found.map(\.code) == [.ruleRequired])
    #expect(found.first?.place == .cell(try address("status")))
    #expect(found.first?.alsoAt == [try address("assessment_title")])
    #expect(
      found.first?.message
        == "Graduates!M14 is empty, and must not be while assessment_title is filled in; fill in status, or correct assessment_title."
    )
    #expect(try problems(RulesTests.gradeRule, [:]) == [])
    #expect(try problems(RulesTests.gradeRule, ["assessment_title": .text("x"), "status": .text("y")]) == [])
    // A formula that failed is neither something nor nothing.
    #expect(try problems(RulesTests.gradeRule, ["assessment_title": .error("#REF!")]) == [])
  }

  @Test(
    arguments: [
      ("empty", nil, true), ("empty", .text("x"), false), ("present", .text("x"), true), ("present", .text(" "), false),
      ("{equals: Online}", .text("Online "), true), ("{equals: Online}", .text("online"), false),
      ("{equals: Online}", nil, false), ("{one of: [A, B]}", .text("B"), true), ("{one of: [A, B]}", .text("C"), false),
      ("{none of: [A]}", .text("B"), true), ("{none of: [A]}", nil, false), ("{above: 5}", .number("5.0001"), true),
      ("{above: 5}", .number("5"), false), ("{min: 5, below: 6}", .number("5"), true),
      ("{min: 5}", .text("five"), false),
      ("{pattern: \"MC-2.*\"}", .text("MC-201"), true), ("{length: {min: 3}}", .text("ab"), false),
      ("{date range: {from: 2026-06-01}}", .date(day), true),
      ("{date range: {from: 2026-06-01}}", .text("soon"), false),
      ("{one of: [A]}", .error("#N/A"), false), ("{equals: TRUE}", .boolean(true), true),
      ("{equals: TRUE}", .boolean(false), false), ("{equals: 5}", .number("5.0"), true),
    ] as [(String, Cell.Content?, Bool)])
  func conditions(_ condition: String, _ content: Cell.Content?, _ isMet: Bool) throws {
    let rule = "when:\n  - {if: {assessment_title: \(condition)}, then: {status: required}}"
    #expect(try problems(rule, ["assessment_title": content]).map(\.code) == (isMet ? [.ruleRequired] : []))
  }

  @Test func severalConditionsMustAllBeMet() throws {
    let rule = """
      when:
        - if: {assessment_title: present, mode: {equals: blended}}
          then:
            status: {one of: [graded, ungraded]}
            email: empty
          severity: warning
          because: exams need a status
      """
    let found = try problems(rule, ["assessment_title": .text("x"), "status": .text("unknown")])
    #expect(found.map(\.code) == [.ruleOneOf, .ruleEmpty])
    #expect(found.map(\.place) == [.cell(try address("status")), .cell(try address("email"))])
    #expect(found.allSatisfy { $0.severity == .warning })
    let others = [try address("assessment_title"), try address("mode")]
    #expect(found.allSatisfy { $0.alsoAt == others })
    #expect(
      found.map(\.reason) == [
        "is none of the values that status may have while assessment_title is filled in and mode has this value (exams need a status)",
        "is not empty, and must be while assessment_title is filled in and mode has this value (exams need a status)",
      ])
    #expect(try problems(rule, ["assessment_title": .text("x"), "mode": .text("Online")]) == [])
  }

  @Test("A reason holds no value of a cell: it is kept in the run's results")
  func discretion() throws {
    let rule = "when:\n  - {if: {status: {equals: withdrawn}}, then: {ects: {max: 5}, grade: {one of: [A]}}}"
    let found = try problems(rule, ["status": .text("withdrawn"), "grade": .text("secret")])
    #expect(found.map(\.code) == [.ruleRange, .ruleOneOf])
    for problem in found { #expect(!problem.reason.contains("withdrawn") && !problem.reason.contains("secret")) }
    #expect(found.first?.reason == "is above 5, and must not be while status has this value")
  }

  // MARK: One fault, one message

  @Test(
    arguments: [
      // Not read by the mapping, and so not by the rule.
      ("ects: {min: 1, max: 30}", "ects", .text("two"), ["cell.number.unreadable"]),
      ("born: {date range: {from: 1900-01-01}}", "born", .text("31/02/2001"), ["cell.date.unreadable"]),
      ("hours: {pattern: \"[0-9]+\"}", "hours", .text("sixty"), ["cell.number.unreadable"]),
      ("ects: {min: 1}", "ects", .error("#N/A"), ["cell.formula.error"]),
      // The list says more than that the vocabulary does not know it.
      ("mode: {one of: [Online, Blended]}", "mode", .text("Blendid"), ["rule.one-of"]),
      ("mode: {one of: [Online]}", "mode", .text("Blended"), ["rule.one-of"]),
      // The stricter of two bounds is the one to be kept.
      ("ects: {min: 0.5}", "ects", .number("-1"), ["rule.range"]),
      ("ects: {min: -3}", "ects", .number("-5"), ["cell.number.range"]),
      ("ects: {max: 80}", "ects", .number("90"), ["cell.number.range"]),
      ("given_name: {required: true}", "given_name", nil, ["cell.required.empty"]),
      ("grade: required", "grade", nil, ["cell.required.empty"]),
      ("student_id: required", "student_id", nil, ["cell.required.empty"]),
      ("status: [{one of: [A], length: 3}, {pattern: \"[A-Z]\"}]", "status", .text("abcd"), ["rule.one-of"]),
      ("status: [{min: 3}, {min: 5}, {above: 5}]", "status", .number("1"), ["rule.range"]),
      ("status: [{min: 3}, {max: 5}]", "status", .text("x"), ["cell.number.unreadable"]),
      ("status: [{min: 5}, {min: 3, severity: warning}]", "status", .number("1"), ["rule.range"]),
      ("status: [required, required]", "status", nil, ["rule.required"]),
      // What is wrong in two ways is said in two ways.
      ("status: {length: 3, pattern: \"[0-9]+\"}", "status", .text("abcd"), ["rule.length", "rule.pattern"]),
      (
        "status: [{pattern: \"[A-Z]+\"}, {pattern: \".{2}\"}]", "status", .text("abc"),
        ["rule.pattern", "rule.pattern"]
      ),
      ("student_id: {length: 2}", "student_id", .text("a\u{1}b"), ["cell.text.control", "rule.length"]),
    ] as [(String, String, Cell.Content?, [String])])
  func eachFaultIsSaidOnce(_ rule: String, _ column: String, _ content: Cell.Content?, _ codes: [String]) throws {
    let found = try problems("columns:\n  \(rule)", [column: content])
    #expect(found.map(\.code.slug) == codes, "\(found.map(\.message))")
    #expect(found.allSatisfy { $0.place == (try? address(column)).map(Problem.Place.cell) })
  }

  @Test func anErrorSilencesTheWarningAndNotTheOtherWayRound() throws {
    let rule = "columns:\n  grade: {required: true, severity: warning}"
    #expect(try problems(rule, ["grade": nil]).map(\.severity) == [.error])
    let strict = "columns:\n  ects: {min: 1, severity: warning}"
    #expect(try problems(strict, ["ects": .number("0.5")]).map(\.severity) == [.warning])
    #expect(try problems(strict, ["ects": .number("-1")]).map(\.code) == [.cellNumberRange])
  }

  @Test func aCellThatCouldNotBeReadHasItsProblemAlready() throws {
    let fixture = try fixture("columns:\n  status: {pattern: x}")
    let row = fixture.row(["status": .error("1E+400")])
    let known = Problem(.cellNumberUnreadable, at: .cell(try address("status")), "is too large a number")
    let read = SourceRow(header: row.header, number: row.number, cells: row.cells, problems: [known])
    #expect(fixture.mapper.draft(of: read).problems == [known])
  }

  // MARK: The same keys under `map`

  @Test(
    arguments: [
      (
        "given_name, required: true", "given_name, required: true, pattern: \"A.*\"", "given_name", .text("Bea"),
        "rule.pattern"
      ),
      ("id_country, vocabulary: country", "id_country, one of: [lv, lt]", "id_country", .text("de"), "rule.one-of"),
      ("ects, as: decimal, min: 0, max: 60", "ects, as: decimal, above: 0", "ects", .number("0"), "rule.range"),
      (
        "born, as: date", "born, as: date, date range: {to: 2001-02-27}", "born", Fixture.good["born"]!,
        "rule.date-range"
      ),
      ("given_name, required: true", "given_name, length: {min: 4, max: 9}", "given_name", .text("Ana"), "rule.length"),
      (
        "given_name, required: true", "given_name, length: {min: 1, max: 2}", "given_name", .text("Ana"),
        "cell.text.too-long"
      ),
      ("mode, vocabulary: mode", "mode, none of: [blended]", "mode", .text("blended"), "rule.none-of"),
    ] as [(String, String, String, Cell.Content, String)])
  func aLineOfTheMapTakesThem(
    _ old: String, _ new: String, _ column: String, _ content: Cell.Content, _ code: String
  ) throws {
    let yaml = Fixture.yaml.replacing("{column: \(old)}", with: "{column: \(new)}")
    #expect(yaml != Fixture.yaml)
    let fixture = try Fixture(yaml: yaml)
    #expect(fixture.draft([column: content]).problems.map(\.code.slug) == [code])
  }
}
