import Records

/// Reads JSON strictly (RFC 8259): no duplicate keys, no invalid UTF-8, no lone surrogates, bounded depth and size.
///
///     let document = try TreeParser.parse(bytes, name: "template.json")
///     document.tree["issuer"]
///     document.line(of: "issuer.location[0]")
///
/// Foundation's reader would lose the order of members, the digits of numbers, duplicates and line numbers.
public struct TreeParser {
  /// Deeper than any credential needs; a hostile document must not exhaust the stack.
  public static let depthLimit = 128
  public static let sizeLimit = 64 << 20
  /// Objects, arrays and plain values, some hundred times as many as a large credential has: a tree takes many times the
  /// memory of the few bytes that a value can be written in.
  public static let valueLimit = 2_000_000
  /// Paths that are longer have no line of their own: long names, repeated in the paths of all that is below them, would
  /// need many times the memory of the document.
  private static let pathLimit = 1024
  /// Of all paths together, in bytes. What comes behind has the line of what is around it.
  private static let pathsLimit = 64 << 20

  /// A document and the lines that its values begin on.
  public struct Document: Sendable {
    public let name: String
    public let tree: Tree
    private let lines: [String: Int]

    fileprivate init(name: String, tree: Tree, lines: [String: Int]) {
      self.name = name
      self.tree = tree
      self.lines = lines
    }

