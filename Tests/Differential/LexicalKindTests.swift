import ELM
import Support
import Testing
import Validation

/// The documented list of forms in which we are stricter than the judge's RDF library, kind by kind.
@Suite(.serialized, .enabled(if: FastJudge.python != nil, "\(FastJudge.absence)"))
struct LexicalKindTests {
  @Test("The judge accepts every example of the list, and we refuse it for its form")
  func examples() throws {
    let cases = LexicalKind.all.flatMap { kind in kind.examples.map { (kind: kind, example: $0) } }
    let answer = try FastJudge.verdicts(on: cases.map { $0.kind.document($0.example) })
    #expect(answer.verdicts.count == cases.count)
    for (one, judge) in zip(cases, answer.verdicts) {
      let finding = Finding(
        types: one.kind.property.class, property: one.kind.property.term, component: one.kind.component)
      let own = OwnVerdict(one.kind.document(one.example))
      #expect(!judge.findings.contains(finding), "\(one.kind): the judge refuses \(one.example)")
      #expect(own.verdict.findings.contains(finding), "\(one.kind): we accept \(one.example)")
      #expect(own.agrees(with: judge), "\(one.kind): \(one.example) makes another difference")
    }
  }

  private typealias Row = (class: String, term: String, values: [String])

  private static let spellings: [Row] = [
    ("Person", "dateOfBirth", ["2001-02-28T00:00:00Z", "2001-02-28T00:00:00+00:00"]),
    ("MediaObject", "contentSize", ["7", "07"]), ("LearningActivity", "workload", ["PT60M", "PT1H"]),
  ]

  @Test("Two spellings of one value are two values to us, and one to the judge, whose library rewrites them")
  func spellings() throws {
    let rows = LexicalKindTests.spellings
    let documents = rows.map { LexicalKind.document($0.class, $0.term, .array($0.values.map(Tree.string))) }
    let answer = try FastJudge.verdicts(on: documents)
    #expect(answer.verdicts.count == rows.count)
    for (index, judge) in answer.verdicts.enumerated() {
      let finding = Finding(
        types: rows[index].class, property: rows[index].term, component: "MaxCountConstraintComponent")
      #expect(!judge.findings.contains(finding))
      #expect(OwnVerdict(documents[index]).verdict.findings.contains(finding))
    }
  }

  /// Valid in XML Schema, and the judge's library fails on it: its whole verdict is an error.
  @Test("A negative duration of years and days breaks the judge")
  func negativeDuration() throws {
    let document = LexicalKind.document("LearningActivity", "workload", "-P1Y2M3D")
    let judge = try FastJudge.verdicts(on: [document]).verdicts[0]
    #expect(judge == .unreadable(""))
    let finding = Finding(types: "LearningActivity", property: "workload", component: "DatatypeConstraintComponent")
    #expect(!OwnVerdict(document).verdict.findings.contains(finding))
  }

  /// Forms on both sides of every border.
  private static let others: [Row] = [
    (
      "Person", "dateOfBirth",
      [
        "2023-01-01T24:00:00Z", "2023-12-31T24:00:00.0Z", "2016-12-31T23:59:60Z", "2023-01-01T00:00:00+14:00",
        "2023-01-01T00:00:00+24:00", "2023-01-01T00:00:00-00:00", "2023-01-01T00:00:00.1234567890123Z",
        "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z", "+2023-01-01T00:00:00Z", "2023-1-1T00:00:00Z", "2023-01-01T00:00:00z",
        " 2023-01-01T00:00:00Z", "2023-01-01T00:00:00Z ", "2023-01-01T0:00:00Z", "2023-01-01T", "", "2023", "2023-001",
        "2023-02-29T00:00:00Z", "2023-01-01T00:00:00ZZ", "\u{0662}\u{0660}\u{0662}\u{0663}-01-01T00:00:00Z",
      ]
    ),
    (
      "LearningActivity", "workload",
      [
        "PT60H", "P14D", "-P3D", "-PT0S", "P1Y2M10DT2H30M", "PT0.0000000001S", "P", "PT60", "p1d", "", "P1H", "PT1Y",
        "P1M1Y", "P-1D", "T1H", "PT1.S", "PT.5S", " P1D", "P1D ", "P1DT1", "--P1D", "PT99999999999999999999H",
        "P9999999999D", "P99999999D", "P00000000000000000001Y",
      ]
    ),
    (
      "LearningActivity", "levelOfCompletion",
      [
        "0", "1", "100", "101", "-1", "+101", "007", "0101", "99999999999999999999", "1.0", "1e2", "", "one", "-0",
      ]
    ),
    (
      "MediaObject", "contentSize",
      ["0", "-1", "+1", "01", "-0", "1.0", "1e2", "", "0x10", "1,000", "--1", "1.", "+", "-"]
    ),
    ("Amount", "value", ["7.5", "7", "-7.25", "+7", ".5", "5.", "7,5", "", ".", "7.5.1", "0x1", "-.", "--1"]),
    ("Qualification", "isPartialQualification", ["true", "false", "1", "0", "TRUE", "True", "", " true", "01", "no"]),
    ("WebResource", "contentURL", ["https://x.org", "foo bar", "", "//x"]),
  ]

  @Test("All other forms have the judge's verdict")
  func agreement() throws {
    let rows = LexicalKindTests.others.flatMap { row in row.values.map { (row.class, row.term, $0) } }
    let documents = rows.map { LexicalKind.document($0.0, $0.1, .string($0.2)) }
    let answer = try FastJudge.verdicts(on: documents)
    #expect(answer.verdicts.count == rows.count)
    for (index, judge) in answer.verdicts.enumerated() {
      #expect(OwnVerdict(documents[index]).verdict == judge, "\(rows[index].1) \(rows[index].2)")
    }
  }
}
