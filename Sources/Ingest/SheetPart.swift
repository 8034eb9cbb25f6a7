import Records

/// A cell as the sheet stores it; its bytes stand in its row's.
struct StoredCell {
  enum Kind {
    case number, shared, formulaString, inlineString, boolean, error, isoDate
    /// With a text where its type has none; whether a spreadsheet program shows it, nobody can tell.
    case contradiction
  }

  var column = 0
  var kind = Kind.number
  /// Index into the workbook's cell formats.
  var style = 0
  var start = 0
  var end = 0
  var hasValue = false
  var hasFormula = false
}

/// A row as the sheet stores it: cells in the order of their columns, what is empty left out.
struct StoredRow {
  let number: Int
  var isHidden = false
  var cells: [StoredCell] = []
  var bytes: [UInt8] = []
}

/// A worksheet's rows, pulled one at a time (ECMA-376 part 1, §18.3.1).
final class SheetPart: XMLReader {
  private let sheet: String
  /// Known before the first row.
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  private var rows: [StoredRow] = []
  private var head = 0
  // The row and the cell that are being read. Their parts stand here one by one: to change them inside an optional would cost
  // more than all else that is done with a cell.
  private var cells: [StoredCell] = []
  private var bytes: [UInt8] = []
  private var cell = StoredCell()
  private var isInRow = false
  private var isInCell = false
  private var isHidden = false
  private var lastRow = 0
  private var lastColumn = -1
  private var isInData = false
  private var isInline = false
  private var isPhonetic = false
  private var isCaptured = false

  init(_ part: ZipPart, sheet: String) throws {
    self.sheet = sheet
    try super.init(part)
  }

  /// The next row that has a cell with something in it; nil at the end.
  func next() throws -> StoredRow? {
    while head == rows.count {
      rows.removeAll(keepingCapacity: true)
      head = 0
      guard try advance() else { return nil }
    }
    defer { head += 1 }
    return rows[head]
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard isInData else {
      if name.is("sheetData") {
        isInData = true
      } else if name.is("col") {
        noteColumns(attributes)
      }
      return
    }
    if name.is("c") {
      openCell(attributes)
    } else if name.is("v") {
      guard isInCell else { return }
      capture()
      if cell.kind == .inlineString { cell.kind = .contradiction }
    } else if name.is("row") {
      openRow(attributes)
    } else if name.is("f") {
      cell.hasFormula = true
    } else if name.is("is") {
      guard isInCell else { return }
      guard !cell.hasValue else { return stop(misplaced("two values in one cell")) }
      isInline = true
      cell.hasValue = true
      if cell.kind != .inlineString { cell.kind = .contradiction }
    } else if name.is("t") {
      isCaptured = isInline && !isPhonetic
    } else if name.is("rPh") {
      isPhonetic = true
    }
  }

