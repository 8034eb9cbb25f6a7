import ELM

/// When something stands in a credential that rows fill: always, never, or depending on cells.
indirect enum Presence: Hashable, Sendable {
  case always
  case never
  /// What the slot holds says something, or has what the query asks for.
  case slot(Int, Query)
  case group(Int)
  case all([Presence])
  case any([Presence])

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

  /// - Parameter granted: slots to be taken for filled, whatever stands there.
  func holds(in filling: CredentialPattern.Filling, granted: Set<Int> = []) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .slot(let slot, let query):
      granted.contains(slot) || filling.slots[slot].map { PatternGraph.answers(query, $0.tree) } ?? false
    case .group(let group): filling.groups[group]
    case .all(let presences): presences.allSatisfy { $0.holds(in: filling, granted: granted) }
    case .any(let presences): presences.contains { $0.holds(in: filling, granted: granted) }
    }
  }

  /// The slots that it depends on, in their order; those of a group are all that stand in it.
  func slots(inGroups groups: [[Int]]) -> [Int] {
    switch self {
    case .always, .never: []
    case .slot(let slot, _): [slot]
    case .group(let group): groups[group]
    case .all(let presences), .any(let presences):
      presences.reduce(into: []) { slots, presence in
        for slot in presence.slots(inGroups: groups) where !slots.contains(slot) { slots.append(slot) }
      }
    }
  }

  /// The slots that hold what is told, or, where that is the template's, those that bring it along.
  func tellers(inGroups groups: [[Int]]) -> [Int] {
    let none = [[Int]](repeating: [], count: groups.count)
    let direct = slots(inGroups: none)
    return direct.isEmpty ? slots(inGroups: groups) : direct
  }

  /// Sets of slots each of which would make it hold once they are filled.
  func remedies(inGroups groups: [[Int]]) -> [Set<Int>] {
    switch self {
    case .always: [[]]
    case .never: []
    case .slot(let slot, _): [[slot]]
    case .group(let group): groups[group].isEmpty ? [[]] : groups[group].map { [$0] }
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
