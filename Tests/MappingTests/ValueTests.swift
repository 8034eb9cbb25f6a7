import ELM
import Records
import Testing

@testable import Mapping

/// Where the value of a line of `map` comes from: constants, columns, parts, texts, conditions, alternatives and defaults.
@Suite struct ValueTests {
  /// The fixture's pipeline with one line of `map` in the place of another.
  static func yaml(_ line: String, insteadOf path: String, top: String = "") -> String {
    let lines = Fixture.yaml.split(separator: "\n", omittingEmptySubsequences: false).map { old in
      old.hasPrefix("  \(path):") ? "  \(line)" : String(old)
    }
    return (lines.joined(separator: "\n") + "\n\(top)")
  }

  private static let grade = "credentialSubject.hasClaim.provenBy.grade.noteLiteral"

  private func fixture(grade line: String, top: String = "") throws -> Fixture {
    try Fixture(yaml: ValueTests.yaml("\(ValueTests.grade): \(line)", insteadOf: ValueTests.grade, top: top))
  }

  private func grade(_ line: String, _ changes: [String: Cell.Content?] = [:], top: String = "") throws -> String? {
    try fixture(grade: line, top: top).credential(changes).at("\(ValueTests.grade).en")?.string
  }

  private func place(_ column: String) -> Problem.Place {
    .cell(CellAddress(sheet: "Graduates", row: 14, column: Fixture.columns.firstIndex(of: column)!))
  }

  @Test func aConstantStandsInEveryCredential() throws {
    #expect(try grade("{value: Pass}") == "Pass")
    #expect(try grade("{value: 6.50}", ["grade": nil]) == "6.50")
  }

  @Test func aConstantIsConvertedAsACellIs() throws {
    let yaml = ValueTests.yaml(
      "credentialSubject.nationalID.spatial: {value: Latvia, vocabulary: country}",
      insteadOf: "credentialSubject.nationalID.spatial")
    let spatial = try Fixture(yaml: yaml).credential(["id_country": nil]).at("credentialSubject.nationalID.spatial")
    #expect(spatial?.id == "http://publications.europa.eu/resource/authority/country/LVA")
    let date = ValueTests.yaml(
      "credentialSubject.dateOfBirth: {value: 28/02/2001}", insteadOf: "credentialSubject.dateOfBirth")
    #expect(try Fixture(yaml: date).credential().at("credentialSubject.dateOfBirth") == "2001-02-28T12:00:00Z")
  }

  @Test func aDefaultStandsForAnEmptyCellAlone() throws {
    #expect(try grade("{column: grade, default: Pass}") == "6.50")
    #expect(try grade("{column: grade, default: Pass}", ["grade": nil]) == "Pass")
    #expect(try grade("{column: grade, default: Pass}", ["grade": .text("  ")]) == "Pass")
    let faulty = try fixture(grade: "{column: grade, default: Pass}").draft(["grade": .error("#N/A")]).problems
    #expect(faulty.map(\.code) == [.cellError])
    #expect(faulty.map(\.place) == [place("grade")])
  }

  @Test(
    arguments: [
      ("1", "Ana; María;Berg", "Ana"), ("2", "Ana; María;Berg", "María"), ("-1", "Ana; María;Berg", "Berg"),
      ("-3", "Ana; María;Berg", "Ana"), ("4", "Ana; María;Berg", nil), ("-4", "Ana; María;Berg", nil),
      ("2", "Ana;;Berg", nil), ("1", "Ana", "Ana"), ("2", "Ana", nil),
    ] as [(String, String, String?)])
  func aPartOfACell(_ part: String, _ text: String, _ result: String?) throws {
    let found = try grade("{column: grade, split: \";\", part: \(part), default: none}", ["grade": .text(text)])
    #expect(found == result ?? "none")
  }

  @Test func spacesBetweenPartsCountOnce() throws {
    #expect(try grade("{column: grade, split: \" \", part: 2}", ["grade": .text("Ana   Berg")]) == "Berg")
  }

