import Records

/// A sheet of an Excel workbook as a source of rows.
final class XLSXTable: RowSource {
  let header: Header
  private let columns: Columns
  private let reader: CellReader
  private let sheet: SheetPart

  /// Reads the workbook's description, its texts and formats, and the sheet's header.
  init(_ location: SourceLocation) throws {
    let file = location.displayName
    let archive = try ZipArchive(path: location.path, displayName: file)
    let workbook = try Workbook(archive)
    let tab = try workbook.sheets.sheet(named: location.sheet, in: file)

    let strings = try workbook.sharedStrings.flatMap { try archive.part($0, limit: Limits.sharedStringsBytes) }
    let styles = try workbook.styles.flatMap { try archive.part($0, limit: Limits.otherPartBytes) }
    reader = CellReader(
      sheet: tab.name, file: file, strings: try strings.map { try SharedStrings($0) } ?? .none,
      styles: try styles.map { try Styles($0) } ?? .none, epoch: workbook.epoch,
      awaitsCalculation: workbook.awaitsCalculation)

    let sheet = try SheetPart(XLSXTable.part(of: tab, in: archive), sheet: tab.name)
    self.sheet = sheet
    columns = try XLSXTable.columns(sheet, reader) { row in
      try SheetSurvey.merges(touching: row, in: XLSXTable.part(of: tab, in: archive))
    }
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
  private static func columns(_ sheet: SheetPart, _ reader: CellReader, merges: (Int) throws -> [CellRange]) throws
    -> Columns
  {
    while let stored = try sheet.next() {
      let (cells, problems) = try reader.cells(of: stored)
      guard problems.isEmpty else { throw RunFailure(.input, problems) }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      return try Columns(sheet: reader.sheet, row: stored.number, cells: cells, merges: merges(stored.number))
    }
    throw IngestCatalogue.failure(.headerMissing, in: reader.file, "has nothing in its sheet \"\(reader.sheet)\"")
  }

  private static func part(of tab: Workbook.Sheet, in archive: ZipArchive) throws -> ZipPart {
    guard let part = try archive.part(tab.part, limit: Limits.sheetBytes) else {
      throw IngestCatalogue.failure(
        .sourceCorrupt, in: archive.displayName, "lacks the part \(tab.part) with its sheet \"\(tab.name)\"")
    }
    return part
  }
}
