import Records
import Support

/// A small table of whatever cells may hold, the same for the same random numbers, in each of the forms that a source can have.
///
///     let table = RandomTable(&chance)
///     table.texts                      // what every source has to hand out
///     table.csv, table.sheet, table.sql(named: "t1")
struct RandomTable {
  private enum Kind { case text, number, date }

  private let names: [String]
  private let kinds: [Kind]
  private let rows: [[Cohort.Value]]
  private let separator: String
  private let lineEnd: String
  private let form: Int

  init(_ chance: inout SplitMix) {
    let width = 1 + chance.draw(below: 7)
    names = (0..<width).map { "column_\($0 + 1)" }
    // The first column tells that a row is one.
    kinds = (0..<width).map { $0 == 0 ? .text : [.text, .text, .number, .date][chance.draw(below: 4)] }
    rows = (0..<chance.draw(below: 7)).map { [kinds] row in
      kinds.enumerated().map { column, kind in
        if column == 0 { return .text("\(row) \(RandomTable.text(&chance))") }
        if chance.draw(below: 6) == 0 { return .empty }
        switch kind {
        case .text: return .text(RandomTable.text(&chance))
        case .number: return .number(RandomTable.number(&chance))
        case .date: return CivilDate(daysSinceEpoch: chance.draw(below: 60_000) - 25_000).map { .date($0) } ?? .empty
        }
      }
    }
    separator = [",", ";", "\t", "|"][chance.draw(below: 4)]
    lineEnd = ["\n", "\r\n", "\r"][chance.draw(below: 3)]
    form = chance.draw(below: 4)
  }

  /// What a person reads in each cell, row by row.
  var texts: [[String]] { rows.map { $0.map(RandomTable.text) } }

  var header: [String] { names }

  private static func text(_ value: Cohort.Value) -> String {
    switch value {
    case .empty: ""
    case .text(let text), .number(let text): text
    case .date(let date): date.description
    case .failedFormula(_, let error): error
    }
  }

  // MARK: Forms

  /// Header and rows of a workbook's sheet.
  var sheet: [[Cohort.Value]] { [names.map { .text($0) }] + rows }

  /// A file with one of the separators, line ends and encodings that a file tells by itself.
  var csv: [UInt8] {
    let lines = ([names] + texts).map { $0.map(field).joined(separator: separator) + lineEnd }
    let text = lines.joined()
    switch form {
    case 0: return Array(text.utf8)
    case 1: return Array("\u{FEFF}\(text)".utf8)
    case 2: return "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    default: return "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }

  private func field(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { !",;|\t\"\r\n".utf8.contains($0) }
    return isPlain ? text : "\"\(RandomTable.doubling("\"", in: text))\""
  }

  /// A quotation mark counts, even where a mark that joins it makes one letter of both.
  private static func doubling(_ mark: Unicode.Scalar, in text: String) -> String {
    text.unicodeScalars.reduce(into: "") { text, scalar in
      text.unicodeScalars.append(scalar)
      if scalar == mark { text.unicodeScalars.append(scalar) }
    }
  }

  /// Statements that make a table of a database and fill it.
  func sql(named name: String) -> String {
    let columns = zip(names, kinds).map { name, kind in
      switch kind {
      case .text: "\(name) text"
      case .number: "\(name) numeric"
      case .date: "\(name) date"
      }
    }
    let values = rows.enumerated().map { index, row in
      let texts = row.map { value in
        value == .empty ? "NULL" : "'\(RandomTable.doubling("'", in: RandomTable.text(value)))'"
      }
      return "(\(index), \(texts.joined(separator: ", ")))"
    }
    let insertion = values.isEmpty ? "" : "INSERT INTO \(name) VALUES \(values.joined(separator: ", "));"
    return "CREATE TABLE \(name) (place int, \(columns.joined(separator: ", ")));\(insertion)\n"
  }

  /// The query that hands out the rows in their order.
  func query(of name: String) -> String { "SELECT \(names.joined(separator: ", ")) FROM \(name) ORDER BY place" }

  // MARK: Values

  /// What programs like to take for something else than the text that it is.
  private static let traps = [
    "00123", "=1+1", "@SUM(A1)", "+31", "-1", "1e5", "TRUE", "31/02/2001", "2,5", "1.234,50", "'x", "_x0041_", " a",
    "a ",
    "\"", "\"a\"", "a\"b", "a\nb", "\t", "NULL", "\\N", "\\.", "nan", "2001-02-28", "1/2", "12:30", "50%",
    "<b>&amp;</b>",
    "]]>", "#1", "sep=;", "𝒳😀", "e\u{301}", "א\u{5B0}ב", "中文，名", "Ķirsone; jr.", "O’Neill | Ñuñoa", "​",
    "10000000000000001",
  ]
  private static let letters = Array("abcXYZéñßøžķÀλЖא中😀 .,;|'\"-_&<>%=09")

  private static func text(_ chance: inout SplitMix) -> String {
    if chance.draw(below: 3) == 0 { return traps[chance.draw(below: traps.count)] }
    let length = chance.draw(below: 50) == 0 ? 2000 : chance.draw(below: 24) + 1
    // A letter at each end: white space there is no part of a text for every spreadsheet program.
    return "a" + String((0..<length).map { _ in letters[chance.draw(below: letters.count)] }) + "z"
  }

  /// Of up to 15 digits, which is what a spreadsheet keeps, without zeros that it does not.
  private static func number(_ chance: inout SplitMix) -> String {
    let digits = 1 + chance.draw(below: 15)
    let decimals = chance.draw(below: digits + 1)
    var text = (0..<digits).map { _ in String(chance.draw(below: 10)) }.joined()
    let fraction = String(text.suffix(decimals)).reversed().drop { $0 == "0" }.reversed()
    text = String(text.dropLast(decimals).drop { $0 == "0" })
    let whole = text.isEmpty ? "0" : text
    let sign = chance.draw(below: 5) == 0 && (whole != "0" || !fraction.isEmpty) ? "-" : ""
    return sign + whole + (fraction.isEmpty ? "" : ".\(String(fraction))")
  }
}
