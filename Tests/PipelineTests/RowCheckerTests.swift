@_spi(Mapping) import ELM
import Mapping
import Records
import Support
import Testing

@testable import Pipeline
@testable import Validation

/// Rows checked one after another, over the demo's template, in which nodes stand in several copies.
struct RowCheckerTests {
  private let clock = FixedClock(time: Timestamp(seconds: 1_790_000_000))
  private let desk: Desk
  private let blueprint: Blueprint

  init() throws {
    desk = try Desk(Cohort(learners: 240, faults: true))
    let seal = SealIdentity(
      organisation: SealKey.organisation, commonName: "Riverbend test seal", country: "NL",
      organisationIdentifier: "NTRNL-00000000", certificateDigest: Digest(of: []))
    blueprint = try Blueprint(PipelineDefinition(contentsOf: desk.pipeline), seal: seal, clock: clock)
  }

  private func drafts() throws -> [DraftCredential] {
    let rows = try RowIntake(blueprint, input: nil)
    var drafts: [DraftCredential] = []
    while let draft = try rows.nextDraft() { drafts.append(draft) }
    return drafts
  }

  private func messages(_ outcome: Outcome<CheckedCredential>) -> Set<String> {
    switch outcome {
    case .passed(let credential): Set(credential.warnings.map(\.message))
    case .rejected(let row): Set(row.problems.map(\.message))
    }
  }

  /// The row with another value in one of its slots: that of another row, or one that is wrong.
  private func changed(_ draft: DraftCredential, _ slot: Int, _ other: DraftCredential?) -> DraftCredential {
    var filling = draft.filling
    filling.slots[slot] =
      other.map { $0.filling.slots[slot] } ?? filling.slots[slot].map { CredentialPattern.Fragment($0.tree.spoilt) }
    return DraftCredential(
      row: draft.row, key: draft.key, pattern: draft.pattern, changeable: draft.changeable, filling: filling,
      origins: draft.origins, contentDigest: draft.contentDigest, problems: [])
  }

  @Test("What the demo's rows change is put into the nodes of the row before, all of them")
  func demoRefills() throws {
    let drafts = try drafts().filter { $0.problems.isEmpty }
    let first = try #require(drafts.first)
    let check = blueprint.check
    var outline = try #require(
      RowOutline(first.changeable.root, first.filling, check.map(of: first), cut: check.cut))
    let form = RowOutline.Form(first.filling)
    let alike = drafts.filter { RowOutline.Form($0.filling) == form }
    #expect(alike.count > 50)
    for draft in alike {
      let isRefilled = outline.refill(with: draft.filling)
      #expect(isRefilled, "row \(draft.row.number)")
    }
    #expect(outline.map.shown.count < check.map(of: first).shown.count)
  }

  @Test("Row after row says what a check of the row alone says, and what a check of the whole credential says")
  func rowsInTurn() throws {
    let drafts = try drafts()
    let checker = RowChecker(blueprint.check)
    let whole = CredentialCheck(phase: .issue, clock: clock)
    for (index, draft) in drafts.enumerated() {
      let slot = index % draft.filling.slots.count
      for row in [draft, changed(draft, slot, drafts[index * 7 % drafts.count]), changed(draft, slot, nil)] {
        #expect(
          messages(checker.check(row)) == messages(blueprint.check.check(row)), "row \(row.row.number), slot \(slot)")
        guard row.problems.isEmpty else { continue }
        let facts = IssuingFacts(
          key: row.key, revision: 1, id: CredentialID(pipeline: "", key: row.key, revision: 1), issued: clock.now())
        let violations = whole.violations(in: row.pattern.tree(of: row.filling, facts))
        let isSound = if case .passed = checker.check(row) { true } else { false }
        #expect(isSound == !violations.contains { $0.severity == .error }, "row \(row.row.number), slot \(slot)")
      }
    }
  }

  @Test("Where a value makes one node of two, the nodes are made anew")
  func coincidences() throws {
    let drafts = try drafts().filter { $0.problems.isEmpty }
    let first = try #require(drafts.first)
    let check = blueprint.check
    var outline = try #require(
      RowOutline(first.changeable.root, first.filling, check.map(of: first), cut: check.cut))
    let concepts = first.filling.slots.indices.filter { first.filling.slots[$0]?.tree.id != nil }
    #expect(concepts.count > 1)
    let last = try #require(concepts.last)
    var filling = first.filling
    filling.slots[last] = filling.slots[concepts[0]]
    let refilled = outline.refill(with: filling)
    filling.slots[last] = CredentialPattern.Fragment(["id": "urn:epass:person:1", "type": "Concept"])
    let refilledAgain = outline.refill(with: filling)
    let restored = outline.refill(with: first.filling)
    #expect([refilled, refilledAgain, restored] == [false, false, true])
  }
}

extension Tree {
  /// Something of the same form that no check takes.
  fileprivate var spoilt: Tree {
    switch self {
    case .string: .string("\u{200B} not this")
    case .object(let members):
      .object(members.map { .init($0.key, $0.key == "type" ? .string("Note") : $0.value.spoilt) })
    default: .null
    }
  }
}
