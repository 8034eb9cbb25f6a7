@_spi(Validation) import ELM
import Records

/// Checks what a row changes, row by row, after `TemplateCheck` has found the rest sound.
///
///     let check = RowCheck(document: credential, cut: cutIDs, clock: SystemClock())
///     switch check.check(draft) {
///     case .passed(let credential): seal(credential)
///     case .rejected(let row): report(row.problems)
///     }
///
/// It reads the draft's `changeable` tree, in which whatever never changes is cut to `id` and `type`.
///
/// What is wrong lands on the cell that it came from: the cell of that very path, else of a path below it, else of one
/// above it, else on the template's line.
///
/// For many rows, `RowChecker` does the same several times as fast.
public struct RowCheck: Sendable {
  private let check: CredentialCheck
  let cut: Set<String>
  private let hidden: HiddenNodes
  private let contexts: Tree?
  private let templatePlace: (@Sendable (_ path: String) -> Problem.Place)?
  private let elements: ElementCheck?
  private let clock: any Clock
  private let shapes: OwnShapes?

  /// - Parameters:
  ///   - document: a whole credential as the pipeline writes it, with any row's values.
  ///   - cut: the ids of all nodes that `changeable` shows with `id` and `type` alone: no row changes anything in any of
  ///     their copies. An id in this set whose node shows more is checked all the same.
  ///   - elements: what a Recommendation wants credentials to tell, where the pipeline asks for it.
  ///   - shapes: of the institution's own. They see the whole credential, which a row then costs several times over.
  ///   - vocabularies: what concepts are looked up in.
  ///   - templatePlace: where the template says what stands at a path, for what no cell is to blame for; nil puts it on the
  ///     row.
  ///   - clock: what "in the future" is measured by.
  public init(
    profile: ApplicationProfile = .edcGenericFull, phase: CredentialCheck.Phase = .issue, document: Tree,
    cut: Set<String>, elements: ElementCheck? = nil, shapes: OwnShapes? = nil,
    vocabularies: VocabularySet = .official,
    templatePlace: (@Sendable (_ path: String) -> Problem.Place)? = nil, clock: any Clock = SystemClock()
  ) {
    self.elements = elements
    self.shapes = shapes
    check = CredentialCheck(profile: profile, phase: phase, vocabularies: vocabularies, clock: clock)
    self.cut = cut
    self.templatePlace = templatePlace
    self.clock = clock
    hidden = HiddenNodes(in: document, cut: cut)
    contexts = document["@context"]
  }

  public func check(_ draft: DraftCredential) -> Outcome<CheckedCredential> {
    outcome(of: draft, violations(in: map(of: draft)))
  }

  func map(of draft: DraftCredential) -> NodeMap {
    NodeMap(draft.changeable.tree(of: draft.filling, facts(for: draft)), cut: cut)
  }

  func violations(in map: NodeMap) -> [Violation] {
    check.violations(in: map, contexts: contexts, hidden: hidden)
  }

