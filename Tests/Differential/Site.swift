import ELM

/// A place in a document, and what stands there.
struct Site {
  enum Step: Hashable {
    case key(String)
    case index(Int)
  }

  let steps: [Step]
  let value: Tree

  /// The key that it stands under, itself or with the array around it; nil for the document.
  var key: String? {
    for case .key(let key) in steps.reversed() { return key }
    return nil
  }

  /// What the contexts make of it.
  var term: TermTable.Term? { key.flatMap { TermTable.edc.term($0) } }

  var isRoot: Bool { steps.isEmpty }
}

extension Tree {
  /// All places below, in the order of the document. `@context` is none of them: the contexts are fixed.
  var sites: [Site] {
    var found: [Site] = []
    collect(under: [], into: &found)
    return found
  }

  private func collect(under steps: [Site.Step], into found: inout [Site]) {
    found.append(Site(steps: steps, value: self))
    switch self {
    case .array(let elements):
      for (index, element) in elements.enumerated() { element.collect(under: steps + [.index(index)], into: &found) }
    case .object(let members):
      for member in members where member.key != "@context" {
        member.value.collect(under: steps + [.key(member.key)], into: &found)
      }
    default: break
    }
  }

  func sites(where isWanted: (Site) -> Bool) -> [Site] { sites.filter(isWanted) }

  /// The tree with another value at a place; nil removes it.
  func replacing(_ site: Site, with value: Tree?) -> Tree { replacing(site.steps[...], with: value) }

  func replacing(_ steps: ArraySlice<Site.Step>, with value: Tree?) -> Tree {
    guard let step = steps.first else { return value ?? .null }
    let rest = steps.dropFirst()
    switch (self, step) {
    case (.array(var elements), .index(let index)) where elements.indices.contains(index):
      if rest.isEmpty, value == nil {
        elements.remove(at: index)
      } else {
        elements[index] = elements[index].replacing(rest, with: value)
      }
      return .array(elements)
    case (.object(var members), .key(let key)):
      let position = members.firstIndex { $0.key == key }
      if rest.isEmpty, value == nil {
        if let position { members.remove(at: position) }
      } else if let position {
        members[position].value = members[position].value.replacing(rest, with: value)
      } else {
        members.append(Member(key, Tree.null.replacing(rest, with: value)))
      }
      return .object(members)
    default: return self
    }
  }

  /// The object with a member, at the place of the member of that name if there is one; nil removes it.
  func with(_ key: String, _ value: Tree?) -> Tree { replacing([.key(key)], with: value) }

  /// The object with a member under another name.
  func renaming(_ key: String, to name: String) -> Tree {
    guard case .object(let members) = self, self[name] == nil else { return self }
    return .object(members.map { $0.key == key ? Member(name, $0.value) : $0 })
  }

  var isObject: Bool { members != nil }
  var isArray: Bool { if case .array = self { true } else { false } }
}
