import Records

// Problems of sheets, headers, records and cells. Those of a sheet or a header end the run; those of a record or a cell
// keep one row back.

extension ProblemCode {
  public static let sheetMissing = ProblemCode(
    "sheet.missing",
    meaning: "The workbook has no sheet of the name that the pipeline file asks for.",
    remedy: "correct the sheet's name in the pipeline file or on the sheet's tab")
  public static let sheetAmbiguous = ProblemCode(
    "sheet.ambiguous",
    meaning: "The workbook has several sheets, and nothing says which of them holds the learners.",
    remedy: "name the sheet in the pipeline file, under source")
  public static let sheetHidden = ProblemCode(
    "sheet.hidden", severity: .warning,
    meaning: "Rows or columns of the sheet are hidden. They are read like all others, though nobody sees them.",
    remedy: "unhide them in Excel to see what they hold, and delete what should not be issued")
  public static let sheetBeyondTable = ProblemCode(
    "sheet.beyond-table", severity: .warning,
    meaning:
      "Values stand right below the table or range that is read, and are not part of it, so that they are left out.",
    remedy: "extend the table or range in Excel if they belong to it, or leave a row empty before them")
  public static let tableMissing = ProblemCode(
    "table.missing",
    meaning: "The workbook has no Excel table of the name that the pipeline file asks for.",
    remedy: "correct the name; Excel shows it under Table Design when a cell of the table is selected")
  public static let tableHeadless = ProblemCode(
    "table.headless",
    meaning: "The Excel table shows no header row, so that its columns have no names that anybody could see.",
    remedy: "select the table in Excel, tick Header Row under Table Design, and save")
  public static let rangeMissing = ProblemCode(
    "range.missing",
    meaning: "The workbook has no defined name, or several, as the pipeline file asks for.",
    remedy: "correct the name; Excel lists them under Formulas, Name Manager")
  public static let rangeUnusable = ProblemCode(
    "range.unusable",
    meaning:
      "The defined name does not stand for one block of cells at a fixed place in this workbook, but for a formula, several blocks, cells that move, or cells that are gone.",
    remedy: "let the name refer to one block such as =Students!$A$1:$F$200, under Formulas, Name Manager")
  public static let sheetReference = ProblemCode(
    "sheet.reference",
    meaning:
      "A row or cell of the sheet has an address that cannot be, or that another has already; its data could be lost.",
    remedy: "open the workbook in Excel or LibreOffice and save it again")
  public static let sheetSharedString = ProblemCode(
    "sheet.shared-string",
    meaning: "A cell points at a text that the workbook does not hold.",
    remedy: "open the workbook in Excel, let Excel repair it, check the cell, and save it")

  public static let headerMissing = ProblemCode(
    "header.missing",
    meaning: "The sheet or file has no row with the names of the columns.",
    remedy: "write the columns' names into the first row")
  public static let headerDuplicate = ProblemCode(
    "header.duplicate",
    meaning: "Two columns have the same name, so that nobody can tell which of them is meant.",
    remedy: "give each column a name of its own")
  public static let headerEmpty = ProblemCode(
    "header.empty",
    meaning: "A column has values but no name, so that its values would silently be left out.",
    remedy: "name the column, or delete it")
  public static let headerMerged = ProblemCode(
    "header.merged",
    meaning: "Cells of the header are merged, so that columns below them have no name of their own.",
    remedy: "unmerge the cells, write one name above each column, and remove titles above the header")

  public static let csvSeparatorUnclear = ProblemCode(
    "csv.separator.unclear",
    meaning:
      "Several characters could separate the fields of this CSV file, and the table would read differently with each.",
    remedy: "say under source which it is: `separator: comma`, `semicolon`, `tab` or `pipe`")
  public static let csvByteOrderMark = ProblemCode(
    "csv.byte-order-mark",
    meaning:
      "A record in the middle of a CSV file begins with the mark that files begin with: two files were joined here, and the record may be the header of the second.",
    remedy: "delete the record if it is a header; otherwise delete what cannot be seen before its first letter")
  public static let csvQuoteUnterminated = ProblemCode(
    "csv.quote.unterminated",
    meaning: "A quoted field begins here and never ends, so that all that follows would count as part of it.",
    remedy: "close the quotes; a quotation mark inside a quoted field is written twice")
  public static let csvQuoteMisplaced = ProblemCode(
    "csv.quote.misplaced",
    meaning: "Text follows the end of a quoted field, so that nobody can tell where the field ends.",
    remedy: "write a quotation mark inside a quoted field twice, or put the separator after the closing one")
  public static let csvRecordLength = ProblemCode(
    "csv.record.length",
    meaning: "A record has more or fewer fields than the header, so that its values may stand in the wrong columns.",
    remedy: "put fields that contain the separator in quotes; add or remove separators until the numbers agree")

  public static let cellBeyondHeader = ProblemCode(
    "cell.beyond-header",
    meaning: "A cell has a value, but stands to the right of the last named column. It may have slipped out of place.",
    remedy: "move the value into its column, name the column, or delete the value")
  public static let cellMerged = ProblemCode(
    "cell.merged",
    meaning:
      "Cells of the table's rows are merged. The value stands in the first of them alone; a person takes it for the value of all, and nobody can tell whether it is.",
    remedy: "unmerge the cells, and write into each what belongs there")
  public static let cellFormulaUncalculated = ProblemCode(
    "cell.formula.uncalculated",
    meaning: "The cell has a formula whose result no spreadsheet program has calculated and stored.",
    remedy: "open the workbook in Excel or LibreOffice, save it, and run again")
  public static let cellNumberDigitsLost = ProblemCode(
    "cell.number.digits-lost",
    meaning:
      "The cell holds a number of more than 15 digits. A spreadsheet keeps only the first 15, so that the last are wrong.",
    remedy: "format the cell as text and type the number again")
  public static let cellDateImpossible = ProblemCode(
    "cell.date.impossible",
    meaning: "The cell is formatted as a date or time, but its number stands for no day or time of the calendar.",
    remedy: "type the date again, or change the cell's format if it is no date")
  public static let cellUnreadable = ProblemCode(
    "cell.unreadable",
    meaning: "The workbook stores something in this cell that its format does not allow there.",
    remedy: "type the value again")
}
