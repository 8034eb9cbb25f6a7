/// Where a cell stands in its source: sheet (or file, for CSV), row and column.
public struct CellAddress: Hashable, Sendable, CustomStringConvertible {
  /// The sheet's name as its tab shows it; for CSV the file's name.
  public let sheet: String
  /// Counted from 1, as spreadsheets do; for CSV the record's number, the header being 1.
  public let row: Int
  /// Counted from 0: column A is 0.
  public let column: Int

  public init(sheet: String, row: Int, column: Int) {
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// The column's letters: 0 is `A`, 25 `Z`, 26 `AA` (ECMA-376 part 1, §18.3.1.4).
  public var columnLetters: String { CellAddress.letters(forColumn: column) }

  public static func letters(forColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// `Graduates!D14`; a sheet's name with other than letters, digits, `_`, `-` and `.` is quoted as Excel quotes it.
  public var description: String { "\(CellAddress.quoted(sheet))!\(columnLetters)\(row)" }

  static func quoted(_ sheet: String) -> String {
    let plain = sheet.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "_-.".unicodeScalars.contains($0)
    }
    return plain ? sheet : "'\(sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }
}

/// One cell of a row: what a person reads there, where it stands, and how it was shown.
public struct Cell: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case empty
    case text(String)
    /// The digits as a person sees them: `7.125` stays `7.125`, never a binary fraction of it.
    case number(String)
    case date(CivilDate)
    case dateTime(CivilDate, CivilTime)
    case time(CivilTime)
    case boolean(Bool)
    /// A formula's error such as `#N/A`, with its text. Ingest also puts one where it could not read what is stored; the row's
    /// problems then say what and why.
    case error(String)
  }

  public let content: Content
  public let address: CellAddress
  /// The number format code of the cell's style, when it has one worth keeping (`dd/mm/yyyy`, `0.00`).
  public let format: String?
  /// How a number in its text is written, where the pipeline file says so: `2,5` is one in a file with a decimal comma.
  public let decimalMark: DecimalMark

  public init(
    _ content: Content, at address: CellAddress, format: String? = nil, decimalMark: DecimalMark = .point
  ) {
    self.content = content
    self.address = address
    self.format = format
    self.decimalMark = decimalMark
  }

  /// What the cell says, as text; dates in ISO 8601. Empty for an empty cell, and for one of white space alone.
  public var text: String {
    switch content {
    case .empty: ""
    case .text(let text): text
    case .number(let digits): digits
    case .date(let date): date.description
    case .dateTime(let date, let time): "\(date)T\(time)"
    case .time(let time): time.description
    case .boolean(let flag): flag ? "true" : "false"
    case .error(let text): text
    }
  }

  public var isEmpty: Bool {
    switch content {
    case .empty: true
    case .text(let text): text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    default: false
    }
  }
}
