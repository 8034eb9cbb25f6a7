import ELM
import Records
import Support
import Testing

/// A pattern says one thing in three forms: the bytes that are signed, the same bytes inside a JSON string, and the tree that is
/// checked. For any pattern and any filling the three agree.
struct PatternAgreementTests {
  private static let facts = IssuingFacts(
    key: IssuanceKey(["k"]), revision: 1, id: CredentialID(pipeline: "p", key: IssuanceKey(["k"]), revision: 1),
    issued: Timestamp(seconds: 1_782_000_000))

  private func expectAgreement(
    _ pattern: CredentialPattern, _ filling: CredentialPattern.Filling,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let payload = pattern.payload(of: filling, PatternAgreementTests.facts)
    let tree = pattern.tree(of: filling, PatternAgreementTests.facts)
    #expect(payload.bytes == tree.json, sourceLocation: sourceLocation)
    // Strictly read back: no comma too many, no name twice.
    let read = try TreeParser.parse(payload.bytes, name: "payload").tree
    #expect(read.json == payload.bytes, sourceLocation: sourceLocation)
    let quoted = [UInt8(ascii: "\"")] + payload.escaped + [UInt8(ascii: "\"")]
    let text = try TreeParser.parse(quoted, name: "string").tree.string
    #expect(text.map { Array($0.utf8) } == payload.bytes, sourceLocation: sourceLocation)
  }

  @Test(arguments: 0..<40)
  func randomPatternsAgree(_ seed: UInt64) throws {
    var random = RandomPattern(seed: seed)
    for _ in 0..<25 {
      let pattern = random.pattern()
      for _ in 0..<4 { try expectAgreement(pattern, random.filling(of: pattern)) }
      // The extremes: everything there, nothing there.
      try expectAgreement(pattern, random.extreme(of: pattern, isFull: true))
      try expectAgreement(pattern, random.extreme(of: pattern, isFull: false))
    }
  }

  /// Lists in lists, alone and between others, with their identifiers numbered by the lists around them.
  @Test(arguments: 0..<3, 0..<3)
  func listsSayTheirElementsOneAfterAnother(_ outer: Int, _ inner: Int) throws {
    let leaf = CredentialPattern.Node.object([
      .init("id", .numbered("urn:\"b", depth: 2)), .init("of", .numbered("urn:a", depth: 1)), .init("v", .slot(0)),
    ])
    let element = CredentialPattern.Node.object([
      .init("id", .numbered("urn:a", depth: 1)), .init("parts", .group(0, .array([.each(0, leaf), .fixed("z")]))),
    ])
    let root = CredentialPattern.Node.object([
      .init("list", .array([.slot(0), .each(0, element), .each(1, .slot(0)), .slot(0)])), .init("end", .slot(0)),
    ])
    let pattern = CredentialPattern(root, slotCount: 1, groupCount: 0, listCount: 2)
    func values(_ count: Int) -> [CredentialPattern.Filling] {
      (0..<count).map { .init(slots: [$0 == 1 ? nil : .init(.string("\($0)\n"))], groups: []) }
    }
    for slot in [nil, CredentialPattern.Fragment("x")] {
      for group in [true, false] {
        let filling = CredentialPattern.Filling(
          slots: [slot], groups: [],
          lists: [(0..<outer).map { _ in .init(slots: [], groups: [group], lists: [values(inner)]) }, values(inner)])
        try expectAgreement(pattern, filling)
      }
    }
    let filling = CredentialPattern.Filling(
      slots: [nil], groups: [],
      lists: [(0..<outer).map { _ in .init(slots: [], groups: [true], lists: [values(inner)]) }, []])
    let tree = pattern.tree(of: filling, PatternAgreementTests.facts)
    let ids = tree["list"]?.elements.map { element in
      [element.id] + (element["parts"]?.elements.dropLast() ?? []).flatMap { [$0.id, $0["of"]?.string] }
    }
    #expect(
      ids
        == (1..<outer + 1).map { number in
          ["urn:a:\(number)"]
            + (1..<inner + 1).flatMap { ["urn:\"b:\(number):\($0)", "urn:a:\(number)"] }
        })
  }

  /// Every combination of what comes and goes, where it comes first, in the middle, last, alone, and inside one another.
  @Test func everyCombinationOfOptionalPartsAgrees() throws {
    let shapes: [CredentialPattern.Node] = [
      .object([.init("a", .slot(0)), .init("b", .slot(1)), .init("c", .slot(2))]),
      .object([.init("a", .slot(0)), .init("f", .fixed("x")), .init("b", .slot(1)), .init("c", .slot(2))]),
      .array([.slot(0), .slot(1), .slot(2)]), .array([.slot(0), .fixed([:]), .slot(1), .fixed([]), .slot(2)]),
      .object([
        .init("g", .group(0, .object([.init("a", .slot(0))]))), .init("h", .group(1, .array([.slot(1), .slot(2)]))),
      ]),
      .group(
        0,
        .object([.init("a", .group(1, .object([.init("b", .slot(0))]))), .init("c", .slot(1)), .init("d", .slot(2))])),
      .array([
        .group(0, .array([.group(1, .slot(0)), .slot(1)])), .object([.init("id", .fact(.id)), .init("a", .slot(2))]),
      ]),
      .object([.init("\"", .slot(0)), .init("\\", .group(0, .fact(.issued))), .init("é\n", .group(1, .array([])))]),
    ]
    for shape in shapes {
      // The root is always there: only what is below it can be left out.
      let root = CredentialPattern.Node.object([.init("root", shape), .init("z", .slot(2))])
      let pattern = CredentialPattern(root, slotCount: 3, groupCount: 2)
      for bits in 0..<32 {
        let slots = (0..<3).map { bits >> $0 & 1 == 1 ? CredentialPattern.Fragment(["en": .string("v\"\($0)")]) : nil }
        try expectAgreement(pattern, .init(slots: slots, groups: (3..<5).map { bits >> $0 & 1 == 1 }))
      }
    }
  }
}