  /// What becomes of a row with these violations and the problems that mapping found.
  func outcome(of draft: DraftCredential, _ violations: [Violation]) -> Outcome<CheckedCredential> {
    let violations = violations.reported.joined(by: ownViolations(of: draft), beside: violations)
    let isLacking = elements?.isLacking(in: draft.filling) ?? false
    guard !violations.isEmpty || !draft.problems.isEmpty || isLacking else {
      return .passed(CheckedCredential(draft, warnings: []))
    }
    let known = PathIndex(RowCheck.emptied(in: draft).map { (Path($0), true) })
    let origins = PathIndex(draft.origins.map { (Path($0.path), $0.cell) })
    var problems = draft.problems
    for violation in violations {
      let path = Path(violation.path)
      // A faulty cell leaves its place empty; what follows from that is no second fault.
      if path.depth == 0 ? !known.isEmpty : known.nearest(to: path) != nil { continue }
      // Of several values that do not fit together, one may stand in the template.
      let cells = ([path] + violation.alsoAt.map(Path.init)).compactMap { path in
        // Every path is below the root, and none is to blame for it.
        path.depth > 0 ? origins.nearest(to: path) : nil
      }
      let cell = cells.first
      // A warning about what the template says in every row was given when the template was checked.
      if cell == nil, violation.severity == .warning { continue }
      let place =
        cell.map(Problem.Place.cell) ?? templatePlace?(violation.path)
        ?? .row(sheet: draft.row.header.sheet, number: draft.row.number)
      let written = violation.value == nil ? nil : RowCheck.written(at: origins.values(at: path), in: draft)
      problems.append(violation.problem(at: place, alsoAt: cells.filter { $0 != cell }, quoting: written))
    }
    if isLacking { problems += elements?.problems(of: draft, beside: problems) ?? [] }
    guard problems.contains(where: { $0.severity == .error }) else {
      return .passed(CheckedCredential(draft, warnings: problems))
    }
    return .rejected(RejectedRow(row: draft.row, problems: problems.withoutRepeats.inOrder(of: draft.row)))
  }

  private func ownViolations(of draft: DraftCredential) -> [Violation] {
    guard let shapes else { return [] }
    return shapes.violations(in: draft.pattern.tree(of: draft.filling, facts(for: draft)), phase: check.phase)
  }

  /// The paths that faulty cells left empty. A cell that fills several is reported once, for one of them or for none; one
  /// that breaks a rule of the pipeline file fills its place all the same.
  private static func emptied(in draft: DraftCredential) -> [String] {
    let faults = draft.problems.filter { $0.severity == .error }
    let cells = Set(faults.map(\.place))
    let filled = Set(draft.origins.filter(\.isFilled).map(\.path))
    return faults.compactMap(\.path).filter { !filled.contains($0) }
      + draft.origins.filter { !$0.isFilled && cells.contains(.cell($0.cell)) }.map(\.path)
  }

  /// What the registrar wrote, where one cell alone gave the value that is wrong: a day, and not the moment it became.
  private static func written(at cells: [CellAddress], in draft: DraftCredential) -> String? {
    guard cells.count == 1 else { return nil }
    return draft.row.cell(at: cells[0])?.text
  }

  /// Stand-ins for what is settled at issue; the check reads no more than their form.
  private func facts(for draft: DraftCredential) -> IssuingFacts {
    IssuingFacts(key: draft.key, revision: 1, id: RowCheck.provisionalID, issued: clock.now())
  }

  private static let provisionalID = CredentialID(pipeline: "", key: IssuanceKey([]), revision: 1)
}

extension [Problem] {
  /// Cells from left to right, then those of the row's children from top to bottom, table by table, then what concerns the row as a
  /// whole.
  fileprivate func inOrder(of row: SourceRow) -> [Problem] {
    var sheets: [String: Int] = [row.header.sheet: 0]
    row.header.addSheets(to: &sheets)
    func rank(_ problem: Problem) -> (Int, Int, Int) {
      switch problem.place {
      case .cell(let address):
        let sheet = sheets[address.sheet] ?? 0
        return (sheet, sheet == 0 ? 0 : address.row, address.column)
      case .row(let sheet, let number):
        guard let sheet = sheets[sheet], sheet > 0 else { return (Int.max, 0, 0) }
        return (sheet, number, Int.max)
      default: return (Int.max, 0, 0)
      }
    }
    return enumerated().map { (rank: rank($0.element), offset: $0.offset, problem: $0.element) }
      .sorted { $0.rank != $1.rank ? $0.rank < $1.rank : $0.offset < $1.offset }.map(\.problem)
  }
}

extension Header {
  /// Numbers the sheets of the tables below it in their order.
  fileprivate func addSheets(to sheets: inout [String: Int]) {
    for child in children {
      if sheets[child.header.sheet] == nil { sheets[child.header.sheet] = sheets.count }
      child.header.addSheets(to: &sheets)
    }
  }
}
