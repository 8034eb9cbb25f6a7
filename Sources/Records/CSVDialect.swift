/// How a CSV file is written, as far as somebody says so.
///
///     CSVDialect(separator: .semicolon, encoding: .windows1252, decimalMark: .comma)
public struct CSVDialect: Hashable, Sendable {
  /// Nil where the file is to tell.
  public var separator: FieldSeparator?
  /// Nil where the file is to tell.
  public var encoding: TextEncoding?
  /// What stands before the decimals of a number. Nothing in a file tells `2,5` from a list of two numbers.
  public var decimalMark: DecimalMark

  public init(
    separator: FieldSeparator? = nil, encoding: TextEncoding? = nil, decimalMark: DecimalMark = .point
  ) {
    self.separator = separator
    self.encoding = encoding
    self.decimalMark = decimalMark
  }
}

/// What stands between the fields of a CSV file.
public enum FieldSeparator: String, Hashable, Sendable, CaseIterable {
  case comma, semicolon, tab, pipe

  /// The character itself.
  public var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .pipe: UInt8(ascii: "|")
    }
  }

  /// By its name, or as the character itself.
  public init?(written text: String) {
    guard
      let separator = FieldSeparator.allCases.first(where: { $0.rawValue == text || text.utf8.elementsEqual([$0.byte]) }
      )
    else { return nil }
    self = separator
  }
}

/// What stands before the decimals of a number.
public enum DecimalMark: String, Hashable, Sendable, CaseIterable {
  case point, comma
}