    /// The line, counted from 1, that the value at `path` begins on; that of the nearest value around it when there is none. An array of
    /// one element may be written as the element alone.
    public func line(of path: String) -> Int? {
      var path = path
      while true {
        if let line = lines[path] ?? (path.contains("[0]") ? lines[path.replacing("[0]", with: "")] : nil) {
          return line
        }
        guard let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return lines[""] }
        path = String(path[..<cut])
      }
    }
  }

  /// - Parameter tracksLines: keeps the line of every value; leave it off where nobody will ask.
  /// - Throws: `RunFailure` with `.input` and the place of the first fault.
  public static func parse(_ bytes: [UInt8], name: String, tracksLines: Bool = true) throws -> Document {
    guard bytes.count <= sizeLimit else {
      throw RunFailure(.input, Problem(.jsonTooLarge, at: .file(name), "is larger than \(sizeLimit >> 20) MB"))
    }
    return try bytes.withUnsafeBufferPointer { bytes in
      var parser = TreeParser(bytes: bytes, name: name, tracksLines: tracksLines)
      let tree = try parser.document()
      return Document(name: name, tree: tree, lines: parser.lines)
    }
  }

  /// Looked at below `count` only; somebody else's, for as long as the parser is.
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether all of it is UTF-8: looked at once, where it is; each string of it when one must be named that is not.
  private let isUTF8: Bool
  private let name: String
  private let tracksLines: Bool
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private var lines: [String: Int] = [:]
  private var pathBytes = 0
  private var valueCount = 0

  private init(bytes: UnsafeBufferPointer<UInt8>, name: String, tracksLines: Bool) {
    self.bytes = bytes
    isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    self.name = name
    self.tracksLines = tracksLines
    // A byte order mark is no part of JSON, but some editors write it.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private mutating func document() throws -> Tree {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw fault("is in UTF-16, not in UTF-8")
    }
    let tree = try value(path: "", depth: 0)
    skipWhiteSpace()
    guard position == bytes.count else { throw fault("goes on after its end") }
    return tree
  }

  private mutating func value(path: String, depth: Int) throws -> Tree {
    guard depth <= TreeParser.depthLimit else { throw fault("is nested deeper than \(TreeParser.depthLimit) levels") }
    valueCount += 1
    guard valueCount <= TreeParser.valueLimit else {
      throw fault("holds more than \(TreeParser.valueLimit) values, far more than a credential", .jsonTooLarge)
    }
    skipWhiteSpace()
    if keepsLine(of: path) {
      lines[path] = line
      pathBytes += path.utf8.count
    }
    guard position < bytes.count else { throw fault("ends too early") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try object(path: path, depth: depth)
    case UInt8(ascii: "["): return try array(path: path, depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(path: String, depth: Int) throws -> Tree {
    position += 1
    var members: [Tree.Member] = []
    var seen = MemberNames()
    skipWhiteSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipWhiteSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw fault("lacks a member's name") }
      let key = try string()
      guard seen.insert(key, after: members) else {
        throw fault("has the member \"\(Problem.clipped(key))\" twice in one object")
      }
      skipWhiteSpace()
      guard take(UInt8(ascii: ":")) else { throw fault("lacks a colon after \"\(Problem.clipped(key))\"") }
      let place = below(path, path.isEmpty ? key : ".\(key)")
      members.append(Tree.Member(key, try value(path: place, depth: depth + 1)))
      skipWhiteSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw fault("lacks a comma or a closing brace") }
    return .object(members)
  }

  private mutating func array(path: String, depth: Int) throws -> Tree {
    position += 1
    var elements: [Tree] = []
    skipWhiteSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      elements.append(try value(path: below(path, "[\(elements.count)]"), depth: depth + 1))
      skipWhiteSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw fault("lacks a comma or a closing bracket") }
    return .array(elements)
  }

  /// The path of what is below another, as far as lines are kept.
  private func below(_ path: String, _ step: @autoclosure () -> String) -> String {
    keepsLine(of: path) ? path + step() : path
  }

  private func keepsLine(of path: String) -> Bool {
    tracksLines && path.utf8.count <= TreeParser.pathLimit && pathBytes < TreeParser.pathsLimit
  }

  private mutating func word(_ word: String, _ tree: Tree) throws -> Tree {
    guard bytes[position...].starts(with: word.utf8) else { throw fault("has a word that JSON does not know") }
    position += word.utf8.count
    return tree
  }

  private mutating func number() throws -> Tree {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[position - whole] != UInt8(ascii: "0") else {
      throw fault("has a value that JSON does not know")
    }
    if take(UInt8(ascii: ".")), digits() == 0 { throw fault("has a number without digits after its point") }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      if digits() == 0 { throw fault("has a number without digits in its exponent") }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = position
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) { position += 1 }
    return position - start
  }

  private mutating func string() throws -> String {
    position += 1
    let start = position
    skipPlainText()
    // Most strings have no escapes, and are taken over as they stand.
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
      position += 1
      return try string(of: text)
    }
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return try string(of: text)
      case UInt8(ascii: "\\"):
        position += 1
        try escape(into: &text)
      case 0x20...:
        let start = position
        skipPlainText()
        text.append(contentsOf: bytes[start..<position])
      default:
        position += 1
        throw fault("has a control character inside a string")
      }
    }
    throw fault("ends inside a string")
  }

  /// Goes on to the next quote, backslash or control character.
  private mutating func skipPlainText() {
    let text = UnsafeRawBufferPointer(bytes)
    while position + 8 <= text.count {
      let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let plain = JSONText.needingEscape(word).trailingZeroBitCount / 8
      position += plain
      if plain < 8 { return }
    }
    while position < text.count, !JSONText.needsEscape(text[position]) { position += 1 }
  }

  private func string(of text: some Collection<UInt8>) throws -> String {
    if isUTF8 { return String(decoding: text, as: UTF8.self) }
    guard let string = String(validating: text, as: UTF8.self) else { throw fault("holds bytes that are not UTF-8") }
    return string
  }

  private mutating func escape(into text: inout [UInt8]) throws {
    guard position < bytes.count else { throw fault("ends inside a string") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: String(Character(try unicodeScalar())).utf8)
    default: throw fault("has an escape that JSON does not know")
    }
  }

  private mutating func unicodeScalar() throws -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(UInt32(first)) { return scalar }
    guard (0xD800...0xDBFF).contains(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw fault("has half of a surrogate pair")
    }
    let second = try codeUnit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    else { throw fault("has half of a surrogate pair") }
    return scalar
  }

  private mutating func codeUnit() throws -> UInt16 {
    guard position + 4 <= bytes.count,
      bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw fault("has an escape without four hexadecimal digits") }
    position += 4
    return unit
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipWhiteSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\n"):
        position += 1
        line += 1
        lineStart = position
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
      default: return
      }
    }
  }

  private func fault(_ reason: String, _ code: ProblemCode = .jsonMalformed) -> RunFailure {
    let place = Problem.Place.file(name, line: line, column: position - lineStart + 1)
    return RunFailure(.input, Problem(code, at: place, reason))
  }
}
