@_spi(Mapping) import ELM
import Records
import Testing

@testable import Validation

private let clock = FixedClock(Timestamp(seconds: 1_790_000_000))

/// The Commission's micro-credential with four columns mapped into it, as mapping would compile it.
private struct Fixture {
  static let columns = ["given_name", "date_of_birth", "country", "ects", "grade"]
  static let paths = [
    "credentialSubject.givenName", "credentialSubject.dateOfBirth", "credentialSubject.nationalID.spatial",
    "credentialSubject.hasClaim.specifiedBy.creditPoint.point", "credentialSubject.hasClaim.provenBy.grade.noteLiteral",
  ]

  let check: RowCheck
  let checker: RowChecker
  let pattern: CredentialPattern
  let changeable: CredentialPattern

  init(_ mutation: Mutation = Mutation("nothing")) throws {
    let base = mutation.applied(to: try Tree.sample("Sample-MC-Annex1-signed"))
    let changed = Set(
      Fixture.paths.flatMap { path in
        path.split(separator: ".").indices.map { path.split(separator: ".")[...$0].joined(separator: ".") }
      } + [""])
    var cut: Set<String> = []
    pattern = CredentialPattern(Fixture.node(base, ""), slotCount: Fixture.paths.count, groupCount: 0)
    changeable = CredentialPattern(
      Fixture.node(Fixture.reduced(base, "", changed, &cut), ""), slotCount: Fixture.paths.count, groupCount: 0)
    check = RowCheck(document: base, cut: cut, clock: clock)
    checker = RowChecker(check)
  }

  /// Cuts every object that holds no mapped path, concepts apart.
  private static func reduced(_ tree: Tree, _ path: String, _ changed: Set<String>, _ cut: inout Set<String>) -> Tree {
    switch tree {
    case .array(let elements): return .array(elements.map { reduced($0, path, changed, &cut) })
    case .object(let members) where tree.types.isEmpty || tree.types == ["Concept"]: return .object(members)
    case .object(let members):
      guard changed.contains(path) else {
        if let id = tree.id { cut.insert(id) }
        return .object(members.filter { ["id", "type"].contains($0.key) })
      }
      return .object(
        members.map { member in
          Tree.Member(
            member.key, reduced(member.value, path.isEmpty ? member.key : "\(path).\(member.key)", changed, &cut))
        })
    default: return tree
    }
  }

  private static func node(_ tree: Tree, _ path: String) -> CredentialPattern.Node {
    if let slot = paths.firstIndex(of: path) { return .slot(slot) }
    guard case .object(let members) = tree else { return .fixed(tree) }
    return .object(
      members.map { member in
        let below = path.isEmpty ? member.key : "\(path).\(member.key)"
        return CredentialPattern.Member(
          member.key, ["issued", "issuanceDate"].contains(below) ? .fact(.issued) : node(member.value, below))
      })
  }

  static let values: [Tree?] = [
    ["en": "Ana"], "1999-10-01T00:00:00Z", Vocabulary.named("country")?.resolve("IT")?.tree(), "2", ["en": "Pass"],
  ]

  func draft(_ values: [Tree?] = Fixture.values, problems: [Problem] = []) -> DraftCredential {
    let addresses = Fixture.columns.indices.map { CellAddress(sheet: "Graduates", row: 14, column: $0) }
    let header = Header(
      sheet: "Graduates", names: Fixture.columns,
      addresses: Fixture.columns.indices.map { CellAddress(sheet: "Graduates", row: 1, column: $0) })
    let row = SourceRow(
      header: header, number: 14, cells: zip(addresses, values).map { Cell(.text($1?.string ?? "x"), at: $0) })
    return DraftCredential(
      row: row, key: IssuanceKey(["S-1"]), pattern: pattern, changeable: changeable,
      filling: .init(slots: values.map { $0.map(CredentialPattern.Fragment.init) }, groups: []),
      origins: addresses.indices.map {
        DraftCredential.Origin(path: Fixture.paths[$0], cell: addresses[$0], isFilled: values[$0] != nil)
      },
      contentDigest: Digest(of: []), problems: problems)
  }

