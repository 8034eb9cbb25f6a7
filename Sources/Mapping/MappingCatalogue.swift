import Records

extension ProblemCode {
  // The pipeline file
  public static let pipelineUnreadable = ProblemCode(
    "pipeline.unreadable",
    meaning: "The pipeline file is not there, or is not YAML.",
    remedy: "name a pipeline file that this user can read")
  public static let pipelineUnknownKey = ProblemCode(
    "pipeline.key.unknown",
    meaning:
      "The pipeline file has a key that Confer does not know. It is refused, because a misspelt setting that is ignored does harm later.",
    remedy: "correct the spelling or remove the line")
  public static let pipelineInvalid = ProblemCode(
    "pipeline.invalid",
    meaning: "A setting of the pipeline file is missing, or its value cannot be understood.",
    remedy: "correct the line; Pipelines/micro-credential.yaml shows every setting")
  public static let pipelineSecretInFile = ProblemCode(
    "pipeline.secret.in-file",
    meaning: "A pipeline file is read by many and kept for long, so that passphrases and PINs never stand in it.",
    remedy: "write where the secret comes from, such as env:CONFER_SEAL_PASSPHRASE, and change the passphrase")
  public static let pipelineColumnMissing = ProblemCode(
    "pipeline.column.missing",
    meaning: "The pipeline file names a column that the source does not have.",
    remedy: "correct the name in the pipeline file or the header in the source")
  public static let pipelinePath = ProblemCode(
    "pipeline.path",
    meaning: "A path under `map` leads to no place of the European Learning Model that a cell can fill.",
    remedy: "correct the path")
  public static let pipelineVocabulary = ProblemCode(
    "pipeline.vocabulary",
    meaning: "The pipeline file names a vocabulary that Confer does not have, or a property of concepts without one.",
    remedy: "name one of the vocabularies of the README")

  public static let pipelineTableMissing = ProblemCode(
    "pipeline.table.missing",
    meaning:
      "A line of `map` takes its elements from a table that `source.tables` does not name as one of the rows' children.",
    remedy: "correct the name, or add the table to `source.tables`")

  // The template
  public static let templateUnreadable = ProblemCode(
    "template.unreadable",
    meaning: "The template is not there, is not JSON, or holds no credential.",
    remedy: "export the unsigned credential from the Online Credential Builder again")
  public static let templateSealed = ProblemCode(
    "template.sealed",
    meaning:
      "The template is a credential that has been sealed already. A template is unsigned: rows are mapped onto it.",
    remedy: "use the unsigned credential")
  public static let templateSchema = ProblemCode(
    "template.schema", severity: .warning,
    meaning:
      "The template declares another schema than that of its profile. Verifiers choose their rules by the schema, so that "
      + "credentials declare the right one, whatever the template says.",
    remedy: "declare the schema of the profile that credentialProfiles names")

