import Records
import Yams

/// How text dates are written: `dd/mm/yyyy`, `d.m.yyyy`, `yyyymmdd`, `d month yyyy`.
///
///     try DateFormat("d month yyyy").numbers(in: "28 February 2001")     // 2001, 2, 28
///
/// Days, months and years in figures with `/`, `.` or `-` between them settle which comes first, and any of the three signs may stand
/// in a cell. Everything else is matched as it is written.
struct DateFormat: Sendable, Hashable {
  enum Order: Sendable { case yearFirst, dayFirst, monthFirst }

  private enum Part: Hashable, Sendable {
    case day, month, monthName, year
    case between(String)
  }

  /// What is wrong with a format.
  struct Fault: Error {
    let reason: String
    let remedy: String
  }

  let text: String
  let order: Order
  /// Whether only the order counts, whatever stands between the figures.
  let isLenient: Bool
  private let parts: [Part]
  /// What months are called, in lower case, and the numbers they have.
  private let months: [String: Int]

  /// - Parameter months: the twelve names; nil for the English ones, whole or of three letters.
  init(_ text: String, months names: [String]? = nil) throws(Fault) {
    self.text = text
    let parts = try DateFormat.parts(of: text)
    let fields = parts.filter { if case .between = $0 { false } else { true } }
    switch fields.map({ $0 == .monthName ? .month : $0 }) {
    case [.year, .month, .day]: order = .yearFirst
    case [.day, .month, .year]: order = .dayFirst
    case [.month, .day, .year]: order = .monthFirst
    default:
      throw Fault(
        reason: "is no order of day, month and year that Confer reads",
        remedy: "write each once, such as dd/mm/yyyy, mm/dd/yyyy or yyyy-mm-dd")
    }
    let hasName = fields.contains(.monthName)
    if names != nil, !hasName {
      throw Fault(reason: "has no month's name, and `months` names them", remedy: "remove `months`")
    }
    let separators = parts.compactMap { if case .between(let text) = $0 { text } else { nil } }
    isLenient =
      !hasName && separators.count == 2 && Set(separators).count == 1 && ["/", ".", "-"].contains(separators[0])
    if separators.count < 2, hasName || text.utf8.count != 8 + separators.joined().utf8.count {
      throw Fault(
        reason: "runs parts together that have no fixed length", remedy: "write dd, mm and yyyy, or a sign between them"
      )
    }
    self.parts = parts
    months = hasName ? DateFormat.numbers(of: names) : [:]
  }

  private static func parts(of text: String) throws(Fault) -> [Part] {
    var parts: [Part] = []
    var rest = Substring(text)
    while let first = rest.first {
      let isLetter = first.isLetter
      let run = rest.prefix { $0.isLetter == isLetter }
      rest = rest.dropFirst(run.count)
      guard isLetter else {
        guard run.allSatisfy({ " ./-,".contains($0) }) else {
          throw Fault(reason: "has \(run), which stands in no date", remedy: "use spaces and . / - ,")
        }
        parts.append(.between(String(run)))
        continue
      }
      parts += try fields(of: run)
    }
    return parts
  }

  /// `dd`, or `ddmmyyyy` in one.
  private static func fields(of run: Substring) throws(Fault) -> [Part] {
    var fields: [Part] = []
    var rest = run
    while !rest.isEmpty {
      let known: [(String, Part)] = [
        ("month", .monthName), ("yyyy", .year), ("dd", .day), ("mm", .month), ("d", .day), ("m", .month),
      ]
      guard let (word, part) = known.first(where: { rest.hasPrefix($0.0) }) else {
        throw rest.hasPrefix("yy")
          ? Fault(
            reason: "has years of two digits, which do not tell the century",
            remedy: "write years with four digits: yyyy")
          : Fault(reason: "has \(rest), which is no part of a date", remedy: "use d, dd, m, mm, month and yyyy")
      }
      fields.append(part)
      rest = rest.dropFirst(word.count)
    }
    return fields
  }

  private static func numbers(of names: [String]?) -> [String: Int] {
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    var numbers: [String: Int] = [:]
    for (index, name) in (names ?? english).enumerated() {
      numbers[name.lowercased()] = index + 1
      if names == nil { numbers[name.lowercased().prefix(3).description] = index + 1 }
    }
    return numbers
  }

  /// What stands in a text that is written in exactly this way, whether or not there is such a day; nil for any other text.
  func numbers(in text: String) -> (year: Int, month: Int, day: Int)? {
    var (year, month, day) = (0, 0, 0)
    var rest = Substring(text)
    let isRunTogether = parts.count < 5
    for part in parts {
      switch part {
      case .between(let expected):
        for character in expected {
          if character == " " {
            guard rest.first?.isWhitespace == true else { return nil }
            rest = rest.drop(while: \.isWhitespace)
          } else {
            guard rest.popFirst() == character else { return nil }
          }
        }
      case .monthName:
        let name = rest.prefix { $0.isLetter }
        guard let number = months[name.lowercased()] else { return nil }
        month = number
        rest = rest.dropFirst(name.count)
      case .day, .month, .year:
        let most = part == .year ? 4 : 2
        let digits = rest.prefix(most).prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), digits.count == most || part != .year && !isRunTogether else { return nil }
        rest = rest.dropFirst(digits.count)
        switch part {
        case .day: day = number
        case .month: month = number
        default: year = number
        }
      }
    }
    return rest.isEmpty ? (year, month, day) : nil
  }
}

extension YAMLSection {
  /// `format`, with the names of months where the file has its own.
  func dateFormat(_ key: String, months: String? = nil) -> DateFormat? {
    let names = months.flatMap { texts($0) }
    guard let text = text(key) else {
      if let names, let first = names.first {
        refuse(first, "is a month's name, and there is no `format`", "write `format: d month yyyy`, or remove `months`")
      }
      return nil
    }
    if let names, names.count != 12 || Set(names.map { $0.value.lowercased() }).count != 12 {
      faults.problems.append(
        Problem(
          .pipelineInvalid, at: text.place, "`months` does not have twelve names",
          remedy: "name all twelve, January's first"))
      return nil
    }
    do { return try DateFormat(text.value, months: names?.map(\.value)) } catch {
      refuse(text, error.reason, error.remedy)
      return nil
    }
  }
}
