import Records

// Problems of a whole file. Each ends the run.

extension ProblemCode {
  public static let sourceMissing = ProblemCode(
    "source.missing",
    meaning: "The file that the rows should come from does not exist.",
    remedy: "check the file's name and folder; a relative path starts at the pipeline file")
  public static let sourceFolder = ProblemCode(
    "source.folder",
    meaning: "A folder, or something else that is no ordinary file, stands where the workbook or CSV file is expected.",
    remedy: "name the workbook or CSV file itself")
  public static let sourceUnreadable = ProblemCode(
    "source.unreadable",
    meaning: "The file exists, but the system does not let this user read it, or reading it failed.",
    remedy: "check the file's permissions and the drive that it lies on")
  public static let sourceEmpty = ProblemCode(
    "source.empty",
    meaning: "The file has no content at all, as an interrupted download or copy leaves it.",
    remedy: "fetch or save the file again")
  public static let sourceEncrypted = ProblemCode(
    "source.encrypted",
    meaning: "The workbook is protected by a password, so that nothing in it can be read.",
    remedy: "open it in Excel, remove the password under File, Info, Protect Workbook, Encrypt with Password, and save")
  public static let sourceLegacy = ProblemCode(
    "source.legacy",
    meaning:
      "The file has an Office format of before 1997, or is no workbook; of the old formats only that of Excel 97 to 2003 (.xls) is read.",
    remedy: "open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx)")
  public static let sourceWrongKind = ProblemCode(
    "source.wrong-kind",
    meaning: "The file is neither an Excel workbook (.xlsx, .xlsm, .xls) nor a CSV file, whatever its name says.",
    remedy: "name the right file, or save the table as an Excel workbook (.xlsx)")
  public static let sourceCorrupt = ProblemCode(
    "source.corrupt",
    meaning: "The workbook is damaged: its archive or one of its parts breaks off or breaks the rules of its format.",
    remedy: "fetch the file again, or open it in Excel, let Excel repair it, and save it")
  public static let sourceDoctype = ProblemCode(
    "source.doctype",
    meaning:
      "A part of the workbook carries a document type declaration. No spreadsheet program writes one; attacks do.",
    remedy: "ask where the file comes from; open it in Excel and save it again if you trust it")
  public static let sourceEncoding = ProblemCode(
    "source.encoding",
    meaning:
      "The text file is not in UTF-8, or not in the encoding that the pipeline file states, so that accented letters in names could come out wrong. Nothing in such a file tells for certain which encoding it is in.",
    remedy:
      "state its encoding under source, or save it as UTF-8; in Excel choose the file type CSV UTF-8 (comma delimited)")
  public static let sourceTooLarge = ProblemCode(
    "source.too-large",
    meaning:
      "The file is larger, or unpacks to far more, than a table of learners can be; it may be damaged or hostile.",
    remedy: "check that it is the right file; remove what does not belong to the table, or split the table")
}

extension IngestCatalogue {
  /// A failure that is to be mended in the file.
  static func failure(_ code: ProblemCode, in file: String, _ reason: String, remedy: String? = nil) -> RunFailure {
    RunFailure(.input, Problem(code, at: .file(file), reason, remedy: remedy))
  }
}
