import ELM
import Records
import Support
import Testing

@testable import Validation

/// What is compiled against a pattern is what is found in the whole tree, whatever rows fill in.
@Suite("Compiled elements")
struct ElementAgreementTests {
  @Test("agree with the filled tree, for random patterns and fillings", arguments: 0..<8)
  func randomPatterns(_ seed: UInt64) {
    var random = RandomCredential(seed: seed)
    for _ in 0..<20 {
      let pattern = random.pattern()
      let columns = (0..<pattern.slotCount).map { ["c\($0)"] }
      let compiled = ElementCheck(ElementSet.allCases, pattern: pattern, slotColumns: columns)
      for _ in 0..<6 {
        let filling = random.filling(of: pattern)
        let whole = ElementCheck(ElementSet.allCases, credential: pattern.tree(of: filling, RandomCredential.facts))
        let nothing = CredentialPattern.Filling(slots: [], groups: [])
        #expect(compiled.sources.map { $0.isTold(in: filling) } == whole.sources.map { $0.isTold(in: nothing) })
        #expect(whole.demands.allSatisfy { !$0.presence.depends })
      }
    }
  }

  @Test("Random credentials tell some elements and lack others")
  func variety() {
    var random = RandomCredential(seed: 7)
    var told = [Int](repeating: 0, count: 23)
    for _ in 0..<150 {
      let pattern = random.pattern()
      let tree = pattern.tree(of: random.filling(of: pattern), RandomCredential.facts)
      let check = ElementCheck(ElementSet.allCases, credential: tree)
      for (index, source) in check.sources.enumerated() where source.isAlwaysTold { told[index] += 1 }
    }
    #expect(told.count { (2..<148).contains($0) } >= 18, "\(told)")
  }
}

/// Draws credentials out of the steps that lead to elements, with nodes that are shared, referred to, left out and filled.
private struct RandomCredential {
  private var choice: Choice
  private var slots = 0
  private var groups = 0

  static let facts = IssuingFacts(
    key: .init(["k"]), revision: 1, id: .init(pipeline: "p", key: .init(["k"]), revision: 1),
    issued: .init(seconds: 1_782_000_000))

  /// The properties that ways lead through, and those that they end in.
  private static let steps: [String: [String]] = {
    var steps: [String: [String]] = [:]
    for way in ElementSet.allCases.flatMap(\.elements).flatMap(\.ways) {
      var node = way.anchor.rawValue
      for (index, step) in (way.steps + way.parts.prefix(1)).enumerated() {
        if !steps[node, default: []].contains(step) { steps[node, default: []].append(step) }
        if index < way.steps.count { node = step }
      }
      for part in way.parts where !steps[node, default: []].contains(part) { steps[node, default: []].append(part) }
    }
    return steps
  }()

  private static let ids = ["urn:a", "urn:b", "urn:c", "urn:d"]

  init(seed: UInt64) { choice = Choice(seed: seed) }

  mutating func pattern() -> CredentialPattern {
    (slots, groups) = (0, 0)
    var claims: [CredentialPattern.Node] = []
    for _ in 0...choice.below(3) { claims.append(wrapped(node("claim", type: "LearningAchievement", depth: 0))) }
    let subject = CredentialPattern.Node.object(
      [.init("type", .fixed("Person")), .init("hasClaim", claims.count == 1 ? claims[0] : .array(claims))]
        + members("subject", depth: 0))
    let root = CredentialPattern.Node.object(
      [.init("id", .fact(.id)), .init("credentialSubject", subject)] + members("credential", depth: 0))
    return CredentialPattern(root, slotCount: slots, groupCount: groups)
  }

  mutating func filling(of pattern: CredentialPattern) -> CredentialPattern.Filling {
    .init(
      slots: (0..<pattern.slotCount).map { _ in choice.below(3) > 0 ? .init(leaf()) : nil },
      groups: (0..<pattern.groupCount).map { _ in choice.below(3) > 0 })
  }

  private mutating func node(_ name: String, type: String, depth: Int) -> CredentialPattern.Node {
    if choice.below(6) == 0 { return .fixed(.string(choice.one(of: RandomCredential.ids))) }
    let hasID = choice.below(3) > 0
    let id = choice.one(of: RandomCredential.ids)
    return .object(
      (hasID ? [.init("id", .fixed(.string(id)))] : []) + [.init("type", .fixed(.string(type)))]
        + members(name, depth: depth))
  }

  private mutating func members(_ name: String, depth: Int) -> [CredentialPattern.Member] {
    var members: [CredentialPattern.Member] = []
    for step in RandomCredential.steps[name] ?? [] where depth < 5 && choice.below(2) > 0 {
      var values: [CredentialPattern.Node] = []
      for _ in 0...choice.below(5) / 4 {
        let isInner = RandomCredential.steps[step] != nil && choice.below(8) > 0
        let type = choice.one(of: ["Note", "Concept", "Organisation", "LearningAchievement"])
        values.append(wrapped(isInner ? node(step, type: type, depth: depth + 1) : value()))
      }
      members.append(.init(step, values.count == 1 ? values[0] : .array(values)))
    }
    return members
  }

  private mutating func wrapped(_ node: CredentialPattern.Node) -> CredentialPattern.Node {
    guard choice.below(4) == 0 else { return node }
    groups += 1
    let group = groups - 1
    return .group(group, choice.below(3) == 0 ? wrapped(node) : node)
  }

  private mutating func value() -> CredentialPattern.Node {
    guard choice.below(2) == 0 else { return .fixed(leaf()) }
    slots += 1
    return .slot(slots - 1)
  }

  private mutating func leaf() -> Tree {
    switch choice.below(14) {
    case 0: " "
    case 1: ["en": ""]
    case 2: ["id": "judul"]
    case 3: .null
    case 4: [" ", ["en": "x"]]
    case 5: .number("1")
    case 6: .boolean(false)
    case 7: ["type": "Concept", "id": "http://example.org/c"]
    case 8: "http://example.org/d"
    case 9: []
    case 10: "text"
    default: ["en": "text"]
    }
  }
}
