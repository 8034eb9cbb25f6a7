extension ApplicationProfile {
  /// `edc-generic-full` 1.1.0 of 2023-06-05, with the profile `edc-generic-no-cv` that it builds on, by JSON term.
  ///
  /// A class, then its properties in the order in which official credentials write them. A property is a term, what its
  /// values are (classes, a datatype, a node shape or a kind of node), how many there may be (`1`, `?` none or one, `+`
  /// one or more, `*` any number), and
  /// - `unique`: one value a language,
  /// - `max=`: the largest number allowed,
  /// - `in=`: the vocabulary that the profile demands; `untyped`: whose scheme need not be declared as one,
  /// - `use=`: the vocabulary that our rules demand where the profile is silent; `own`: or a concept of the issuer's,
  /// - `unreached`: the shapes mean it, but its term in the JSON-LD context leads elsewhere, so that our rules alone
  ///   hold it.
  ///
  /// Properties of the shapes that no term of the context reaches are left out. Source: the SHACL shapes of ELM 3.1,
  /// CC-BY 4.0.
  static let genericFullText = """
    Accreditation: accreditingAgent Organisation 1; additionalNote Note *;
      decision Concept ? use=accreditation-decision own; expiryDate dateTime ?; landingPage WebResource *;
      limitCredentialType Concept *; limitEQFLevel Concept * in=eqf; limitField Concept * in=isced-f;
      limitJurisdiction Concept * in=atu; limitQualification Qualification ?; organisation Organisation *;
      report WebResource ?; reviewDate dateTime ?; status string ?; supplementaryDocument WebResource *;
      description langString * unique; dateIssued dateTime ?; dateModified dateTime ?; title langString + unique;
      dcType Concept 1 in=accreditation-type untyped; valid dateTime ?; identifier Identifier|LegalIdentifier *;
      homepage WebResource *
    Address: countryCode Concept 1 in=country; fullAddress Note ?; identifier Identifier|LegalIdentifier *
    Agent: additionalNote Note *; contactPoint ContactPoint *; groupMemberOf Group *; location Location *;
      dateModified dateTime ?; altLabel langString *; prefLabel langString * unique;
      identifier Identifier|LegalIdentifier *
    Amount: unit Concept 1 in=currency; value decimal 1
    AwardingOpportunity: awardingBody Agent|Person|Organisation +;
      learningAchievementSpecification LearningAchievementSpecification|Qualification ?; location Location ?;
      temporal PeriodOfTime ?; identifier Identifier|LegalIdentifier *
    AwardingProcess: additionalNote Note *; awardingBody Agent|Person|Organisation +; awardingDate dateTime ?;
      awards ClaimNodeShape *; educationalSystemNote Concept ?; location Location ?; used LearningAssessment *;
      description langString * unique; identifier Identifier|LegalIdentifier *
    Claim: additionalNote Note *; awardedBy AwardingProcess 1; supplementaryDocument WebResource *;
      description langString * unique; title langString + unique; dcType Concept * in=claim-type;
      identifier Identifier|LegalIdentifier *
    ConceptScheme:
    Concept: definition langString *; inScheme ConceptScheme *; notation Literal ?; prefLabel langString * unique
    ContactPoint: additionalNote Note *; address Address *; contactForm WebResource *; emailAddress Mailbox *;
      phone Phone *; description langString * unique
    CreditPoint: framework Concept 1 use=credit-framework; point string 1
    DisplayDetail: image MediaObject 1; page positiveInteger 1
    DisplayParameter: individualDisplay IndividualDisplay +; primaryLanguage Concept 1 in=language;
      summaryDisplay string ?; description langString * unique; language Concept + in=language;
      title langString + unique
    EuropeanDigitalCredential: attachment MediaObject *; credentialProfiles Concept + in=credential-profile;
      displayParameter DisplayParameter 1; identifier Identifier|LegalIdentifier *;
      credentialSchema ShaclValidator2017 +; credentialStatus anyURI ?;
      credentialSubject Agent|Person|Organisation 1; evidence Evidence *; expirationDate dateTime ?;
      holder Agent|Person|Organisation *; issuanceDate dateTime ?; issued dateTime 1;
      issuer Agent|Person|Organisation&IssuerNodeShape 1; termsOfUse anyURI *; validFrom dateTime 1;
      validUntil dateTime ?
    EuropeanDigitalPresentation: verificationCheck VerificationCheck *; holder Agent|Person|Organisation *
    Evidence: accreditation Accreditation ?; embeddedEvidence MediaObject *; evidenceStatement string ?;
      evidenceTarget Agent|Person|Organisation ?; dcType Concept 1 in=evidence-type
    Geometry:
    GradingScheme: supplementaryDocument WebResource *; description langString * unique; title langString + unique;
      identifier Identifier|LegalIdentifier *
    Grant: contentURL anyURI ?; supplementaryDocument WebResource *; description langString * unique;
      title langString + unique; dcType Concept ?
    Group: additionalNote Note *; contactPoint ContactPoint *; location Location *; dcType Concept *;
      altLabel langString *; prefLabel langString + unique; member Agent|Person|Organisation *
    Identifier: schemeId anyURI ?; schemeName string ?; schemeVersion string ?; creator IRI ?;
      dateIssued dateTime ?; dcType Concept *; notation Literal 1; schemeAgency langString ?
    IndividualDisplay: displayDetail DisplayDetail +; language Concept 1
    LearningAchievement: additionalNote Note *; awardedBy AwardingProcess 1; creditReceived CreditPoint *;
      entitlesTo LearningEntitlement *; hasPart LearningAchievement *; influencedBy LearningActivity *;
      isPartOf LearningAchievement *; learningOpportunity LearningOpportunity ?; provenBy LearningAssessment *;
      specifiedBy LearningAchievementSpecification|Qualification ?; supplementaryDocument WebResource *;
      description langString * unique; title langString + unique; dcType Concept * use=claim-type;
      identifier Identifier|LegalIdentifier *
    LearningAchievementSpecification: thematicArea Concept * in=isced-f; additionalNote Note *;
      awardingOpportunity AwardingOpportunity *; category langString *; creditPoint CreditPoint *;
      educationLevel Concept *; educationSubject Concept *; entitlesTo LearningEntitlementSpecification *;
      entryRequirement Note ?; generalisationOf LearningAchievementSpecification|Qualification *;
      hasPart LearningAchievementSpecification|Qualification *; influencedBy LearningActivitySpecification *;
      isPartOf LearningAchievementSpecification|Qualification *; learningOutcome LearningOutcome *;
      learningOutcomeSummary Note ?; learningSetting Concept ? in=learning-setting; maximumDuration duration ?;
      mode Concept * use=mode; provenBy LearningAssessmentSpecification *;
      specialisationOf LearningAchievementSpecification|Qualification *; status string ?;
      supplementaryDocument WebResource *; targetGroup Concept * use=target-group own; volumeOfLearning duration ?;
      description langString * unique; language Concept * in=language; dateModified dateTime ?;
      title langString + unique; dcType Concept * use=opportunity-type own; altLabel langString *;
      identifier Identifier|LegalIdentifier *; homepage WebResource *
    LearningActivity: additionalNote Note *; awardedBy AwardingProcess 1; directedBy Agent|Person|Organisation *;
      hasPart LearningActivity *; influences LearningAchievement *; isPartOf LearningActivity *;
      learningOpportunity LearningOpportunity ?; levelOfCompletion positiveInteger ? max=100; location Location *;
      specifiedBy LearningActivitySpecification ?; supplementaryDocument WebResource *; workload duration ?;
      description langString * unique; temporal PeriodOfTime *; title langString + unique;
      dcType Concept * use=claim-type; identifier Identifier|LegalIdentifier *
    LearningActivitySpecification: additionalNote Note *; category langString *; contactHour string *;
      generalisationOf LearningActivitySpecification *; hasPart LearningActivitySpecification *;
      influences LearningAchievementSpecification|Qualification *; isPartOf LearningActivitySpecification *;
      mode Concept * use=mode; specialisationOf LearningActivitySpecification *; status string ?;
      supplementaryDocument WebResource *; volumeOfLearning duration ?; description langString * unique;
      language Concept * in=language; dateModified dateTime ?; title langString + unique;
      dcType Concept * use=activity-type own; altLabel langString *; identifier Identifier|LegalIdentifier *;
      homepage WebResource *
    LearningAssessment: additionalNote Note *; assessedBy Agent|Person|Organisation *; awardedBy AwardingProcess 1;
      grade Note 1; gradeStatus Concept ? use=grade-status own; hasPart LearningAssessment *;
      idVerification Concept ? use=supervision; isPartOf LearningAssessment *; location Location ?;
      proves LearningAchievement ?; shortenedGrading ShortenedGrading ?;
      specifiedBy LearningAssessmentSpecification ?; supplementaryDocument WebResource *;
      description langString * unique; dateIssued dateTime ?; title langString + unique;
      dcType Concept * use=claim-type; identifier Identifier|LegalIdentifier *
    LearningAssessmentSpecification: additionalNote Note *; category langString *;
      generalisationOf LearningAssessmentSpecification *; gradingScheme GradingScheme ?;
      hasPart LearningAssessmentSpecification *; isPartOf LearningAssessmentSpecification *;
      mode Concept * use=mode; proves LearningAchievementSpecification|Qualification *;
      specialisationOf LearningAssessmentSpecification *; status string ?; supplementaryDocument WebResource *;
      description langString * unique; language Concept * in=language; dateModified dateTime ?;
      title langString + unique; dcType Concept ? use=assessment-type own; altLabel langString *;
      identifier Identifier|LegalIdentifier *; homepage WebResource *
    LearningEntitlement: additionalNote Note *; awardedBy AwardingProcess 1; entitledBy LearningAchievement *;
      expiryDate dateTime ?; hasPart LearningEntitlement *; isPartOf LearningEntitlement *;
      specifiedBy LearningEntitlementSpecification ?; supplementaryDocument WebResource *;
      description langString * unique; dateIssued dateTime ?; title langString + unique;
      dcType Concept ? use=claim-type; identifier Identifier|LegalIdentifier *
    LearningEntitlementSpecification: additionalNote Note *; category langString *;
      entitledBy LearningAchievementSpecification|Qualification *;
      entitlementStatus Concept 1 in=entitlement-status; generalisationOf LearningEntitlementSpecification *;
      hasPart LearningEntitlementSpecification *; isPartOf LearningEntitlementSpecification *;
      limitJurisdiction Concept * in=atu; limitNationalOccupation Concept *;
      limitOccupation Concept * in=esco-occupation; limitOrganisation Organisation *;
      specialisationOf LearningEntitlementSpecification *; status string ?; supplementaryDocument WebResource *;
      description langString * unique; dateModified dateTime ?; title langString + unique;
      dcType Concept 1 use=entitlement-type own; altLabel langString *; identifier Identifier|LegalIdentifier *;
      homepage WebResource *
    LearningOpportunity: additionalNote Note *; admissionProcedure Note ?; applicationDeadline dateTime *;
      bannerImage MediaObject ?; descriptionHtml HTML *; duration duration ?; grant Grant *;
      hasPart LearningOpportunity *; isPartOf LearningOpportunity *;
      learningAchievementSpecification LearningAchievementSpecification|Qualification ?;
      learningActivitySpecification LearningActivitySpecification ?; learningSchedule Concept ? use=schedule;
      location Location *; mode Concept * use=mode; priceDetail PriceDetail *; providedBy Organisation +;
      scheduleInformation Note ?; status string ?; supplementaryDocument WebResource *;
      description langString * unique; dateModified dateTime ?; temporal PeriodOfTime ?; title langString + unique;
      dcType Concept * use=opportunity-type own; identifier Identifier|LegalIdentifier *; homepage WebResource *
    LearningOutcome: additionalNote Note *; relatedESCOSkill Concept * in=esco-skill; relatedSkill Concept *;
      reusabilityLevel Concept ? in=skill-reuse; title langString + unique; dcType Concept ? in=skill-type;
      identifier Identifier|LegalIdentifier *
    LegalIdentifier: schemeId anyURI ?; schemeName string ?; schemeVersion string ?; creator IRI ?;
      dateIssued dateTime ?; spatial Concept 1 in=country; dcType Concept *; notation Literal 1;
      schemeAgency langString ?
    Location: address Address +; geographicName langString *; spatialCode Concept *;
      description langString * unique; identifier Identifier|LegalIdentifier *
    Mailbox:
    MediaObject: attachmentType Concept ?; content string 1; contentEncoding Concept 1 use=encoding;
      contentSize integer ?; contentType Concept 1 use=file-type; contentURL anyURI ?;
      description langString * unique; title langString * unique
    Note: noteFormat Concept ?; noteLiteral langString +; subject Concept ?
    Organisation: accreditation Accreditation *; additionalNote Note *; contactPoint ContactPoint *;
      eIDASIdentifier LegalIdentifier ?; groupMemberOf Group *; location Location +; logo MediaObject ?;
      taxIdentifier LegalIdentifier *; vatIdentifier LegalIdentifier *; dateModified dateTime ?; dcType Concept *;
      altLabel langString *; identifier Identifier|LegalIdentifier *; hasSubOrganization Organisation *;
      subOrganizationOf Organisation ?; legalName langString + unique; registration LegalIdentifier ?;
      homepage WebResource *
    PeriodOfTime: endDate dateTime ?; startDate dateTime ?; prefLabel langString * unique
    Person: citizenshipCountry Concept * in=country; contactPoint ContactPoint *; dateOfBirth dateTime ?;
      gender Concept ? use=human-sex; groupMemberOf Group *; hasClaim ClaimNodeShape +;
      hasCredential EuropeanDigitalCredential *; location Location ?; nationalID LegalIdentifier ? unreached;
      placeOfBirth Location ?; dateModified dateTime ?; identifier Identifier|LegalIdentifier *;
      memberOf Organisation *; birthName langString *; patronymicName langString *; familyName langString ?;
      fullName langString ?; givenName langString ?
    Phone: areaDialingCode string ? unreached; countryDialing string ?; dialNumber string ?; phoneNumber string ?
    PriceDetail: additionalNote Note *; amount Amount ?; description langString * unique;
      prefLabel langString * unique; identifier Identifier|LegalIdentifier *
    Qualification: eqfLevel Concept ? in=eqf; thematicArea Concept * in=isced-f; nqfLevel Concept * in=nqf;
      accreditation Accreditation *; additionalNote Note *; awardingOpportunity AwardingOpportunity *;
      category langString *; creditPoint CreditPoint *; educationLevel Concept *; educationSubject Concept *;
      entitlesTo LearningEntitlementSpecification *; entryRequirement Note ?; generalisationOf Qualification *;
      hasPart Qualification *; influencedBy LearningActivitySpecification *; isPartOf Qualification *;
      isPartialQualification boolean ?; learningOutcome LearningOutcome *; learningOutcomeSummary Note ?;
      learningSetting Concept ? in=learning-setting; maximumDuration duration ?; mode Concept * use=mode;
      provenBy LearningAssessmentSpecification *; qualificationCode Concept *; specialisationOf Qualification *;
      status string ?; supplementaryDocument WebResource *; targetGroup Concept * use=target-group own;
      volumeOfLearning duration ?; description langString * unique; language Concept * in=language;
      dateModified dateTime ?; title langString + unique; dcType Concept * use=opportunity-type own;
      altLabel langString *; identifier Identifier|LegalIdentifier *; homepage WebResource *
    ResultCategory: count positiveInteger 1; label string 1; maximumScore string ?; minimumScore string ?;
      score string ?
    ResultDistribution: resultCategory ResultCategory *; description langString * unique
    ShaclValidator2017:
    ShortenedGrading: percentageEqual integer 1; percentageHigher integer 1; percentageLower integer 1
    Specification: additionalNote Note *; category langString *; status string ?;
      supplementaryDocument WebResource *; description langString * unique; dateModified dateTime ?;
      title langString + unique; dcType Concept *; altLabel langString *; identifier Identifier|LegalIdentifier *;
      homepage WebResource *
    VerifiablePresentation: holder Agent|Person|Organisation *
    VerificationCheck: elmSubject EuropeanDigitalCredential 1; verificationStatus Concept 1 in=verification-status;
      description langString * unique; dcType Concept 1 in=verification-check
    WebResource: contentURL anyURI 1; language Concept ? in=language; title langString * unique
    """
}
