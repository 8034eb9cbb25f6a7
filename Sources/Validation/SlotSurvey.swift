import ELM

/// The slots that a row fills, with the paths at which they then stand, and what stands beside them.
struct SlotSurvey {
  enum Kind: Equatable {
    /// A property's value, or one of them.
    case value
    /// The text of this language in a language map.
    case text(key: String)
    /// A node's id; the path is the node's.
    case id
  }

  struct Found {
    let path: String
    let kind: Kind
    /// The node whose member the slot is; nil where that is not settled, or where it has no id.
    let owner: String?
    let key: String
  }

  private enum Content: Hashable {
    case slot(Int)
    case other
  }

  /// By slot: one that fills a part which stands in several copies of a node is found in each of them.
  private(set) var found: [Int: [Found]] = [:]
  /// What the copies of a node have under a key, by the node's id.
  private var contents: [String: [String: Set<Content>]] = [:]
  /// All that no slot gives, ids among them.
  private var strings: Set<String> = []
  private let filling: CredentialPattern.Filling

  init(_ pattern: CredentialPattern.Node, _ filling: CredentialPattern.Filling) {
    self.filling = filling
    walk(pattern, path: "", owner: nil, key: "")
  }

  /// Whether these places are the same property of the same node.
  func isOneThing(_ places: [Found]) -> Bool {
    guard places.count > 1 else { return true }
    return places[0].owner != nil
      && places.allSatisfy {
        $0.owner == places[0].owner && $0.key == places[0].key && $0.kind == places[0].kind
      }
  }

  /// Whether all copies of the node have this slot under the key, and nothing else.
  func isAlone(_ slot: Int, at place: Found) -> Bool {
    guard let owner = place.owner, place.kind == .value else { return false }
    return contents[owner]?[place.key] == [.slot(slot)]
  }

  /// Whether nothing that the pattern itself says has this id.
  func isNew(_ id: String) -> Bool { !strings.contains(id) }

  private mutating func walk(
    _ node: CredentialPattern.Node, path: String, owner: String?, key: String, isLanguageMap: Bool = false
  ) {
    switch node {
    case .fixed(let tree): note(tree)
    case .fact, .numbered: break
    // Rows with lists differ in their outline, and are not surveyed.
    case .each: break
    case .slot(let slot): note(slot, Found(path: path, kind: .value, owner: owner, key: key))
    case .group(let group, let inner):
      if filling.groups[group] { walk(inner, path: path, owner: owner, key: key, isLanguageMap: isLanguageMap) }
    case .array(let elements):
      // Elements that are left out do not count; and of several elements no one is the value of the key.
      for (index, element) in elements.filter(isThere).enumerated() {
        walk(element, path: "\(path)[\(index)]", owner: nil, key: key)
      }
    case .object(let members):
      let id = SlotSurvey.id(of: members)
      for member in members {
        if let id { note(member, of: id) }
        if case .slot(let slot) = member.node, isLanguageMap {
          note(slot, Found(path: path, kind: .text(key: member.key), owner: nil, key: key))
        } else if case .slot(let slot) = member.node, member.key == "id" {
          note(slot, Found(path: path, kind: .id, owner: owner, key: key))
        } else {
          let below = path.isEmpty ? member.key : "\(path).\(member.key)"
          walk(
            member.node, path: below, owner: id, key: member.key,
            isLanguageMap: TermTable.edc.term(member.key)?.coercion == .language)
        }
      }
    }
  }

  private mutating func note(_ slot: Int, _ place: Found) {
    if filling.slots[slot] != nil { found[slot, default: []].append(place) }
  }

  private mutating func note(_ member: CredentialPattern.Member, of id: String) {
    if case .slot(let slot) = member.node {
      contents[id, default: [:]][member.key, default: []].insert(.slot(slot))
    } else {
      contents[id, default: [:]][member.key, default: []].insert(.other)
    }
  }

  private mutating func note(_ tree: Tree) {
    switch tree {
    case .string(let text): strings.insert(text)
    case .array(let elements): for element in elements { note(element) }
    case .object(let members):
      for member in members {
        if let id = tree.id { contents[id, default: [:]][member.key, default: []].insert(.other) }
        note(member.value)
      }
    case .null, .number, .boolean: break
    }
  }

  private static func id(of members: [CredentialPattern.Member]) -> String? {
    for member in members where member.key == "id" {
      if case .fixed(.string(let id)) = member.node { return id }
    }
    return nil
  }

  private func isThere(_ node: CredentialPattern.Node) -> Bool {
    switch node {
    case .slot(let slot): filling.slots[slot] != nil
    case .group(let group, let inner): filling.groups[group] && isThere(inner)
    case .each(let list, _): !filling.lists[list].isEmpty
    case .fixed, .fact, .object, .array, .numbered: true
    }
  }
}
