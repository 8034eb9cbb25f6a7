extension ElementSet {
  /// The standard elements to describe a micro-credential: ten mandatory ones, of which the level only where it applies, and six
  /// optional ones.
  ///
  /// The profile demands some of them anyway (a title, an awarding body with its country); of others it has no idea.
  static let annexIElements: [RecommendedElement] = [
    RecommendedElement(
      1, "Identification of the learner", phrase: "the identification of the learner", .mandatory,
      // A number identifies as well as a name does: credentials may be pseudonymous.
      """
      subject.fullName subject{givenName,familyName} subject.nationalID.notation subject.identifier.notation
      """),
    RecommendedElement(
      2, "Title of the micro-credential", phrase: "the title of the micro-credential", .mandatory,
      // The title of the display heads a viewer's page, and is the same for all that an issuer awards.
      """
      claim.title claim.specifiedBy.title
      """),
    RecommendedElement(
      3, "Country or region of the issuer", phrase: "the country or region of the issuer", .mandatory,
      """
      credential.issuer.location.address.countryCode credential.issuer.location.spatialCode
      claim.awardedBy.awardingBody.location.address.countryCode claim.awardedBy.awardingBody.location.spatialCode
      """),
    RecommendedElement(
      4, "Awarding body", phrase: "the awarding body's name", .mandatory,
      """
      claim.awardedBy.awardingBody.legalName claim.awardedBy.awardingBody.prefLabel
      claim.awardedBy.awardingBody.altLabel claim.awardedBy.awardingBody.fullName
      """),
    RecommendedElement(
      5, "Date of issuing", phrase: "the date of issuing", .mandatory,
      """
      credential.issued credential.issuanceDate
      """),
    RecommendedElement(
      6, "Learning outcomes", phrase: "the learning outcomes", .mandatory, hints: 2,
      """
      claim.specifiedBy.learningOutcome.title claim.specifiedBy.learningOutcomeSummary.noteLiteral
      claim.specifiedBy.learningOutcome.relatedESCOSkill claim.specifiedBy.learningOutcome.relatedSkill
      """),
    RecommendedElement(
      7, "Notional workload", phrase: "the notional workload (credits or hours)", .mandatory, hints: 2,
      // Credits that were received measure the same notional workload; hours that a learner spent do not.
      """
      claim.specifiedBy.creditPoint{framework,point} claim.specifiedBy.volumeOfLearning
      claim.creditReceived{framework,point}
      """),
    RecommendedElement(
      8, "Level (EQF, national, QF-EHEA)", phrase: "the level of the learning experience", .ifApplicable, hints: 2,
      """
      claim.specifiedBy.eqfLevel claim.specifiedBy.nqfLevel
      """),
    RecommendedElement(
      9, "Type of assessment", phrase: "the type of assessment", .mandatory,
      """
      claim.provenBy.specifiedBy.dcType claim.specifiedBy.provenBy.dcType
      """),
    RecommendedElement(
      10, "Form of participation", phrase: "the form of participation", .mandatory,
      """
      claim.specifiedBy.mode claim.influencedBy.specifiedBy.mode claim.specifiedBy.influencedBy.mode
      claim.specifiedBy.learningSetting
      """),
    RecommendedElement(
      11, "Quality assurance", phrase: "the type of quality assurance", .optional,
      """
      claim.specifiedBy.accreditation claim.awardedBy.awardingBody.accreditation
      """),
    RecommendedElement(
      12, "Prerequisites to enrol", phrase: "the prerequisites to enrol", .optional,
      """
      claim.specifiedBy.entryRequirement.noteLiteral
      """),
    RecommendedElement(
      13, "Supervision and identity check", phrase: "supervision and identity verification during assessment",
      .optional,
      """
      claim.provenBy.idVerification
      """),
    RecommendedElement(
      14, "Grade achieved", phrase: "the grade achieved", .optional,
      """
      claim.provenBy.grade.noteLiteral claim.provenBy.shortenedGrading claim.provenBy.gradeStatus
      """),
    RecommendedElement(
      15, "Integration and stackability", phrase: "the options for integration or stacking", .optional,
      """
      claim.specifiedBy.isPartialQualification claim.specifiedBy.isPartOf claim.specifiedBy.hasPart claim.isPartOf
      claim.hasPart claim.entitlesTo
      """),
    RecommendedElement(
      16, "Further information", phrase: "further information", .optional,
      """
      claim.specifiedBy.description claim.specifiedBy.additionalNote claim.specifiedBy.homepage
      claim.specifiedBy.supplementaryDocument claim.description claim.specifiedBy.dcType claim.specifiedBy.thematicArea
      credential.identifier credential.attachment
      """),
  ]
}
