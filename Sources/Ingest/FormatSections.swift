/// The sections of a format code, which semicolons part: each says how some of the numbers are shown, and one at the end what
/// becomes of texts (ECMA-376 part 1, §18.8.31).
///
///     FormatSections.sections(ofCode: "[<1]0%;0.0")        // below 1 a percentage, otherwise a number
enum FormatSections {
  struct Section: Hashable, Sendable {
    let kind: NumberFormat.Kind
    let condition: Condition?

    func applies(to number: Double) -> Bool { condition?.holds(for: number) ?? true }
  }

  /// `[>=100]`.
  struct Condition: Hashable, Sendable {
    enum Comparison: String, Sendable {
      case less = "<"
      case notMore = "<="
      case equal = "="
      case different = "<>"
      case notLess = ">="
      case more = ">"
    }

    let comparison: Comparison
    let bound: Double

    func holds(for number: Double) -> Bool {
      switch comparison {
      case .less: number < bound
      case .notMore: number <= bound
      case .equal: number == bound
      case .different: number != bound
      case .notLess: number >= bound
      case .more: number > bound
      }
    }
  }

  /// Those for numbers; none where the code speaks of texts alone.
  static func sections(ofCode code: String) -> [Section] {
    let parts = parts(of: Array(code.utf8)).prefix(3)
    // One section says how all are shown, two part what is below zero from the rest, three have one for zero itself.
    let usual: [Condition?] =
      switch parts.count {
      case 2: [Condition(comparison: .notLess, bound: 0), nil]
      case 3: [Condition(comparison: .more, bound: 0), Condition(comparison: .less, bound: 0), nil]
      default: [nil]
      }
    return zip(parts, usual).map { part, usual in
      Section(kind: FormatScanner(part.bytes).kind, condition: part.condition ?? usual)
    }
  }

  private struct Part {
    var bytes: ArraySlice<UInt8>
    var condition: Condition?
    /// An @ stands for the text of a cell.
    var isOfText = false
  }

  private static func parts(of bytes: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var part = Part(bytes: bytes[0..<0])
    var start = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): index = bytes[(index + 1)...].firstIndex(of: bytes[index]) ?? bytes.count
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
      case UInt8(ascii: "["):
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
        part.condition = part.condition ?? condition(bytes[(index + 1)..<max(end, index + 1)])
        index = end
      case UInt8(ascii: "@"): part.isOfText = true
      case UInt8(ascii: ";"):
        part.bytes = bytes[start..<index]
        parts.append(part)
        start = index + 1
        part = Part(bytes: bytes[0..<0])
      default: break
      }
      index += 1
    }
    part.bytes = bytes[start...]
    return (parts + [part]).filter { !$0.isOfText }
  }

  private static func condition(_ bytes: ArraySlice<UInt8>) -> Condition? {
    let text = String(decoding: bytes, as: UTF8.self)
    let sign = text.prefix { "<>=".contains($0) }
    guard let comparison = Condition.Comparison(rawValue: String(sign)), let bound = Double(text[sign.endIndex...])
    else {
      return nil
    }
    return Condition(comparison: comparison, bound: bound)
  }
}
