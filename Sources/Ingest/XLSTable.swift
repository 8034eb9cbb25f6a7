import Records

/// A sheet of a workbook of Excel 97 to 2003 as a source of rows.
///
/// Cells are shown by the same rules as those of newer workbooks. The reader is our own and checks every length that the file
/// claims: `libfreexl`, which Debian has for these files, knows no results of formulas, no booleans and no number formats
/// (00042 would come out as 42, 85 % as 0.85), and files damaged at random bring it down.
final class XLSTable: RowSource {
  let header: Header
  private let columns: Columns
  private let reader: CellReader
  private let sheet: XLSSheet

  /// Reads the workbook's description, its texts and formats, and the sheet's header.
  init(_ location: SourceLocation) throws {
    let file = location.displayName
    let workbook = try XLSWorkbook(location)
    let tab = try workbook.sheets.sheet(named: location.sheet, in: file)
    sheet = try XLSSheet(tab, in: workbook)
    reader = CellReader(
      sheet: tab.name, file: file, strings: workbook.strings, styles: workbook.styles, epoch: workbook.epoch,
      awaitsCalculation: false, hasEscapes: false)
    columns = try XLSTable.columns(sheet, reader)
    header = columns.header
  }

  func next() throws -> SourceRow? {
    while let stored = try sheet.next() {
      let (cells, problems) = try reader.cells(of: stored)
      if let row = try columns.row(number: stored.number, cells: cells, problems: problems) { return row }
    }
    return nil
  }

  /// The first row with a value in it, as the header.
  private static func columns(_ sheet: XLSSheet, _ reader: CellReader) throws -> Columns {
    while let stored = try sheet.next() {
      let (cells, problems) = try reader.cells(of: stored)
      guard problems.isEmpty else { throw RunFailure(.input, problems) }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      let merges = sheet.merges.filter { $0.rows.contains(stored.number) }
      return try Columns(sheet: reader.sheet, row: stored.number, cells: cells, merges: merges)
    }
    throw IngestCatalogue.failure(.headerMissing, in: reader.file, "has nothing in its sheet \"\(reader.sheet)\"")
  }
}
