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
    /// In an array alone: one element after another, as many as the row has in this list. What stands below has slots, groups and
    /// lists of its own, numbered anew, which every element fills for itself.
    indirect case each(Int, Node)
    /// An identifier that every element of a list makes its own: the numbers of so many lists, from the outermost on, stand behind
    /// it: `urn:epass:learningAchievement:1:3:2`. Elements are counted from 1.
    case numbered(String, depth: Int)
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

  /// What one row puts into the pattern, or one element of a list into what the list repeats.
  public struct Filling: Sendable {
    /// One a slot; nil where the cell is empty.
    public var slots: [Fragment?]
    /// One a group: whether it is there.
    public var groups: [Bool]
    /// One a list: its elements, in their order.
    public var lists: [[Filling]]

    public init(slots: [Fragment?], groups: [Bool], lists: [[Filling]] = []) {
      self.slots = slots
      self.groups = groups
      self.lists = lists
    }
  }

  /// Bytes for what comes from cells, so that a payload's buffer seldom grows.
  private static let room = 4096

  public let root: Node
  public let slotCount: Int
  public let groupCount: Int
  public let listCount: Int
  private let program: Program

  public init(_ root: Node, slotCount: Int, groupCount: Int, listCount: Int = 0) {
    self.root = root
    self.slotCount = slotCount
    self.groupCount = groupCount
    self.listCount = listCount
    program = Program(root)
  }

  /// The credential's bytes, raw and escaped. No tree is built.
  public func payload(of filling: Filling, _ facts: IssuingFacts) -> Payload {
    let size = program.size(of: filling)
    var writer = Program.Writer(facts)
    writer.raw.reserveCapacity(size.raw + CredentialPattern.room)
    writer.escaped.reserveCapacity(size.escaped + CredentialPattern.room)
    writer.write(program, filling)
    return Payload(bytes: writer.raw, escaped: writer.escaped)
  }

  /// The credential as a tree: what `payload` writes, member for member.
  public func tree(of filling: Filling, _ facts: IssuingFacts) -> Tree {
    CredentialPattern.trees(of: root, filling, facts, ElementNumbers()).first ?? .null
  }

  /// The tree of a part; none when the row leaves it out, and several of a list.
  private static func trees(
    of node: Node, _ filling: Filling, _ facts: IssuingFacts, _ numbers: ElementNumbers
  ) -> [Tree] {
    switch node {
    case .fixed(let tree): return [tree]
    case .slot(let slot): return filling.slots[slot].map { [$0.tree] } ?? []
    case .fact(let fact): return [.string(fact.text(facts))]
    case .numbered(let id, let depth): return [.string(id + numbers.text(depth))]
    case .group(let group, let node): return filling.groups[group] ? trees(of: node, filling, facts, numbers) : []
    case .each(let list, let node):
      return filling.lists[list].enumerated().flatMap { index, element in
        trees(of: node, element, facts, numbers.below(index + 1))
      }
    case .array(let nodes): return [.array(nodes.flatMap { trees(of: $0, filling, facts, numbers) })]
    case .object(let members):
      return [
        .object(
          members.compactMap { member in
            trees(of: member.node, filling, facts, numbers).first.map { Tree.Member(member.key, $0) }
          })
      ]
    }
  }

  /// Bytes of the constants, in the form that is signed; of a list's elements none.
  public var constantSize: Int { program.sizes.raw }

  /// Bytes of the constants of a row's credential, in the form that is signed.
  public func constantSize(of filling: Filling) -> Int { program.size(of: filling).raw }
}

/// The numbers of the elements that something stands in, from the outermost list on.
struct ElementNumbers: Sendable {
  private var digits: [UInt8] = []
  /// How many of the digits belong to the lists up to each depth.
  private var ends = [0]

  /// Those of an element of a list within.
  func below(_ number: Int) -> ElementNumbers {
    var numbers = self
    numbers.digits.append(UInt8(ascii: ":"))
    numbers.digits.append(contentsOf: String(number).utf8)
    numbers.ends.append(numbers.digits.count)
    return numbers
  }

  /// What stands behind an identifier that is numbered by so many lists.
  func bytes(_ depth: Int) -> ArraySlice<UInt8> { digits[..<ends[min(depth, ends.count - 1)]] }
  func text(_ depth: Int) -> String { String(decoding: bytes(depth), as: UTF8.self) }
}

extension CredentialPattern.Fact {
  func text(_ facts: IssuingFacts) -> String {
    switch self {
    case .id: facts.id.urn
    case .issued: facts.issued.description
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
