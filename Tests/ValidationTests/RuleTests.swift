import ELM
import Records
import Testing

@testable import Validation

private let clock = FixedClock(Timestamp(seconds: 1_790_000_000))

/// What the official shapes let through is caught by a rule of ours, at the right place.
@Suite(.enabled(if: Judge.hasSamples, "the Commission's samples beside the repository are not here"))
struct RuleTests {
  private let check = CredentialCheck(phase: .issue, clock: clock)

  @Test("The Commission's sealed micro-credential has no error, and a warning about its sixty months")
  func officialMicroCredential() throws {
    let violations = check.violations(in: try .sample("Sample-MC-Annex1-signed"))
    #expect(violations.map(\.code.slug) == ["credential.duration.months"])
    #expect(violations.first?.severity == .warning)
  }

  @Test("The Commission's sealed certificate of participation has no error, and a warning that nothing was achieved")
  func officialParticipation() throws {
    let violations = check.violations(in: try .sample("Sample-CertOfPart-signed"))
    #expect(violations.map(\.code.slug) == ["credential.subject.no-achievement"])
    #expect(violations.first?.severity == .warning)
  }

  @Test("Each fault that SHACL lets through is caught at its place", arguments: Mutation.unseen.indices)
  func undetected(_ index: Int) throws {
    let (mutation, path, code) = Mutation.unseen[index]
    let tree = mutation.applied(to: try .sample("Sample-MC-Annex1-signed"))
    let violations = check.violations(in: tree)
    #expect(
      violations.contains { $0.path == path && $0.code.slug == code },
      "\(mutation): \(violations.map { "\($0.path) \($0.code)" })")
  }

  @Test("Every code of the catalogue is reported by some fault, and no slug stands twice")
  func catalogueIsExercised() throws {
    let base = try Tree.sample("Sample-MC-Annex1-signed")
    let mutations = Mutation.detected + Mutation.unseen.map(\.mutation)
    let reported = Set(mutations.flatMap { check.violations(in: $0.applied(to: base)).map(\.code) })
    let codes = ValidationCatalogue.profileCodes + ValidationCatalogue.codesOfRules
    for code in codes { #expect(reported.contains(code), "\(code)") }
    #expect(reported.isSubset(of: Set(codes)))
    #expect(Set(ValidationCatalogue.codes.map(\.slug)).count == Set(ValidationCatalogue.codes).count)
  }

  @Test("An unknown key is reported with the one that was probably meant")
  func nearestKey() throws {
    let tree = try Tree.sample("Sample-MC-Annex1-signed").setting("credentialSubject.giveName", to: ["en": "Ana"])
    let violation = try #require(check.violations(in: tree).first { $0.code.slug == "credential.key.unknown" })
    #expect(violation.value == "giveName")
    #expect(violation.remedy?.contains("\"givenName\"") == true)
  }

  @Test("Our labels are those of the official credentials, so that a concept from a cell merges with one of a template")
  func labelsAgree() throws {
    for name in DifferentialTests.samples {
      let violations = check.violations(in: try .sample(name))
      #expect(!violations.contains { ConceptLabelRule.codes.contains($0.code) })
      #expect(!violations.contains { $0.code.slug == "credential.concept.unknown" })
    }
  }
}

/// A template is checked before the first row, and every fault has its line.
@Suite(.enabled(if: Judge.hasSamples, "the Commission's samples beside the repository are not here"))
struct TemplateCheckTests {
  private func document(_ tree: Tree) throws -> TreeParser.Document {
    try TreeParser.parse(Array(tree.prettyPrinted.utf8), name: "template.json")
  }

  @Test(
    "The Commission's unsealed samples are sound templates",
    arguments: ["Sample-MC-Annex1-unsigned", "Sample-CertOfPart-unsigned"])
  func officialTemplates(_ name: String) throws {
    let problems = TemplateCheck(clock: clock).problems(in: try document(.sample(name)))
    #expect(problems.allSatisfy { $0.severity == .warning }, "\(problems.map(\.message))")
  }

  @Test("All faults are reported at once, each with its path and its line, wrapped or not", arguments: [false, true])
  func faultsHaveLines(isWrapped: Bool) throws {
    let faulty = try Tree.sample("Sample-MC-Annex1-unsigned")
      .setting("credentialSubject.hasClaim.title", to: nil).setting("validFrom", to: "yesterday")
    let document = try document(isWrapped ? .object([Tree.Member("credential", faulty)]) : faulty)
    let problems = TemplateCheck(clock: clock).problems(in: document).filter { $0.severity == .error }
    #expect(
      problems.map(\.path).sorted { ($0 ?? "") < ($1 ?? "") } == ["credentialSubject.hasClaim.title", "validFrom"])
    for problem in problems {
      let path = (isWrapped ? "credential." : "") + (problem.path ?? "")
      #expect(problem.place == .file("template.json", line: document.line(of: path)))
    }
  }

  @Test("What rows fill is their affair: neither missing nor wrong there is a fault of the template")
  func mappedPathsAreExempt() throws {
    let faulty = try Tree.sample("Sample-MC-Annex1-unsigned")
      .setting("credentialSubject.hasClaim.provenBy.grade", to: nil)
      .setting("credentialSubject.dateOfBirth", to: "to be filled")
    let mapped = ["credentialSubject.dateOfBirth", "credentialSubject.hasClaim.provenBy.grade.noteLiteral"]
    let check = TemplateCheck(clock: clock)
    #expect(check.problems(in: try document(faulty), mapped: mapped).allSatisfy { $0.severity == .warning })
    #expect(check.problems(in: try document(faulty)).filter { $0.severity == .error }.count == 2)
  }

  @Test("A path is not below another that its name merely begins with")
  func pathsAreComparedByStep() throws {
    let faulty = try Tree.sample("Sample-MC-Annex1-unsigned").setting("credentialSubject.dateOfBirth", to: "never")
    let problems = TemplateCheck(clock: clock).problems(in: try document(faulty), mapped: ["credentialSubject.date"])
    #expect(problems.contains { $0.path == "credentialSubject.dateOfBirth" })
  }
}
