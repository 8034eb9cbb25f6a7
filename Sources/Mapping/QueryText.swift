/// A query as the pipeline file has it, its parameters found: `WHERE term = :term` becomes `WHERE term = $1`.
///
///     let query = QueryText("SELECT * FROM results WHERE term = :term")
///     query.sql                      // SELECT * FROM results WHERE term = $1
///     query.names                    // ["term"]
///
/// What stands in quotes, in comments and between dollar quotes is left alone, and so are casts (`::date`). A query whose parameters are
/// `$1`, `$2`… already stays as it is, with `1`, `2`… as their names.
public struct QueryText: Sendable {
  /// For the server.
  public let sql: String
  /// Of the parameters, in the order of their numbers.
  public let names: [String]
  /// Whether the query has parameters of both kinds, of which no order is known.
  let mixesKinds: Bool
  /// Where the text goes on after each parameter that was replaced: in characters of `sql` and of the query as it is written.
  private let joints: [(sql: Int, written: Int)]

  public init(_ text: String) {
    var reader = Reader(Array(text.unicodeScalars))
    reader.read()
    sql = String(String.UnicodeScalarView(reader.made))
    let most = reader.numbers.max() ?? 0
    names = reader.names.isEmpty ? (0..<most).map { String($0 + 1) } : reader.names
    mixesKinds = !reader.names.isEmpty && most > 0
    joints = reader.joints
  }

  /// Where a character of `sql` stands in the query as it is written; both count from 0.
  public func written(_ offset: Int) -> Int {
    guard let joint = joints.last(where: { $0.sql <= offset }) else { return offset }
    return joint.written + offset - joint.sql
  }

  /// Walks through the text once.
  private struct Reader {
    let text: [Unicode.Scalar]
    var made: [Unicode.Scalar] = []
    var names: [String] = []
    var numbers: [Int] = []
    var joints: [(sql: Int, written: Int)] = []
    private var index = 0
    /// A semicolon that nothing but comments has followed so far.
    private var ending: Int?

    init(_ text: [Unicode.Scalar]) { self.text = text }

    private func character(_ ahead: Int = 0) -> Unicode.Scalar? {
      index + ahead < text.count ? text[index + ahead] : nil
    }

    private mutating func take(_ count: Int = 1) {
      let end = min(index + count, text.count)
      made.append(contentsOf: text[index..<end])
      index = end
    }

    mutating func read() {
      while let first = character() {
        if !first.properties.isWhitespace, first != "-" || character(1) != "-", first != "/" || character(1) != "*" {
          ending = nil
        }
        switch first {
        case "'": takeQuoted("'", escapes: hasEscapes)
        case "\"": takeQuoted("\"", escapes: false)
        case "-" where character(1) == "-": while let next = character(), next != "\n" { take() }
        case "/" where character(1) == "*": takeComment()
        case "$": takeDollar()
        case ":": takeColon()
        case ";":
          ending = made.count
          take()
        case _ where QueryText.isWord(first):
          while let next = character(), QueryText.isWord(next) || next == "$" { take() }
        default: take()
        }
      }
      // One statement may end in a semicolon; what is built around it may not hold one.
      if let ending { made[ending] = " " }
    }

    /// Whether a quotation mark here belongs to `E'…'`, where a backslash keeps the next character from ending the text.
    private var hasEscapes: Bool {
      guard let last = made.last, last == "E" || last == "e" else { return false }
      return made.count < 2 || !QueryText.isWord(made[made.count - 2])
    }

    private mutating func takeQuoted(_ mark: Unicode.Scalar, escapes: Bool) {
      take()
      while let next = character() {
        if escapes, next == "\\" {
          take(2)
        } else {
          take()
          if next == mark { return }
        }
      }
    }

    /// Comments stand within one another.
    private mutating func takeComment() {
      var depth = 0
      repeat {
        if character() == "/", character(1) == "*" {
          depth += 1
          take(2)
        } else if character() == "*", character(1) == "/" {
          depth -= 1
          take(2)
        } else {
          take()
        }
      } while depth > 0 && character() != nil
    }

    /// `$1`, or a text from `$tag$` to the next `$tag$`.
    private mutating func takeDollar() {
      var length = 1
      while let next = character(length), QueryText.isWord(next) { length += 1 }
      let tag = text[index + 1..<index + length]
      if let first = tag.first, ("0"..."9").contains(first) {
        if let number = Int(String(String.UnicodeScalarView(tag))), number > 0, number < 1000 { numbers.append(number) }
        return take(length)
      }
      guard character(length) == "$" else { return take(length) }
      let mark = Array(text[index...index + length])
      take(mark.count)
      while character() != nil {
        if character() == "$", text[index...].starts(with: mark) { return take(mark.count) }
        take()
      }
    }

    private mutating func takeColon() {
      guard let next = character(1), next.isASCII ? next == "_" || next.properties.isAlphabetic : false else {
        // A cast, an assignment or a slice of an array.
        return take(character(1) == ":" ? 2 : 1)
      }
      var length = 1
      while let next = character(length), QueryText.isWord(next) { length += 1 }
      let name = String(String.UnicodeScalarView(text[index + 1..<index + length]))
      if !names.contains(name) { names.append(name) }
      let number = (names.firstIndex(of: name) ?? 0) + 1
      made.append(contentsOf: "$\(number)".unicodeScalars)
      index += length
      joints.append((made.count, index))
    }
  }

  private static func isWord(_ character: Unicode.Scalar) -> Bool {
    character == "_" || character.properties.isAlphabetic || ("0"..."9").contains(character)
  }
}
