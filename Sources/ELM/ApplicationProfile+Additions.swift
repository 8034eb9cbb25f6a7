extension ApplicationProfile {
  /// Every profile that a credential can be checked against.
  public static let all = [edcGenericFull, edcAccredited, edcConverted, edcIssuedByMandate]

  /// `edc-accredited` 1.1.0: learning under an accreditation. Whatever evidence there is names its accreditation, and
  /// the credential has exactly one claim, an achievement.
  public static let edcAccredited = adding(
    "accredited", name: "edc-accredited", concept: "c_ae121a00",
    """
    EuropeanDigitalCredential: evidence Evidence +
    Evidence: accreditation Accreditation 1
    Person: hasClaim @LearningAchievement 1
    """)

  /// `edc-converted` 1.1.0: a credential made from one that existed on paper or elsewhere, which it embeds.
  public static let edcConverted = adding(
    "converted", name: "edc-converted", concept: "c_7e400154",
    """
    EuropeanDigitalCredential: evidence Evidence +
    Evidence: embeddedEvidence MediaObject +
    """)

  /// `edc-issued-by-mandate` 1.1.0: sealed by one organisation on behalf of another, which the evidence states.
  public static let edcIssuedByMandate = adding(
    "mandate", name: "edc-issued-by-mandate", concept: "c_9a31f32a",
    """
    EuropeanDigitalCredential: evidence Evidence +
    Evidence: evidenceStatement string 1
    """)

  /// A profile over the generic one, in the notation of its table; `@` before a class: a node shape that asks for this
  /// class and no more. Source: the SHACL shapes of ELM 3.1, CC-BY 4.0.
  private static func adding(_ word: String, name: String, concept: String, _ table: String) -> ApplicationProfile {
    let base = edcGenericFull
    return ApplicationProfile(
      Declaration(
        word: word, name: name, schema: "http://data.europa.eu/snb/model/ap/\(name)",
        concept: "http://data.europa.eu/snb/credential/\(concept)", table: table, base: base.declarations.first),
      addingTo: base)
  }
}
