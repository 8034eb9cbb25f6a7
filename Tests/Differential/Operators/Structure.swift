import ELM

extension Operator {
  private static let isInner: @Sendable (Site) -> Bool = { isNode($0) && !$0.isRoot }
  private static let isArray: @Sendable (Site) -> Bool = { $0.value.isArray }
  private static let isValue: @Sendable (Site) -> Bool = { !$0.isRoot }
  private static let isMember: @Sendable (Site) -> Bool = { if case .key = $0.steps.last { true } else { false } }
  private static let isNode: @Sendable (Site) -> Bool = { $0.value.isObject && $0.term?.coercion != .language }

  /// What is there and what is not, once or several times, in arrays or not.
  static let structure: [Operator] = [
    Operator("drop a member", weight: 8) { document, random in
      random.pick(document.sites(where: isMember)).map { document.replacing($0, with: nil) }
    },
    Operator("drop a member of the credential", weight: 4) { document, random in
      random.pick(document.sites { $0.steps.count == 1 }).map { document.replacing($0, with: nil) }
    },
    Operator("drop an element") { document, random in
      let sites = document.sites { if case .index = $0.steps.last { true } else { false } }
      return random.pick(sites).map { document.replacing($0, with: nil) }
    },
    .at("null", isValue) { _, _ in .null },
    .at("empty array", isValue) { _, _ in [] },
    .at("empty object", weight: 3, isValue) { _, _ in .object([]) },
    .at("array of one", isValue) { site, _ in [site.value] },
    .at("array in an array", isValue) { site, _ in [[site.value], []] },
    .at("null in an array", isValue) { site, _ in [.null, site.value, .null] },
    .at("the value twice", isValue) { site, _ in [site.value, site.value] },
    .at("a copy without id", weight: 3, isInner) { site, _ in [site.value, site.value.with("id", nil)] },
    .at("a copy with another id", weight: 3, isInner) { site, _ in [site.value, site.value.with("id", "urn:x:copy")] },
    .at("one of several", isArray) { site, random in random.pick(site.value.elements) },
    .at("text", weight: 3, isValue) { _, random in
      .string(random.pick(["Ana", "", " ", "true", "1", "urn:x:1", "2023-01-01T00:00:00Z", "en"]) ?? "")
    },
    .at("number", weight: 3, isValue) { _, random in
      .number(
        random.pick(["0", "1", "-1", "101", "1.0", "2.5", "1e2", "1e-7", "-0.0", "1e30", "123456789012345678901234"])
          ?? "0")
    },
    .at("truth value", isValue) { _, random in .boolean(random.below(2) == 0) },
    Operator("two values exchanged", weight: 3) { document, random in
      let sites = document.sites(where: isMember)
      guard let one = random.pick(sites), let other = random.pick(sites) else { return nil }
      return document.replacing(one, with: other.value).replacing(other, with: one.value)
    },
    Operator("a value from elsewhere", weight: 6) { document, random in
      let sites = document.sites(where: isMember)
      guard let one = random.pick(sites), let other = random.pick(sites) else { return nil }
      return document.replacing(one, with: other.value)
    },
    Operator("a member from elsewhere", weight: 6) { document, random in
      guard let node = random.pick(document.sites(where: isNode)),
        let other = random.pick(document.sites(where: isMember)), case .key(let key)? = other.steps.last
      else { return nil }
      return document.replacing(node, with: node.value.with(key, other.value))
    },
    Operator("a member moved elsewhere", weight: 3) { document, random in
      guard let node = random.pick(document.sites(where: isNode)),
        let other = random.pick(document.sites(where: isMember)), case .key(let key)? = other.steps.last
      else { return nil }
      return document.replacing(other, with: nil).replacing(node, with: node.value.with(key, other.value))
    },
    Operator("another key", weight: 4) { document, random in
      guard let node = random.pick(document.sites(where: isNode)), let member = random.pick(node.value.members ?? []),
        let term = random.pick(TermTable.edc.terms)
      else { return nil }
      return document.replacing(node, with: node.value.renaming(member.key, to: term.name))
    },
    Operator("misspelt key") { document, random in
      guard let node = random.pick(document.sites(where: isNode)), let member = random.pick(node.value.members ?? [])
      else { return nil }
      return document.replacing(node, with: node.value.renaming(member.key, to: member.key + "x"))
    },
    .at("deep nesting", isInner) { site, random in
      let key = random.pick(["hasPart", "isPartOf", "hasSubOrganization", "address", "location"]) ?? ""
      return (0..<(2 + random.below(12))).reduce(site.value) { inner, level in
        Tree.object([
          Tree.Member("id", .string("urn:x:level:\(level)")), Tree.Member("type", site.value["type"] ?? "Note"),
          Tree.Member(key, inner),
        ])
      }
    },
    .at("wrapped in a node", isInner) { site, random in
      guard let term = random.pick(TermTable.edc.terms) else { return nil }
      return Tree.object([Tree.Member(term.name, site.value)])
    },
  ]
}
