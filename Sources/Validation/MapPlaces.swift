/// What stands at which path of a node map.
struct MapPlaces {
  struct Found {
    let node: Int
    let property: Int
    let value: Int
  }

  private let map: NodeMap
  private var values: [String: [Found]] = [:]
  /// The nodes of which a node is a value, once for each property.
  private var referrers: [Int: [Int]] = [:]

  init(_ map: NodeMap) {
    self.map = map
    for (node, properties) in map.nodes.map(\.properties).enumerated() {
      for (property, content) in properties.enumerated() {
        for (index, value) in content.values.enumerated() {
          values[map.path(of: value.place), default: []].append(Found(node: node, property: property, value: index))
          if let position = value.node { referrers[position, default: []].append(node) }
        }
      }
    }
  }

  /// These nodes and all that lead to them: no rule looks from a node to what leads to it.
  func leading(to nodes: [Int]) -> Set<Int> {
    var leading: Set<Int> = []
    var rest = nodes
    while let node = rest.popLast() {
      if leading.insert(node).inserted { rest += referrers[node] ?? [] }
    }
    return leading
  }

  /// The node that stands there and is the value of nothing else.
  func soleNode(at path: String) -> Int? {
    guard let found = values[path], found.count == 1, let position = value(found[0]).node,
      map.nodes[position].id != nil, referrers[position]?.count == 1
    else { return nil }
    return position
  }

  /// The only value of its property, a literal that JSON writes as a string.
  func soleLiteral(at path: String) -> Found? {
    guard let found = sole(at: path), case .literal(_, .string) = value(found).content else { return nil }
    return found
  }

  /// The only value of its property, a text in some language.
  func soleText(at path: String) -> Found? {
    guard let found = sole(at: path), case .text(_, let language) = value(found).content, !language.isEmpty else {
      return nil
    }
    return found
  }

  /// The one text of a language.
  func text(at path: String, language: String) -> Found? {
    let texts = (values[path] ?? []).filter {
      if case .text(_, language) = value($0).content { true } else { false }
    }
    return texts.count == 1 ? texts[0] : nil
  }

  private func sole(at path: String) -> Found? {
    guard let found = values[path], found.count == 1,
      map.nodes[found[0].node].properties[found[0].property].values.count == 1
    else { return nil }
    return found[0]
  }

  private func value(_ found: Found) -> NodeMap.Value {
    map.nodes[found.node].properties[found.property].values[found.value]
  }
}
