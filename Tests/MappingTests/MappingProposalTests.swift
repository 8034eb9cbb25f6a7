import Foundation
import Records
import Support
import Testing

@testable import Mapping

/// What a first pipeline file is made of: sure lines from names that say what a column is, guesses from all else.
@Suite struct MappingProposalTests {
  private func proposal(_ columns: [(name: String, cells: [String])], language: String? = nil) throws -> MappingProposal
  {
    let template = try Template(
      json: [UInt8](Data(contentsOf: URL(filePath: Desk.repository("Samples/templates/micro-credential.json")))),
      name: "template.json")
    let header = Header(
      sheet: "Graduates", names: columns.map(\.name),
      addresses: columns.indices.map { CellAddress(sheet: "Graduates", row: 1, column: $0) })
    let rows = (0..<(columns.map(\.cells.count).max() ?? 0)).map { row in
      SourceRow(
        header: header, number: row + 2,
        cells: columns.enumerated().map { column, values in
          let text = row < values.cells.count ? values.cells[row] : ""
          return Cell(
            text.isEmpty ? .empty : .text(text), at: CellAddress(sheet: "Graduates", row: row + 2, column: column))
        })
    }
    return MappingProposal(template, header: header, rows: rows, language: language)
  }

  private func lines(_ name: String, _ cells: String...) throws -> [String] {
    try proposal([(name, cells)]).lines.map(\.yaml)
  }

  @Test(arguments: [
    ("given_name", "givenName"), ("Given name", "givenName"), ("givenName", "givenName"), ("VORNAME", "givenName"),
    ("Prénom", "givenName"), ("prenom", "givenName"), ("Nombre", "givenName"), ("Imię", "givenName"),
    ("Student first name", "givenName"), ("Nachname", "familyName"), ("Apellidos", "familyName"),
    ("Nom de famille", "familyName"), ("Cognome", "familyName"), ("Achternaam", "familyName"),
    ("επώνυμο", "familyName"), ("Име и фамилия", "fullName"), ("Nom complet", "fullName"),
    ("Kurstitel", "hasClaim.title"), ("Intitulé de la formation", "hasClaim.title"),
    ("hasClaim.specifiedBy.description", "hasClaim.specifiedBy.description"),
    ("credentialSubject.hasClaim.title", "hasClaim.title"), ("Abschlussnote", "hasClaim.provenBy.grade.noteLiteral"),
  ])
  func aNameInAnyOfTheLanguagesIsALine(_ name: String, _ path: String) throws {
    let found = try lines(name, "Ana", "Bo")
    #expect(found.first == "credentialSubject.\(path): \(YAMLText.scalar(name))")
  }

