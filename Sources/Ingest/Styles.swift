import Records

/// The number formats of a workbook's cells (ECMA-376 part 1, §18.8).
struct Styles {
  /// One for each cell format (`cellXfs`), which cells name by index.
  private let formats: [NumberFormat]

  /// A workbook without styles shows everything as General.
  static let none = Styles(formats: [.general])

  private init(formats: [NumberFormat]) { self.formats = formats }

  init(_ part: ZipPart) throws {
    let reader = try StylesPart(part)
    try reader.readAll()
    self.init(codes: reader.codes, cellFormats: reader.cellFormats)
  }

  /// - Parameters:
  ///   - codes: the workbook's own format codes, by the numbers that it gives them.
  ///   - cellFormats: the number of each cell format's code.
  init(codes: [Int: String], cellFormats: [Int]) {
    var known: [Int: NumberFormat] = [:]
    let formats = cellFormats.map { id -> NumberFormat in
      if let format = known[id] { return format }
      // A number that nobody assigned is shown as General.
      let format = codes[id].map { NumberFormat($0) } ?? NumberFormat(builtIn: id) ?? .general
      known[id] = format
      return format
    }
    self.init(formats: formats.isEmpty ? [.general] : formats)
  }

  subscript(index: Int) -> NumberFormat? {
    formats.indices.contains(index) ? formats[index] : nil
  }
}

private final class StylesPart: XMLReader {
  var codes: [Int: String] = [:]
  var cellFormats: [Int] = []
  // Differential formats (dxfs) and named styles have elements of the same names, but are not what cells point at.
  private var isInFormats = false
  private var isInCellFormats = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name.is("numFmts") {
      isInFormats = true
    } else if name.is("cellXfs") {
      isInCellFormats = true
    } else if isInFormats, name.is("numFmt") {
      if let id = attributes.text("numFmtId").flatMap({ Int($0) }), let code = attributes.text("formatCode") {
        codes[id] = code
      }
    } else if isInCellFormats, name.is("xf") {
      cellFormats.append(attributes.text("numFmtId").flatMap { Int($0) } ?? 0)
      if cellFormats.count > Limits.cellFormats {
        stop(failure(.sourceTooLarge, "has more than \(Limits.cellFormats) cell formats"))
      }
    }
  }

  override func end(_ name: XMLName) {
    if name.is("numFmts") { isInFormats = false }
    if name.is("cellXfs") { isInCellFormats = false }
  }
}
