import ELM
import Records
import Support
import Testing

@testable import Validation

/// A rule that leaves out nodes must have nothing to say about them.
@Suite(.enabled(if: Judge.hasSamples, "the Commission's samples beside the repository are not here"))
struct RuleSelectionTests {
  private let now = Timestamp(seconds: 1_790_000_000)
  private let profile = CompiledProfile(.edcGenericFull)

  @Test("Each rule finds the same among the nodes that it chooses as among all of them")
  func chosenNodes() throws {
    let base = try Tree.sample("Sample-MC-Annex1-signed")
    var random = SplitMix(seed: 7)
    for mutation in [Mutation("nothing")] + Mutation.detected + Mutation.unseen.map(\.mutation) {
      let tree = mutation.applied(to: base)
      compare(NodeMap(tree), tree, .none, "\(mutation)")
      var cut: Set<String> = []
      let reduced = RuleSelectionTests.reduced(tree, isRoot: true, &random, &cut)
      compare(NodeMap(reduced, cut: cut), reduced, HiddenNodes(in: tree, cut: cut), "\(mutation), cut")
    }
  }

  private func compare(_ map: NodeMap, _ tree: Tree, _ hidden: HiddenNodes, _ name: String) {
    let context = RuleContext(
      map: map, profile: profile, phase: .issue, now: now, contexts: tree["@context"], hidden: hidden)
    for rule in RuleBook.all {
      var found: [Violation] = []
      rule.check(in: context, into: &found)
      var expected: [Violation] = []
      for node in map.nodes { rule.check(node, in: context, into: &expected) }
      #expect(found.map(\.identity) == expected.map(\.identity), "\(name): \(rule)")
    }
  }

  /// Cuts some objects to what a row's reduced tree would show of them.
  private static func reduced(
    _ tree: Tree, isRoot: Bool = false, _ random: inout SplitMix, _ cut: inout Set<String>
  ) -> Tree {
    switch tree {
    case .array(let elements): return .array(elements.map { reduced($0, &random, &cut) })
    case .object(let members):
      if !isRoot, let id = tree.id, random.next(below: 3) == 0 {
        cut.insert(id)
        return .object(members.filter { ["id", "type"].contains($0.key) })
      }
      return .object(members.map { Tree.Member($0.key, reduced($0.value, &random, &cut)) })
    default: return tree
    }
  }
}
