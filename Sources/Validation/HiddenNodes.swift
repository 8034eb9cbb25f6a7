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
  ///   - cut: ids of the nodes that rows do not show.
  init(in document: NodeMap, cut: Set<String>) {
    var byID: [String: Hidden] = [:]
    var waiting = cut.compactMap { document.position(id: $0) }
    var seen: Set<Int> = []
    while let position = waiting.popLast() {
      guard seen.insert(position).inserted else { continue }
      let node = document.nodes[position]
      if let id = node.id { byID[id] = Hidden(node, in: document) }
      for property in node.properties { waiting += property.values.compactMap(\.node) }
    }
    self.byID = byID
  }

  subscript(id: String) -> Hidden? { byID[id] }
}
