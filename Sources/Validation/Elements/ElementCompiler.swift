import ELM

/// Finds out, once a pipeline, when a pattern tells each element of a set.
struct ElementCompiler {
  private struct Claim {
    let copies: [PatternGraph.Copy]
    let path: String
    var presence: Presence
    /// The list whose elements are learning achievements, each for itself.
    let lists: [Int]
  }

  private let graph: PatternGraph
  private let phase: CredentialCheck.Phase
  private let claims: [Claim]

  init(_ root: CredentialPattern.Node, phase: CredentialCheck.Phase) {
    let graph = PatternGraph(root)
    self.graph = graph
    self.phase = phase
    var claims: [Claim] = []
    var known: [String: Int] = [:]
    for subject in graph.values(of: "credentialSubject", in: graph.root) {
      for value in graph.values(of: "hasClaim", in: graph.node(of: subject).copies) {
        let (copies, id) = graph.node(of: value)
        let achievement = graph.presence(of: "LearningAchievement", in: copies)
        guard achievement != .never else { continue }
        let presence = Presence.and(value.presence, achievement)
        if let index = id.flatMap({ known[$0] }) {
          claims[index].presence = .or([claims[index].presence, presence])
          continue
        }
        if let id { known[id] = claims.count }
        claims.append(Claim(copies: copies, path: value.path, presence: presence, lists: value.lists))
      }
    }
    self.claims = claims
  }

  mutating func demands(of set: ElementSet) -> [ElementCheck.Demand] {
    let claim = ElementCheck.Demand(
      set: set, element: nil, claim: nil, claimPresence: .always, presence: .or(claims.map(\.presence)), findings: [],
      isSettledBySealing: false, claimLists: [])
    return [claim]
      + set.elements.flatMap { element in
        element.isOfClaim ? claims.map { demand(set, element, $0) } : [demand(set, element, nil)]
      }
  }

  private func demand(_ set: ElementSet, _ element: RecommendedElement, _ claim: Claim?) -> ElementCheck.Demand {
    let sealed = phase == .template && element.ways.contains { ElementCompiler.settledBySealing.contains($0.text) }
    let findings = element.ways.flatMap { self.findings($0, claim) }
    return ElementCheck.Demand(
      set: set, element: element, claim: claim?.path, claimPresence: claim?.presence ?? .always,
      presence: sealed ? .always : .or(findings.map(\.presence)), findings: findings, isSettledBySealing: sealed,
      claimLists: claim?.lists ?? [])
  }

  private func findings(_ way: RecommendedElement.Way, _ claim: Claim?) -> [PatternGraph.Finding] {
    switch way.anchor {
    case .credential: graph.findings(way.steps[...], parts: way.parts, in: graph.root)
    case .subject: graph.findings((["credentialSubject"] + way.steps)[...], parts: way.parts, in: graph.root)
    case .claim: claim.map { graph.findings(way.steps[...], parts: way.parts, in: $0.copies) } ?? []
    }
  }

  /// What a template need not say, because the seal does: its time, and the country of its certificate.
  private static let settledBySealing: Set = ["credential.issued", "credential.issuer.location.address.countryCode"]

  /// The slots at or below each group.
  static func groups(of pattern: CredentialPattern) -> [Presence.Spot: [Presence.Spot]] {
    var groups: [Presence.Spot: [Presence.Spot]] = [:]
    func note(_ node: CredentialPattern.Node, inside around: [Presence.Spot], _ lists: [Int]) {
      switch node {
      case .fixed, .fact, .numbered: break
      case .slot(let slot):
        for group in around { groups[group, default: []].append(.init(lists: lists, number: slot)) }
      case .group(let group, let inner):
        note(inner, inside: around + [.init(lists: lists, number: group)], lists)
      case .array(let nodes): for node in nodes { note(node, inside: around, lists) }
      case .object(let members): for member in members { note(member.node, inside: around, lists) }
      case .each(let list, let model): note(model, inside: around, lists + [list])
      }
    }
    note(pattern.root, inside: [], [])
    return groups
  }
}
