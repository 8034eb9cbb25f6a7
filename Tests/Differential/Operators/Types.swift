import ELM
import Support

extension Operator {
  private static let isReference: @Sendable (Site) -> Bool = { $0.term?.coercion == .node }
  private static let isTyped: @Sendable (Site) -> Bool = { $0.value["type"] != nil }

  private static func type(_ name: String, weight: Int = 2, _ value: Tree?) -> Operator {
    .at(name, weight: weight, isTyped) { site, _ in site.value.with("type", value) }
  }

  private static func another(_ random: inout SplitMix) -> Tree { .string(random.pick(TermTable.edc.classes) ?? "") }

  private static let strange = [
    "", " ", "Student", "title", "id", "@id", "@foo", "@json", "@none", "elm:Person", "skos:Concept",
    "elm:Nothing",
    "http://data.europa.eu/snb/model/elm/Person", "http://data.europa.eu/snb/model/elm/LearningAchievement",
    "http://www.w3.org/2004/02/skos/core#Concept", "https://www.w3.org/2018/credentials#VerifiableCredential",
    "urn:x:Type", "a b", "person", "Ed25519Signature2018", "RsaSignature2018", "JsonSchemaValidator2018", "dc:Location",
    "rdf:List", "http://example.org/Person", "urn:x:<", "xsd:string",
  ]

  /// What a node is said to be.
  static let types: [Operator] = [
    type("no type", weight: 4, nil),
    type("null type", weight: 1, .null),
    type("type that is a number", weight: 1, .number("1")),
    type("type that is an object", weight: 1, ["id": "Person"]),
    type("no types in an array", []),
    .at("another class", weight: 6, isTyped) { site, random in site.value.with("type", another(&random)) },
    .at("another class beside", weight: 6, isTyped) { site, random in
      site.value.with("type", .array((site.value["type"]?.elements ?? []) + [another(&random)]))
    },
    .at("class twice", isTyped) { site, _ in
      site.value.with("type", .array((site.value["type"]?.elements ?? []) + (site.value["type"]?.elements ?? [])))
    },
    .at("null beside a class", weight: 1, isTyped) { site, _ in
      site.value.with("type", .array((site.value["type"]?.elements ?? []) + [.null]))
    },
    .at("strange type", weight: 5, isTyped) { site, random in
      site.value.with("type", random.pick(strange).map(Tree.string))
    },
    .at("strange type beside", weight: 5, isTyped) { site, random in
      site.value.with("type", .array((site.value["type"]?.elements ?? []) + [.string(random.pick(strange) ?? "")]))
    },
    .at("@type for type", weight: 3, isTyped) { site, _ in site.value.renaming("type", to: "@type") },
    .at("type and @type", isTyped) { site, random in site.value.with("@type", another(&random)) },
    .at("compact type", weight: 3, isTyped) { site, _ in
      site.value["type"]?.string.map { site.value.with("type", .string("elm:\($0)")) }
    },
    Operator("types of the credential", weight: 3) { document, random in
      let types: [Tree] = [
        ["EuropeanDigitalCredential"], ["VerifiableCredential"], "EuropeanDigitalCredential",
        ["VerifiableCredential", "EuropeanDigitalPresentation"],
        ["VerifiableCredential", "EuropeanDigitalCredential", "VerifiablePresentation"],
        ["VerifiablePresentation", "EuropeanDigitalCredential"],
        ["VerifiableCredential", "EuropeanDigitalCredential", "Ed25519Signature2018"],
        ["EuropeanDigitalCredential", "https://www.w3.org/2018/credentials#VerifiableCredential"],
        ["cred:VerifiableCredential", "elm:EuropeanDigitalCredential"],
        ["VerifiableCredential", "EuropeanDigitalCredential", "Person"],
      ]
      return random.pick(types).map { document.with("type", $0) }
    },
    .at("credential within", weight: 3, isTyped) { site, _ in
      site.value.with("type", ["VerifiableCredential", "EuropeanDigitalCredential"])
    },
    .at("node of a type alone", weight: 3, isReference) { _, random in
      ["id": "urn:x:new", "type": another(&random)]
    },
    .at("nameless node of a type alone", weight: 3, isReference) { _, random in
      ["type": another(&random)]
    },
  ]
}
