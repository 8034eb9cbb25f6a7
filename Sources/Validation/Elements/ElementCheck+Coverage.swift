import ELM

extension ElementCheck {
  /// Where an element is told, as far as that can be known before the first row.
  public struct Source: Sendable {
    public let set: ElementSet
    public let element: RecommendedElement
    /// The columns that tell it, in the order of the ways in which they can.
    public let columns: [String]
    /// The paths at which the template itself tells it.
    public let paths: [String]
    /// Paths that a column could be mapped to, or the template tell it at.
    public let hints: [String]
    public let isSettledBySealing: Bool
    /// Learning achievements that never tell it, where others do.
    public let silentClaims: [String]
    /// One for each learning achievement, or for the credential.
    fileprivate let demands: [Demand]

    /// Whether a credential with these cells tells it, in each of its learning achievements. Without any achievement, nothing is told
    /// of one.
    public func isTold(in filling: CredentialPattern.Filling) -> Bool {
      !demands.isEmpty && demands.allSatisfy { $0.isMet(in: filling) }
        && demands.contains { $0.claimPresence.holds(in: filling) }
    }

    /// Told by the template or by the seal, whatever the cells say.
    public var isAlwaysTold: Bool { !demands.isEmpty && demands.allSatisfy { $0.presence == .always } }
    public var isNeverTold: Bool { demands.allSatisfy { $0.presence == .never } }
  }

  /// Every element that was asked for, in the order of its set.
  public var sources: [Source] {
    var sets: [ElementSet] = []
    for demand in demands where !sets.contains(demand.set) { sets.append(demand.set) }
    return sets.flatMap { set in set.elements.map { source(set, $0) } }
  }

  private func source(_ set: ElementSet, _ element: RecommendedElement) -> Source {
    let demands = demands.filter { $0.set == set && $0.element == element }
    var named: [String] = []
    var paths: [String] = []
    for finding in demands.flatMap(\.findings) {
      let slots = finding.presence.tellers(inGroups: groups)
      for column in slots.flatMap(columns(of:)) where !named.contains(column) { named.append(column) }
      if slots.isEmpty, !paths.contains(finding.path) { paths.append(finding.path) }
    }
    let silent = demands.filter { $0.presence == .never }
    return Source(
      set: set, element: element, columns: named, paths: paths,
      hints: demands.first?.paths ?? Demand.paths(of: element, claim: nil),
      isSettledBySealing: demands.contains(where: \.isSettledBySealing),
      silentClaims: silent.count < demands.count ? silent.compactMap(\.claim) : [], demands: demands)
  }
}
