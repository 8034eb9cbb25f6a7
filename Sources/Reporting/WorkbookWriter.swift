import CXlsxWriter
import Foundation
import Records

/// One workbook of one sheet on its way to disk: the only place that speaks to libxlsxwriter.
///
/// Rows are written in order and leave memory at once. The file appears under its name only when `close` has made it whole.
final class WorkbookWriter {
  /// ECMA-376 sets no limit; these are Excel's, header included.
  static let rowLimit = Int(LXW_ROW_MAX)
  static let columnLimit = Int(LXW_COL_MAX)
  /// UTF-16 code units in a cell.
  static let textLimit = 32_767
  private let path: String
  private let partial: String
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  private var isOpen = true
  private var styles: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var widths: [Int] = []
  private var rowLines = 1

  /// - Throws: `RunFailure` with `.output` when the folder does not take files.
  init(path: String, sheet name: String) throws {
    self.path = path
    let partial = WorkbookWriter.partialPath(path)
    self.partial = partial
    let folder = WorkbookWriter.folder(of: path)
    let made = folder.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(partial, &options)
    }
    guard access(folder, W_OK | X_OK) == 0, let made else {
      if let made { lxw_workbook_free(made) }
      throw WorkbookWriter.failure(path, "cannot be begun in \(folder)", errno)
    }
    guard let sheet = workbook_add_worksheet(made, WorkbookWriter.sheetName(from: name)) else {
      lxw_workbook_free(made)
      throw WorkbookWriter.failure(path, "cannot be begun in \(folder)", errno)
    }
    workbook = made
    self.sheet = sheet
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_set_comments_author(sheet, "Confer")
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 0)
  }

  deinit {
    if isOpen { lxw_workbook_free(workbook) }
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
    try check(worksheet_set_row(sheet, UInt32(row), Double(rowLines) * 15, nil))
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

  /// The format of a style, made on first use. Beyond a thousand a hostile workbook's formats are dropped.
  func format(of style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = styles[style] { return format }
    guard styles.count < 1_000 else { return style.format == nil ? nil : format(of: style.withoutFormat) }
    let format = workbook_add_format(workbook)
    style.apply(to: format)
    styles[style] = format
    return format
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
    try check(worksheet_write_comment_opt(sheet, UInt32(row), UInt16(column), text, &options))
  }

  /// Makes the file whole under a temporary name, flushes it to disk and moves it into place.
  func close(rows: Int, columns: Int) throws {
    defer { unlink(partial) }
    for (column, width) in widths.enumerated() {
      try check(worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(width), nil))
    }
    try check(worksheet_autofilter(sheet, 0, 0, UInt32(rows), UInt16(columns - 1)))
    // libxlsxwriter does not look whether its temporary file took the rows; a full disk would leave a sheet cut short.
    lxw_worksheet_write_single_row(sheet)
    if let rows = sheet.pointee.optimize_tmpfile {
      guard fflush(rows) == 0, ferror(rows) == 0 else { throw WorkbookWriter.failure(path, "cannot be written", errno) }
    }
    isOpen = false
    try check(workbook_close(workbook))
    try publish()
  }

  /// Removes the file if it is there.
  static func remove(_ path: String) throws {
    unlink(partialPath(path))
    guard unlink(path) == 0 || errno == ENOENT else { throw failure(path, "cannot be removed", errno) }
  }

  private func publish() throws {
    // Names and birthdays: for whoever may read the credentials themselves, and nobody else.
    chmod(partial, 0o640)
    try flush(partial)
    guard rename(partial, path) == 0 else { throw WorkbookWriter.failure(path, "cannot be put in its place", errno) }
    try flush(WorkbookWriter.folder(of: path))
  }

  private func flush(_ path: String) throws {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw WorkbookWriter.failure(self.path, "cannot be flushed to disk", errno) }
    defer { Foundation.close(file) }
    guard fsync(file) == 0 else { throw WorkbookWriter.failure(self.path, "cannot be flushed to disk", errno) }
  }

  func check(_ result: lxw_error) throws {
    guard result != LXW_NO_ERROR else { return }
    let text = lxw_strerror(result).map { String(cString: $0) } ?? "error \(result.rawValue)"
    throw WorkbookWriter.failure(path, "cannot be written: \(text)", 0)
  }

  static func failure(_ path: String, _ reason: String, _ number: Int32) -> RunFailure {
    let cause = number == 0 ? "" : ": \(String(cString: strerror(number)))"
    return RunFailure(.output, Problem(.errorWorkbookUnwritable, at: .file(path), "\(reason)\(cause)"))
  }
}
