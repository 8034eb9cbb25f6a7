import ELM
import Records
import Testing

@testable import Mapping

@Suite struct RowMapperTests {
  @Test func mapsEveryCellToItsPath() throws {
    let fixture = try Fixture()
    let subject = try #require(fixture.credential().at("credentialSubject"))
    #expect(fixture.draft().problems == [])
    #expect(subject.at("givenName.en") == "Ana")
    #expect(subject.at("fullName.en") == "Ana Ķirsone")
    #expect(subject.at("dateOfBirth") == "2001-02-28T12:00:00Z")
    #expect(subject.at("contactPoint.emailAddress.id") == "mailto:ana@example.org")
    #expect(subject.at("nationalID.spatial.id") == "http://publications.europa.eu/resource/authority/country/LVA")
    #expect(subject.at("hasClaim.provenBy.grade.noteLiteral.en") == "6.50")
    #expect(subject.at("hasClaim.specifiedBy.creditPoint.point") == "7.125")
    #expect(subject.at("hasClaim.specifiedBy.volumeOfLearning") == "PT7H30M")
    #expect(subject.at("hasClaim.specifiedBy.mode.prefLabel.en") == "Blended")
  }

  @Test func writesTheIssuingFacts() throws {
    let credential = try Fixture().credential()
    #expect(credential.id == Fixture.facts.id.urn)
    #expect(credential["issued"]?.string == Fixture.facts.issued.description)
    #expect(credential["issuanceDate"] == credential["issued"])
  }

  @Test func theEscapedFormUnescapesToTheSignedBytes() throws {
    let fixture = try Fixture()
    let draft = fixture.draft(["given_name": .text("A\"na\\ \u{1}é\n")])
    let payload = draft.pattern.payload(of: draft.filling, Fixture.facts)
    let wrapped = [UInt8(ascii: "\"")] + payload.escaped + [UInt8(ascii: "\"")]
    #expect(try TreeParser.parse(wrapped, name: "string").tree.string == String(decoding: payload.bytes, as: UTF8.self))
  }

  @Test func theTreeOfADraftSaysWhatItsBytesSay() throws {
    let fixture = try Fixture(seal: Fixture.seal)
    for changes in [[:], ["id_number": nil, "id_country": nil], ["email": nil, "ects": nil]]
      as [[String: Cell.Content?]]
    {
      let draft = fixture.draft(changes)
      let bytes = draft.pattern.payload(of: draft.filling, Fixture.facts).bytes
      #expect(try TreeParser.parse(bytes, name: "payload").tree == draft.pattern.tree(of: draft.filling, Fixture.facts))
    }
  }

  @Test func emptyOptionalCellsRemoveTheirNodes() throws {
    let fixture = try Fixture()
    let empty: [String: Cell.Content?] = ["email": nil, "id_number": nil, "id_country": nil, "ects": nil, "mode": nil]
    let subject = try #require(fixture.credential(empty).at("credentialSubject"))
    #expect(fixture.draft(empty).problems == [])
    #expect(subject["contactPoint"] == nil)
    #expect(subject["nationalID"] == nil)
    #expect(subject.at("hasClaim.specifiedBy.creditPoint") == nil)
    #expect(subject.at("hasClaim.specifiedBy.mode") == nil)
    #expect(subject.at("hasClaim.specifiedBy.title.en") == "Course")
  }

