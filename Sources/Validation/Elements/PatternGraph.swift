import ELM

/// A pattern as the graph that its JSON-LD means, each part with the condition under which rows have it.
///
///     let graph = PatternGraph(pattern.root)
///     graph.findings(["issuer", "location"], parts: [], in: graph.root)    // where it is said, and when
///
/// Objects with one id are one node, and an id alone refers to it. An id that comes from a cell is no one else's. A credential
/// that stands as it is makes a pattern of one fixed node, so that it is looked at in the same way. What the elements of a list say is
/// said once, on the condition that some element says it.
final class PatternGraph {
  /// One object, or one of the copies of a node.
  struct Copy {
    let members: [CredentialPattern.Member]
    let presence: Presence
    let path: String
    /// The list that it stands in, if any.
    let lists: [Int]
  }

  /// What a property holds at one place.
  struct Value {
    /// No group and no array.
    let content: CredentialPattern.Node
    let presence: Presence
    let path: String
    let property: String
    let lists: [Int]
  }

  /// Where something is said, and when.
  struct Finding: Hashable, Sendable {
    let path: String
    let presence: Presence
  }

  private(set) var root: [Copy] = []
  private var copies: [String: [Copy]] = [:]
  /// What was found already from a node with an id, so that many references to it cost no more than one.
  private var known: [Question: [Finding]] = [:]
  private var spoken: [Depth: Presence] = [:]

  private struct Question: Hashable {
    let id: String
    let steps: ArraySlice<String>
    let parts: [String]
  }

  private struct Depth: Hashable {
    let id: String
    let left: Int
  }

  init(_ pattern: CredentialPattern.Node) {
    collect(pattern, property: "", presence: .always, path: "", lists: [])
    if case .object(let members) = PatternGraph.opened(pattern) {
      root = [Copy(members: members, presence: .always, path: "", lists: [])]
    }
  }

  // MARK: Reading

  /// Where a path says something from a node on. With parts, one node at the path must have them all.
  func findings(_ steps: ArraySlice<String>, parts: [String], in node: [Copy]) -> [Finding] {
    guard let step = steps.first else { return [] }
    return findings(steps.dropFirst(), parts, from: values(of: step, in: node))
  }

  private func findings(_ rest: ArraySlice<String>, _ parts: [String], from values: [Value]) -> [Finding] {
    var found: [Finding] = []
    for value in values {
      for finding in findings(rest, parts, at: value) where !found.contains(finding) { found.append(finding) }
      // Enough to show whoever asks where it is said.
      if found.count >= PatternGraph.findingLimit, found.contains(where: { $0.presence == .always }) { break }
    }
    return found
  }

  private func findings(_ rest: ArraySlice<String>, _ parts: [String], at value: Value) -> [Finding] {
    if case .slot(let slot) = value.content {
      let query = Presence.Query(property: value.property, steps: rest, parts: parts)
      return [
        Finding(path: value.path, presence: .and(value.presence, .slot(.init(lists: value.lists, number: slot), query)))
      ]
    }
    if rest.isEmpty, parts.isEmpty {
      let presence = Presence.and(value.presence, speaks(value, PatternGraph.depthLimit))
      return presence == .never ? [] : [Finding(path: value.path, presence: presence)]
    }
    let (node, id) = node(of: value)
    let question = id.map { Question(id: $0, steps: rest, parts: parts) }
    let below: [Finding]
    if let question, let found = known[question] {
      below = found
    } else {
      // Steps come to an end, so that no ring of references is followed for ever.
      below = rest.isEmpty ? complete(parts, node, at: value.path) : findings(rest, parts: parts, in: node)
      if let question { known[question] = below }
    }
    return below.map { Finding(path: $0.path, presence: .and(value.presence, $0.presence)) }
      .filter { $0.presence != .never }
  }

