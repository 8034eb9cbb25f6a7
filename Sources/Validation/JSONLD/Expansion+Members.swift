import ELM

// The members of an object (JSON-LD 1.1 API, §5.1.2, steps 13 and 14).

extension Expansion {
  mutating func fill(
    _ node: ExpandedNode, with members: [Tree.Member], _ frame: Frame, _ outer: ActiveContext
  ) throws {
    var context = outer
    for member in members where member.key == "@context" {
      try checkContext(member.value, at: addPlace("@context", below: node.place))
    }
    // Classes are looked up in the context around, and what they define holds for this object alone.
    let types = members.filter { context.iri($0.key, isTerm: true, isRelative: false) == "@type" }
    for name in types.flatMap({ $0.value.elements.compactMap(\.string).sorted() }) {
      if let scope = outer.definition(name)?.scope { context = context.with(scopeOfClass: scope) }
    }
    let first = types.min { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
    let isJSON =
      first.flatMap { type -> String? in
        guard let name = type.value.elements.first?.string else { return nil }
        return context.iri(name, isTerm: true, isRelative: false)
      } == "@json"
    var nests: [Tree.Member] = []
    var unexpanded: Tree?
    for member in members where member.key != "@context" {
      guard let iri = context.iri(member.key, isTerm: true, isRelative: false) else { continue }
      guard ActiveContext.isKeyword(iri) else {
        if DocumentIRI.isAbsolute(iri) { try addProperty(iri, member, to: node, context) }
        continue
      }
      let place = addPlace(member.key, below: node.place)
      func refuse(_ reason: String) -> Fault { Fault(place: place, reason: reason) }
      if frame.property == "@reverse" { throw refuse("stands where only properties may") }
      if node.has(iri), iri != "@included", iri != "@type" { throw refuse("is said twice") }
      switch iri {
      case "@id":
        guard let text = member.value.string else { throw refuse("is no text") }
        node.keywords.insert("@id")
        node.id = context.iri(text, isTerm: false, isRelative: true)
      case "@type": try addTypes(member.value, to: node, outer, at: place)
      case "@value":
        unexpanded = member.value
        if isJSON || !member.value.isEmptyArray {
          node.keywords.insert("@value")
          node.value = member.value
        }
      case "@language":
        if member.value == .null { continue }
        guard let text = member.value.string else { throw refuse("is no text") }
        node.keywords.insert("@language")
        node.language = text.lowercased()
      case "@direction":
        guard ["ltr", "rtl"].contains(member.value.string) else { throw refuse("is neither ltr nor rtl") }
        node.keywords.insert("@direction")
      case "@index":
        guard member.value.string != nil else { throw refuse("is no text") }
        node.keywords.insert("@index")
      case "@nest": nests.append(member)
      case "@included": try addIncluded(member.value, to: node, frame, context, at: place)
      case "@reverse": try addReverse(member.value, to: node, frame, context, at: place)
      default: try addContents(iri, member, to: node, frame, context, at: place)
      }
    }
    if let unexpanded, node.has("@value"), node.types != ["@json"] {
      switch unexpanded {
      case .object, .array: throw Fault(place: node.place, reason: "is a value that is no literal")
      default: break
      }
    }
    for nest in nests { try addNested(nest.value, to: node, frame, context) }
  }

  /// A context inside changes nothing when it is one of the two, and cannot be undone.
  private func checkContext(_ value: Tree, at place: Int) throws {
    if case .array(let elements) = value, elements.isEmpty { return }
    let isKnown = value.elements.allSatisfy { $0.string.map(TermTable.contexts.contains) ?? false }
    guard value != .null, isKnown else {
      throw Fault(place: place, reason: "is a context of its own, inside a credential whose contexts are fixed")
    }
  }

  private func addTypes(_ value: Tree, to node: ExpandedNode, _ context: ActiveContext, at place: Int) throws {
    if value == .null {
      node.keywords.insert("@type")
      node.types.append(nil)
      return
    }
    let elements: [Tree] = if case .array(let elements) = value { elements } else { [value] }
    for element in elements {
      guard let name = element.string else { throw Fault(place: place, reason: "is a type that is no text") }
      node.keywords.insert("@type")
      node.types.append(context.iri(name, isTerm: true, isRelative: true))
    }
  }

  private mutating func addProperty(
    _ iri: String, _ member: Tree.Member, to node: ExpandedNode, _ context: ActiveContext
  ) throws {
    let place = addPlace(member.key, below: node.place)
    let definition = context.definition(member.key)
    let inner = definition?.scope.map { context.with($0) } ?? context
    var items: [Item]
    if definition?.container == .language, case .object(let texts) = member.value {
      items = try self.texts(texts, inner, at: place)
    } else {
      let outcome = try expand(member.value, under: member.key, inner, at: place)
      if case .nothing = outcome { return }
      items = outcome.items
    }
    if definition?.container == .graph {
      items = items.map { item in
        let graph = ExpandedNode(at: place)
        graph.keywords = ["@graph"]
        graph.graph = [item]
        return .node(graph)
      }
    }
    node.add(items, to: iri, at: place)
  }

  private func texts(_ members: [Tree.Member], _ context: ActiveContext, at place: Int) throws -> [Item] {
    var items: [Item] = []
    for member in members {
      let elements: [Tree] = if case .array(let elements) = member.value { elements } else { [member.value] }
      for element in elements where element != .null {
        guard element.string != nil else {
          throw Fault(place: place, reason: "holds something that is no text in a language")
        }
        let node = ExpandedNode(at: place)
        node.keywords = ["@value"]
        node.value = element
        if context.iri(member.key, isTerm: true, isRelative: false) != "@none" {
          node.keywords.insert("@language")
          node.language = member.key.lowercased()
        }
        items.append(.node(node))
      }
    }
    return items
  }

  private mutating func addIncluded(
    _ value: Tree, to node: ExpandedNode, _ frame: Frame, _ context: ActiveContext, at place: Int
  ) throws {
    let outcome = try expand(value, under: frame.key, context, at: place)
    if case .nothing = outcome { throw Fault(place: place, reason: "includes no object") }
    for item in outcome.items {
      guard case .node(let one) = item, !one.has("@value"), !one.has("@set"), !one.has("@list"),
        one.count > 1 || !one.has("@id")
      else { throw Fault(place: place, reason: "includes what is no object") }
    }
    node.keywords.insert("@included")
    node.included += outcome.items
  }

  private mutating func addReverse(
    _ value: Tree, to node: ExpandedNode, _ frame: Frame, _ context: ActiveContext, at place: Int
  ) throws {
    guard value.members != nil else { throw Fault(place: place, reason: "is no object") }
    let outcome = try expand(value, under: "@reverse", context, isInList: frame.isInList, at: place)
    guard case .one(.node(let reversed)) = outcome, !reversed.properties.isEmpty else { return }
    for property in reversed.properties {
      for case .node(let one) in property.items where one.has("@value") || one.has("@list") {
        throw Fault(place: one.place, reason: "is a literal where only an object can be")
      }
    }
    node.keywords.insert("@reverse")
    node.reverse = reversed.properties
  }

  /// `@list`, `@set`, `@graph`, and keywords that mean nothing here.
  private mutating func addContents(
    _ keyword: String, _ member: Tree.Member, to node: ExpandedNode, _ frame: Frame, _ context: ActiveContext,
    at place: Int
  ) throws {
    let outcome: Outcome
    switch keyword {
    case "@list", "@set":
      let key = keyword == "@list" && frame.property == "@graph" ? nil : frame.key
      outcome = try expand(member.value, under: key, context, isInList: keyword == "@list", at: place)
    case "@graph":
      switch member.value {
      case .object, .array: break
      default: throw Fault(place: place, reason: "is a graph that is no object")
      }
      outcome = try expand(member.value, under: "@graph", context, at: place)
    default: outcome = try expand(member.value, under: member.key, context, at: place)
    }
    if case .nothing = outcome { return }
    node.keywords.insert(keyword)
    switch keyword {
    case "@list": node.list = outcome.items
    case "@set": node.set = outcome.items
    case "@graph": node.graph = outcome.items
    default: break
    }
  }

  private mutating func addNested(
    _ value: Tree, to node: ExpandedNode, _ frame: Frame, _ context: ActiveContext
  ) throws {
    let elements: [Tree] = if case .array(let elements) = value { elements } else { [value] }
    for element in elements {
      guard let members = element.members,
        !members.contains(where: { context.iri($0.key, isTerm: true, isRelative: false) == "@value" })
      else { throw Fault(place: node.place, reason: "nests what is no object") }
      try fill(node, with: members, frame, context)
    }
  }
}

extension Tree {
  fileprivate var isEmptyArray: Bool { if case .array(let elements) = self { elements.isEmpty } else { false } }
}
