import ELM
import Support

extension Operator {
  private static let isConcept: @Sendable (Site) -> Bool = { $0.value["inScheme"] != nil }

  private static let schemes = [
    "http://data.europa.eu/snb/eqf/25831c2", "http://data.europa.eu/snb/credential/25831c2",
    "http://publications.europa.eu/resource/authority/country", "http://data.europa.eu/snb/isced-f/25831c2",
    "http://publications.europa.eu/resource/authority/language", "urn:x:scheme",
    "http://data.europa.eu/esco/concept-scheme/skills", "http://data.europa.eu/snb/claim-type/25831c2",
  ]

  private static func scheme(_ random: inout SplitMix) -> Tree { .string(random.pick(schemes) ?? "") }

  /// Concepts and the vocabularies that they belong to.
  static let concepts: [Operator] = [
    .at("concept without scheme", weight: 4, isConcept) { site, _ in site.value.with("inScheme", nil) },
    .at("another scheme", weight: 4, isConcept) { site, random in
      site.value.with("inScheme", ["id": scheme(&random), "type": "ConceptScheme"])
    },
    .at("another scheme beside", weight: 4, isConcept) { site, random in
      site.value.with(
        "inScheme",
        .array((site.value["inScheme"]?.elements ?? []) + [["id": scheme(&random), "type": "ConceptScheme"]]))
    },
    .at("untyped scheme beside", weight: 3, isConcept) { site, random in
      site.value.with("inScheme", .array((site.value["inScheme"]?.elements ?? []) + [scheme(&random)]))
    },
    .at("scheme without type", weight: 4, isConcept) { site, _ in
      site.value["inScheme"]?["id"].map { site.value.with("inScheme", ["id": $0]) }
    },
    .at("scheme by reference", weight: 4, isConcept) { site, _ in
      site.value["inScheme"]?["id"].map { site.value.with("inScheme", $0) }
    },
    .at("scheme without id", weight: 3, isConcept) { site, _ in site.value.with("inScheme", ["type": "ConceptScheme"])
    },
    .at("scheme in words", isConcept) { site, _ in site.value.with("inScheme", [["type": "ConceptScheme"], 5]) },
    .at("concept by reference", weight: 4, isConcept) { site, _ in site.value["id"] },
    .at("concept of another list", weight: 4, isConcept) { _, random in
      ["id": "urn:x:concept", "type": "Concept", "inScheme": ["id": scheme(&random), "type": "ConceptScheme"]]
    },
    .at("two concepts", weight: 4, isConcept) { site, random in
      [
        site.value,
        ["id": "urn:x:concept", "type": "Concept", "inScheme": ["id": scheme(&random), "type": "ConceptScheme"]],
      ]
    },
    .at("nameless concept", weight: 3, isConcept) { site, _ in site.value.with("id", nil) },
    .at("concept that is its own scheme", weight: 1, isConcept) { site, _ in
      site.value["id"].map { site.value.with("inScheme", $0).with("type", ["Concept", "ConceptScheme"]) }
    },
  ]
}
