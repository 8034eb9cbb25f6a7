import ELM

/// Faults against what the accredited, the converted and the mandated profile add to the generic one, and some against
/// both.
enum ProfileMutation {
  /// The Commission's sealed micro-credential, changed so that it conforms to a profile.
  static func base(_ word: String) throws -> Tree {
    let tree = try Tree.sample("Sample-MC-Annex1-signed")
    return switch word {
    case "accredited": tree.setting("evidence.accreditation", to: accreditation)
    case "converted": tree.setting("evidence.embeddedEvidence", to: media("urn:x:media:1"))
    default: tree
    }
  }

  static func all(_ word: String) -> [Mutation] {
    switch word {
    case "accredited": common + accredited
    case "converted": common + converted
    default: common + mandate
    }
  }

  private static let claim = "credentialSubject.hasClaim"

  private static let common: [Mutation] = [
    Mutation("nothing"),
    Mutation("no evidence", ("evidence", nil)),
    Mutation("evidence null", ("evidence", .null)),
    Mutation("empty list of evidence", ("evidence", [])),
    Mutation("evidence as bare id", ("evidence", "urn:x:evidence")),
    Mutation("evidence without type", ("evidence.type", nil)),
    Mutation("evidence of another class", ("evidence.type", "Note")),
    Mutation("evidence of two classes", ("evidence.type", ["Evidence", "Note"])),
    Mutation("evidence without kind", ("evidence.dcType", nil)),
    Mutation("evidence that says nothing", ("evidence", ["id": "urn:x:evidence", "type": "Evidence"])),
    Mutation("evidence without id", ("evidence", ["type": "Evidence"])),
    Mutation("a second claim", ("credentialSubject.hasClaim", [achievement("urn:x:1"), achievement("urn:x:2")])),
    Mutation("no claims", ("credentialSubject.hasClaim", nil)),
    Mutation("claim without title", ("\(claim).title", nil)),
    Mutation("another person without claims", ("holder", ["id": "urn:x:person", "type": "Person"])),
    Mutation("statement in two languages", ("evidence.evidenceStatement", ["en": "One", "de": "Eins"])),
  ]

  private static let accredited: [Mutation] = [
    Mutation("no accreditation", ("evidence.accreditation", nil)),
    Mutation(
      "two accreditations", ("evidence.accreditation", [accreditation, accreditation.setting("id", to: "urn:x:a")])),
    Mutation("the same accreditation twice", ("evidence.accreditation", [accreditation, accreditation])),
    Mutation("accreditation of another class", ("evidence.accreditation.type", "Note")),
    Mutation("accreditation as text", ("evidence.accreditation", "national")),
    Mutation("accreditation without title", ("evidence.accreditation.title", nil)),
    Mutation("activity as claim", ("\(claim).type", "LearningActivity")),
    Mutation("achievement that is an activity too", ("\(claim).type", ["LearningAchievement", "LearningActivity"])),
    Mutation("bare claim", ("\(claim).type", "Claim")),
    Mutation("claim as bare id", ("credentialSubject.hasClaim", "urn:x:elsewhere")),
    Mutation("claim of unknown type", ("\(claim).type", "Achievement")),
    Mutation(
      "an activity beside the achievement",
      ("credentialSubject.hasClaim", [achievement("urn:x:1"), ["id": "urn:x:2", "type": "LearningActivity"]])),
    Mutation(
      "a second evidence without accreditation",
      ("evidence", [["id": "urn:x:1", "type": "Evidence"], ["id": "urn:x:2", "type": "Evidence"]])),
  ]

  private static let converted: [Mutation] = [
    Mutation("nothing embedded", ("evidence.embeddedEvidence", nil)),
    Mutation("two embedded", ("evidence.embeddedEvidence", [media("urn:x:media:1"), media("urn:x:media:2")])),
    Mutation("embedded without content", ("evidence.embeddedEvidence.content", nil)),
    Mutation("embedded of another class", ("evidence.embeddedEvidence.type", "WebResource")),
    Mutation("embedded as bare id", ("evidence.embeddedEvidence", "urn:x:elsewhere")),
    Mutation(
      "evidence of the subject's claim too", ("\(claim).additionalNote", ["id": "urn:x:other", "type": "Evidence"])),
    Mutation("an empty object embedded", ("evidence.embeddedEvidence", .object([]))),
  ]

  private static let mandate: [Mutation] = [
    Mutation("no statement", ("evidence.evidenceStatement", nil)),
    Mutation("two statements", ("evidence.evidenceStatement", ["One", "Two"])),
    Mutation("the same statement twice", ("evidence.evidenceStatement", ["One", "One"])),
    Mutation("statement as object", ("evidence.evidenceStatement", ["id": "urn:x:statement"])),
    Mutation("statement null", ("evidence.evidenceStatement", .null)),
    Mutation("an empty statement", ("evidence.evidenceStatement", "")),
    Mutation("evidence of two copies", ("evidence", [statement("One"), statement("Two")])),
    Mutation(
      "a second evidence without statement", ("evidence", [statement("One"), ["id": "urn:x:2", "type": "Evidence"]])),
  ]

  private static let accreditation: Tree = [
    "id": "urn:x:accreditation", "type": "Accreditation", "title": ["en": "Institutional accreditation"],
    "accreditingAgent": ["id": "urn:epass:org:1", "type": "Organisation"],
    "dcType": [
      "id": "http://data.europa.eu/snb/accreditation/bb4618238e", "type": "Concept",
      "inScheme": ["id": "http://data.europa.eu/snb/accreditation/25831c2", "type": "ConceptScheme"],
      "prefLabel": ["en": "Institutional Quality Assurance"],
    ],
  ]

  private static func media(_ id: String) -> Tree {
    func concept(_ id: String, _ scheme: String, _ label: String) -> Tree {
      [
        "id": .string(id), "type": "Concept", "inScheme": ["id": .string(scheme), "type": "ConceptScheme"],
        "prefLabel": ["en": .string(label)],
      ]
    }
    let types = "http://publications.europa.eu/resource/authority/file-type"
    return [
      "id": .string(id), "type": "MediaObject", "content": "JVBERi0xLjQK",
      "contentEncoding": concept(
        "http://data.europa.eu/snb/encoding/6146cde7dd", "http://data.europa.eu/snb/encoding/25831c2", "base64"),
      "contentType": concept("\(types)/PDF", types, "PDF"),
    ]
  }

  private static func achievement(_ id: String) -> Tree {
    [
      "id": .string(id), "type": "LearningAchievement", "title": ["en": .string("Course \(id)")],
      "awardedBy": ["id": "urn:epass:awardingProcess:1", "type": "AwardingProcess"],
    ]
  }

  private static func statement(_ text: String) -> Tree {
    ["id": "urn:x:evidence", "type": "Evidence", "evidenceStatement": .string(text)]
  }
}
