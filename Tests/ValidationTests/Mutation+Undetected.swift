import ELM

extension Mutation {
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
}
