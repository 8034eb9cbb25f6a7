import ELM

extension Operator {
  private static let isInner: @Sendable (Site) -> Bool = { isIdentified($0) && !$0.isRoot }
  private static let isIdentified: @Sendable (Site) -> Bool = { $0.value["id"]?.string != nil }
  private static let isReference: @Sendable (Site) -> Bool = { $0.term?.coercion == .node && !$0.isRoot }

  private static func id(_ name: String, weight: Int = 2, _ value: Tree?) -> Operator {
    .at(name, weight: weight, isIdentified) { site, _ in site.value.with("id", value) }
  }

  private static let strange = [
    "", " ", "grade", "#a", "?a=b", "/a/../b", "//host/a", "../a/./b", "a:b", ":a", "1a:b", "urn:x:a b", "foo bar",
    "@foo", "@foo1", "@id", "@none", "_:", "_:b0", "_:b 1", "elm:Person", "cred:x", "clv:x", "xsd:", "dc://a", "sec:x",
    "http://", "urn:x:\u{E4}", "urn:x:a\u{308}", "urn:x:<a", "urn:x:a\"b", "urn:x:a>b", "urn:x:a\\b", "urn:x:{a}",
    "urn:x:a\u{A0}b", "urn:x:a\nb", "http://example.org/base/grade", "title", "Person", "urn:x:%zz",
  ]

  /// Who is who: ids, references, copies of one node.
  static let identity: [Operator] = [
    id("no id", weight: 4, nil),
    id("null id", .null),
    id("id that is a number", weight: 1, .number("1")),
    id("id in an array", weight: 1, ["urn:x:1"]),
    id("id that is an object", weight: 1, ["id": "urn:x:1"]),
    .at("strange id", weight: 6, isIdentified) { site, random in
      site.value.with("id", random.pick(strange).map(Tree.string))
    },
    .at("strange reference", weight: 4, isReference) { _, random in random.pick(strange).map(Tree.string) },
    .at("strange reference in an object", weight: 3, isReference) { _, random in
      .object([Tree.Member(random.below(3) == 0 ? "@id" : "id", .string(random.pick(strange) ?? ""))])
    },
    Operator("the id of another node", weight: 8) { document, random in
      let sites = document.sites(where: isIdentified)
      guard let one = random.pick(sites), let other = random.pick(sites) else { return nil }
      return document.replacing(one, with: one.value.with("id", other.value["id"]))
    },
    Operator("the id of another node of its type", weight: 8) { document, random in
      let sites = document.sites(where: isIdentified)
      guard let one = random.pick(sites) else { return nil }
      let others = sites.filter { $0.value["type"] == one.value["type"] && $0.value["id"] != one.value["id"] }
      guard let other = random.pick(others) else { return nil }
      return document.replacing(one, with: one.value.with("id", other.value["id"]))
    },
    Operator("reference by text", weight: 4) { document, random in
      guard let one = random.pick(document.sites(where: isReference)),
        let other = random.pick(document.sites(where: isIdentified))
      else { return nil }
      return document.replacing(one, with: other.value["id"])
    },
    Operator("another reference beside", weight: 4) { document, random in
      guard let one = random.pick(document.sites(where: isReference)),
        let other = random.pick(document.sites(where: isIdentified)), let id = other.value["id"]
      else { return nil }
      return document.replacing(one, with: .array(one.value.elements + [random.below(2) == 0 ? id : ["id": id]]))
    },
    .at("reference in place of a node", weight: 4, isInner) { site, random in
      random.below(2) == 0 ? site.value["id"] : site.value["id"].map { ["id": $0] }
    },
    .at("reference to itself", isIdentified) { site, random in
      guard let member = random.pick(site.value.members ?? []), let id = site.value["id"] else { return nil }
      return site.value.with(member.key, id)
    },
    .at("the node within itself", weight: 1, isIdentified) { site, random in
      site.value.with(random.pick(["hasPart", "isPartOf", "identifier"]) ?? "", site.value)
    },
    .at("shared blank id", weight: 3, isIdentified) { site, random in
      site.value.with("id", .string("_:b\(random.below(2))"))
    },
    Operator("one blank id for two nodes", weight: 3) { document, random in
      let sites = document.sites(where: isIdentified)
      guard let one = random.pick(sites), let other = random.pick(sites) else { return nil }
      return document.replacing(one, with: one.value.with("id", "_:both"))
        .replacing(other.steps[...] + [.key("id")], with: "_:both")
    },
    .at("@id for id", weight: 3, isIdentified) { site, _ in site.value.renaming("id", to: "@id") },
    .at("id and @id", weight: 1, isIdentified) { site, _ in site.value.with("@id", site.value["id"]) },
    .at("another copy elsewhere", weight: 4, isIdentified) { site, random in
      guard let member = random.pick(site.value.members ?? []), let id = site.value["id"] else { return nil }
      let copy = Tree.object([Tree.Member("id", id), Tree.Member("type", site.value["type"] ?? "Note")])
        .with(member.key, member.value)
      return site.value.with(random.pick(["hasPart", "location", "additionalNote"]) ?? "", copy)
    },
    .at("copy with other words", weight: 3, isIdentified) { site, random in
      guard let id = site.value["id"] else { return nil }
      let key = random.pick(["title", "prefLabel", "legalName", "description", "fullName"]) ?? ""
      return site.value.with("additionalNote", Tree.object([Tree.Member("id", id)]).with(key, ["en": "Other words"]))
    },
  ]
}
