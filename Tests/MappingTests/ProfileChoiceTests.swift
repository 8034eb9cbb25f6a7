import ELM
import Foundation
import Mapping
import Records
import Testing

/// The template names the profile, and what every credential declares as its schema follows from it.
@Suite struct ProfileChoiceTests {
  private func concept(_ end: String) -> Tree {
    ["id": .string("http://data.europa.eu/snb/credential/\(end)"), "type": "Concept"]
  }

  private func template(_ more: (String, Tree)...) -> Tree {
    .object((Fixture.template.members ?? []) + more.map { Tree.Member($0.0, $0.1) })
  }

  private let accredited: Tree = [
    "id": "http://data.europa.eu/snb/model/ap/edc-accredited", "type": "ShaclValidator2017",
  ]
  private let mandate: Tree = [
    "id": "http://data.europa.eu/snb/model/ap/edc-issued-by-mandate", "type": "ShaclValidator2017",
  ]

  @Test func aTemplateWithoutASchemaGetsTheOneOfItsProfile() throws {
    let fixture = try Fixture(template: template(("credentialProfiles", concept("c_ae121a00"))))
    #expect(fixture.template.profile.declarations.map(\.name) == ["edc-accredited"])
    #expect(try fixture.credential()["credentialSchema"] == accredited)
    #expect(fixture.template.warnings.isEmpty)
  }

  @Test func anotherSchemaIsReplacedAndSaid() throws {
    let declared: Tree = ["id": "http://data.europa.eu/snb/model/ap/edc-converted", "type": "ShaclValidator2017"]
    let fixture = try Fixture(
      template: template(("credentialProfiles", concept("c_ae121a00")), ("credentialSchema", declared)))
    #expect(try fixture.credential()["credentialSchema"] == accredited)
    let warning = try #require(fixture.template.warnings.first)
    #expect(warning.code == .templateSchema && warning.severity == .warning)
    #expect(warning.place == fixture.template.place(of: "credentialSchema"))
    #expect(warning.value == declared.id)
  }

  @Test func severalProfilesAreDeclaredAsAnArray() throws {
    let profiles: Tree = .array([concept("c_9a31f32a"), concept("c_ae121a00")])
    let fixture = try Fixture(template: template(("credentialProfiles", profiles)))
    #expect(try fixture.credential()["credentialSchema"] == [accredited, mandate])
    // In another order it is as right, and stays as it was written.
    let kept = try Fixture(
      template: template(("credentialProfiles", profiles), ("credentialSchema", [mandate, accredited])))
    #expect(try kept.credential()["credentialSchema"] == [mandate, accredited])
    #expect(kept.template.warnings.isEmpty)
  }

  @Test func aProfilesOwnDemandsMakeANodeAskForItsCells() throws {
    let evidence: Tree = ["id": "urn:e", "type": "Evidence", "dcType": ["id": "urn:k", "type": "Concept"]]
    let yaml = Fixture.yaml.replacing("\noutput:", with: "\n  evidence.evidenceStatement: id_number\noutput:")
    func problems(_ profile: String) throws -> [Problem] {
      let tree = template(("credentialProfiles", concept(profile)), ("evidence", evidence))
      return try Fixture(yaml: yaml, template: tree).draft(["id_number": nil, "id_country": nil]).problems
    }
    #expect(try problems("e34929035b").isEmpty)
    #expect(try problems("c_9a31f32a").map(\.code) == [.cellEmpty])
  }

  @Test(arguments: [
    ("credentialProfiles", "no cell can choose it"), ("credentialProfiles.id", "no cell can choose it"),
    ("credentialSchema", "is derived from the profile"), ("credentialSchema.id", "is derived from the profile"),
    ("credentialSubject.hasClaim.dcType.id", "would also change the template's credentialProfiles"),
  ])
  func noCellChoosesTheProfile(_ path: String, _ reason: String) throws {
    var tree = template(("credentialProfiles", concept("e34929035b")))
    // A concept of the same id elsewhere is the same node.
    tree = tree.adding(concept("e34929035b"), as: "dcType", below: ["credentialSubject", "hasClaim"])
    let yaml = Fixture.yaml.replacing("\noutput:", with: "\n  \(path): mode\noutput:")
    let failure = try #require(#expect(throws: RunFailure.self) { _ = try Fixture(yaml: yaml, template: tree) })
    #expect(failure.status == .configuration)
    #expect(failure.problems.map(\.code) == [.pipelinePath])
    #expect(failure.problems.first?.reason.contains(reason) == true, "\(failure)")
  }
}

extension Tree {
  fileprivate func adding(_ value: Tree, as key: String, below path: ArraySlice<String>) -> Tree {
    guard let first = path.first else { return .object((members ?? []) + [Member(key, value)]) }
    return .object(
      (members ?? []).map {
        $0.key == first ? Member($0.key, $0.value.adding(value, as: key, below: path.dropFirst())) : $0
      })
  }
}
