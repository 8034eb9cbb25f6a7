import Records

/// A template compiled once: constant bytes and slots, in the form that is signed and the form that is written.
///
/// A seal carries the credential as a JSON string inside JSON (`jades` §1), so every constant and every slot exists in two
/// forms: the raw bytes, which are hashed and signed, and the same bytes escaped for the inside of a string, which are written.
///
///     let pattern = CredentialPattern(node)
///     let payload = pattern.payload(of: filling, facts)      // bytes, no tree
///     let tree = pattern.tree(of: filling, facts)            // the same as a tree, for checks and previews
public struct CredentialPattern: Sendable {
  /// What stands at a place of the credential.
  public enum Node: Sendable {
    /// The same in every credential.
    case fixed(Tree)
    /// The value of a mapped cell; the member or element around it is left out when the slot is empty.
    case slot(Int)
    /// Settled when the credential is issued.
    case fact(Fact)
    case object([Member])
    case array([Node])
    /// Left out with all that is below it when the row leaves the group out.
    indirect case group(Int, Node)
  }

  public struct Member: Sendable {
    public let key: String
    public var node: Node

    public init(_ key: String, _ node: Node) {
      self.key = key
      self.node = node
    }
  }

  public enum Fact: Sendable { case id, issued }

  /// The value of a slot in the three forms that are needed of it.
  public struct Fragment: Sendable {
    public let tree: Tree
    /// Compact JSON.
    public let raw: [UInt8]
    /// The same, escaped for the inside of a JSON string.
    public let escaped: [UInt8]

    public init(_ tree: Tree) {
      self.tree = tree
      raw = tree.json
      var escaped: [UInt8] = []
      escaped.reserveCapacity(raw.count + raw.count / 4)
      JSONText.escape(raw, into: &escaped)
      self.escaped = escaped
    }
  }

  /// What one row puts into the pattern.
  public struct Filling: Sendable {
    /// One a slot; nil where the cell is empty.
    public var slots: [Fragment?]
    /// One a group: whether it is there.
    public var groups: [Bool]

    public init(slots: [Fragment?], groups: [Bool]) {
      self.slots = slots
      self.groups = groups
    }
  }

  private enum Piece: Sendable {
    case constant(raw: [UInt8], escaped: [UInt8])
    case slot(Int)
    case fact(Fact)
    /// A comma, unless the object or array has just been opened.
    case comma
    /// Skips so many pieces when the slot is empty.
    case unlessSlot(Int, skip: Int)
    /// Skips so many pieces when the group is left out.
    case unlessGroup(Int, skip: Int)
  }

  /// Bytes for what comes from cells, so that a payload's buffer seldom grows.
  private static let room = 4096

  public let root: Node
  public let slotCount: Int
  public let groupCount: Int
  private let pieces: [Piece]
  private let constantSizes: (raw: Int, escaped: Int)

  public init(_ root: Node, slotCount: Int, groupCount: Int) {
    self.root = root
    self.slotCount = slotCount
    self.groupCount = groupCount
    var assembly = Assembly()
    assembly.write(root)
    pieces = assembly.finished()
    constantSizes = pieces.reduce(into: (0, 0)) { sizes, piece in
      guard case .constant(let raw, let escaped) = piece else { return }
      sizes = (sizes.0 + raw.count, sizes.1 + escaped.count)
    }
  }

  /// The credential's bytes, raw and escaped. No tree is built.
  public func payload(of filling: Filling, _ facts: IssuingFacts) -> Payload {
    var raw: [UInt8] = []
    var escaped: [UInt8] = []
    raw.reserveCapacity(constantSizes.raw + CredentialPattern.room)
    escaped.reserveCapacity(constantSizes.escaped + CredentialPattern.room)
    var index = 0
    while index < pieces.count {
      switch pieces[index] {
      case .constant(let constantRaw, let constantEscaped):
        raw.append(contentsOf: constantRaw)
        escaped.append(contentsOf: constantEscaped)
      case .slot(let slot):
        if let fragment = filling.slots[slot] {
          raw.append(contentsOf: fragment.raw)
          escaped.append(contentsOf: fragment.escaped)
        }
      case .fact(let fact):
        // Neither an identifier nor a time has a character that JSON escapes but the quotes.
        let text = fact.text(facts)
        raw.append(UInt8(ascii: "\""))
        raw.append(contentsOf: text.utf8)
        raw.append(UInt8(ascii: "\""))
        escaped.append(contentsOf: "\\\"".utf8)
        escaped.append(contentsOf: text.utf8)
        escaped.append(contentsOf: "\\\"".utf8)
      case .comma:
        if let last = raw.last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") {
          raw.append(UInt8(ascii: ","))
          escaped.append(UInt8(ascii: ","))
        }
      case .unlessSlot(let slot, let skip):
        if filling.slots[slot] == nil { index += skip }
      case .unlessGroup(let group, let skip):
        if !filling.groups[group] { index += skip }
      }
      index += 1
    }
    return Payload(bytes: raw, escaped: escaped)
  }

  /// The credential as a tree: what `payload` writes, member for member.
  public func tree(of filling: Filling, _ facts: IssuingFacts) -> Tree {
    CredentialPattern.tree(of: root, filling, facts) ?? .null
  }

  /// The tree of a part; nil when the row leaves it out.
  static func tree(of node: Node, _ filling: Filling, _ facts: IssuingFacts) -> Tree? {
    switch node {
    case .fixed(let tree): tree
    case .slot(let slot): filling.slots[slot]?.tree
    case .fact(let fact): .string(fact.text(facts))
    case .group(let group, let node): filling.groups[group] ? tree(of: node, filling, facts) : nil
    case .array(let nodes): .array(nodes.compactMap { tree(of: $0, filling, facts) })
    case .object(let members):
      .object(
        members.compactMap { member in tree(of: member.node, filling, facts).map { Tree.Member(member.key, $0) } })
    }
  }

  /// Bytes of the constants, in the form that is signed.
  public var constantSize: Int { constantSizes.raw }
}

