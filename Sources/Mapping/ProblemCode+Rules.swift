import Records

extension ProblemCode {
  // Rules of the pipeline file
  public static let ruleRequired = ProblemCode(
    "rule.required",
    meaning:
      "The cell is empty, and a rule of the pipeline file demands that it is not: always, or because of what other cells of the row say.",
    remedy: "fill in the cell")
  public static let ruleEmpty = ProblemCode(
    "rule.empty",
    meaning:
      "The cell says something, and a rule of the pipeline file demands that it is empty because of what other cells of the row say.",
    remedy: "empty the cell, or correct the other cells")
  public static let rulePattern = ProblemCode(
    "rule.pattern",
    meaning:
      "The text is not of the form that the `pattern` of the pipeline file describes. The whole text is compared.",
    remedy: "write the text in the form that is asked for")
  public static let ruleRange = ProblemCode(
    "rule.range",
    meaning:
      "The number is outside the `min`, `max`, `above` or `below` of a rule of the pipeline file. Numbers are compared exactly, digit by digit.",
    remedy: "correct the number")
  public static let ruleLength = ProblemCode(
    "rule.length",
    meaning:
      "The text has more or fewer characters than the `length` of a rule of the pipeline file allows, counted as a person counts them.",
    remedy: "shorten or complete the text")
  public static let ruleOneOf = ProblemCode(
    "rule.one-of",
    meaning:
      "The text is none of the values that the `one of` of the pipeline file lists. Letter case counts, white space around the text does not.",
    remedy: "write one of the values of the list")
  public static let ruleNoneOf = ProblemCode(
    "rule.none-of",
    meaning:
      "The text is one of the values that the `none of` of the pipeline file excludes, most often a stand-in such as n/a.",
    remedy: "write the right value, or leave the cell empty")
  public static let ruleDateRange = ProblemCode(
    "rule.date-range",
    meaning:
      "The date is before the `from` or after the `to` of a `date range` of the pipeline file. Both days are within.",
    remedy: "correct the date")
}
