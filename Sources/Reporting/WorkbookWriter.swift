import CXlsxWriter
import Foundation
import Records

/// One workbook on its way to disk: with its sheets the only place that speaks to libxlsxwriter.
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
  private var isOpen = true
  private var styles: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  /// - Throws: `RunFailure` with `.output` when the folder does not take files.
  init(path: String) throws {
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
    workbook = made
  }

  deinit {
    if isOpen { lxw_workbook_free(workbook) }
  }

  /// A further sheet, behind those that are there.
  ///
  /// - Parameter name: that no other sheet has in whatever letter case, or one that `sheetName` made.
  func addSheet(_ name: String) throws -> SheetWriter {
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw failure("cannot have a sheet \"\(name)\"", errno)
    }
    return SheetWriter(sheet, of: self)
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

  /// When all sheets are finished: makes the file whole under a temporary name, flushes it to disk and moves it into place.
  func close() throws {
    defer { unlink(partial) }
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

  func failure(_ reason: String, _ number: Int32) -> RunFailure { WorkbookWriter.failure(path, reason, number) }

  static func failure(_ path: String, _ reason: String, _ number: Int32) -> RunFailure {
    let cause = number == 0 ? "" : ": \(String(cString: strerror(number)))"
    return RunFailure(.output, Problem(.errorWorkbookUnwritable, at: .file(path), "\(reason)\(cause)"))
  }
}
