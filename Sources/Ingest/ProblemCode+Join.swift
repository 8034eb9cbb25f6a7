import Records

// Problems of tables whose rows belong to rows of other tables.

extension ProblemCode {
  public static let rowOrphan = ProblemCode(
    "row.orphan",
    meaning:
      "A row of a further table, such as a module's, belongs to no row: no learner has what its columns name. It went into no credential. Somebody may have been issued without it.",
    remedy: "correct the cell that says whom it belongs to, or delete the row")
  public static let joinError = ProblemCode(
    "row.join.error",
    meaning:
      "The cell says which rows of another table belong to this one, and shows the error of a formula, such as #N/A. The row is not issued without them.",
    remedy: "correct the formula, or type the value")
  public static let rowChildrenTooMany = ProblemCode(
    "row.children.too-many",
    meaning:
      "More rows of further tables belong to one row than any credential could tell. Most likely the tables are joined on the wrong column, or on one that says the same in many rows.",
    remedy: "correct `on` in the pipeline file, or the columns that it names")
  public static let tableTooLarge = ProblemCode(
    "table.too-large",
    meaning:
      "The tables whose rows belong to rows of others are kept in memory while a source is read, and these are larger than that allows.",
    remedy: "leave out columns that are not mapped, or issue in parts, each with the rows that belong to it")
}