  // Cells
  public static let cellEmpty = ProblemCode(
    "cell.required.empty",
    meaning: "A cell is empty that the credential cannot do without, or that the pipeline file requires.",
    remedy: "fill in the cell")
  public static let cellError = ProblemCode(
    "cell.formula.error",
    meaning:
      "The cell shows the error of a formula, such as #N/A. An error is no value, and nothing is invented in its place.",
    remedy: "correct the formula, or type the value")
  public static let cellDateUnreadable = ProblemCode(
    "cell.date.unreadable",
    meaning: "The cell should hold a date and does not, or holds a day that no calendar has.",
    remedy: "write the date as year-month-day, such as 2001-02-28")
  public static let cellDateAmbiguous = ProblemCode(
    "cell.date.ambiguous",
    meaning:
      "The text could be two dates, depending on whether the day or the month comes first. Nobody's birthday is guessed.",
    remedy: "write the date as year-month-day, or add `format: dd/mm/yyyy` to the mapping")
  public static let cellNumberUnreadable = ProblemCode(
    "cell.number.unreadable",
    meaning: "The cell should hold a number and does not.",
    remedy: "write digits with a point before decimals, such as 2.5")
  public static let cellNumberRange = ProblemCode(
    "cell.number.range",
    meaning: "The number is below the `min` or above the `max` of the pipeline file.",
    remedy: "correct the number")
  public static let cellTextLong = ProblemCode(
    "cell.text.too-long",
    meaning:
      "The text has more characters than `length` in the pipeline file allows. It is not cut, because a cut text is another text.",
    remedy: "shorten the text")
  public static let cellTextControl = ProblemCode(
    "cell.text.control",
    meaning: "The text holds a character that nobody sees and no program shows, most often pasted from elsewhere.",
    remedy: "type the text anew")
  public static let cellConceptUnknown = ProblemCode(
    "cell.concept.unknown",
    meaning: "The cell should name a concept of a European vocabulary, by its label, code or IRI, and names none.",
    remedy: "write one of the vocabulary's labels")
  public static let cellConceptAmbiguous = ProblemCode(
    "cell.concept.ambiguous",
    meaning:
      "The text is the name of several concepts of the vocabulary, or means one thing in one language and another in another. None is guessed.",
    remedy: "write the code or the IRI of the concept that is meant")
  public static let cellBooleanUnreadable = ProblemCode(
    "cell.boolean.unreadable",
    meaning: "The cell should say yes or no and says neither.",
    remedy: "write true or false")
  public static let cellDurationUnreadable = ProblemCode(
    "cell.duration.unreadable",
    meaning: "The cell should hold a duration as XML Schema writes it, and does not.",
    remedy: "write a duration such as PT60H, or a number of hours and `as: hours` in the pipeline file")
  public static let cellEmailUnreadable = ProblemCode(
    "cell.email.unreadable",
    meaning: "The cell should hold a mail address and does not.",
    remedy: "write an address such as name@example.org")
  public static let cellIRIUnreadable = ProblemCode(
    "cell.iri.unreadable",
    meaning: "The cell should hold an IRI, most often a web address, and does not.",
    remedy: "write a full address such as https://example.org/page")

  // Lists
  public static let listEmpty = ProblemCode(
    "list.empty",
    meaning:
      "A list has no element, and the credential cannot do without one, or the pipeline file requires it.",
    remedy: "add an element")
  public static let listLong = ProblemCode(
    "list.too-long",
    meaning:
      "The lists of one credential have more than 10,000 elements, all together. Nobody reads such a credential; most often rows are joined that do not belong together.",
    remedy: "see whether the columns that join the tables are the right ones")
  public static let listUnreadable = ProblemCode(
    "list.unreadable",
    meaning:
      "The cell should hold a list in JSON and does not, or its items are not of the kind that the pipeline file takes.",
    remedy: "write a list such as [\"first\", \"second\"]")

  // Rows
  public static let rowRepeated = ProblemCode(
    "row.repeated",
    meaning:
      "The row says the same as an earlier one: the same key, the same values. The first is issued, the repeat is not.",
    remedy: "delete the row, or correct its key if it means somebody else")
  public static let rowConflicting = ProblemCode(
    "row.conflicting",
    meaning:
      "Two rows have the same key, or the same values in columns that the pipeline file calls `unique`, and differ in what they say. Nobody can know which is right, so neither is issued, unless the rule is a warning.",
    remedy: "keep the right row, or correct the key of one of them")
}

/// The problem codes of this module, for `confer explain`.
public enum MappingCatalogue {
  public static let codes: [ProblemCode] = [
    .pipelineUnreadable, .pipelineUnknownKey, .pipelineInvalid, .pipelineSecretInFile, .pipelineColumnMissing,
    .pipelinePath, .pipelineTableMissing, .listEmpty, .listLong, .listUnreadable,
    .pipelineValue, .lookupTable, .pipelineFolder, .cellLookupUnknown, .cellLanguageUnreadable,
    .cellFileMissing, .cellFileOutside, .cellFileUnreadable, .cellFileType,
    .pipelineVocabulary, .templateUnreadable, .templateSealed, .templatePersonal, .templateSchema, .sealCountryUnknown,
    .mandateUnreadable, .mandateType, .awardingBodyDiffers,
    .cellEmpty,
    .cellError, .cellDateUnreadable, .cellDateAmbiguous,
    .cellNumberUnreadable, .cellNumberRange, .cellTextLong, .cellTextControl, .cellConceptUnknown,
    .cellConceptAmbiguous,
    .cellBooleanUnreadable,
    .cellDurationUnreadable, .cellEmailUnreadable, .cellIRIUnreadable, .ruleRequired, .ruleEmpty,
    .rulePattern, .ruleRange, .ruleLength, .ruleOneOf, .ruleNoneOf, .ruleDateRange, .rowRepeated, .rowConflicting,
  ]
}
