extension TermTable {
  /// Terms that stand on the credential itself: `credentials/v1`, the context scoped to VerifiableCredential.
  static let credentialText: [(Term.Coercion, String)] = [
    (
      .node,
      "credentialSchema credentialStatus credentialSubject evidence holder issuer proof refreshService termsOfUse"
    ),
    (.dateTime, "expirationDate issued issuanceDate validFrom validUntil"),
  ]

  /// Terms that stand anywhere: `edc-ap`. `term=local name` where the property's IRI ends in another name.
  static let text: [(Term.Coercion, String)] = [
    (
      .node,
      """
      accreditation accreditingAgent admissionProcedure additionalNote address assessedBy attachment attachmentType
      awardingBody awardingOpportunity awardedBy awards bannerImage citizenshipCountry hasSubOrganization
      contactForm contactPoint contentEncoding contentType countryCode creator creditPoint creditReceived
      dateModified=modified credentialProfiles decision descriptionHtml directedBy dcType=type displayParameter
      displayDetail educationLevel educationSubject eIDASIdentifier=eidasLegalIdentifier elmSubject=subject
      emailAddress embeddedEvidence entitlesTo entitledBy entitlementStatus entryRequirement eqfLevel=EQFLevel
      evidenceTarget priceDetail amount framework fullAddress gender generalisationOf grade gradeStatus
      gradingScheme grant groupMemberOf hasClaim hasCredential hasPart homepage image identifier idVerification
      influencedBy influences inScheme individualDisplay isPartOf landingPage language
      learningAchievementSpecification learningActivitySpecification learningOpportunity learningOutcome
      learningOutcomeSummary learningSetting learningSchedule limitCredentialType limitEQFLevel limitField
      limitJurisdiction limitNationalOccupation limitOccupation limitOrganisation limitQualification location logo
      member memberOf mode educationalSystemNote nationalID noteFormat nqfLevel=NQFLevel organisation placeOfBirth
      primaryLanguage phone provenBy proves publisher providedBy qualificationCode registration relatedESCOSkill
      relatedSkill report resultDestribution resultCategory reusabilityLevel scheduleInformation shortenedGrading
      spatial spatialCode specialisationOf specifiedBy subject subOrganizationOf supplementaryDocument targetGroup
      taxIdentifier temporal thematicArea=ISCEDFCode unit used vatIdentifier verificationCheck verificationStatus
      """
    ),
    (
      .language,
      """
      altLabel birthName category description definition familyName fullName geographicName givenName legalName
      noteLiteral patronymicName prefLabel schemeAgency title
      """
    ),
    (
      .dateTime,
      """
      applicationDeadline awardingDate dateCreated=created dateIssued=issued dateOfBirth endDate expiryDate
      reviewDate startDate valid
      """
    ),
    (
      .string,
      """
      areaDialingCode contactHour content countryDialing dialNumber evidenceStatement label latitude longitude
      maximumScore=maxScore minimumScore=minScore point phoneNumber schemeName schemeVersion score status summaryDisplay
      """
    ),
    (.integer, "contentSize percentageEqual percentageHigher percentageLower"),
    (.positiveInteger, "count levelOfCompletion page"),
    (.decimal, "value"),
    (.duration, "duration maximumDuration volumeOfLearning workload"),
    (.anyURI, "contentURL=contentUrl schemeId"),
    (.boolean, "isPartialQualification"),
    (.untyped, "notation"),
  ]

  static let classText = """
    Accreditation Address Agent Amount AwardingOpportunity AwardingProcess Claim Concept ConceptScheme ContactPoint
    CreditPoint DisplayDetail DisplayParameter EuropeanDigitalCredential EuropeanDigitalPresentation Evidence Geometry
    GradingScheme Grant Group Identifier IndividualDisplay LearningAchievement LearningAchievementSpecification
    LearningActivity LearningActivitySpecification LearningAssessment LearningAssessmentSpecification
    LearningEntitlement LearningEntitlementSpecification LearningOpportunity LearningOutcome LegalIdentifier Location
    Mailbox MediaObject Note Organisation PeriodOfTime Person Phone PriceDetail Qualification ResultCategory
    ResultDistribution ShaclValidator2017 ShortenedGrading Specification VerifiableCredential
    VerifiablePresentation VerificationCheck WebResource
    """

  /// Terms that can never be right in a credential of this profile: context and shapes contradict each other, two
  /// releases of the context differ, or the seal makes them pointless.
  static let objections = [
    "credentialStatus": "cannot be used: the context makes it a node and the profile demands a literal",
    "termsOfUse": "cannot be used: the context makes it a node and the profile demands a literal",
    "dateModified": "cannot be used: the context makes it a node and the profile demands a date",
    "descriptionHtml": "cannot be used: the context makes it a node and the profile demands HTML text",
    "resultDestribution": "cannot be used: it is a misprint in one release of the context, and unknown to the others",
    "latitude": "cannot be used: the context gives it an address that no profile knows",
    "longitude": "cannot be used: the context gives it an address that no profile knows",
    "proof": "cannot be used: the seal around the credential is its proof",
    "refreshService": "cannot be used: the profile does not know it",
  ]
}