  @Test func whatTheCellsAreReadAsStandsInTheLine() throws {
    #expect(
      try lines("ECTS", "2.5", "3") == [
        "credentialSubject.hasClaim.specifiedBy.creditPoint.point: {column: ECTS, as: decimal}"
      ])
    #expect(
      try lines("Workload (hours)", "60", "7.5")
        == ["credentialSubject.hasClaim.specifiedBy.volumeOfLearning: {column: Workload (hours), as: hours}"])
    #expect(
      try lines("workload", "PT60H") == ["credentialSubject.hasClaim.specifiedBy.volumeOfLearning: workload"])
    #expect(try lines("Date of birth", "2001-02-28") == ["credentialSubject.dateOfBirth: Date of birth"])
  }

  @Test func theOrderOfDayAndMonthIsNeverGuessed() throws {
    #expect(
      try lines("Geburtsdatum", "03/04/2001", "31/12/2000")
        == ["credentialSubject.dateOfBirth: {column: Geburtsdatum, format: dd/mm/yyyy}"])
    #expect(
      try lines("DOB", "03/04/2001", "12/31/2000")
        == ["credentialSubject.dateOfBirth: {column: DOB, format: mm/dd/yyyy}"])
    let open = try proposal([("DOB", ["03/04/2001", "05/06/2001"])])
    #expect(open.lines.isEmpty)
    #expect(open.guesses.map(\.yaml) == ["credentialSubject.dateOfBirth: DOB"])
    #expect(open.guesses.first?.reason.contains("2 of 2 cells cannot be read as a date") == true)
  }

  @Test func whatCouldMeanSeveralThingsIsAGuess() throws {
    for (name, path) in [
      ("Titel", "credentialSubject.hasClaim.title"), ("Note", "credentialSubject.hasClaim.provenBy.grade.noteLiteral"),
      ("Name", "credentialSubject.fullName"), ("Familly name", "credentialSubject.familyName"),
    ] {
      let found = try proposal([(name, ["x", "y"])])
      #expect(found.lines.isEmpty, "\(name)")
      #expect(found.guesses.contains { $0.path == path }, "\(name)")
    }
  }

  @Test func cellsThatLookLikeSomethingElseMakeAGuess() throws {
    let found = try proposal([("Vorname", ["12", "13"]), ("E-Mail", ["no", "none"]), ("Sprache 2", ["a@b.example"])])
    #expect(found.lines.isEmpty)
    #expect(found.guesses.map(\.path).contains("credentialSubject.givenName"))
    #expect(found.guesses.first { $0.columns == ["Sprache 2"] }?.reason == "its one cell is a mail address")
  }

  @Test func twoColumnsOfOneMeaningAreBothGuesses() throws {
    let found = try proposal([("Vorname", ["Ana"]), ("First name", ["Bo"])])
    #expect(found.lines.isEmpty)
    #expect(found.guesses.map(\.reason) == ["by its name; so could First name be", "by its name; so could Vorname be"])
  }

  @Test func aBetterNameWins() throws {
    let found = try proposal([("credentialSubject.givenName", ["Ana"]), ("Vorname", ["Ana"])])
    #expect(found.lines.map(\.columns) == [["credentialSubject.givenName"]])
    #expect(found.guesses.map(\.columns) == [["Vorname"]])
  }

  @Test func nobodyIsToldMoreThanTheTemplateTells() throws {
    let found = try proposal([("Geschlecht", ["M", "F"])])
    #expect(found.lines.isEmpty)
    #expect(found.guesses.map(\.yaml) == ["credentialSubject.gender: Geschlecht"])
    #expect(found.guesses.first?.reason.contains("the template does not have it") == true)
  }

  @Test func aTextInAnotherLanguageSaysSo() throws {
    #expect(
      try lines("Course title (es)", "Uno").first
        == "credentialSubject.hasClaim.title: {column: Course title (es), language: es}")
    #expect(try lines("course_title_en", "One").first == "credentialSubject.hasClaim.title: course_title_en")
  }

  @Test func theKeyIsWhatIsCalledSo() throws {
    let both = try proposal([("Matrikelnummer", ["1", "1", "2"]), ("Kurscode", ["a", "b", "a"])])
    #expect(both.key?.columns == ["Matrikelnummer", "Kurscode"])
    #expect(both.key?.isSure == true)
    let alone = try proposal([("student_id", ["1", "1", "2"]), ("course title", ["a", "b", "a"])])
    #expect(alone.key?.columns == ["student_id", "course title"])
    #expect(try proposal([("id", ["1", "2"])]).key?.isSure == false)
    #expect(try proposal([("Vorname", ["Ana", "Bo"])]).key == nil)
    let useless = try proposal([("student_id", ["1", "1", "1", ""])])
    #expect(useless.key?.isSure == false)
    #expect(useless.key?.reason.contains("2 of 4 rows repeat another's; 1 cells are empty") == true)
  }

  @Test func whatTheTemplateStillSaysOfItsSampleLearnerIsNamed() throws {
    let found = try proposal([("Vorname", ["Ana"]), ("Nachname", ["Ito"]), ("remarks", ["x"])])
    #expect(found.lines.last?.yaml == "credentialSubject.fullName: [Vorname, Nachname]")
    #expect(found.personal.contains("credentialSubject.dateOfBirth"))
    #expect(!found.personal.contains("credentialSubject.givenName"))
    #expect(found.constants.map(\.path).contains("credentialSubject.hasClaim.provenBy.grade.noteLiteral"))
    #expect(found.leftOver.map(\.column) == ["remarks"])
    #expect(found.language == "en")
  }

  /// The dictionary is of our own making; a place that the model does not have would never be found.
  @Test func everyMeaningIsAPlaceOfTheModel() throws {
    let profile = try Template(
      json: [UInt8](Data(contentsOf: URL(filePath: Desk.repository("Samples/templates/micro-credential.json")))),
      name: "t"
    ).profile
    let first: [ColumnMeaning.Target.Anchor: String] = [
      .subject: "Person", .claim: "LearningAchievement", .credential: "EuropeanDigitalCredential",
    ]
    #expect(ColumnMeaning.all.count > 25)
    for target in ColumnMeaning.all.flatMap(\.targets) {
      var type = first[target.anchor] ?? ""
      for step in target.steps where step != "id" {
        let rule = profile.rule(step, in: type) ?? profile.rule(step, in: "Qualification")
        #expect(rule != nil, "\(step) of \(type)")
        if case .classes(let names)? = rule?.kind { type = names.last ?? "" }
      }
    }
  }

  @Test(arguments: ["a: b", "#x", "yes", "1", "a\nb", "\"q\" \\", "- x", "*", "über uns", " a ", "{x}", "é\u{1}"])
  func namesOfColumnsComeThroughYAML(_ name: String) throws {
    let line = MappingProposal.Line(
      path: "credentialSubject.givenName", columns: [name, "b"], settings: [], reason: "")
    #expect(ColumnTrial.entry(line)?.columns.map(\.value) == [name, "b"])
  }
}
