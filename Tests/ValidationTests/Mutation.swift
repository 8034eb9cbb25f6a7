import ELM

/// A fault put into the Commission's sealed micro-credential, which conforms as it is.
struct Mutation: CustomStringConvertible, Sendable {
  let name: String
  let edits: [(path: String, value: Tree?)]

  init(_ name: String, _ edits: (String, Tree?)...) {
    self.name = name
    self.edits = edits.map { (path: $0.0, value: $0.1) }
  }

  var description: String { name }

  func applied(to tree: Tree) -> Tree { edits.reduce(tree) { $0.setting($1.path, to: $1.value) } }

  static let claim = "credentialSubject.hasClaim"
  static let specification = "credentialSubject.hasClaim.specifiedBy"

  /// What the official shapes detect (and so must we, with the very same findings).
  static let detected: [Mutation] = [
    Mutation("claim without title", ("\(claim).title", nil)),
    Mutation("claim without awarding details", ("\(claim).awardedBy", nil)),
    Mutation("impossible date of birth", ("credentialSubject.dateOfBirth", "2023-13-45")),
    Mutation("duration in words", ("\(specification).volumeOfLearning", "60 hours")),
    Mutation(
      "two EQF levels", ("\(specification).eqfLevel", [concept("eqf/6", "eqf"), concept("eqf/7", "eqf", "Level 7")])),
    Mutation(
      "EQF level of another scheme", ("\(specification).eqfLevel.inScheme.id", "http://data.europa.eu/snb/qdr/25831c2")),
    Mutation("EQF level without scheme", ("\(specification).eqfLevel.inScheme", nil)),
    Mutation("concept scheme without type", ("\(specification).learningSetting.inScheme.type", nil)),
    Mutation("concept without type", ("\(specification).learningSetting.type", nil)),
    Mutation(
      "concept as bare IRI",
      ("\(specification).learningSetting", "http://data.europa.eu/snb/learning-setting/e207a81fc7")),
    Mutation("concept without id", ("\(specification).learningSetting.id", nil)),
    Mutation("no issuer", ("issuer", nil)),
    Mutation("issuer without eIDAS identifier", ("issuer.eIDASIdentifier", nil)),
    Mutation("issuer's eIDAS identifier of another class", ("issuer.eIDASIdentifier.type", "Identifier")),
    Mutation("issuer as string", ("issuer", "urn:epass:org:elsewhere")),
    Mutation("claim of unknown type", ("\(claim).type", "Achievement")),
    Mutation("claim of the class Person", ("\(claim).type", "Person")),
    Mutation("title as plain string", ("\(claim).title", "Digital")),
    Mutation("two titles in one language", ("\(claim).title", ["en": ["One", "Two"]])),
    Mutation("no claims", ("credentialSubject.hasClaim", [])),
    Mutation("claims null", ("credentialSubject.hasClaim", .null)),
    Mutation("no subject", ("credentialSubject", nil)),
    Mutation("no display", ("displayParameter", nil)),
    Mutation("no schema", ("credentialSchema", nil)),
    Mutation("no beginning of validity", ("validFrom", nil)),
    Mutation("no profile", ("credentialProfiles", nil)),
    Mutation("issuer without name", ("issuer.legalName", nil)),
    Mutation("assessment without grade", ("\(claim).provenBy.grade", nil)),
    Mutation("learning outcome without title", ("\(specification).learningOutcome[0].title", nil)),
    Mutation("credit without framework", ("\(specification).creditPoint.framework", nil)),
    Mutation("credit without points", ("\(specification).creditPoint.point", nil)),
    Mutation("address without country", ("issuer.location[1].address.countryCode", nil)),
    Mutation("national identifier without country", ("credentialSubject.nationalID.spatial", nil)),
    Mutation("full name as bare string", ("credentialSubject.fullName", "Ana Andromeda")),
    Mutation("full name in two languages", ("credentialSubject.fullName.sl", "Ana Andromeda")),
    Mutation("truth value in words", ("\(specification).isPartialQualification", "yes")),
    Mutation("page zero", ("displayParameter.individualDisplay.displayDetail.page", .number("0"))),
    Mutation("media without content", ("displayParameter.individualDisplay.displayDetail.image.content", nil)),
    Mutation("two notations", ("credentialSubject.nationalID.notation", ["LA-1", "LA-2"])),
    Mutation("notation as object", ("credentialSubject.nationalID.notation", ["id": "urn:x:1"])),
    Mutation("no time of issue", ("issued", nil)),
    Mutation(
      "another name in one copy of the issuer", ("\(claim).influencedBy.awardedBy.awardingBody.legalName.en", "Other")),
    Mutation("completion above a hundred", ("\(claim).influencedBy.levelOfCompletion", .number("101"))),
    Mutation("points as object", ("\(specification).creditPoint.point", ["en": "2"])),
    Mutation(
      "holder without location", ("holder", ["id": "urn:x:holder", "type": "Organisation", "legalName": ["en": "H"]])),
    Mutation("location without address", ("issuer.location[1].address", nil)),
    Mutation("empty object as claim", ("credentialSubject.hasClaim", .object([]))),
    Mutation("modification date", ("\(specification).dateModified", ["id": "urn:x:date"])),
    Mutation("status of the credential", ("credentialStatus", ["id": "urn:x:status"])),
    Mutation(
      "bare claim without type",
      (
        "\(claim)",
        ["id": "urn:x:claim", "type": "Claim", "title": ["en": "C"], "awardedBy": "urn:epass:awardingProcess:1"]
      )),
    Mutation("another type at the root", ("type", ["VerifiableCredential"])),
    Mutation(
      "ESCO skill of another scheme",
      ("\(specification).learningOutcome[1].relatedESCOSkill.inScheme.id", "http://data.europa.eu/snb/dcf/25831c2")),
  ]

  static func holder(_ homepages: [String]) -> Tree {
    ["id": "urn:x:holder", "type": "Organisation", "homepage": .array(homepages.map(Tree.string))]
  }

  static let own: Tree = [
    "id": "urn:x:mode", "type": "Concept", "inScheme": ["id": "urn:x:modes", "type": "ConceptScheme"],
    "prefLabel": ["en": "Own"],
  ]

  static func concept(_ end: String, _ scheme: String, _ label: String = "Level 6") -> Tree {
    [
      "id": .string("http://data.europa.eu/snb/\(end)"), "type": "Concept",
      "inScheme": ["id": .string("http://data.europa.eu/snb/\(scheme)/25831c2"), "type": "ConceptScheme"],
      "prefLabel": ["en": .string(label)],
    ]
  }
}
