import Records

/// Turns what a sheet stores into what a person sees in the cell.
struct CellReader {
  let sheet: String
  let file: String
  let strings: SharedStrings
  let styles: Styles
  let epoch: SerialDate.Epoch
  /// Whether results of formulas are not to be relied on (see `Workbook.awaitsCalculation`).
  let awaitsCalculation: Bool
  let decimalMark: DecimalMark
  /// Whether texts beside the table of texts escape what XML cannot hold; the format before 2007 is no XML and does not.
  var hasEscapes = true

  /// The cells of a row and what is wrong with them; a cell that cannot be read has a problem and shows an error as a formula
  /// would, so that it is never taken for a value or for an empty cell, not even when a report of it is read again.
  ///
  /// - Throws: `RunFailure` when the workbook contradicts itself or breaks a limit.
  func cells(of row: StoredRow) throws -> (cells: [Cell], problems: [Problem]) {
    try row.bytes.withUnsafeBufferPointer { try cells(of: row, $0) }
  }

  private func cells(of row: StoredRow, _ all: UnsafeBufferPointer<UInt8>) throws -> (
    cells: [Cell], problems: [Problem]
  ) {
    var cells: [Cell] = []
    cells.reserveCapacity(row.cells.count)
    var problems: [Problem] = []
    var size = 0
    for stored in row.cells {
      let address = CellAddress(sheet: sheet, row: row.number, column: stored.column)
      guard let format = styles[stored.style] else {
        throw IngestCatalogue.failure(
          .sourceCorrupt, in: file, "has no cell format \(stored.style), which \(address) asks for")
      }
      let bytes = UnsafeBufferPointer(rebasing: all[stored.start..<stored.end])
      do {
        let content = try content(of: stored, bytes, format, at: address)
        var code = format.code
        switch content {
        case .text(let text): size += text.utf8.count
        case .empty: code = nil
        default: break
        }
        cells.append(Cell(content, at: address, format: code, decimalMark: decimalMark))
      } catch let fault as Fault {
        problems.append(fault.problem)
        cells.append(Cell(.error(fault.shown), at: address))
      }
      // One long text that many cells share could otherwise fill the memory.
      guard size <= Limits.rowBytes else {
        throw IngestCatalogue.failure(
          .sourceTooLarge, in: file,
          "has more than \(Limits.rowBytes >> 20) MB of text in row \(row.number) of \(sheet)")
      }
    }
    return (cells, problems)
  }

  /// What is wrong with one cell, on its way from where it is found to its row.
  private struct Fault: Error {
    let problem: Problem
    /// The error that a spreadsheet would show in such a cell.
    let shown: String

    init(_ code: ProblemCode, _ address: CellAddress, _ bytes: UnsafeBufferPointer<UInt8>, _ reason: String) {
      let value = bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
      problem = Problem(code, at: .cell(address), value: value, reason)
      switch code {
      case .cellFormulaUncalculated: shown = "#N/A"
      case .cellNumberDigitsLost, .cellDateImpossible: shown = "#NUM!"
      default: shown = "#VALUE!"
      }
    }
  }

