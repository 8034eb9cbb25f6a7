import Records

/// The cells of a sheet that a table takes up.
///
///     let window = try workbook.window(.table("Graduates"), in: archive)
///     window.rows           // 3...202, the first of them the header
struct SheetWindow {
  let sheet: Workbook.Sheet
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>
  /// What messages call it, where it is not the whole sheet: `table "Graduates"`.
  let title: String?
  /// Whether the first row is the header in any case. Otherwise the first one with a value is.
  let beginsWithHeader: Bool
  /// Whether a row of totals ends it, so that what follows cannot have been meant to be part of it.
  let hasTotals: Bool

  init(
    _ sheet: Workbook.Sheet, rows: ClosedRange<Int> = 1...Limits.rows,
    columns: ClosedRange<Int> = 0...(Limits.columns - 1), title: String? = nil, beginsWithHeader: Bool = false,
    hasTotals: Bool = false
  ) {
    self.sheet = sheet
    self.rows = rows
    self.columns = columns
    self.title = title
    self.beginsWithHeader = beginsWithHeader
    self.hasTotals = hasTotals
  }

  var hasAllColumns: Bool { columns.count == Limits.columns }
}

extension Workbook {
  /// The cells that a pipeline file asks for.
  ///
  /// - Throws: `RunFailure` when there are none such, or when it cannot be told which are meant.
  func window(_ choice: SheetChoice, in archive: ZipArchive) throws -> SheetWindow {
    let file = archive.displayName
    switch choice {
    case .only: return SheetWindow(try onlySheet(in: file))
    case .name(let name): return SheetWindow(try sheet(named: name, in: file))
    case .position(let position): return SheetWindow(try sheet(at: position, in: file))
    case .table(let name): return try window(ofTable: name, in: archive)
    case .range(let name): return try window(ofRange: name, in: file)
    }
  }
}
