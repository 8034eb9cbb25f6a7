import CXlsxWriter
import Records

extension WorkbookWriter {
  /// Writes what stood in a cell so that reading it back gives the same: text stays text, whatever it begins with.
  func write(_ content: Cell.Content, _ row: Int, _ column: Int, style: CellStyle) throws {
    var style = style
    if style.format == nil { style.format = WorkbookWriter.usualFormat(of: content) }
    let (line, place) = (UInt32(row), UInt16(column))
    switch content {
    case .empty: try check(worksheet_write_blank(sheet, line, place, format(of: style)))
    case .text(let text) where WorkbookWriter.holds(text):
      try check(worksheet_write_string(sheet, line, place, text, format(of: style)))
    case .text: try writeError("#N/A", line, place, style)
    case .number(let digits):
      if let number = WorkbookWriter.number(digits, isFormatted: style.format != nil) {
        try check(worksheet_write_number(sheet, line, place, number, format(of: style)))
      } else {
        try check(worksheet_write_string(sheet, line, place, digits, format(of: style)))
      }
    case .date(let date): try write(date, nil, line, place, style, content)
    case .dateTime(let date, let time): try write(date, time, line, place, style, content)
    case .time(let time): try write(nil, time, line, place, style, content)
    case .boolean(let flag): try check(worksheet_write_boolean(sheet, line, place, flag ? 1 : 0, format(of: style)))
    case .error(let text): try writeError(text, line, place, style)
    }
  }

  private func write(
    _ date: CivilDate?, _ time: CivilTime?, _ row: UInt32, _ column: UInt16, _ style: CellStyle, _ content: Cell.Content
  ) throws {
    // A workbook's calendar begins in 1900, and its January and February are a day off in some programs.
    if let date, date.year < 1901 {
      let text = Cell(content, at: CellAddress(sheet: "", row: 1, column: 0)).text
      return try check(worksheet_write_string(sheet, row, column, text, format(of: style)))
    }
    var moment = lxw_datetime(
      year: Int32(date?.year ?? 0), month: Int32(date?.month ?? 0), day: Int32(date?.day ?? 0),
      hour: Int32(time?.hour ?? 0), min: Int32(time?.minute ?? 0), sec: Double(time?.second ?? 0))
    try check(worksheet_write_datetime(sheet, row, column, &moment, format(of: style)))
  }

  /// An error stays an error, so that a row is not issued with the text "#N/A" when nobody mends it.
  private func writeError(_ text: String, _ row: UInt32, _ column: UInt16, _ style: CellStyle) throws {
    guard WorkbookWriter.errors.contains(text) else {
      return try check(worksheet_write_string(sheet, row, column, text, format(of: style)))
    }
    try check(worksheet_write_formula_str(sheet, row, column, "=\(text)", format(of: style), text))
  }

  /// Errors that a formula can consist of (ECMA-376 part 1, §18.17.3).
  private static let errors: Set = ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"]

  private static func usualFormat(of content: Cell.Content) -> String? {
    switch content {
    case .date: "yyyy-mm-dd"
    case .dateTime: "yyyy-mm-dd hh:mm:ss"
    case .time: "hh:mm:ss"
    default: nil
    }
  }

  /// The number, when a binary fraction of 53 bits brings every digit back; nil when only a text would.
  ///
  /// - Parameter isFormatted: whether a number format shows the zeros at the end that a number does not keep.
  static func number(_ digits: String, isFormatted: Bool) -> Double? {
    let parts = digits.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, !whole.isEmpty, whole == "0" || !whole.hasPrefix("0") else {
      return nil
    }
    let fraction = parts.dropFirst().first ?? ""
    guard (whole + fraction).utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    guard parts.count == 1 || isFormatted || (!fraction.isEmpty && !fraction.hasSuffix("0")) else { return nil }
    // Any decimal of 15 digits survives the way through a double and back (IEEE 754-2019, §5.12.2).
    guard (whole + fraction).drop(while: { $0 == "0" }).utf8.count <= 15 else { return nil }
    return Double(digits)
  }

  /// Whether a cell can hold a text: Excel's length, and no character that XML 1.0 forbids even as an escape of Excel's.
  static func holds(_ text: String) -> Bool {
    (text.utf8.count <= textLimit || text.utf16.count <= textLimit)
      && !text.unicodeScalars.contains { $0.value == 0 || $0.value == 0xFFFE || $0.value == 0xFFFF }
  }

  /// A name that Excel accepts for a sheet (at most 31 characters, none of `[]:*?/\`), as near to the source's as can be.
  static func sheetName(from name: String) -> String {
    var clean = ""
    for character in name.unicodeScalars where clean.utf16.count + character.utf16.count <= 31 {
      clean.unicodeScalars.append(
        "[]:*?/\\".unicodeScalars.contains(character) || character.value < 0x20 ? "_" : character)
    }
    while clean.hasPrefix("'") { clean.removeFirst() }
    while clean.hasSuffix("'") { clean.removeLast() }
    return clean.isEmpty || clean.lowercased() == "history" ? "Rows" : clean
  }

  static func folder(of path: String) -> String {
    guard let cut = path.lastIndex(of: "/") else { return "." }
    return cut == path.startIndex ? "/" : String(path[..<cut])
  }

  /// The name under which a workbook is made; hidden, so that nobody opens half of it.
  static func partialPath(_ path: String) -> String {
    "\(folder(of: path))/.\(path.split(separator: "/").last ?? "errors").partial"
  }
}
