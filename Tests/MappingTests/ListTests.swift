import ELM
import Records
import Testing

@testable import Mapping

/// Lines with `each`: arrays from child tables, from pieces of a cell, from numbered columns and from JSON.
@Suite struct ListTests {
  private let parts = "hasClaim.hasPart"

  @Test func childrenBecomeElementsWithIdentifiersOfTheirOwn() throws {
    let fixture = try ListFixture()
    let draft = fixture.draft([
      ("Algebra", "7.50", ["proves", "counts"]), ("Logic", "9", []), ("Sets", "8", ["names"]),
    ])
    #expect(draft.problems == [])
    let subject = try #require(try fixture.subject(draft))
    let modules = try #require(subject.at(parts)?.elements)
    #expect(modules.map { $0.at("title.en")?.string } == ["Algebra", "Logic", "Sets"])
    #expect(modules.map(\.id) == (1...3).map { "urn:epass:learningAchievement:2:\($0)" })
    #expect(modules.map { $0.at("provenBy.grade.noteLiteral.en")?.string } == ["7.50", "9", "8"])
    #expect(modules.map { $0.at("provenBy.grade")?.id } == (1...3).map { "urn:epass:note:2:\($0)" })
    let outcomes = modules.map { $0.at("specifiedBy.learningOutcome")?.elements ?? [] }
    #expect(outcomes.map { $0.map { $0.at("title.en")?.string } } == [["proves", "counts"], [], ["names"]])
    #expect(
      outcomes.map { $0.map(\.id) } == [
        ["urn:epass:learningOutcome:1:1:1", "urn:epass:learningOutcome:1:1:2"], [], ["urn:epass:learningOutcome:1:3:1"],
      ])
    // An empty list goes with its property, and what says the same in every element is one node.
    #expect(modules[1].at("specifiedBy.learningOutcome") == nil)
    #expect(Set(modules.map { $0.at("awardedBy")?.id }) == ["urn:epass:awardingProcess:2"])
    #expect(Set(modules.map { $0.at("provenBy.awardedBy")?.string }) == ["urn:epass:awardingProcess:2"])
    #expect(Set(modules.compactMap(\.id)).count == 3)
  }

  @Test func withoutChildrenThePropertyIsLeftOut() throws {
    let fixture = try ListFixture()
    let draft = fixture.draft()
    #expect(draft.problems == [])
    #expect(try fixture.subject(draft)?.at("hasClaim")?["hasPart"] == nil)
  }

  @Test func piecesOfACellAreValuesAndKeepTheAddressOfTheCell() throws {
    let fixture = try ListFixture(
      "  credentialSubject.citizenshipCountry: {each: {split: citizenship, by: \";\"}, column: citizenship, "
        + "vocabulary: country}")
    func codes(_ text: String) throws -> [String]? {
      try fixture.subject(fixture.draft([], ["citizenship": .text(text)]))?["citizenshipCountry"]?.elements
        .compactMap { $0.id.map { String($0.suffix(3)) } }
    }
    #expect(try codes("lv; Spain ;FR") == ["LVA", "ESP", "FRA"])
    // Nothing stands between two separators, and nothing is left out by leaving it out.
    #expect(try codes(";lv;;") == ["LVA"])
    #expect(try codes("lv") == ["LVA"])
    #expect(try codes(" ") == nil)
    #expect(try codes(";;") == nil)
    let problems = fixture.draft([], ["citizenship": .text("lv;Atlantis;Nowhereland")]).problems
    #expect(problems.map(\.code) == [.cellConceptUnknown, .cellConceptUnknown])
    #expect(Set(problems.map(\.place.description)) == ["Graduates!L14"])
    #expect(problems.map(\.value) == ["Atlantis", "Nowhereland"])
    #expect(problems.map { $0.reason.hasSuffix("(in item 2)") } == [true, false])
    #expect(problems.withoutRepeats.count == 2)
  }

  @Test func numberedColumnsAreElementsAsFarAsTheyAreFilled() throws {
    let fixture = try ListFixture(
      """
        credentialSubject.hasClaim.hasPart:
          each: numbered
          map: {title: "m_{n}", provenBy.grade.noteLiteral: "g_{n}"}
      """)
    let draft = fixture.draft(
      [], ["m_1": .text("Algebra"), "g_1": .number("7"), "m_3": .text("Sets"), "g_3": .number("8.0")])
    #expect(draft.problems == [])
    let modules = try #require(try fixture.subject(draft)?.at(parts)?.elements)
    #expect(modules.map { $0.at("title.en")?.string } == ["Algebra", "Sets"])
    #expect(modules.map { $0.at("provenBy.grade.noteLiteral.en")?.string } == ["7", "8.0"])
    #expect(modules.map(\.id) == [1, 2].map { "urn:epass:learningAchievement:2:\($0)" })
    let half = fixture.draft([], ["m_1": .text("Algebra"), "g_1": .number("7"), "m_2": .text("Logic")]).problems
    #expect(half.map(\.code) == [.cellEmpty])
    #expect(half.map(\.place.description) == ["Graduates!P14"])
    #expect(half.first?.path == "credentialSubject.hasClaim.hasPart[1].provenBy.grade.noteLiteral")
  }

  @Test func jsonKeepsItsDigitsAndItsLists() throws {
    let fixture = try ListFixture(
      """
        credentialSubject.hasClaim.hasPart:
          each: {json: json, members: [title, points, outcomes]}
          map:
            title: title
            provenBy.grade.noteLiteral: points
            specifiedBy.learningOutcome: {each: {json: outcomes}, map: {title: outcomes}}
            specifiedBy.volumeOfLearning: {column: hours, as: hours}
      """)
    let text = """
      [{"title": "Algebra", "points": 7.50, "outcomes": ["proves", "co\\u0075nts"]},
       {"points": 1e2, "title": "Logic", "extra": {}}, null]
      """
    let draft = fixture.draft([], ["json": .text(text)])
    #expect(draft.problems.map(\.code) == [.cellEmpty, .cellEmpty])
    let sound = fixture.draft([], ["json": .text(text.replacing(", null", with: ""))])
    #expect(sound.problems == [])
    let modules = try #require(try fixture.subject(sound)?.at(parts)?.elements)
    #expect(modules.map { $0.at("provenBy.grade.noteLiteral.en")?.string } == ["7.50", "1e2"])
    #expect(
      modules[0].at("specifiedBy.learningOutcome")?.elements.map { $0.at("title.en")?.string } == ["proves", "counts"])
    // From the row above.
    #expect(modules.map { $0.at("specifiedBy.volumeOfLearning")?.string } == ["PT7H30M", "PT7H30M"])
  }

  @Test(
    arguments: [
      ("[1, 2", "is no JSON: from character 6 on it lacks a comma or a closing bracket"),
      ("{\"a\": 1}", "is no JSON array"),
      ("[{\"title\": 1, \"title\": 2}]", "twice in one object"), ("[\"Algebra\"]", "no object with the member title"),
      ("[{\"title\": {\"en\": \"x\"}, \"points\": \"1\"}]", "an object or a list where one value belongs, in title"),
      (String(repeating: "[", count: 100_000), "nested deeper"), ("Algebra; Logic", "is no JSON"),
    ])
  func jsonThatIsNoListLandsOnItsCell(_ text: String, _ reason: String) throws {
    let fixture = try ListFixture(
      """
        credentialSubject.hasClaim.hasPart:
          each: {json: json, members: [title, points]}
          map: {title: {column: title, required: true}, provenBy.grade.noteLiteral: points}
      """)
    let problems = fixture.draft([], ["json": .text(text)]).problems
    #expect(
      problems.contains { $0.code == .listUnreadable && $0.reason.contains(reason) }, "\(problems.map(\.message))")
    #expect(Set(problems.map(\.place.description)) == ["Graduates!S14"])
  }

  @Test func problemsAndOriginsStandAtTheCellsOfTheChildren() throws {
    let fixture = try ListFixture(
      ListFixture.modules.replacing(
        "grade.noteLiteral: grade", with: "grade.noteLiteral: {column: grade, one of: [A, B]}"
      )
      .replacing("title: title", with: "title: {column: title, length: 8, required: true}"))
    let draft = fixture.draft([("Algebra", "A", ["x"]), ("Set theory", "C", ["y", "\u{202E}z"]), ("", "B", [])])
    #expect(
      draft.problems.map { "\($0.code) \($0.place) \($0.path ?? "")" } == [
        "cell.text.too-long Modules!A3 credentialSubject.hasClaim.hasPart[1].title", "rule.one-of Modules!B3 ",
        "cell.text.control Outcomes!B4 credentialSubject.hasClaim.hasPart[1].specifiedBy.learningOutcome[1].title",
        "cell.required.empty Modules!A4 credentialSubject.hasClaim.hasPart[2].title",
      ])
    #expect(
      draft.origins.contains {
        $0.path == "credentialSubject.hasClaim.hasPart[1].specifiedBy.learningOutcome[0].title"
          && $0.cell.description == "Outcomes!B3" && $0.isFilled
      })
  }

  @Test func elementsBehindOthersHaveTheIndexThatTheyStandAt() throws {
    let first: Tree = [
      "id": "urn:epass:learningAchievement:8", "type": "LearningAchievement", "title": ["en": "Thesis"],
    ]
    let fixture = try ListFixture(
      """
        credentialSubject.hasClaim.hasPart[1]: {each: modules, map: {title: title}}
        credentialSubject.hasClaim.hasPart[2].title: m_1
      """,
      part: .array([first, ListFixture.part, ["id": "urn:x", "type": "LearningAchievement", "title": ["en": "y"]]]))
    let draft = fixture.draft([("Algebra", "", []), ("Logic", "", [])], ["m_1": .text("last")])
    #expect(
      try fixture.subject(draft)?.at(parts)?.elements.map { $0.at("title.en")?.string }
        == ["Thesis", "Algebra", "Logic", "last"])
    #expect(
      draft.origins.filter { $0.cell.sheet == "Modules" }.map(\.path)
        == ["credentialSubject.hasClaim.hasPart[1].title", "credentialSubject.hasClaim.hasPart[2].title"])
  }

  @Test func theContentDigestTellsWhereAnElementStands() throws {
    let fixture = try ListFixture()
    let rows = [
      fixture.draft([("A", "1", ["x"]), ("B", "2", ["y"])]), fixture.draft([("B", "2", ["y"]), ("A", "1", ["x"])]),
      fixture.draft([("A", "1", ["x", "y"]), ("B", "2", [])]), fixture.draft([("A", "1", ["x"])]), fixture.draft(),
    ]
    #expect(Set(rows.map(\.contentDigest.hex)).count == rows.count)
    #expect(fixture.draft([("A", "1", ["x"])]).contentDigest == rows[3].contentDigest)
  }

  @Test func aListThatIsRequiredHasAnElement() throws {
    let lines = ListFixture.modules.replacing("each: modules", with: "each: modules\n    required: true")
    let problems = try ListFixture(lines).draft().problems
    #expect(problems.map(\.code) == [.listEmpty])
    #expect(problems.first?.place == .row(sheet: "Graduates", number: 14))
    #expect(problems.first?.remedy == "add a row for it to Modules")
  }

  @Test func moreElementsThanAnybodyReadsAreRefusedAtOnce() throws {
    let fixture = try ListFixture()
    let many = (0..<1_200).map { ("M\($0)", "1", (0..<10).map(String.init)) }
    let problems = fixture.draft(many).problems
    #expect(problems.map(\.code) == [.listLong])
    #expect(problems.first?.place.description.hasPrefix("Modules!") == true)
    let all = fixture.draft((0..<10_001).map { ("M\($0)", "1", []) }).problems
    #expect(all.map(\.code) == [.listLong])
    #expect(all.first?.place == .row(sheet: "Graduates", number: 14))
  }

  // MARK: What is refused before the first row

  @Test(
    arguments: [
      ("{each: module, map: {title: title}}", "pipeline.table.missing", "write modules"),
      ("{each: modules, map: {title: tittle}}", "pipeline.column.missing", "write title"),
      ("{each: modules, map: {title: student_id}}", nil, nil),
      ("{each: numbered, map: {title: \"n_{n}\"}}", "pipeline.column.missing", nil),
      ("{each: {split: citizen, by: \";\"}, map: {title: citizen}}", "pipeline.column.missing", "its columns are"),
      ("{each: {json: json}, map: {title: grade}}", "pipeline.invalid", "write `members"),
      ("{each: {json: json}, map: {title: titel}}", nil, nil),
      ("{each: modules, map: {titel: title}}", "pipeline.path", "write title"),
      ("{each: modules, map: {title: title, awardedBy.awardingBody.legalName: grade}}", nil, nil),
      ("{each: modules, map: {title: title, title: grade}}", "pipeline.invalid", nil),
      ("{each: modules, column: title}", "pipeline.path", nil),
      ("{each: modules, map: {title: title}, language: en}", "pipeline.key.unknown", nil),
      ("{map: {title: title}}", "pipeline.invalid", nil), ("{each: modules}", "pipeline.invalid", nil),
      ("{each: {by: \";\"}, map: {title: title}}", "pipeline.invalid", nil),
      ("{each: {split: json, json: json}, map: {title: title}}", "pipeline.invalid", nil),
      ("{each: {split: json, byy: x}, map: {title: title}}", "pipeline.key.unknown", "write by"),
    ] as [(String, String?, String?)])
  func whatCannotBeDoneIsSaidBeforeTheFirstRow(_ line: String, _ slug: String?, _ remedy: String?) throws {
    let problems: [Problem]
    do {
      _ = try ListFixture("  credentialSubject.hasClaim.hasPart: \(line)")
      problems = []
    } catch let failure as RunFailure { problems = failure.problems }
    #expect(problems.first?.code.slug == slug, "\(problems.map(\.message))")
    if let remedy { #expect(problems.contains { $0.remedy.contains(remedy) }, "\(problems.map(\.message))") }
    for problem in problems {
      guard case .file("pipelines/test.yaml", let place?, _) = problem.place else {
        Issue.record("\(problem.place)")
        continue
      }
      #expect(place >= 18)
    }
  }

  @Test(arguments: [
    ("  credentialSubject.hasClaim.title: {each: modules, column: title}", "holds a text in each language"),
    ("  credentialSubject.gender: {each: modules, column: title}", "has one value at the most"),
    ("  credentialSubject.hasClaim.hasPart.title: m_1\n" + ListFixture.modules, "which another line fills with a list"),
    (ListFixture.modules + "\n  credentialSubject.hasClaim.hasPart: m_1", "the same key twice"),
  ])
  func listsWhereNoneCanBeAreRefused(_ lines: String, _ reason: String) {
    #expect {
      _ = try ListFixture(lines)
    } throws: { error in
      ((error as? RunFailure)?.problems ?? []).contains { $0.reason.contains(reason) }
    }
  }

  /// A node that is one everywhere cannot be another one in each element.
  @Test func aNodeThatStandsOutsideTheListAsWellIsRefused() throws {
    let line =
      "  credentialSubject.hasClaim.hasPart: {each: modules, map: {title: title, awardedBy.awardingBody.legalName: grade}}"
    let shared = ListFixture.part.replacingID("urn:epass:org:9", with: "urn:epass:org:2")
    #expect {
      _ = try ListFixture(line, part: shared)
    } throws: { error in
      ((error as? RunFailure)?.problems ?? []).contains {
        $0.code == .pipelinePath && $0.reason.contains("the same node outside it")
          && $0.remedy.contains("an id of its own")
      }
    }
    let foreign = ListFixture.part.replacingID("urn:epass:org:9", with: "https://riverbend.example/")
    #expect {
      _ = try ListFixture(line, part: foreign)
    } throws: { error in
      ((error as? RunFailure)?.problems ?? []).contains { $0.reason.contains("one and the same thing everywhere") }
    }
  }

  /// What a line of the rows fills, it fills in the copies that stand in a list as well, and the node stays one.
  @Test func aCopyInAListSaysWhatTheRowSays() throws {
    let part = ListFixture.part.replacingID("urn:epass:learningAssessment:2", with: "urn:epass:learningAssessment:1")
      .replacingID("urn:epass:note:2", with: "urn:epass:note:1")
    let fixture = try ListFixture(
      "  credentialSubject.hasClaim.hasPart: {each: modules, map: {title: title}}", part: part)
    let draft = fixture.draft([("Algebra", "1", []), ("Logic", "2", [])])
    let modules = try #require(try fixture.subject(draft)?.at(parts)?.elements)
    #expect(modules.map { $0.at("provenBy.grade.noteLiteral.en")?.string } == ["6.50", "6.50"])
    #expect(modules.map { $0.at("provenBy")?.id } == Array(repeating: "urn:epass:learningAssessment:1", count: 2))
    let faulty = fixture.draft([("Algebra", "1", []), ("Logic", "2", [])], ["grade": .error("#N/A")]).problems
    #expect(faulty.map(\.place.description) == ["Graduates!K14"])
  }

  @Test func aConstantOfAListStaysWithinIt() throws {
    let lines = ListFixture.modules.replacing(
      "title: title", with: "title: title\n      awardedBy.awardingDate: {value: 2011-11-11}")
    let inside = try ListFixture(lines)
    let modules = try #require(try inside.subject(inside.draft([("A", "1", [])]))?.at(parts)?.elements)
    #expect(modules.first?.at("awardedBy.awardingDate") == "2011-11-11T12:00:00Z")
    let shared = ListFixture.part.replacingID(
      "urn:epass:learningAchievement:2", with: "urn:epass:learningAchievement:1")
    #expect(throws: RunFailure.self) {
      _ = try ListFixture(ListFixture.modules.replacing("title: title", with: "title: {value: Module}"), part: shared)
    }
  }

  @Test func numbersMakeNoIdentifierThatTheTemplateHas() throws {
    let part = ListFixture.part.replacingID("urn:epass:org:9", with: "urn:epass:learningAchievement:2:1")
    let fixture = try ListFixture(part: part)
    let modules = try #require(
      try fixture.subject(fixture.draft([("A", "1", []), ("B", "2", [])]))?.at(parts)?.elements)
    #expect(modules.map(\.id) == [1, 2].map { "urn:epass:learningAchievement:2:each:\($0)" })
  }
}

extension Tree {
  fileprivate func replacingID(_ id: String, with other: String) -> Tree {
    switch self {
    case .string(id): .string(other)
    case .array(let elements): .array(elements.map { $0.replacingID(id, with: other) })
    case .object(let members): .object(members.map { .init($0.key, $0.value.replacingID(id, with: other)) })
    default: self
    }
  }
}
