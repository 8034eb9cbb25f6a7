import ELM
import Foundation
import Ingest
import Mapping
import Pipeline
import Records
import Support
import Testing

@Suite("What is sealed is what was validated")
struct SealedPayloadTests {
  /// Issues one row and compares the sealed payload, member by member, with the tree that the checks saw.
  private func expectSame(_ desk: Desk) throws -> Tree {
    let clock = FixedClock.later(hours: 1)
    let preview = try desk.preview(row: 2, clock: clock)
    #expect(preview.problems.isEmpty, "\(preview.problems.map(\.message))")
    let run = try desk.issue(clock: clock)
    #expect(run.counts.issued == run.counts.rows, "\(run.problems.map(\.message))")
    let name = try #require(try desk.manifest().first { $0[5].contains("A2:") }?[3])
    let sealed = try desk.sealed(name)
    let checked = try TreeParser.parse(Array(preview.json.utf8), name: "preview").tree
    // Without a key the issuer stays as the template has it; the seal completes it.
    for key in Set((sealed.members ?? []).map(\.key) + (checked.members ?? []).map(\.key)) where key != "issuer" {
      #expect(sealed[key] == checked[key], "\(key)")
    }
    #expect(sealed["issuer"]?["legalName"]?["en"]?.string == SealKey.organisation)
    for fact in ["issued", "issuanceDate"] { #expect(sealed[fact]?.string == "\(clock.time)") }
    #expect(FileVerification(desk.file(name), try VerificationOptions(clock: clock)).verdict == .partly)
    return sealed
  }

  @Test("for the sample template, and no value of the template's own person or placeholder is left")
  func sample() throws {
    let cohort = Cohort(learners: 25)
    let desk = try Desk(cohort)
    let sealed = try expectSame(desk)
    let subject = try #require(sealed["credentialSubject"])
    let row = cohort.row(at: 0)
    #expect(Cohort.Value.text(subject.at("givenName", "en")?.string ?? "") == row[.givenName])
    #expect(Cohort.Value.text(subject.at("familyName", "en")?.string ?? "") == row[.familyName])
    #expect(
      Cohort.Value.number(subject.at("hasClaim", "provenBy", "grade", "noteLiteral", "en")?.string ?? "") == row[.grade]
    )
  }

  @Test("An empty optional cell leaves no empty node behind")
  func emptyCells() throws {
    let cohort = Cohort(learners: 25)
    let desk = try Desk(cohort)
    let index = try #require((0..<25).first { cohort.row(at: $0)[.nationalID] == .empty })
    _ = try desk.issue()
    let name = try #require(try desk.manifest().first { $0[5] == "Graduates!A\(index + 2):P\(index + 2)" }?[3])
    let sealed = try desk.sealed(name)
    #expect(sealed["credentialSubject"]?["nationalID"] == nil)
    #expect(sealed.emptyNodes == [])
  }

  private static let samples = Desk.repository("../shared/reference/elm/samples")
  private static let hasSamples = FileManager.default.fileExists(atPath: samples)

  /// The lines of `map` that replace everything the official samples say about their person.
  private static let person = """
    map:
      credentialSubject.givenName: {column: given_name, required: true}
      credentialSubject.familyName: {column: family_name, required: true}
      credentialSubject.fullName: [given_name, family_name]
      credentialSubject.dateOfBirth: {column: date_of_birth, as: date, required: true}
      credentialSubject.contactPoint.emailAddress.id: {column: email, as: email}
      credentialSubject.nationalID.notation: {column: national_id, required: true}
      credentialSubject.nationalID.spatial: {column: national_id_country, vocabulary: country}

    """
  private static let more = """
      credentialSubject.contactPoint.address.countryCode: {column: national_id_country, vocabulary: country}
      credentialSubject.contactPoint.address.fullAddress.noteLiteral: remarks
      credentialSubject.gender: {column: remarks, vocabulary: human-sex}
      credentialSubject.citizenshipCountry: {column: national_id_country, vocabulary: country}
      credentialSubject.placeOfBirth.address.countryCode: {column: national_id_country, vocabulary: country}
      credentialSubject.identifier.notation: student_id
      credentialSubject.identifier.schemeName: course_title

    """

  @Test(
    "for both official unsigned samples as templates", .enabled(if: hasSamples, "needs the official samples"),
    arguments: [("MC-Annex1", ""), ("CertOfPart", more)])
  func official(name: String, lines: String) throws {
    let cohort = Cohort(learners: 60, faults: false)
    let desk = try Desk(cohort) { pipeline in
      pipeline.replacing(/(?ms)^map:.*?^rules:/, with: SealedPayloadTests.person + lines + "\nrules:")
    }
    let rows = cohort.rows.filter { $0[.nationalID] != .empty }.map { row in
      // The second sample says where its person lives, and that she is a woman: each row has to say it for itself.
      var row = row
      row[.remarks] = .text("Female")
      return row
    }
    try Cohort.write(rows, to: desk.path(Desk.workbook))
    try FileManager.default.removeItem(atPath: desk.template)
    try FileManager.default.copyItem(
      atPath: "\(SealedPayloadTests.samples)/Sample-\(name)-unsigned.jsonld", toPath: desk.template)
    let sealed = String(decoding: try expectSame(desk).json, as: UTF8.self)
    for word in ["Andromeda", "LA-234218", "1999-10-01", "ana.andromeda", "97168A", "Calle Iglesia"] {
      #expect(!sealed.contains(word), "\(word)")
    }
  }

  @Test("A wrapped template seals what the plain one does, byte for byte")
  func wrapped() throws {
    let desks = try [false, true].map { isWrapped in
      let desk = try Desk(Cohort(learners: 5))
      if isWrapped { try desk.changeTemplate { ["credential": $0] } }
      return desk
    }
    let clock = FixedClock.later(hours: 1)
    for desk in desks { _ = try desk.issue(clock: clock) }
    #expect(try desks[0].manifest() == desks[1].manifest())
  }
}

extension Tree {
  /// What stands where nothing should: empty nodes, arrays, texts and nulls.
  fileprivate var emptyNodes: [Tree] {
    switch self {
    case .object(let members): members.isEmpty ? [self] : members.flatMap(\.value.emptyNodes)
    case .array(let elements): elements.isEmpty ? [self] : elements.flatMap(\.emptyNodes)
    case .string(let text): text.isEmpty ? [self] : []
    case .null: [self]
    case .number, .boolean: []
    }
  }
}
