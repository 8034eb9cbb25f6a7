import Records

// Problems of the lists that an institution holds. All but the warning end the run before the first row.

extension ProblemCode {
  public static let vocabularyUnreadable = ProblemCode(
    "vocabulary.unreadable",
    meaning: "The file of a vocabulary of the institution's own cannot be read as a list of concepts.",
    remedy: "name a table with the columns iri and label@en, or SKOS in Turtle (.ttl)")
  public static let vocabularyColumn = ProblemCode(
    "vocabulary.column",
    meaning: "A vocabulary's table lacks a column that it needs, or has one that means nothing.",
    remedy: "name the columns iri, label@en, also@en, code, notation and scheme")
  public static let vocabularyIRI = ProblemCode(
    "vocabulary.iri",
    meaning: "A concept of a vocabulary has no IRI, or one that is not well-formed.",
    remedy: "write a full address such as https://example.org/faculties/law")
  public static let vocabularyRepeated = ProblemCode(
    "vocabulary.repeated",
    meaning: "Two concepts of a vocabulary have the same IRI, so that they would be one.",
    remedy: "give each concept an IRI of its own, or delete one of them")
  public static let vocabularyLabel = ProblemCode(
    "vocabulary.label",
    meaning: "A concept of a vocabulary has no label, or two in one language; a credential shows exactly one.",
    remedy: "keep one label a language")
  public static let vocabularyLabelShared = ProblemCode(
    "vocabulary.label.shared", severity: .warning,
    meaning:
      "Two concepts of a vocabulary have the same label. A cell that says it could mean either, and is rejected.",
    remedy: "let cells name them by code or IRI, or give them labels that differ")
  public static let vocabularyLanguage = ProblemCode(
    "vocabulary.language",
    meaning: "A label of a vocabulary does not say which language it is of, or names none.",
    remedy: "write a language tag such as en")
  public static let vocabularyCode = ProblemCode(
    "vocabulary.code",
    meaning: "A code of a vocabulary stands for two concepts, or a concept has two notations.",
    remedy: "give each concept a code of its own")
  public static let vocabularyScheme = ProblemCode(
    "vocabulary.scheme",
    meaning: "A vocabulary does not say which concept scheme its concepts are of, or says several.",
    remedy: "give `scheme` with the address of the list, such as https://example.org/faculties")
  public static let vocabularyExists = ProblemCode(
    "vocabulary.exists",
    meaning: "The file that an imported vocabulary should be written to exists already.",
    remedy: "name another file, or give --replace")
}
