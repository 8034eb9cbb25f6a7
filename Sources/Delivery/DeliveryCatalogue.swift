import Records

extension ProblemCode {
  // The output folder
  public static let outputUnusable = ProblemCode(
    "output.unusable",
    meaning:
      "Files cannot be written where the pipeline file wants them. It is tried before the first credential is sealed.",
    remedy: "make the folder writable, or choose another with output.directory in the pipeline file")
  public static let outputBusy = ProblemCode(
    "output.busy",
    meaning:
      "Another run writes into the same output folder. Two at once could take each other's unfinished files for leftovers.",
    remedy: "wait until the other run has ended, or give each pipeline an output folder of its own")
  public static let outputOfAnother = ProblemCode(
    "output.of-another",
    meaning:
      "The output folder belongs to a pipeline of another name. Two pipelines in one folder would take each other's files, manifest and error workbook for their own.",
    remedy: "give each pipeline an output.directory of its own, and keep a pipeline's name once it has issued")
  public static let outputWrite = ProblemCode(
    "output.write",
    meaning:
      "A file could not be written, most often because the disk is full. Nothing half-written is left visible, and nothing is lost: the next run goes on from here.",
    remedy: "mend the cause and run again")
  public static let outputCollision = ProblemCode(
    "output.collision",
    meaning:
      "Something else stands under the name that a credential should have. Confer never replaces a file that it did not write for this very credential.",
    remedy: "move the file away and run again")

  // The names of files
  public static let fileNamePattern = ProblemCode(
    "file-name.pattern",
    meaning:
      "The pattern of file names names a column that the source does not have, or cannot give every credential a safe name.",
    remedy: "correct output.file in the pipeline file, as in {student_id}-{course_code}.jsonld")
  public static let fileNameUnsafe = ProblemCode(
    "file-name.unsafe",
    meaning:
      "A cell that becomes part of a file name holds what no file name may: a step to another folder, an invisible character, or the error of a formula.",
    remedy: "correct the cell, or use another column in output.file")
  public static let fileNameEmpty = ProblemCode(
    "file-name.empty",
    meaning: "The cells that the file name is made of are empty.",
    remedy: "fill in the cell, or use another column in output.file")
  public static let fileNameLong = ProblemCode(
    "file-name.long",
    meaning: "The file name would be longer than 255 bytes, which is all that file systems allow.",
    remedy: "shorten the cell, or use another column in output.file")
  public static let fileNameReserved = ProblemCode(
    "file-name.reserved",
    meaning: "Windows keeps names such as CON, AUX and COM1 for devices, so that nobody could open the file there.",
    remedy: "add another column to output.file")
}

/// The problems that delivery reports.
public enum DeliveryCatalogue {
  public static let codes: [ProblemCode] = [
    .outputUnusable, .outputSpaceShort, .outputBusy, .outputOfAnother, .outputWrite, .outputCollision,
    .fileNamePattern, .fileNameUnsafe, .fileNameEmpty, .fileNameLong, .fileNameReserved,
  ]
}
