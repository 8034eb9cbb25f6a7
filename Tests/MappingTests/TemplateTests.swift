import ELM
import Foundation
import Mapping
import Records
import Testing

@Suite struct TemplateTests {
  /// The fixture's template with one member of a path replaced or, for nil, removed.
  private func template(_ path: [String], _ value: Tree?, in tree: Tree = Fixture.template) -> Tree {
    guard let key = path.first, var members = tree.members else { return value ?? .null }
    let below = path.dropFirst()
    let replaced = below.isEmpty ? value : template(Array(below), value, in: tree[key] ?? .object([]))
    members.removeAll { $0.key == key }
    if let replaced { members.append(.init(key, replaced)) }
    return .object(members)
  }

  private func failure(_ body: () throws -> Void) throws -> RunFailure {
    try #require(#expect(throws: RunFailure.self) { try body() })
  }

  @Test func unwrapsWhatIsMadeForUpload() throws {
    let wrapped: Tree = ["credential": Fixture.template, "deliveryDetails": [:]]
    #expect(try Fixture(template: wrapped).credential() == Fixture().credential())
  }

  @Test func aSealedCredentialIsNoTemplate() throws {
    let sealed: Tree = ["payload": "{}", "signatures": []]
    let failure = try failure { _ = try Fixture(template: sealed) }
    #expect(failure.problems.map(\.code) == [.templateSealed])
    #expect(failure.status == .configuration)
  }

  @Test func whatIsNoCredentialIsRefused() throws {
    #expect(try failure { _ = try Fixture(template: ["type": "Person"]) }.problems.map(\.code) == [.templateUnreadable])
  }

  @Test(
    arguments: [
      (["credentialSubject", "birthName"], ["en": "Sample"], "credentialSubject.birthName.en"),
      (
        ["credentialSubject", "identifier"],
        ["id": "urn:i", "type": "Identifier", "schemeName": "Student number", "notation": "97168A"],
        "credentialSubject.identifier.notation"
      ),
      (
        ["credentialSubject", "contactPoint"],
        ["id": "urn:c", "type": "ContactPoint", "phone": ["id": "urn:p", "type": "Phone", "phoneNumber": "112"]],
        "credentialSubject.contactPoint.phone.phoneNumber"
      ),
      (
        ["credentialSubject", "citizenshipCountry"], ["id": "http://example.org/LVA", "type": "Concept"],
        "credentialSubject.citizenshipCountry"
      ),
      (
        ["credentialSubject", "placeOfBirth"],
        [
          "id": "urn:l", "type": "Location",
          "address": [
            "id": "urn:a", "type": "Address", "countryCode": ["id": "http://example.org/ESP", "type": "Concept"],
          ],
        ],
        "credentialSubject.placeOfBirth.address.countryCode"
      ),
    ] as [([String], Tree, String)])
  func theTemplatesOwnPersonIsNeverSealed(_ path: [String], _ value: Tree, _ place: String) throws {
    let failure = try failure { _ = try Fixture(template: template(path, value)) }
    #expect(failure.problems.map(\.code) == [.templatePersonal])
    #expect(failure.problems.map(\.path) == [place])
  }

  @Test func whatThePipelineFileSaysBesideItQualifiesNobody() throws {
    let place: Tree = [
      "id": "urn:l", "type": "Location",
      "address": [
        "id": "urn:a", "type": "Address", "countryCode": ["id": "http://example.org/ESP", "type": "Concept"],
      ],
    ]
    let yaml = Fixture.yaml.replacing(
      "output:", with: "  credentialSubject.location.address.fullAddress.noteLiteral: {value: Here}\noutput:")
    let failure = try failure {
      _ = try Fixture(yaml: yaml, template: template(["credentialSubject", "location"], place))
    }
    #expect(failure.problems.map(\.code) == [.templatePersonal])
    #expect(failure.problems.map(\.path) == ["credentialSubject.location.address.countryCode"])
  }

  @Test func aNodeThatTheTemplateLacksIsMade() throws {
    let tree = template(["credentialSubject", "nationalID"], nil)
    let subject = try #require(Fixture(template: tree).credential()["credentialSubject"])
    #expect(subject.at("nationalID.type") == "LegalIdentifier")
    #expect(subject.at("nationalID.notation") == "LV-1")
    #expect(subject.at("nationalID.id")?.string?.isEmpty == false)
  }

