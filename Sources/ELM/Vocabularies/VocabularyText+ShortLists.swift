// The short lists of the European Learning Model, state of 2023 (ELM 3.1). `identifier=code,code label`.
extension VocabularyText {
  /// Levels of the European Qualifications Framework.
  static let eqf = """
    1 Level 1 ~ EQF 1 ~ EQF1 ~ EQF Level 1; 2 Level 2 ~ EQF 2 ~ EQF2 ~ EQF Level 2
    3 Level 3 ~ EQF 3 ~ EQF3 ~ EQF Level 3; 4 Level 4 ~ EQF 4 ~ EQF4 ~ EQF Level 4
    5 Level 5 ~ EQF 5 ~ EQF5 ~ EQF Level 5; 6 Level 6 ~ EQF 6 ~ EQF6 ~ EQF Level 6
    7 Level 7 ~ EQF 7 ~ EQF7 ~ EQF Level 7; 8 Level 8 ~ EQF 8 ~ EQF8 ~ EQF Level 8
    """

  /// Credit frameworks.
  static let creditFramework = """
    60b314e826=ECVET European credit system for vocational education and training
    6fcec5c5af=ECTS European Credit Transfer System
    """

  /// Profiles of credentials.
  static let credentialProfile = """
    48b514e72a Learning Activity; 6cf8e68c43 Qualification Award; 6dff8a0f87 Diploma Supplement
    bdc47cb449 Learning Entitlement; e34929035b Generic; c_ae121a00 Accredited; c_7e400154 Converted
    c_9a31f32a Issued by mandate
    """

  /// Modes of learning and assessment.
  static let mode = """
    729f3bed4b Workbased; 7813801c77 Project based; 9191af2ed9 Presential; 920fbb3cbe Online; e92d221e4d Blended
    ed4c557045 Research-Lab based
    """

  /// Settings of learning.
  static let learningSetting = """
    6fd4685715 formal learning; e207a81fc7 non-formal learning
    """

  /// Types of assessment.
  static let assessmentType = """
    19a2e5e671 peer assessment; 2939dae15f marked assignment; 3484bd7e51 continuous evaluation
    4f03b91c0e portfolio; 56539a6507 group performance; 6a4db9f11d practical assessment
    6e6cb2cc78 written examination; 7331eb4762 level of attendance; 795dac4096 project work; 812e3b0ae1 peer review
    b1b68f6735 quiz; c4256a2726 problem based learning; d30284d7df oral examination; de4d165a6c artefact assessment
    """

  /// Types of learning activity.
  static let activityType = """
    3c8bd58d62 lab / simulation / practice coursework; 4357e0e681 job experience; 59eaf34fab volunteering
    a7e556215a research; b660f5dcea self-motivated study; bf2e3a7bae e-learning coursework; bf5588ff84 internship
    d46a826a39 apprenticeship; efff75e10a workshop, seminar or conference; fd33e234ae educational programme
    ff436ea7c9 classroom coursework
    """

  /// Types of learning opportunity.
  static let opportunityType = """
    05053c1cbe Course; 0f7dac46ca Programme module; 11252a5207 Mentoring; 17744a2647 MOOC
    63f9f6180c Apprenticeship; 65a4cf5de2 Study visit; 74a4a268e8 Short learning programme; 77b99de990 Internship
    79343569f3 Educational programme; 7e1ac538db Class; 8b965da2d4 Service learning; b2434ca358 Thesis
    """

  /// Schedules of learning.
  static let schedule = """
    67395e6b5a Part time light; 72a0ab92fa Full time; f230bae523 Part time intensive
    """

  /// Supervision and identity verification during an assessment.
  static let supervision = """
    70be69aaf9 Supervised with ID Verification; 44314532f9 Supervised without ID Verification
    df2880c5cb Unsupervised with ID Verification; c598449d64 Unsupervised without ID Verification
    """

  /// Types of accreditation.
  static let accreditationType = """
    003293d2ce Institutional License; 820101cba6 Program Quality Assurance
    bb4618238e Institutional Quality Assurance; e57dddfcf3 Program License
    """

  /// How far a learning outcome can be reused.
  static let skillReuse = """
    cross-sector cross-sector skills and competences
    occupation-specific occupation specific skills and competences
    sector-specific sector specific skills and competences; transversal transversal skills and competences
    """

  /// Types of learning outcome.
  static let skillType = """
    knowledge knowledge; skill skill
    """

  /// Types of entitlement.
  static let entitlementType = """
    52f62180c2 occupation; 64aad92881 learning opportunity; bebd32e8e6 membership
    """

  /// Statuses of entitlement.
  static let entitlementStatus = """
    5b8d6b34fb prospective; b7015a8a8c actual
    """

  /// Groups that an opportunity is meant for.
  static let targetGroup = """
    022beab85a High Achievers; 0247b300b0 Non-Native Speakers; 05f11c859b Persons requiring employment retraining
    1599531db0 Persons in tertiary education (EQF 6); 1cfca7f767 Persons who have completed primary education
    46806e0244 Persons in secondary/compulsory education
    527a6f97eb Persons who have completed tertiary education (EQF 7); 5b1417fd15 Persons in primary education
    5e56931138 Persons with 0-3 years work experience
    808b99d38f Persons who have completed tertiary education (EQF 8)
    919082b88b Persons who have completed secondary/compulsory education
    acb7f20f25 Persons in tertiary education (EQF 7); b0bf4f9fe9 Persons in tertiary education (EQF 8)
    c900d8ecb1 Migrants; cbedf28444 Persons with 3-10 years work experience
    d45b47b458 Persons with 10+ years work experience; de9cd193ce Persons with a learning disability
    e3782a33ab Native Speakers; e7627913ad Persons who have completed tertiary education (EQF 6)
    fd1279fd9f Low Achievers
    """

  /// Types of evidence that a credential rests on.
  static let evidenceType = """
    c_18016257 Mandate; c_c4f849d7 Conversion; c_991b06c6 Accreditation
    """

  /// Encodings of embedded files.
  static let encoding = """
    6146cde7dd base64
    """

  /// Checks of a verifier.
  static let verificationCheck = """
    2f5b89b96f Format; f9c2016fe9 Seal; 1faf8d450f Owner; 271aef9eb4 Revocation; e2bbc86a28 Accreditation
    94d828f160 Validity; c_50990fe3 Custom
    """

  /// Outcomes of a verifier's checks.
  static let verificationStatus = """
    9895008394 OK; 9d26eb9a37 Error; 641f0c5e5d Skipped
    """

  /// Sex or gender as the Publications Office lists it.
  static let humanSex = """
    MALE=M male; FEMALE=F female; NAP not applicable
    """
}
