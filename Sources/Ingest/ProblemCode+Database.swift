import Records

// Problems of columns and values of a database. Those of a column end the run; those of a cell keep one row back.

extension ProblemCode {
  public static let columnTypeUnsupported = ProblemCode(
    "column.type.unsupported",
    meaning:
      "A column of the query has a type whose values stand in no cell and in no credential: bytes, ranges, shapes.",
    remedy: "leave it out of the query, or have the query turn it into text with ::text")
  public static let cellUnrepresentable = ProblemCode(
    "cell.unrepresentable",
    meaning:
      "The database holds something here that no credential can say: infinity, NaN, a day before the year 1 or after 9999.",
    remedy: "correct the value in the database, or leave it empty (NULL)")
  public static let cellEncoding = ProblemCode(
    "cell.encoding",
    meaning: "The database holds bytes here that are no text, most often because it does not know its own encoding.",
    remedy: "write the text anew, in a database whose encoding is UTF8")
  public static let cellTooLong = ProblemCode(
    "cell.too-long",
    meaning:
      "The database holds a text here that is longer than a cell of a spreadsheet can be, so that no error workbook could hold it.",
    remedy: "shorten the text")
}
