import ELM
import Foundation
import Pipeline
import Records
import Support
import Testing

/// Lists of concepts that an institution holds: read from tables and SKOS, checked with their places, brought into form.
@Suite("Vocabularies of the institution's own")
struct OwnVocabularyTests {
  private static let scheme = "https://riverbend.example/faculties"

  private static let table = """
    iri,label@en,label@nl,also@nl,notation,code,scheme
    https://riverbend.example/faculties/law,Law,Rechten,Rechtsgeleerdheid; Jura,LAW,17; J,https://riverbend.example/faculties
    https://riverbend.example/faculties/arts,"Arts, Humanities",Letteren,,ART,,https://riverbend.example/faculties

    """

  private static let turtle = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix f: <https://riverbend.example/faculties/> .
    <https://riverbend.example/faculties> a skos:ConceptScheme ; skos:prefLabel "Faculties"@en .
    f:law a skos:Concept ; skos:inScheme <https://riverbend.example/faculties> ;
      skos:prefLabel "Law"@en, "Rechten"@nl ; skos:altLabel "Rechtsgeleerdheid"@nl, "Jura"@nl ;
      skos:hiddenLabel "17", "J" ; skos:notation "LAW" .
    f:arts a skos:Concept ; skos:topConceptOf <https://riverbend.example/faculties> ;
      skos:prefLabel "Arts, Humanities"@en, "Letteren"@nl ; skos:notation "ART" .
    f:other a skos:Collection ; skos:prefLabel "No concept"@en .

    """

  private func imported(
    _ text: String, as name: String = "list.csv", scheme: String? = nil, language: String? = nil
  ) throws -> VocabularyImport {
    let folder = try TemporaryFolder()
    return try withExtendedLifetime(folder) {
      let path = "\(folder.path)/\(name)"
      try Data(text.utf8).write(to: URL(filePath: path))
      return try VocabularyImport(path: path, scheme: scheme, language: language)
    }
  }

  /// `vocabulary.iri list.csv!A3`, without the test's folder.
  private func findings(_ text: String, as name: String = "list.csv", scheme: String? = nil, language: String? = nil)
    -> [String]
  {
    do {
      return try imported(text, as: name, scheme: scheme, language: language).warnings.map(finding)
    } catch let failure as RunFailure {
      #expect(failure.status == .configuration)
      #expect(failure.problems.allSatisfy { !$0.remedy.isEmpty && !$0.reason.isEmpty })
      return failure.problems.map(finding)
    } catch { return ["\(error)"] }
  }

  private func finding(_ problem: Problem) -> String {
    let place: String
    switch problem.place {
    case .cell(let address): place = "\(address.columnLetters)\(address.row)"
    case .row(_, let number): place = "row \(number)"
    case .file(_, let line, _): place = line.map { "line \($0)" } ?? "file"
    case .setting(let name): place = name
    }
    return "\(problem.code.slug) \(place)"
  }

  @Test("A table and the same list in SKOS give one checked table, which gives itself")
  func forms() throws {
    let fromTable = try imported(OwnVocabularyTests.table)
    let fromTurtle = try imported(OwnVocabularyTests.turtle, as: "list.ttl")
    let written = """
      iri,label@en,label@nl,notation,code,scheme
      https://riverbend.example/faculties/law,Law,Rechten,LAW,Rechtsgeleerdheid; Jura; 17; J,https://riverbend.example/faculties
      https://riverbend.example/faculties/arts,"Arts, Humanities",Letteren,ART,,https://riverbend.example/faculties