extension CredentialPattern.Fact {
  fileprivate func text(_ facts: IssuingFacts) -> String {
    switch self {
    case .id: facts.id.urn
    case .issued: facts.issued.description
    }
  }
}

extension CredentialPattern {
  /// Turns nodes into pieces, running neighbouring constants together.
  private struct Assembly {
    private var pieces: [Piece] = []
    private var constant: [UInt8] = []

    mutating func finished() -> [Piece] {
      flush()
      return pieces
    }

    mutating func write(_ node: Node) {
      switch node {
      case .fixed(let tree): tree.write(into: &constant)
      case .slot(let slot): append(.slot(slot))
      case .fact(let fact): append(.fact(fact))
      case .group(_, let node): write(node)
      case .array(let nodes):
        constant.append(UInt8(ascii: "["))
        for (index, node) in nodes.enumerated() {
          item(nil, node, followsOptional: nodes[..<index].contains(where: \.isOptional), first: index == 0)
        }
        constant.append(UInt8(ascii: "]"))
      case .object(let members):
        constant.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
          item(
            member.key, member.node, followsOptional: members[..<index].contains { $0.node.isOptional },
            first: index == 0)
        }
        constant.append(UInt8(ascii: "}"))
      }
    }

    /// One member or element with the comma before it; a comma that may be the first waits until the row is known.
    private mutating func item(_ key: String?, _ node: Node, followsOptional: Bool, first: Bool) {
      // A group may hold another group, or a slot: each of them can leave the item out.
      var conditions: [Int] = []
      var content = node
      while true {
        if case .group(let group, let inner) = content {
          conditions.append(open(.unlessGroup(group, skip: 0)))
          content = inner
          continue
        }
        if case .slot(let slot) = content { conditions.append(open(.unlessSlot(slot, skip: 0))) }
        break
      }
      if !first { if followsOptional { append(.comma) } else { constant.append(UInt8(ascii: ",")) } }
      if let key {
        JSONText.write(key, into: &constant)
        constant.append(UInt8(ascii: ":"))
      }
      write(content)
      guard !conditions.isEmpty else { return }
      flush()
      for condition in conditions {
        let skip = pieces.count - condition - 1
        switch pieces[condition] {
        case .unlessSlot(let slot, _): pieces[condition] = .unlessSlot(slot, skip: skip)
        case .unlessGroup(let group, _): pieces[condition] = .unlessGroup(group, skip: skip)
        default: break
        }
      }
    }

    private mutating func open(_ piece: Piece) -> Int {
      append(piece)
      return pieces.count - 1
    }

    private mutating func append(_ piece: Piece) {
      flush()
      pieces.append(piece)
    }

    private mutating func flush() {
      guard !constant.isEmpty else { return }
      var escaped: [UInt8] = []
      JSONText.escape(constant, into: &escaped)
      pieces.append(.constant(raw: constant, escaped: escaped))
      constant = []
    }
  }
}

extension CredentialPattern.Node {
  /// Whether a row can leave this out.
  fileprivate var isOptional: Bool {
    switch self {
    case .slot, .group: true
    default: false
    }
  }
}

/// A credential's bytes, ready to be sealed.
public struct Payload: Sendable {
  /// Compact JSON in UTF-8: what is signed.
  public let bytes: [UInt8]
  /// The same escaped for the inside of a JSON string, without the quotes: what is written.
  public let escaped: [UInt8]

  public init(bytes: [UInt8], escaped: [UInt8]) {
    self.bytes = bytes
    self.escaped = escaped
  }
}
