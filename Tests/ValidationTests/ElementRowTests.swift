@_spi(Mapping) import ELM
import Records
import Testing

@testable import Validation

/// A credential of which columns fill some places, and the rows that fill them.
private struct Table {
  let columns: [String]
  let pattern: CredentialPattern
  let paths: [String]

  /// - Parameter mapped: paths of the credential and the columns that fill them.
  init(_ credential: Tree, _ mapped: [(path: String, column: String)], groups: [String] = []) {
    columns = mapped.map(\.column)
    paths = mapped.map(\.path)
    let all = mapped.reduce(credential) { $0.setting($1.path, to: "slot") }
    pattern = CredentialPattern(
      Table.node(all, "", mapped.map(\.path), groups), slotCount: mapped.count, groupCount: groups.count)
  }

  private static func node(_ tree: Tree, _ path: String, _ paths: [String], _ groups: [String])
    -> CredentialPattern.Node
  {
    if let slot = paths.firstIndex(of: path) { return .slot(slot) }
    guard case .object(let members) = tree else { return .fixed(tree) }
    let object = CredentialPattern.Node.object(
      members.map { .init($0.key, node($0.value, path.isEmpty ? $0.key : "\(path).\($0.key)", paths, groups)) })
    return groups.firstIndex(of: path).map { .group($0, object) } ?? object
  }

  func check(_ set: ElementSet) -> ElementCheck {
    ElementCheck([set], pattern: pattern, slotColumns: columns.map { [$0] }, phase: .template)
  }

  /// - Parameter empty: the columns whose cells are empty.
  func draft(empty: [String] = [], groups: [Bool] = [], problems: [Problem] = []) -> DraftCredential {
    let header = Header(
      sheet: "Graduates", names: columns,
      addresses: columns.indices.map { CellAddress(sheet: "Graduates", row: 1, column: $0) })
    let cells = columns.enumerated().map { index, name in
      Cell(empty.contains(name) ? .empty : .text("x"), at: CellAddress(sheet: "Graduates", row: 14, column: index))
    }
    return DraftCredential(
      row: SourceRow(header: header, number: 14, cells: cells), key: IssuanceKey(["S-1"]), pattern: pattern,
      changeable: pattern,
      filling: .init(
        slots: zip(columns, paths).map { empty.contains($0) ? nil : CredentialPattern.Fragment(.something(for: $1)) },
        groups: groups),
      origins: [], contentDigest: Digest(of: []), problems: problems)
  }
}

/// A row that lacks an element is told so at the cell that would have told it.
@Suite("Elements in rows")
struct ElementRowTests {
  @Test("An empty cell lacks the element that it would have told, and marks it", arguments: ElementTests.cases)
  func emptyCell(_ test: ElementTests.Case) throws {
    // What the seal settles, no cell does.
    guard !(test.set == .annexI && [3, 5].contains(test.element.number)) else { return }
    for way in test.element.ways {
      let mapped = way.places().enumerated().map { (path: $0.element, column: "column \($0.offset)") }
      let table = Table(.telling(test.others), [("credentialSubject.hasClaim.id", "id")] + mapped)
      let check = table.check(test.set)
      #expect(check.templateProblems { .file($0) } == [])
      #expect(check.problems(of: table.draft(), beside: []) == [])
      for (_, column) in mapped {
        let problems = check.problems(of: table.draft(empty: [column]), beside: [])
        guard test.element.obligation != .optional else {
          #expect(problems == [])
          continue
        }
        let problem = try #require(problems.first, "\(way.text) \(column)")
        let position = try #require(table.columns.firstIndex(of: column))
        #expect(problems.count == 1)
        #expect(problem.place == .cell(CellAddress(sheet: "Graduates", row: 14, column: position)))
        #expect(problem.severity == (test.element.obligation == .mandatory ? .error : .warning))
        #expect(problem.message.contains(test.element.phrase) && problem.remedy.hasPrefix("fill in \(column)"))
      }
    }
  }

  private var annexI: [RecommendedElement.Way] { ElementSet.annexI.elements.map { $0.ways[0] } }
  private let specification = "credentialSubject.hasClaim.specifiedBy"

  /// Credits or hours, as the sample pipeline maps them: the framework goes with the number of credits.
  private var workload: Table {
    Table(
      .telling(annexI),
      [("\(specification).creditPoint.point", "ects"), ("\(specification).volumeOfLearning", "hours")],
      groups: ["\(specification).creditPoint"])
  }

