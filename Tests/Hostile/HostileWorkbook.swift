import Ingest
import Records
import Testing

/// A workbook that is damaged, lies, or was made to do harm, and what becomes of it.
struct HostileWorkbook: Sendable, CustomTestStringConvertible {
  enum Verdict: Sendable {
    /// Reading ends with this code at this place, `book.xlsx` or a cell.
    case refused(ProblemCode, at: String = "book.xlsx")
    /// These rows, as the texts of their cells under `id` and `name`, and these problems of cells.
    case read([[String]], problems: [ProblemCode] = [], at: String? = nil)
  }

  let name: String
  let verdict: Verdict
  let choice: SheetChoice
  let bytes: @Sendable () throws -> [UInt8]

  var testDescription: String { name }

  init(
    _ name: String, _ verdict: Verdict, _ choice: SheetChoice = .only, _ bytes: @escaping @Sendable () throws -> [UInt8]
  ) {
    self.name = name
    self.verdict = verdict
    self.choice = choice
    self.bytes = bytes
  }

  /// One part of a sound workbook, changed.
  static func book(
    _ name: String, _ verdict: Verdict, _ choice: SheetChoice = .only,
    _ change: @escaping @Sendable (inout PlainBook) -> Void
  ) -> HostileWorkbook {
    HostileWorkbook(name, verdict, choice) { PlainBook(change).bytes }
  }

  /// What stands below the header of a sound workbook.
  static func rows(_ name: String, _ verdict: Verdict, _ rows: @escaping @Sendable () -> String) -> HostileWorkbook {
    HostileWorkbook(name, verdict) { PlainBook(rows: rows()).bytes }
  }

  /// The cell A2 of a sound workbook.
  static func cell(_ name: String, _ verdict: Verdict, _ xml: String) -> HostileWorkbook {
    HostileWorkbook(name, verdict) { PlainBook(cell: xml).bytes }
  }

  /// The headers of one entry of the archive, changed.
  static func entry(
    _ name: String, _ verdict: Verdict, of part: String = PlainBook.sheet,
    _ change: @escaping @Sendable (inout RawZip.Entry) -> Void
  ) -> HostileWorkbook {
    HostileWorkbook(name, verdict) {
      var zip = PlainBook().zip
      if var entry = zip[part] {
        change(&entry)
        zip[part] = entry
      }
      return zip.bytes
    }
  }

  /// A part that unpacks to far more than its size, in an otherwise sound workbook.
  static func bomb(_ name: String, _ verdict: Verdict, in part: String, megabytes: Int) -> HostileWorkbook {
    HostileWorkbook(name, verdict) {
      let book = PlainBook { book in
        // Before the tag that ends the part.
        let whole = book[part] ?? "<x></x>"
        let end = whole.lastIndex(of: "<") ?? whole.endIndex
        book[part] = whole[..<end] + String(repeating: " ", count: megabytes << 20) + whole[end...]
      }
      return try RawZip.packed(book.parts)
    }
  }

  static let sound: Verdict = .read([["1", "Ana"]])
  static let all = archives + packages + markup + sheets + cells
}
