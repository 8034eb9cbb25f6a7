import ELM

/// Turns the template with its slots into a pattern, and finds out which nodes can be left out.
struct PatternBuilder {
  private(set) var groupCount = 0
  /// Inner nodes first, so that a node knows its parts when its own turn comes.
  private(set) var plans: [MappingPlan.NodePlan] = []
  private(set) var lists: [BuiltList] = []
  private let profile: ApplicationProfile

  /// A list, and what its elements fill.
  struct BuiltList {
    /// The level's number among those of the resolver.
    let level: Int
    let builder: PatternBuilder
    /// Set when an element can be left out: that its cells are empty.
    let elementGroup: Int?
    /// What stands before the list in its array; nil where it always does.
    fileprivate(set) var before: [MappingPlan.NodePlan.Presence?] = []
  }

  init(profile: ApplicationProfile) { self.profile = profile }

  mutating func node(_ node: TemplateNode) -> CredentialPattern.Node {
    guard node.isChangeable else { return .fixed(node.tree) }
    switch node.content {
    case .leaf(let tree): return .fixed(tree)
    case .slot(let slot): return .slot(slot.number)
    case .fact(let fact): return .fact(fact)
    case .numbered(let id, let depth): return .numbered(id, depth: depth)
    case .each(let level, let model): return list(level, model)
    case .array(let elements): return array(elements)
    case .object(let members): return object(node, members)
    }
  }

  private mutating func list(_ level: Int, _ model: TemplateNode) -> CredentialPattern.Node {
    var builder = PatternBuilder(profile: profile)
    var element = builder.node(model)
    var group: Int?
    // Whether an element is there is settled before it gets its place in the list.
    if case .group(let number, let content) = element {
      group = number
      element = content
    }
    lists.append(BuiltList(level: level, builder: builder, elementGroup: group))
    return .each(lists.count - 1, element)
  }

  private mutating func array(_ elements: [TemplateNode]) -> CredentialPattern.Node {
    let nodes = elements.map { node($0) }
    let array = CredentialPattern.Node.array(nodes)
    for (index, node) in nodes.enumerated() {
      if case .each(let list, _) = node { lists[list].before = nodes[..<index].map(PatternBuilder.presence) }
    }
    // An array of which every element can go must go with the last of them: its group is settled by its parts alone.
    let presences = nodes.map(PatternBuilder.presence)
    guard presences.allSatisfy({ $0 != nil }) else { return array }
    let part = MappingPlan.NodePlan.Part(
      key: "", presence: .any(presences.compactMap(\.self)), isMandatory: false, slots: [], lists: [])
    let group = newGroup()
    plans.append(.init(kind: "list", group: group, isHollow: true, parts: [part]))
    return .group(group, array)
  }

  private mutating func object(_ node: TemplateNode, _ members: [TemplateNode.Member]) -> CredentialPattern.Node {
    var parts: [MappingPlan.NodePlan.Part] = []
    var built: [CredentialPattern.Member] = []
    for member in members {
      let firstList = lists.count
      let child = self.node(member.node)
      built.append(.init(member.key, child))
      guard let presence = PatternBuilder.presence(of: child) else { continue }
      parts.append(
        .init(
          key: member.key, presence: presence, isMandatory: isMandatory(member.key, in: node.type),
          slots: member.node.ownSlots, lists: Array(firstList..<lists.count)))
    }
    let object = CredentialPattern.Node.object(built)
    guard node.parent != nil, !parts.isEmpty, canGo(members) else {
      if !parts.isEmpty { plans.append(.init(kind: node.kind, group: nil, isHollow: false, parts: parts)) }
      return object
    }
    let group = newGroup()
    let isHollow = members.allSatisfy { $0.key == "id" || $0.key == "type" || $0.node.isChangeable }
    plans.append(.init(kind: node.kind, group: group, isHollow: isHollow, parts: parts))
    return .group(group, object)
  }

