import ELM
import Records

// What a line of `map` puts where its path leads.

extension TemplateResolver {
  /// Fills one language of a text, beside the languages that the template has there.
  mutating func fill(
    _ language: String, of key: String, in holders: [TemplateNode], with entry: MapEntry, _ type: String,
    from level: Int
  ) -> Target? {
    guard TermTable.edc.term(key)?.coercion == .language else {
      return refuse(entry.path, "names a language, and \(key) holds no text", "remove @\(language)")
    }
    var maps: [TemplateNode] = []
    for holder in holders {
      if holder[key] == nil { holder.set(key, to: TemplateNode(Tree.object([]))) }
      guard let map = holder[key] else { continue }
      switch map.content {
      case .object:
        if map[language]?.slots.isEmpty == false {
          return refuse(entry.path, "is mapped twice", "keep one of the two lines")
        }
        maps.append(map)
      case .slot:
        return refuse(
          entry.path, "is one language of what another line fills in one",
          "name the language of that line too, such as \(key)@en")
      default:
        return refuse(entry.path, "leads through \(map.path), which is no text in languages", "correct the template")
      }
    }
    let target = fill(maps, language, with: entry, of: key, type, from: level)
    if target != nil, entry.constant == nil { filled += holders.map { ($0, key) } }
    return target
  }

  /// Puts what a line says, under a key, into a node and its copies.
  ///
  /// - Parameter property: what holds it: the key itself, or the property that has the text of which the key is a language.
  mutating func fill(
    _ holders: [TemplateNode], _ key: String, with entry: MapEntry, of property: String, _ type: String, from level: Int
  ) -> Target? {
    guard let first = holders.first else { return nil }
    func target(_ node: TemplateNode) -> Target {
      Target(
        entry: entry, node: node, key: key, rule: profile.rule(property, in: type), type: type, origin: level,
        holders: holders)
    }
    if let outside = holders.first(where: { !levels.isWithin($0.level, level) }) {
      refuseShared(entry.path, (first.originalID ?? first.parent?.originalID) ?? "", at: outside)
      return nil
    }
    if entry.constant != nil {
      // What is the same in every row takes its place when all lines have theirs, and needs no slot.
      for holder in holders { holder.set(key, to: TemplateNode(.slot(.settled))) }
      settled.append(target(first))
      return target(first)
    }
    // A level has one slot for all copies of the node that stand in it.
    var places: [Int: TemplateNode.SlotPlace] = [:]
    for holder in holders {
      let place = places[holder.level] ?? add(target(holder), to: holder.level)
      places[holder.level] = place
      holder.set(key, to: TemplateNode(.slot(place)))
      filled.append((holder, key))
    }
    return target(first)
  }
}
