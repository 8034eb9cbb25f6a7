import Records

/// A sheet of an Excel workbook, or a part of one, as a source of rows.
final class XLSXTable: RowSource {
  let header: Header
  private let columns: Columns
  private let named: [Int]
  private let window: SheetWindow
  private let reader: CellReader
  private let sheet: SheetPart
  private var merged: MergedCells
  private var hidden = HiddenCells()
  private let firstShown: Int
  private var below: [Problem] = []
  private var isAtEnd = false

  /// Reads the workbook's description, its texts and formats, and the sheet's header.
  init(_ location: SourceLocation) throws {
    let file = location.displayName
    let archive = try ZipArchive(path: location.path, displayName: file)
    let workbook = try Workbook(archive)
    let window = try workbook.window(location.choice, in: archive)
    self.window = window

    let strings = try workbook.sharedStrings.flatMap { try archive.part($0, limit: Limits.sharedStringsBytes) }
    let styles = try workbook.styles.flatMap { try archive.part($0, limit: Limits.otherPartBytes) }
    reader = CellReader(
      sheet: location.title ?? window.sheet.name, file: file,
      strings: try SharedStrings(strings),
      styles: try styles.map { try Styles($0) } ?? .none, epoch: workbook.epoch,
      awaitsCalculation: workbook.awaitsCalculation, decimalMark: location.dialect.decimalMark)

    let sheet = try SheetPart(workbook.part(of: window.sheet, in: archive), sheet: reader.sheet)
    self.sheet = sheet
    let top = try XLSXTable.header(sheet, window, reader)
    let merges = try SheetSurvey.merges(from: top.number, in: workbook.part(of: window.sheet, in: archive))
      .filter { $0.columns.overlaps(window.columns) }
    columns = try Columns(
      sheet: reader.sheet, row: top.number, cells: top.cells,
      merges: Array(merges.filter { $0.rows.contains(top.number) }.prefix(Limits.namedCells)), layout: location.layout)
    header = columns.header
    named = header.addresses.map(\.column)
    merged = MergedCells(merges.filter { !$0.rows.contains(top.number) }, columns: 0...(named.last ?? 0))
    // A recipients workbook hides its references and kinds of fields from people.
    firstShown = location.layout == .recipients ? top.number + RecipientsTable.headRows : top.number
    if top.isHidden, top.number >= firstShown { hidden.note(row: top.number) }
    hidden.note(columns: named, hidden: sheet.hiddenColumns)
  }

  func next() throws -> SourceRow? {
    while !isAtEnd, let stored = try XLSXTable.next(sheet, window) {
      var (cells, problems) = try reader.cells(of: stored)
      guard stored.number <= window.rows.upperBound else {
        noteBelow(cells, stored.number)
        break
      }
      let covered = try merged.problems(
        row: stored.number, cells: cells, sheet: reader.sheet, columns: named, in: reader.file)
      // What is merged with cells above and has nothing of its own is part of the row above, and not a row.
      if !covered.isEmpty, !problems.isEmpty || cells.contains(where: { !$0.isEmpty }) { problems += covered }
      guard let row = try columns.row(number: stored.number, cells: cells, problems: problems) else { continue }
      if stored.isHidden, stored.number >= firstShown { hidden.note(row: stored.number) }
      return row
    }
    isAtEnd = true
    return nil
  }

  var warnings: [Problem] { hidden.warnings(sheet: reader.sheet, in: reader.file) + below }

  /// Values right below a table are what somebody typed without extending it. A row of totals says that it ends.
  private func noteBelow(_ cells: [Cell], _ row: Int) {
    guard let title = window.title, !window.hasTotals, row == window.rows.upperBound + 1,
      let first = cells.first(where: { cell in !cell.isEmpty && named.contains(cell.address.column) })
    else { return }
    below = [
      Problem(
        .sheetBeyondTable, at: .cell(first.address), "stands right below the \(title), and was not read")
    ]
  }

  /// The first row with a value in it, as the header; of a table, its first row.
  private static func header(_ sheet: SheetPart, _ window: SheetWindow, _ reader: CellReader) throws
    -> (number: Int, isHidden: Bool, cells: [Cell])
  {
    while let stored = try next(sheet, window), stored.number <= window.rows.upperBound {
      if window.beginsWithHeader, stored.number > window.rows.lowerBound { break }
      let (cells, problems) = try reader.cells(of: stored)
      guard problems.isEmpty else { throw RunFailure(.input, problems) }
      if cells.contains(where: { !$0.isEmpty }) { return (stored.number, stored.isHidden, cells) }
    }
    let place = window.title.map { "the header of its \($0)" } ?? "its sheet \"\(reader.sheet)\""
    throw IngestCatalogue.failure(.headerMissing, in: reader.file, "has nothing in \(place)")
  }

  /// The next row of the window, or one behind it, with the cells in the window's columns.
  private static func next(_ sheet: SheetPart, _ window: SheetWindow) throws -> StoredRow? {
    while var stored = try sheet.next() {
      guard stored.number >= window.rows.lowerBound else { continue }
      if !window.hasAllColumns { stored.cells.removeAll { !window.columns.contains($0.column) } }
      if !stored.cells.isEmpty { return stored }
    }
    return nil
  }
}