  @Test func aTextHasItsColumnsOrIsNone() throws {
    let names = "{text: \"{given_name} {family_name} {{*}}\"}"
    #expect(try grade(names) == "Ana Ķirsone {*}")
    let problems = try fixture(grade: names).draft(["family_name": nil]).problems
    #expect(problems.filter { $0.path == ValueTests.grade }.map(\.place) == [place("family_name")])
    #expect(try grade("{text: \"{given_name} — {email}\", default: nobody}", ["email": nil]) == "nobody")
    let faulty = try fixture(grade: names).draft(["given_name": .error("#REF!")]).problems
    #expect(faulty.filter { $0.path == ValueTests.grade }.map(\.place) == [place("given_name")])
  }

  @Test func aConditionLeavesTheValueOut() throws {
    let line = "{column: grade, when: {mode: {equals: blended}, ects: {above: 5}}, default: none}"
    #expect(try grade(line) == "6.50")
    #expect(try grade(line, ["ects": .number("5")]) == "none")
    #expect(try grade(line, ["mode": .text("online")]) == "none")
    #expect(try grade("{value: Pass, when: {mode: present}, default: none}", ["mode": nil]) == "none")
  }

  @Test func aFormulaThatFailedDecidesNoCondition() throws {
    let fixture = try fixture(grade: "{column: grade, when: {hours: present}, default: none}")
    let problems = fixture.draft(["hours": .error("#DIV/0!")]).problems
    #expect(problems.contains { $0.code == .cellError && $0.place == place("hours") && $0.path == ValueTests.grade })
  }

  @Test func aCellThatCannotBeReadDecidesNoConditionEither() throws {
    let line = "{first: [{value: Passed, when: {ects: {min: 5}}}, {value: Failed}]}"
    #expect(try grade(line, ["ects": .number("5")]) == "Passed")
    #expect(try grade(line, ["ects": .number("4")]) == "Failed")
    #expect(try grade(line, ["ects": nil]) == "Failed")
    for text in ["5,5", "n/a"] {
      let problems = try fixture(grade: line).draft(["ects": .text(text)]).problems
      #expect(problems.contains { $0.code == .cellNumberUnreadable && $0.place == place("ects") })
      #expect(problems.allSatisfy { $0.place == place("ects") })
    }
  }

