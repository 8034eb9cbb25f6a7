import CXlsxWriter
import Records

extension SheetWriter {
  /// Writes what stood in a cell so that reading it back gives the same: text stays text, whatever it begins with.
  func write(_ content: Cell.Content, _ row: Int, _ column: Int, style: CellStyle) throws {
    var style = style
    if style.format == nil { style.format = WorkbookWriter.usualFormat(of: content) }
    let (line, place) = (UInt32(row), UInt16(column))
    switch content {
    case .empty: try book.check(worksheet_write_blank(sheet, line, place, book.format(of: style)))
    case .text(let text):
      try writeText(WorkbookWriter.holds(text) ? text : WorkbookWriter.missing, line, place, style)
    case .number(let digits):
      if let number = WorkbookWriter.number(digits, isFormatted: style.format != nil) {
        try book.check(worksheet_write_number(sheet, line, place, number, book.format(of: style)))
      } else {
        try writeText(digits, line, place, style)
      }
    case .date(let date): try write(date, nil, line, place, style, content)
    case .dateTime(let date, let time): try write(date, time, line, place, style, content)
    case .time(let time): try write(nil, time, line, place, style, content)
    case .boolean(let flag):
      try book.check(worksheet_write_boolean(sheet, line, place, flag ? 1 : 0, book.format(of: style)))
    case .error(let text): try writeText(text, line, place, style)
    }
  }

  private func write(
    _ date: CivilDate?, _ time: CivilTime?, _ row: UInt32, _ column: UInt16, _ style: CellStyle, _ content: Cell.Content
  ) throws {
    // A workbook's calendar begins in 1900, and its January and February are a day off in some programs.
    if let date, date.year < 1901 {
      let text = Cell(content, at: CellAddress(sheet: "", row: 1, column: 0)).text
      return try writeText(text, row, column, style)
    }
    var moment = lxw_datetime(
      year: Int32(date?.year ?? 0), month: Int32(date?.month ?? 0), day: Int32(date?.day ?? 0),
      hour: Int32(time?.hour ?? 0), min: Int32(time?.minute ?? 0), sec: Double(time?.second ?? 0))
    try book.check(worksheet_write_datetime(sheet, row, column, &moment, book.format(of: style)))
  }

  private func writeText(_ text: String, _ row: UInt32, _ column: UInt16, _ style: CellStyle) throws {
    try book.check(worksheet_write_string(sheet, row, column, WorkbookWriter.escaped(text), book.format(of: style)))
  }
}
