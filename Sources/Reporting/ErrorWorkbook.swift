import Records

/// The rows that were not issued, as the registrar wrote them, with the cells to correct marked.
///
///     let workbook = ErrorWorkbook(path: "out/demo/errors.xlsx", header: header)
///     try workbook.append(rejected)          // once a row, in the order of the source
///     let rows = try workbook.close()        // moved into place whole; 0 rows leave no workbook
///
/// The workbook is input again: its sheet has the source's name, its columns are the source's behind `Status` and
/// `Problems`, and what stood in a cell stands there still. Memory does not grow with the number of rows.
/// For one thread at a time.
public final class ErrorWorkbook {
  /// A bad cell beyond these is still filled and still named under `Problems`, but has no comment: comments stay in
  /// memory until the workbook is closed, and Excel opens slowly with many.
  public static let commentLimit = 20_000

  private let path: String
  private let columns: ErrorColumns
  private let sheet: String
  private var workbook: WorkbookWriter?
  private var rows = 0
  private var comments = 0

  public init(path: String, header: Header) {
    self.path = path
    self.columns = ErrorColumns(header)
    self.sheet = header.sheet
  }

  /// Adds a row with its problems.
  ///
  /// - Throws: `RunFailure` with `.output` when the disk or a workbook cannot take it.
  public func append(_ rejected: RejectedRow) throws {
    let workbook = try opened()
    guard rows + 1 < WorkbookWriter.rowLimit else { throw tooLarge("\(rows) rows") }
    let line = rows + 1
    let marks = CellMarks(rejected, columns)
    let problems = marks.listing
    try workbook.setHeight(ofRow: line, lines: ErrorColumns.lines(of: problems))
    try workbook.write(.text(CellMarks.status(marks.problems)), line, 0, tint: marks.row == nil ? .none : .fault)
    try workbook.write(.text(problems), line, 1, wraps: true)
    if let note = marks.row { try comment(note, line, 0) }
    for (index, cell) in rejected.row.cells.enumerated().dropFirst(columns.skipped) {
      guard let column = columns.position(ofCell: index) else { continue }
      let mark = marks.cells[index]
      try workbook.write(cell.content, line, column, format: cell.format, tint: mark?.tint ?? .none)
      if let mark { try comment(mark.comment, line, column) }
    }
    rows += 1
  }

  /// Puts the workbook in its place, whole and durable, and says how many rows it has.
  ///
  /// - Returns: 0 when nothing was rejected; there is no workbook then, and what an earlier run left is untouched.
  /// - Throws: `RunFailure` with `.output`; an earlier workbook at the path stays as it was.
  @discardableResult
  public func close() throws -> Int {
    guard let workbook else { return 0 }
    self.workbook = nil
    try workbook.close(rows: rows, columns: columns.titles.count)
    return rows
  }

  /// Removes the workbook that an earlier run left, now that no row is rejected.
  ///
  /// - Throws: `RunFailure` with `.output` when it is there and cannot be removed.
  public static func removeStale(at path: String) throws {
    try WorkbookWriter.remove(path)
  }

  private func opened() throws -> WorkbookWriter {
    if let workbook { return workbook }
    guard columns.titles.count <= WorkbookWriter.columnLimit else { throw tooLarge("\(columns.titles.count) columns") }
    let workbook = try WorkbookWriter(path: path, sheet: sheet)
    try workbook.writeTitles(columns.titles)
    self.workbook = workbook
    return workbook
  }

  private func comment(_ text: String, _ row: Int, _ column: Int) throws {
    guard comments < ErrorWorkbook.commentLimit else { return }
    comments += 1
    try workbook?.comment(text, row, column)
  }

  private func tooLarge(_ amount: String) -> RunFailure {
    RunFailure(.output, Problem(.errorWorkbookTooLarge, at: .file(path), "cannot hold more than \(amount)"))
  }
}
