import Records

/// What a workbook of Excel 97 to 2003 says of itself: its sheets, epoch, texts and formats (MS-XLS §2.1.7.20.3).
struct XLSWorkbook {
  struct Sheet: SheetTab {
    let name: String
    let isVisible: Bool
    /// Where its records begin in the stream.
    let start: Int
  }

  let stream: BIFFStream
  let sheets: [Sheet]
  let epoch: SerialDate.Epoch
  let strings: SharedStrings
  let styles: Styles
  /// Whether the workbook names the program that last calculated it, as Excel and LibreOffice do.
  let isCalculated: Bool

  /// - Throws: `RunFailure` when the file is no workbook of these years, damaged, encrypted or too large.
  init(_ location: SourceLocation) throws {
    let file = location.displayName
    let container = try CompoundFile(location)
    guard !container.contains("EncryptedPackage") else { throw XLSWorkbook.encrypted(file) }
    guard let bytes = try container.stream("Workbook") else { throw XLSWorkbook.stranger(container, file) }
    stream = BIFFStream(bytes: bytes, file: file)
    guard let start = try stream.record(at: 0), start.kind == .beginning else {
      throw stream.damaged("it does not begin as a workbook does")
    }
    guard try stream.u16(start, 0) == 0x0600 else { throw XLSWorkbook.tooOld(file) }

    var sheets: [Sheet] = []
    var epoch = SerialDate.Epoch.from1900
    var strings = SharedStrings(bytes: [], ends: [], hasEscapes: false)
    var codes: [Int: String] = [:]
    var formats: [Int] = []
    var isCalculated = false
    var place = start.content.upperBound
    while let record = try stream.record(at: place), record.kind != .end {
      switch record.kind {
      case .filePass: throw XLSWorkbook.encrypted(file)
      case .dateMode: epoch = try stream.u16(record, 0) == 1 ? .from1904 : .from1900
      case .recalculation: isCalculated = true
      case .cellFormat: formats.append(try stream.u16(record, 2))
      case .format:
        var reader = BIFFTextReader(stream, try stream.pieces(of: record), offset: 2)
        codes[try stream.u16(record, 0)] = try reader.text()
      case .sharedStrings: strings = try XLSWorkbook.strings(stream, record)
      case .sheet:
        // Charts and macros have tabs as well, but no rows.
        guard try stream.u8(record, 5) == 0 else { break }
        var reader = BIFFTextReader(stream, try stream.pieces(of: record), offset: 6)
        sheets.append(
          Sheet(
            name: try reader.text(isShort: true), isVisible: try stream.u8(record, 4) & 3 == 0,
            start: Int(try stream.u32(record, 0))))
      default: break
      }
      place = record.content.upperBound
    }
    self.sheets = sheets
    self.epoch = epoch
    self.strings = strings
    self.isCalculated = isCalculated
    styles = Styles(codes: codes, cellFormats: formats)
  }

  /// The table of texts that cells point at (MS-XLS §2.4.265).
  private static func strings(_ stream: BIFFStream, _ record: BIFFStream.Record) throws -> SharedStrings {
    let count = try stream.u32(record, 4)
    // A text takes three bytes at least.
    guard count <= stream.bytes.count / 3 else { throw stream.damaged("it is said to hold more texts than it can") }
    var reader = BIFFTextReader(stream, try stream.pieces(of: record), offset: 8)
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    ends.reserveCapacity(Int(count))
    for _ in 0..<count {
      bytes.append(contentsOf: try reader.text().utf8)
      ends.append(UInt32(bytes.count))
    }
    return SharedStrings(bytes: bytes, ends: ends, hasEscapes: false)
  }

  private static func encrypted(_ file: String) -> RunFailure {
    IngestCatalogue.failure(.sourceEncrypted, in: file, "is protected by a password")
  }

  private static func tooOld(_ file: String) -> RunFailure {
    IngestCatalogue.failure(.sourceLegacy, in: file, "is a workbook of Excel 95 or before")
  }

  /// What a container without a workbook of these years holds.
  private static func stranger(_ container: CompoundFile, _ file: String) -> RunFailure {
    if container.contains("Book") { return tooOld(file) }
    let kinds = [("WordDocument", "a Word document"), ("PowerPoint Document", "a PowerPoint presentation")]
    let kind = kinds.first { container.contains($0.0) }?.1 ?? "an Office file without a workbook in it"
    return IngestCatalogue.failure(.sourceLegacy, in: file, "is \(kind) of the format before 2007")
  }
}
