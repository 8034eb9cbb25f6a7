import ELM

/// A credential as the graph that its JSON-LD means: nodes merged by their ids, with the sets of their values.
///
///     let map = NodeMap(tree)
///     map.nodes[0].types                                   // the credential itself comes first
///     map.path(of: map.nodes[0].place)                     // ""
///
/// Identity is global in a document: two objects with one id are one node, and what they say is united before anything
/// is checked. Language maps become one value a language, arrays sets; nulls and empty arrays are absent.
struct NodeMap {
  /// A set of classes, one bit each; the model has fewer than 64.
  typealias ClassSet = UInt64

  private(set) var nodes: [Node] = []
  /// The nodes that are to be looked at: all, unless the map is restricted.
  private(set) var reached: [Node] = []
  /// Those of them that are not cut, all of which say something or have no id.
  private(set) var shown: [Node] = []
  /// Those of the shown nodes that are concepts, and those that have a date and time.
  private(set) var concepts: [Node] = []
  private(set) var dated: [Node] = []
  var features: Features = []
  /// The first is the document's root.
  private(set) var places: [Place] = [Place(parent: -1, key: "", index: -1)]
  private var positions: [String: Int] = [:]
  /// Values of copies that were held against each other. A credential has hundreds; a document that would need millions
  /// means harm.
  private var comparisons = 0
  private var isExcessive = false
  static let mostComparisons = 2_000_000

  static let table = TermTable.edc
  private static let coercions = table.terms.map(\.coercion)
  private static let classBits = Dictionary(
    uniqueKeysWithValues: table.classes.enumerated().map { ($0.element, ClassSet(1) << $0.offset) })

  private static let alone = table.classes.map { [$0] }

  static func classes(_ names: [String]) -> ClassSet { names.reduce(0) { $0 | (classBits[$1] ?? 0) } }

  /// - Parameter cut: ids of the nodes that a reduced tree shows with id and type alone.
  init(_ tree: Tree, cut: Set<String> = []) {
    nodes.reserveCapacity(64)
    places.reserveCapacity(512)
    positions.reserveCapacity(64)
    _ = addNode(tree, at: 0)
    reached = nodes
    shown.reserveCapacity(nodes.count)
    for node in nodes {
      if !node.oddities.isEmpty { features.insert(.oddities) }
      if !node.isDescribed, let id = node.id, cut.contains(id) {
        node.isCut = true
        continue
      }
      shown.append(node)
      if node.classes & ConceptSchemes.concept != 0 { concepts.append(node) }
      if node.properties.contains(where: { $0.coercion == .dateTime }) { dated.append(node) }
    }
  }

  /// Several parts of one document.
  init(parts: [Tree]) {
    for part in parts { _ = addNode(part, at: 0) }
  }

  /// Leaves all but some nodes out of what is to be looked at; they stay where others lead to them.
  mutating func restrict(to positions: Set<Int>) {
    let kept = Set(positions.map { ObjectIdentifier(nodes[$0]) })
    func isReached(_ node: Node) -> Bool { kept.contains(ObjectIdentifier(node)) }
    reached = reached.filter(isReached)
    shown = shown.filter(isReached)
    concepts = concepts.filter(isReached)
    dated = dated.filter(isReached)
  }

  /// `credentialSubject.hasClaim[1].title`
  func path(of place: Int) -> String {
    var steps: [Place] = []
    var place = place
    while place > 0 {
      steps.append(places[place])
      place = places[place].parent
    }
    var path = ""
    for step in steps.reversed() {
      if step.index >= 0 {
        path += "[\(step.index)]"
      } else {
        path += path.isEmpty ? step.key : ".\(step.key)"
      }
    }
    return path
  }

  // MARK: - Building

  private mutating func addPlace(_ key: String, below parent: Int) -> Int {
    places.append(Place(parent: parent, key: key, index: -1))
    return places.count - 1
  }

  private mutating func addPlace(_ index: Int, below parent: Int) -> Int {
    places.append(Place(parent: parent, key: "", index: index))
    return places.count - 1
  }

  /// The node of an id, made when it is new; an object without an id is a node of its own.
  private mutating func position(of id: String?, at place: Int) -> Int {
    if let id {
      // Looked up and entered in one step, because an id is long to hash.
      let next = nodes.count
      let position = NodeMap.value(&positions[id, default: next])
      if position < next { return position }
    }
    nodes.append(Node(id: id, place: place))
    return nodes.count - 1
  }

  private static func value(_ entry: inout Int) -> Int { entry }

