import CXlsxWriter
import Records

/// The sheets of an empty workbook while they are made.
final class BlankWorkbookDraft {
  /// What libxlsxwriter refused.
  struct Fault: Error {
    let reason: String
  }

  /// The last row that Excel has, counted from 0: what is said of a column holds for all its rows.
  static let lastRow = UInt32(LXW_ROW_MAX) - 1

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var styles: [BlankStyle: UnsafeMutablePointer<lxw_format>] = [:]
  /// Lists that are too long for a cell's own, in the order of their columns on the sheet for lists.
  private var lists: [ColumnGuide.Choices] = []
  private var names: Set<String> = []

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  func add(_ guide: SheetGuide) throws {
    let sheet = try worksheet(free(WorkbookWriter.sheetName(from: guide.name)))
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_set_comments_author(sheet, "Confer")
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 0)
    worksheet_set_row(sheet, 0, 20, nil)
    for (index, column) in guide.columns.enumerated() {
      let place = UInt16(index)
      try check(
        worksheet_set_column(sheet, place, place, column.width, format(BlankStyle(numberFormat: column.numberFormat))))
      try check(
        worksheet_write_string(
          sheet, 0, place, column.name, format(BlankStyle(isTitle: true, isRequired: column.need == .always))))
      try comment(column.comment, sheet, place)
      try validate(column, sheet, place)
    }
    if let last = guide.columns.indices.last {
      // Numbers that are kept as text are meant so.
      worksheet_ignore_errors(
        sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue),
        "A2:\(CellAddress.letters(forColumn: last))\(BlankWorkbookDraft.lastRow + 1)")
    }
  }

  /// The sheet for the lists, out of sight: nobody has to look at it, and every list is a range with a name.
  func addLists() throws {
    guard !lists.isEmpty else { return }
    let name = free("Lists")
    let sheet = try worksheet(name)
    for (index, list) in lists.enumerated() {
      let column = UInt16(index)
      try check(worksheet_write_string(sheet, 0, column, list.name, format(BlankStyle(isTitle: true))))
      for (row, label) in list.labels.enumerated() {
        try check(worksheet_write_string(sheet, UInt32(row + 1), column, label, nil))
      }
      let letters = CellAddress.letters(forColumn: index)
      try check(
        workbook_define_name(
          workbook, BlankWorkbookDraft.rangeName(index, list),
          "=\(name)!$\(letters)$2:$\(letters)$\(list.labels.count + 1)"))
    }
    worksheet_hide(sheet)
  }

  /// The name of a list's range, in letters and digits alone.
  func rangeName(of list: ColumnGuide.Choices) -> String {
    if let index = lists.firstIndex(where: { $0.name == list.name && $0.labels == list.labels }) {
      return BlankWorkbookDraft.rangeName(index, list)
    }
    lists.append(list)
    return BlankWorkbookDraft.rangeName(lists.count - 1, list)
  }

  private static func rangeName(_ index: Int, _ list: ColumnGuide.Choices) -> String {
    let letters = list.name.unicodeScalars.filter { $0.isASCII && $0.properties.isAlphabetic }
    return "list_\(index + 1)_\(String(String.UnicodeScalarView(letters)))"
  }

  private func worksheet(_ name: String) throws -> UnsafeMutablePointer<lxw_worksheet> {
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw Fault(reason: "no sheet can have the name “\(name)”")
    }
    return sheet
  }

  /// A name that no other sheet has: Excel does not look at letter case.
  private func free(_ name: String) -> String {
    var (candidate, number) = (name, 2)
    while !names.insert(candidate.lowercased()).inserted {
      candidate = "\(name.prefix(27))_\(number)"
      number += 1
    }
    return candidate
  }

  private func comment(_ text: String, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ column: UInt16) throws {
    let text = WorkbookWriter.printable(text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, ($1.unicodeScalars.count + 37) / 38) }
    var options = lxw_comment_options()
    options.width = 300
    options.height = UInt16(min(600, 20 + 18 * lines))
    options.font_size = 9
    try check(worksheet_write_comment_opt(sheet, 0, column, text, &options))
  }

  private func format(_ style: BlankStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = styles[style] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    style.apply(to: format)
    styles[style] = format
    return format
  }

  func check(_ result: lxw_error) throws {
    guard result == LXW_NO_ERROR else { throw Fault(reason: BlankWorkbookDraft.text(of: result)) }
  }

  static func text(of result: lxw_error) -> String {
    lxw_strerror(result).map { String(cString: $0) } ?? "error \(result.rawValue)"
  }
}

/// How a column of an empty workbook looks.
struct BlankStyle: Hashable {
  var numberFormat: String?
  var isTitle = false
  var isRequired = false

  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if let numberFormat { format_set_num_format(format, numberFormat) }
    guard isTitle else { return }
    format_set_bold(format)
    format_set_num_format(format, "@")
    format_set_bg_color(format, isRequired ? 0xF9D9B4 : 0xE7ECF1)
    format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
  }
}
