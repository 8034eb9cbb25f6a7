@_spi(Mapping) import ELM
import Records
import Support
import Testing

@testable import Validation

private let clock = RowFixture.clock

/// A row is checked in its reduced tree, and what is wrong lands on its cells.
@Suite(.enabled(if: Judge.hasSamples, "the Commission's samples beside the repository are not here"))
struct RowCheckTests {
  private let fixture: RowFixture

  init() throws { fixture = try RowFixture() }

  private func values(_ index: Int, _ value: Tree?) -> [Tree?] {
    var values = RowFixture.values
    values[index] = value
    return values
  }

  @Test("A sound row passes without a word")
  func soundRow() {
    guard case .passed(let credential) = fixture.check.check(fixture.draft()) else {
      Issue.record("the row is rejected")
      return
    }
    #expect(credential.warnings.isEmpty)
  }

  @Test("What is wrong with a value lands on its cell")
  func valueLandsOnItsCell() throws {
    let problems = fixture.problems(values(1, "2001-02-31T00:00:00Z"))
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.place.description == "Graduates!B14")
    #expect(problem.code.slug == "profile.value.form")
    #expect(problem.value == "2001-02-31T00:00:00Z")
    #expect(problem.path == "credentialSubject.dateOfBirth")
  }

  @Test("What is wrong inside or above a mapped value lands on the nearest cell")
  func nearestCell() throws {
    let foreign = try #require(Vocabulary.named("currency")?.resolve("EUR")).tree()
    #expect(fixture.problems(values(2, foreign)).map(\.place.description) == ["Graduates!C14"])
    #expect(fixture.problems(values(4, nil)).map(\.place.description) == ["Graduates!E14"])
    #expect(fixture.problems(values(3, nil)).map(\.code.slug) == ["profile.value.missing"])
  }

  @Test("A fault that mapping has reported is not reported again as missing")
  func knownFaults() {
    let cell = CellAddress(sheet: "Graduates", row: 14, column: 3)
    let known = Problem(
      ProblemCode("cell.decimal.unreadable", meaning: "", remedy: ""), at: .cell(cell), value: "many",
      "is not a number",
      remedy: "write digits", path: RowFixture.paths[3])
    #expect(fixture.problems(values(3, nil), problems: [known]).map(\.code.slug) == ["cell.decimal.unreadable"])
  }

  @Test("A warning of mapping hides no fault: only an error that empties a place explains what is missing there")
  func warningsHideNothing() {
    let cell = CellAddress(sheet: "Graduates", row: 14, column: 3)
    let warning = Problem(
      ProblemCode("cell.odd", meaning: "", remedy: ""), severity: .warning, at: .cell(cell), "is odd", remedy: "look",
      path: RowFixture.paths[3])
    #expect(
      fixture.problems(values(3, nil), problems: [warning]).map(\.code.slug) == ["cell.odd", "profile.value.missing"])
  }

  @Test("What is wrong with the credential as a whole lands on the row")
  func rootFaults() throws {
    let fixture = try RowFixture(Mutation("contexts", ("@context", "https://www.w3.org/2018/credentials/v1")))
    #expect(fixture.problems(RowFixture.values).map(\.place.description) == ["Graduates!14:14"])
  }

  @Test("A part that rows do not see may refer to one that they change")
  func backReferences() throws {
    let reference: Tree = ["id": "urn:epass:person:1", "type": "Person"]
    let fixture = try RowFixture(
      Mutation("reference", ("credentialSubject.hasClaim.influencedBy.directedBy", reference)))
    #expect(fixture.problems(values(0, ["en": "Bea"])).isEmpty)
  }

  @Test("A changeable node that a row leaves bare is not taken for one that was cut")
  func bareNodes() {
    #expect(fixture.problems(values(2, nil)).map(\.path) == ["credentialSubject.nationalID.spatial"])
  }

  @Test("Problems stand in the order of the columns")
  func columnOrder() {
    var values = RowFixture.values
    values[4] = nil
    values[0] = ["en": ""]
    values[1] = "1850-01-01T00:00:00Z"
    #expect(
      fixture.problems(values).map(\.place.description) == ["Graduates!A14", "Graduates!B14", "Graduates!E14"])
  }

  @Test("A warning lets the row pass and travels with it; what only the template warns of is not repeated")
  func warnings() throws {
    let italy = try #require(Vocabulary.named("country")?.resolve("IT")).tree().setting(
      "prefLabel.en", to: "Italian Republic")
    guard case .passed(let credential) = fixture.check.check(fixture.draft(values(2, italy))) else {
      Issue.record("the row is rejected")
      return
    }
    #expect(credential.warnings.map(\.code.slug) == ["credential.concept.relabelled"])
  }

  @Test("A concept that contradicts its copy in a part that rows do not see is caught")
  func hiddenCopies() throws {
    let belgium = try #require(Vocabulary.named("country")?.resolve("BE")).tree().setting(
      "prefLabel.en", to: "Belgique")
    let problems = fixture.problems(values(2, belgium))
    #expect(
      problems.contains { $0.code.slug == "credential.node.divergent" && $0.place.description == "Graduates!C14" })
  }

  @Test("Messages carry place, value, reason and remedy, and no word of SHACL")
  func messages() throws {
    let problems = fixture.problems(values(1, "31/02/2001")) + fixture.problems(values(4, nil))
    #expect(problems.count == 2)
    for problem in problems {
      #expect(!problem.message.contains("Constraint"))
      #expect(!problem.message.contains("sh:"))
    }
    #expect(
      problems.first?.message
        == "Graduates!B14 \"31/02/2001\" is not a date with time and zone; write it as 2001-02-28T00:00:00Z.")
  }

  @Test("Whatever the cells hold, rows are judged as their whole credentials are", arguments: 0..<8)
  func randomRows(_ seed: UInt64) throws {
    let candidates = try RowFixture.candidates()
    var random = SplitMix(seed: seed)
    for _ in 0..<60 {
      // Most cells are sound, as in life, so that faults meet in every combination of a few.
      let values = candidates.map { random.next(below: 2) == 0 ? $0[0] : $0[random.next(below: $0.count)] }
      let draft = fixture.draft(values)
      let facts = IssuingFacts(
        key: draft.key, revision: 1, id: CredentialID(pipeline: "", key: draft.key, revision: 1), issued: clock.now())
      let whole = CredentialCheck(phase: .issue, clock: clock)
        .violations(in: draft.pattern.tree(of: draft.filling, facts)).reported.filter { $0.severity == .error }
      // Of two copies that contradict each other, either may be the one that is blamed.
      func finding(_ code: ProblemCode, _ path: String?) -> String {
        code == DivergentCopyRule.divergent ? code.slug : "\(code.slug) \(path ?? "")"
      }
      let row = fixture.problems(values).filter { $0.severity == .error }
      #expect(
        Set(row.map { finding($0.code, $0.path) }) == Set(whole.map { finding($0.code, $0.path) }),
        "cells \(values.map { $0.map { String(decoding: $0.json, as: UTF8.self) } ?? "empty" })")
      #expect(
        fixture.problemsInTurn(values).map(\.message) == fixture.problems(values).map(\.message),
        "after other rows: \(values.map { $0.map { String(decoding: $0.json, as: UTF8.self) } ?? "empty" })")
    }
  }

  @Test(
    "On whatever template, a row's check and the template's find together what the whole credential's finds",
    arguments: (Mutation.detected + Mutation.unseen.map(\.mutation)).indices)
  func mutatedTemplates(_ index: Int) throws {
    let mutation = (Mutation.detected + Mutation.unseen.map(\.mutation))[index]
    let fixture = try RowFixture(mutation)
    let whole = CredentialCheck(phase: .issue, clock: clock)
    // Of two values that contradict each other, either may be the one that is blamed.
    func finding(_ code: ProblemCode, _ path: String) -> String {
      (DivergentCopyRule.codes + LearnerAgeRule.codes).contains(code) ? code.slug : "\(code.slug) \(path)"
    }
    func errors(_ violations: [Violation]) -> Set<String> {
      Set(violations.filter { $0.severity == .error }.map { finding($0.code, $0.path) })
    }
    let standing = errors(whole.violations(in: mutation.applied(to: try Tree.sample("Sample-MC-Annex1-signed"))))
    let candidates = try RowFixture.candidates()
    var random = SplitMix(seed: UInt64(index))
    for _ in 0..<12 {
      let values = candidates.map { random.next(below: 3) > 0 ? $0[0] : $0[random.next(below: $0.count)] }
      let draft = fixture.draft(values)
      let facts = IssuingFacts(
        key: draft.key, revision: 1, id: CredentialID(pipeline: "", key: draft.key, revision: 1), issued: clock.now())
      let found = errors(whole.violations(in: draft.pattern.tree(of: draft.filling, facts)))
      let problems = fixture.problemsInTurn(values).filter { $0.severity == .error }
      let row = Set(problems.map { finding($0.code, $0.path ?? "") })
      #expect(row.isSubset(of: found), "\(mutation): a row's check invents \(row.subtracting(found))")
      // What our rules say better is not said again.
      let missed = found.subtracting(row).subtracting(standing).filter { finding in
        !problems.contains { finding.hasSuffix(" \($0.path ?? "")") }
      }
      #expect(missed.isEmpty, "\(mutation): a row's check misses \(missed)")
    }
  }
}
