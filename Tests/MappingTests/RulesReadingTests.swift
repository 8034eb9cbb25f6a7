import Foundation
import Mapping
import Records
import Testing

/// What can be wrong with the `rules` of a pipeline file, and at which line and column it is said.
@Suite struct RulesReadingTests {
  /// The rules with a mark where the fault stands, as they are written behind the fixture's pipeline: what is said of them, and
  /// the place that is marked.
  private func failure(_ marked: String) throws -> (failure: RunFailure, place: Problem.Place) {
    let parts = "\(Fixture.yaml)\nrules: \(marked)".split(separator: "¶", maxSplits: 1)
    let failure = try #require(
      #expect(throws: RunFailure.self) { _ = try Fixture(yaml: parts.joined(), columns: RulesTests.columns) })
    let before = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    return (
      failure, .file("pipelines/test.yaml", line: before.count, column: (before.last?.unicodeScalars.count ?? 0) + 1)
    )
  }

  @Test(arguments: [
    ("{columns: {grade: {¶requird: true}}}", "is no key of the rule for grade; write required."),
    ("{columns: {grade: {¶qwertyuiop: true, max: 3}}}", "use one of above, because, below, date range, length,"),
    ("{¶colums: {grade: required}}", "is no key of `rules`; write columns."),
    ("{columns: ¶[grade]}", "`columns` must be keys with values"),
    ("{columns: ¶{}}", "`columns` names no column"),
    ("{columns: {grade: ¶{}}}", "asks nothing of grade"),
    ("{columns: {grade: ¶{severity: warning}}}", "asks nothing of grade"),
    ("{columns: {grade: ¶[]}}", "asks nothing of grade"),
    ("{columns: {grade: ¶requird}}", "is no rule for grade; write required."),
    ("{columns: {grade: ¶empty}}", "\"empty\" is no rule for grade;"),
    ("{columns: {grade: {required: ¶maybe}}}", "is neither true nor false"),
    ("{columns: {grade: {min: 3, max: ¶2}}}", "min is above max; swap them."),
    ("{columns: {grade: {above: 2, max: ¶2.0}}}", "no number satisfies both above and max"),
    ("{columns: {grade: {above: ¶2, min: 3}}}", "min and above are both given"),
    ("{columns: {grade: {min: ¶two}}}", "\"two\" is no number"),
    ("{columns: {grade: {length: ¶0}}}", "is no whole number from 1 to 1000000"),
    ("{columns: {grade: {length: ¶{min: 3, max: 2}}}}", "min is above max"),
    ("{columns: {grade: {length: ¶{}}}}", "has neither min nor max"),
    ("{columns: {grade: {length: {¶least: 3}}}}", "\"least\" is no key of `length`"),
    ("{columns: {grade: {one of: ¶[]}}}", "`one of` lists nothing"),
    ("{columns: {grade: {one of: [A, ¶A]}}}", "\"A\" stands twice in `one of`"),
    ("{columns: {grade: {one of: [A, ¶{b: c}]}}}", "one of must be a list of texts"),
    ("{columns: {grade: {one of: [A], none of: ¶[B]}}}", "`none of` adds nothing to `one of`"),
    (
      "{columns: {grade: {one of: [¶A, 12], pattern: \"[0-9]+\"}}}",
      "\"A\" is listed, but the rest of the rule refuses it"
    ),
    ("{columns: {grade: {¶onee of: [A]}}}", "write one of."),
    ("{columns: {grade: {date range: {from: 2026-12-31, to: ¶2026-01-01}}}}", "`to` is before `from`"),
    ("{columns: {grade: {date range: {from: ¶2026-02-30}}}}", "\"2026-02-30\" is no date"),
    ("{columns: {grade: {date range: {¶form: 2026-02-28}}}}", "write from."),
    ("{columns: {grade: {date range: ¶{}}}}", "has neither from nor to"),
    ("{columns: {grade: {date range: ¶2026}}}", "`date range` must be keys with values"),
    (
      "{columns: {grade: {max: 2, severity: ¶warn}}}",
      "\"warn\" is nothing that `severity` can be; write one of warning, error."
    ),
    ("{columns: {grade: {pattern: \"S¶[0-9\"}}}", "has a `[` that is not closed"),
    ("{columns: {grade: {pattern: 'it''s ¶(a'}}}", "has a `(` that is not closed"),
    ("{columns: {grade: {pattern: \"\\\\d¶(a\"}}}", "has a `(` that is not closed"),
    ("{columns: {grade: {pattern: (a)¶\\1}}}", "has a back reference, which is not supported"),
    ("{unique: {columns: [grade], severity: ¶warnin}}", "write warning."),
    ("{unique: {¶colums: [grade]}}", "write columns."),
    ("{unique: [[grade], ¶{severity: warning}]}", "`unique` has no `columns`"),
    ("{unique: [grade, ¶grade]}", "\"grade\" stands twice in `unique`"),
    ("{unique: ¶{columns: student_id, severity: warning}}", "is the key, of which two rows are never issued"),
    ("{when: ¶{if: {grade: present}}}", "`when` must be a list"),
    ("{when: [¶{then: {grade: required}}]}", "`when` has no `if`; add `if`"),
    ("{when: [¶{if: {grade: present}}]}", "`when` has no `then`; add `then`"),
    ("{when: [{if: ¶{}, then: {grade: required}}]}", "`if` names no column"),
    ("{when: [{if: {grade: ¶presnt}, then: {mode: required}}]}", "\"presnt\" is no condition on grade; write present."),
    ("{when: [{if: {grade: ¶Online}, then: {mode: required}}]}", "write present, empty or {equals: Online}."),
    ("{when: [{if: {grade: ¶{}}, then: {mode: required}}]}", "asks nothing of grade"),
    ("{when: [{if: {grade: {¶required: true}}, then: {mode: required}}]}", "is no key of the condition on grade"),
    ("{when: [{if: {grade: {¶equal: A}}, then: {mode: required}}]}", "write equals."),
    ("{when: [{if: {grade: present}, then: ¶{}}]}", "`then` names no column"),
    ("{when: [{if: {grade: present}, then: {mode: ¶emptyy}}]}", "\"emptyy\" is no rule for mode; write empty."),
    ("{when: [{if: {grade: present}, then: {mode: {max: ¶x}}}]}", "\"x\" is no number"),
    ("{when: [{if: {grade: present}, then: {mode: required}, severity: ¶fatal}]}", "write one of warning, error."),
    ("{when: [{if: {grade: present}, ¶than: {mode: required}}]}", "\"than\" is no key of `when`; write then."),
  ])
  func aFaultIsSaidAtItsPlace(_ rules: String, _ words: String) throws {
    let (failure, place) = try failure(rules)
    #expect(failure.status == .configuration)
    let found = failure.problems.first { $0.message.contains(words) }
    #expect(found != nil, "\(failure.problems.map(\.message))")
    #expect(found?.place == place, "\(found?.message ?? "")")
  }