  private func content(
    of stored: StoredCell, _ bytes: UnsafeBufferPointer<UInt8>, _ format: NumberFormat, at address: CellAddress
  ) throws -> Cell.Content {
    // Writers of workbooks store an error as text; it is one whether or not it was calculated anew.
    if stored.hasFormula, stored.kind == .formulaString {
      let text = String(decoding: bytes, as: UTF8.self)
      if ErrorText.matches(text) { return .error(text) }
    }
    if stored.hasFormula, stored.kind != .error {
      let isCalculated = stored.kind == .formulaString ? stored.hasValue : !bytes.isEmpty
      // An error is one whoever calculated it.
      let isError = stored.kind == .formulaString && ErrorText.matches(String(decoding: bytes, as: UTF8.self))
      guard isCalculated, !awaitsCalculation || isError else {
        throw Fault(
          .cellFormulaUncalculated, address, .init(rebasing: bytes.prefix(0)),
          "has a formula without a calculated result")
      }
    }
    switch stored.kind {
    case .number:
      return try number(bytes, format, at: address)
    case .shared:
      guard let index = SheetPart.count(bytes), let text = strings[index] else {
        let reason = "points at text \(String(decoding: bytes, as: UTF8.self)); the workbook has \(strings.count)"
        throw RunFailure(.input, Problem(.sheetSharedString, at: .cell(address), reason))
      }
      return try CellText.content(text, at: address)
    case .formulaString, .inlineString:
      return try CellText.content(plain(bytes), at: address)
    case .boolean:
      switch String(decoding: bytes, as: UTF8.self) {
      case "1", "true": return .boolean(true)
      case "0", "false": return .boolean(false)
      default: throw Fault(.cellUnreadable, address, bytes, "is stored as true or false, but is neither")
      }
    case .error:
      return .error(String(decoding: bytes, as: UTF8.self))
    case .contradiction:
      throw Fault(.cellUnreadable, address, bytes, "is stored where a cell of its type has no value")
    case .isoDate:
      guard let content = ISODate.content(bytes) else {
        throw Fault(.cellDateImpossible, address, bytes, "is stored as a date, but is none")
      }
      return content
    }
  }

  private func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    hasEscapes ? CellText.unescaped(bytes) : String(decoding: bytes, as: UTF8.self)
  }

  private func number(_ bytes: UnsafeBufferPointer<UInt8>, _ format: NumberFormat, at address: CellAddress) throws
    -> Cell.Content
  {
    guard !bytes.isEmpty else { return .empty }
    var kind = format.kind
    if !format.isUniform, let number = Double(String(decoding: bytes, as: UTF8.self)) {
      kind = format.kind(of: number)
    }
    if case .number(let integerDigits, let decimals, let isPercent) = kind {
      if integerDigits <= 1, decimals == 0, !isPercent, DecimalText.isPlain(bytes) {
        return .number(String(decoding: bytes, as: UTF8.self))
      }
      guard let number = DecimalText(bytes) else { throw unreadable(bytes, at: address) }
      guard !number.hasLostDigits else {
        throw Fault(.cellNumberDigitsLost, address, bytes, "is a number of more than \(DecimalText.precision) digits")
      }
      return .number(number.text(integerDigits: integerDigits, decimals: decimals, isPercent: isPercent))
    }
    guard DecimalText(bytes) != nil, let serial = Double(String(decoding: bytes, as: UTF8.self)) else {
      throw unreadable(bytes, at: address)
    }
    guard let content = moment(serial, kind) else {
      throw Fault(.cellDateImpossible, address, bytes, "is formatted as a date or time, but stands for none")
    }
    return content
  }

  private func moment(_ serial: Double, _ kind: NumberFormat.Kind) -> Cell.Content? {
    let date = SerialDate.date(serial, epoch)
    let time = SerialDate.time(serial)
    switch kind {
    case .number:
      return nil
    case .elapsed:
      // Below a day it reads like a time of day; `26:30:00` is no time of day, but what the cell shows.
      return serial < 1 ? time.map { .time($0) } : SerialDate.elapsed(serial).map { .text($0) }
    case .date(hasDate: false, _):
      return time.map { .time($0) }
    case .date(_, hasTime: false):
      return date.map { .date($0) }
    case .date:
      guard let date, let time else { return nil }
      return .dateTime(date, time)
    case .localDate:
      guard let date, let time else { return serial < 1 ? time.map { .time($0) } : nil }
      return serial == serial.rounded() ? .date(date) : .dateTime(date, time)
    }
  }

  private func unreadable(_ bytes: UnsafeBufferPointer<UInt8>, at address: CellAddress) -> Fault {
    Fault(.cellUnreadable, address, bytes, "is stored as a number, but is none")
  }
}