/// Draws patterns and fillings that depend on nothing but a seed.
private struct RandomPattern {
  /// What the rows fill, or the elements of a list: how many slots and groups it has, and the lists in it.
  private struct Level {
    var slots = 0
    var groups = 0
    var lists: [Level] = []
  }

  private var numbers: SplitMix
  private var level = Level()

  init(seed: UInt64) { numbers = SplitMix(seed: seed &* 0xD1B5_4A32_D192_ED03) }

  private mutating func below(_ limit: Int) -> Int { numbers.draw(below: limit) }

  mutating func pattern() -> CredentialPattern {
    level = Level()
    let root = CredentialPattern.Node.object(members(depth: 0))
    return CredentialPattern(
      root, slotCount: level.slots, groupCount: level.groups, listCount: level.lists.count)
  }

  mutating func filling(of pattern: CredentialPattern) -> CredentialPattern.Filling { filling(of: level) }

  private mutating func filling(of level: Level) -> CredentialPattern.Filling {
    .init(
      slots: (0..<level.slots).map { _ in below(2) == 0 ? fragment() : nil },
      groups: (0..<level.groups).map { _ in below(2) == 0 },
      lists: level.lists.map { list in (0..<below(3)).map { _ in filling(of: list) } })
  }

  mutating func extreme(of pattern: CredentialPattern, isFull: Bool) -> CredentialPattern.Filling {
    extreme(of: level, isFull)
  }

  private mutating func extreme(of level: Level, _ isFull: Bool) -> CredentialPattern.Filling {
    .init(
      slots: (0..<level.slots).map { _ in isFull ? fragment() : nil },
      groups: Array(repeating: isFull, count: level.groups),
      lists: level.lists.map { list in isFull ? (0..<2).map { _ in extreme(of: list, true) } : [] })
  }

  mutating func fragment() -> CredentialPattern.Fragment { .init(tree(depth: 2)) }

  private mutating func members(depth: Int) -> [CredentialPattern.Member] {
    (0..<below(6)).map { .init("\(text())\($0)", node(depth: depth + 1)) }
  }

  private mutating func node(depth: Int) -> CredentialPattern.Node {
    switch below(depth > 5 ? 3 : 8) {
    case 0: return .fixed(tree(depth: depth))
    case 1:
      level.slots += 1
      return .slot(level.slots - 1)
    case 2: return .fact(below(2) == 0 ? .id : .issued)
    case 3, 4:
      level.groups += 1
      let group = level.groups - 1
      return .group(group, node(depth: depth + 1))
    case 5: return .array((0..<below(5)).map { _ in node(depth: depth + 1) })
    case 6:
      return .array(
        (0..<below(4)).map { _ in depth < 3 && below(2) == 0 ? list(depth: depth + 1) : node(depth: depth + 1) })
    default: return .object(members(depth: depth))
    }
  }

  private mutating func list(depth: Int) -> CredentialPattern.Node {
    let outer = level
    level = Level()
    let element =
      below(3) == 0 ? CredentialPattern.Node.numbered(text(), depth: below(3)) : node(depth: depth)
    let inner = level
    level = outer
    level.lists.append(inner)
    return .each(level.lists.count - 1, element)
  }

  private mutating func tree(depth: Int) -> Tree {
    switch below(depth > 3 ? 4 : 6) {
    case 0: .string(text())
    case 1: .number(["0", "-1.50", "1e9", "7.125"][below(4)])
    case 2: .boolean(below(2) == 0)
    case 3: .null
    case 4: .array((0..<below(4)).map { _ in tree(depth: depth + 1) })
    default: .object((0..<below(4)).map { Tree.Member("\(text())\($0)", tree(depth: depth + 1)) })
    }
  }

  private mutating func text() -> String {
    let pieces = [
      "", "a", "\"", "\\", "\n", "\u{0}", "\u{1F}", "{", "[", ",", "é", "e\u{301}", "👩🏽‍🎓", "/", "\u{2028}", "\u{7F}",
      "\u{FFFF}",
    ]
    return (0..<below(4)).map { _ in pieces[below(pieces.count)] }.joined()
  }
}
