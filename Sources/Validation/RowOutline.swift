import ELM

/// The node map of one row, in which another row's values can take the place of the first one's.
///
/// Rows that fill the same cells become credentials of the same outline: the same nodes with the same properties, in
/// which some texts and some concepts are others. Their maps need not be made from JSON each time.
///
///     guard let outline = RowOutline(draft.changeable.root, draft.filling, map, cut: cut) else { return }   // or make each map anew
///     if outline.refill(with: next.filling) { check(outline.map) }
///
/// Only the nodes that cells reach, and those that lead to them, are looked at again: whatever else is wrong is wrong in
/// every row of the form. Where a map made anew could have another form, because an id occurs twice or a value is of
/// another kind, nothing is refilled.
struct RowOutline {
  /// Which slots are filled and which groups are there: rows that agree in it can share an outline.
  struct Form: Hashable {
    private let words: [UInt64]

    init(_ filling: CredentialPattern.Filling) {
      var words = [UInt64](repeating: 0, count: (filling.slots.count + filling.groups.count) / 64 + 1)
      var bit = 0
      for slot in filling.slots {
        if slot != nil { words[bit / 64] |= 1 << UInt64(bit % 64) }
        bit += 1
      }
      for group in filling.groups {
        if group { words[bit / 64] |= 1 << UInt64(bit % 64) }
        bit += 1
      }
      self.words = words
    }
  }

  /// Where the value of a slot stands in the map.
  private enum Site {
    /// One value of a property; the language of a text, nil for a literal.
    case value(Spot, language: String?)
    /// The same, where the slot holds the language map and not the text in it.
    case languageMap(Spot, key: String, language: String)
    case id(node: Int)
    case node(Int, members: [Member])

    var node: Int {
      switch self {
      case .value(let spot, _), .languageMap(let spot, _, _): spot.node
      case .id(let node), .node(let node, _): node
      }
    }
  }

  private struct Spot {
    let node: Int
    let property: Int
    let value: Int
  }

  /// A member of an object that a slot holds.
  private struct Member {
    enum Content {
      case id
      case literal(Spot)
      case languageMap(Spot, key: String, language: String)
      /// Must be the same in all rows.
      case same(Tree)
    }

    let key: String
    let content: Content
  }

  /// As the last row filled it, restricted to what rows change.
  private(set) var map: NodeMap
  /// What is wrong in every row of this form.
  var standing: [Violation] = []
  private let sites: [(slot: Int, site: Site)]
  /// The ids that no slot gives.
  private let otherIDs: Set<String>
  /// The map's features; those that its first row brought are in it too, which costs little.
  private let features: NodeMap.Features

  /// - Parameters:
  ///   - pattern: the root of what rows fill.
  ///   - map: made from the pattern with this filling.
  ///   - cut: ids of nodes that the pattern shows with id and type alone.
  /// - Returns: nil when another row of the same form could have a map of another form.
  init?(
    _ pattern: CredentialPattern.Node, _ filling: CredentialPattern.Filling, _ map: NodeMap, cut: Set<String>
  ) {
    // Elements of lists are nodes that other rows of the form need not have.
    guard map.reading == nil, filling.lists.isEmpty else { return nil }
    let survey = SlotSurvey(pattern, filling)
    let places = MapPlaces(map)
    var sites: [(slot: Int, site: Site)] = []
    var named: Set<Int> = []
    for (slot, found) in survey.found {
      guard let tree = filling.slots[slot]?.tree, survey.isOneThing(found),
        let site = found.lazy.compactMap({ RowOutline.site(of: $0, tree, in: map, places) }).first
      else { return nil }
      switch site {
      case .value(let spot, _), .languageMap(let spot, _, _):
        if map.nodes[spot.node].copies > 1, !survey.isAlone(slot, at: found[0]) { return nil }
      case .id(let node), .node(let node, _):
        guard named.insert(node).inserted, map.nodes[node].copies <= found.count,
          map.nodes[node].id.map(survey.isNew) == true
        else { return nil }
      }
      sites.append((slot, site))
    }
    self.map = map
    self.map.restrict(to: places.leading(to: sites.map(\.site.node)))
    self.sites = sites
    features = map.features
    otherIDs = Set(map.nodes.indices.filter { !named.contains($0) }.compactMap { map.nodes[$0].id }).union(cut)
  }

  // MARK: - Refilling

