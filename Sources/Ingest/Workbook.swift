import Records

/// What a workbook says of itself: its sheets, its epoch, and where its parts lie (ECMA-376 part 1, §18.2; part 2, §6.5).
struct Workbook {
  /// A tab.
  struct Sheet {
    enum Kind: Hashable {
      /// With rows, in the part of this path.
      case worksheet(part: String)
      /// A chart, a macro sheet or a dialog, which have tabs as well, but no rows.
      case other
      /// In another file, which is not read.
      case outside(target: String)
    }

    let name: String
    let kind: Kind
    let isVisible: Bool
  }

  /// In the order of their tabs, hidden ones too.
  let sheets: [Sheet]
  let names: [DefinedName]
  let epoch: SerialDate.Epoch
  /// Whether the writer asks for all formulas to be calculated on opening, and so does not vouch for the stored results.
  let awaitsCalculation: Bool
  let sharedStrings: String?
  let styles: String?

  init(_ archive: ZipArchive) throws {
    let packaged = try Relationships(of: "", in: archive)
    guard let path = packaged.first(ofType: "officeDocument"), !path.lowercased().hasSuffix(".bin"),
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
    sheets = reader.tabs.map { tab in
      let kind: Sheet.Kind =
        if let outside = relationships.outside(tab.relationship) {
          .outside(target: outside)
        } else {
          relationships.target(of: tab.relationship, type: "worksheet").map { .worksheet(part: $0) } ?? .other
        }
      return Sheet(name: tab.name, kind: kind, isVisible: tab.isVisible)
    }
    names = reader.names
    epoch = reader.isFrom1904 ? .from1904 : reader.isCompatible ? .from1900 : .from1900WithoutPhantom
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
  var tabs: [Tab] = []
  var names: [DefinedName] = []
  var isFrom1904 = false
  var isCompatible = true
  var awaitsCalculation = false
  private var name: (text: String, tab: Int?)?
  private var formula: [UInt8] = []

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name.is("sheet") {
      guard let title = attributes.text("name"), let relationship = attributes.text("id") else { return }
      let state = attributes.text("state") ?? "visible"
      tabs.append(Tab(name: title, relationship: relationship, isVisible: state == "visible"))
      if tabs.count > Limits.sheets { stop(failure(.sourceTooLarge, "has more than \(Limits.sheets) sheets")) }
    } else if name.is("definedName") {
      self.name = attributes.text("name").map { ($0, attributes.text("localSheetId").flatMap { Int($0) }) }
      formula = []
    } else if name.is("workbook") {
      isWorkbook = true
    } else if name.is("workbookPr") {
      isFrom1904 = attributes.flag("date1904")
      isCompatible = attributes.text("dateCompatibility").map { $0 == "1" || $0 == "true" } ?? true
    } else if name.is("calcPr") {
      awaitsCalculation = attributes.flag("fullCalcOnLoad")
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    // What is longer than a formula can be is none that names a range.
    if name != nil, formula.count <= Limits.formulaLength { formula.append(contentsOf: bytes) }
  }

  override func end(_ name: XMLName) {
    guard name.is("definedName"), let (text, tab) = self.name else { return }
    self.name = nil
    names.append(DefinedName(name: text, tab: tab, formula: String(decoding: formula, as: UTF8.self)))
    if names.count > Limits.definedNames {
      stop(failure(.sourceTooLarge, "has more than \(Limits.definedNames) defined names"))
    }
  }
}
