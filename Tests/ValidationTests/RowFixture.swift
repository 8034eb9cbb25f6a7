@_spi(Mapping) import ELM
import Records
import Support
import Testing

@testable import Validation

/// The Commission's micro-credential with four columns mapped into it, as mapping would compile it.
struct RowFixture {
  static let clock = FixedClock(Timestamp(seconds: 1_790_000_000))
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
      RowFixture.paths.flatMap { path in
        path.split(separator: ".").indices.map { path.split(separator: ".")[...$0].joined(separator: ".") }
      } + [""])
    var cut: Set<String> = []
    pattern = CredentialPattern(RowFixture.node(base, ""), slotCount: RowFixture.paths.count, groupCount: 0)
    changeable = CredentialPattern(
      RowFixture.node(RowFixture.reduced(base, "", changed, &cut), ""), slotCount: RowFixture.paths.count, groupCount: 0
    )
    check = RowCheck(document: base, cut: cut, clock: RowFixture.clock)
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

  /// What the cells can hold, sound values first.
  static func candidates() throws -> [[Tree?]] {
    let country = try #require(Vocabulary.named("country"))
    let italy = try #require(country.resolve("IT")).tree()
    return [
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
  }

  func draft(_ values: [Tree?] = RowFixture.values, problems: [Problem] = []) -> DraftCredential {
    let addresses = RowFixture.columns.indices.map { CellAddress(sheet: "Graduates", row: 14, column: $0) }
    let header = Header(
      sheet: "Graduates", names: RowFixture.columns,
      addresses: RowFixture.columns.indices.map { CellAddress(sheet: "Graduates", row: 1, column: $0) })
    let row = SourceRow(
      header: header, number: 14, cells: zip(addresses, values).map { Cell(.text($1?.string ?? "x"), at: $0) })
    return DraftCredential(
      row: row, key: IssuanceKey(["S-1"]), pattern: pattern, changeable: changeable,
      filling: .init(slots: values.map { $0.map(CredentialPattern.Fragment.init) }, groups: []),
      origins: addresses.indices.map {
        DraftCredential.Origin(path: RowFixture.paths[$0], cell: addresses[$0], isFilled: values[$0] != nil)
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

extension SplitMix {
  mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
