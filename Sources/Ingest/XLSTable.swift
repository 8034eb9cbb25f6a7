import Records

/// A sheet of a workbook of Excel 97 to 2003 as a source of rows.
///
/// Cells are shown by the same rules as those of newer workbooks. The reader is our own and checks every length that the file
/// claims: `libfreexl`, which Debian has for these files, knows no results of formulas, no booleans and no number formats
/// (00042 would come out as 42, 85 % as 0.85), and files damaged at random bring it down.
final class XLSTable: RowSource {
  let header: Header
  private let columns: Columns
  private let named: [Int]
  private let reader: CellReader
  private let sheet: XLSSheet
  private var merged: MergedCells

  /// Reads the workbook's description, its texts and formats, and the sheet's header.
  init(_ location: SourceLocation) throws {
    let file = location.displayName
    let workbook = try XLSWorkbook(location)
    let tab = try workbook.sheet(location.choice, in: file)
    sheet = try XLSSheet(tab, in: workbook)
    reader = CellReader(
      sheet: location.title ?? tab.name, file: file, strings: workbook.strings, styles: workbook.styles,
      epoch: workbook.epoch, awaitsCalculation: false, decimalMark: location.dialect.decimalMark, hasEscapes: false)
    columns = try XLSTable.columns(sheet, reader, location.layout)
    header = columns.header
    named = header.addresses.map(\.column)
    let top = header.addresses.first?.row ?? 1
    merged = MergedCells(sheet.merges.filter { !$0.rows.contains(top) }, columns: 0...(named.last ?? 0))
  }

  func next() throws -> SourceRow? {
    while let stored = try sheet.next() {
      var (cells, problems) = try reader.cells(of: stored)
      let covered = try merged.problems(
        row: stored.number, cells: cells, sheet: reader.sheet, columns: named, in: reader.file)
      // What is merged with cells above and has nothing of its own is part of the row above, and not a row.
      if !covered.isEmpty, !problems.isEmpty || cells.contains(where: { !$0.isEmpty }) { problems += covered }
      if let row = try columns.row(number: stored.number, cells: cells, problems: problems) { return row }
    }
    return nil
  }

  /// The first row with a value in it, as the header.
  private static func columns(_ sheet: XLSSheet, _ reader: CellReader, _ layout: SourceLayout) throws -> Columns {
    while let stored = try sheet.next() {
      let (cells, problems) = try reader.cells(of: stored)
      guard problems.isEmpty else { throw RunFailure(.input, problems) }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      let merges = sheet.merges.filter { $0.rows.contains(stored.number) }
      return try Columns(
        sheet: reader.sheet, row: stored.number, cells: cells, merges: merges, layout: layout)
    }
    throw IngestCatalogue.failure(.headerMissing, in: reader.file, "has nothing in its sheet \"\(reader.sheet)\"")
  }
}

extension XLSWorkbook {
  /// The sheet that a pipeline file asks for.
  fileprivate func sheet(_ choice: SheetChoice, in file: String) throws -> Sheet {
    switch choice {
    case .only: return try sheets.sheet(named: nil, in: file)
    case .name(let name): return try sheets.sheet(named: name, in: file)
    case .position(let position):
      let visible = sheets.filter(\.isVisible)
      guard visible.indices.contains(position - 1) else {
        throw IngestCatalogue.failure(
          .sheetMissing, in: file, "has no sheet \(position); \(visible.count) of its sheets can be seen")
      }
      return visible[position - 1]
    case .table(let name):
      throw IngestCatalogue.failure(
        .tableMissing, in: file, "is of the format before 2007, in which the table \"\(name)\" cannot be found",
        remedy: "name the sheet, or save the workbook as .xlsx")
    case .range(let name):
      throw IngestCatalogue.failure(
        .rangeMissing, in: file, "is of the format before 2007, in which the name \"\(name)\" cannot be found",
        remedy: "name the sheet, or save the workbook as .xlsx")
    }
  }
}
