import ELM
import Records

/// Checks that credentials tell what a Recommendation wants them to tell: the elements of Annex I or Annex VI.
///
///     let check = ElementCheck([.annexI], pattern: plan.pattern, columns: plan.slotColumns, phase: .template)
///     let missing = check.templateProblems(at: template.place)    // what no row can tell
///     let problems = check.problems(of: draft, beside: [])        // what this row does not tell, at its empty cells
///
/// Compiled against the pattern that rows fill: an element is told always, never, or depending on a few slots, and a row costs
/// no more than a look at these.
///
/// Every learning achievement that the learner holds (`hasClaim`) has to tell the elements for itself. Its parts (`hasPart`) need
/// not: a part is described by the whole that it belongs to, and does not speak for the whole either. A text without letters and a
/// node that has nothing beyond its id and type tell nothing; an id that stands for a node is followed to it.
public struct ElementCheck: Sendable {
  /// An element that one learning achievement, or the credential as a whole, has to tell.
  public struct Demand: Sendable {
    public let set: ElementSet
    /// Nil for the learning achievement itself, without which nothing can be told of it.
    public let element: RecommendedElement?
    /// Of the learning achievement; nil for what the credential tells as a whole.
    public let claim: String?
    let claimPresence: Presence
    let presence: Presence
    let findings: [PatternGraph.Finding]
    /// What sealing settles: the certificate, or the clock.
    let isSettledBySealing: Bool
    /// The list whose elements are the learning achievements, each of which has to tell it.
    let claimLists: [Int]
  }

  public let demands: [Demand]
  private let slotColumns: [[String]]
  private let listColumns: [[Int]: [[String]]]
  /// The slots in each group.
  let groups: [Presence.Spot: [Presence.Spot]]

  /// - Parameters:
  ///   - pattern: the whole credential.
  ///   - slotColumns: for each slot the columns that fill it.
  ///   - listColumns: the same for the slots of each list, by the numbers of the lists on the way to it.
  ///   - phase: `template` takes for told what sealing adds: the date of issuing, and the issuer's country from the certificate.
  public init(
    _ sets: [ElementSet], pattern: CredentialPattern, slotColumns: [[String]],
    listColumns: [[Int]: [[String]]] = [:], phase: CredentialCheck.Phase = .issue
  ) {
    var compiler = ElementCompiler(pattern.root, phase: phase)
    demands = sets.flatMap { compiler.demands(of: $0) }
    self.slotColumns = slotColumns
    self.listColumns = listColumns
    groups = ElementCompiler.groups(of: pattern)
  }

  /// A credential that stands as it is.
  public init(_ sets: [ElementSet], credential: Tree, phase: CredentialCheck.Phase = .issue) {
    self.init(
      sets, pattern: CredentialPattern(.fixed(credential), slotCount: 0, groupCount: 0), slotColumns: [], phase: phase)
  }

  /// The columns that fill a slot.
  func columns(of slot: Presence.Spot) -> [String] {
    slot.lists.isEmpty ? slotColumns[slot.number] : listColumns[slot.lists]?[slot.number] ?? []
  }

  /// What is missing in every row, whatever its cells say: all of it at once.
  ///
  /// - Parameter place: where a path of the credential stands in the template.
  public func templateProblems(at place: (String) -> Problem.Place) -> [Problem] {
    demands.filter { $0.presence == .never && $0.claimPresence != .never }.compactMap { demand in
      demand.problem(at: place(demand.path), demand.templateReason, remedy: demand.templateRemedy)
    }
  }

  /// Whether something is missing in a row that others have.
  func isLacking(in filling: CredentialPattern.Filling) -> Bool {
    demands.contains { $0.isOfRows && !$0.isMet(in: filling) }
  }

  /// What is missing in a row that others have, at the empty cell that would have told it.
  ///
  /// - Parameter known: what is known to be wrong with the row: a faulty cell is no missing one.
  public func problems(of draft: DraftCredential, beside known: [Problem]) -> [Problem] {
    let faulty = Set(known.filter { $0.severity == .error }.map(\.place))
    var granted = Set(
      slotColumns.indices.filter { slot in
        slotColumns[slot].contains { column in
          draft.row[column].map { faulty.contains(.cell($0.address)) } ?? false
        }
      }.map { Presence.Spot(number: $0) })
    if !listColumns.isEmpty, !faulty.isEmpty {
      // A faulty cell of an element may be the one that would have told it.
      for (list, columns) in listColumns { granted.formUnion(columns.indices.map { .init(lists: list, number: $0) }) }
    }
    return demands.filter { $0.isOfRows && !$0.isMet(in: draft.filling, granted: granted) }.compactMap { demand in
      problem(demand, of: draft, granted)
    }
  }

  private func problem(_ demand: Demand, of draft: DraftCredential, _ granted: Set<Presence.Spot>) -> Problem? {
    let filled = Set(
      draft.filling.slots.indices.filter { draft.filling.slots[$0] != nil }.map { Presence.Spot(number: $0) }
    ).union(granted)
    // The fewer cells there are to fill in, the nearer the row is to telling it.
    let remedies = demand.presence.remedies(inGroups: groups).map {
      $0.subtracting(filled).sorted { $0.order < $1.order }
    }
    .filter { !$0.isEmpty }
    guard let nearest = remedies.min(by: { $0.count < $1.count }) else {
      let row = Problem.Place.row(sheet: draft.row.header.sheet, number: draft.row.number)
      return demand.problem(at: row, demand.reason("lacks \(demand.phrase)"), remedy: demand.templateRemedy)
    }
    let choices = ([nearest] + remedies.filter { $0.count == nearest.count && $0 != nearest })
      .map { slots in slots.flatMap(columns).withoutRepeats }.withoutRepeats
    let cells = choices.flatMap { $0 }.withoutRepeats.compactMap { draft.row[$0] }.filter(\.isEmpty).map(\.address)
    let names = choices.prefix(4).map { $0.joined(separator: " and ") }.joined(separator: ", or ")
    let place =
      cells.first.map(Problem.Place.cell) ?? .row(sheet: draft.row.header.sheet, number: draft.row.number)
    return demand.problem(
      at: place, alsoAt: Array(cells.dropFirst()),
      demand.reason(cells.isEmpty ? "lacks \(demand.phrase)" : "is empty, so that \(demand.phrase) is missing"),
      remedy: demand.severity == .warning
        ? "fill in \(names), or leave it as it is where there is none" : "fill in \(names)")
  }
}

extension Presence.Spot {
  /// Those of rows first.
  fileprivate var order: (Int, String, Int) { (lists.count, lists.map(String.init).joined(separator: "."), number) }
}

extension [String] {
  fileprivate var withoutRepeats: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

extension [[String]] {
  fileprivate var withoutRepeats: [[String]] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
