import Records

extension CredentialPattern {
  /// A pattern as pieces that are written one after another: the bytes of constants in both forms, and what each row settles between
  /// them.
  struct Program: Sendable {
    enum Piece: Sendable {
      case constant(raw: [UInt8], escaped: [UInt8])
      case slot(Int)
      case fact(Fact)
      /// What numbers an identifier within a list.
      case numbers(depth: Int)
      /// All elements of a list, with commas before and between them.
      case each(Int, Program)
      /// A comma, unless the object or array has just been opened.
      case comma
      /// Skips so many pieces when the slot is empty.
      case unlessSlot(Int, skip: Int)
      /// Skips so many pieces when the group is left out.
      case unlessGroup(Int, skip: Int)
    }

    fileprivate let pieces: [Piece]
    /// Bytes of the constants; of a list's elements none.
    let sizes: (raw: Int, escaped: Int)

    init(_ node: Node) {
      var assembly = Assembly()
      assembly.write(node)
      self.init(assembly)
    }

    /// Of what a list repeats, with a comma before each element but the first of an array.
    fileprivate init(element node: Node) {
      var assembly = Assembly()
      assembly.item(nil, node, followsOptional: true, first: false)
      self.init(assembly)
    }

    private init(_ assembly: Assembly) {
      pieces = assembly.finished()
      sizes = pieces.reduce(into: (0, 0)) { sizes, piece in
        guard case .constant(let raw, let escaped) = piece else { return }
        sizes = (sizes.0 + raw.count, sizes.1 + escaped.count)
      }
    }

    /// Bytes of the constants, those of the elements of lists among them.
    func size(of filling: Filling) -> (raw: Int, escaped: Int) {
      guard !filling.lists.isEmpty else { return sizes }
      return pieces.reduce(into: sizes) { size, piece in
        guard case .each(let list, let program) = piece else { return }
        for element in filling.lists[list] {
          let more = program.size(of: element)
          size = (size.raw + more.raw, size.escaped + more.escaped)
        }
      }
    }
  }
}

extension CredentialPattern.Program {
  /// Writes programs into two buffers: what is signed, and the same escaped for the inside of a string.
  struct Writer {
    var raw: [UInt8] = []
    var escaped: [UInt8] = []
    private let facts: IssuingFacts

    init(_ facts: IssuingFacts) { self.facts = facts }

    mutating func write(
      _ program: CredentialPattern.Program, _ filling: CredentialPattern.Filling,
      _ numbers: ElementNumbers = ElementNumbers()
    ) {
      var index = 0
      while index < program.pieces.count {
        switch program.pieces[index] {
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
        case .numbers(let depth):
          raw.append(contentsOf: numbers.bytes(depth))
          escaped.append(contentsOf: numbers.bytes(depth))
        case .each(let list, let body):
          for (number, element) in filling.lists[list].enumerated() {
            write(body, element, numbers.below(number + 1))
          }
        case .comma: comma()
        case .unlessSlot(let slot, let skip):
          if filling.slots[slot] == nil { index += skip }
        case .unlessGroup(let group, let skip):
          if !filling.groups[group] { index += skip }
        }
        index += 1
      }
    }

    private mutating func comma() {
      guard let last = raw.last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") else { return }
      raw.append(UInt8(ascii: ","))
      escaped.append(UInt8(ascii: ","))
    }
  }
}

extension CredentialPattern.Program {
  /// Turns nodes into pieces, running neighbouring constants together.
  fileprivate struct Assembly {
    private var pieces: [Piece] = []
    private var constant: [UInt8] = []

    func finished() -> [Piece] {
      var assembly = self
      assembly.flush()
      return assembly.pieces
    }

    mutating func write(_ node: CredentialPattern.Node) {
      switch node {
      case .fixed(let tree): tree.write(into: &constant)
      case .slot(let slot): append(.slot(slot))
      case .fact(let fact): append(.fact(fact))
      case .group(_, let node): write(node)
      case .each(let list, let node): append(.each(list, CredentialPattern.Program(element: node)))
      case .numbered(let id, let depth):
        JSONText.write(id, into: &constant)
        // The numbers stand before the closing quote.
        constant.removeLast()
        append(.numbers(depth: depth))
        constant.append(UInt8(ascii: "\""))
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
    mutating func item(
      _ key: String?, _ node: CredentialPattern.Node, followsOptional: Bool, first: Bool
    ) {
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
      // Each element of a list brings its own comma.
      var isList = false
      if case .each = content { isList = true }
      if !first, !isList { if followsOptional { append(.comma) } else { constant.append(UInt8(ascii: ",")) } }
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
    case .slot, .group, .each: true
    default: false
    }
  }
}
