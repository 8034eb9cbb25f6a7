// What copies of a node say of one property.

extension NodeMap {
  /// More values than this are looked up in a set.
  private static let many = 32

  /// Whether two copies of a node say different things of one property. Texts differ within a language; nodes without
  /// ids are never the same, which the number of values tells better.
  func differs(_ left: [Value], _ right: [Value]) -> Bool {
    !isCovered(left, by: right) || !isCovered(right, by: left)
  }

  private func isCovered(_ left: [Value], by right: [Value]) -> Bool {
    if right.count > NodeMap.many { return isCovered(left, byMany: right) }
    return left.allSatisfy { value in
      switch value.content {
      case .node(let node) where nodes[node].id == nil: true
      case .text(_, let language):
        right.contains { $0.content == value.content }
          || !right.contains { if case .text(_, language) = $0.content { true } else { false } }
      default: right.contains { $0.content == value.content }
      }
    }
  }

  private func isCovered(_ left: [Value], byMany right: [Value]) -> Bool {
    var contents: Set<Content> = []
    var languages: Set<String> = []
    for value in right {
      contents.insert(value.content)
      if case .text(_, let language) = value.content { languages.insert(language) }
    }
    return left.allSatisfy { value in
      switch value.content {
      case .node(let node) where nodes[node].id == nil: true
      case .text(_, let language): contents.contains(value.content) || !languages.contains(language)
      default: contents.contains(value.content)
      }
    }
  }
}