  @Test(arguments: [
    ("{columns: {¶grad: required}}", "\"grad\" is no column of Graduates; write grade."),
    ("{columns: {¶grad: [required, {max: 3}]}}", "write grade."),
    ("{when: [{if: {¶statuss: present}, then: {grade: required}}]}", "write status."),
    ("{when: [{if: {status: present}, then: {¶grad: required}}]}", "write grade."),
    ("{unique: {columns: [¶emial], severity: warning}}", "write email."),
  ])
  func aColumnThatTheSheetDoesNotHave(_ rules: String, _ words: String) throws {
    let (failure, place) = try failure(rules)
    #expect(failure.status == .input)
    #expect(failure.problems.map(\.code) == [.pipelineColumnMissing])
    #expect(failure.problems.first?.place == place)
    #expect(failure.problems.first?.message.contains(words) == true)
  }

  @Test(arguments: [
    ("given_name, family_name], pattern: x", "has a rule for one column"),
    ("given_name], as: text, above: 3", "has `above`, but is converted as text"),
    ("given_name], date range: {to: 2026-01-01}", "has `date range`, but is converted as text"),
  ])
  func aLineOfTheMapThatAsksInVain(_ entry: String, _ words: String) throws {
    let yaml = Fixture.yaml.replacing("[given_name, family_name]", with: "{column: [\(entry)}")
    let failure = try #require(#expect(throws: RunFailure.self) { _ = try Fixture(yaml: yaml) })
    #expect(failure.problems.contains { $0.message.contains(words) }, "\(failure.problems.map(\.message))")
  }

  @Test func theReadmesExampleIsRead() throws {
    let readme = try String(
      contentsOf: URL(filePath: #filePath).appending(path: "../../../README.md").standardized, encoding: .utf8)
    let section = try #require(readme.split(separator: "### `rules`\n\n").last)
    let lines = section.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix("    ") }
    #expect(lines.count > 8)
    let rules = lines.map { $0.dropFirst(4) }.joined(separator: "\n")
    #expect(throws: Never.self) {
      try PipelineDefinition(yaml: Array("\(Fixture.yaml)\n\(rules)".utf8), file: "readme.yaml")
    }
  }
}
