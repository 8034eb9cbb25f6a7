import Records

/// A sheet as its tab shows it, in a workbook of either format.
protocol SheetTab {
  var name: String { get }
  var isVisible: Bool { get }
}

extension Collection where Element: SheetTab {
  /// The sheet of a name, in its letter case or, when only one fits, in any; without a name the only visible sheet.
  func sheet(named wanted: String?, in file: String) throws -> Element {
    let tabs = map { "\"\($0.name)\"" }.joined(separator: ", ")
    guard let wanted else {
      let visible = filter(\.isVisible)
      if let only = visible.first, visible.count == 1 { return only }
      guard !isEmpty else { throw IngestCatalogue.failure(.sheetMissing, in: file, "has no sheet with rows") }
      throw IngestCatalogue.failure(.sheetAmbiguous, in: file, "has the sheets \(tabs), and none is named")
    }
    if let sheet = first(where: { $0.name == wanted }) { return sheet }
    let folded = filter { $0.name.lowercased() == wanted.lowercased() }
    if let only = folded.first, folded.count == 1 { return only }
    let guess = Spelling.nearest(to: wanted, among: map(\.name)).map { "write \"\($0)\"" }
    throw IngestCatalogue.failure(
      .sheetMissing, in: file, "has no sheet \"\(wanted)\"; its sheets are \(tabs.isEmpty ? "none" : tabs)",
      remedy: guess.map { "\($0), or \(ProblemCode.sheetMissing.remedy)" })
  }
}