  @Test("One of several columns is enough; when all are empty, each is named and marked")
  func severalColumns() throws {
    let check = workload.check(.annexI)
    #expect(check.problems(of: workload.draft(empty: ["ects"], groups: [false]), beside: []) == [])
    #expect(check.problems(of: workload.draft(empty: ["hours"], groups: [true]), beside: []) == [])
    let problems = check.problems(of: workload.draft(empty: ["ects", "hours"], groups: [false]), beside: [])
    #expect(
      problems.map(\.message) == [
        "Graduates!A14 is empty, so that the notional workload (credits or hours) is missing; "
          + "Annex I of the Recommendation on micro-credentials demands it (element 7); fill in ects, or hours."
      ])
    #expect(problems.first?.alsoAt == [CellAddress(sheet: "Graduates", row: 14, column: 1)])
  }

  @Test("A faulty cell is no missing one: it has its problem already")
  func faultyCell() {
    let fault = Problem(
      ProblemCode("cell.number.unreadable", meaning: "m", remedy: "r"),
      at: .cell(CellAddress(sheet: "Graduates", row: 14, column: 0)), "is no number")
    let draft = workload.draft(empty: ["ects", "hours"], groups: [true], problems: [fault])
    #expect(workload.check(.annexI).problems(of: draft, beside: [fault]) == [])
  }

  @Test("A row without the claim lacks nothing of it")
  func absentClaim() throws {
    let claim = try #require(Tree.telling(annexI).at("credentialSubject.hasClaim"))
    let both: CredentialPattern.Node = .array([
      .fixed(claim),
      .group(
        0,
        .object([
          .init("type", .fixed("LearningAchievement")), .init("title", .slot(0)),
          .init("specifiedBy", .fixed(claim["specifiedBy"] ?? .null)),
          .init("provenBy", .fixed(claim["provenBy"] ?? .null)),
          .init("awardedBy", .fixed(claim["awardedBy"] ?? .null)),
        ])),
    ])
    let rest = Tree.telling(annexI)
    let root = CredentialPattern.Node.object([
      .init("issued", .fact(.issued)),
      .init(
        "credentialSubject",
        .object([
          .init("type", .fixed("Person")), .init("fullName", .fixed(["en": "Ana"])), .init("hasClaim", both),
        ])),
      .init("issuer", .fixed(rest["issuer"] ?? .null)),
    ])
    let check = ElementCheck(
      [.annexI], pattern: CredentialPattern(root, slotCount: 1, groupCount: 1), slotColumns: [["second title"]])
    #expect(check.templateProblems { .file($0) }.map(\.path) == [])
    let absent = CredentialPattern.Filling(slots: [nil], groups: [false])
    let lacksWithout = check.isLacking(in: absent)
    #expect(!lacksWithout && check.sources.allSatisfy { $0.isTold(in: absent) })
    let silent = CredentialPattern.Filling(slots: [.init(["en": " "])], groups: [true])
    let lacksSilent = check.isLacking(in: silent)
    let lacksTold = check.isLacking(in: .init(slots: [.init(["en": "Title"])], groups: [true]))
    #expect(lacksSilent && !lacksTold)
  }

  @Test("The check of rows rejects for a mandatory element, and passes with a warning for the level")
  func inRowCheck() throws {
    let table = Table(
      .telling(annexI), [("\(specification).eqfLevel", "level"), ("\(specification).mode", "mode")])
    for (empty, codes) in [
      ([], []), (["level"], ["elements.annex-i.if-applicable"]), (["mode"], ["elements.annex-i.missing"]),
      (["level", "mode"], ["elements.annex-i.if-applicable", "elements.annex-i.missing"]),
    ] as [([String], [String])] {
      let problems = table.check(.annexI).problems(of: table.draft(empty: empty), beside: [])
      #expect(problems.map(\.code.slug) == codes)
    }
  }

  @Test("Coverage names the columns and the paths of the template")
  func sources() {
    let sources = workload.check(.annexI).sources
    #expect(sources.count == 16)
    #expect(sources[6].columns == ["ects", "hours"] && sources[6].paths == [] && !sources[6].isAlwaysTold)
    #expect(sources[5].columns == [] && sources[5].paths == ["\(specification).learningOutcome.title"])
    #expect(sources[4].isSettledBySealing && sources[4].isAlwaysTold)
  }
}