  @Test(
    arguments: [
      ("family_name", nil, "cell.required.empty"),
      ("grade", nil, "cell.required.empty"),
      ("grade", .text("  "), "cell.required.empty"),
      ("student_id", nil, "cell.required.empty"),
      ("id_number", nil, "cell.required.empty"),
      ("born", .text("31/02/2001"), "cell.date.unreadable"),
      ("born", .text("1/2/99"), "cell.date.unreadable"),
      ("born", .number("36950"), "cell.date.unreadable"),
      ("born", .text("03/04/2001"), "cell.date.ambiguous"),
      ("email", .text("ana(at)example.org"), "cell.email.unreadable"),
      ("email", .text("ana@example"), "cell.email.unreadable"),
      ("id_country", .text("Atlantis"), "cell.concept.unknown"),
      ("mode", .text("Blendid"), "cell.concept.unknown"),
      ("ects", .text("two"), "cell.number.unreadable"),
      ("ects", .text("2,5"), "cell.number.unreadable"),
      ("ects", .number("-5"), "cell.number.range"),
      ("ects", .number("60.1"), "cell.number.range"),
      ("hours", .text("sixty"), "cell.number.unreadable"),
      ("hours", .number("-1"), "cell.number.range"),
      ("grade", .error("#N/A"), "cell.formula.error"),
      ("given_name", .text("A\u{202E}na"), "cell.text.control"),
    ] as [(String, Cell.Content?, String)])
  func aFaultLandsOnItsCell(_ column: String, _ content: Cell.Content?, _ code: String) throws {
    let fixture = try Fixture()
    let problems = fixture.draft([column: content]).problems
    let address = CellAddress(sheet: "Graduates", row: 14, column: try #require(fixture.header.position(of: column)))
    #expect(problems.contains { $0.code.slug == code && $0.place == .cell(address) })
    #expect(problems.allSatisfy { $0.place == .cell(address) })
  }

  @Test func offersTheNearestConceptAndTheRightNumber() throws {
    let fixture = try Fixture()
    #expect(fixture.draft(["mode": .text("Blendid")]).problems.first?.remedy.contains("Blended") == true)
    #expect(fixture.draft(["ects": .text("2,5")]).problems.first?.remedy.contains("2.5") == true)
    #expect(
      fixture.draft(["born": .text("31/02/2001")]).problems.first?.message
        == "Graduates!D14 \"31/02/2001\" is not a date: the month has no such day; write the right day, such as 2001-02-28."
    )
  }

  @Test func longTextIsRefusedAndNotCut() throws {
    let yaml = Fixture.yaml.replacingOccurrences(
      of: "{column: given_name, required: true}", with: "{column: given_name, length: 3}")
    let fixture = try Fixture(yaml: yaml)
    #expect(fixture.draft(["given_name": .text("Anna")]).problems.map(\.code) == [.cellTextLong])
    #expect(fixture.draft(["given_name": .text("Zoë")]).problems == [])
  }

  @Test func theContentDigestTellsCredentialsApart() throws {
    let fixture = try Fixture()
    #expect(fixture.draft().contentDigest == fixture.draft(["student_id": .text("other")]).contentDigest)
    #expect(fixture.draft().contentDigest != fixture.draft(["grade": .number("6.5")]).contentDigest)
    #expect(fixture.draft(["email": nil]).contentDigest != fixture.draft().contentDigest)
    #expect(try Fixture(seal: Fixture.seal).draft().contentDigest == fixture.draft().contentDigest)
  }

  @Test func completesTheIssuerFromTheSeal() throws {
    let issuer = try #require(Fixture(seal: Fixture.seal).credential()["issuer"])
    #expect(issuer.at("legalName.en") == "Riverbend, University")
    #expect(issuer.at("altLabel.en") == "Riverbend Seal")
    #expect(issuer.at("eIDASIdentifier.notation") == "NTRNL-00000000")
    #expect(issuer.at("eIDASIdentifier.spatial.id")?.string?.hasSuffix("/NLD") == true)
    #expect(issuer["location"]?.elements.count == 2)
    #expect(issuer.id?.hasPrefix("urn:epass:org:2:") == true)
  }

  @Test func aRepeatedNodeGetsItsValueEverywhere() throws {
    var members = try #require(Fixture.template.members)
    let process: Tree = [
      "id": "urn:epass:awardingProcess:1", "type": "AwardingProcess", "awardingDate": "2000-01-01T00:00:00Z",
    ]
    var subject = try #require(Fixture.template["credentialSubject"]?.members)
    var claim = try #require(Fixture.template.at("credentialSubject.hasClaim")?.members)
    claim += [
      .init("awardedBy", process),
      .init("influencedBy", ["id": "urn:a", "type": "LearningActivity", "awardedBy": process]),
    ]
    subject = subject.map { $0.key == "hasClaim" ? .init("hasClaim", .object(claim)) : $0 }
    members = members.map { $0.key == "credentialSubject" ? .init($0.key, .object(subject)) : $0 }
    let yaml = Fixture.yaml.replacingOccurrences(
      of: "output:", with: "  credentialSubject.hasClaim.awardedBy.awardingDate: {column: born, as: date}\noutput:")
    let credential = try Fixture(yaml: yaml, template: .object(members)).credential()
    #expect(credential.at("credentialSubject.hasClaim.awardedBy.awardingDate") == "2001-02-28T12:00:00Z")
    #expect(credential.at("credentialSubject.hasClaim.influencedBy.awardedBy.awardingDate") == "2001-02-28T12:00:00Z")
  }
}
