import CXlsxWriter
import Records

extension Cohort {
  public struct WritingFault: Error {
    public let code: UInt32
  }

  /// Writes the cohort as a workbook with one sheet; the same cohort always gives the same bytes.
  ///
  /// Up to 20,000 learners the texts are shared strings, as Excel writes them; beyond that inline strings, in constant memory.
  public func write(to path: String) throws { try Cohort.write(rows, to: path) }

  /// Writes rows of one's own, behind a blank column for each of `leading`: an error workbook that a registrar has corrected.
  public static func write(_ rows: some Collection<Row>, to path: String, leading: [String] = []) throws {
    var options = lxw_workbook_options()
    options.constant_memory = rows.count > 20_000 ? 1 : 0
    guard let workbook = workbook_new_opt(path, &options) else { throw WritingFault(code: 1) }
    var properties = lxw_doc_properties()
    // 2026-07-06T00:00:00Z. Without a fixed time of creation every file would differ.
    properties.created = 1_783_296_000
    try check(workbook_set_properties(workbook, &properties))
    guard let sheet = workbook_add_worksheet(workbook, Cohort.sheet) else { throw WritingFault(code: 1) }
    let heading = workbook_add_format(workbook)
    format_set_bold(heading)
    format_set_bg_color(heading, 0xDEEBF5)
    format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    let date = workbook_add_format(workbook)
    format_set_num_format(date, "dd/mm/yyyy")

    worksheet_freeze_panes(sheet, 1, 0)
    for (place, title) in leading.enumerated() {
      try check(worksheet_write_string(sheet, 0, UInt16(place), title, heading))
    }
    for (column, width) in zip(Column.allCases, Cohort.widths) {
      let place = UInt16(leading.count + column.position)
      try check(worksheet_set_column(sheet, place, place, width, nil))
      try check(worksheet_write_string(sheet, 0, place, column.rawValue, heading))
    }
    for (index, row) in rows.enumerated() {
      for (column, value) in row.values.enumerated() {
        try write(value, to: sheet, UInt32(index + 1), UInt16(leading.count + column), date: date)
      }
    }
    try check(workbook_close(workbook))
  }

  /// Writes sheets of whatever rows, the first of each its header.
  public static func write(sheets: [(name: String, rows: [[Value]])], to path: String) throws {
    guard let workbook = workbook_new(path) else { throw WritingFault(code: 1) }
    let date = workbook_add_format(workbook)
    format_set_num_format(date, "dd/mm/yyyy")
    for (name, rows) in sheets {
      guard let sheet = workbook_add_worksheet(workbook, name) else { throw WritingFault(code: 1) }
      for (index, row) in rows.enumerated() {
        for (column, value) in row.enumerated() {
          try write(value, to: sheet, UInt32(index), UInt16(column), date: date)
        }
      }
    }
    try check(workbook_close(workbook))
  }

  private static let widths = [11.0, 16, 22, 13, 34, 14, 20, 12, 44, 7, 15, 10, 15, 7, 12, 28]

  private static func write(
    _ value: Value, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16,
    date: UnsafeMutablePointer<lxw_format>?
  ) throws {
    switch value {
    case .empty: break
    case .text(let text): try check(worksheet_write_string(sheet, row, column, text, nil))
    case .number(let digits): try check(worksheet_write_number(sheet, row, column, Double(digits) ?? .nan, nil))
    case .date(let day):
      var time = lxw_datetime(
        year: Int32(day.year), month: Int32(day.month), day: Int32(day.day), hour: 0, min: 0, sec: 0)
      try check(worksheet_write_datetime(sheet, row, column, &time, date))
    case .failedFormula(let formula, let error):
      try check(worksheet_write_formula_str(sheet, row, column, formula, nil, error))
    }
  }

  private static func check(_ result: lxw_error) throws {
    guard result == LXW_NO_ERROR else { throw WritingFault(code: result.rawValue) }
  }
}
