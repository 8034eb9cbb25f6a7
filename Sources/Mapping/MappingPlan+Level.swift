import ELM

extension MappingPlan {
  /// What one row fills: the slots, and the nodes that come and go with them.
  struct Level: Sendable {
    let slots: [Slot]
    /// Nodes that can be left out, inner ones first.
    let nodes: [NodePlan]
    let groupCount: Int
    let lists: [List]
    /// The awarding bodies that cells name, to be compared with the seal's organisation row by row.
    let awardingBodies: [AwardingBody]
  }

  /// A list within a level: a property that gets a value or a node for each element.
  struct List: Sendable {
    let line: MapList
    /// From where the level's paths start; without an index.
    let path: String
    /// What each element fills. Its paths start from the element.
    let level: Level
    /// The group of the element itself, where it can be left out.
    let elementGroup: Int?
    /// What stands before the list in its array; nil where it always does.
    let before: [NodePlan.Presence?]
  }

  /// A place that a line of `map` fills.
  struct Slot: Sendable {
    let entry: MapEntry
    /// From where the level's paths start; empty for a list of values.
    let path: String
    /// How many lists further out the line stands, whose value a copy of a node within the list repeats.
    let rise: Int
    /// The profile's rule for the property; nil for `id`.
    let rule: PropertyRule?
    /// The class of the node that has the property.
    let type: String
    let conversion: CellConversion
  }

  /// A node with changeable parts: when is it there, and what may not be missing in it?
  struct NodePlan: Sendable {
    struct Part: Sendable {
      let key: String
      let presence: Presence
      /// The profile, or JSON-LD, does not let the node be without it.
      let isMandatory: Bool
      /// The slots and lists at or below the part, those within the lists apart.
      let slots: [Int]
      let lists: [Int]
    }

    enum Presence: Sendable {
      case slot(Int)
      case group(Int)
      /// The list has an element.
      case list(Int)
      /// Some of these elements.
      case any([Presence])
    }

    /// What the node is, in words: `learning assessment`.
    let kind: String
    /// Set when the node can be left out.
    let group: Int?
    /// Nothing stands in it but its identity and what comes from cells.
    let isHollow: Bool
    let parts: [Part]
  }
}

extension MappingPlan.Level {
  /// - Parameters:
  ///   - levels: the resolver's, of which this is number `number`.
  ///   - slots: of each of those levels.
  ///   - bodies: all awarding bodies that cells have a say in.
  init(
    _ builder: PatternBuilder, of levels: [TemplateResolver.Level], _ slots: [[MappingPlan.Slot]],
    _ bodies: [AwardingBody], number: Int
  ) {
    self.slots = slots[number]
    nodes = builder.plans
    groupCount = builder.groupCount
    awardingBodies = bodies.filter { $0.level == number }
    lists = builder.lists.compactMap { built in
      guard let line = levels[built.level].list?.line else { return nil }
      let array = levels[built.level].start.path
      return MappingPlan.List(
        line: line, path: levels[number].start.relative(String(array[..<(array.lastIndex(of: "[") ?? array.endIndex)])),
        level: MappingPlan.Level(built.builder, of: levels, slots, bodies, number: built.level),
        elementGroup: built.elementGroup, before: built.before)
    }
  }

  /// For each list the columns of its slots.
  func listColumns(below outer: [Int]) -> [[Int]: [[String]]] {
    lists.enumerated().reduce(into: [:]) { columns, list in
      let own = outer + [list.offset]
      columns[own] = list.element.level.slots.map { $0.entry.columns.map(\.value) }
      columns.merge(list.element.level.listColumns(below: own)) { first, _ in first }
    }
  }

  /// Nothing from cells, and one element in each list.
  var sample: CredentialPattern.Filling {
    .init(
      slots: Array(repeating: nil, count: slots.count), groups: Array(repeating: true, count: groupCount),
      lists: lists.map { [$0.level.sample] })
  }
}

extension TemplateNode {
  /// A path that leads through this, from here on.
  func relative(_ path: String) -> String {
    let own = self.path
    return own.isEmpty ? path : String(path.dropFirst(own.count).drop { $0 == "." })
  }
}

extension TemplateResolver {
  /// The slots of each level; the compiler hears of the lines whose properties cannot hold what they ask for, which are left out.
  func slots(with compiler: inout ConversionCompiler) -> [[MappingPlan.Slot]] {
    levels.map { level in
      level.targets.compactMap { target in
        let below = level.start.relative(target.node.path)
        let path =
          target.node === level.start && level.list?.line.isOfValues == true
          ? "" : below.isEmpty ? target.key : "\(below).\(target.key)"
        return compiler.conversion(target.entry, target, path: path).map {
          MappingPlan.Slot(
            entry: target.entry, path: path, rise: level.depth - levels[target.origin].depth, rule: target.rule,
            type: target.type, conversion: $0)
        }
      }
    }
  }
}
