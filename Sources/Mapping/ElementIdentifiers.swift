import ELM

/// Finds out which nodes differ from element to element of a list, and lets the elements' numbers stand in their identifiers: two
/// nodes with one identifier would be one node.
///
/// A node differs where a line changes something in it, or in what it leads to. What says the same in every element keeps its
/// identifier, and is one node.
struct ElementIdentifiers {
  struct Fault {
    enum Reason {
      /// The node is there outside the list as well.
      case stands(outside: TemplateNode)
      /// Nobody but its owner can make other identifiers of this one.
      case foreign
    }

    let id: String
    /// Of the list.
    let level: Int
    let reason: Reason
  }

  private let levels: [TemplateResolver.Level]
  /// The level whose elements make a node another one, by the node's identifier; the rows' for what is the same in all of them.
  private var changing: [String: Int] = [:]
  /// Where an identifier stands: as a node's own, or as a reference to it.
  private var standing: [String: [TemplateNode]] = [:]
  private var isSettled = false

  init(_ levels: [TemplateResolver.Level]) {
    self.levels = levels
  }

  /// Numbers the identifiers.
  ///
  /// - Returns: those that cannot be numbered.
  mutating func settle() -> [Fault] {
    guard levels.count > 1 else { return [] }
    let root = levels[0].start
    for node in root.all { if let id = node.id { changing[id] = 0 } }
    collect(root, isReference: false)
    // What a reference leads to may be found to change after the node that refers to it was looked at.
    repeat {
      isSettled = true
      _ = change(in: root, level: 0, isReference: false)
    } while !isSettled
    var faults: [Fault] = []
    for (id, level) in changing.sorted(by: { $0.key < $1.key }) where level != 0 {
      let places = standing[id] ?? []
      if let outside = places.first(where: { !levels.isWithin($0.level, level) }) {
        faults.append(.init(id: id, level: level, reason: .stands(outside: outside)))
      } else if !id.lowercased().hasPrefix("urn:") {
        faults.append(.init(id: id, level: level, reason: .foreign))
      } else {
        let base = base(of: id)
        for place in places { place.content = .numbered(base, depth: levels[level].depth) }
      }
    }
    return faults
  }

  /// What numbers can stand behind without making it an identifier that the template has already.
  private func base(of id: String) -> String {
    var base = id
    while changing.keys.contains(where: { $0.hasPrefix("\(base):") }) { base += ":each" }
    return base
  }

  private mutating func collect(_ node: TemplateNode, isReference: Bool) {
    switch node.content {
    case .leaf(.string(let text)): if isReference, changing[text] != nil { standing[text, default: []].append(node) }
    case .object(let members):
      for member in members {
        collect(member.node, isReference: member.key == "id" || ElementIdentifiers.refers(member.key))
      }
    default: for child in node.children { collect(child, isReference: isReference) }
    }
  }

  /// The level whose elements change something here or below; the rows' where none does.
  private mutating func change(in node: TemplateNode, level: Int, isReference: Bool) -> Int {
    switch node.content {
    case .slot(let place): return shallower(levels[place.level].targets[place.number].origin, level)
    case .leaf(.string(let text)): return isReference ? shallower(changing[text] ?? 0, level) : 0
    case .leaf, .fact, .numbered: return 0
    case .each(let list, let model):
      return shallower(change(in: model, level: list, isReference: isReference), level)
    case .array(let nodes):
      return nodes.reduce(0) { deeper($0, change(in: $1, level: level, isReference: isReference)) }
    case .object(let members):
      var found = 0
      for member in members {
        found = deeper(
          found, change(in: member.node, level: level, isReference: ElementIdentifiers.refers(member.key)))
      }
      guard let id = node.id, let known = changing[id] else { return found }
      let whole = deeper(shallower(known, level), found)
      if levels[found].depth > levels[known].depth {
        changing[id] = found
        isSettled = false
      }
      return whole
    }
  }

  private func shallower(_ left: Int, _ right: Int) -> Int {
    levels[left].depth < levels[right].depth ? left : right
  }

  private func deeper(_ left: Int, _ right: Int) -> Int {
    levels[left].depth < levels[right].depth ? right : left
  }

  private static func refers(_ key: String) -> Bool { TermTable.edc.term(key)?.coercion == .node }
}
