import Records
import Yams

/// A line of a longer text in the pipeline file, such as a query, and where it stands.
struct TextLine: Sendable {
  /// The first character of the line among those of the text, counted from 0.
  let offset: Int
  let place: (file: String, line: Int, column: Int)

  /// Where a character of the text stands; nil where nobody knows.
  static func place(at offset: Int, in lines: [TextLine]) -> Problem.Place? {
    guard let line = lines.last(where: { $0.offset <= offset }) else { return nil }
    return .file(line.place.file, line: line.place.line, column: line.place.column + offset - line.offset)
  }
}

extension YAMLSection {
  /// The lines of a text as they stand in the file; none where YAML changes them (escapes, folded lines).
  func lines(of node: Node) -> [TextLine] {
    guard let scalar = node.scalar, let mark = node.mark else { return [] }
    func line(_ number: Int) -> Substring? {
      faults.lines.indices.contains(number - 1) ? faults.lines[number - 1] : nil
    }
    if scalar.style == .literal {
      var offset = 0
      return scalar.string.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
        index, text in
        defer { offset += text.unicodeScalars.count + 1 }
        let number = mark.line + 1 + index
        guard let written = line(number), written.hasSuffix(text) else { return nil }
        let indent = written.unicodeScalars.count - text.unicodeScalars.count
        return TextLine(offset: offset, place: (file, number, indent + 1))
      }
    }
    let quotes = scalar.style == .singleQuoted || scalar.style == .doubleQuoted ? 1 : 0
    let column = mark.column + quotes
    guard let written = line(mark.line),
      written.unicodeScalars.dropFirst(column - 1).starts(with: scalar.string.unicodeScalars)
    else { return [] }
    return [TextLine(offset: 0, place: (file, mark.line, column))]
  }
}