  @Test func aValueUnderAConditionIsNotAskedOfACell() throws {
    let title = "credentialSubject.hasClaim.provenBy.grade.noteLiteral"
    let problem = try #require(
      fixture(grade: "{value: Passed, when: {ects: {min: 5}}}").draft(["ects": .number("4")]).problems.first)
    #expect(problem.place == .row(sheet: "Graduates", number: 14))
    #expect(problem.reason.contains("satisfies no condition under which \(title) has a value"))
  }

  @Test func theFirstAlternativeThatSaysSomethingCounts() throws {
    let line = "{first: [grade, {column: mode, when: {email: present}}, [given_name, family_name], {value: none}]}"
    #expect(try grade(line) == "6.50")
    #expect(try grade(line, ["grade": nil]) == "blended")
    #expect(try grade(line, ["grade": nil, "email": nil]) == "Ana Ķirsone")
    #expect(try grade(line, ["grade": nil, "email": nil, "given_name": nil, "family_name": nil]) == "none")
  }

  @Test func whatIsLeftOutByConditionsIsNotRequired() throws {
    let line =
      "credentialSubject.hasClaim.specifiedBy.volumeOfLearning: {column: hours, as: hours, required: true, when: {mode: {equals: online}}}"
    let fixture = try Fixture(
      yaml: ValueTests.yaml(line, insteadOf: "credentialSubject.hasClaim.specifiedBy.volumeOfLearning"))
    #expect(fixture.draft(["hours": nil]).problems == [])
    #expect(fixture.draft(["hours": nil, "mode": .text("online")]).problems.map(\.place) == [place("hours")])
  }

  @Test func aTableSaysWhatACellStandsFor() throws {
    let top = "lookups: {grades: {A: Excellent, \"6.50\": Good, 7: Very good}}"
    let line = "{column: grade, lookup: grades}"
    #expect(try grade(line, ["grade": .text(" A ")], top: top) == "Excellent")
    #expect(try grade(line, top: top) == "Good")
    #expect(try grade(line, ["grade": .number("7")], top: top) == "Very good")
    let problems = try fixture(grade: line, top: top).draft(["grade": .text("a")]).problems
    #expect(problems.map(\.code) == [.cellLookupUnknown])
    #expect(problems.map(\.place) == [place("grade")])
    #expect(problems.first?.remedy == "write one of 6.50, 7, A, or add it to the table")
  }

  @Test func whatATableSaysIsConverted() throws {
    let path = "credentialSubject.nationalID.spatial"
    let yaml = ValueTests.yaml(
      "\(path): {column: id_country, vocabulary: country, lookup: lands}", insteadOf: path,
      top: "lookups: {lands: {lv: Latvia, Holland: NLD}}")
    #expect(
      try Fixture(yaml: yaml).credential(["id_country": .text("Holland")]).at(path)?.id?.hasSuffix("/NLD") == true)
  }

  // MARK: Languages

  @Test func severalLinesFillOneLanguageMap() throws {
    let yaml = ValueTests.yaml(
      "credentialSubject.hasClaim.title@es: email\n  credentialSubject.hasClaim.title@pt-BR: mode",
      insteadOf: "credentialSubject.contactPoint.emailAddress.id")
    let fixture = try Fixture(yaml: yaml)
    let title = try fixture.credential().at("credentialSubject.hasClaim.title")
    #expect(title == ["en": "Course", "es": "ana@example.org", "pt-BR": "blended"])
    #expect(try fixture.credential(["email": nil]).at("credentialSubject.hasClaim.title.es") == nil)
    #expect(try fixture.credential(["email": nil]).at("credentialSubject.hasClaim.title.en") == "Course")
    #expect(fixture.draft().problems == [])
  }

  @Test func withoutAnyLanguageThePropertyIsLeftOut() throws {
    let path = "credentialSubject.hasClaim.specifiedBy.description"
    let yaml = ValueTests.yaml(
      "\(path)@en: email\n  \(path)@id: mode", insteadOf: "credentialSubject.contactPoint.emailAddress.id")
    let fixture = try Fixture(yaml: yaml)
    #expect(try fixture.credential().at(path) == ["en": "ana@example.org", "id": "blended"])
    #expect(try fixture.credential(["email": nil]).at(path) == ["id": "blended"])
    #expect(try fixture.credential(["email": nil, "mode": nil]).at(path) == nil)
    #expect(fixture.draft(["email": nil, "mode": nil]).problems == [])
  }

  @Test func aLanguageReplacesTheTemplates() throws {
    let yaml = ValueTests.yaml(
      "credentialSubject.hasClaim.title@en: email", insteadOf: "credentialSubject.contactPoint.emailAddress.id")
    let fixture = try Fixture(yaml: yaml)
    #expect(try fixture.credential().at("credentialSubject.hasClaim.title") == ["en": "ana@example.org"])
    // A claim cannot be without its title.
    #expect(fixture.draft(["email": nil]).problems.map(\.place) == [place("email")])
  }

  @Test func aColumnSaysWhichLanguageTheTextIsIn() throws {
    let line = "{column: grade, language: {column: email}}"
    let found = try fixture(grade: line).credential(["email": .text("pt-BR")]).at(ValueTests.grade)
    #expect(found == ["pt-BR": "6.50"])
    let fixture = try fixture(grade: line)
    #expect(try fixture.credential(["email": .text("es")]).at(ValueTests.grade) == ["es": "6.50"])
    #expect(try fixture.credential(["email": .text("lv")]).at(ValueTests.grade) == ["lv": "6.50"])
    for (tag, code) in [(nil, "cell.required.empty"), (.text("Spanish!"), "cell.language.unreadable")]
      as [(Cell.Content?, String)]
    {
      let problems = fixture.draft(["email": tag]).problems.filter { $0.path == ValueTests.grade }
      #expect(problems.map(\.code.slug) == [code])
      #expect(problems.map(\.place) == [place("email")])
    }
    let otherwise = try self.fixture(grade: "{column: grade, language: {column: email, default: lv}}")
    #expect(try otherwise.credential(["email": nil]).at(ValueTests.grade) == ["lv": "6.50"])
  }
}
