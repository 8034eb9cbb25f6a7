@_spi(Mapping) import ELM
import Mapping
import Records
import Support
import Testing

@testable import Pipeline
@testable import Validation

/// Rows with lists, from the pipeline file to the sealed credential.
@Suite("Rows with lists")
struct ListRowTests {
  private static let modules: [[ModuleDesk.Module]] = [
    [("Algebra", "5", ["proves", "counts"]), ("Logic", "2.50", ["argues"])], [],
    [("Sets", "7.125", []), ("Graphs", "", ["draws"]), ("Groups", "3", ["acts", "moves", "rests"])],
  ]

  @Test("are issued with all their elements, and issued once")
  func issued() throws {
    let desk = try ModuleDesk.desk(ListRowTests.modules)
    let outcome = try desk.issue()
    #expect(outcome.problems.map(\.message) == [])
    #expect(outcome.counts.issued == 3)
    let subjects = try desk.manifest().map { try desk.sealed($0[3])["credentialSubject"] }
    let parts = subjects.map { $0?.at("hasClaim", "hasPart")?.elements ?? [] }
    #expect(Set(parts.map(\.count)) == [0, 2, 3])
    let three = try #require(parts.first { $0.count == 3 })
    #expect(three.map { $0.at("title", "en")?.string } == ["Sets", "Graphs", "Groups"])
    #expect(three.map { $0.at("specifiedBy", "creditPoint", "point")?.string } == ["7.125", nil, "3"])
    #expect(three.map { $0.at("specifiedBy", "learningOutcome")?.elements.count } == [nil, 1, 3])
    #expect(three.map(\.id) == (1...3).map { "urn:epass:learningAchievement:2:\($0)" })
    let again = try desk.issue()
    #expect(again.counts.issued == 0 && again.counts.unchanged == 3)
  }

  @Test("are shown in a preview")
  func preview() throws {
    let desk = try ModuleDesk.desk(ListRowTests.modules)
    let preview = try desk.preview(row: 4)
    #expect(preview.problems.isEmpty)
    let shown = try TreeParser.parse(Array(preview.json.utf8), name: "preview").tree
    #expect(shown.at("credentialSubject", "hasClaim", "hasPart")?.elements.count == 3)
  }

