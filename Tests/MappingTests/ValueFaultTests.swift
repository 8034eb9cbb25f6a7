import Records
import Testing

@testable import Mapping

/// What is wrong with a line of `map` shows with its line and column, before any row is read.
@Suite struct ValueFaultTests {
  private static let grade = "credentialSubject.hasClaim.provenBy.grade.noteLiteral"

  private func problems(_ lines: String, top: String = "") -> [Problem] {
    let yaml = ValueTests.yaml(lines, insteadOf: ValueFaultTests.grade, top: top)
    do {
      _ = try Fixture(yaml: yaml)
      return []
    } catch let failure as RunFailure { return failure.problems } catch { return [] }
  }

  /// A line, and a word of it at which the problem must stand.
  @Test(arguments: [
    (
      "credentialSubject.hasClaim.specifiedBy.isPartialQualification: {column: grade, default: 2.5}", "2.5",
      "pipeline.value"
    ),
    ("credentialSubject.hasClaim.specifiedBy.isPartialQualification: {value: maybe}", "maybe", "pipeline.value"),
    ("credentialSubject.hasClaim.specifiedBy.learningSetting: {value: formale}", "formale", "pipeline.value"),
    ("credentialSubject.gender: {column: grade, default: femail}", "femail", "pipeline.value"),
    (
      "credentialSubject.hasClaim.awardedBy.awardingDate: {first: [born, {value: 31/02/2001}]}", "31/02/2001",
      "pipeline.value"
    ),
    (
      "credentialSubject.hasClaim.awardedBy.awardingDate: {column: born, default: 03/04/2001}", "03/04/2001",
      "pipeline.value"
    ),
    ("G: {column: grade, lookup: marks}", "marks", "pipeline.invalid"),
    ("G: {column: grade, lookup: grade}", "grade}", "pipeline.invalid"),
    ("G: {column: grade, when: {status: present}}", "status", "pipeline.column.missing"),
    ("G: {text: \"{given_name} {famly_name}\"}", "famly_name", "pipeline.column.missing"),
    ("G: {text: \"{given_name\"}", "{given_name", "pipeline.invalid"),
    ("G: {text: \"given_name}\"}", "}\"", "pipeline.invalid"),
    ("G: {text: \"{} {given_name}\"}", "{} ", "pipeline.invalid"),
    ("G: {text: plain}", "plain", "pipeline.invalid"),
    ("G: {value: A, default: B}", "A,", "pipeline.invalid"),
    ("G: {value: A, join: x}", "x}", "pipeline.invalid"),
    ("G: {value: A, lookup: grades}", "grades", "pipeline.invalid"),
    ("G: {value: A, column: grade}", "A,", "pipeline.invalid"),
    ("G: {column: grade, split: \";\"}", "\";\"", "pipeline.invalid"),
    ("G: {column: grade, part: 1}", "1}", "pipeline.invalid"),
    ("G: {column: grade, split: \";\", part: 0}", "0}", "pipeline.invalid"),
    ("G: {column: [grade, mode], split: \";\", part: 1}", "\";\"", "pipeline.invalid"),
    ("G: {first: [grade]}", "[grade]", "pipeline.invalid"),
    ("G: {first: [grade, {value: A}, mode]}", "A}", "pipeline.invalid"),
    ("G: {first: [grade, mode], when: {mode: present}}", "{mode: p", "pipeline.invalid"),
    ("G: {column: grade, when: {}}", "{}", "pipeline.invalid"),
    ("G: {column: grade, required: true, default: A}", "true", "pipeline.invalid"),
    ("G: {column: grade, decimal: comma}", "G", "pipeline.invalid"),
    ("G: {column: grade, decimal: comma, thousands: comma}", "comma}", "pipeline.invalid"),
    ("G: {column: grade, as: decimal, thousands: point}", "point}", "pipeline.invalid"),
    ("G: {column: grade, format: dd/mm/yy}", "dd/mm/yy", "pipeline.invalid"),
    ("G: {column: grade, language: {column: lang}}", "lang}", "pipeline.column.missing"),
    ("G: {column: grade, language: english!}", "english!", "pipeline.invalid"),
    ("G: {file: grade}", "grade}", "pipeline.invalid"),
    ("G@en: {column: grade, language: es}", "G", "pipeline.invalid"),
    ("credentialSubject.dateOfBirth@en: grade", "credentialSubject.dateOfBirth@en", "pipeline.path"),
    ("credentialSubject.hasClaim.provenBy@en: grade", "credentialSubject.hasClaim.provenBy@en", "pipeline.path"),
    ("credentialSubject.givenName@es: grade", "credentialSubject.givenName@es", "pipeline.path"),
    (
      "credentialSubject.birthName@es: grade\n  credentialSubject.birthName: mode", "credentialSubject.birthName: mode",
      "pipeline.path"
    ),
    (
      "credentialSubject.hasClaim.title@es: grade\n  credentialSubject.hasClaim[0].title@es: mode",
      "credentialSubject.hasClaim[0].title@es: mode", "pipeline.path"
    ),
  ])
  func aFaultStandsAtItsWord(_ line: String, _ word: String, _ code: String) throws {
    let path = ValueFaultTests.grade
    let line = line.replacing("G: ", with: "\(path): ").replacing("G@", with: "\(path)@")
    let word = word == "G" ? path : word
    let top = line.contains("grades") ? "lookups: {grades: {A: Excellent}}" : ""
    let found = problems(line, top: top)
    let text = ValueTests.yaml(line, insteadOf: path, top: top)
    let start = try #require(text.range(of: line)).lowerBound
    let mark = try #require(text[start...].range(of: word)).lowerBound
    let before = text[..<mark]
    let place = Problem.Place.file(
      "pipelines/test.yaml", line: before.count { $0 == "\n" } + 1,
      column: before.distance(from: before.lastIndex(of: "\n").map(before.index(after:)) ?? before.startIndex, to: mark)
        + 1)
    #expect(found.contains { $0.code.slug == code && $0.place == place }, "\(found.map(\.message))")
  }

