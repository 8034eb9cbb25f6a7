import Records

/// Every code that Validation reports, for `confer explain`.
public enum ValidationCatalogue {
  public static let codes: [ProblemCode] = profileCodes + RuleBook.all.flatMap { type(of: $0).codes }

  /// The codes of the profile's shapes; those of our own rules stand with their rules.
  static let profileCodes: [ProblemCode] = [
    .valueMissing, .valueTooMany, .valueKind, .valueForm, .numberTooLarge, .languageMissing, .languageRepeated,
    .conceptScheme, .issuerUnidentified, .rootUnknown,
  ]
}

extension ProblemCode {
  public static let valueMissing = ProblemCode(
    "profile.value.missing",
    meaning:
      "The profile demands a value here, and there is none: the cell is empty, or the template does not have it.",
    remedy: "fill it in, or map a column to it")
  public static let valueTooMany = ProblemCode(
    "profile.value.too-many",
    meaning:
      "The profile allows fewer values here than there are. Two copies of one id that differ count as two values.",
    remedy: "keep one value")
  public static let valueKind = ProblemCode(
    "profile.value.type",
    meaning: "What stands here is not of the type that the profile demands, or its type is not written.",
    remedy: "write an object of the right type, with its id and type")
  public static let valueForm = ProblemCode(
    "profile.value.form",
    meaning: "A date, duration, number or truth value is not written as XML Schema writes it, or there is no such day.",
    remedy: "write it in the form that XML Schema gives it")
  public static let numberTooLarge = ProblemCode(
    "profile.number.too-large",
    meaning: "The number is larger than the profile allows.",
    remedy: "write a smaller number")
  public static let languageMissing = ProblemCode(
    "profile.language.missing",
    meaning: "Texts for people carry their language, so that a viewer can choose the right one. This one does not.",
    remedy: "write it as an object with the language's code, such as {\"en\": \"…\"}")
  public static let languageRepeated = ProblemCode(
    "profile.language.repeated",
    meaning: "There may be one text a language here, and there are several, perhaps in two copies of one id.",
    remedy: "keep one text a language, or give the two things ids of their own")
  public static let conceptScheme = ProblemCode(
    "profile.concept.scheme",
    meaning: "The value must come from a certain controlled vocabulary, and it comes from another or from none.",
    remedy: "choose a concept of the right vocabulary")
  public static let issuerUnidentified = ProblemCode(
    "profile.issuer.unidentified",
    meaning:
      "The issuer of a sealed credential has exactly one eIDAS legal identifier. It is taken from the seal's "
      + "certificate.",
    remedy: "seal with a certificate that has an organizationIdentifier and a country, and leave it out of the template"
  )
  public static let rootUnknown = ProblemCode(
    "profile.root.unknown",
    meaning:
      "The document has no European Digital Credential in it. A validator would find nothing to object to, and "
      + "prove nothing.",
    remedy: "write \"type\": [\"VerifiableCredential\", \"EuropeanDigitalCredential\"] at the top")
}