  @Test("have their faults at the cells of the children")
  func faults() throws {
    let desk = try ModuleDesk.desk([
      [("Algebra", "five", ["proves"]), ("", "2", ["argues"])], [("Sets", "-1", ["\u{200B}counts", "ok"])],
      [(String(repeating: "x", count: 61), "1", [])],
    ])
    #expect(
      try desk.check().findings
        == [
          "cell.required.empty Modules!C3", "cell.number.unreadable Modules!D2", "cell.number.range Modules!D4",
          "cell.text.control Outcomes!B4", "cell.text.too-long Modules!C5",
        ].sorted { left, right in
          let places = ["D2", "C3", "D4", "Outcomes", "C5"]
          func rank(_ text: String) -> Int { places.firstIndex { text.contains($0) } ?? 9 }
          return rank(left) < rank(right)
        })
  }

  @Test("What the template says wrong of every element is said once, before the first row, with its line")
  func template() throws {
    let desk = try ModuleDesk.desk(ListRowTests.modules)
    try desk.changeTemplate {
      $0.setting("credentialSubject.hasClaim.hasPart.awardedBy.awardingDate", to: "2026-02-31T00:00:00Z")
    }
    let refused = try failure { _ = try desk.check() }
    #expect(refused?.status == .configuration)
    #expect(refused?.place.hasSuffix("template.json:1") == true)
    #expect(refused?.message.contains("hasPart[0].awardedBy.awardingDate") == true)
  }

  // MARK: Row by row

  private struct Prepared {
    let blueprint: Blueprint
    let drafts: [DraftCredential]
    let clock = FixedClock(time: Timestamp(seconds: 1_790_000_000))

    init(_ modules: [[ModuleDesk.Module]], _ change: (String) -> String = { $0 }) throws {
      let desk = try ModuleDesk.desk(modules, change)
      let seal = SealIdentity(
        organisation: SealKey.organisation, commonName: "Riverbend test seal", country: "NL",
        organisationIdentifier: "NTRNL-00000000", certificateDigest: Digest(of: []))
      blueprint = try Blueprint(PipelineDefinition(contentsOf: desk.pipeline), seal: seal, clock: clock)
      let rows = try RowIntake(blueprint, input: nil)
      var drafts: [DraftCredential] = []
      while let draft = try rows.nextDraft() { drafts.append(draft) }
      self.drafts = drafts
    }
  }

  private func messages(_ outcome: Outcome<CheckedCredential>) -> Set<String> {
    switch outcome {
    case .passed(let credential): Set(credential.warnings.map(\.message))
    case .rejected(let row): Set(row.problems.map(\.message))
    }
  }

  /// A draft with other values in some slots of its elements: wrong ones, none, and those of other elements.
  private func changed(_ draft: DraftCredential, _ random: inout SplitMix) -> DraftCredential {
    func change(_ filling: CredentialPattern.Filling, depth: Int) -> CredentialPattern.Filling {
      var filling = filling
      if depth > 0 {
        for slot in filling.slots.indices where random.draw(below: 6) == 0 {
          let other = filling.slots[random.draw(below: filling.slots.count)]
          filling.slots[slot] =
            [nil, .init(["en": " "]), .init("x"), .init(["en": "Fine"]), .init("2.5"), other][random.draw(below: 6)]
        }
      }
      filling.lists = filling.lists.map { list in
        var list = list.map { change($0, depth: depth + 1) }
        if random.draw(below: 5) == 0, let first = list.first { list.append(first) }
        return list
      }
      return filling
    }
    return DraftCredential(
      row: draft.row, key: draft.key, pattern: draft.pattern, changeable: draft.changeable,
      filling: change(draft.filling, depth: 0), origins: draft.origins, contentDigest: draft.contentDigest,
      problems: [])
  }

  @Test(
    "say in turn what a check of the row alone says, and what a check of the whole credential says", arguments: 0..<6)
  func rowsInTurn(_ seed: UInt64) throws {
    let prepared = try Prepared(ListRowTests.modules)
    let checker = RowChecker(prepared.blueprint.check)
    let whole = CredentialCheck(phase: .issue, clock: prepared.clock)
    var random = SplitMix(seed: seed)
    for turn in 0..<60 {
      let row = changed(prepared.drafts[turn % prepared.drafts.count], &random)
      let alone = prepared.blueprint.check.check(row)
      #expect(messages(checker.check(row)) == messages(alone))
      let facts = IssuingFacts(
        key: row.key, revision: 1, id: CredentialID(pipeline: "", key: row.key, revision: 1),
        issued: prepared.clock.now())
      let violations = whole.violations(in: row.pattern.tree(of: row.filling, facts)).reported
        .filter { $0.severity == .error }
      let found: Set<String>
      if case .rejected(let rejected) = alone {
        // What Annex I demands is no affair of the credential's profile.
        let own = rejected.problems.filter { $0.severity == .error && !$0.code.slug.hasPrefix("elements.") }
        found = Set(own.map { "\($0.code.slug) \($0.path ?? "")" })
      } else {
        found = []
      }
      let expected = Set(violations.map { "\($0.code.slug) \($0.path)" })
      #expect(found.isSubset(of: expected), "turn \(turn)")
      #expect(found.isEmpty == expected.isEmpty, "turn \(turn): \(expected)")
    }
  }

  @Test("A value that the check refuses lands on the cell of its element")
  func places() throws {
    let prepared = try Prepared(ListRowTests.modules)
    var draft = try #require(prepared.drafts.first { $0.filling.lists.first?.count == 3 })
    var filling = draft.filling
    filling.lists[0][2].lists[0][1].slots[0] = .init(["en": " "])
    draft = DraftCredential(
      row: draft.row, key: draft.key, pattern: draft.pattern, changeable: draft.changeable, filling: filling,
      origins: draft.origins, contentDigest: draft.contentDigest, problems: [])
    guard case .rejected(let row) = prepared.blueprint.check.check(draft) else {
      Issue.record("the row passes")
      return
    }
    #expect(row.problems.map(\.place.description) == ["Outcomes!B7"])
    #expect(
      row.problems.first?.path?.hasPrefix("credentialSubject.hasClaim.hasPart[2].specifiedBy.learningOutcome[1].title")
        == true)
  }

  // MARK: Elements of Annex I

  @Test("An element of Annex I is told when some element of a list tells it, and claims that are a list tell it each")
  func recommended() throws {
    let outcome = CredentialPattern.Node.object([
      .init("id", .numbered("urn:o", depth: 2)), .init("type", .fixed("LearningOutcome")), .init("title", .slot(0)),
    ])
    let claim = CredentialPattern.Node.object([
      .init("id", .numbered("urn:c", depth: 1)), .init("type", .fixed("LearningAchievement")), .init("title", .slot(0)),
      .init(
        "specifiedBy",
        .object([
          .init("id", .numbered("urn:s", depth: 1)), .init("type", .fixed("Qualification")),
          .init("learningOutcome", .array([.each(0, outcome)])),
        ])),
    ])
    let root = CredentialPattern.Node.object([
      .init("credentialSubject", .object([.init("hasClaim", .array([.each(0, claim)]))]))
    ])
    let check = ElementCheck(
      [.annexI], pattern: CredentialPattern(root, slotCount: 0, groupCount: 0, listCount: 1), slotColumns: [],
      listColumns: [[0]: [["course"]], [0, 0]: [["outcome"]]])
    let source = try #require(check.sources.first { $0.columns == ["outcome"] })
    func told(_ claims: [[String?]]) -> Bool {
      source.isTold(
        in: .init(
          slots: [], groups: [],
          lists: [
            claims.map { outcomes in
              .init(
                slots: [.init(["en": "Course"])], groups: [],
                lists: [outcomes.map { .init(slots: [$0.map { .init(["en": .string($0)]) }], groups: []) }])
            }
          ]))
    }
    #expect(told([["reads"]]) && told([[nil, "", "reads"]]) && told([["reads"], ["writes", nil]]))
    #expect(!told([]) && !told([[]]) && !told([[nil, " "]]) && !told([["reads"], []]) && !told([["reads"], [nil]]))
  }

  // MARK: Too much

  @Test("Ten thousand elements are checked in bounded time, and a hundred thousand are refused")
  func many() throws {
    let lines = """
        credentialSubject.hasClaim.hasPart:
          each: {json: course_title, members: [title]}
          map: {title: title, specifiedBy.title: title}
      """
    let change: (String) -> String = { yaml in
      yaml.replacing(#/  credentialSubject.hasClaim.hasPart:\n(    .*\n)+/#, with: lines + "\n")
        .replacing(#/, length: 200/#, with: "").replacing(
          #/  credentialSubject.hasClaim(.specifiedBy)?.title: .*\n/#, with: "")
    }
    let prepared = try Prepared([[]], change)
    let draft = try #require(prepared.drafts.first)
    let mapper = try RowMapper(
      prepared.blueprint.pipeline, plan: prepared.blueprint.plan,
      header: draft.row.header)
    func json(_ count: Int) -> DraftCredential {
      let items = (0..<count).map { "{\"title\": \"\($0 % 3 == 0 ? " " : "M")\"}" }.joined(separator: ",")
      let cells = draft.row.cells.enumerated().map { index, cell in
        draft.row.header.names[index] == "course_title"
          ? Cell(.text("[\(items)]"), at: cell.address) : cell
      }
      return mapper.draft(
        of: SourceRow(header: draft.row.header, number: 2, cells: cells, children: draft.row.children))
    }
    let clock = ContinuousClock()
    let start = clock.now
    let checked = prepared.blueprint.check.check(json(10_000))
    let refused = json(100_000)
    #expect(clock.now - start < .seconds(60))
    guard case .rejected(let row) = checked else {
      Issue.record("a module without a title passes")
      return
    }
    #expect(row.problems.contains { $0.path?.hasSuffix("hasPart[9999].title") == true } || row.problems.count > 1_000)
    #expect(refused.problems.map(\.code.slug).contains("list.too-long"))
    #expect(refused.filling.lists.map(\.count) == [0])
  }
}