  @Test(arguments: [
    ("credentialSubject.givenNane: given_name", "pipeline.path", "givenName"),
    ("credentialSubject.hasClaim.specifiedBy.learningOutcome[3].title: grade", "pipeline.path", "template"),
    ("credentialSubject.hasClaim: grade", "pipeline.path", "keep one"),
    ("credentialSubject.hasClaim.provenBy.awardedBy: grade", "pipeline.path", "properties"),
    ("credentialSubject.hasClaim.title.en: grade", "pipeline.path", "end the path at title"),
    ("issuer.legalName: grade", "pipeline.path", "template"),
    ("id: grade", "pipeline.path", "remove"),
    ("credentialSubject.givenName[0]: grade", "pipeline.path", "remove the [index]"),
    ("validUntil: {column: grade, as: hours}", "pipeline.path", "date"),
    ("credentialSubject.gender: {column: grade, vocabulary: humansex}", "pipeline.vocabulary", "human-sex"),
    ("validUntil: {column: graed, as: date}", "pipeline.column.missing", "grade"),
  ])
  func aPathThatLeadsNowhereIsRefused(_ line: String, _ code: String, _ hint: String) throws {
    let yaml = Fixture.yaml.replacingOccurrences(of: "output:", with: "  \(line)\noutput:")
    let failure = try failure { _ = try Fixture(yaml: yaml) }
    #expect(failure.problems.map(\.code.slug) == [code])
    #expect(failure.problems.first?.remedy.contains(hint) == true, "\(failure)")
    #expect(
      failure.problems.allSatisfy {
        if case .file("pipelines/test.yaml", .some, .some) = $0.place { true } else { false }
      })
  }

  @Test func aPathMappedTwiceIsRefused() throws {
    let yaml = Fixture.yaml.replacingOccurrences(
      of: "output:", with: "  credentialSubject.hasClaim[0].specifiedBy.mode: grade\noutput:")
    #expect(try failure { _ = try Fixture(yaml: yaml) }.problems.map(\.code.slug) == ["pipeline.path"])
  }
}

@Suite struct SharedNodeTests {
  /// The fixture's template with an awarding body that the issuer shares parts with.
  private static let template: Tree = {
    let note: Tree = ["id": "urn:epass:note:9", "type": "Note", "noteLiteral": ["en": "Old street"]]
    let location: Tree = [
      "id": "urn:epass:location:1", "type": "Location",
      "address": ["id": "urn:epass:address:1", "type": "Address", "fullAddress": note],
    ]
    let process: Tree = [
      "id": "urn:epass:awardingProcess:1", "type": "AwardingProcess",
      "awardingBody": [
        "id": "urn:epass:org:1", "type": "Organisation", "legalName": ["en": "Template University"],
        "location": location,
      ],
    ]
    func changed(_ tree: Tree, _ path: [String], _ value: Tree) -> Tree {
      guard let key = path.first else { return value }
      var members = tree.members ?? []
      let new = changed(tree[key] ?? .object([]), Array(path.dropFirst()), value)
      members.removeAll { $0.key == key }
      return .object(members + [.init(key, new)])
    }
    let awarded = changed(Fixture.template, ["credentialSubject", "hasClaim", "awardedBy"], process)
    return changed(awarded, ["issuer", "location"], location)
  }()

  private func fixture(_ lines: String) throws -> Fixture {
    try Fixture(
      yaml: Fixture.yaml.replacingOccurrences(of: "output:", with: "\(lines)\noutput:"),
      template: SharedNodeTests.template,
      seal: Fixture.seal)
  }

  @Test func whatTheIssuerSharesWithTheAwardingBodyIsMappedInBoth() throws {
    let path = "address.fullAddress.noteLiteral"
    let credential = try fixture(
      "  credentialSubject.hasClaim.awardedBy.awardingBody.location.\(path): given_name"
    ).credential()
    #expect(credential.at("credentialSubject.hasClaim.awardedBy.awardingBody.location.\(path).en") == "Ana")
    #expect(credential.at("issuer.location.0.\(path).en") == "Ana")
    #expect(credential.at("issuer.legalName.en")?.string == Fixture.seal.organisation)
  }

  @Test(arguments: [[0, 1], [1, 0]])
  func theOrderOfLinesMakesNoDifference(_ order: [Int]) throws {
    let body = "  credentialSubject.hasClaim.awardedBy.awardingBody"
    let lines = ["\(body).id: {column: email, as: iri}", "\(body).legalName: family_name"]
    let fixture = try fixture(order.map { lines[$0] }.joined(separator: "\n"))
    let credential = try fixture.credential(["email": .text("https://example.org/body")])
    let awardingBody = try #require(credential.at("credentialSubject.hasClaim.awardedBy.awardingBody"))
    #expect(awardingBody.id == "https://example.org/body")
    #expect(awardingBody.at("legalName.en") == "Ķirsone")
  }
}
