import ELM
import Records
import Testing

@testable import Validation

/// Dates at and about the limits of what is plausible. It is noon on 21 September 2026.
@Suite struct DateRuleTests {
  private static let noon = "2026-09-21T12:00:00Z"

  private func findings(_ tree: Tree, _ phase: CredentialCheck.Phase = .issue) throws -> [String] {
    let now = try #require(XSDLexical.dateTime(DateRuleTests.noon)).moment
    let codes = [PlausibleDateRule.codes, LearnerAgeRule.codes, ValidityRule.codes, DurationRule.codes].joined()
    return CredentialCheck(phase: phase, clock: FixedClock(now)).violations(in: tree)
      .filter { codes.contains($0.code) }.map { "\($0.code) \($0.path)" }
  }

  private func credential(_ members: Tree.Member...) -> Tree {
    .object([.init("id", "urn:x:1"), .init("type", ["VerifiableCredential", "EuropeanDigitalCredential"])] + members)
  }

  private func learner(born birth: String, awarded award: String) -> Tree {
    credential(
      .init(
        "credentialSubject",
        [
          "id": "urn:x:learner", "type": "Person", "dateOfBirth": .string(birth),
          "hasClaim": [
            "id": "urn:x:claim", "type": "LearningAchievement",
            "awardedBy": ["id": "urn:x:award", "type": "AwardingProcess", "awardingDate": .string(award)],
          ],
        ]))
  }

  @Test(
    "A date is in the future a day later than now, so that no zone makes it one",
    arguments: ["dateOfBirth", "awardingDate", "issued", "issuanceDate", "dateIssued"])
  func future(_ term: String) throws {
    func tree(_ date: String) -> Tree { credential(.init(term, .string(date))) }
    #expect(try findings(tree("2026-09-22T12:00:00Z")) == [])
    #expect(try findings(tree("2026-09-22T12:00:01Z")) == ["credential.date.implausible \(term)"])
  }

  @Test(
    "No such date is before 1900", arguments: ["dateOfBirth", "awardingDate", "issued", "validFrom", "validUntil"])
  func past(_ term: String) throws {
    func tree(_ date: String) -> Tree { credential(.init(term, .string(date))) }
    #expect(try findings(tree("1900-01-01T00:00:00Z")) == [])
    #expect(try findings(tree("1899-12-31T23:59:59Z")) == ["credential.date.implausible \(term)"])
  }

  @Test("A document may be older, and a validity may begin and end in the future")
  func plausible() throws {
    #expect(try findings(credential(.init("dateIssued", "1636-03-26T00:00:00Z"))) == [])
    #expect(
      try findings(
        credential(.init("validFrom", "2027-01-01T00:00:00Z"), .init("validUntil", "2999-01-01T00:00:00Z"))) == [])
  }

  @Test(
    "Who is awarded something was born, and ten years ago",
    arguments: [
      ("2016-06-30T12:00:00Z", "2026-06-30T12:00:00Z", ""), ("1926-06-30T12:00:00Z", "2026-06-30T12:00:00Z", ""),
      ("2016-07-01T12:00:00Z", "2026-06-30T12:00:00Z", "credential.award.childhood"),
      ("2016-06-30T12:00:00Z", "2016-06-30T00:00:00Z", "credential.award.childhood"),
      ("2016-07-02T12:00:00Z", "2016-06-30T12:00:00Z", "credential.award.before-birth"),
      // What is written at the other end of the world lies within the day of grace.
      ("2016-07-01T10:00:00Z", "2016-06-30T12:00:00Z", "credential.award.childhood"),
    ])
  func ages(_ birth: String, _ award: String, _ code: String) throws {
    let expected = code.isEmpty ? [] : ["\(code) credentialSubject.hasClaim.awardedBy.awardingDate"]
    #expect(try findings(learner(born: birth, awarded: award)) == expected)
  }

  @Test("A birth in the future is one fault, and no second one of the award")
  func bornInTheFuture() throws {
    #expect(
      try findings(learner(born: "2062-06-30T12:00:00Z", awarded: "2026-06-30T12:00:00Z")) == [
        "credential.date.implausible credentialSubject.dateOfBirth"
      ])
  }

  @Test("An award that never changes is remembered, though a row's reduced tree does not show it")
  func hiddenAwards() throws {
    let whole = learner(born: "2017-01-01T12:00:00Z", awarded: "2016-06-30T12:00:00Z")
    let shown = whole.setting("credentialSubject.hasClaim.awardedBy.awardingDate", to: nil)
    let found = CredentialCheck(phase: .issue).violations(
      in: NodeMap(shown, cut: ["urn:x:award"]), contexts: nil, hidden: HiddenNodes(in: whole, cut: ["urn:x:award"])
    ).filter { LearnerAgeRule.codes.contains($0.code) }
    #expect(found.map(\.path) == ["credentialSubject.dateOfBirth"])
    #expect(found.map(\.reason) == ["is a birth after the award on 2016-06-30"])
  }

  @Test(
    "A credential ends after its beginning and after its issue",
    arguments: [
      ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "credential.validity.reversed"),
      ("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "credential.validity.over"),
      ("2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z", ""), ("2027-01-01T00:00:00Z", "2027-01-02T00:00:00Z", ""),
    ])
  func validity(_ from: String, _ until: String, _ code: String) throws {
    let tree = credential(
      .init("validFrom", .string(from)), .init("validUntil", .string(until)),
      .init("issued", "2026-06-01T00:00:00Z"))
    #expect(try findings(tree) == (code.isEmpty ? [] : ["\(code) validUntil"]))
  }

  @Test("What is not issued yet must not be over now")
  func validityOfTemplates() throws {
    let tree = credential(.init("validFrom", "2026-01-01T00:00:00Z"), .init("validUntil", "2026-09-21T11:59:59Z"))
    #expect(try findings(tree, .template) == ["credential.validity.over validUntil"])
  }

  @Test(
    "No duration is below zero, and months are doubted where work is measured",
    arguments: [
      ("volumeOfLearning", "-PT1S", "credential.duration.negative"),
      ("workload", "-P1D", "credential.duration.negative"),
      ("maximumDuration", "-P6M", "credential.duration.negative"),
      ("duration", "-P1Y", "credential.duration.negative"),
      ("workload", "P13M", "credential.duration.months"), ("workload", "P12M", ""), ("maximumDuration", "P60M", ""),
      ("workload", "-", ""), ("workload", "-60", ""),
    ])
  func durations(_ term: String, _ duration: String, _ code: String) throws {
    let node = Tree.object([
      .init("id", "urn:x:1"), .init("type", "LearningOpportunity"), .init(term, .string(duration)),
    ])
    #expect(try findings(node) == (code.isEmpty ? [] : ["\(code) \(term)"]))
  }
}
