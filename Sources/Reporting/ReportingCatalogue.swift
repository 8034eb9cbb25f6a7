import Records

extension ProblemCode {
  public static let errorWorkbookUnwritable = ProblemCode(
    "report.workbook.unwritable",
    meaning: "The error workbook could not be written, so that nobody would see which rows were not issued.",
    remedy: "check that the output folder may be written to and that its disk is not full, then run again")
  public static let errorWorkbookTooLarge = ProblemCode(
    "report.workbook.too-large",
    meaning: "More rows or columns are faulty than a workbook can hold. Most likely one mistake concerns them all.",
    remedy: "correct what the first problems have in common, in the pipeline file or in the source, then run again")
  public static let cellUnholdable = ProblemCode(
    "report.cell.unholdable", severity: .warning,
    meaning:
      "A text is longer than a workbook's cell can hold (32,767 characters), or has a character that no workbook can. The error workbook has #N/A in its place, so that nothing is issued from a text cut short.",
    remedy: "correct this row in the source itself, not in the error workbook")
}

/// The problem codes that this module reports.
public enum ReportingCatalogue {
  public static let codes: [ProblemCode] = [
    .errorWorkbookUnwritable, .errorWorkbookTooLarge, .cellUnholdable, .blankWorkbookUnwritable, .resultsTable,
    .resultsUnwritten,
  ]
}