  /// All parts in one node.
  private func complete(_ parts: [String], _ node: [Copy], at path: String) -> [Finding] {
    let presence = parts.reduce(Presence.always) { presence, part in
      Presence.and(presence, .or(findings([part], parts: [], in: node).map(\.presence)))
    }
    return presence == .never ? [] : [Finding(path: path, presence: presence)]
  }

  /// The values of a property of a node, each copy's in turn.
  func values(of key: String, in node: [Copy]) -> [Value] {
    var values: [Value] = []
    for copy in node {
      for member in copy.members where member.key == key {
        let path = copy.path.isEmpty ? key : "\(copy.path).\(key)"
        PatternGraph.spread(member.node, property: key, copy.presence, path, copy.lists, into: &values)
      }
    }
    return values
  }

  /// The node that a value is or refers to, all copies of it, and its id when the pattern settles that.
  func node(of value: Value) -> (copies: [Copy], id: String?) {
    switch value.content {
    case .fixed(.string(let reference)) where PatternGraph.coercion(of: value.property) == .node:
      return (copies[reference] ?? [], reference)
    case .numbered(let reference, _): return (copies[reference] ?? [], reference)
    case .object(let members):
      if let id = PatternGraph.id(of: members) { return (copies[id] ?? [], id) }
      return ([Copy(members: members, presence: value.presence, path: value.path, lists: value.lists)], nil)
    default: return ([], nil)
    }
  }

  /// When a node is of a class: a copy that says so is there. No cell settles a class.
  func presence(of type: String, in node: [Copy]) -> Presence {
    .or(
      values(of: "type", in: node).compactMap { value in
        if case .fixed(.string(type)) = value.content { value.presence } else { nil }
      })
  }

  // MARK: Saying something

  /// When a value says anything: a text with something to see, a concept by its id, a node by what it has beyond id and type.
  ///
  /// - Parameter left: how many nodes deep to look: what is said further away is not said of this, and rings have no end.
  private func speaks(_ value: Value, _ left: Int) -> Presence {
    switch value.content {
    case .fact: return .always
    case .slot(let slot): return .slot(.init(lists: value.lists, number: slot), .init(property: value.property))
    // Numbered are identifiers of the document, which lead to what it says of the node.
    case .numbered: return value.property == "id" ? .always : speaks(node(of: value), left)
    case .fixed(.string(let text)):
      if PatternGraph.speaks(text, of: value.property) { return .always }
      return PatternGraph.coercion(of: value.property) == .node ? speaks(node(of: value), left) : .never
    case .fixed(.number), .fixed(.boolean): return .always
    case .object(let members) where PatternGraph.coercion(of: value.property) == .language:
      return .or(
        members.flatMap { member -> [Presence] in
          var texts: [Value] = []
          // The key is a language, and what stands behind it a text, whatever a property of that name would hold.
          PatternGraph.spread(member.node, property: "", value.presence, value.path, value.lists, into: &texts)
          return texts.map { .and($0.presence, speaks($0, left)) }
        })
    case .object: return speaks(node(of: value), left)
    default: return .never
    }
  }

  private func speaks(_ node: (copies: [Copy], id: String?), _ left: Int) -> Presence {
    guard left > 0 else { return .never }
    guard let id = node.id else { return speaks(node.copies, left - 1) }
    if let presence = spoken[Depth(id: id, left: left)] { return presence }
    let presence = speaks(node.copies, left - 1)
    spoken[Depth(id: id, left: left)] = presence
    return presence
  }

  private func speaks(_ node: [Copy], _ left: Int) -> Presence {
    let concept = presence(of: "Concept", in: node)
    var presences: [Presence] = []
    for copy in node {
      for member in copy.members where member.key != "type" {
        let isID = member.key == "id"
        guard isID || TermTable.edc.term(member.key) != nil else { continue }
        for value in values(
          of: member.key, in: [Copy(members: [member], presence: copy.presence, path: copy.path, lists: copy.lists)])
        {
          let presence = Presence.and(isID ? .and(concept, value.presence) : value.presence, speaks(value, left))
          if presence == .always { return .always }
          presences.append(presence)
        }
      }
    }
    return .or(presences)
  }

