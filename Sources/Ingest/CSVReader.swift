import Foundation
import Records

/// Splits a text file into records and fields as RFC 4180 has it, in bytes.
///
/// Lines end in CRLF, LF or CR; a quotation mark inside an unquoted field stands for itself.
final class CSVReader {
  /// The bytes of the current record's fields, without separators and quotes, and where each ends.
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []
  /// The line, counted from 1, that the current record begins on.
  private(set) var line = 1

  private let file: String
  private let source: TextReader
  private var buffer: [UInt8] = []
  private var position = 0
  private var currentLine = 1
  private var separator = UInt8(ascii: ",")

  /// Reads past byte order marks and a line that names the separator.
  ///
  /// - Throws: `RunFailure` when the file is no text of its encoding, or nothing says what separates its fields.
  init(_ location: SourceLocation) throws {
    file = location.displayName
    source = try TextReader(location)
    let isWhole = try sample()
    try FileKind.refuseMarkup(buffer, in: file)
    // A program that adds a mark to a file that has one leaves two.
    while buffer[position...].starts(with: CSVReader.mark) { position += 3 }
    let stated = location.dialect.separator
    if let given = announced() {
      guard stated == nil || stated?.byte == given else {
        throw fault(
          .csvSeparatorUnclear, 1, "says in its first line that another separator is used than the one that is stated",
          remedy: "correct or remove `separator` under source")
      }
      separator = given
      _ = try advance()
    } else {
      separator =
        try stated?.byte
        ?? SeparatorDetection.separator(of: buffer[position...], isWhole: isWhole, file: file).byte
    }
  }

  /// Reads what the separator is told by; whether that is all of the file.
  private func sample() throws -> Bool {
    while buffer.count < Limits.sampleBytes {
      guard let chunk = try source.chunk() else { return true }
      buffer += chunk
    }
    return false
  }

  /// Excel's own way to say what separates the fields: a first line of `sep=;`.
  private func announced() -> UInt8? {
    let line = buffer[position...].prefix(7)
    guard line.starts(with: "sep=".utf8), let given = line.dropFirst(4).first, given < 0x7F, given != CSVReader.quote,
      let end = line.dropFirst(5).first, end == CSVReader.lineFeed || end == CSVReader.carriageReturn
    else { return nil }
    return given
  }

  var fieldCount: Int { ends.count }

  /// The bytes of a field of the current record.
  func field(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Reads the next record; false at the end of the file.
  ///
  /// - Throws: `RunFailure` with the line of a quotation mark that is not closed, or of text that follows a closed one.
  func advance() throws -> Bool {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    line = currentLine
    guard try ensure() else { return false }
    while true {
      // At the beginning of a field.
      if try ensure(), buffer[position] == CSVReader.quote {
        position += 1
        try quoted()
      } else {
        try unquoted()
      }
      ends.append(bytes.count)
      guard ends.count <= Limits.columns else {
        throw fault(.sourceTooLarge, line, "has a record of more than \(Limits.columns) fields")
      }
      guard try ensure() else { return true }
      let byte = buffer[position]
      position += 1
      if byte == separator { continue }
      currentLine += 1
      if byte == CSVReader.carriageReturn, try ensure(), buffer[position] == CSVReader.lineFeed { position += 1 }
      return true
    }
  }

  /// Takes bytes up to a separator or the end of the line.
  private func unquoted() throws {
    while try ensure() {
      var end = position
      while end < buffer.count, !endsField(buffer[end]) { end += 1 }
      try take(upTo: end)
      if end < buffer.count { return }
    }
  }

  /// Takes bytes up to the closing quotation mark, and that.
  private func quoted() throws {
    let opening = currentLine
    var lines = LineCount()
    defer { currentLine += lines.line - 1 }
    while try ensure() {
      var end = position
      while end < buffer.count, buffer[end] != CSVReader.quote { end += 1 }
      lines.add(buffer[position..<end])
      try take(upTo: end, quotedSince: opening)
      guard end < buffer.count else { continue }
      position += 1
      guard try ensure() else { return }
      if buffer[position] == CSVReader.quote {
        bytes.append(CSVReader.quote)
        position += 1
      } else if endsField(buffer[position]) {
        return
      } else {
        throw fault(.csvQuoteMisplaced, opening + lines.line - 1, "has text after a closing quotation mark")
      }
    }
    throw fault(.csvQuoteUnterminated, opening, "has a quotation mark that is never closed")
  }

  private func take(upTo end: Int, quotedSince opening: Int? = nil) throws {
    bytes.append(contentsOf: buffer[position..<end])
    position = end
    guard bytes.count - (ends.last ?? 0) > 4 * Limits.cellLength || bytes.count > Limits.rowBytes else { return }
    let hint = opening == nil ? "" : ", beginning with a quotation mark that may lack its partner"
    throw fault(.sourceTooLarge, opening ?? line, "has a field of more than \(Limits.cellLength) characters\(hint)")
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn
  }

  /// Whether there is a byte at `position`, reading on where necessary.
  private func ensure() throws -> Bool {
    try position < buffer.count || fill()
  }

  private func fill() throws -> Bool {
    guard let chunk = try source.chunk() else { return false }
    buffer = chunk
    position = 0
    return true
  }

  private func fault(_ code: ProblemCode, _ line: Int, _ reason: String, remedy: String? = nil) -> RunFailure {
    RunFailure(.input, Problem(code, at: .file(file, line: line), reason, remedy: remedy))
  }

  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
