import Records

/// Every code that Validation reports, for `confer explain`.
public enum ValidationCatalogue {
  public static let codes: [ProblemCode] = profileCodes + codesOfRules + ShapesCatalogue.codes

  /// What our rules report, in their order; what the profile's shapes report as well stands there.
  public static let codesOfRules: [ProblemCode] = RuleBook.all.flatMap { type(of: $0).codes }.filter {
    !profileCodes.contains($0)
  }

  /// What neither the profile nor a rule of ours reports, but what a pipeline asks for besides.
  public static let furtherCodes: [ProblemCode] = codes.filter {
    !codesOfRules.contains($0) && !profileCodes.contains($0)
  }

  /// The codes of the profile's shapes; those of our own rules stand with their rules.
  public static let profileCodes: [ProblemCode] = [
    .valueMissing, .valueTooMany, .valueKind, .valueForm, .numberTooLarge, .languageMissing, .languageRepeated,
    .conceptScheme, .issuerUnidentified, .rootUnknown,
  ]
}

// As with the rules, the comments below are what `confer explain` prints; `make reference` carries them over.

extension ProblemCode {
  /// What the profile makes mandatory is there.
  ///
  /// - Wrong: an assessment without `"grade"`
  /// - Right: `"grade": {"id": "urn:epass:note:5", "type": "Note", "noteLiteral": {"en": "8"}}`
  public static let valueMissing = ProblemCode(
    "profile.value.missing",
    meaning:
      "The profile demands a value here, and there is none: the cell is empty, or the template does not have it.",
    remedy: "fill it in, or map a column to it")
  /// There are no more values than the profile allows.
  ///
  /// - Wrong: `"eqfLevel": [{"id": "…/eqf/5", …}, {"id": "…/eqf/6", …}]`
  /// - Right: `"eqfLevel": {"id": "…/eqf/6", …}`
  public static let valueTooMany = ProblemCode(
    "profile.value.too-many",
    meaning:
      "The profile allows fewer values here than there are. Two copies of one id that differ count as two values.",
    remedy: "keep one value")
  /// Each value is of a type that the profile names for it, and says so itself.
  ///
  /// - Wrong: `"nationalID": {"type": "Identifier", …}`
  /// - Right: `"nationalID": {"type": "LegalIdentifier", …}`
  public static let valueKind = ProblemCode(
    "profile.value.type",
    meaning: "What stands here is not of the type that the profile demands, or its type is not written.",
    remedy: "write an object of the right type, with its id and type")
  /// Dates, durations, numbers and truth values are written as XML Schema writes them.
  ///
  /// Common programs are lax here and take a bare date or a week; a verifier elsewhere may not.
  ///
  /// - Wrong: `"dateOfBirth": "1999-10-01"`, `"volumeOfLearning": "P1W"`
  /// - Right: `"dateOfBirth": "1999-10-01T12:00:00Z"`, `"volumeOfLearning": "PT40H"`
  public static let valueForm = ProblemCode(
    "profile.value.form",
    meaning: "A date, duration, number or truth value is not written as XML Schema writes it, or there is no such day.",
    remedy: "write it in the form that XML Schema gives it")
  /// No number is larger than the profile allows.
  ///
  /// - Wrong: `"levelOfCompletion": 101`
  /// - Right: `"levelOfCompletion": 100`
  public static let numberTooLarge = ProblemCode(
    "profile.number.too-large",
    meaning: "The number is larger than the profile allows.",
    remedy: "write a smaller number")
  /// A text for people says in which language it is.
  ///
  /// - Wrong: `"title": "Creating Digital Learning Content"`
  /// - Right: `"title": {"en": "Creating Digital Learning Content"}`
  public static let languageMissing = ProblemCode(
    "profile.language.missing",
    meaning: "A text for people does not say its language, by which a viewer chooses the right one.",
    remedy: "write it as an object with the language's code, such as {\"en\": \"…\"}")
  /// There is one text a language.
  ///
  /// - Wrong: `"title": {"en": ["Digital Content", "Creating Digital Content"]}`
  /// - Right: `"title": {"en": "Creating Digital Content"}`
  public static let languageRepeated = ProblemCode(
    "profile.language.repeated",
    meaning: "There may be one text a language here, and there are several, perhaps in two copies of one id.",
    remedy: "keep one text a language, or give the two things ids of their own")
  /// A concept comes from the vocabulary that its property asks for.
  ///
  /// - Wrong: `"eqfLevel": {"id": "…/eqf/6", "inScheme": {"id": "http://data.europa.eu/snb/qdr/25831c2", …}, …}`
  /// - Right: `"eqfLevel": {"id": "…/eqf/6", "inScheme": {"id": "http://data.europa.eu/snb/eqf/25831c2", …}, …}`
  public static let conceptScheme = ProblemCode(
    "profile.concept.scheme",
    meaning: "The value must come from a certain controlled vocabulary, and it comes from another or from none.",
    remedy: "choose a concept of the right vocabulary")
  /// The issuer of a sealed credential is identified by one eIDAS legal identifier.
  ///
  /// - Wrong: a seal certificate without an organizationIdentifier
  /// - Right: a seal certificate with `organizationIdentifier=NTRNL-12345678` and `C=NL`
  public static let issuerUnidentified = ProblemCode(
    "profile.issuer.unidentified",
    meaning:
      "The issuer of a sealed credential does not have exactly one eIDAS legal identifier. It is taken from the seal's "
      + "certificate.",
    remedy: "seal with a certificate that has an organizationIdentifier and a country, and leave it out of the template"
  )
  /// The document has a European Digital Credential in it.
  ///
  /// - Wrong: `"type": ["VerifiableCredential"]`
  /// - Right: `"type": ["VerifiableCredential", "EuropeanDigitalCredential"]`
  public static let rootUnknown = ProblemCode(
    "profile.root.unknown",
    meaning:
      "The document has no European Digital Credential in it. A validator would find nothing to object to, and "
      + "prove nothing.",
    remedy: "write \"type\": [\"VerifiableCredential\", \"EuropeanDigitalCredential\"] at the top")
}