  /// A text has something to see. Where a node is wanted, a text is its id: of the web it names something by itself, any other only
  /// leads to what the document says of it.
  private static func speaks(_ text: String, of property: String) -> Bool {
    coercion(of: property) == .node ? text.hasPrefix("http") : !EmptyTextRule.isBlank(text)
  }

  /// Whether the value of a slot has what is asked of it.
  static func answers(_ query: Presence.Query, _ tree: Tree) -> Bool {
    // Nearly always a text, a text in one language or a concept, for which no graph is needed.
    if query.steps.isEmpty, query.parts.isEmpty {
      if case .string(let text) = tree { return speaks(text, of: query.property) }
      if case .object(let members) = tree, coercion(of: query.property) == .language {
        if members.contains(where: { !EmptyTextRule.isBlank($0.value.string ?? "") }) { return true }
      } else if tree["type"]?.string == "Concept", let id = tree.id, !EmptyTextRule.isBlank(id) {
        return true
      }
    }
    let graph = PatternGraph(.object([.init(query.property, .fixed(tree))]))
    let steps = [query.property] + query.steps
    return graph.findings(steps[...], parts: query.parts, in: graph.root).contains { $0.presence == .always }
  }

  // MARK: Building

  /// Notes every object that has an id of its own, with the condition under which it is there.
  private func collect(
    _ node: CredentialPattern.Node, property: String, presence: Presence, path: String, lists: [Int]
  ) {
    var values: [Value] = []
    PatternGraph.spread(node, property: property, presence, path, lists, into: &values)
    for value in values {
      guard case .object(let members) = value.content, PatternGraph.coercion(of: property) != .language else {
        continue
      }
      if let id = PatternGraph.id(of: members) {
        copies[id, default: []].append(
          Copy(members: members, presence: value.presence, path: value.path, lists: value.lists))
      }
      for member in members {
        collect(
          member.node, property: member.key, presence: value.presence,
          path: value.path.isEmpty ? member.key : "\(value.path).\(member.key)", lists: value.lists)
      }
    }
  }

  /// The single values of a part: without groups and arrays, which become conditions and indices.
  private static func spread(
    _ node: CredentialPattern.Node, property: String, _ presence: Presence, _ path: String, _ lists: [Int],
    into values: inout [Value]
  ) {
    switch opened(node) {
    case .group(let group, let inner):
      let there = Presence.and(presence, .group(.init(lists: lists, number: group)))
      spread(inner, property: property, there, path, lists, into: &values)
    case .array(let nodes):
      for (index, node) in nodes.enumerated() {
        spread(node, property: property, presence, "\(path)[\(index)]", lists, into: &values)
      }
    case .each(let list, let model):
      let within = lists + [list]
      spread(model, property: property, .and(presence, .element(within)), path, within, into: &values)
    case .fixed(.null): break
    case let single:
      values.append(Value(content: single, presence: presence, path: path, property: property, lists: lists))
    }
  }

  /// One level of a fixed object or array, in the form that objects and arrays with slots have.
  private static func opened(_ node: CredentialPattern.Node) -> CredentialPattern.Node {
    switch node {
    case .fixed(.object(let members)): .object(members.map { .init($0.key, .fixed($0.value)) })
    case .fixed(.array(let elements)): .array(elements.map { .fixed($0) })
    default: node
    }
  }

  private static func id(of members: [CredentialPattern.Member]) -> String? {
    for member in members where member.key == "id" {
      switch member.node {
      case .fixed(let tree): return tree.string
      case .numbered(let id, _): return id
      default: return nil
      }
    }
    return nil
  }

  private static func coercion(of property: String) -> TermTable.Term.Coercion? {
    TermTable.edc.term(property)?.coercion
  }

  private static let findingLimit = 8
  private static let depthLimit = 2
}
