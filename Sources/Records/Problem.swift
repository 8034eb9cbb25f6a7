/// Something wrong with the data: a code, a place, the value that stands there, the reason and the remedy.
///
///     Problem(.cellDateUnreadable, at: .cell(address), value: "31/02/2001", "is not a date", remedy: "write 2001-02-28").message
///     // Graduates!D14 "31/02/2001" is not a date; write 2001-02-28.
public struct Problem: Sendable {
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// The row is issued all the same, and reported.
    case warning
    /// The row is not issued.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left == .warning && right == .error }
  }

  /// Where the problem is to be mended.
  public enum Place: Hashable, Sendable, CustomStringConvertible {
    case cell(CellAddress)
    /// A whole row, when no one cell is to blame.
    case row(sheet: String, number: Int)
    /// A file, with line and column counted from 1 where they are known.
    case file(String, line: Int? = nil, column: Int? = nil)
    /// A setting of the machine or of the command: a flag, an environment variable, a certificate.
    case setting(String)

    public var description: String {
      switch self {
      case .cell(let address): address.description
      case .row(let sheet, let number): "\(CellAddress.quoted(sheet))!\(number):\(number)"
      case .file(let name, let line, let column):
        [name, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
      case .setting(let name): name
      }
    }
  }

  public let code: ProblemCode
  public let severity: Severity
  public let place: Place
  /// Other cells that take part (the first of two rows that repeat each other).
  public let alsoAt: [CellAddress]
  /// What stands there. It may be personal: it goes into the error workbook and onto the terminal, never into a log.
  public let value: String?
  /// What is wrong with it, as the predicate of a sentence: "is not a date".
  public let reason: String
  /// How to mend it, in the imperative and without a full stop: "write 2001-02-28".
  public let remedy: String
  /// The path in the credential that is concerned, when there is one.
  public let path: String?

  /// - Parameter severity: where it is not the code's.
  public init(
    _ code: ProblemCode, severity: Severity? = nil, at place: Place, alsoAt: [CellAddress] = [], value: String? = nil,
    _ reason: String, remedy: String? = nil, path: String? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.place = place
    self.alsoAt = alsoAt
    self.value = value
    self.reason = reason
    self.remedy = remedy ?? code.remedy
    self.path = path
  }

  /// The same, where it keeps nothing from being issued.
  public var asWarning: Problem {
    Problem(code, severity: .warning, at: place, alsoAt: alsoAt, value: value, reason, remedy: remedy, path: path)
  }

  /// Place, value, reason and remedy in one sentence.
  public var message: String { sentence(quoting: value) }

  /// The same without the value, fit for a log.
  public var discreetMessage: String { "\(place) \(code.slug)" }

  /// Reason and remedy without the place, for a comment that stands at the cell itself.
  public var advice: String {
    "\(reason.prefix(1).uppercased())\(reason.dropFirst()). \(remedy.prefix(1).uppercased())\(remedy.dropFirst())."
  }

  private func sentence(quoting value: String?) -> String {
    let quoted = value.map { " \"\(Problem.clipped($0))\"" } ?? ""
    return Problem.visible("\(place)\(quoted) \(reason); \(remedy).")
  }

  /// One line in which every character can be seen: what a cell or a file holds must not move the cursor of a terminal, nor
  /// reverse what stands beside it.
  public static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.reduce(into: "") { line, scalar in
      if !isHidden(scalar) {
        line.unicodeScalars.append(scalar)
      } else if scalar == "\n" || scalar == "\t" {
        line += " "
      } else if scalar != "\r" {
        line += "\u{FFFD}"
      }
    }
  }

  /// Control characters, and the marks that set the direction of text (Unicode, Bidi_Control).
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// A value cut to a length that a line of a report can carry.
  public static func clipped(_ value: String, to limit: Int = 80) -> String {
    value.unicodeScalars.count <= limit ? value : "\(String(value.unicodeScalars.prefix(limit - 1)))…"
  }
}

extension Problem: Equatable {
  /// Equal when they say the same about the same place: code, place and path.
  public static func == (left: Problem, right: Problem) -> Bool {
    left.code == right.code && left.place == right.place && left.path == right.path
  }
}

/// Only so that a `Result` can hold it: a row's problem is a value that travels with the row and is never thrown.
extension Problem: Error {}

/// What is wrong with a place, whatever path it concerns.
private struct Fault: Hashable {
  let code: ProblemCode
  let place: Problem.Place
  let reason: String
}

extension [Problem] {
  /// Each fault of a place once, though it concerns several paths (a title that fills two of them), in the order in which they
  /// first occurred.
  public var withoutRepeats: [Problem] {
    var known: Set<Fault> = []
    return filter { known.insert(Fault(code: $0.code, place: $0.place, reason: $0.reason)).inserted }
  }
}
