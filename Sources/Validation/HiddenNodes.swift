import ELM

/// What the credential says inside the parts that a row's reduced tree cuts off, so that a row cannot contradict it
/// unseen: a country that a cell names and an organisation's address names too has one label in both.
struct HiddenNodes: Sendable {
  struct Hidden: Sendable {
    private let properties: [Int: [Comparable]]

    fileprivate init(_ node: NodeMap.Node, in map: NodeMap) {
      properties = Dictionary(
        node.properties.map { ($0.term, $0.values.map { Comparable($0.content, in: map) }) },
        uniquingKeysWith: { first, _ in first })
    }

    func contradicts(_ property: NodeMap.Property, of map: NodeMap) -> Bool {
      guard let known = properties[property.term] else { return false }
      let shown = property.values.map { Comparable($0.content, in: map) }
      return !Hidden.isCovered(known, by: shown) || !Hidden.isCovered(shown, by: known)
    }

    /// The first of a property's literals.
    func text(_ term: Int) -> String? {
      if case .literal(let text)? = properties[term]?.first { text } else { nil }
    }

    /// The id of the first of a property's nodes.
    func reference(_ term: Int) -> String? {
      if case .node(let id)? = properties[term]?.first { id } else { nil }
    }

    private static func isCovered(_ left: [Comparable], by right: [Comparable]) -> Bool {
      left.allSatisfy { value in
        switch value {
        case .anonymous: true
        case .text(_, let language):
          right.contains(value)
            || !right.contains { if case .text(_, language) = $0 { true } else { false } }
        default: right.contains(value)
        }
      }
    }
  }

  /// A value that means the same in two node maps.
  fileprivate enum Comparable: Hashable, Sendable {
    case node(String)
    case anonymous
    case text(String, language: String)
    case literal(String)

    init(_ content: NodeMap.Content, in map: NodeMap) {
      switch content {
      case .node(let position): self = map.nodes[position].id.map(Comparable.node) ?? .anonymous
      case .text(let text, let language): self = .text(text, language: language)
      case .literal(let text, _): self = .literal(text)
      }
    }
  }

  private let byID: [String: Hidden]

  static let none = HiddenNodes()

  private init() { byID = [:] }

  /// - Parameters:
  ///   - document: a whole credential.
  ///   - cut: ids of the nodes that rows do not show. What is written inside their objects is hidden; what they merely refer
  ///     to is not.
  init(in document: Tree, cut: Set<String>) {
    var parts: [Tree] = []
    HiddenNodes.collect(document, cut, into: &parts)
    let map = NodeMap(parts: parts)
    byID = Dictionary(
      map.nodes.compactMap { node in node.id.map { ($0, Hidden(node, in: map)) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static func collect(_ tree: Tree, _ cut: Set<String>, into parts: inout [Tree]) {
    switch tree {
    case .array(let elements): for element in elements { collect(element, cut, into: &parts) }
    case .object(let members):
      if let id = tree.id, cut.contains(id) {
        parts.append(tree)
      } else {
        for member in members { collect(member.value, cut, into: &parts) }
      }
    default: break
    }
  }

  subscript(id: String) -> Hidden? { byID[id] }
}
