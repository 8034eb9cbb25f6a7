import CXlsxWriter
import Foundation
import Records

/// One sheet of a workbook that is being written: its rows in order, each of which leaves memory when the next begins.
///
/// Several sheets of one workbook can be under way: each has a temporary file of its own.
final class SheetWriter {
  let book: WorkbookWriter
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  private var widths: [Int] = []
  private var rowLines = 1

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, of book: WorkbookWriter) {
    self.sheet = sheet
    self.book = book
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_set_comments_author(sheet, "Confer")
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 0)
  }

  /// The header row; each column is made as wide as its longest cell, within reason.
  func writeTitles(_ titles: [String]) throws {
    widths = titles.map { max($0.unicodeScalars.count + 4, 8) }
    for (column, title) in titles.enumerated() { try write(.text(title), 0, column, style: CellStyle(isTitle: true)) }
    if widths.count > 1 { widths[1] = ErrorColumns.problemsWidth }
  }

  func setHeight(ofRow row: Int, lines: Int) throws {
    // Excel allows 409 points; a line of 11-point text takes 15.
    rowLines = min(max(lines, 1), 27)
    try book.check(worksheet_set_row(sheet, UInt32(row), Double(rowLines) * 15, nil))
  }

  func write(
    _ content: Cell.Content, _ row: Int, _ column: Int, format: String? = nil, tint: CellMarks.Tint = .none,
    wraps: Bool = false
  ) throws {
    if !wraps { widen(column, to: content) }
    try write(content, row, column, style: CellStyle(format: format, tint: tint, wraps: wraps))
  }

  private func widen(_ column: Int, to content: Cell.Content) {
    let length =
      switch content {
      case .text(let text), .number(let text): min(text.unicodeScalars.count + 2, 40)
      case .date: 13
      case .dateTime: 21
      case .empty, .time, .boolean, .error: 0
      }
    widths[column] = max(widths[column], length)
  }

  /// Attaches a comment in a box that shows all of its text.
  func comment(_ text: String, _ row: Int, _ column: Int) throws {
    let text = WorkbookWriter.printable(text)
    let perLine = 38
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, ($1.unicodeScalars.count + perLine - 1) / perLine) }
    var options = lxw_comment_options()
    options.width = 300
    // In constant memory libxlsxwriter takes each row that the box covers for one line high; rows are mostly as high as this.
    options.height = UInt16(max(10, min(600, 20 + 18 * lines) / rowLines))
    options.start_row = UInt32(row)
    options.start_col = UInt16(column + 1)
    options.font_size = 9
    options.x_offset = 12
    try book.check(worksheet_write_comment_opt(sheet, UInt32(row), UInt16(column), text, &options))
  }

  /// What is written when all rows are there.
  ///
  /// - Parameter rows: besides the header.
  func finish(rows: Int) throws {
    for (column, width) in widths.enumerated() {
      try book.check(worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(width), nil))
    }
    try book.check(worksheet_autofilter(sheet, 0, 0, UInt32(rows), UInt16(widths.count - 1)))
    // libxlsxwriter does not look whether its temporary file took the rows; a full disk would leave a sheet cut short.
    lxw_worksheet_write_single_row(sheet)
    if let rows = sheet.pointee.optimize_tmpfile {
      guard fflush(rows) == 0, ferror(rows) == 0 else { throw book.failure("cannot be written", errno) }
    }
  }
}
