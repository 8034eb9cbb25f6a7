import Records

/// Which tab is meant.
extension Workbook {
  /// The only sheet with rows that can be seen.
  func onlySheet(in file: String) throws -> Sheet {
    let visible = sheets.filter { $0.isVisible && $0.kind != .other }
    if let only = visible.first, visible.count == 1 { return only }
    guard sheets.contains(where: { $0.kind != .other }) else {
      throw IngestCatalogue.failure(.sheetMissing, in: file, "has no sheet with rows")
    }
    throw IngestCatalogue.failure(.sheetAmbiguous, in: file, "has the sheets \(list(sheets)), and none is named")
  }

  /// The sheet of a name, in its letter case or, when only one fits, in any.
  func sheet(named wanted: String, in file: String) throws -> Sheet {
    let same = sheets.filter { $0.name == wanted }
    guard same.count < 2 else {
      throw IngestCatalogue.failure(.sourceCorrupt, in: file, "has \(same.count) sheets of the name \"\(wanted)\"")
    }
    if let sheet = same.first { return sheet }
    let folded = sheets.filter { $0.name.lowercased() == wanted.lowercased() }
    if let only = folded.first, folded.count == 1 { return only }
    let guess = Spelling.nearest(to: wanted, among: sheets.map(\.name)).map { "write \"\($0)\"" }
    throw IngestCatalogue.failure(
      .sheetMissing, in: file, "has no sheet \"\(wanted)\"; its sheets are \(list(sheets))",
      remedy: guess.map { "\($0), or \(ProblemCode.sheetMissing.remedy)" })
  }

  /// The sheet at a place among the tabs that can be seen, as a person counts them from the left.
  func sheet(at position: Int, in file: String) throws -> Sheet {
    let visible = sheets.filter(\.isVisible)
    if visible.indices.contains(position - 1) { return visible[position - 1] }
    // 2026 may be a year's sheet, and was only written without quotes.
    let isName = sheets.contains { $0.name == String(position) }
    let count = visible.count == 1 ? "one sheet that can be seen" : "\(visible.count) sheets that can be seen"
    throw IngestCatalogue.failure(
      .sheetMissing, in: file, "has no sheet \(position), but \(count): \(list(visible))",
      remedy: isName
        ? "write `sheet: \"\(position)\"`, in quotes, for the sheet of that name"
        : "count the tabs from the left, beginning with 1, or write the sheet's name")
  }

  /// The part with a sheet's rows.
  ///
  /// - Throws: `RunFailure` when it has none.
  func part(of sheet: Sheet, in archive: ZipArchive) throws -> ZipPart {
    switch sheet.kind {
    case .worksheet(let path):
      if let part = try archive.part(path, limit: Limits.sheetBytes) { return part }
      throw IngestCatalogue.failure(
        .sourceCorrupt, in: archive.displayName, "lacks the part \(path) with its sheet \"\(sheet.name)\"")
    case .other:
      throw IngestCatalogue.failure(
        .sheetMissing, in: archive.displayName, "has a chart or macros in its sheet \"\(sheet.name)\", and no rows",
        remedy: "name the sheet that has the rows")
    case .outside(let target):
      throw IngestCatalogue.failure(
        .sourceCorrupt, in: archive.displayName,
        "keeps its sheet \"\(sheet.name)\" somewhere else (\(Problem.clipped(target))), where it is not fetched",
        remedy: "copy the rows into this workbook, and save it")
    }
  }

  private func list(_ sheets: [Sheet]) -> String {
    guard sheets.count > Limits.namedCells else {
      return sheets.isEmpty ? "none" : sheets.map { "\"\($0.name)\"" }.joined(separator: ", ")
    }
    let first = sheets.prefix(Limits.namedCells).map { "\"\($0.name)\"" }.joined(separator: ", ")
    return "\(first) and \(sheets.count - Limits.namedCells) more"
  }
}