  /// A node can go when the template says nothing in it but who it is, and concepts that qualify what comes from cells (the
  /// credit framework of a number of credits). One that says more, such as an assessment with its title, stays and asks for its cells.
  private func canGo(_ members: [TemplateNode.Member]) -> Bool {
    members.allSatisfy { member in
      if member.key == "id" || member.key == "type" { return true }
      if member.node.type == "Concept" { return true }
      switch member.node.content {
      case .slot, .each: return true
      case .object(let below): return member.node.isChangeable && canGo(below)
      case .array(let elements):
        return member.node.isChangeable
          && elements.allSatisfy {
            switch $0.content {
            case .object(let below): canGo(below)
            case .each: true
            default: false
            }
          }
      case .leaf, .fact, .numbered: return false
      }
    }
  }

  private func isMandatory(_ key: String, in type: String?) -> Bool {
    // Without its identifier a node is another node; among texts in languages, which have no type, id is Indonesian.
    key == "id" && type != nil || type.map { profile.demands(key, of: $0) } ?? false
  }

  private static func presence(of node: CredentialPattern.Node) -> MappingPlan.NodePlan.Presence? {
    switch node {
    case .slot(let slot): .slot(slot)
    case .group(let group, _): .group(group)
    case .each(let list, _): .list(list)
    default: nil
    }
  }

  private mutating func newGroup() -> Int {
    groupCount += 1
    return groupCount - 1
  }
}

extension TemplateNode {
  /// The class in words, `learning assessment` for LearningAssessment.
  fileprivate var kind: String {
    guard let type else { return "credential" }
    return type.reduce(into: "") { words, letter in
      if letter.isUppercase, !words.isEmpty { words += " " }
      words += letter.lowercased()
    }
  }

  /// The slots at or below this that the same level fills.
  fileprivate var ownSlots: [Int] {
    switch content {
    case .slot(let slot): [slot.number]
    case .each: []
    default: children.flatMap(\.ownSlots)
    }
  }

  /// As it was read; only for what no row changes.
  var tree: Tree {
    switch content {
    case .leaf(let tree): tree
    case .object(let members): .object(members.map { .init($0.key, $0.node.tree) })
    case .array(let nodes): .array(nodes.map(\.tree))
    case .slot, .fact, .each, .numbered: .null
    }
  }
}

/// Cuts what no row changes down to `id` and `type`, so that a row's check walks only what its cells reach.
struct PatternPruning {
  /// The nodes with changeable parts: wherever they stand again, what stands there belongs to them.
  private let changeableIDs: Set<String>
  private(set) var cutIDs: Set<String> = []

  init(root: TemplateNode) {
    changeableIDs = Set(root.all.filter(\.isChangeable).compactMap(\.id))
  }

  mutating func pruned(_ node: CredentialPattern.Node, of source: TemplateNode) -> CredentialPattern.Node {
    switch node {
    case .slot, .fact, .numbered: return node
    case .each(let list, let inner): return .each(list, source.children.first.map { pruned(inner, of: $0) } ?? inner)
    case .group(let group, let inner): return .group(group, pruned(inner, of: source))
    case .object(let members):
      return .object(
        members.map { member in
          .init(member.key, source[member.key].map { pruned(member.node, of: $0) } ?? member.node)
        })
    case .array(let nodes):
      return .array(zip(nodes, source.children).map { pruned($0, of: $1) })
    case .fixed: return .fixed(cut(source))
    }
  }

  private mutating func cut(_ node: TemplateNode) -> Tree {
    switch node.content {
    case .array(let elements): return .array(elements.map { cut($0) })
    case .object(let members):
      // Concepts are small, and the checks of their owners look into them; language maps are no nodes.
      guard let type = node.type, type != "Concept", type != "ConceptScheme" else { return node.tree }
      guard let id = node.id else { return node.tree }
      if changeableIDs.contains(id) { return .object(members.map { .init($0.key, cut($0.node)) }) }
      cutIDs.insert(id)
      return .object(members.filter { $0.key == "id" || $0.key == "type" }.map { .init($0.key, $0.node.tree) })
    default: return node.tree
    }
  }
}
