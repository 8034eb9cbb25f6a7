import Records

/// One place that the value of a line of `map` may come from, as the pipeline file writes it.
///
///     {column: grade, when: {status: {equals: passed}}}     // a cell, in some rows
///     {text: "{given_name} {family_name}"}                   // a text with cells in it
///     {column: code, lookup: titles}                         // what a table says for the cell
struct ValueSource: Sendable {
  enum Origin: Sendable {
    /// The same in every row.
    case constant(PipelineDefinition.Located<String>)
    /// A cell, or the joined texts of several. Nil: a space stands between them.
    case columns([PipelineDefinition.Located<String>], joiner: String?)
    /// A part of what a cell holds.
    case part(TextPart, of: PipelineDefinition.Located<String>)
    case text(TextForm)
  }

  let origin: Origin
  /// The table in which the text is looked up.
  let lookup: PipelineDefinition.Located<String>?
  /// All must hold for this to count.
  let conditions: [ConditionalRule.Condition]

  init(
    _ origin: Origin, lookup: PipelineDefinition.Located<String>? = nil, conditions: [ConditionalRule.Condition] = []
  ) {
    self.origin = origin
    self.lookup = lookup
    self.conditions = conditions
  }

  /// The columns that the value itself comes from.
  var columns: [PipelineDefinition.Located<String>] {
    switch origin {
    case .constant: []
    case .columns(let columns, _): columns
    case .part(_, let column): [column]
    case .text(let form): form.columns
    }
  }

  /// Whether every row says something here.
  var isConstant: Bool {
    if case .constant = origin { conditions.isEmpty } else { false }
  }
}

/// Which of the parts of a text that a separator divides: `{split: ";", part: 2}`.
struct TextPart: Sendable {
  let separator: String
  /// Counted from 1; from the end, -1 is the last.
  let number: Int

  /// The part without the white space around it; nil where the text has not so many. Where the separator is white space, a run of
  /// it counts as one.
  func of(_ text: String) -> String? {
    let isSpace = separator.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    let pieces =
      isSpace
      ? text.split(whereSeparator: \.isWhitespace) : text.split(separator: separator, omittingEmptySubsequences: false)
    let index = number > 0 ? number - 1 : pieces.count + number
    guard pieces.indices.contains(index) else { return nil }
    return CellConversion.trimmed(String(pieces[index]))
  }
}

/// A text with columns in braces: `{given_name} {family_name}`; `{{` and `}}` are braces themselves.
struct TextForm: Sendable {
  enum Piece: Sendable {
    case text(String)
    case column(PipelineDefinition.Located<String>)
  }

  /// What is wrong with a text, and at which of its characters.
  struct Fault: Error {
    /// Counted from 0, in Unicode scalars.
    let offset: Int
    let reason: String
    let remedy: String
  }

  let pieces: [Piece]

  /// - Parameter place: where a character of the text stands in the pipeline file.
  /// - Throws: `Fault`, the first that there is.
  init(_ text: String, place: (Int) -> Problem.Place) throws(Fault) {
    var (pieces, literal): ([Piece], String) = ([], "")
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let isDoubled = index + 1 < scalars.count && scalars[index + 1] == scalar
      switch scalar {
      case "{" where isDoubled, "}" where isDoubled:
        literal.unicodeScalars.append(scalar)
        index += 2
      case "}":
        throw Fault(offset: index, reason: "has a } without a {", remedy: "write }} for a brace that is text")
      case "{":
        guard let end = scalars[index...].firstIndex(of: "}") else {
          throw Fault(
            offset: index, reason: "has a { without a }", remedy: "close it behind the column, or write {{ for a brace")
        }
        let name = String(String.UnicodeScalarView(scalars[(index + 1)..<end]))
        guard !CellConversion.trimmed(name).isEmpty, !name.contains("{") else {
          throw Fault(
            offset: index, reason: "has braces without the name of a column",
            remedy: "write a column between them, such as {given_name}, or {{ for a brace")
        }
        if !literal.isEmpty { pieces.append(.text(literal)) }
        literal = ""
        pieces.append(.column(.init(CellConversion.trimmed(name), at: place(index + 1))))
        index = end + 1
      default:
        literal.unicodeScalars.append(scalar)
        index += 1
      }
    }
    if !literal.isEmpty { pieces.append(.text(literal)) }
    self.pieces = pieces
  }

  var columns: [PipelineDefinition.Located<String>] {
    pieces.compactMap { if case .column(let column) = $0 { column } else { nil } }
  }
}