  override func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard isCaptured, isInCell else { return }
    bytes.append(contentsOf: text)
    // Four bytes a code unit is the most that UTF-8 needs; the exact length is counted when the text is made.
    if bytes.count - cell.start > 4 * Limits.cellLength { stop(tooLong()) }
    if bytes.count > Limits.rowBytes {
      stop(failure(.sourceTooLarge, "has more than \(Limits.rowBytes >> 20) MB of text in row \(lastRow) of \(sheet)"))
    }
  }

  override func end(_ name: XMLName) {
    guard isInData else { return }
    if name.is("v") || name.is("t") {
      isCaptured = false
    } else if name.is("c") {
      closeCell()
    } else if name.is("row") {
      closeRow()
    } else if name.is("is") {
      isInline = false
    } else if name.is("rPh") {
      isPhonetic = false
    } else if name.is("sheetData") {
      isInData = false
    }
  }

  private func openRow(_ attributes: XMLAttributes) {
    guard !isInRow else { return stop(misplaced("a row inside a row")) }
    var number = lastRow + 1
    var isHidden = false
    for attribute in attributes {
      guard attribute.name.is("r") else {
        if attribute.name.is("hidden") { isHidden = XMLAttributes.flag(attribute.value) }
        continue
      }
      guard let given = Int(String(decoding: attribute.value, as: UTF8.self)), given > lastRow else {
        let text = String(decoding: attribute.value, as: UTF8.self)
        return stop(misplaced("the row \"\(text)\" after row \(lastRow)"))
      }
      number = given
    }
    guard number <= Limits.rows else { return stop(misplaced("a row \(number); there are \(Limits.rows) at most")) }
    lastRow = number
    lastColumn = -1
    self.isHidden = isHidden
    isInRow = true
  }

  private func closeRow() {
    isInRow = false
    guard !cells.isEmpty else { return }
    let (width, size) = (cells.count, bytes.count)
    rows.append(StoredRow(number: lastRow, isHidden: isHidden, cells: cells, bytes: bytes))
    // The next row will be about as large.
    (cells, bytes) = ([], [])
    cells.reserveCapacity(width)
    bytes.reserveCapacity(size)
  }

  /// Columns are counted from 1 where their widths are described (§18.3.1.13).
  private func noteColumns(_ attributes: XMLAttributes) {
    guard attributes.flag("hidden"), hiddenColumns.count < Limits.columns, let first = attributes.number("min"),
      let last = attributes.number("max"), first > 0, first <= last
    else { return }
    hiddenColumns.append((first - 1)...(last - 1))
  }

  private func openCell(_ attributes: XMLAttributes) {
    guard isInRow, !isInCell else { return stop(misplaced("a cell outside a row")) }
    var column = lastColumn + 1
    var kind = StoredCell.Kind.number
    var style = 0
    for attribute in attributes {
      if attribute.name.is("r") {
        guard let reference = CellReference(attribute.value), reference.row == lastRow,
          reference.column > lastColumn
        else {
          let text = String(decoding: attribute.value, as: UTF8.self)
          return stop(misplaced("the cell \"\(text)\" in row \(lastRow) after column \(lastLetters)"))
        }
        column = reference.column
      } else if attribute.name.is("s") {
        guard let given = SheetPart.count(attribute.value) else { return stop(misplaced("a cell of no known format")) }
        style = given
      } else if attribute.name.is("t") {
        guard let given = SheetPart.kind(attribute.value) else {
          let text = String(decoding: attribute.value, as: UTF8.self)
          return stop(misplaced("a cell of the unknown type \"\(text)\" in row \(lastRow)"))
        }
        kind = given
      }
    }
    guard column < Limits.columns else { return stop(misplaced("more than \(Limits.columns) columns")) }
    lastColumn = column
    cell = StoredCell(column: column, kind: kind, style: style, start: bytes.count)
    isInCell = true
  }

  private func capture() {
    guard !cell.hasValue else { return stop(misplaced("two values in one cell")) }
    cell.hasValue = true
    isCaptured = true
  }

  private func closeCell() {
    guard isInCell else { return }
    isInCell = false
    cell.end = bytes.count
    if cell.hasFormula || cell.end > cell.start { cells.append(cell) }
  }

  private var lastLetters: String { lastColumn < 0 ? "none" : CellAddress.letters(forColumn: lastColumn) }

  private func misplaced(_ what: String) -> RunFailure {
    failure(.sheetReference, "has \(what) in its sheet \(sheet)")
  }

  private func tooLong() -> RunFailure {
    let address = CellAddress(sheet: sheet, row: lastRow, column: max(lastColumn, 0))
    return RunFailure(.input, Problem.tooLong(address))
  }

  /// A number of a few digits; nil when it is something else.
  static func count(_ bytes: some Collection<UInt8>) -> Int? {
    var number = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte), number < 1 << 40 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return bytes.isEmpty ? nil : number
  }

  /// Cell types (§18.18.11).
  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>) -> StoredCell.Kind? {
    switch (bytes.count, bytes.first) {
    case (1, UInt8(ascii: "s")): .shared
    case (1, UInt8(ascii: "n")): .number
    case (1, UInt8(ascii: "b")): .boolean
    case (1, UInt8(ascii: "e")): .error
    case (1, UInt8(ascii: "d")): .isoDate
    case (3, _) where bytes.elementsEqual("str".utf8): .formulaString
    case (9, _) where bytes.elementsEqual("inlineStr".utf8): .inlineString
    default: nil
    }
  }
}

extension Problem {
  /// No program can put so much text into a cell.
  static func tooLong(_ address: CellAddress) -> Problem {
    Problem(
      .sourceTooLarge, at: .cell(address), "has more than \(Limits.cellLength) characters",
      remedy: "shorten the text; a spreadsheet cell holds no more")
  }
}
