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

  private static let claim = "credentialSubject.hasClaim"
  private static let specification = "credentialSubject.hasClaim.specifiedBy"

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

  /// What the official shapes let through: the path, and the code of the rule of ours that must catch it there.
  static let undetected: [(mutation: Mutation, path: String, code: String)] = [
    (
      Mutation("misspelt key", ("credentialSubject.giveName", ["en": "Ana"])), "credentialSubject.giveName",
      "credential.key.unknown"
    ),
    (
      Mutation("key of JSON-LD", ("credentialSubject.@reverse", ["en": "Ana"])), "credentialSubject.@reverse",
      "credential.key.unknown"
    ),
    (
      Mutation("unknown type beside a known one", ("credentialSubject.type", ["Person", "Student"])),
      "credentialSubject.type", "credential.key.unknown"
    ),
    (
      Mutation("root term on a nested node", ("\(claim).issued", "2023-01-01T00:00:00Z")), "\(claim).issued",
      "credential.key.unknown"
    ),
    (
      Mutation("misprint of the context", ("\(claim).provenBy.resultDestribution", ["id": "urn:x:1"])),
      "\(claim).provenBy.resultDestribution", "credential.key.unusable"
    ),
    (
      Mutation(
        "property of another class",
        ("credentialSubject.grade", ["id": "urn:x:1", "type": "Note", "noteLiteral": ["en": "A"]])),
      "credentialSubject.grade", "credential.key.misplaced"
    ),
    (
      Mutation("types the other way round", ("type", ["EuropeanDigitalCredential", "VerifiableCredential"])), "",
      "credential.root.type"
    ),
    (
      Mutation("contexts the other way round", ("@context", .array(TermTable.contexts.reversed().map(Tree.string)))),
      "", "credential.root.context"
    ),
    (
      Mutation("another schema", ("credentialSchema.id", "http://data.europa.eu/snb/model/ap/edc-accredited")),
      "credentialSchema", "credential.schema.other"
    ),
    (
      Mutation("another profile", ("credentialProfiles.id", "http://data.europa.eu/snb/credential/c_ae121a00")),
      "credentialProfiles", "credential.profile.other"
    ),
    (
      Mutation(
        "profile without shapes", ("credentialProfiles.id", "http://data.europa.eu/snb/credential/48b514e72a")),
      "credentialProfiles", "credential.profile.unknown"
    ),
    (
      Mutation(
        "profile of diploma supplements", ("credentialProfiles.id", "http://data.europa.eu/snb/credential/6dff8a0f87")),
      "credentialProfiles", "credential.profile.refused"
    ),
    (
      Mutation("EQF level 99", ("\(specification).eqfLevel.id", "http://data.europa.eu/snb/eqf/99")),
      "\(specification).eqfLevel", "credential.concept.unknown"
    ),
    (
      Mutation(
        "ESCO skill of another form",
        ("\(specification).learningOutcome[1].relatedESCOSkill.id", "http://example.org/skill/1")),
      "\(specification).learningOutcome[1].relatedESCOSkill", "credential.concept.unknown"
    ),
    (
      Mutation(
        "mode of another scheme", ("\(specification).mode", concept("eqf/6", "eqf"))),
      "\(specification).mode", "profile.concept.scheme"
    ),
    (Mutation("own mode", ("\(specification).mode", own)), "\(specification).mode", "profile.concept.scheme"),
    (
      Mutation(
        "credit framework of another scheme", ("\(specification).creditPoint.framework", concept("eqf/6", "eqf"))),
      "\(specification).creditPoint.framework", "profile.concept.scheme"
    ),
    (
      Mutation("supervision of another scheme", ("\(claim).provenBy.idVerification", concept("eqf/6", "eqf"))),
      "\(claim).provenBy.idVerification", "profile.concept.scheme"
    ),
    (
      Mutation(
        "type of activity of another scheme", ("\(claim).influencedBy.specifiedBy.dcType", concept("eqf/6", "eqf"))),
      "\(claim).influencedBy.specifiedBy.dcType", "profile.concept.scheme"
    ),
    (
      Mutation("bare date of birth", ("credentialSubject.dateOfBirth", "1999-10-01")), "credentialSubject.dateOfBirth",
      "profile.value.form"
    ),
    (
      Mutation("date of birth without zone", ("credentialSubject.dateOfBirth", "1999-10-01T00:00:00")),
      "credentialSubject.dateOfBirth", "credential.date.zoneless"
    ),
    (Mutation("date with a space", ("validFrom", "2023-01-01 10:00:00Z")), "validFrom", "profile.value.form"),
    (
      Mutation("duration in weeks", ("\(specification).volumeOfLearning", "P1W")), "\(specification).volumeOfLearning",
      "profile.value.form"
    ),
    (
      Mutation("points as JSON number", ("\(specification).creditPoint.point", .number("2.50"))),
      "\(specification).creditPoint.point", "credential.number.bare"
    ),
    (
      Mutation("page as JSON fraction", ("displayParameter.individualDisplay.displayDetail.page", .number("1.0"))),
      "displayParameter.individualDisplay.displayDetail.page", "credential.number.bare"
    ),
    (
      Mutation("end before beginning", ("validUntil", "2020-01-01T00:00:00Z")), "validUntil",
      "credential.validity.reversed"
    ),
    (
      Mutation("period that ends before it begins", ("\(claim).influencedBy.temporal.endDate", "2020-01-01T00:00:00Z")),
      "\(claim).influencedBy.temporal.endDate", "credential.validity.reversed"
    ),
    (
      Mutation("subject that is a bare agent", ("credentialSubject", ["id": "urn:x:agent", "type": "Agent"])),
      "credentialSubject", "credential.subject.kind"
    ),
    (
      Mutation("participation alone", ("\(claim).type", "LearningActivity")), claim, "credential.subject.no-achievement"
    ),
    (Mutation("no issuance date", ("issuanceDate", nil)), "", "credential.issuance.missing"),
    (Mutation("another issuance date", ("issuanceDate", "2020-01-01T00:00:00Z")), "", "credential.issuance.missing"),
    (
      Mutation("broken home page", ("issuer.homepage.contentURL", "foo bar")), "issuer.homepage.contentURL",
      "credential.address.malformed"
    ),
    (
      Mutation("relative id", ("\(claim).provenBy.grade.id", "grade")), "\(claim).provenBy.grade",
      "credential.address.malformed"
    ),
    (
      Mutation("broken e-mail address", ("credentialSubject.contactPoint.emailAddress.id", "mailto:ana@")),
      "credentialSubject.contactPoint.emailAddress", "credential.address.malformed"
    ),
    (
      Mutation("e-mail address without mailto", ("credentialSubject.contactPoint.emailAddress.id", "urn:ana@x.org")),
      "credentialSubject.contactPoint.emailAddress", "credential.address.malformed"
    ),
    (
      Mutation("birth in the future", ("credentialSubject.dateOfBirth", "2027-01-01T00:00:00Z")),
      "credentialSubject.dateOfBirth", "credential.date.implausible"
    ),
    (
      Mutation("birth in 1899", ("credentialSubject.dateOfBirth", "1899-12-31T00:00:00Z")),
      "credentialSubject.dateOfBirth", "credential.date.implausible"
    ),
    (
      Mutation(
        "award in the future",
        (
          "\(claim).provenBy.awardedBy",
          [
            "id": "urn:x:award", "type": "AwardingProcess",
            "awardingBody": ["id": "urn:epass:org:1", "type": "Organisation"], "awardingDate": "2030-01-01T00:00:00Z",
          ]
        )), "\(claim).provenBy.awardedBy.awardingDate", "credential.date.implausible"
    ),
    (
      Mutation("months for minutes", ("\(specification).volumeOfLearning", "P60M")),
      "\(specification).volumeOfLearning", "credential.duration.months"
    ),
    (Mutation("empty title", ("\(claim).title.en", "")), "\(claim).title", "credential.text.empty"),
    (
      Mutation("invisible title", ("\(claim).title.en", " \u{200B}\u{00A0}")), "\(claim).title", "credential.text.empty"
    ),
    (
      Mutation("language in words", ("\(claim).title", ["english": "Digital"])), "\(claim).title",
      "credential.language.malformed"
    ),
    (
      Mutation("language with a low line", ("\(claim).title", ["en_GB": "Digital"])), "\(claim).title",
      "credential.language.malformed"
    ),
    (
      Mutation("text that is a number", ("\(claim).title.de", .number("1"))), "\(claim).title",
      "credential.form.malformed"
    ),
    (
      Mutation("id that is a number", ("\(claim).provenBy.grade.id", .number("1"))), "\(claim).provenBy.grade.id",
      "credential.form.malformed"
    ),
    (
      Mutation("names in two languages", ("credentialSubject.givenName", ["sl": "Ana"])), "credentialSubject.givenName",
      "credential.name.several"
    ),
    (
      Mutation("Italy labelled as Spain", ("credentialSubject.nationalID.spatial.prefLabel.en", "Spain")),
      "credentialSubject.nationalID.spatial.prefLabel", "credential.concept.mislabelled"
    ),
    (
      Mutation(
        "Italy with a label of its own", ("credentialSubject.nationalID.spatial.prefLabel.en", "Italian Republic")),
      "credentialSubject.nationalID.spatial.prefLabel", "credential.concept.relabelled"
    ),
    (
      Mutation("one id for two outcomes", ("\(specification).learningOutcome[1].id", "urn:epass:learningOutcome:1")),
      "\(specification).learningOutcome[1].title", "credential.node.divergent"
    ),
    (
      Mutation(
        "one id so often that comparing takes long",
        ("holder", .array([holder((0..<7000).map { "urn:x:\($0)" })] + (0..<300).map { _ in holder(["urn:x:0"]) }))),
      "holder[0]", "credential.node.excessive"
    ),
    (
      Mutation("national identifier of another class", ("credentialSubject.nationalID.type", "Identifier")),
      "credentialSubject.nationalID", "profile.value.type"
    ),
  ]

  private static func holder(_ homepages: [String]) -> Tree {
    ["id": "urn:x:holder", "type": "Organisation", "homepage": .array(homepages.map(Tree.string))]
  }

  private static let own: Tree = [
    "id": "urn:x:mode", "type": "Concept", "inScheme": ["id": "urn:x:modes", "type": "ConceptScheme"],
    "prefLabel": ["en": "Own"],
  ]

  private static func concept(_ end: String, _ scheme: String, _ label: String = "Level 6") -> Tree {
    [
      "id": .string("http://data.europa.eu/snb/\(end)"), "type": "Concept",
      "inScheme": ["id": .string("http://data.europa.eu/snb/\(scheme)/25831c2"), "type": "ConceptScheme"],
      "prefLabel": ["en": .string(label)],
    ]
  }
}
