import ELM
import Records

// Lines with `each`.

extension TemplateResolver {
  /// Puts a list where its path leads, and the lists within it.
  mutating func place(_ list: MapList, in level: Int) {
    guard let last = list.path.value.steps.last, let (node, type) = owner(of: list.path, in: level) else { return }
    guard last.key != "id", let rule = profile.rule(last.key, in: type) else {
      return refuse(list.path, "is one identifier, and no list", "remove `each`")
    }
    guard rule.max != 1 else {
      return refuse(
        list.path, "has one value at the most, and `each` gives it several", "remove `each`, or map another property")
    }
    let start: TemplateNode
    if list.isOfValues {
      guard last.index == nil else {
        return refuse(list.path, "ends in an element of a list", "remove the [index]: the list replaces all of them")
      }
      guard TermTable.edc.term(last.key)?.coercion != .language else {
        return refuse(
          list.path, "holds a text in each language, and no list of texts", "remove `each`, or map another property")
      }
      guard node[last.key]?.holdsLists != true else {
        return refuse(list.path, "is mapped twice", "keep one of the two lines")
      }
      start = TemplateNode(.slot(.init(level: levels.count, number: 0)))
      node.set(last.key, to: start)
    } else {
      guard let model = descend(last, from: node, type: type, at: list.path) else { return }
      guard model.type != "Concept" else {
        return refuse(list.path, "holds concepts, which cells name as a whole", "write `column` in place of `map`")
      }
      start = model
    }
    for copy in copies(of: node) where copy !== node {
      // JSON-LD unites what copies of a node say: the list is said once, and what its model says nowhere else.
      if copy[last.key]?.holdsLists == true {
        return refuse(list.path, "is filled by another list, in a copy of the same node", "keep one of the two lines")
      }
      copy.remove(last.key)
    }
    let own = levels.count
    start.becomeModel(of: own)
    levels.append(Level(list: (level, list), start: start, depth: levels[level].depth + 1))
    if list.isOfValues {
      levels[own].targets = list.entries.map {
        Target(entry: $0, node: start, key: last.key, rule: rule, type: type, origin: own, holders: [start])
      }
      filled.append((node, last.key))
    }
    for inner in list.lists { place(inner, in: own) }
  }

  /// Refuses to make different nodes of one that stands outside the list as well.
  mutating func refuseShared(
    _ path: PipelineDefinition.Located<TemplatePath>, _ id: String, at outside: TemplateNode
  ) {
    refuse(
      path, "makes another node of \(id) in each element of the list, and \(outside.path) is the same node outside it",
      "give the node in the list an id of its own in the template")
  }

  // MARK: Identifiers

  /// Gives what elements change identifiers of its own in each of them, once all lines have their places.
  mutating func numberIdentifiers() {
    var numbering = ElementIdentifiers(levels)
    for fault in numbering.settle() {
      guard let line = levels[fault.level].list?.line else { continue }
      switch fault.reason {
      case .stands(let outside): refuseShared(line.path, fault.id, at: outside)
      case .foreign:
        refuse(
          line.path, "changes \(fault.id) in each element, and that identifier means one and the same thing everywhere",
          "map its `id` as well, or give it an id in the template that begins with urn:")
      }
    }
  }
}

extension [TemplateResolver.Level] {
  /// Whether a level is another one or stands in it.
  func isWithin(_ level: Int, _ outer: Int) -> Bool {
    var level = level
    while level != outer {
      guard let list = self[level].list else { return false }
      level = list.outer
    }
    return true
  }
}
