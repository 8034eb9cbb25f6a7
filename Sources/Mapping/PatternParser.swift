/// Reads a pattern, character by character; what `TextPattern` does not take is refused by its name.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  /// Groups within groups.
  private static let depthLimit = 50

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func whole() throws(TextPattern.Fault) -> TextPattern.Part {
    guard scalars.count <= TextPattern.lengthLimit else {
      throw fault("is longer than \(TextPattern.lengthLimit) characters", "write a shorter pattern", at: 0)
    }
    if next == "^" { index += 1 }
    let part = try choice()
    guard index == scalars.count else {
      throw fault("has a `)` that closes nothing", "remove it, or write \\)")
    }
    return part
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  private func fault(_ reason: String, _ remedy: String, at offset: Int? = nil) -> TextPattern.Fault {
    TextPattern.Fault(offset: offset ?? index, reason: reason, remedy: remedy)
  }

  private mutating func choice() throws(TextPattern.Fault) -> TextPattern.Part {
    var parts = [try sequence()]
    while take("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() throws(TextPattern.Fault) -> TextPattern.Part {
    var parts: [TextPattern.Part] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if scalar == "$", index == scalars.count - 1 {
        index += 1
        break
      }
      parts.append(try repetition(of: try atom()))
    }
    return .sequence(parts)
  }

  private mutating func atom() throws(TextPattern.Fault) -> TextPattern.Part {
    let start = index
    guard let scalar = next else { return .sequence([]) }
    index += 1
    switch scalar {
    case "(": return try group(from: start)
    case "[": return .one(try characterClass(from: start))
    case ".": return .one(.any)
    case "\\": return .one(try escape(from: start))
    case "*", "+", "?": throw fault("has a `\(scalar)` that repeats nothing", "write \\\(scalar)", at: start)
    case "{", "}", "]":
      throw fault("has a `\(scalar)` that belongs to nothing", "write \\\(scalar)", at: start)
    case "^", "$":
      throw fault(
        "has a `\(scalar)` inside it, and the whole text is compared", "remove it, or write \\\(scalar)", at: start)
    default: return .one(.only(scalar))
    }
  }

  private mutating func group(from start: Int) throws(TextPattern.Fault) -> TextPattern.Part {
    if take("?") {
      let name =
        switch next {
        case ":": ""
        case "=", "!": "lookahead"
        case "<" where index + 1 < scalars.count && "=!".unicodeScalars.contains(scalars[index + 1]): "lookbehind"
        case "<", "P", "'": "named group"
        case ">": "atomic group"
        default: "flag"
        }
      guard name.isEmpty else {
        let remedy =
          switch name {
          case "named group": "write ( without a name"
          case "flag": "name what is meant, such as [Ss] for either case"
          default: "write what the text must be, not what stands around it"
          }
        throw fault("has a \(name), which is not supported", remedy, at: start)
      }
      index += 1
    }
    depth += 1
    guard depth <= PatternParser.depthLimit else {
      throw fault(
        "has more than \(PatternParser.depthLimit) groups within groups", "write a simpler pattern", at: start)
    }
    let part = try choice()
    depth -= 1
    guard take(")") else { throw fault("has a `(` that is not closed", "close it with ), or write \\(", at: start) }
    return part
  }

  // MARK: Repetitions

  private mutating func repetition(of part: TextPattern.Part) throws(TextPattern.Fault) -> TextPattern.Part {
    let repeated: TextPattern.Part
    switch next {
    case "?": repeated = .repeated(part, least: 0, most: 1)
    case "*": repeated = .repeated(part, least: 0, most: nil)
    case "+": repeated = .repeated(part, least: 1, most: nil)
    case "{": repeated = try counted(part)
    default: return part
    }
    index += 1
    // `*?` asks for the shortest match, which is the same one where the whole text is compared.
    if take("?") { return repeated }
    switch next {
    case "+": throw fault("has a possessive repetition, which is not supported", "remove the second +")
    case "*", "{": throw fault("repeats a repetition", "put the first one in ( )")
    default: return repeated
    }
  }

  /// `{3}`, `{3,}`, `{3,5}`; leaves the closing brace to be passed over.
  private mutating func counted(_ part: TextPattern.Part) throws(TextPattern.Fault) -> TextPattern.Part {
    let start = index
    index += 1
    let least = number()
    var most = least
    if take(",") { most = next == "}" ? nil : number() ?? -1 }
    guard let least, next == "}", most != -1 else {
      throw fault("has a `{` that counts nothing", "write {3}, {3,} or {3,5}, or \\{", at: start)
    }
    if let most, most < least { throw fault("has a repetition whose most is below its least", "swap them", at: start) }
    guard max(least, most ?? 0) <= TextPattern.sizeLimit else {
      throw fault("repeats more than \(TextPattern.sizeLimit) times", "repeat less, or use `length`", at: start)
    }
    return .repeated(part, least: least, most: most)
  }

  private mutating func number() -> Int? {
    let start = index
    while let scalar = next, ("0"..."9").contains(scalar), index - start < 6 { index += 1 }
    return Int(String(String.UnicodeScalarView(scalars[start..<index])))
  }

  // MARK: Classes and escapes

  private mutating func characterClass(from start: Int) throws(TextPattern.Fault) -> ScalarSet {
    let isInverted = take("^")
    var members: [ScalarSet.Member] = []
    while let scalar = next, scalar != "]" {
      let first = index
      index += 1
      if scalar == "[" { throw fault("has a `[` inside a class", "write \\[", at: first) }
      let set = scalar == "\\" ? try escape(from: first) : .only(scalar)
      guard next == "-", index + 1 < scalars.count, scalars[index + 1] != "]", let low = set.single else {
        members += set.isInverted ? [.outside(ScalarSet(members: set.members))] : set.members
        continue
      }
      index += 1
      let last = index
      guard let end = next else { break }
      index += 1
      let high = end == "\\" ? try escape(from: last).single : end == "[" ? nil : end.value
      guard let high, low <= high else {
        throw fault(
          "has a range that runs backwards or ends in no character", "write it as A-Z, or - as \\-", at: first)
      }
      members.append(.range(low...high))
    }
    guard take("]") else { throw fault("has a `[` that is not closed", "close it with ], or write \\[", at: start) }
    guard !members.isEmpty else { throw fault("has a class of nothing", "write characters between [ and ]", at: start) }
    return ScalarSet(members: members, isInverted: isInverted)
  }

  /// What stands behind a backslash.
  private mutating func escape(from start: Int) throws(TextPattern.Fault) -> ScalarSet {
    guard let scalar = next else {
      throw fault("ends in a backslash", "write \\\\ for a backslash itself", at: start)
    }
    index += 1
    switch scalar {
    case "d": return .digits
    case "w": return .words
    case "s": return .whiteSpace
    case "D": return ScalarSet(members: ScalarSet.digits.members, isInverted: true)
    case "W": return ScalarSet(members: ScalarSet.words.members, isInverted: true)
    case "S": return ScalarSet(members: ScalarSet.whiteSpace.members, isInverted: true)
    case "t": return .only("\t")
    case "n": return .only("\n")
    case "r": return .only("\r")
    case "p", "P": return ScalarSet(members: [.category(try category(from: start))], isInverted: scalar == "P")
    case "b", "B":
      throw fault("has a word boundary, which is not supported", "name the characters themselves", at: start)
    case "A", "z", "Z", "G": throw fault("has an anchor, and the whole text is compared", "remove it", at: start)
    case "1"..."9", "k", "g":
      throw fault("has a back reference, which is not supported", "name the characters themselves", at: start)
    case "0", "u", "x", "N", "c":
      throw fault("has a character by its code, which is not supported", "write the character itself", at: start)
    default:
      guard !scalar.properties.isAlphabetic else {
        throw fault("has \\\(scalar), which is not supported", "write \\d, \\w, \\s or \\p{…}", at: start)
      }
      return .only(scalar)
    }
  }

  /// `{Lu}`
  private mutating func category(from start: Int) throws(TextPattern.Fault) -> String {
    var name = ""
    if take("{") {
      while let scalar = next, scalar != "}", name.utf8.count < 20 {
        name.unicodeScalars.append(scalar)
        index += 1
      }
    }
    guard take("}"), Unicode.GeneralCategory.names.contains(name) else {
      throw fault("names no general category of Unicode", "write one such as \\p{L} or \\p{Lu}", at: start)
    }
    return name
  }
}

extension ScalarSet {
  /// The one character of a set of one.
  fileprivate var single: UInt32? {
    guard members.count == 1, !isInverted, case .range(let range) = members[0], range.count == 1 else { return nil }
    return range.lowerBound
  }
}
