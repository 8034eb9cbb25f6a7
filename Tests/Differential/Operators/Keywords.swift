import ELM

extension Operator {
  private static let isInner: @Sendable (Site) -> Bool = { isNode($0) && !$0.isRoot }
  private static let isSchema: @Sendable (Site) -> Bool = { $0.key == "credentialSchema" && $0.value.isObject }
  private static let isProperty: @Sendable (Site) -> Bool = {
    $0.term != nil && !$0.isRoot && ($0.term?.coercion != .language || !$0.value.isObject)
  }
  private static let isNode: @Sendable (Site) -> Bool = { $0.value.isObject && $0.term?.coercion != .language }

  private static func object(_ members: (String, Tree)...) -> Tree {
    .object(members.map { Tree.Member($0.0, $0.1) })
  }

  private static func keyword(_ name: String, weight: Int = 2, _ key: String, _ values: [Tree]) -> Operator {
    .at(name, weight: weight, isNode) { site, random in random.pick(values).map { site.value.with(key, $0) } }
  }

  private static let person: Tree = ["id": "urn:x:someone", "type": "Person"]

  private static let iris: [(term: String, iri: String)] = [
    ("title", "http://purl.org/dc/terms/title"), ("title", "dc:title"), ("location", "elm:location"),
    ("identifier", "adms:identifier"), ("awardedBy", "elm:awardedBy"), ("hasClaim", "elm:hasClaim"),
    ("issuer", "cred:issuer"), ("issuer", "https://www.w3.org/2018/credentials#issuer"), ("inScheme", "skos:inScheme"),
    ("prefLabel", "skos:prefLabel"), ("legalName", "rov:legalName"),
    ("legalName", "http://www.w3.org/ns/regorg#legalName"),
    ("type", "rdf:type"), ("id", "elm:id"), ("validFrom", "cred:validFrom"),
    ("credentialSubject", "cred:credentialSubject"),
    ("notation", "skos:notation"), ("point", "elm:point"), ("dcType", "dc:type"), ("description", "dc:description"),
  ]

  /// What JSON-LD can say that no credential should.
  static let keywords: [Operator] = [
    .at("list", weight: 3, isProperty) { site, random in
      random.below(2) == 0 ? object(("@list", site.value)) : [site.value, object(("@list", []))]
    },
    .at("set", weight: 3, isProperty) { site, random in
      random.below(2) == 0 ? object(("@set", site.value)) : object(("@set", [site.value, .null]))
    },
    .at("list or set with too much", weight: 1, isProperty) { site, random in
      random.pick([
        object(("@list", site.value), ("@index", "i")), object(("@set", site.value), ("id", "urn:x:1")),
        object(("@set", site.value), ("@index", "i")), object(("@list", [[site.value]])), object(("@set", .null)),
      ])
    },
    .at("graph around a node", isInner) { site, random in
      random.below(2) == 0 ? object(("@graph", site.value)) : object(("id", "urn:x:graph"), ("@graph", [site.value]))
    },
    keyword("graph", "@graph", [[person], person, [], "urn:x:1", ["text", person]]),
    keyword("included", "@included", [[person], person, [], "urn:x:1", ["id": "urn:x:1"]]),
    keyword(
      "reverse", weight: 3, "@reverse",
      [
        ["isPartOf": ["id": "urn:x:r", "type": "LearningAchievement"]], ["hasPart": "urn:x:r"], ["title": ["en": "x"]],
        .object([]), ["unknown": person], ["id": "urn:x:1"], "x",
        ["location": [person, ["id": "urn:x:q", "type": "Organisation"]]],
        object(("@reverse", ["location": ["id": "urn:x:l", "type": "Location"]])),
      ]),
    keyword("index", "@index", ["i", 5, .null]),
    keyword(
      "nest", "@nest",
      [["title": ["en": "Nested"]], [["type": "Person"]], "x", object(("@value", "x")), [], ["id": "urn:x:n"]]),
    keyword("keyword without a meaning here", "@none", ["x", person, .null]),
    keyword("keyword of contexts", weight: 1, "@vocab", ["http://x.org/", .null]),
    keyword("like a keyword", weight: 1, "@foo", ["x", person]),
    keyword("direction", weight: 1, "@direction", ["ltr", "up", .null]),
    keyword("language of a node", weight: 1, "@language", ["en", .null, 5]),
    keyword(
      "known context within", weight: 1, "@context",
      [
        .null, "http://data.europa.eu/snb/model/context/edc-ap", ["https://www.w3.org/2018/credentials/v1"], [],
      ]),
    keyword(
      "the type as a property", weight: 3, "rdf:type",
      [
        ["id": "elm:Person"], "elm:Person", ["id": "http://data.europa.eu/snb/model/elm/Note"], ["id": "skos:Concept"],
      ]),
    Operator("whole IRI for a key", weight: 6) { document, random in
      guard let pair = random.pick(iris) else { return nil }
      let nodes = document.sites { isNode($0) && $0.value[pair.term] != nil }
      return random.pick(nodes).map { document.replacing($0, with: $0.value.renaming(pair.term, to: pair.iri)) }
    },
    Operator("whole IRI beside the key", weight: 4) { document, random in
      guard let pair = random.pick(iris) else { return nil }
      let nodes = document.sites { isNode($0) && $0.value[pair.term] != nil }
      return random.pick(nodes).map { document.replacing($0, with: $0.value.with(pair.iri, $0.value[pair.term])) }
    },
    keyword(
      "value under a whole IRI", weight: 3, "dc:title",
      [
        object(("@value", "Words"), ("@language", "en")), "Words", ["en": "Words"],
        [object(("@value", "Mots"), ("@language", "fr"))],
      ]),
    keyword(
      "proof", "proof",
      [
        ["type": "Ed25519Signature2018", "created": "2023-01-01T00:00:00Z", "verificationMethod": person], person,
        "urn:x:proof",
        ["type": "Person"], object(("@graph", [person])), [], 5,
      ]),
    .at("scheme of JSON", weight: 1, isSchema) { site, _ in
      site.value.with("type", ["JsonSchemaValidator2018", "ShaclValidator2017"])
    },
  ]
}
