import ELM
import Pipeline
import Records
import Support
import Testing

/// A credential is issued, and read back, under the profiles that its template names.
@Suite struct ProfileTests {
  private static func concept(_ iri: String, _ scheme: String, _ label: String) -> Tree {
    [
      "id": .string("http://data.europa.eu/snb/\(iri)"), "type": "Concept",
      "inScheme": ["id": .string("http://data.europa.eu/snb/\(scheme)/25831c2"), "type": "ConceptScheme"],
      "prefLabel": ["en": .string(label)],
    ]
  }

  private static let accredited = concept("credential/c_ae121a00", "credential", "Accredited")
  private static let mandate = concept("credential/c_9a31f32a", "credential", "Issued by mandate")
  private static let statement: Tree = [
    "id": "urn:epass:evidence:1", "type": "Evidence",
    "dcType": concept("evidence-type/c_18016257", "evidence-type", "Mandate"),
    "evidenceStatement": "Sealed on behalf of the awarding body.",
  ]

  /// A desk whose template names these profiles and gives this evidence.
  private func desk(_ profiles: Tree, _ evidence: (Tree) -> Tree?) throws -> Desk {
    let desk = try Desk(Cohort(learners: 2))
    try desk.changeTemplate { template in
      template.setting("credentialProfiles", to: profiles).setting("evidence", to: evidence(template))
    }
    return desk
  }

  private func accreditation(of template: Tree) -> Tree? {
    template.at("credentialSubject", "hasClaim", "specifiedBy", "accreditation")
  }

  @Test func accreditedAndMandatedAtOnce() throws {
    let desk = try desk([ProfileTests.accredited, ProfileTests.mandate]) {
      ProfileTests.statement.setting("accreditation", to: accreditation(of: $0))
    }
    let outcome = try desk.issue()
    #expect(outcome.counts.issued == 2)
    #expect(outcome.problems.map(\.code.slug) == ["template.schema"])
    let name = try #require(try desk.credentials().first)
    #expect(
      try desk.sealed(name)["credentialSchema"]?.elements.map(\.id) == [
        "http://data.europa.eu/snb/model/ap/edc-accredited", "http://data.europa.eu/snb/model/ap/edc-issued-by-mandate",
      ])
    let verification = FileVerification(desk.file(name), try VerificationOptions(clock: SystemClock()))
    #expect(verification.verdict == .partly)
    #expect(verification.checks.first?.reason == "conforms to edc-accredited 1.1.0 and edc-issued-by-mandate 1.1.0")
  }

  @Test func aTemplateThatLacksWhatItsProfileDemandsIsRefused() throws {
    let failure = try #require(
      #expect(throws: RunFailure.self) { try desk(ProfileTests.accredited) { _ in ProfileTests.statement }.issue() })
    #expect(failure.status == .configuration)
    #expect(failure.problems.map(\.path) == ["evidence.accreditation"])
    let without = try #require(
      #expect(throws: RunFailure.self) { try desk(ProfileTests.mandate) { _ in nil }.issue() })
    #expect(without.problems.map(\.path) == ["evidence"])
  }

  @Test(arguments: [("6dff8a0f87", "credential.profile.refused"), ("bdc47cb449", "credential.profile.unknown")])
  func profilesThatNobodyCanVerifyAreRefused(_ concept: String, _ slug: String) throws {
    let label = concept == "6dff8a0f87" ? "Diploma Supplement" : "Learning Entitlement"
    let desk = try desk(ProfileTests.concept("credential/\(concept)", "credential", label)) { _ in nil }
    let failure = try #require(#expect(throws: RunFailure.self) { try desk.check() })
    #expect(failure.status == .configuration)
    #expect(failure.problems.map(\.code.slug) == [slug])
    if case .file(_, let line, _)? = failure.problems.first?.place {
      #expect(line != nil)
    } else {
      Issue.record("no place")
    }
  }
}
