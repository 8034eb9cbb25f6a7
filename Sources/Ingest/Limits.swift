/// What ingest accepts at most, so that a hostile file meets bounded memory and a clear refusal.
///
/// The limits of a sheet are those that Excel has; the others leave a wide margin above what a registrar's office produces.
enum Limits {
  /// Parts in a workbook's zip archive.
  static let zipEntries = 10_000
  /// Bytes of the archive's directory, which has the parts' names.
  static let zipDirectoryBytes = 16 << 20
  /// Uncompressed bytes of a sheet. It is streamed, so this bounds time and not memory.
  static let sheetBytes = 8 << 30
  /// Uncompressed bytes of the shared strings, which stay in memory.
  static let sharedStringsBytes = 1 << 30
  /// Uncompressed bytes of every other part that is read (workbook, styles, relationships).
  static let otherPartBytes = 64 << 20
  /// Uncompressed bytes of a part that says what another one points at.
  static let relationshipsBytes = 4 << 20
  /// Uncompressed to compressed bytes; sheets of formatted but empty rows reach about 50.
  static let compressionRatio = 250
  /// Parts up to this size may have any ratio: they cannot hurt.
  static let ratioFreeBytes = 16 << 20
  /// Distinct strings in a workbook.
  static let sharedStrings = 16_000_000
  static let sheets = 1_000
  static let tables = 1_000
  static let definedNames = 65_536
  /// Number formats of cells; Excel has 65,490 at most.
  static let cellFormats = 65_536
  /// Ranges of merged cells in a sheet, which stay in memory.
  static let mergedRanges = 200_000
  /// Bytes of a formula that is looked at; Excel's have 8,192 characters at most.
  static let formulaLength = 32_768
  /// Bytes of one tag or comment, which the parser must hold whole.
  static let xmlTokenBytes = 1 << 20
  static let xmlDepth = 256
  /// Bytes of a workbook of Excel 97 to 2003, whose records stay in memory, and columns of a sheet in it.
  static let compoundBytes = 80 << 20
  static let legacyColumns = 256
  /// Rows and columns of a sheet, and UTF-16 code units of a cell (Excel's own limits).
  static let rows = 1_048_576
  static let columns = 16_384
  static let cellLength = 32_767
  /// Bytes of all the text in one row.
  static let rowBytes = 16 << 20
  /// Rows of other tables that belong to one row.
  static let joinedRows = 10_000
  /// Cells that one problem names besides the first.
  static let namedCells = 20
  /// Bytes of a text file in which the separator of its fields is looked for.
  static let sampleBytes = 256 << 10
  /// Bytes that are handed to a parser at a time.
  static let chunkBytes = 64 << 10
}
