import Records

/// What a workbook says of itself: its sheets, its epoch, and where its parts lie (ECMA-376 part 1, §18.2; part 2, §6.5).
struct Workbook {
  struct Sheet: SheetTab {
    let name: String
    /// The path of the sheet's part in the archive.
    let part: String
    let isVisible: Bool
  }

  let sheets: [Sheet]
  let epoch: SerialDate.Epoch
  /// Whether the writer asks for all formulas to be calculated on opening, and so does not vouch for the stored results.
  let awaitsCalculation: Bool
  let sharedStrings: String?
  let styles: String?

  init(_ archive: ZipArchive) throws {
    let packaged = try Relationships(of: "", in: archive)
    guard let path = packaged.first(ofType: "officeDocument"),
      let part = try archive.part(path, limit: Limits.otherPartBytes)
    else {
      throw IngestCatalogue.failure(
        .sourceWrongKind, in: archive.displayName, "is \(FileKind.description(ofArchive: archive)), not a workbook")
    }
    let reader = try WorkbookPart(part)
    try reader.readAll()
    guard reader.isWorkbook else {
      throw IngestCatalogue.failure(
        .sourceWrongKind, in: archive.displayName, "is \(FileKind.description(ofArchive: archive)), not a workbook")
    }
    let relationships = try Relationships(of: path, in: archive)
    // Chart sheets and macro sheets have tabs as well, but no rows.
    sheets = reader.sheets.compactMap { sheet in
      relationships.target(of: sheet.relationship, type: "worksheet").map {
        Sheet(name: sheet.name, part: $0, isVisible: sheet.isVisible)
      }
    }
    epoch = reader.isFrom1904 ? .from1904 : .from1900
    awaitsCalculation = reader.awaitsCalculation
    sharedStrings = relationships.first(ofType: "sharedStrings")
    styles = relationships.first(ofType: "styles")
  }
}

private final class WorkbookPart: XMLReader {
  struct Tab {
    let name: String
    let relationship: String
    let isVisible: Bool
  }

  var isWorkbook = false
  var sheets: [Tab] = []
  var isFrom1904 = false
  var awaitsCalculation = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name.is("sheet") {
      guard let title = attributes.text("name"), let relationship = attributes.text("id") else { return }
      let state = attributes.text("state") ?? "visible"
      sheets.append(Tab(name: title, relationship: relationship, isVisible: state == "visible"))
    } else if name.is("workbook") {
      isWorkbook = true
    } else if name.is("workbookPr") {
      isFrom1904 = attributes.flag("date1904")
    } else if name.is("calcPr") {
      awaitsCalculation = attributes.flag("fullCalcOnLoad")
    }
  }
}
