import Records

/// What a workbook says of one of its tables (ECMA-376 part 1, §18.5.1.2).
struct ExcelTable {
  /// As Excel shows it under Table Design.
  let name: String
  let range: CellRange
  let headerRows: Int
  let totalsRows: Int

  /// - Throws: `RunFailure` when the part cannot be read; nil when it describes no table.
  init?(_ part: ZipPart) throws {
    let reader = try TablePart(part)
    // All that matters stands in the first tag.
    while reader.table == nil, try reader.advance() {}
    guard let table = reader.table else { return nil }
    self = table
  }

  fileprivate init?(_ attributes: XMLAttributes) {
    guard let name = attributes.text("displayName") ?? attributes.text("name"),
      let range = attributes.text("ref").flatMap({ CellRange($0) })
    else { return nil }
    self.name = name
    self.range = range
    headerRows = attributes.text("headerRowCount").map { Int($0) ?? -1 } ?? 1
    totalsRows = attributes.text("totalsRowCount").map { Int($0) ?? -1 } ?? 0
  }

  private final class TablePart: XMLReader {
    var table: ExcelTable?

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if table == nil, name.is("table") { table = ExcelTable(attributes) }
    }
  }
}

extension Workbook {
  /// The header and data rows of a table, wherever in the workbook it stands; its totals are left out.
  func window(ofTable wanted: String, in archive: ZipArchive) throws -> SheetWindow {
    let file = archive.displayName
    let tables = try tables(in: archive)
    let found = tables.filter { $0.table.name.lowercased() == wanted.lowercased() }
    guard found.count < 2 else {
      throw IngestCatalogue.failure(.sourceCorrupt, in: file, "has \(found.count) tables of the name \"\(wanted)\"")
    }
    guard let (sheet, table) = found.first else {
      let names = tables.map(\.table.name)
      let list = names.prefix(Limits.namedCells).map { "\"\($0)\"" }.joined(separator: ", ")
      let guess = Spelling.nearest(to: wanted, among: names).map { "write \"\($0)\", or " } ?? ""
      throw IngestCatalogue.failure(
        .tableMissing, in: file,
        "has no table \"\(wanted)\"; \(names.isEmpty ? "it has no tables at all" : "its tables are \(list)")",
        remedy: "\(guess)\(ProblemCode.tableMissing.remedy)")
    }
    let title = "table \"\(table.name)\""
    guard table.headerRows != 0 else {
      throw IngestCatalogue.failure(.tableHeadless, in: file, "shows no header row in its \(title)")
    }
    let last = table.range.rows.upperBound - table.totalsRows
    guard table.headerRows == 1, (0...1).contains(table.totalsRows), last >= table.range.rows.lowerBound else {
      throw IngestCatalogue.failure(.sourceCorrupt, in: file, "contradicts itself about the rows of its \(title)")
    }
    return SheetWindow(
      sheet, rows: table.range.rows.lowerBound...last, columns: table.range.columns, title: title,
      beginsWithHeader: true, hasTotals: table.totalsRows > 0)
  }

  private func tables(in archive: ZipArchive) throws -> [(sheet: Sheet, table: ExcelTable)] {
    var tables: [(sheet: Sheet, table: ExcelTable)] = []
    for sheet in sheets {
      guard case .worksheet(let path) = sheet.kind else { continue }
      for target in try Relationships(of: path, in: archive).all(ofType: "table") {
        guard tables.count < Limits.tables else {
          throw IngestCatalogue.failure(
            .sourceTooLarge, in: archive.displayName, "has more than \(Limits.tables) tables")
        }
        guard let part = try archive.part(target, limit: Limits.otherPartBytes), let table = try ExcelTable(part) else {
          throw IngestCatalogue.failure(
            .sourceCorrupt, in: archive.displayName, "lacks the table \(target) of its sheet \"\(sheet.name)\"")
        }
        tables.append((sheet, table))
      }
    }
    return tables
  }
}