  func problems(_ values: [Tree?], problems: [Problem] = []) -> [Problem] {
    if case .rejected(let row) = check.check(draft(values, problems: problems)) { row.problems } else { [] }
  }

  /// What the checker says that has seen the rows before.
  func problemsInTurn(_ values: [Tree?]) -> [Problem] {
    if case .rejected(let row) = checker.check(draft(values)) { row.problems } else { [] }
  }
}

/// A row is checked in its reduced tree, and what is wrong lands on its cells.
@Suite(.enabled(if: Judge.hasSamples, "the Commission's samples beside the repository are not here"))
struct RowCheckTests {
  private let fixture: Fixture

  init() throws { fixture = try Fixture() }

  private func values(_ index: Int, _ value: Tree?) -> [Tree?] {
    var values = Fixture.values
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
      remedy: "write digits", path: Fixture.paths[3])
    #expect(fixture.problems(values(3, nil), problems: [known]).map(\.code.slug) == ["cell.decimal.unreadable"])
  }

  @Test("A warning of mapping hides no fault: only an error that empties a place explains what is missing there")
  func warningsHideNothing() {
    let cell = CellAddress(sheet: "Graduates", row: 14, column: 3)
    let warning = Problem(
      ProblemCode("cell.odd", meaning: "", remedy: ""), severity: .warning, at: .cell(cell), "is odd", remedy: "look",
      path: Fixture.paths[3])
    #expect(
      fixture.problems(values(3, nil), problems: [warning]).map(\.code.slug) == ["cell.odd", "profile.value.missing"])
  }

  @Test("What is wrong with the credential as a whole lands on the row")
  func rootFaults() throws {
    let fixture = try Fixture(Mutation("contexts", ("@context", "https://www.w3.org/2018/credentials/v1")))
    #expect(fixture.problems(Fixture.values).map(\.place.description) == ["Graduates!14:14"])
  }

  @Test("A part that rows do not see may refer to one that they change")
  func backReferences() throws {
    let reference: Tree = ["id": "urn:epass:person:1", "type": "Person"]
    let fixture = try Fixture(
      Mutation("reference", ("credentialSubject.hasClaim.influencedBy.directedBy", reference)))
    #expect(fixture.problems(values(0, ["en": "Bea"])).isEmpty)
  }

  @Test("A changeable node that a row leaves bare is not taken for one that was cut")
  func bareNodes() {
    #expect(fixture.problems(values(2, nil)).map(\.path) == ["credentialSubject.nationalID.spatial"])
  }

  @Test("Problems stand in the order of the columns")
  func columnOrder() {
    var values = Fixture.values
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
    let country = try #require(Vocabulary.named("country"))
    let italy = try #require(country.resolve("IT")).tree()
    let candidates: [[Tree?]] = [
      [
        ["en": "Ana"], ["en": "Žiga"], ["en": ""], ["en": " "], ["de-AT": "Ana"], ["e n": "Ana"], "Ana", nil,
        ["en": "Ana", "sl": "Ana"], ["en": ["Ana", "Eva"]], .number("7"), ["en": .number("7")],
      ],
      [
        "1999-10-01T00:00:00Z", "1999-10-01T00:00:00", "2001-02-31T00:00:00Z", "1850-01-01T00:00:00Z",
        "2090-01-01T00:00:00Z", "", .number("1999"), nil, ["1999-10-01T00:00:00Z", "2000-10-01T00:00:00Z"],
      ],
      [
        italy, country.resolve("BE")?.tree(), country.resolve("BE")?.tree().setting("prefLabel.en", to: "Belgique"),
        italy.setting("id", to: .string("\(country.prefix)XYZ")), italy.setting("id", to: "not an id"),
        italy.setting("inScheme", to: nil), italy.setting("type", to: "Person"), italy.setting("typo", to: "x"),
        italy.setting("id", to: "mailto:nobody"), italy.setting("prefLabel.en", to: "Spain"), .string("Italy"), nil,
      ],
      ["2", "2.5", "two", .number("2.5"), .boolean(true), "", nil],
      [["en": "Pass"], ["EN": "Pass"], ["en": "\u{200B}"], "Pass", nil],
    ]
    var random = SplitMix(state: seed)
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
}

/// Numbers that look random and are the same in every run (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014).
struct SplitMix {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }
}