  private mutating func addNode(_ tree: Tree, at place: Int) -> Int {
    guard case .object(let members) = tree else {
      let position = position(of: nil, at: place)
      nodes[position].oddities.append(.malformed(place: place))
      return position
    }
    var id: String?
    for member in members where member.key == "id" { id = member.value.string }
    let position = position(of: id, at: place)
    var properties: [Property] = []
    properties.reserveCapacity(members.count)
    for member in members { add(member, to: position, at: place, &properties) }
    if !properties.isEmpty {
      merge(properties, into: position)
      nodes[position].copies += 1
    }
    return position
  }

  private mutating func add(_ member: Tree.Member, to position: Int, at place: Int, _ properties: inout [Property]) {
    switch member.key {
    case "id":
      if member.value.string == nil {
        nodes[position].oddities.append(.malformed(place: addPlace("id", below: place)))
      }
    case "type": addTypes(member.value, to: position, at: place)
    case "@context" where place == 0: break
    default:
      let below = addPlace(member.key, below: place)
      guard let term = NodeMap.table.index(of: member.key) else {
        nodes[position].oddities.append(.unknownKey(member.key, place: below))
        return
      }
      let coercion = NodeMap.coercions[term]
      var property = Property(term: term, coercion: coercion, place: below)
      addValues(of: member.value, coercion, to: position, at: below, &property)
      if !property.values.isEmpty { properties.append(property) }
    }
  }

  private mutating func addTypes(_ value: Tree, to position: Int, at place: Int) {
    let node = nodes[position]
    // Nearly every node has one type, for which nothing needs to be allocated.
    if case .string(let name) = value, node.types.isEmpty, let bit = NodeMap.classBits[name] {
      node.classes = bit
      node.types = NodeMap.alone[bit.trailingZeroBitCount]
      return
    }
    for element in value.elements {
      guard let name = element.string, let bit = NodeMap.classBits[name] else {
        let name = element.string ?? String(decoding: element.json, as: UTF8.self)
        nodes[position].oddities.append(.unknownType(name, place: addPlace("type", below: place)))
        continue
      }
      guard nodes[position].classes & bit == 0 else { continue }
      nodes[position].classes |= bit
      nodes[position].types.append(name)
    }
  }

  private mutating func addValues(
    of tree: Tree, _ coercion: TermTable.Term.Coercion, to owner: Int, at place: Int, _ property: inout Property
  ) {
    switch tree {
    case .null: break
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        addValues(of: element, coercion, to: owner, at: addPlace(index, below: place), &property)
      }
    case .object(let members) where coercion == .language:
      for member in members { addTexts(member, to: owner, at: place, &property) }
    case .object: property.insert(.node(addNode(tree, at: place)), at: place)
    case .string(let text):
      if coercion == .node {
        property.insert(.node(position(of: text, at: place)), at: place)
      } else {
        note(text)
        property.insert(coercion == .language ? .text(text, language: "") : .literal(text, .string), at: place)
      }
    case .number(let digits):
      features.insert(.bareLiterals)
      property.insert(.literal(digits, .number), at: place)
    case .boolean(let flag):
      features.insert(.bareLiterals)
      property.insert(.literal(flag ? "true" : "false", .boolean), at: place)
    }
  }

  /// One member of a language map: a text or several.
  private mutating func addTexts(_ member: Tree.Member, to owner: Int, at place: Int, _ property: inout Property) {
    let isLower = member.key.utf8.allSatisfy { $0 &- UInt8(ascii: "a") < 26 }
    let language = isLower ? member.key : member.key == "@none" ? "" : member.key.lowercased()
    if !isLower || language.utf8.count != 2 { features.insert(.doubtfulLanguages) }
    for element in member.value.elements {
      if let text = element.string {
        note(text)
        property.insert(.text(text, language: language), at: place)
      } else {
        nodes[owner].oddities.append(.malformed(place: place))
      }
    }
  }

  /// A text that begins with a visible ASCII character is not blank; nearly all do.
  mutating func note(_ text: String) {
    if let first = text.utf8.first, first > 0x20, first < 0x7F { return }
    features.insert(.doubtfulTexts)
  }

  /// Unites what a copy of a node says with what is known of it, and notes where they differ.
  private mutating func merge(_ properties: [Property], into position: Int) {
    guard nodes[position].isDescribed else {
      nodes[position].properties = properties
      return
    }
    for property in properties {
      guard let known = nodes[position].properties.firstIndex(where: { $0.term == property.term }) else {
        nodes[position].properties.append(property)
        continue
      }
      comparisons += nodes[position].properties[known].values.count + property.values.count
      if comparisons > NodeMap.mostComparisons {
        if !isExcessive { nodes[position].oddities.append(.excessive(place: nodes[position].place)) }
        isExcessive = true
      } else if differs(nodes[position].properties[known].values, property.values) {
        nodes[position].oddities.append(.divergent(term: property.term, place: property.place))
      }
      for value in property.values {
        nodes[position].properties[known].insert(value.content, at: value.place)
      }
    }
  }

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

  private static let many = 32

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
