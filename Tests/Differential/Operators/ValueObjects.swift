import ELM

extension Operator {
  private static let isLiteral: @Sendable (Site) -> Bool = { site in
    guard let term = site.term, !site.isRoot, !site.value.isObject, !site.value.isArray else { return false }
    return term.coercion != .node && term.coercion != .language
  }
  private static let isProperty: @Sendable (Site) -> Bool = { $0.term != nil && !$0.isRoot }

  private static let isNode: @Sendable (Site) -> Bool = { $0.value.isObject && $0.term?.coercion != .language }

  /// Terms that the context makes nodes and the shapes literals.
  private static let contradictions = [
    (term: "dateModified", value: "2023-01-01T00:00:00Z", type: "xsd:dateTime"),
    (term: "dateModified", value: "2023-13-01T00:00:00Z", type: "xsd:dateTime"),
    (term: "credentialStatus", value: "https://x.org", type: "xsd:anyURI"),
    (term: "termsOfUse", value: "https://x.org", type: "xsd:anyURI"),
    (term: "termsOfUse", value: "https://x.org", type: "xsd:string"),
    (term: "descriptionHtml", value: "<p>x</p>", type: "rdf:HTML"),
  ]

  private static let datatypes = [
    "xsd:dateTime", "xsd:string", "xsd:integer", "xsd:positiveInteger", "xsd:decimal", "xsd:duration", "xsd:anyURI",
    "xsd:boolean", "xsd:date", "xsd:double", "xsd:float", "rdf:HTML", "rdf:langString",
  ]
  private static let strange = [
    "@json", "@id", "@none", "@foo", "", "urn:x:type", "string", "dateTime", "title", "_:t", "http://x.org/ a",
    "urn:x:<",
    "http://www.w3.org/2001/XMLSchema#dateTime", "http://www.w3.org/2001/XMLSchema#anyURI", "Person",
  ]

  private static func object(_ members: (String, Tree)...) -> Tree {
    .object(members.map { Tree.Member($0.0, $0.1) })
  }

  /// Literals written out: `{"@value": …, "@type": …}`.
  static let valueObjects: [Operator] = [
    .at("value object of the same datatype", weight: 4, isLiteral) { site, _ in
      guard let term = site.term, term.coercion != .untyped else { return nil }
      return object(("@value", site.value), ("@type", .string("xsd:\(term.coercion.rawValue)")))
    },
    .at("value object without datatype", weight: 3, isLiteral) { site, _ in object(("@value", site.value)) },
    .at("value object of some datatype", weight: 4, isLiteral) { site, random in
      object(("@value", site.value), ("@type", .string(random.pick(datatypes) ?? "")))
    },
    .at("value object of a strange datatype", weight: 3, isProperty) { site, random in
      object(("@value", site.value.string.map(Tree.string) ?? "x"), ("@type", .string(random.pick(strange) ?? "")))
    },
    .at("value object in any property", weight: 3, isProperty) { _, random in
      let values: [Tree] = ["x", "", "2023-01-01T00:00:00Z", 5, true, .null, .number("2.5")]
      let value = random.pick(values) ?? "x"
      return object(("@value", value), ("@type", .string(random.pick(datatypes) ?? "")))
    },
    .at("fitting value object where the context says node", weight: 3, isNode) { site, random in
      let pair = random.pick(contradictions)
      return pair.map { site.value.with($0.term, object(("@value", .string($0.value)), ("@type", .string($0.type)))) }
    },
    .at("value object with language", weight: 3, isProperty) { _, random in
      object(("@value", "Words"), ("@language", .string(random.pick(["en", "EN", "de-AT", "", "en_GB", "123"]) ?? "")))
    },
    .at("value object of null", isProperty) { _, random in
      random.below(2) == 0 ? object(("@value", .null)) : object(("@value", .null), ("@type", "xsd:string"))
    },
    .at("value object of an array", weight: 1, isProperty) { site, random in
      object(("@value", random.below(2) == 0 ? [] : [site.value]))
    },
    .at("JSON literal", isProperty) { site, _ in object(("@value", site.value), ("@type", "@json")) },
    .at("value object with an index", isProperty) { site, _ in object(("@value", "x"), ("@index", "i")) },
    .at("value object with too much", weight: 1, isProperty) { _, random in
      random.pick([
        object(("@value", "x"), ("id", "urn:x:1")),
        object(("@value", "x"), ("@type", "xsd:string"), ("@language", "en")),
        object(("@value", 5), ("@language", "en")), object(("@value", "x"), ("@type", ["xsd:string"])),
        object(("@value", "x"), ("@type", .null)), object(("@value", "x"), ("title", ["en": "x"])),
        object(("@value", "x"), ("unknown", "y")), object(("@value", "x"), ("@language", .null)),
        object(("@value", "x"), ("@language", 5)), object(("@value", "x"), ("@direction", "ltr")),
        object(("@value", "x"), ("@direction", "up")), object(("@language", "en")), object(("@index", "i")),
      ])
    },
    .at("value objects beside a value", weight: 3, isProperty) { site, random in
      .array(
        site.value.elements + [
          object(("@value", "x")),
          object(("@value", "2023-01-01T00:00:00Z"), ("@type", .string(random.pick(datatypes) ?? ""))),
        ])
    },
  ]
}