  @Test func valuesOfATableThatDoNotFitStandAtTheirPlaces() {
    let found = problems(
      "credentialSubject.hasClaim.specifiedBy.isPartialQualification: {column: grade, lookup: parts}",
      top: "lookups:\n  parts:\n    A: yes\n    B: perhaps\n    C: no\n    D: 2.5\n")
    #expect(found.map(\.code) == [.pipelineValue, .pipelineValue])
    #expect(found.map(\.value) == ["perhaps", "2.5"])
  }

  @Test(arguments: [
    ("{}", "is empty"), ("{A: \"\"}", "has no value"), ("{\" A\": x, A: y}", "stands twice"),
    ("{A: [x]}", "has no value"),
    ("{A: x}", "no line of `map` uses"), ("{csv: t.csv, key: a, value: a}", "is the column of the keys too"),
    ("{csv: t.csv, workbook: b.xlsx, key: a, value: b}", "needs one of `sheet`, `csv`"),
    ("{csv: t.csv, sheet: S, key: a, value: b}", "a CSV file has no sheets"),
    ("{csv: t.csv, key: a}", "has no `value`"),
  ])
  func aFaultyTable(_ table: String, _ reason: String) {
    let found = problems("\(ValueFaultTests.grade): grade", top: "lookups: {t: \(table)}")
    #expect(found.contains { $0.reason.contains(reason) }, "\(found.map(\.message))")
  }

  @Test func allFaultsAreSaidAtOnceAndInOrder() {
    let found = problems(
      """
      credentialSubject.hasClaim.specifiedBy.isPartialQualification: {value: maybe}
        credentialSubject.hasClaim.specifiedBy.nonsense: grade
        credentialSubject.hasClaim.specifiedBy.learningSetting: {value: formale}
      """)
    #expect(found.map(\.value) == ["maybe", "credentialSubject.hasClaim.specifiedBy.nonsense", "formale"])
  }
}
