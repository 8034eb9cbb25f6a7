extension Vocabulary {
  /// Every vocabulary that the application profile or our own rules know.
  public static let all: [Vocabulary] = [
    // Named authority lists of the Publications Office
    authority("country", load: { Lists.country }, in: { Lists.countryNames }),
    authority("language", load: { Lists.language }, in: { Lists.languageNames }),
    authority("currency", load: { Lists.currency }, in: { Lists.currencyNames }),
    authority("file-type", load: { Lists.fileType }),
    authority("human-sex", load: { Lists.humanSex }),
    authority("atu", isOpen: true, load: { Lists.administrativeUnit }),
    // Of Eurostat, renewed every three years
    Vocabulary(
      "nuts", scheme: "http://data.europa.eu/nuts/code/", prefix: "http://data.europa.eu/nuts/code/", isOpen: true,
      load: { Lists.region }),
    // Lists of the European Learning Model
    europass("eqf") { Lists.eqf },
    europass("isced-f") { Lists.fieldOfEducation },
    europass("nqf", list: "qdr", isOpen: true) { Lists.qualificationsFramework },
    europass("mode", list: "learning-assessment") { Lists.mode },
    europass("learning-setting") { Lists.learningSetting },
    europass("assessment-type", list: "assessment") { Lists.assessmentType },
    europass("activity-type", list: "learning-activity") { Lists.activityType },
    europass("opportunity-type", list: "learning-opportunity") { Lists.opportunityType },
    europass("schedule", list: "learning-schedule") { Lists.schedule },
    europass("supervision", list: "supervision-verification") { Lists.supervision },
    europass("credit-framework", list: "education-credit") { Lists.creditFramework },
    europass("credential-profile", list: "credential") { Lists.credentialProfile },
    europass("accreditation-type", list: "accreditation") { Lists.accreditationType },
    europass("skill-reuse", list: "skill-reuse-level") { Lists.skillReuse },
    europass("skill-type") { Lists.skillType },
    europass("entitlement-type", list: "entitlement") { Lists.entitlementType },
    europass("entitlement-status") { Lists.entitlementStatus },
    europass("target-group") { Lists.targetGroup },
    europass("evidence-type") { Lists.evidenceType },
    europass("encoding") { Lists.encoding },
    europass("verification-check", list: "verification") { Lists.verificationCheck },
    europass("verification-status") { Lists.verificationStatus },
    europass("claim-type", isOpen: true) { Lists.none },
    europass("grade-status", isOpen: true) { Lists.none },
    europass("accreditation-decision", isOpen: true) { Lists.none },
    // ESCO, too large to carry: concepts are known by the form of their IRIs
    Vocabulary(
      "esco-skill", scheme: "http://data.europa.eu/esco/concept-scheme/skills",
      prefix: "http://data.europa.eu/esco/skill/", notation: "Skill", isOpen: true,
      load: { Lists.none }),
    Vocabulary(
      "esco-occupation", scheme: "http://data.europa.eu/esco/concept-scheme/occupations",
      prefix: "http://data.europa.eu/esco/occupation/", isOpen: true, load: { Lists.none }),
  ]

  private static func authority(
    _ name: String, isOpen: Bool = false, load: @escaping @Sendable () -> ConceptTable,
    in languages: (@Sendable () -> LocalNames)? = nil
  ) -> Vocabulary {
    let scheme = "http://publications.europa.eu/resource/authority/\(name)"
    return Vocabulary(
      name, scheme: scheme, prefix: "\(scheme)/", notation: name, isOpen: isOpen, load: load,
      localNames: languages)
  }

  private static func europass(
    _ name: String, list: String? = nil, isOpen: Bool = false, _ load: @escaping @Sendable () -> ConceptTable
  ) -> Vocabulary {
    let prefix = "http://data.europa.eu/snb/\(list ?? name)/"
    return Vocabulary(name, scheme: "\(prefix)25831c2", prefix: prefix, isOpen: isOpen, load: load)
  }
}

/// The lists, each parsed once, when it is first asked for.
private enum Lists {
  static let none = ConceptTable()
  static let country = ConceptTable(VocabularyText.country)
  static let language = ConceptTable(
    ConceptTable(VocabularyText.language), adding: VocabularyText.unlabelledLanguages)
  static let currency = ConceptTable(VocabularyText.currency)
  static let countryNames = LocalNames(ofCountries: country)
  static let languageNames = LocalNames(ofLanguages: language)
  static let currencyNames = LocalNames(ofCurrencies: currency)
  static let administrativeUnit = ConceptTable(
    VocabularyText.unitsAToDEU, VocabularyText.unitsDNKToFRA, VocabularyText.unitsGBRToLUX,
    VocabularyText.unitsLVAToNLD,
    VocabularyText.unitsPOLToSWE)
  static let region = ConceptTable(VocabularyText.regionsAToH, VocabularyText.regionsIToZ)
  static let fileType = ConceptTable(VocabularyText.fileType)
  static let humanSex = ConceptTable(VocabularyText.humanSex)
  static let eqf = ConceptTable(VocabularyText.eqf)
  static let fieldOfEducation = ConceptTable(VocabularyText.fieldOfEducation)
  static let qualificationsFramework = ConceptTable(VocabularyText.qualificationsFramework, codes: false)
  static let mode = ConceptTable(VocabularyText.mode, codes: false)
  static let learningSetting = ConceptTable(VocabularyText.learningSetting, codes: false)
  static let assessmentType = ConceptTable(VocabularyText.assessmentType, codes: false)
  static let activityType = ConceptTable(VocabularyText.activityType, codes: false)
  static let opportunityType = ConceptTable(VocabularyText.opportunityType, codes: false)
  static let schedule = ConceptTable(VocabularyText.schedule, codes: false)
  static let supervision = ConceptTable(VocabularyText.supervision, codes: false)
  static let creditFramework = ConceptTable(VocabularyText.creditFramework, codes: false)
  static let credentialProfile = ConceptTable(VocabularyText.credentialProfile, codes: false)
  static let accreditationType = ConceptTable(VocabularyText.accreditationType, codes: false)
  static let skillReuse = ConceptTable(VocabularyText.skillReuse)
  static let skillType = ConceptTable(VocabularyText.skillType)
  static let entitlementType = ConceptTable(VocabularyText.entitlementType, codes: false)
  static let entitlementStatus = ConceptTable(VocabularyText.entitlementStatus, codes: false)
  static let targetGroup = ConceptTable(VocabularyText.targetGroup, codes: false)
  static let evidenceType = ConceptTable(VocabularyText.evidenceType, codes: false)
  static let encoding = ConceptTable(VocabularyText.encoding, codes: false)
  static let verificationCheck = ConceptTable(VocabularyText.verificationCheck, codes: false)
  static let verificationStatus = ConceptTable(VocabularyText.verificationStatus, codes: false)
}
