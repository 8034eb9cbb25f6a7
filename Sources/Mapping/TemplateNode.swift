import ELM

/// A place of the template while it is compiled: what stands there, and what stands around it.
final class TemplateNode {
  struct Member {
    let key: String
    var node: TemplateNode
  }

  enum Content {
    case object([Member])
    case array([TemplateNode])
    case leaf(Tree)
    case slot(SlotPlace)
    case fact(CredentialPattern.Fact)
    /// What the elements of a list are made after; the list fills a level of its own.
    case each(level: Int, TemplateNode)
    /// An identifier that the elements of so many lists number.
    case numbered(String, depth: Int)
  }

  /// A slot of one level: of what rows fill, or of what the elements of a list fill.
  struct SlotPlace: Hashable {
    /// 0 is the rows'.
    let level: Int
    let number: Int

    /// What a line of `map` settles for all rows, until it is known what that is.
    static let settled = SlotPlace(level: 0, number: -1)
  }

  var content: Content
  /// The identifier that the template gave the node, whatever is mapped to it: what tells which nodes are one.
  let originalID: String?
  private(set) weak var parent: TemplateNode?

  init(_ tree: Tree) {
    content = .leaf(tree)
    originalID = tree.id
    switch tree {
    case .object(let members):
      content = .object(members.map { Member(key: $0.key, node: adopt(TemplateNode($0.value))) })
    case .array(let elements): content = .array(elements.map { adopt(TemplateNode($0)) })
    default: break
    }
  }

  init(_ content: Content) {
    self.content = content
    originalID = nil
  }

  /// The member's node; nil when there is none.
  subscript(key: String) -> TemplateNode? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.node
  }

  /// Sets a member, in the place of the former one or at the end.
  func set(_ key: String, to node: TemplateNode) {
    guard case .object(var members) = content else { return }
    let member = Member(key: key, node: adopt(node))
    if let index = members.firstIndex(where: { $0.key == key }) {
      members[index] = member
    } else {
      members.append(member)
    }
    content = .object(members)
  }

  /// Adds a value to those that a member has: JSON-LD makes no difference between a value and an array of one.
  func add(_ node: TemplateNode, to key: String) {
    guard let present = self[key] else { return set(key, to: node) }
    let values = if case .array(let elements) = present.content { elements } else { [present] }
    let list = TemplateNode(Content.array([]))
    list.content = .array((values + [node]).map { list.adopt($0) })
    set(key, to: list)
  }

  func remove(_ key: String) {
    guard case .object(var members) = content else { return }
    members.removeAll { $0.key == key }
    content = .object(members)
  }

  /// Makes this the model of a list's elements: in its place in an array, or in an array of its own, stands the list.
  func becomeModel(of level: Int) {
    guard let parent else { return }
    let list = TemplateNode(Content.array([]))
    switch parent.content {
    case .array(var nodes):
      guard let index = nodes.firstIndex(where: { $0 === self }) else { return }
      nodes[index] = parent.adopt(list)
      parent.content = .array(nodes)
      list.content = .each(level: level, list.adopt(self))
    case .object(let members):
      guard let key = members.first(where: { $0.node === self })?.key else { return }
      let array = TemplateNode(Content.array([]))
      array.content = .array([array.adopt(list)])
      parent.set(key, to: array)
      list.content = .each(level: level, list.adopt(self))
    default: break
    }
  }

  /// Sets a member in front of another one, or at the end when there is no such member.
  func insert(_ key: String, _ node: TemplateNode, before other: String) {
    guard case .object(var members) = content else { return }
    members.removeAll { $0.key == key }
    members.insert(Member(key: key, node: adopt(node)), at: members.firstIndex { $0.key == other } ?? members.endIndex)
    content = .object(members)
  }

  /// The node's identifier, when the template settles it.
  var id: String? {
    guard case .leaf(let tree)? = self["id"]?.content else { return nil }
    return tree.string
  }

  /// The first of the node's types.
  var type: String? {
    switch self["type"]?.content {
    case .leaf(let tree): tree.string
    case .array(let nodes): nodes.compactMap { if case .leaf(let tree) = $0.content { tree.string } else { nil } }.last
    default: nil
    }
  }

  /// Where this stands, as problems and origins write it: indices only where the template has an array.
  var path: String {
    guard let parent else { return "" }
    switch parent.content {
    case .object(let members):
      let key = members.first { $0.node === self }?.key ?? ""
      return parent.path.isEmpty ? key : "\(parent.path).\(key)"
    case .array(let nodes):
      return "\(parent.path)[\(nodes.firstIndex { $0 === self } ?? 0)]"
    default: return parent.path
    }
  }

  /// The level that fills what stands here.
  var level: Int {
    guard let parent else { return 0 }
    if case .each(let level, _) = parent.content { return level }
    return parent.level
  }

  /// Whether a list stands here or below.
  var holdsLists: Bool {
    if case .each = content { true } else { children.contains(where: \.holdsLists) }
  }

  /// The slots at or below this, those of lists below it among them.
  var slots: [SlotPlace] {
    if case .slot(let slot) = content { [slot] } else { children.flatMap(\.slots) }
  }

  /// This and all that is below it.
  var all: [TemplateNode] { [self] + children.flatMap(\.all) }

  func isAny(of nodes: [TemplateNode]) -> Bool { nodes.contains { $0 === self } }

  var children: [TemplateNode] {
    switch content {
    case .object(let members): members.map(\.node)
    case .array(let nodes): nodes
    case .each(_, let model): [model]
    default: []
    }
  }

  /// Whether a row changes anything here or below.
  var isChangeable: Bool {
    switch content {
    case .slot(let place): place != .settled
    case .fact, .each, .numbered: true
    case .leaf: false
    default: children.contains(where: \.isChangeable)
    }
  }

  private func adopt(_ node: TemplateNode) -> TemplateNode {
    node.parent = self
    return node
  }
}