  /// Puts the values of another row of the same form into the map.
  ///
  /// - Returns: false when they do not fit; the map is then of no row at all.
  mutating func refill(with filling: CredentialPattern.Filling) -> Bool {
    map.features = features
    var ids: [String] = []
    for (slot, site) in sites {
      guard let tree = filling.slots[slot]?.tree else { return false }
      switch site {
      case .value(let spot, let language):
        guard case .string(let text) = tree else { return false }
        put(text, language, at: spot)
      case .languageMap(let spot, let key, let language):
        guard put(tree, key, language, at: spot) else { return false }
      case .id(let node):
        guard case .string(let id) = tree, isNew(id, &ids) else { return false }
        map.nodes[node].id = id
      case .node(let node, let members):
        guard case .object(let objects) = tree, objects.count == members.count else { return false }
        for (member, object) in zip(members, objects) {
          guard member.key == object.key else { return false }
          switch member.content {
          case .id:
            guard case .string(let id) = object.value, isNew(id, &ids) else { return false }
            map.nodes[node].id = id
          case .literal(let spot):
            guard case .string(let text) = object.value else { return false }
            put(text, nil, at: spot)
          case .languageMap(let spot, let key, let language):
            guard put(object.value, key, language, at: spot) else { return false }
          case .same(let value):
            guard value.isIdentical(to: object.value) else { return false }
          }
        }
      }
    }
    return true
  }

  /// Whether no other node has the id, as two nodes with one id would be one, and no reader makes another id of it.
  private func isNew(_ id: String, _ ids: inout [String]) -> Bool {
    guard PlainForm.isID(id), !otherIDs.contains(id), !ids.contains(id) else { return false }
    ids.append(id)
    return true
  }

  private mutating func put(_ tree: Tree, _ key: String, _ language: String, at spot: Spot) -> Bool {
    guard case .object(let members) = tree, members.count == 1, members[0].key == key,
      case .string(let text) = members[0].value
    else { return false }
    put(text, language, at: spot)
    return true
  }

  private mutating func put(_ text: String, _ language: String?, at spot: Spot) {
    map.note(text)
    map.nodes[spot.node].exchange(
      spot.property, spot.value, language.map { .text(text, language: $0) } ?? .literal(text, .string))
  }

  // MARK: - Finding the sites

  private static func site(
    of found: SlotSurvey.Found, _ tree: Tree, in map: NodeMap, _ places: MapPlaces
  ) -> Site? {
    switch (found.kind, tree) {
    case (.id, .string):
      return places.soleNode(at: found.path).map { .id(node: $0) }
    case (.text(let key), .string):
      let language = key.lowercased()
      return places.text(at: found.path, language: language).map { .value(spot($0), language: language) }
    case (.value, .string):
      return places.soleLiteral(at: found.path).map { .value(spot($0), language: nil) }
    case (.value, .object(let members)):
      if let position = places.soleNode(at: found.path) {
        return RowOutline.members(members, of: position, in: map).map { .node(position, members: $0) }
      }
      guard members.count == 1, let key = members.first?.key, case .string? = members.first?.value,
        let found = places.soleText(at: found.path)
      else { return nil }
      return .languageMap(spot(found), key: key, language: key.lowercased())
    default: return nil
    }
  }

  private static func members(_ members: [Tree.Member], of position: Int, in map: NodeMap) -> [Member]? {
    let node = map.nodes[position]
    guard Set(members.map(\.key)).count == members.count, members.contains(where: { $0.key == "id" }) else {
      return nil
    }
    return members.map { member in
      if member.key == "id" { return Member(key: "id", content: .id) }
      let index = NodeMap.table.index(of: member.key)
      guard let property = node.properties.firstIndex(where: { $0.term == index }),
        node.properties[property].values.count == 1
      else { return Member(key: member.key, content: .same(member.value)) }
      let spot = Spot(node: position, property: property, value: 0)
      switch (node.properties[property].values[0].content, member.value) {
      case (.literal, .string): return Member(key: member.key, content: .literal(spot))
      case (.text(_, let language), .object(let texts)) where texts.count == 1 && !language.isEmpty:
        return Member(key: member.key, content: .languageMap(spot, key: texts[0].key, language: language))
      default: return Member(key: member.key, content: .same(member.value))
      }
    }
  }

  private static func spot(_ found: MapPlaces.Found) -> Spot {
    Spot(node: found.node, property: found.property, value: found.value)
  }
}

extension NodeMap.Node {
  fileprivate func exchange(_ property: Int, _ value: Int, _ content: NodeMap.Content) {
    let place = properties[property].values[value].place
    properties[property].values[value] = NodeMap.Value(content: content, place: place)
  }
}

extension Tree {
  /// Byte for byte: texts that only look alike are not the same.
  fileprivate func isIdentical(to other: Tree) -> Bool {
    switch (self, other) {
    case (.string(let left), .string(let right)), (.number(let left), .number(let right)):
      left.utf8.elementsEqual(right.utf8)
    case (.object(let left), .object(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy {
          $0.key.utf8.elementsEqual($1.key.utf8) && $0.value.isIdentical(to: $1.value)
        }
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isIdentical(to: $1) }
    default: self == other
    }
  }
}
