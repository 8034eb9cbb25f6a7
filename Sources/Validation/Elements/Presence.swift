import ELM

/// When something stands in a credential that rows fill: always, never, or depending on cells.
indirect enum Presence: Hashable, Sendable {
  case always
  case never
  /// What the slot holds says something, or has what the query asks for.
  case slot(Spot, Query)
  case group(Spot)
  /// The list has an element.
  case element([Int])
  case all([Presence])
  case any([Presence])

  /// A slot or a group: of what rows fill, or of what the elements of a list fill.
  struct Spot: Hashable, Sendable {
    /// The list, by the number of each list on the way to it; empty for what rows fill.
    var lists: [Int] = []
    let number: Int
  }

  /// What is asked of the value of a property.
  struct Query: Hashable, Sendable {
    /// The property that the value belongs to, which settles how it is read.
    let property: String
    /// Where to look below it.
    var steps: ArraySlice<String> = []
    /// What one and the same node there must have.
    var parts: [String] = []
  }

  static func and(_ left: Presence, _ right: Presence) -> Presence {
    switch (left, right) {
    case (.never, _), (_, .never): return .never
    case (.always, let other), (let other, .always): return other
    default:
      var kept: [Presence] = []
      for presence in left.factors + right.factors where !kept.contains(presence) { kept.append(presence) }
      return kept.count == 1 ? kept[0] : .all(kept)
    }
  }

  static func or(_ presences: [Presence]) -> Presence {
    var kept: [Presence] = []
    for presence in presences {
      switch presence {
      case .always: return .always
      case .never: continue
      case .any(let inner): for presence in inner where !kept.contains(presence) { kept.append(presence) }
      default: if !kept.contains(presence) { kept.append(presence) }
      }
    }
    return kept.isEmpty ? .never : kept.count == 1 ? kept[0] : .any(kept)
  }

  private var factors: [Presence] { if case .all(let factors) = self { factors } else { [self] } }

  /// Whether rows differ in it.
  var depends: Bool { self != .always && self != .never }

  /// What a row fills, and those elements of lists that are looked at, by their lists.
  typealias Binding = [[Int]: CredentialPattern.Filling]

  /// Something that stands in a list holds when it does in one of the elements; of what belongs together all in the same.
  ///
  /// - Parameter granted: slots to be taken for filled, whatever stands there.
  func holds(in filling: CredentialPattern.Filling, granted: Set<Spot> = []) -> Bool {
    holds([[]: filling], granted: granted)
  }

  func holds(_ binding: Binding, granted: Set<Spot> = []) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .any(let presences): return presences.contains { $0.holds(binding, granted: granted) }
    case .slot(let spot, _) where granted.contains(spot): return true
    case .slot, .group, .element, .all: break
    }
    if let list = openList(binding) {
      return Presence.elements(of: list, binding).contains { element in
        holds(binding.merging([list: element]) { _, new in new }, granted: granted)
      }
    }
    switch self {
    case .slot(let spot, let query):
      return binding[spot.lists]?.slots[spot.number].map { PatternGraph.answers(query, $0.tree) } ?? false
    case .group(let spot): return binding[spot.lists]?.groups[spot.number] ?? false
    case .all(let presences): return presences.allSatisfy { $0.holds(binding, granted: granted) }
    case .always, .never, .any, .element: return true
    }
  }

  /// Every choice of elements of a list and of the lists around it.
  static func bindings(of lists: [Int], in filling: CredentialPattern.Filling) -> [Binding] {
    lists.indices.reduce([[[]: filling]]) { bindings, depth in
      let list = Array(lists[...depth])
      return bindings.flatMap { binding in
        elements(of: list, binding).map { element in binding.merging([list: element]) { _, new in new } }
      }
    }
  }

  private static func elements(of list: [Int], _ binding: Binding) -> [CredentialPattern.Filling] {
    guard let number = list.last, let outer = binding[list.dropLast()] else { return [] }
    return outer.lists[number]
  }

  /// The outermost list of which an element has yet to be looked at.
  private func openList(_ binding: Binding) -> [Int]? {
    func open(_ lists: [Int]) -> [Int]? {
      guard !lists.isEmpty, binding[lists] == nil else { return nil }
      return (1...lists.count).lazy.map { Array(lists[..<$0]) }.first { binding[$0] == nil }
    }
    switch self {
    case .slot(let spot, _), .group(let spot): return open(spot.lists)
    case .element(let lists): return open(lists)
    case .all(let presences): return presences.lazy.compactMap { $0.openList(binding) }.first
    case .always, .never, .any: return nil
    }
  }

  /// The slots that it depends on, in their order; those of a group are all that stand in it.
  func slots(inGroups groups: [Spot: [Spot]]) -> [Spot] {
    switch self {
    case .always, .never, .element: []
    case .slot(let slot, _): [slot]
    case .group(let group): groups[group] ?? []
    case .all(let presences), .any(let presences):
      presences.reduce(into: []) { slots, presence in
        for slot in presence.slots(inGroups: groups) where !slots.contains(slot) { slots.append(slot) }
      }
    }
  }

  /// The slots that hold what is told, or, where that is the template's, those that bring it along.
  func tellers(inGroups groups: [Spot: [Spot]]) -> [Spot] {
    let direct = slots(inGroups: [:])
    return direct.isEmpty ? slots(inGroups: groups) : direct
  }

  /// Sets of slots each of which would make it hold once they are filled.
  func remedies(inGroups groups: [Spot: [Spot]]) -> [Set<Spot>] {
    switch self {
    case .always, .element: [[]]
    case .never: []
    case .slot(let slot, _): [[slot]]
    case .group(let group): groups[group].map { slots in slots.isEmpty ? [[]] : slots.map { [$0] } } ?? [[]]
    case .any(let presences): presences.flatMap { $0.remedies(inGroups: groups) }
    case .all(let presences):
      presences.reduce([[]]) { sets, presence in
        let more = presence.remedies(inGroups: groups)
        // Beyond a few, whoever fills in the cells has enough to choose from.
        return Array(sets.flatMap { set in more.map { set.union($0) } }.prefix(Presence.remedyLimit))
      }
    }
  }

  private static let remedyLimit = 64
}
