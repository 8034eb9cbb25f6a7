import Records

/// The columns of an error workbook: its own two, then the source's.
struct ErrorColumns {
  /// Names of our own columns; the second pair stands in where a source has a column of the first pair's name.
  private static let pairs = [["Status", "Problems"], ["Confer status", "Confer problems"]]

  /// What the header row says.
  let titles: [String]
  /// How many of the source's columns are left out: its own two, when the source is an error workbook already.
  let skipped: Int
  /// Cells of a row by their column in the sheet.
  private let cellsByColumn: [Int: Int]

  init(_ header: Header) {
    skipped = ErrorColumns.areBegun(header.names) ? 2 : 0
    let names = Array(header.names.dropFirst(skipped))
    let pair = ErrorColumns.pairs.first { pair in !names.contains { pair.contains($0) } }
    titles = (pair ?? ErrorColumns.pairs[1]) + names
    cellsByColumn = Dictionary(
      zip(header.addresses.map(\.column), header.addresses.indices), uniquingKeysWith: { first, _ in first })
  }

  static func areBegun(_ names: [String]) -> Bool { pairs.contains { names.starts(with: $0) } }

  /// The column of a row's cell in the error workbook; nil for one that is left out.
  func position(ofCell index: Int) -> Int? {
    index < skipped ? nil : index - skipped + 2
  }

  /// The cell of `row` that stands at an address; nil when it is another row's or none of the table's.
  func cell(at address: CellAddress, in row: SourceRow) -> Int? {
    guard address.row == row.number, address.sheet == row.header.sheet else { return nil }
    return cellsByColumn[address.column]
  }

  /// Width of the column of problems, in characters.
  static let problemsWidth = 72

  /// How many lines a text takes in the column of problems.
  static func lines(of text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, ($1.unicodeScalars.count + problemsWidth - 7) / (problemsWidth - 6)) }
  }
}
