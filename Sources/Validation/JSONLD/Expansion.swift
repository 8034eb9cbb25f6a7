import ELM

/// Expands a document over the two fixed contexts (JSON-LD 1.1 API, §5.1): terms become IRIs, values objects.
///
/// Only what is written in an unusual way comes here; `NodeMap` reads ordinary credentials by itself, many times faster.
struct Expansion {
  typealias Item = ExpandedNode.Item

  /// What a value expands to.
  enum Outcome {
    case nothing
    case one(Item)
    case many([Item])

    var items: [Item] {
      switch self {
      case .nothing: []
      case .one(let item): [item]
      case .many(let items): items
      }
    }
  }

  private(set) var places: [NodeMap.Place] = [NodeMap.Place(parent: -1, key: "", index: -1)]

  /// - Throws: `Expansion.Fault`.
  mutating func document(_ tree: Tree) throws -> [Item] {
    guard case .object(let members) = tree else {
      throw Fault(place: 0, reason: "is no JSON object")
    }
    let expanded = try expand(members.filter { $0.key != "@context" }, under: nil, ActiveContext(), at: 0)
    guard case .one(.node(let node)) = expanded, node.keywords == ["@graph"], node.properties.isEmpty else {
      return expanded.items
    }
    return node.graph
  }

  mutating func addPlace(_ key: String, below parent: Int) -> Int {
    places.append(NodeMap.Place(parent: parent, key: key, index: -1))
    return places.count - 1
  }

  mutating func expand(
    _ tree: Tree, under key: String?, _ context: ActiveContext, isInList: Bool = false, at place: Int
  ) throws -> Outcome {
    switch tree {
    case .null: return .nothing
    case .array(let elements):
      var items: [Item] = []
      for (index, element) in elements.enumerated() {
        places.append(NodeMap.Place(parent: place, key: "", index: index))
        let position = places.count - 1
        let one = try expand(element, under: key, context, isInList: isInList, at: position)
        if isInList, case .many(let inner) = one {
          let list = ExpandedNode(at: position)
          list.keywords = ["@list"]
          list.list = inner
          items.append(.node(list))
        } else {
          items += one.items
        }
      }
      return .many(items)
    case .object(let members):
      return try expand(members, under: key, context, isInList: isInList, at: place)
    default:
      let property = key.flatMap { context.iri($0, isTerm: true, isRelative: false) }
      if !isInList, key == nil || property == "@graph" { return .nothing }
      return .one(value(tree, under: key ?? "", context, at: place))
    }
  }

  /// A text, number or truth value by the rules of the property that it is a value of (§5.3.2).
  private func value(_ tree: Tree, under key: String, _ context: ActiveContext, at place: Int) -> Item {
    let node = ExpandedNode(at: place)
    let property = context.iri(key, isTerm: true, isRelative: false)
    let coercion = context.definition(key)?.coercion ?? .none
    if let text = tree.string, coercion == .node || coercion == .vocabulary || property == "@graph" {
      node.keywords = ["@id"]
      node.id = context.iri(text, isTerm: coercion == .vocabulary, isRelative: true)
      return .node(node)
    }
    if property.map(ActiveContext.isKeyword) ?? false { return .meaningless }
    node.keywords = ["@value"]
    node.value = tree
    if case .datatype(let datatype) = coercion {
      node.keywords.insert("@type")
      node.types = [datatype]
    }
    return .node(node)
  }

  private mutating func expand(
    _ members: [Tree.Member], under key: String?, _ active: ActiveContext, isInList: Bool = false, at place: Int
  ) throws -> Outcome {
    let property = key.flatMap { active.iri($0, isTerm: true, isRelative: false) }
    var context = active
    if !isWithinClass(members, active) { context = active.reverted }
    if let scope = key.flatMap({ active.definition($0)?.scope }) { context = context.with(scope) }
    let frame = Frame(key: key, property: property, isInList: isInList)
    let node = ExpandedNode(at: place)
    try fill(node, with: members, frame, context)
    let isTop = (key == nil || property == "@graph") && !isInList
    if node.has("@value") {
      guard try checkValue(node, members, context) else { return .nothing }
    } else if node.has("@type") {
      if node.types.count == 1, node.types[0] == nil {
        throw Fault(place: place, reason: "has a type that is no class")
      }
    } else if node.has("@set") || node.has("@list") {
      guard node.count == 1 || node.count == 2 && node.has("@index") else {
        throw Fault(place: place, reason: "is a set or list and something else besides")
      }
      if node.has("@set") { return .many(node.set) }
    } else if node.count == 1, node.has("@language") {
      return .nothing
    }
    if isTop, node.count == 0 || node.has("@value") || node.has("@list") || node.count == 1 && node.has("@id") {
      return .nothing
    }
    return .one(.node(node))
  }

  /// Whether what a class of the node around defines holds inside: for references and values, not for objects.
  private func isWithinClass(_ members: [Tree.Member], _ context: ActiveContext) -> Bool {
    guard context.isOfClass, members.count <= 2, !members.contains(where: { $0.key == "@context" }) else {
      return false
    }
    for member in members.sorted(by: { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }) {
      let iri = context.iri(member.key, isTerm: true, isRelative: false)
      if iri == "@value" || iri == "@id" && members.count == 1 { return true }
    }
    return false
  }

  /// Whether a value object holds a value, after its form is checked.
  private func checkValue(_ node: ExpandedNode, _ members: [Tree.Member], _ context: ActiveContext) throws -> Bool {
    func refuse(_ reason: String) -> Fault { Fault(place: node.place, reason: reason) }
    let allowed: Set<String> = ["@value", "@type", "@index", "@language", "@direction"]
    guard node.properties.isEmpty, node.keywords.isSubset(of: allowed) else {
      throw refuse("is a value and something else besides")
    }
    if node.has("@type"), node.has("@language") || node.has("@direction") {
      throw refuse("is a value with both a datatype and a language or direction")
    }
    if node.has("@type") {
      let isArray = members.contains { member in
        guard case .array = member.value else { return false }
        return context.iri(member.key, isTerm: true, isRelative: false) == "@type"
      }
      guard !isArray else { throw refuse("is a value with several datatypes") }
      if node.types.count == 1, node.types[0] == nil {
        node.keywords.remove("@type")
        node.types = []
      }
    }
    if node.types == ["@json"] { return true }
    if node.value == .null { return false }
    guard !node.has("@language") || node.value.string != nil else {
      throw refuse("is a value with a language and is no text")
    }
    for type in node.types {
      guard let type, DocumentIRI.isAbsolute(type), !type.hasPrefix("_:") else {
        throw refuse("is a value whose datatype is no IRI")
      }
    }
    return true
  }
}

extension Expansion {
  /// What the object under expansion is to the one around it.
  struct Frame {
    let key: String?
    let property: String?
    let isInList: Bool
  }

  /// Where a document cannot be read, and why: the predicate of a sentence about what stands there.
  struct Fault: Error {
    let place: Int
    let reason: String
  }
}
