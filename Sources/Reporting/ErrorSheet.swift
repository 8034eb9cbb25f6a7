import Records

/// A sheet of the error workbook: rows of one table, with the cells to correct marked.
final class ErrorSheet {
  /// How many comments the workbook still takes.
  final class Comments {
    var room: Int
    init(room: Int) { self.room = room }
  }

  private let writer: SheetWriter
  private let columns: ErrorColumns
  private let path: String
  private let comments: Comments
  private var rows = 0
  /// Numbers of the rows that belong to others and stand here: one that belongs to several stands here once.
  private var children: Set<Int> = []

  init(_ writer: SheetWriter, _ columns: ErrorColumns, in path: String, _ comments: Comments) throws {
    self.writer = writer
    self.columns = columns
    self.path = path
    self.comments = comments
    try writer.writeTitles(columns.titles)
  }

  /// - Parameters:
  ///   - listed: what stands under `Problems`.
  ///   - marked: those whose cells are marked here; the others' are marked in the sheets that they stand in.
  func append(_ row: SourceRow, listing listed: [Problem], marking marked: [Problem]) throws {
    let marks = CellMarks(row, columns, listing: listed, marking: marked)
    try append(row, marks, status: CellMarks.status(marks.problems))
  }

  /// Adds a row that belongs to one that was not issued, or to none; told again, it does nothing.
  func appendChild(_ row: SourceRow, _ problems: ProblemsByRow) throws {
    guard children.insert(row.number).inserted else { return }
    let own = problems.problems(of: row)
    let marks = CellMarks(row, columns, listing: own, marking: own)
    let status = marks.problems.isEmpty ? "Belongs to a row that was not issued" : CellMarks.status(marks.problems)
    try append(row, marks, status: status)
  }

  private func append(_ row: SourceRow, _ marks: CellMarks, status: String) throws {
    guard rows + 1 < WorkbookWriter.rowLimit else { throw ErrorWorkbook.tooLarge(path, "\(rows) rows") }
    let line = rows + 1
    let problems = marks.listing
    try writer.setHeight(ofRow: line, lines: ErrorColumns.lines(of: problems))
    try writer.write(.text(status), line, 0, tint: marks.row == nil ? .none : .fault)
    try writer.write(.text(problems), line, 1, wraps: true)
    if let note = marks.row { try comment(note, line, 0) }
    for (index, cell) in row.cells.enumerated().dropFirst(columns.skipped) {
      guard let column = columns.position(ofCell: index) else { continue }
      let mark = marks.cells[index]
      try writer.write(cell.content, line, column, format: cell.format, tint: mark?.tint ?? .none)
      if let mark { try comment(mark.comment, line, column) }
    }
    rows += 1
  }

  func finish() throws { try writer.finish(rows: rows) }

  private func comment(_ text: String, _ row: Int, _ column: Int) throws {
    guard comments.room > 0 else { return }
    comments.room -= 1
    try writer.comment(text, row, column)
  }
}