      """
    #expect(String(decoding: fromTable.csv, as: UTF8.self) == written)
    #expect(String(decoding: fromTurtle.csv, as: UTF8.self) == written)
    #expect(String(decoding: try imported(written).csv, as: UTF8.self) == written)
    #expect(fromTurtle.count == 2 && fromTurtle.scheme == OwnVocabularyTests.scheme)
    #expect(fromTurtle.languages == ["en", "nl"] && fromTurtle.warnings.isEmpty)
  }

  private static let head = "iri,label@en,code,scheme\nhttps://a.example/1,One,1,https://a.example/s\n"

  @Test(
    "What is wrong with a table is said at its cell",
    arguments: [
      ("\(head)nowhere,Two,2,https://a.example/s\n", "vocabulary.iri A3"),
      ("\(head),Two,2,https://a.example/s\n", "vocabulary.iri A3"),
      ("\(head)https://a.example/1,Two,2,https://a.example/s\n", "vocabulary.repeated A3"),
      ("\(head)https://a.example/2,,2,https://a.example/s\n", "vocabulary.label A3"),
      ("\(head)https://a.example/2,Two,1,https://a.example/s\n", "vocabulary.code C3"),
      ("\(head)https://a.example/2,One,2,https://a.example/s\n", "vocabulary.label.shared B3"),
      ("\(head)https://a.example/2,Two,2,https://a.example/other\n", "vocabulary.scheme D3"),
      ("iri,label@en\nhttps://a.example/1,One\n", "vocabulary.scheme file"),
      ("iri,label@en,scheme\nhttps://a.example/1,One,nowhere\n", "vocabulary.scheme C2"),
      ("iri,label@e_n,scheme\nhttps://a.example/1,One,https://a.example/s\n", "vocabulary.language B1"),
      ("iri,label,scheme\nhttps://a.example/1,One,https://a.example/s\n", "vocabulary.language B2"),
      ("iri,label@en,dean\nhttps://a.example/1,One,X\n", "vocabulary.column C1"),
      ("label@en,scheme\nOne,https://a.example/s\n", "vocabulary.column row 1"),
      ("iri,label@en,scheme\n", "vocabulary.unreadable file"),
      ("iri,label@en,scheme\nhttps://a.example/1,#N/A,https://a.example/s\n", "vocabulary.unreadable B2"),
      ("iri,iri\n", "header.duplicate A1"),
    ])
  func faultsOfTables(_ text: String, _ finding: String) {
    #expect(findings(text) == [finding])
  }

  private static let prefixes =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix f: <https://a.example/> .\n"

  @Test(
    "What is wrong with a SKOS file is said at its line",
    arguments: [
      ("f:a a skos:Concept ;\n skos:inScheme f:s ;\n skos:prefLabel \"A\"@en, \"B\"@en .\n", "vocabulary.label line 5"),
      ("f:a a skos:Concept ; skos:inScheme f:s .\n", "vocabulary.label line 3"),
      ("f:a a skos:Concept ; skos:inScheme f:s ;\n skos:prefLabel \"A\" .\n", "vocabulary.language line 4"),
      ("[] a skos:Concept ; skos:inScheme f:s ; skos:prefLabel \"A\"@en .\n", "vocabulary.iri line 3"),
      ("f:a a skos:Concept ; skos:inScheme f:s, f:t ; skos:prefLabel \"A\"@en .\n", "vocabulary.scheme line 3"),
      ("f:a a skos:Concept ; skos:prefLabel \"A\"@en .\n", "vocabulary.scheme file"),
      ("f:a a skos:Collection ; skos:prefLabel \"A\"@en .\n", "vocabulary.unreadable file"),
      (
        "f:a a skos:Concept ; skos:inScheme f:s ; skos:prefLabel \"A\"@en ; skos:notation \"1\", \"2\" .\n",
        "vocabulary.code line 3"
      ),
      ("f:a a skos:Concept ; skos:prefLabel \"A\n", "vocabulary.unreadable line 3"),
    ])
  func faultsOfTurtle(_ text: String, _ finding: String) {
    #expect(findings(OwnVocabularyTests.prefixes + text, as: "list.ttl") == [finding])
  }

  @Test("Of a file with several schemes, the one that is asked for is taken")
  func severalSchemes() throws {
    let text =
      OwnVocabularyTests.prefixes
        + """
        f:a a skos:Concept ; skos:inScheme f:s, f:t ; skos:prefLabel "A"@en .
        f:b a skos:Concept ; skos:inScheme f:t ; skos:prefLabel "B"@en .
        """
    let list = try imported(text, as: "list.ttl", scheme: "https://a.example/s")
    #expect(list.count == 1 && list.scheme == "https://a.example/s")
  }

  @Test("An imported list is written once, and again only when that is asked for")
  func writing() throws {
    let folder = try TemporaryFolder()
    let list = try imported(OwnVocabularyTests.table)
    let path = "\(folder.path)/faculty.csv"
    try list.write(to: path, replacing: false)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(list.csv))
    let again = #expect(throws: RunFailure.self) { try list.write(to: path, replacing: false) }
    #expect(again?.problems.map(\.code) == [.vocabularyExists] && again?.status == .output)
    try list.write(to: path, replacing: true)
  }

  // MARK: In a pipeline

  private static let subject = "credentialSubject.hasClaim.specifiedBy.dcType"

  private func desk(_ vocabularies: String, _ map: String, list: String = OwnVocabularyTests.courses) throws -> Desk {
    let desk = try Desk(Cohort(learners: 3)) { yaml in
      yaml.replacing("\nmap:", with: "\nvocabularies:\n  \(vocabularies)\n\nmap:\n  \(map)")
    }
    try desk.write(list, to: "courses.csv")
    return desk
  }

  private static let courses =
    "iri,label@en,label@nl,code,notation,scheme\n"
    + ["MC-101", "MC-102", "MC-103", "MC-104", "MC-201"].map {
      "https://riverbend.example/courses/\($0),Course \($0),Vak \($0),\($0),c\($0),https://riverbend.example/courses\n"
    }.joined()

  @Test("A column whose cells name concepts of an own list writes them whole")
  func issuing() throws {
    let desk = try desk(
      "courses: courses.csv", "\(OwnVocabularyTests.subject): {column: course_code, vocabulary: courses}")
    let (report, findings) = try desk.check()
    #expect(findings == [] && report.rows == 3)
    let tree = try TreeParser.parse(Array(desk.preview(row: 2).json.utf8), name: "preview").tree
    let claim = tree["credentialSubject"]?["hasClaim"]
    let specification = (claim?.elements.first ?? claim)?["specifiedBy"]
    let concept = (specification?.elements.first ?? specification)?["dcType"]
    let written = concept?.elements.first ?? concept
    #expect(written?["type"] == "Concept")
    #expect(written?["inScheme"]?["id"] == "https://riverbend.example/courses")
    let code = try #require(written?.id?.split(separator: "/").last.map(String.init))
    #expect(written?["prefLabel"] == ["en": .string("Course \(code)"), "nl": .string("Vak \(code)")])
    #expect(written?["notation"] == .string("c\(code)"))
  }

  @Test("A cell that names no concept of the list, or two, is a problem at the cell")
  func cells() throws {
    let map = "\(OwnVocabularyTests.subject): {column: course_code, vocabulary: courses}"
    let short =
      OwnVocabularyTests.courses.split(separator: "\n").prefix(1).joined()
      + "\nhttps://a.example/x,X,,,,https://a.example/s\n"
    let unknown = try desk("courses: courses.csv", map, list: short).check().findings
    #expect(unknown.count == 3 && unknown.allSatisfy { $0.hasPrefix("cell.concept.unknown Graduates!") }, "\(unknown)")
    let twice =
      "iri,label@en,scheme\n"
      + ["MC-101", "MC-102", "MC-103", "MC-104", "MC-201"].flatMap { code in
        ["a", "b"].map { "https://a.example/\($0)/\(code),\(code),https://a.example/s\n" }
      }.joined()
    let ambiguous = try desk("courses: courses.csv", map, list: twice).check().findings
    #expect(ambiguous.filter { $0.hasPrefix("cell.concept.ambiguous Graduates!") }.count == 3)
    // The list itself has a warning for each label that two share.
    #expect(ambiguous.filter { $0.hasPrefix("vocabulary.label.shared") }.count == 5)
  }

  @Test("An institution's list may hold newer concepts of an official scheme")
  func newerConcepts() throws {
    let scheme = "http://data.europa.eu/snb/eqf/25831c2"
    let list =
      "iri,label@en,code,scheme\n"
      + (1...9).map { "http://data.europa.eu/snb/eqf/\($0),Level \($0),\($0),\(scheme)\n" }.joined()
    let map = "credentialSubject.hasClaim.specifiedBy.eqfLevel: {column: eqf_level, vocabulary: levels}"
    let desk = try Desk(Cohort(learners: 3)) { yaml in
      yaml.replacing("\nmap:", with: "\nvocabularies: {levels: levels.csv}\n\nmap:")
        .replacing("credentialSubject.hasClaim.specifiedBy.eqfLevel: {column: eqf_level, vocabulary: eqf}", with: map)
    }
    try desk.write(list, to: "levels.csv")
    #expect(try desk.check().findings == [])
  }

  @Test(
    "A pipeline file that names a list wrongly is refused before the first row",
    arguments: [
      ("courses: missing.csv", ["source.missing"]), ("country: courses.csv", ["pipeline.invalid"]),
      ("My List: courses.csv", ["pipeline.invalid"]), ("courses: {scheme: https://a.example/s}", ["pipeline.invalid"]),
      ("courses: {file: courses.csv, scheme: nowhere}", ["pipeline.invalid"]),
      ("courses: {file: courses.csv, scheme: https://a.example/s}", ["vocabulary.scheme"]),
      ("courses: {file: courses.csv, name: x}", ["pipeline.key.unknown"]),
      ("coarses: courses.csv", ["pipeline.vocabulary"]),
    ])
  func refusals(_ vocabularies: String, _ codes: [String]) throws {
    let desk = try desk(vocabularies, "\(OwnVocabularyTests.subject): {column: course_code, vocabulary: courses}")
    let failure = #expect(throws: RunFailure.self) { try desk.check() }
    #expect(failure?.status == .configuration)
    #expect(failure?.problems.map(\.code.slug) == codes)
  }

  @Test("Listing and searching know the lists of a pipeline")
  func listing() throws {
    let desk = try desk(
      "courses: courses.csv", "\(OwnVocabularyTests.subject): {column: course_code, vocabulary: courses}")
    let listing = try VocabularyListing(pipeline: desk.pipeline)
    #expect(listing.text.contains(/courses +5 +your own +https:\/\/riverbend.example\/courses/))
    #expect(
      String(decoding: listing.search("vak mc-103", in: nil, limit: 5).lines, as: UTF8.self).contains(
        "/courses/MC-103\""))
    #expect(listing.complaint(about: "cuorses")?.contains("Did you mean courses?") == true)
    #expect(try VocabularyListing(pipeline: nil).complaint(about: "courses") != nil)
  }
}
