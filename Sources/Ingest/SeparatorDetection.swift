import Records

/// What separates the fields of a CSV file, as far as its beginning tells.
///
/// The header tells, when only one of the separators stands in it outside quotes. When several do, the one under which every
/// record has as many fields as the header is it; when that is true of several or of none, nothing is guessed.
struct SeparatorDetection {
  /// Records that are compared with the header.
  private static let records = 200

  /// - Parameters:
  ///   - text: the file from its first record on, or a piece of it.
  ///   - isWhole: whether that is all of the file; else its last record may be cut off.
  /// - Throws: `RunFailure` that names what the separator could be.
  static func separator(of text: ArraySlice<UInt8>, isWhole: Bool, file: String) throws -> FieldSeparator {
    let header = FieldSeparator.allCases.filter { stands($0.byte, inHeaderOf: text) }
    guard let first = header.first else { return .comma }
    guard header.count > 1 else { return first }
    let fitting = header.filter { separator in
      guard let counts = counts(text, separator.byte, isWhole: isWhole), let width = counts.first else { return false }
      return width > 1 && counts.allSatisfy { $0 == width }
    }
    guard let only = fitting.first, fitting.count == 1 else {
      let names = (fitting.isEmpty ? header : fitting).map(\.rawValue).joined(separator: " or ")
      throw IngestCatalogue.failure(
        .csvSeparatorUnclear, in: file, "may have its fields separated by \(names)")
    }
    return only
  }

  /// Whether a byte stands outside quotes in the first line that is not empty.
  private static func stands(_ separator: UInt8, inHeaderOf text: ArraySlice<UInt8>) -> Bool {
    var isQuoted = false
    var sawText = false
    for byte in text {
      if byte == CSVReader.quote { isQuoted.toggle() }
      let endsLine = !isQuoted && (byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn)
      if endsLine, sawText { return false }
      if !endsLine { sawText = true }
      if byte == separator, !isQuoted { return true }
    }
    return false
  }

  /// How many fields the records have that are not empty; nil where one cannot be read with the separator.
  private static func counts(_ text: ArraySlice<UInt8>, _ separator: UInt8, isWhole: Bool) -> [Int]? {
    enum State { case atStart, plain, quoted, behindQuote }
    var counts: [Int] = []
    var fields = 1
    var isEmpty = true
    var state = State.atStart
    for byte in text {
      if state == .quoted {
        if byte == CSVReader.quote { state = .behindQuote }
      } else if byte == separator {
        (fields, isEmpty, state) = (fields + 1, false, .atStart)
      } else if byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn {
        if !isEmpty { counts.append(fields) }
        guard counts.count < records else { return counts }
        (fields, isEmpty, state) = (1, true, .atStart)
      } else if byte == CSVReader.quote, state != .plain {
        (isEmpty, state) = (false, .quoted)
      } else {
        guard state != .behindQuote else { return nil }
        (isEmpty, state) = (false, .plain)
      }
    }
    if isWhole, !isEmpty { counts.append(fields) }
    return counts
  }
}
